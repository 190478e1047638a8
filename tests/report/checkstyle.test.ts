import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding, HOSTILE_NAMES, region, report, SCENARIOS } from '../support/report-scenarios.js';
import { checkstyle } from '../support/reporters.js';
import { possibleCommands } from '../support/runner-commands.js';
import { elements, hasXmllint, readXml, xmllint } from '../support/xml-reader.js';

const VIEW = { width: 80, color: false, ci: true };
const NAMES = Object.keys(SCENARIOS);

/** What checkstyle/checkstyle's config/checkstyle-report-1.0.0.xsd takes of what we write, with every attribute required. */
const SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="checkstyle"><xs:complexType>
    <xs:sequence><xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:choice maxOccurs="unbounded">
        <xs:element name="error"><xs:complexType>
          <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
          <xs:attribute name="column" type="xs:positiveInteger" use="required"/>
          <xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
            <xs:enumeration value="error"/><xs:enumeration value="warning"/><xs:enumeration value="info"/>
          </xs:restriction></xs:simpleType></xs:attribute>
          <xs:attribute name="message" type="xs:string" use="required"/>
          <xs:attribute name="source" type="xs:string" use="required"/>
        </xs:complexType></xs:element>
        <xs:element name="exception" type="xs:string"/>
      </xs:choice>
      <xs:attribute name="name" type="xs:string" use="required"/>
    </xs:complexType></xs:element></xs:sequence>
    <xs:attribute name="version" type="xs:string" fixed="4.3" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>
`;

const ANY = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    ...HOSTILE_NAMES,
    '\ufffe\uffff',
    ']]>',
    '<!--',
    '--><error/>',
    '&#0;',
    '"/><error line="1',
    '\ud800<',
  ),
);

describe('checkstyle', () => {
  it.skipIf(!hasXmllint)('is valid by the schema in every scenario', () => {
    const files = Object.fromEntries(NAMES.map((name) => [name, checkstyle(SCENARIOS[name]!, VIEW)]));
    expect(xmllint(files, SCHEMA)).toBe('');
  });

  it.skipIf(!hasXmllint)('is valid whatever a finding holds', () => {
    const texts = fc.sample(ANY, 200);
    const findings = texts.map((text, i) => finding({ message: text, file: texts[(i * 7) % texts.length]! }));
    const internalErrors = texts.map((text) => ({ file: text, stack: `${text}\n${text}` }));
    expect(xmllint({ any: checkstyle(report({ findings, internalErrors }), VIEW) }, SCHEMA)).toBe('');
  });

  it.each(NAMES)('%s says every finding', (name) => {
    const { findings, internalErrors } = SCENARIOS[name]!;
    const files = elements(readXml(checkstyle(SCENARIOS[name]!, VIEW)), 'file');
    const said = files.flatMap((file) =>
      elements(file, 'error').map(({ attributes }) => [attributes['line'], attributes['column'], attributes['source']]),
    );
    expect(said).toEqual(
      findings.map((each) => [
        String(each.region.startLine),
        String(each.region.startColumn),
        `cache-lint.${each.ruleId}`,
      ]),
    );
    expect(files.flatMap((file) => elements(file, 'exception')).length).toBe(internalErrors.length);
  });

  it('has one element per file, with its name as it is, and no more than is to be seen of it', () => {
    const names = ['_cache/a b&c<d>.md', '_cache/漢字 ##[x]"\'.md', '\x1b[31m\u202e\n.md'];
    const findings = [...names, ...names].map((file) => finding({ file }));
    const files = elements(readXml(checkstyle(report({ findings }), VIEW)), 'file');
    expect(files.map(({ attributes }) => attributes['name'])).toEqual([
      ...names.slice(0, 2),
      '\\u{1b}[31m\\u{202e}\\u{a}.md',
    ]);
    expect(files.map((file) => elements(file, 'error').length)).toEqual([2, 2, 2]);
  });

  it('says in a comment what is not listed', () => {
    expect(checkstyle(SCENARIOS.omitted!, VIEW)).toContain(
      '\n  <!-- 15 findings are not shown: 3 by quiet, 12 by max-findings. -->\n',
    );
    expect(checkstyle(SCENARIOS.clean!, VIEW)).not.toContain('<!--');
  });

  it('gives a log no command, and ends no element early', () => {
    fc.assert(
      fc.property(ANY, ANY, (file, message) => {
        const findings = [finding({ file, message, related: [{ file, message, region: region(1, 1, 2) }] })];
        const output = checkstyle(report({ findings, internalErrors: [{ file, stack: `x\n${message}` }] }), VIEW);
        expect(possibleCommands(output)).toEqual([]);
        expect(output).not.toMatch(/[^\n\P{Cc}]/u);
        const root = readXml(output);
        expect([elements(root, 'error').length, elements(root, 'exception').length]).toEqual([1, 1]);
      }),
      { numRuns: 500 },
    );
  });
});

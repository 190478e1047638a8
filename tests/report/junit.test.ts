import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import type { Report } from '../../src/report/report.js';
import { finding, HOSTILE_NAMES, region, report, SCENARIOS } from '../support/report-scenarios.js';
import { junit } from '../support/reporters.js';
import { possibleCommands } from '../support/runner-commands.js';
import { elements, hasXmllint, readXml, textOf, type XmlElement, xmllint } from '../support/xml-reader.js';

const VIEW = { width: 80, color: false, ci: true };
const NAMES = Object.keys(SCENARIOS);

/**
 * What jenkinsci/xunit-plugin's junit-10.xsd takes of what we write, and tighter: no attribute that it does not know (`file` and
 * `line` of a testcase among them), times with at most three decimals.
 */
const SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="time"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{1,3}(\\.[0-9]{1,3})?"/></xs:restriction></xs:simpleType>
  <xs:complexType name="outcome"><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute name="type" type="xs:string" use="required"/>
    <xs:attribute name="message" type="xs:string" use="required"/>
  </xs:extension></xs:simpleContent></xs:complexType>
  <xs:element name="testsuites"><xs:complexType>
    <xs:sequence><xs:element ref="testsuite"/></xs:sequence>
    <xs:attribute name="name" type="xs:string"/>
    <xs:attribute name="tests" type="xs:nonNegativeInteger"/>
    <xs:attribute name="failures" type="xs:nonNegativeInteger"/>
    <xs:attribute name="errors" type="xs:nonNegativeInteger"/>
    <xs:attribute name="time" type="time"/>
  </xs:complexType></xs:element>
  <xs:element name="testsuite"><xs:complexType>
    <xs:sequence>
      <xs:element ref="testcase" maxOccurs="unbounded"/>
      <xs:element name="system-out" type="xs:string" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="tests" type="xs:positiveInteger" use="required"/>
    <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
    <xs:attribute name="time" type="time"/>
  </xs:complexType></xs:element>
  <xs:element name="testcase"><xs:complexType>
    <xs:choice minOccurs="0">
      <xs:element name="failure" type="outcome"/>
      <xs:element name="error" type="outcome"/>
      <xs:element name="system-out" type="xs:string"/>
    </xs:choice>
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="classname" type="xs:string" use="required"/>
    <xs:attribute name="time" type="time"/>
  </xs:complexType></xs:element>
</xs:schema>
`;

function read(each: Report): XmlElement {
  return readXml(junit(each, VIEW));
}

function casesOf(findings: readonly Finding[]): XmlElement[] {
  return elements(read(report({ findings })), 'testcase');
}

const ANY = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    ...HOSTILE_NAMES,
    '\ufffe\uffff\u{1fffe}',
    ']]>',
    '<![CDATA[x]]>',
    '<!--',
    '&lt;&#0;',
    '"\'',
    '\ud800<',
  ),
);

describe('junit', () => {
  it.skipIf(!hasXmllint)('is valid by the schema in every scenario', () => {
    const files = Object.fromEntries(NAMES.map((name) => [name, junit(SCENARIOS[name]!, VIEW)]));
    expect(xmllint(files, SCHEMA)).toBe('');
  });

  it.skipIf(!hasXmllint)('is valid whatever a finding holds', () => {
    const texts = fc.sample(ANY, 200);
    const findings = texts.map((text, i) => finding({ message: text, file: texts[(i * 7) % texts.length]! }));
    expect(xmllint({ any: junit(report({ findings }), VIEW) }, SCHEMA)).toBe('');
  });

  it.skipIf(!hasXmllint)('the schema refuses what Jenkins refuses', () => {
    const good = junit(SCENARIOS.one!, VIEW);
    const bad = {
      line: good.replace('<testcase ', '<testcase line="1" '),
      time: good.replace('time="0"', 'time="0.1234"'),
      control: good.replace('spec_details', '\x1b'),
    };
    for (const [name, text] of Object.entries(bad)) expect(xmllint({ [name]: text }, SCHEMA)).not.toBe('');
  });

  it.each(NAMES)('%s has true counts, and no two tests of one name', (name) => {
    const root = read(SCENARIOS[name]!);
    const suite = elements(root, 'testsuite')[0]!;
    const cases = elements(root, 'testcase');
    for (const { attributes } of [root, suite]) {
      expect(attributes['tests']).toBe(String(cases.length));
      expect(attributes['failures']).toBe(String(elements(root, 'failure').length));
      expect(attributes['errors']).toBe(String(elements(root, 'error').length));
    }
    const keys = cases.map(({ attributes }) => JSON.stringify([attributes['classname'], attributes['name']]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has one test that passes when there is nothing to list', () => {
    for (const name of ['clean', 'all-omitted']) {
      const cases = elements(read(SCENARIOS[name]!), 'testcase');
      expect(cases.map(({ attributes }) => attributes)).toEqual([
        { classname: 'cache-lint', name: 'all pages', time: '0' },
      ]);
      expect(elements(read(SCENARIOS[name]!), 'failure')).toEqual([]);
    }
  });

  it('fails for errors and warnings, and says infos in a test that passes', () => {
    const [error, warning, info] = casesOf([
      finding(),
      finding({ severity: 'warning', region: region(6, 1, 2) }),
      finding({ severity: 'info', region: region(7, 1, 2) }),
    ]);
    const message = 'meta.num_specs is 3, but spec_details lists 2 specs.';
    expect(error!.children).toEqual([
      {
        name: 'failure',
        attributes: { message, type: 'error' },
        children: [`_cache/zlib.md:5:96: error: ${message} [meta-num-specs]`],
      },
    ]);
    expect(warning!.children).toMatchObject([{ name: 'failure', attributes: { type: 'warning' } }]);
    expect(info!.children).toEqual([
      { name: 'system-out', attributes: {}, children: [`_cache/zlib.md:7:1: info: ${message} [meta-num-specs]`] },
    ]);
  });

  it('numbers the findings of one rule at one place', () => {
    const names = casesOf([finding(), finding({ message: 'Other.' }), finding({ ruleId: 'other' }), finding()]);
    expect(names.map(({ attributes }) => attributes['name'])).toEqual([
      '_cache/zlib.md:5:96',
      '_cache/zlib.md:5:96 (2)',
      '_cache/zlib.md:5:96',
      '_cache/zlib.md:5:96 (3)',
    ]);
  });

  it('says in the output of the suite what is not listed or not checked', () => {
    const output = (name: string) => textOf(elements(read(SCENARIOS[name]!), 'system-out').at(-1)!);
    expect(output('omitted')).toBe(
      'Checked 1 page: 13 errors, 3 warnings on 1 file.\n15 findings are not shown: 3 by --quiet, 12 by --max-findings.',
    );
    expect(output('several')).toContain('Not checked: 2 pages that could not be read');
  });

  it('attaches no file', () => {
    const [each] = casesOf([finding({ severity: 'info', message: 'See [[ATTACHMENT|../../secret]].' })]);
    expect(textOf(each!)).not.toContain('[[');
  });

  it('gives a log no command, and ends no element early', () => {
    fc.assert(
      fc.property(ANY, ANY, fc.constantFrom('error', 'info'), (file, message, severity) => {
        const findings = [finding({ file, message, severity, related: [{ file, message, region: region(1, 1, 2) }] })];
        const internalErrors = [{ ruleId: 'x', plugin: message, file, stack: `${message}\n${message}\n    at x` }];
        const output = junit(report({ findings, internalErrors }), VIEW);
        expect(possibleCommands(output)).toEqual([]);
        expect(output).not.toMatch(/[^\n\P{Cc}]/u);
        const cases = elements(readXml(output), 'testcase');
        expect(cases.map(({ children }) => children.length)).toEqual([1, 1]);
        expect(textOf(cases[0]!).split('\n').length).toBe(2);
        expect(possibleCommands(textOf(cases[0]!))).toEqual([]);
        expect(possibleCommands(textOf(cases[1]!))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { inert } from '../../src/report/inert.js';
import { markdown, markdownWithin } from '../../src/report/markdown.js';
import { codeSpan, prose } from '../../src/report/markdown-text.js';
import { printable, visible } from '../../src/report/printable.js';
import { hostile, hostileReport, plainText, REFERENCES, tokens } from '../support/markdown.js';
import { finding, region, report, rule, SCENARIOS } from '../support/report-scenarios.js';
import { possibleCommands } from '../support/runner-commands.js';

const VIEW = { width: 80, color: false, ci: true };
const NAMES = Object.keys(SCENARIOS);
const DOCS = 'https://github.com/example/cache-lint/blob/main/docs/rules/';

const OURS =
  /^(?:inline|text|code_inline|(?:heading|paragraph|bullet_list|list_item|strong|link|table|thead|tbody|tr|th|td)_(?:open|close))$/;

function expectOurs(output: string): void {
  const all = tokens(output);
  expect(all.map(({ type }) => type).filter((type) => !OURS.test(type))).toEqual([]);
  for (const token of all)
    if (token.type === 'link_open') expect(token.attrGet('href')).toMatch(/^https:[\w/.-]+\/[\w-]+\.md$/);
  expect(plainText(output)).not.toMatch(REFERENCES);
  expect(output).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}/u);
  expect(possibleCommands(output)).toEqual([]);
}

describe('markdown', () => {
  it.each(NAMES)('%s is read as headings, lists, a table and our links only', (name) => {
    expectOurs(markdown(SCENARIOS[name]!, VIEW));
  });

  it.each(['a ~"label', 'a ~"label"', 'a &"x"', 'an @"x"', '%"mile stone"'])(
    'writes %s so that it is no label',
    (message) => {
      expectOurs(markdown(report({ findings: [finding({ message })] }), VIEW));
    },
  );

  it('is read so, whatever a page, a name or a fault holds', () => {
    fc.assert(
      fc.property(hostileReport, (each) => expectOurs(markdown(each, VIEW))),
      { numRuns: 2000 },
    );
  });

  it('has one list item per finding and related place, one heading per file, one row per rule', () => {
    fc.assert(
      fc.property(hostileReport, (each) => {
        const types = tokens(markdown(each, VIEW)).map(({ type }) => type);
        const count = (type: string) => types.filter((other) => other === type).length;
        // Three remarks: what was checked, what did not run, a fault.
        expect(count('list_item_open')).toBe(3 + 2 * each.findings.length);
        const changes = each.findings.filter(({ file }, i) => file !== each.findings[i - 1]?.file);
        expect(count('heading_open')).toBe(1 + changes.length);
        expect(count('tr_open')).toBe(1 + new Set(each.findings.map(({ ruleId }) => ruleId)).size);
        expect(count('td_open')).toBe(4 * (count('tr_open') - 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('links the rules that have a page', () => {
    const rules = [rule(), rule({ id: 'mine', plugin: './mine.mjs' })];
    const findings = ['meta-num-specs', 'mine'].map((ruleId) => finding({ ruleId }));
    const links = tokens(markdown(report({ rules, findings }), VIEW)).filter(({ type }) => type === 'link_open');
    expect(links.map((link) => link.attrGet('href'))).toEqual([`${DOCS}meta-num-specs.md`]);
  });

  it('has the worst rules first, and says the totals of all findings', () => {
    const findings = (['b', 'c', 'a', 'c'] as const).map((ruleId, i) =>
      finding({ ruleId, severity: i === 0 ? 'warning' : 'error' }),
    );
    const output = markdown(report({ findings, omitted: { quiet: 0, maxFindings: 1200, perPage: 0 } }), VIEW);
    expect(output).toMatch(/^### cache-lint: 1,203 errors, 1 warning on 1 file\n/);
    expect(output).toContain('\n- 1200 findings are not shown: 1200 by --max-findings.\n');
    expect(output.match(/^\| `.*$/gm)).toEqual(['| `c` | 2 |  |  |', '| `a` | 1 |  |  |', '| `b` |  | 1 |  |']);
  });
});

describe('the length of markdown', () => {
  const LEFT = /\n(\d+) findings? (?:is|are) left out here, the mildest first: see another output format\.\n$/;
  const many = (count: number, overrides: (i: number) => Partial<Finding>) =>
    Array.from({ length: count }, (_, i) => finding({ file: `_cache/p${i}.md`, ...overrides(i) }));

  it.each<[string, Partial<Finding>]>([
    ['plain messages', {}],
    ['messages of signs', { message: '<'.repeat(5000) }],
    ['messages of controls', { message: '\x1b'.repeat(5000) }],
    ['quoted backticks', { message: '"`"'.repeat(5000) }],
    ['long names', { file: '`'.repeat(4096) }],
    [
      'related places',
      {
        related: Array.from({ length: 900 }, () => ({
          message: '@'.repeat(900),
          file: '[x]'.repeat(900),
          region: region(1, 1, 2),
        })),
      },
    ],
  ])('is at most 60,000 characters, with %s', (_what, overrides) => {
    const findings = many(5000, () => overrides);
    const output = markdown(report({ findings }), VIEW);
    expect(output.length).toBeLessThanOrEqual(60_000);
    expect(output.length).toBeGreaterThan(20_000);
    const shown = output.match(/^- \*\*error\*\*/gm)!.length;
    expect(shown + Number(LEFT.exec(output)![1])).toBe(5000);
    expectOurs(output);
  });

  it('is kept with many rules, skipped rules and faults too', () => {
    const ids = Array.from({ length: 500 }, (_, i) => `rule-${i}-${'x'.repeat(200)}`);
    const output = markdown(
      report({
        rules: [],
        findings: ids.map((ruleId) => finding({ ruleId })),
        skippedRules: ids.map((id) => ({ id, reason: 'x' })),
        internalErrors: ids.map((id) => ({ ruleId: id, file: 'x'.repeat(4096), stack: 'y'.repeat(9999) })),
      }),
      VIEW,
    );
    expect(output.length).toBeLessThanOrEqual(60_000);
    expect(output).toContain('\n| and 400 more rules |');
    expect(output).toContain('\n- 495 more such faults.\n');
    expect(output).toMatch(LEFT);
  });

  it('leaves out the mildest first and keeps the order of the rest', () => {
    const severities = ['info', 'warning', 'error'] as const;
    const findings = many(900, (i) => ({ severity: severities[i % 3]! }));
    const each = report({ findings });
    const output = markdownWithin(each, 40_000);
    const shown = output.match(/^- \*\*\w+\*\*/gm)!;
    expect(shown.filter((item) => item === '- **error**').length).toBe(300);
    expect(shown).not.toContain('- **info**');
    const files = [...output.matchAll(/^#### `_cache\/p(\d+)\.md`$/gm)].map((found) => Number(found[1]));
    expect(files).toEqual([...files].sort((a, b) => a - b));
    expect(shown.length + Number(LEFT.exec(output)![1])).toBe(900);
    expect(markdownWithin(each, 1_000_000)).not.toMatch(LEFT);
  });
});

describe('a code span', () => {
  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['``a', '``` ``a ```'],
    [' a ', '`  a  `'],
    [' a', '` a`'],
    ['  ', '`  `'],
    ['', ''],
    ['abcdefghij', '`abcdefgh…`'],
  ])('of %j is %j', (text, expected) => {
    expect(codeSpan(text, 8)).toBe(expected);
  });

  it('is read as the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const code = tokens(`x ${codeSpan(text, 1000)} y`).filter(({ type }) => type === 'code_inline');
        const expected = printable(text)
          .replace(/##(\w*)\[/g, '##$1\\[')
          .replace(/^( *)::/, '$1\\::');
        expect(code.map(({ content }) => content)).toEqual(text === '' ? [] : [expected]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('prose', () => {
  it('is left as it is where it has no meaning', () => {
    expect(prose('meta.num_specs is 3, but spec_details lists "2" specs: that\'s wrong (a+b=c/d; -e?).', 1000)).toBe(
      'meta.num_specs is 3, but spec_details lists "`2`" specs: that\'s wrong (a+b=c/d; -e?).',
    );
  });

  it('is read as the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = tokens(`x ${prose(text, 1000)}.`)
          .filter(({ type }) => type === 'text' || type === 'code_inline')
          .map(({ content }) => content)
          .join('')
          .replaceAll('\u200b', '');
        const unstopped = read.replace(/##(\w*)\\\[/g, '##$1[').replaceAll('"\\::', '"::');
        expect(unstopped.replace(/(" *)\\::/g, '$1::')).toBe(`x ${printable(text)}.`.replace(/##(\w*)\\\[/g, '##$1['));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('inert text', () => {
  it.each([
    ['The hash "5yd6" of _cache/zlib.md is ~mpi, gcc@=12.3.0, gcc@12.3, a_b and 5 < 6.'],
    ['meta.num_specs is 3 & x, see [a] and (b): 1. 2. #x !y -z.'],
    ['{"name": ["a", "b"]} +x -y ~z ^w %gcc'],
  ])('stays as it is where it has no meaning: %s', (text) => {
    expect(inert(text)).toBe(text);
  });

  it.each([
    ['<b>x</b> <!-- y', '< b>x< /b> < !-- y'],
    ['[x](y) ![z](w)', '\\[x]\\(y) ![z]\\(w)'],
    ['*a* `b` $c$ _d_ ~~e~~', '\\*a\\* \\`b\\` \\$c\\$ _d\\_ ~\\~e\\~\\~'],
    ['@user #1 GH-2 o/r#3', '@\\user #\\1 GH-\\2 o/r#\\3'],
    ['see https://x and www.y', 'see https:\\//x and www\\.y'],
    ['# a', '\\# a'],
    ['1. a', '1\\. a'],
    ['- a', '\\- a'],
    ['a\\*b \\ c\\', 'a\\\\\\*b \\ c\\\\'],
    ['&lt; &#64;user &x', '\\&lt; \\&#\\64;user &x'],
  ])('of %j is %j', (text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  it('is one paragraph of nothing but text, alone, after a line and within a line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = inert(visible(text));
        for (const before of ['', '**[tool]** x\n', 'x<br>', '> [!NOTE]\n> x\n> ']) {
          const found = tokens(before + safe).map(({ type }) => type);
          const expected = tokens(`${before}word`).map(({ type }) => type);
          const other = (types: readonly string[]) =>
            types.filter((type) => type !== 'text' && type !== 'text_special');
          expect(other(found), `${before}${safe}`).toEqual(
            safe === '' ? other(tokens(before).map(({ type }) => type)) : other(expected),
          );
        }
        expect(plainText(safe)).not.toMatch(/(?<![\p{L}\p{N}_])@[\p{L}\p{N}]|[#!]\d|\bGH-\d|<[a-z/!?]/iu);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the text', () => {
    const start = performance.now();
    for (const piece of ['_', '_ ', '~', '[', '](', '\\', '&#', '1', '@', ' ', '< ']) inert(piece.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules as allRules } from '../../rules/index.js';
import type { Fix } from '../../src/finding.js';
import { suggest } from '../../src/fix/suggest.js';
import { nodeHost } from '../../src/node/host.js';
import { wholeFault } from '../../src/page/fault.js';
import { definePageRule, type Rule } from '../../src/rule.js';
import { applyTextEdits, sarifEdits, type TextEdit } from '../support/apply-edits.js';
import { runInProcess, type World } from '../support/in-process.js';
import {
  always,
  at,
  counts,
  type MemoryParts,
  memorySite,
  setCount,
  setTitle,
  stateRule,
} from '../support/memory-site.js';
import { page, type TestPage } from '../support/page-builder.js';
import { tempSite } from '../support/run-cli.js';

/** What both formats say of each finding that has a fix, and what the run says of those without. */
interface Suggested {
  readonly code: number;
  readonly sarif: readonly TextEdit[][];
  readonly rdjson: readonly (readonly TextEdit[])[];
  readonly notes: readonly string[];
}

async function suggested(
  { file, text }: TestPage,
  args: readonly string[] = [],
  world: World = {},
): Promise<Suggested> {
  const cwd = tempSite({ [file]: text });
  const formats = ['--format', 'sarif=out.sarif', '--format', 'rdjson=out.json'];
  const { code } = await runInProcess(cwd, ['--pages-only', '--no-config', ...formats, ...args], world);
  if (code > 1) return { code, sarif: [], rdjson: [], notes: [] };
  const [run] = JSON.parse(readFileSync(path.join(cwd, 'out.sarif'), 'utf8')).runs;
  const { diagnostics } = JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8'));
  return {
    code,
    sarif: run.results.map(sarifEdits).filter((edits: TextEdit[]) => edits.length > 0),
    rdjson: diagnostics.flatMap(({ suggestions = [] }: { suggestions?: { range: object; text: string }[] }) =>
      suggestions.map(({ range, text: inserted }) => [{ ...range, text: inserted } as TextEdit]),
    ),
    notes: (run.invocations[0].toolExecutionNotifications ?? []).map(
      ({ message }: { message: { text: string } }) => message.text,
    ),
  };
}

describe('of a page in memory', () => {
  const PLAIN = page();
  const NEEDED = stateRule('needed', counts(1), setCount(2));

  /** What is suggested for what these rules find on a page, by rule; `now` is what it holds by then. */
  async function suggestedFor(
    rules: readonly Rule[],
    text = PLAIN.text,
    now: string | Buffer = text,
    parts: MemoryParts = {},
  ) {
    const { task, host, findings, files } = memorySite([{ file: PLAIN.file, text }], rules, parts);
    files.set(at(PLAIN.file), Buffer.from(now));
    const given = await suggest({ findings, task, host });
    return new Map([...given].map(([{ ruleId }, suggestion]) => [ruleId, suggestion]));
  }
  const idsOf = (given: ReadonlyMap<string, unknown>): string[] => [...given.keys()];

  it('what mends a finding is suggested, where it stands and as a comment says it', async () => {
    const column = PLAIN.text.split('\n')[4]!.indexOf('"num_specs": ') + 14;
    const region = { startLine: 5, startColumn: column, endLine: 5, endColumn: column + 1 };
    expect(await suggestedFor([NEEDED, stateRule('found', always)])).toEqual(
      new Map([
        [
          'needed',
          {
            replacements: [{ region, text: '2' }],
            inComment: { start: { line: 5, column }, end: { line: 5, column: column + 1 }, text: '2' },
          },
        ],
      ]),
    );
  });

  it.each<[string, readonly Rule[]]>([
    ['leaves the finding', [stateRule('own', always, setCount(2))]],
    ['leaves the first of two', [stateRule('own', always, setCount(2), { times: (now) => 3 - now.count })]],
    ['makes another rule find something', [NEEDED, stateRule('new', counts(2))]],
    ['makes another rule find more', [NEEDED, stateRule('more', always, undefined, { times: (now) => now.count })]],
    ['is none', [stateRule('own', always, { kind: 'nonsense' } as unknown as Fix)]],
    ['has no place', [stateRule('own', always, { kind: 'set', path: ['x', 'y'], value: 1 })]],
  ])('a fix is not suggested that %s', async (what, rules) => {
    const isMended = what === 'leaves the first of two';
    expect(idsOf(await suggestedFor(rules))).toEqual(isMended ? ['own'] : []);
  });

  it('a fix is not suggested after which a rule fails, unless it failed before', async () => {
    const failing = (isBad: (state: { count: number }) => boolean): Rule =>
      stateRule('fails', (state) => {
        if (isBad(state)) throw new Error('no');
        return false;
      });
    expect(idsOf(await suggestedFor([NEEDED, failing(counts(2) as never)]))).toEqual([]);
    expect(idsOf(await suggestedFor([NEEDED, failing(() => true)]))).toEqual(['needed']);
  });

  describe('the fixes of one page', () => {
    const TITLED = stateRule('titled', ({ title }) => title !== 'new', setTitle('new'));

    /** What is suggested, as values, and how often the page is checked for it. */
    async function looks(rules: readonly Rule[], plugins: readonly string[] = []) {
      let count = 0;
      const counting = stateRule('counts', () => ++count < 0);
      const { task, host, findings } = memorySite([PLAIN], [...rules, counting], {
        task: { plugins: new Map(plugins.map((id) => [id, './own.js'])) },
      });
      count = 0;
      const given = await suggest({ findings, task, host });
      const texts = [...given].map(([{ ruleId }, { replacements }]) => [ruleId, replacements.map(({ text }) => text)]);
      return { texts, count };
    }
    const both = [
      ['titled', ['new']],
      ['needed', ['2']],
    ];

    it('are tried together where that leaves nothing to be found, once beside the look at the page as it is', async () => {
      expect(await looks([NEEDED, TITLED])).toEqual({ texts: expect.arrayContaining(both), count: 2 });
    });

    it.each<[string, readonly Rule[], readonly string[], number]>([
      ['one of two rules is of a plugin', [], ['titled'], 3],
      ['something is found that has no fix', [stateRule('other', always)], [], 3],
      [
        'something is found only after all of them',
        [stateRule('late', ({ title, count }) => title === 'new' && count === 2)],
        [],
        4,
      ],
      ['one of them is no value', [stateRule('order', always, { kind: 'rewrite', as: 'canonical' })], [], 4],
    ])('are tried one by one where %s', async (_, more, plugins, count) => {
      const { texts, count: looked } = await looks([NEEDED, TITLED, ...more], plugins);
      expect(texts).toEqual(expect.arrayContaining(both));
      expect(looked).toBe(count);
    });

    it('are tried one by one where two of them touch each other', async () => {
      const other = stateRule('other', counts(1), setCount(3));
      const { texts, count } = await looks([stateRule('needed', counts(1), setCount(2)), other]);
      expect([texts, count]).toEqual([
        [
          ['needed', ['2']],
          ['other', ['3']],
        ],
        3,
      ]);
    });

    it('are tried together only where there are several', async () => {
      expect(await looks([NEEDED])).toEqual({ texts: [['needed', ['2']]], count: 2 });
    });
  });

  it('nothing is suggested for what is no longer there', async () => {
    const mended = PLAIN.text.replace('"num_specs": 1', '"num_specs": 2');
    expect(idsOf(await suggestedFor([NEEDED], PLAIN.text, mended))).toEqual([]);
  });

  it.each<[string, string | Buffer, MemoryParts]>([
    ['cannot be read', PLAIN.text, { host: { readPage: () => wholeFault('missing', {}) } }],
    ['is behind a link', PLAIN.text, { host: { realPath: () => '/elsewhere' } }],
    ['is not of the run', PLAIN.text, { task: { discovery: { sites: [], outside: [], ignored: 0 } as never } }],
    ['is no UTF-8', Buffer.concat([Buffer.from(PLAIN.text), Buffer.from([0xff])]), {}],
    ['starts with a mark', `\ufeff${PLAIN.text}`, {}],
  ])('nothing is suggested for a page that %s', async (_what, now, parts) => {
    expect(idsOf(await suggestedFor([NEEDED], PLAIN.text, now, parts))).toEqual([]);
  });

  it('nothing is suggested for a mark at the start: places in the text are not those in the file', async () => {
    expect(idsOf(await suggestedFor(allRules, `\ufeff${PLAIN.text}`))).toEqual([]);
  });

  const LONGEST = 10_000;
  it.each([
    [LONGEST, ['own']],
    [LONGEST + 1, []],
  ])('a text of %i units is put into the page: %j', async (length, ids) => {
    const own = stateRule('own', ({ title }) => title === 'zlib', setTitle('x'.repeat(length)));
    expect(idsOf(await suggestedFor([own]))).toEqual(ids);
  });

  it.each([
    [LONGEST, true],
    [LONGEST + 1, false],
  ])('a comment shows a line of %i units: %s', async (length, isShown) => {
    const [, line = ''] = PLAIN.text.match(/^(meta: .*)$/m)!;
    // What is put in is two units longer than what it takes the place of.
    const text = PLAIN.text.replace(
      '"num_specs": 1',
      `"x": "${'x'.repeat(length - line.length - 11)}", "num_specs": 1`,
    );
    const own = stateRule('own', counts(1), setCount(234));
    const suggestion = (await suggestedFor([own], text)).get('own')!;
    expect(suggestion.replacements).toEqual([expect.objectContaining({ text: '234' })]);
    expect(suggestion.inComment !== undefined).toBe(isShown);
  });

  it.each<[string, (text: string) => string, boolean]>([
    ['backticks before it in its line', (text) => text.replace('"num_specs": 1', '"```": 1, "num_specs": 1'), false],
    ['backticks behind it in its line', (text) => text.replace('"num_specs": 1', '"num_specs": 1, "```": 1'), false],
    ['backticks in another line', (text) => `${text}\n\`\`\`\n`, true],
    ['two backticks', (text) => text.replace('"num_specs": 1', '"num_specs": 1, "``": 1'), true],
    ['what is not seen in its line', (text) => text.replace('"num_specs": 1', '"num_specs": 1, "\u200b": 1'), false],
    ['what is not seen in another line', (text) => `${text}\n\u200b\n`, true],
    ['CR LF at its end', (text) => text.replace(/^(meta: .*)$/m, '$1\r'), false],
    ['CR LF at the end of another line', (text) => text.replace(/^(title: .*)$/m, '$1\r'), true],
  ])('a comment shows a line with %s: %s', async (_what, change, isShown) => {
    const suggestion = (await suggestedFor([NEEDED], change(PLAIN.text))).get('needed');
    expect(suggestion).toBeDefined();
    expect(suggestion!.inComment !== undefined).toBe(isShown);
  });

  it('what goes at the end of a page without an end of its last line is shown', async () => {
    const suggestion = (await suggestedFor(allRules, `${PLAIN.text} \t`)).get('page-canonical');
    expect(suggestion).toEqual({
      replacements: [{ region: { startLine: 7, startColumn: 4, endLine: 7, endColumn: 6 }, text: '' }],
      inComment: { start: { line: 7, column: 4 }, end: { line: 7, column: 6 }, text: '' },
    });
  });
});

const MISCOUNTED = page({ meta: { num_specs: 2 } });
const COUNT = [{ start: { line: 5, column: 50 }, end: { line: 5, column: 51 }, text: '1' }];
const WITHOUT = (findings: string) =>
  `${findings} without the fix that there is: it is long, it does not stand alone, or there are too many of them; "cache-lint --fix" writes what can be written.`;

/** A rule whose fix changes something else than what it looks at. */
const IN_VAIN = definePageRule({
  id: 'own-rule',
  summary: 'Own.',
  why: 'Own.',
  severity: 'error',
  fixable: true,
  messages: { bad: (_: object) => 'Bad.' },
  examples: { bad: '', good: '' },
  check(_page, report) {
    report({ messageId: 'bad', data: {}, path: ['title'], fix: { kind: 'set', path: ['layout'], value: 'other' } });
  },
});

/** Rows with hashes in this order, each as long as real ones. */
function rows(count: number): readonly { readonly hash: string }[] {
  return Array.from({ length: count }, (_, i) => ({
    hash: i
      .toString(26)
      .padStart(32, '0')
      .replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!),
  })).sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

describe('a fix is suggested', () => {
  it('as the smallest edit', async () => {
    expect(await suggested(MISCOUNTED)).toEqual({ code: 1, sarif: [COUNT], rdjson: [COUNT], notes: [] });
  });

  it('in columns of UTF-16 units, and of bytes', async () => {
    const { file, text: plain } = page({ meta: { num_specs: 2 } });
    const text = plain.replace('meta: {', "meta: {'💩é': 1, ");
    const { sarif, rdjson } = await suggested({ file, text });
    const right = text.replace('"num_specs": 2', '"num_specs": 1');
    expect(sarif.map((edits) => applyTextEdits(text, edits, 'utf16le'))).toContain(right);
    expect(rdjson.map((edits) => applyTextEdits(text, edits, 'utf8'))).toContain(right);
  });

  it('at each end of a line in CR LF, and not in comments, which are shown without them', async () => {
    const { file, text } = page();
    const dos = text.replaceAll('\n', '\r\n');
    const { sarif, rdjson } = await suggested({ file, text: dos }, ['--fail-on', 'never']);
    expect(sarif).toHaveLength(1);
    expect(sarif[0]!.map(({ start, end, text: inserted }) => [start.line, end.line, end.column, inserted])).toEqual(
      [1, 2, 3, 4, 5, 6].map((line) => [line, line + 1, 1, '\n']),
    );
    expect(applyTextEdits(dos, sarif[0]!, 'utf16le')).toBe(text);
    expect(rdjson).toEqual([]);
  });

  it('in parts, where two rows change places in a long line', async () => {
    const right = page({ rows: rows(200) });
    const order = rows(200);
    const swapped = page({
      rows: [...order.slice(0, 50), order[60]!, ...order.slice(51, 60), order[50]!, ...order.slice(61)],
    });
    const { sarif, rdjson, notes } = await suggested(swapped, ['--fail-on', 'never']);
    expect(sarif).toHaveLength(1);
    expect(sarif[0]!.length).toBeGreaterThan(1);
    expect(sarif[0]!.map(({ text }) => text).join('').length).toBeLessThan(100);
    expect(applyTextEdits(swapped.text, sarif[0]!, 'utf16le')).toBe(right.text);
    expect({ rdjson, notes }).toEqual({ rdjson: [], notes: [] });
  });
});

describe('a fix is not suggested', () => {
  it('where it is long, and SARIF says so once', async () => {
    const reversed = page({ rows: rows(300).toReversed() });
    const { sarif, rdjson, notes } = await suggested(reversed, ['--fail-on', 'never']);
    expect({ sarif, rdjson, notes }).toEqual({ sarif: [], rdjson: [], notes: [WITHOUT('1 finding is')] });
  });

  it('for more findings of one page than can be tried one by one', async () => {
    const large = page({
      rows: rows(3000).map((row) => ({ ...row, variants: ['+b', '+a', `note=${'x'.repeat(300)}`] })),
    });
    const { sarif, notes } = await suggested(large, ['--fail-on', 'never']);
    expect(sarif.length).toBeGreaterThan(0);
    expect(sarif.length).toBeLessThan(10);
    expect(notes).toEqual([WITHOUT(`${3000 - sarif.length} findings are`)]);
  });

  it('in a comment that could not show its line as it is', async () => {
    const { file, text } = page({ meta: { num_specs: 2, '```': 1 } });
    const { sarif, rdjson } = await suggested({ file, text });
    expect(sarif).toContainEqual([expect.objectContaining({ text: '1' })]);
    expect(rdjson).toEqual([]);
  });

  it('that does not mend', async () => {
    const { sarif, notes } = await suggested(page(), [], { rules: [IN_VAIN] });
    expect({ sarif, notes }).toEqual({ sarif: [], notes: [WITHOUT('1 finding is')] });
  });

  it('of what the baseline hides, as --fix leaves it alone', async () => {
    const cwd = tempSite({ [MISCOUNTED.file]: MISCOUNTED.text });
    await runInProcess(cwd, ['baseline', '--pages-only', '--baseline', 'known.json']);
    const known = ['--baseline', 'known.json', '--sarif-suppressed', 'include'];
    const { stdout } = await runInProcess(cwd, ['--pages-only', '--format', 'sarif', ...known]);
    const [result] = JSON.parse(stdout).runs[0].results;
    expect(result).toMatchObject({ ruleId: 'meta-num-specs', suppressions: [{ kind: 'external' }] });
    expect(result).not.toHaveProperty('fixes');
  });

  it('by a run that fixes', async () => {
    const none = { code: 0, sarif: [], rdjson: [], notes: [] };
    expect(await suggested(MISCOUNTED, ['--fix-dry-run'])).toEqual(none);
    expect(await suggested(MISCOUNTED, ['--fix'])).toEqual(none);
  });
});

describe('pages', () => {
  const XZ = page({ package: 'xz', meta: { num_specs: 2 } });
  const real = nodeHost({ interrupted: false });

  /** A run on two pages with a fault each, and how often pages were read in it. */
  async function runOnTwo(
    format: string,
    most = Number.POSITIVE_INFINITY,
    args: readonly string[] = [],
    world: World = {},
  ) {
    const cwd = tempSite({ [MISCOUNTED.file]: MISCOUNTED.text, [XZ.file]: XZ.text });
    let reads = 0;
    const { code } = await runInProcess(cwd, ['--pages-only', '--format', format, ...args], {
      ...world,
      interrupted: () => reads >= most,
      readPage(...given) {
        reads++;
        return real.readPage(...given);
      },
    });
    return { code, reads };
  }

  it('are read once more, and only for formats that have a place for suggestions', async () => {
    expect(await runOnTwo('json')).toEqual({ code: 1, reads: 2 });
    expect(await runOnTwo('sarif')).toEqual({ code: 1, reads: 4 });
    expect(await runOnTwo('rdjson')).toEqual({ code: 1, reads: 4 });
  });

  it('are read no more often by a run that fixes', async () => {
    const runs = ['json', 'sarif'].map((format) =>
      runOnTwo(format, undefined, ['--fix-dry-run'], { rules: [IN_VAIN] }),
    );
    const [json, sarif] = await Promise.all(runs);
    expect(sarif).toEqual(json);
  });

  it('are left alone once someone interrupts', async () => {
    expect(await runOnTwo('sarif', 3)).toEqual({ code: 130, reads: 3 });
  });
});

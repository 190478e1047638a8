import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Clock, newPart } from '../../src/check/clock.js';
import { nodeHost } from '../../src/node/host.js';
import { defineCorpusRule, definePageRule, type Rule } from '../../src/rule.js';
import { type InProcessRun, runInProcess, type World } from '../support/in-process.js';
import { BAD, GOOD, GOOD_TEXT, miscount, SITE, tempSite, tempSiteBeside } from '../support/run-cli.js';

/** What `--stats` said: its table, and the lines of its other parts. */
interface Said {
  readonly total: number;
  readonly lines: readonly { readonly ms: number; readonly share: number; readonly what: string }[];
  /** Those that are part of the line before them. */
  readonly inner: Said['lines'];
  readonly slowWay: readonly string[];
  readonly slowest: readonly string[];
}

function read(stderr: string): Said {
  const [, head = '', table = '', ...more] = stderr.split('\n\n');
  const [, total] = /^Where the time went: ([\d,.]+) ms in all; memory at the peak: [1-9]\d* MiB\.$/.exec(head)!;
  const rows = table.split('\n').map((line) => {
    const [, ms, share, indent, what] = /^ +([\d,]+\.\d) ms +(\d+\.\d) % {2}( *)(\S.*)$/.exec(line)!;
    return { ms: toNumber(ms!), share: Number(share), what: what!, isInner: indent !== '' };
  });
  const linesOf = (title: string): string[] =>
    more.flatMap((part) => (part.startsWith(title) ? part.trimEnd().split('\n') : []));
  return {
    total: toNumber(total!),
    lines: rows.filter(({ isInner }) => !isInner),
    inner: rows.filter(({ isInner }) => isInner),
    slowWay: linesOf('Read in the slow way'),
    slowest: linesOf('The slowest pages').slice(1),
  };
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function sumOf(lines: Said['lines']): number {
  return lines.reduce((sum, { ms }) => sum + ms, 0);
}

async function stats(cwd: string, args: readonly string[] = [], world: World = {}): Promise<Said> {
  return read((await runInProcess(cwd, [...args, '--stats'], world)).stderr);
}

/** Without the times. */
function timeless({ code, stdout, stderr }: InProcessRun): object {
  return { code, stdout, stderr: stderr.replace(/ in .* s \(.* pages\/s\)/, '') };
}

/** Printed times are rounded to a tenth. */
const ROUNDING = 0.05;

describe('--stats', () => {
  it('adds to standard error and changes nothing else', async () => {
    const site = tempSiteBeside();
    const plain = await runInProcess(site, []);
    const { code, stdout, stderr } = await runInProcess(site, ['--stats']);
    const at = stderr.indexOf('\nWhere the time went');
    expect(at).toBeGreaterThan(0);
    expect(timeless({ code, stdout, stderr: stderr.slice(0, at) })).toEqual(timeless(plain));
  });

  it('divides all of the time, each part once', async () => {
    const site = tempSite(Object.fromEntries([...SITE].map(([file, text]) => [file, miscount(text)])));
    const { total, lines, inner } = await stats(site);
    expect(sumOf(lines)).toBeLessThanOrEqual(total + lines.length * ROUNDING);
    expect(sumOf(lines)).toBeGreaterThan(total / 2);
    for (const { ms, share } of lines) expect(share).toBeCloseTo((100 * ms) / total, 0);
    const whats = lines.map(({ what }) => what);
    expect(whats).toContain(`reading: ${SITE.size} files`);
    expect(whats).toContain(`scanning: ${SITE.size} pages`);
    expect(whats).toContain(`parsing, because a rule asked: ${SITE.size} pages`);
    expect(whats.filter((what) => what.startsWith('rules'))).toEqual(['rules on one page', 'rules between pages']);
    expect(inner.map(({ what }) => what)).toContain('meta-num-specs');
  });

  it('names the ten dearest rules and sums the others up', async () => {
    let time = 1_000;
    const pass = (ms: number): number => {
      time += ms;
      return ms;
    };
    const base = { summary: '', why: '', severity: 'error', fixable: false, messages: {} } as const;
    const examples = { bad: '', good: '' };
    const slow = (i: number): Rule =>
      definePageRule({
        ...base,
        examples,
        id: `slow-${i}`,
        isSilent: () => pass(1) > i,
        check: () => void pass(2 * i),
      });
    const between = defineCorpusRule({
      ...base,
      examples,
      id: 'slow-between',
      map: () => pass(100),
      reduce: () => void pass(1_000),
    });
    const logged = defineCorpusRule({
      ...base,
      examples,
      id: 'slow-logged',
      map: () => 0,
      reduce: () => void pass(1),
      logged: {
        note: () => pass(10),
        *parts() {
          pass(3_000);
          yield [0];
        },
      },
    });
    const site = tempSite({ [GOOD]: GOOD_TEXT, [BAD]: GOOD_TEXT });
    const own = [...Array.from({ length: 12 }, (_, i) => slow(i)), between, logged];
    const said = await stats(site, [], { rules: own, now: () => time });
    const [pages, mapped, noted] = [2 * (12 + 2 * 66), 2 * 100 + 1_000, 2 * 10 + 3_000 + 1];
    expect(said.total).toBe(1_000 + pages + mapped + noted);
    expect(said.lines.map(({ ms, what }) => [ms, what])).toEqual([
      [1_000, 'start of Node and of the program'],
      [pages, 'rules on one page'],
      [mapped + noted, 'rules between pages'],
    ]);
    expect(said.inner.map(({ ms, what }) => [ms, what])).toEqual([
      ...[11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((i) => [2 * (1 + 2 * i), `slow-${i}`]),
      [2 * (3 + 1), '2 other rules'],
      [noted, 'slow-logged'],
      [mapped, 'slow-between'],
    ]);
    expect(said.slowest).toEqual([GOOD, BAD].map((file) => `  ${(pages + 220) / 2}.0 ms  ${file}`));
  });

  it('counts pages that took the slow way by reason, with the first of each', async () => {
    const crlf = GOOD_TEXT.replaceAll('\n', '\r\n');
    const wide = GOOD_TEXT.replace('"os": ', '"os":  ');
    const { slowWay } = await stats(
      tempSiteBeside({
        '_cache/develop-2025-04-20/a/specs.md': crlf,
        '_cache/develop-2025-04-20/py-wheel/specs.md': wide,
        '_cache/develop-2025-04-20/z/specs.md': crlf,
      }),
    );
    expect(slowWay).toEqual([
      'Read in the slow way: 3 of 5 pages.',
      '  2  a fault in its text: crlf, as _cache/develop-2025-04-20/a/specs.md',
      '  1  not spelled as the generator spells pages, as _cache/develop-2025-04-20/py-wheel/specs.md',
    ]);
    expect((await stats(tempSiteBeside())).slowWay).toEqual([]);
  });

  it('names the ten slowest pages, the slowest first, and no other file', async () => {
    const pages = Array.from({ length: 12 }, (_, i) => [`_cache/v0.${i}.0/py-wheel/specs.md`, GOOD_TEXT] as const);
    const site = tempSite({ ...Object.fromEntries(pages), '_data/tags.yaml': '[]', '_data/meta.yaml': '{}' });
    const { slowest, total } = await stats(site);
    expect(slowest.length).toBe(10);
    const times = slowest.map((line) =>
      toNumber(/^ +([\d,]+\.\d) ms {2}_cache\/v0\.\d+\.0\/py-wheel\/specs\.md$/.exec(line)![1]!),
    );
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(times.reduce((a, b) => a + b)).toBeLessThan(total);
    expect((await stats(tempSiteBeside())).slowest.length).toBe(2);
  });

  it('takes what it prints of files as hostile', async () => {
    const name = 'a\x1b[31m\n::error::b';
    const site = tempSite({ [`_cache/develop-2025-04-20/${name}/specs.md`]: 'x' });
    for (const env of [{}, { CI: 'true' }]) {
      const { stderr } = await runInProcess(site, ['--stats'], { env });
      expect(stderr).toContain('_cache/develop-2025-04-20/a\\u{1b}[31m\\u{a}::error::b/specs.md');
      expect(stderr).not.toContain('\x1b');
      expect(stderr).not.toMatch(/^\s*::/m);
    }
  });

  it.each([
    ['--fix-dry-run', ['--fix-dry-run'], [BAD, GOOD]],
    ['--pages-only', ['--pages-only'], [BAD, GOOD]],
    ['one page, with the others of its site', [BAD], [BAD, GOOD]],
  ])('works with %s', async (_, args, files) => {
    const { total, lines, slowest } = await stats(tempSiteBeside(), args);
    expect(sumOf(lines)).toBeLessThanOrEqual(total + lines.length * ROUNDING);
    expect(new Set(slowest.map((line) => line.replace(/^.* ms {2}/, '')))).toEqual(new Set(files));
  });

  it('is not paid for without it: the time is asked for once a page', async () => {
    const calls = async (args: readonly string[]): Promise<number> => {
      let count = 0;
      const now = (): number => {
        count++;
        return performance.now();
      };
      await runInProcess(path.resolve('fixtures/site'), args, { now });
      return count;
    };
    expect(await calls([])).toBeLessThan(SITE.size + 15);
    expect(await calls(['--stats'])).toBeGreaterThan(SITE.size * 20);
  });

  it('says how much memory was taken', () => {
    const bytes = nodeHost({ interrupted: false }).peakMemory();
    expect(bytes).toBeGreaterThan(process.memoryUsage().rss / 4);
    expect(bytes).toBeLessThan(2 ** 40);
  });
});

describe('a clock', () => {
  it('charges time to the innermost part, and all of it', () => {
    let time = 100;
    const [outer, inner, other] = [newPart(), newPart(), newPart()];
    const clock = new Clock(() => time, outer);
    time += 1;
    const given = clock.time(inner, () => {
      time += 10;
      clock.time(other, () => (time += 100));
      time += 1000;
      return 'given';
    });
    time += 10_000;
    expect(clock.enter(other)).toBe(outer);
    expect(given).toBe('given');
    expect([outer, inner, other]).toEqual([
      { ms: 10_001, count: 0 },
      { ms: 1_010, count: 1 },
      { ms: 100, count: 1 },
    ]);
  });

  it('goes on with the outer part where something throws', () => {
    const [outer, inner] = [newPart(), newPart()];
    const clock = new Clock(() => 0, outer);
    expect(() => clock.time(inner, () => JSON.parse(''))).toThrow(SyntaxError);
    expect(clock.part).toBe(outer);
  });
});

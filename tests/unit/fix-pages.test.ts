import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { LintTask } from '../../src/check/task.js';
import type { Finding, Fix, Severity } from '../../src/finding.js';
import { fixPages, type PagesToFix } from '../../src/fix/fix-pages.js';
import { wholeFault } from '../../src/page/fault.js';
import { defineCorpusRule, definePageRule, type Rule } from '../../src/rule.js';
import { runInProcess, type World } from '../support/in-process.js';
import { always, counts, type MemoryParts, memorySite, setCount, stateRule } from '../support/memory-site.js';
import { page } from '../support/page-builder.js';
import { tempSite } from '../support/run-cli.js';

/** Two findings with fixes, an error and a warning: a count, and the order of variants. */
const wrong = (name: string) =>
  page({ package: name, rows: [{ variants: ['+optimize', '+debug'] }], meta: { num_specs: 2 } });
const right = (name: string) => page({ package: name, rows: [{ variants: ['+debug', '+optimize'] }] }).text;
const ZLIB = wrong('zlib');
const XZ = wrong('xz');
const common = {
  summary: 'A claim.',
  why: 'Somebody is hurt.',
  fixable: true,
  severity: 'warning',
  messages: { wrong: () => 'Wrong.' },
  examples: { bad: '', good: '' },
} as const;

async function fix(cwd: string, args: readonly string[] = [], world: World = {}) {
  const { code, stdout, stderr } = await runInProcess(
    cwd,
    ['--pages-only', '--fix', '--format', 'json', ...args],
    world,
  );
  const report = stdout === '' ? undefined : JSON.parse(stdout);
  const left = (report?.findings ?? []) as readonly { file: string; ruleId: string }[];
  return { code, stderr, report, fixes: report?.fixes, left: left.map(({ file, ruleId }) => `${file} ${ruleId}`) };
}

const textOf = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8');

describe('pages in memory', () => {
  const NEEDED = stateRule('needed', counts(1), setCount(2));
  const PLAIN = page();
  const OTHER = page({ package: 'xz' });

  /** What fixing them gave, and what was taken; a reason of `take` is why one could not be. */
  async function fixed(
    rules: readonly Rule[],
    parts: MemoryParts & { readonly own?: Partial<PagesToFix>; readonly reason?: string } = {},
    pages = [PLAIN, OTHER],
  ) {
    const { task, host, findings } = memorySite(pages, rules, parts);
    const shown: string[] = [];
    const taken: string[] = [];
    const run: PagesToFix = {
      ...{ findings, onlyErrors: false, task, host, isWritten: true },
      show: (done, all) => void shown.push(`${done}/${all}`),
      ...parts.own,
    };
    const result = await fixPages(run, ({ file }, before, after) => {
      taken.push(`${file} ${countOf(before)} to ${countOf(after)}`);
      return parts.reason;
    });
    return { ...result, ...result.use, shown, taken };
  }
  const countOf = (bytes: Buffer): string => /"num_specs": (\d+)/.exec(bytes.toString())![1]!;

  it('are taken one after the other, and it is shown how many are done', async () => {
    const result = await fixed([NEEDED]);
    expect(result).toMatchObject({ isInterrupted: false, internalErrors: [], shown: ['0/2', '1/2'] });
    expect(result.use).toEqual({
      ...{ written: true, findings: 2, files: [PLAIN.file, OTHER.file], unfixed: [], unwritten: [] },
    });
    expect(result.taken).toEqual([`${PLAIN.file} 1 to 2`, `${OTHER.file} 1 to 2`]);
  });

  it('without a finding that has a fix are not counted, and none is an end without interruption', async () => {
    const result = await fixed([stateRule('found', always)]);
    expect(result).toMatchObject({ isInterrupted: false, shown: [], taken: [] });
    expect((await fixed([], { own: { isWritten: false } })).use).toEqual({
      ...{ written: false, findings: 0, files: [], unfixed: [], unwritten: [] },
    });
  });

  it('that cannot be taken are not counted, and it is said why', async () => {
    const { use } = await fixed([NEEDED], { reason: "it is nobody's" });
    expect(use).toMatchObject({ findings: 0, files: [] });
    expect(use.unwritten).toEqual([PLAIN, OTHER].map(({ file }) => ({ file, reason: "it is nobody's" })));
  });

  it('are left from where the run is interrupted', async () => {
    let asked = 0;
    const { isInterrupted, taken, shown } = await fixed([NEEDED], { host: { interrupted: () => asked++ > 0 } });
    expect([isInterrupted, taken.length, shown]).toEqual([true, 1, ['0/2', '1/2']]);
  });

  it.each<[string, MemoryParts]>([
    ['cannot be read any more', { host: { readPage: () => wholeFault('missing', {}) } }],
    ['could not be read', { odd: () => ({ fault: wholeFault('missing', {}) }) }],
    ['are not of the run', { task: { discovery: { sites: [], outside: [], ignored: 0 } as never } }],
  ])('that %s are passed over in silence', async (_what, parts) => {
    expect(await fixed([NEEDED], parts)).toMatchObject({
      ...{ internalErrors: [], files: [], unfixed: [], unwritten: [], taken: [] },
    });
  });

  const LINK = 'it is reached through a symbolic link; check the file that the link leads to';
  it.each<[string, (file: string) => string | undefined, string | undefined]>([
    ['elsewhere in the site', (file) => file.replace('zlib', 'zlib-ng'), LINK],
    ['out of the site', () => '/elsewhere/specs.md', LINK],
    ['nowhere', () => undefined, LINK],
    ['in a circle', () => 'loop', LINK],
    ['to itself', (file) => file, undefined],
  ])('behind a link that leads %s: %j', async (_what, realPath, reason) => {
    const { unwritten, files } = await fixed([NEEDED], { host: { realPath } }, [PLAIN]);
    expect(unwritten).toEqual(reason === undefined ? [] : [{ file: PLAIN.file, reason }]);
    expect(files).toEqual(reason === undefined ? [PLAIN.file] : []);
  });

  it.each<[Severity, boolean, string]>([
    ['warning', false, '3'],
    ['warning', true, '2'],
    ['info', true, '2'],
    ['error', true, '3'],
  ])('are fixed of what comes to light, %s, only errors: %s', async (severity, onlyErrors, count) => {
    const next = stateRule('next', counts(2), setCount(3), { severity, waitsFor: ['needed'] });
    const { taken } = await fixed([NEEDED, next], { own: { onlyErrors } }, [PLAIN]);
    expect(taken).toEqual([`${PLAIN.file} 1 to ${count}`]);
  });

  it('keep what a suppression hides that comes to light', async () => {
    const next = stateRule('next', counts(2), setCount(3), { waitsFor: ['needed'] });
    const suppressions = [{ rule: 'next', matches: () => true }] as unknown as LintTask['suppressions'];
    const { taken } = await fixed([NEEDED, next], { task: { suppressions } }, [PLAIN]);
    expect(taken).toEqual([`${PLAIN.file} 1 to 2`]);
  });

  it('tell apart what could not be fixed by rule and reason, and count it', async () => {
    const nowhere = { kind: 'set', path: ['meta', 'x', 'y'], value: 1 } as const;
    const odd = stateRule('odd', always, nowhere, { times: () => 3 });
    const sort = stateRule('sort', always, { kind: 'sort', path: ['x'], by: 'key' });
    const { unfixed, files } = await fixed([odd, sort], {}, [PLAIN]);
    expect(unfixed).toEqual([
      { ruleId: 'odd', file: PLAIN.file, reason: 'nothing stands where the value belongs', findings: 3 },
      { ruleId: 'sort', file: PLAIN.file, reason: 'nothing stands where the fix belongs', findings: 1 },
    ]);
    expect(files).toEqual([]);
  });

  it('say of rules on several pages that their fixes are not written, and of other findings of theirs nothing', async () => {
    const between = defineCorpusRule({ ...common, id: 'between', map: () => null, reduce: () => {} });
    const { task, host } = memorySite([PLAIN], [between]);
    const found = (fix?: Fix) =>
      ({ ruleId: 'between', file: PLAIN.file, fingerprint: 'x', ...(fix && { fix }) }) as Finding;
    const run = { onlyErrors: false, task, host, isWritten: true, show: () => {} };
    const { use } = await fixPages({ ...run, findings: [found(), found(setCount(2)), found()] }, () => undefined);
    const reason = 'the rule looks at several pages, and only what a page says by itself is fixed';
    expect(use.unfixed).toEqual([{ ruleId: 'between', file: PLAIN.file, reason, findings: 1 }]);
  });

  it.each<[string, readonly (readonly [string, string])[], readonly object[]]>([
    ['our own', [], [{ ruleId: 'there' }, { ruleId: 'back' }]],
    ['one of a plugin', [['back', 'mine']], [{ ruleId: 'back', plugin: 'mine' }]],
    [
      'both of plugins',
      [
        ['there', 'a'],
        ['back', 'b'],
      ],
      [
        { ruleId: 'there', plugin: 'a' },
        { ruleId: 'back', plugin: 'b' },
      ],
    ],
  ])('whose fixes undo each other are a fault of these rules: %s', async (_what, plugins, errors) => {
    const there = stateRule('there', counts(1), setCount(2), { waitsFor: ['there'] });
    const back = stateRule('back', counts(2), setCount(1), { waitsFor: ['there'] });
    const { internalErrors, files } = await fixed([there, back], { task: { plugins: new Map(plugins) } }, [PLAIN]);
    expect(files).toEqual([]);
    expect(internalErrors).toEqual(
      errors.map((error) => ({ ...error, file: PLAIN.file, stack: expect.stringContaining('undo each other') })),
    );
  });

  it('that fail by a fault of ours name no rule, and the others are fixed', async () => {
    const { task, host, findings } = memorySite([PLAIN, OTHER], [NEEDED]);
    const { rulesets } = task;
    const failing = (file: string) => {
      if (file === PLAIN.file) throw new Error('a fault of ours');
      return rulesets.for(file);
    };
    const own = { ...task, rulesets: { ...rulesets, for: failing } };
    const run = { findings, onlyErrors: false, task: own, host, isWritten: true, show: () => {} };
    const { use, internalErrors } = await fixPages(run, () => undefined);
    expect(use).toMatchObject({ findings: 1, files: [OTHER.file] });
    expect(internalErrors).toEqual([{ file: PLAIN.file, stack: expect.stringContaining('a fault of ours') }]);
  });
});

describe('the pages of a run', () => {
  it('are fixed one by one, and those without a fix are not touched', async () => {
    const other = page({ package: 'gcc', rows: [{ hash: 'x' }] });
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text, [XZ.file]: XZ.text, [other.file]: other.text });
    const { fixes, left } = await fix(cwd);
    expect(fixes).toEqual({ written: true, findings: 4, files: [XZ.file, ZLIB.file], unfixed: [], unwritten: [] });
    expect(left).toEqual([`${other.file} spec-hash-format`]);
    expect([textOf(cwd, ZLIB.file), textOf(cwd, XZ.file)]).toEqual([right('zlib'), right('xz')]);
    expect(textOf(cwd, other.file)).toBe(other.text);
  });

  it('are only shown with --fix-dry-run', async () => {
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text });
    const { stdout } = await runInProcess(cwd, ['--pages-only', '--fix-dry-run', '--format', 'json']);
    expect(JSON.parse(stdout).fixes).toMatchObject({ written: false, findings: 2, files: [ZLIB.file] });
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text);
  });

  it('are checked once more, as they are or would be', async () => {
    const other = page({ package: 'gcc', rows: [{ hash: 'x', variants: ['+optimize', '+debug'] }] });
    for (const [option, isWritten] of [
      ['--fix-dry-run', false],
      ['--fix', true],
    ] as const) {
      const cwd = tempSite({ [other.file]: other.text, [ZLIB.file]: ZLIB.text });
      const { code, stdout } = await runInProcess(cwd, ['--pages-only', option, '--format', 'json']);
      const report = JSON.parse(stdout);
      expect([code, report.fixes.findings, report.fixes.files.length]).toEqual([1, 3, 2]);
      expect(report.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['spec-hash-format']);
      expect(textOf(cwd, ZLIB.file) === ZLIB.text).toBe(!isWritten);
    }
  });

  const shown = async (text: string, world: World = {}) => {
    const cwd = tempSite({ [ZLIB.file]: text });
    const run = await runInProcess(cwd, ['--pages-only', '--diff', '--quiet'], world);
    expect(textOf(cwd, ZLIB.file)).toBe(text);
    return run;
  };

  it('are shown as a difference with --diff, and stay as they are', async () => {
    const { code, stdout } = await shown(ZLIB.text);
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      `diff --git a/${ZLIB.file} b/${ZLIB.file}`,
      `--- a/${ZLIB.file}`,
      `+++ b/${ZLIB.file}`,
    ]);
    expect(stdout).toMatch(/^-meta: .*"num_specs": 2,.*\n(?:-.*\n)?\+meta: .*"num_specs": 1,/m);
  });

  it.each<[string, string, World, boolean]>([
    ['plain text in a log', '', {}, true],
    ['plain text in a terminal', '', { columns: 300 }, true],
    ['a tab and CR LF in a terminal', '\n\ta\r\n', { columns: 300 }, true],
    ['a control character in a terminal', '\n\u0085', { columns: 300 }, false],
    ['a control character in a log', '\n\u0085', {}, true],
    ['plain text in CI', '', { env: { CI: 'true' } }, true],
    ['a command in CI', '\n::error::x', { env: { CI: 'true' } }, false],
    ['a command in a log', '\n::error::x', {}, true],
  ])('with --diff: %s', async (_, body, world, isShown) => {
    const { stdout, stderr } = await shown(ZLIB.text + body, world);
    expect(stdout.startsWith('diff --git')).toBe(isShown);
    expect(stderr.includes('its lines hold what a terminal or a CI runner would obey')).toBe(!isShown);
  });

  it('keep what is shown only without --quiet', async () => {
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text });
    const { fixes } = await fix(cwd, ['--quiet']);
    expect(fixes).toMatchObject({ findings: 1, files: [ZLIB.file] });
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text.replace('"num_specs": 2', '"num_specs": 1'));
  });

  it('keep what a suppression hides', async () => {
    const suppressions = [{ rule: 'spec-variant-order', files: '**', reason: 'known' }];
    const config = JSON.stringify({ suppressions });
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text, 'cache-lint.config.json': config });
    expect((await fix(cwd)).fixes).toMatchObject({ findings: 1 });
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text.replace('"num_specs": 2', '"num_specs": 1'));
  });

  it('stay as they are behind a link, and the others are fixed', async () => {
    const cwd = tempSite({
      [XZ.file]: XZ.text,
      [ZLIB.file.replace('specs', 'readme')]: '',
      'pages/zlib.md': ZLIB.text,
    });
    symlinkSync(path.join(cwd, 'pages/zlib.md'), path.join(cwd, ZLIB.file));
    const { fixes } = await fix(cwd);
    expect(fixes.files).toEqual([XZ.file]);
    expect(fixes.unwritten).toEqual([
      { file: ZLIB.file, reason: 'it is reached through a symbolic link; check the file that the link leads to' },
    ]);
    expect(textOf(cwd, 'pages/zlib.md')).toBe(ZLIB.text);
  });

  it('are fixed where a link leads to the whole site', async () => {
    const cwd = tempSite({ [`site/${ZLIB.file}`]: ZLIB.text });
    symlinkSync(path.join(cwd, 'site'), path.join(cwd, 'link'));
    const { fixes } = await fix(cwd, ['link']);
    expect(fixes).toMatchObject({ findings: 2, unwritten: [] });
    expect(textOf(cwd, `site/${ZLIB.file}`)).toBe(right('zlib'));
  });

  it('are left when the run is interrupted', async () => {
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text });
    const { code } = await fix(cwd, [], { interrupted: () => true });
    expect(code).not.toBe(0);
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text);
  });

  it('have no fixes of rules on several pages', async () => {
    const between = defineCorpusRule({
      ...common,
      id: 'between',
      map: ({ data }) => data.title,
      reduce: ({ pages }, report) => {
        for (const { file } of pages)
          report({
            messageId: 'wrong',
            data: undefined,
            file,
            path: ['title'],
            fix: { kind: 'set', path: ['title'], value: 'x' },
          } as never);
      },
    });
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text });
    const { stdout } = await runInProcess(cwd, ['--fix', '--format', 'json'], { rules: [...rules, between] });
    const { unfixed } = JSON.parse(stdout).fixes;
    const reason = 'the rule looks at several pages, and only what a page says by itself is fixed';
    expect(unfixed).toEqual([{ ruleId: 'between', file: ZLIB.file, reason, findings: 1 }]);
    expect(textOf(cwd, ZLIB.file)).toBe(right('zlib'));
  });

  it('stay as they are when a fix does harm, which is an internal error; the others are fixed', async () => {
    const harmful = definePageRule({
      ...common,
      id: 'harmful',
      check: ({ data }, report) => {
        if (data.title === 'zlib')
          report({
            messageId: 'wrong',
            data: undefined,
            path: ['title'],
            fix: { kind: 'set', path: ['title'], value: 'y' },
          });
      },
    });
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text, [XZ.file]: XZ.text });
    const { code, fixes, report } = await fix(cwd, [], { rules: [...rules, harmful] });
    expect(code).toBe(3);
    expect(fixes.files).toEqual([XZ.file]);
    expect(report.internalErrors).toMatchObject([{ ruleId: 'harmful', file: ZLIB.file }]);
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text);
  });
});

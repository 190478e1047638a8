import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type InProcessRun, runInProcess } from '../support/in-process.js';
import { expectRightReport } from '../support/report-schema.js';
import { miscount, runCli, runCommand, SITE, tempSite, writeAll } from '../support/run-cli.js';
import { hasMultitool, sarifSchemaErrors, validateWithMultitool } from '../support/sarif-validators.js';
import { tempFolder } from '../support/temp-folder.js';

const FILE = '.cache-lint-baseline.json';
const XZ = '_cache/develop-2025-04-13/xz/specs.md';
const WHEEL = '_cache/develop-2025-03-30/py-wheel/specs.md';
const HERE = ['--baseline', FILE] as const;

/** The page of xz, whose rows stand in one line, with the variants of the first `count` of its six rows in a wrong order. */
function unordered(count: number): string {
  let left = count;
  return SITE.get(XZ)!.replace(/"build_system=autotools", "libs:=shared,static"/g, (pair) =>
    left-- > 0 ? '"libs:=shared,static", "build_system=autotools"' : pair,
  );
}

/** A page with a wrong count of rows: an error. */
function miscounted(file: string): string {
  return miscount(SITE.get(file)!);
}

interface Entry {
  readonly rule: string;
  readonly page: string;
  readonly subject?: string;
}

function entriesIn(cwd: string, file = FILE): (Entry & { readonly fingerprint: string })[] {
  const { formatVersion, ...entries } = JSON.parse(readFileSync(path.join(cwd, file), 'utf8')) as Record<string, Entry>;
  expect(formatVersion).toBe(1);
  return Object.entries(entries).map(([fingerprint, entry]) => ({ fingerprint, ...entry }));
}

const pagesIn = (cwd: string): string[] =>
  entriesIn(cwd)
    .map(({ page }) => page)
    .sort();

/** As much of the JSON output as the tests look at. */
interface Report {
  readonly totals: Readonly<Record<'errors' | 'warnings' | 'infos' | 'filesWithFindings', number>>;
  readonly hidden: Readonly<Record<'suppressions' | 'baseline', number>>;
  readonly baseline?: {
    readonly file: string;
    readonly hidden: number;
    readonly pruned: boolean;
    readonly stale: readonly (Entry & { readonly fingerprint: string })[];
  };
  readonly findings: readonly { readonly ruleId: string; readonly file: string; readonly subject: string }[];
}

async function check(cwd: string, args: readonly string[]): Promise<InProcessRun & { readonly report: Report }> {
  const result = await runInProcess(cwd, ['--format', 'json', ...args]);
  if (!result.stdout.startsWith('{')) throw new Error(result.stderr);
  return { ...result, report: JSON.parse(result.stdout) as Report };
}

const stalePages = ({ report }: { readonly report: Report }): string[] =>
  report.baseline!.stale.map(({ page }) => page);

describe('a site that is not clean', () => {
  it('shows only the new one of six faults of one rule in one line', async () => {
    const cwd = tempSite({ [XZ]: unordered(5) });
    const written = await runCli(['baseline'], { cwd });
    expect(written).toMatchObject({ code: 0, stdout: '' });
    expect(written.stderr).toBe(
      `Wrote ${FILE} with 5 findings, to be hidden with --baseline ${FILE} or the key "baseline" of the config.\n` +
        `Wrote into .gitattributes: "/${FILE} merge=union", so that git merges the baselines of two branches. Commit both files.\n`,
    );
    const entries = entriesIn(cwd);
    expect(entries.map(({ fingerprint }) => fingerprint)).toEqual(entries.map(({ fingerprint }) => fingerprint).sort());
    expect(new Set(entries.map(({ rule, page }) => `${rule} ${page}`))).toEqual(new Set([`spec-variant-order ${XZ}`]));
    expect(new Set(entries.map(({ subject }) => subject)).size).toBe(5);

    const old = await runCli([...HERE, '--max-warnings', '0'], { cwd });
    expect(old).toMatchObject({ code: 0, stdout: '' });
    expect(old.stderr).toMatch(/: nothing found\.\nHidden by the baseline: 5 findings\.\nSkipped site-count, /);

    writeAll(cwd, { [XZ]: unordered(6) });
    const fresh = await runCli([...HERE, '--max-warnings', '0', '--format', 'compact'], { cwd });
    expect(fresh.code).toBe(1);
    const lines = fresh.stdout.trimEnd().split('\n');
    expect(lines.length).toBe(1);
    const known = entries.map(({ subject }) => subject!.slice(0, 7));
    const [, hash = ''] = /: warning: xz\/(\w{7}) .* \[spec-variant-order\]$/.exec(lines[0]!) ?? [];
    expect(hash).toBe('ypw6j34');
    expect(known).not.toContain(hash);
    expect(fresh.stderr).toMatch(
      /: 1 warning on 1 file\.\nFixable with --fix: 1 finding\.\nHidden by the baseline: 5 findings\.\nSkipped site-count, /,
    );
  });

  it('keeps a baseline that an edit of the page does not touch', async () => {
    const cwd = tempSite({ [XZ]: unordered(5) });
    await runInProcess(cwd, ['baseline']);
    const text = unordered(5);
    const [first = '', second = ''] = text.match(/\{"compiler": "[^}]*\}/g)!;
    writeAll(cwd, { [XZ]: text.replace(`${first}, ${second}`, () => `${second}, ${first}`) });
    const { report } = await check(cwd, HERE);
    expect(report.findings.map(({ ruleId }) => ruleId)).not.toContain('spec-variant-order');
    expect(report.baseline).toMatchObject({ file: FILE, hidden: 5, stale: [], pruned: false });
  });

  it('is written the same twice, and put in order after a merge', async () => {
    const cwd = tempSite({ [XZ]: unordered(5) });
    await runInProcess(cwd, ['baseline']);
    const text = readFileSync(path.join(cwd, FILE), 'utf8');
    const again = await runInProcess(cwd, ['baseline']);
    expect(again).toEqual({ code: 0, stdout: '', stderr: `${FILE} is up to date, with 5 findings.\n` });
    const [open, one, two, ...rest] = text.split('\n');
    writeAll(cwd, { [FILE]: [open, two, one, two, ...rest].join('\n') });
    await runInProcess(cwd, ['baseline']);
    expect(readFileSync(path.join(cwd, FILE), 'utf8')).toBe(text);
  });

  it('counts no hidden finding in any total of any format', async () => {
    const cwd = tempSite({ [XZ]: unordered(5), [WHEEL]: miscounted(WHEEL) });
    await runInProcess(cwd, ['baseline', WHEEL]);
    const { code, report } = await check(cwd, HERE);
    expect(code).toBe(0);
    expect(report.totals).toMatchObject({ errors: 0, warnings: 5, infos: 0, filesWithFindings: 1 });
    expect(report.hidden).toEqual({ suppressions: 0, baseline: 1 });
    for (const format of ['markdown', 'junit', 'sarif', 'checkstyle', 'ndjson']) {
      const { stdout } = await runInProcess(cwd, [...HERE, '--format', format]);
      expect(stdout, format).toMatch(/Hidden by the baseline: 1 finding\.|"baseline":1/);
      expect(stdout, format).not.toContain('wrongCount');
    }
  });

  it('hides after the suppressions of the config, and the baseline may have their own faults', async () => {
    const config = (...lines: readonly string[]): Record<string, string> => ({
      'cache-lint.config.yaml': ['suppressions:', ...lines].join('\n'),
    });
    const known = `  - {rule: meta-num-specs, files: ${WHEEL}, reason: known}`;
    const idle = '  - {rule: page-title, files: "**", reason: none}';
    const cwd = tempSite({ [XZ]: unordered(5), [WHEEL]: miscounted(WHEEL), ...config(known, idle) });
    await runInProcess(cwd, ['baseline']);
    expect(pagesIn(cwd)).toEqual([...Array(5).fill(XZ), 'cache-lint.config.yaml']);
    const { code, report, stderr } = await check(cwd, [...HERE, '--max-warnings', '0']);
    expect(code).toBe(0);
    expect(report.hidden).toEqual({ suppressions: 1, baseline: 6 });
    expect(stderr).toContain('config: 1 finding.\nHidden by the baseline: 6 findings.\n');
    writeAll(cwd, config(known));
    expect(stalePages(await check(cwd, HERE))).toEqual(['cache-lint.config.yaml']);
  });
});

describe('what is no longer found', () => {
  const site = async (): Promise<string> => {
    const cwd = tempSite({ [XZ]: unordered(2), [WHEEL]: miscounted(WHEEL) });
    await runInProcess(cwd, ['baseline']);
    expect(pagesIn(cwd)).toEqual([WHEEL, XZ, XZ]);
    return cwd;
  };

  it('is named, and fails a run only when it is told so', async () => {
    const cwd = await site();
    writeAll(cwd, { [XZ]: unordered(1) });
    const { code, report, stderr } = await check(cwd, HERE);
    expect(code).toBe(0);
    const [stale] = report.baseline!.stale;
    expect(stale).toMatchObject({ rule: 'spec-variant-order', page: XZ, subject: expect.stringMatching(/^bgenxen/) });
    expect(stderr).toContain(
      `\nNo longer found, but in the baseline: 1 finding; --prune takes it out.\n  spec-variant-order ${XZ} (${stale!.subject}) ${stale!.fingerprint}\n`,
    );
    expect((await check(cwd, [...HERE, '--strict-baseline'])).code).toBe(1);
    expect((await check(cwd, [...HERE, '--strict-baseline', '--fail-on', 'never'])).code).toBe(1);
    writeAll(cwd, { [XZ]: unordered(2) });
    expect((await check(cwd, [...HERE, '--strict-baseline'])).code).toBe(0);
  });

  it('is taken out with --prune, and nothing else', async () => {
    const cwd = await site();
    const before = readFileSync(path.join(cwd, FILE), 'utf8');
    writeAll(cwd, { [XZ]: unordered(1), [WHEEL]: `${miscounted(WHEEL)}\n` });
    const { code, report, stderr } = await check(cwd, [...HERE, '--prune', '--strict-baseline']);
    expect(code).toBe(0);
    expect(report.baseline).toMatchObject({ hidden: 2, pruned: true, stale: [{ page: XZ }] });
    expect(stderr).toContain('\nNo longer found, and taken out of the baseline: 1 finding.\n  spec-variant-order ');
    const left = before.split('\n').filter((line) => !line.includes(report.baseline!.stale[0]!.fingerprint));
    expect(readFileSync(path.join(cwd, FILE), 'utf8')).toBe(left.join('\n'));
    expect(stalePages(await check(cwd, HERE))).toEqual([]);
  });

  it('is told of a page that is gone', async () => {
    const cwd = await site();
    rmSync(path.join(cwd, path.dirname(XZ)), { recursive: true });
    expect(stalePages(await check(cwd, HERE))).toEqual([XZ, XZ]);
  });

  it.each<[string, readonly string[]]>([
    ['another page was named', [WHEEL]],
    ['its rule was off', ['--rule', 'spec-variant-order=off', '--rule', 'meta-num-specs=off']],
    ['nothing was found to check', ['_cache/nothing', '--allow-empty']],
  ])('is not told when %s', async (_what, args) => {
    const cwd = await site();
    writeAll(cwd, { [XZ]: SITE.get(XZ)! });
    const { report } = await check(cwd, [...HERE, '--strict-baseline', '--prune', ...args]);
    expect(report.baseline!.stale).toEqual([]);
    expect(entriesIn(cwd).length).toBe(3);
  });

  it('is not told of a page that cannot be read, that is ignored, or that stands in another site', async () => {
    const cwd = await site();
    const known = { baseline: entriesIn(cwd).length };
    writeAll(cwd, { [XZ]: SITE.get(XZ)!.replace('---\n', '---\n<<<<<<< HEAD\n') });
    expect((await check(cwd, [...HERE, '--strict-baseline'])).report.baseline).toMatchObject({ hidden: 1, stale: [] });
    writeAll(cwd, { [XZ]: SITE.get(XZ)!, 'cache-lint.config.yaml': 'ignores: [_cache/develop-2025-04-13]\n' });
    expect((await check(cwd, [...HERE, '--strict-baseline'])).report.baseline).toMatchObject({ hidden: 1, stale: [] });
    writeAll(cwd, { [`other/${WHEEL}`]: SITE.get(WHEEL)! });
    expect((await check(cwd, [...HERE, '--strict-baseline', 'other'])).report.baseline!.stale).toEqual([]);
    expect(entriesIn(cwd).length).toBe(known.baseline);
  });

  it('is not told when a rule failed', async () => {
    const cwd = await site();
    writeAll(cwd, { [XZ]: SITE.get(XZ)!, ...BROKEN_PLUGIN });
    const { code, report } = await check(cwd, [...HERE, '--allow-code', '--prune']);
    expect(code).toBe(3);
    expect(report.baseline!.stale).toEqual([]);
    expect(entriesIn(cwd).length).toBe(3);
  });

  it('is named in part where there is much', async () => {
    const cwd = await site();
    const digits = (i: number): string => i.toString(16).padStart(16, '0');
    const gone = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [digits(i), { rule: 'page-title', page: '_cache/\x1b[31m\n::error::x.md' }]),
    );
    writeAll(cwd, { [FILE]: JSON.stringify({ ...gone, formatVersion: 1 }) });
    const { stderr, report } = await check(cwd, [...HERE, '--fail-on', 'never']);
    expect(report.baseline!.stale.length).toBe(12);
    expect(stderr.match(/^ {2}page-title _cache\/\\u\{1b\}\[31m\\u\{a\}::error::x\.md 0/gm)!.length).toBe(10);
    expect(stderr).toMatch(/\n {2}\.\.\. and 2 more\.\n$/);
  });
});

/** A rule that throws on every page. */
const BROKEN_PLUGIN: Readonly<Record<string, string>> = {
  'cache-lint.config.yaml': 'plugins: [./broken.mjs]\n',
  'broken.mjs': `export default [{
    kind: 'page', id: 'broken', summary: 'S.', why: 'W.', severity: 'error', fixable: false,
    messages: { one: () => 'One.' }, examples: { bad: 'title: "a"', good: 'title: "b"' },
    check() { throw new Error('broken'); },
  }];\n`,
};

describe('cache-lint baseline', () => {
  it('of some pages changes their entries only', async () => {
    const cwd = tempSite({ [XZ]: unordered(2), [WHEEL]: miscounted(WHEEL) });
    await runInProcess(cwd, ['baseline']);
    writeAll(cwd, { [XZ]: unordered(1), [WHEEL]: SITE.get(WHEEL)! });
    const { stderr } = await runInProcess(cwd, ['baseline', XZ]);
    expect(stderr).toBe(`Wrote ${FILE} with 2 findings: 0 added, 1 taken out.\n`);
    expect(pagesIn(cwd)).toEqual([WHEEL, XZ]);
    await runInProcess(cwd, ['baseline']);
    expect(pagesIn(cwd)).toEqual([XZ]);
  });

  it('of each page by itself, or without a rule, keeps what was not looked for', async () => {
    const cwd = tempSite({ [XZ]: unordered(1), [WHEEL]: miscounted(WHEEL), '_data/meta.yaml': 'all: 3\n' });
    await runInProcess(cwd, ['baseline']);
    expect(pagesIn(cwd)).toContain('_data/meta.yaml');
    const all = entriesIn(cwd);
    await runInProcess(cwd, ['baseline', '--pages-only']);
    await runInProcess(cwd, ['baseline', '--rule', 'spec-variant-order=off']);
    expect(entriesIn(cwd)).toEqual(all);
    await runInProcess(cwd, ['baseline', '--rule', 'spec-variant-order=off', '--baseline', 'b.json']);
    expect(entriesIn(cwd, 'b.json').map(({ rule }) => rule)).not.toContain('spec-variant-order');
  });

  it('writes where it is told, from wherever it is started', async () => {
    const cwd = tempSite({ [WHEEL]: miscounted(WHEEL), 'lint/readme.md': '' });
    const { stderr } = await runInProcess(path.join(cwd, 'lint'), ['baseline', '..', '--baseline', 'old.json']);
    expect(stderr).toMatch(/^Wrote lint\/old\.json with 1 finding, to be hidden with --baseline old\.json or /);
    expect(readFileSync(path.join(cwd, 'lint/.gitattributes'), 'utf8')).toBe('/old.json merge=union\n');
    await runInProcess(path.join(cwd, '_cache'), ['baseline']);
    expect(readFileSync(path.join(cwd, FILE), 'utf8')).toBe(readFileSync(path.join(cwd, 'lint/old.json'), 'utf8'));
  });

  it.each([
    ['a line on the file', `${FILE} -merge\n`, undefined],
    ['a line on the file from the root', `# ours\n  /${FILE} text\r\n`, undefined],
    ['other lines', '*.md text', `*.md text\n/${FILE} merge=union\n`],
    ['nothing', '', `/${FILE} merge=union\n`],
  ])('leaves the lines of .gitattributes as they are: %s', async (_what, before, after) => {
    const cwd = tempSite({ [WHEEL]: miscounted(WHEEL), '.gitattributes': before });
    const { stderr } = await runInProcess(cwd, ['baseline']);
    expect(readFileSync(path.join(cwd, '.gitattributes'), 'utf8')).toBe(after ?? before);
    expect(stderr.includes('.gitattributes')).toBe(after !== undefined);
  });

  it('writes no .gitattributes through a link, nor where there is no repository', async () => {
    const outside = tempFolder();
    const cwd = tempSite({ [WHEEL]: miscounted(WHEEL) });
    symlinkSync(path.join(outside, 'attributes'), path.join(cwd, '.gitattributes'));
    await runInProcess(cwd, ['baseline']);
    expect(lstatSync(path.join(cwd, '.gitattributes')).isSymbolicLink()).toBe(true);
    expect(existsSync(path.join(outside, 'attributes'))).toBe(false);
    writeAll(outside, { [WHEEL]: miscounted(WHEEL) });
    await runInProcess(outside, ['baseline']);
    expect(existsSync(path.join(outside, FILE))).toBe(true);
    expect(existsSync(path.join(outside, '.gitattributes'))).toBe(false);
  });

  it('writes nothing when a rule failed', async () => {
    const cwd = tempSite({ [WHEEL]: miscounted(WHEEL), ...BROKEN_PLUGIN });
    const { code, stderr } = await runInProcess(cwd, ['baseline', '--allow-code']);
    expect(code).toBe(3);
    expect(stderr).toContain('\nWrote no baseline: ');
    expect(existsSync(path.join(cwd, FILE))).toBe(false);
  });

  it('is a wrong call with what decides on the exit code or the output', async () => {
    const cwd = tempSite({ [WHEEL]: miscounted(WHEEL) });
    for (const args of [['--format', 'json'], ['--fail-on', 'never'], ['--quiet'], ['--no-baseline']]) {
      const { code, stderr } = await runInProcess(cwd, ['baseline', ...args]);
      expect([code, stderr.split('\n').length], stderr).toEqual([2, 2]);
    }
    expect(existsSync(path.join(cwd, FILE))).toBe(false);
  });
});

describe('a baseline that cannot be used', () => {
  const refusal = async (files: Readonly<Record<string, string>>, args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await runInProcess(tempSite({ [WHEEL]: miscounted(WHEEL), ...files }), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  it('is a wrong call that says what to do', async () => {
    expect(await refusal({}, HERE)).toBe(
      `cache-lint: --baseline "${FILE}": there is no such file; "cache-lint baseline --baseline <file>" writes it\n`,
    );
    expect(await refusal({ 'cache-lint.config.yaml': `baseline: ${FILE}\n` }, [])).toBe(
      `cache-lint: cache-lint.config.yaml:1:11: baseline: "${FILE}": there is no such file; "cache-lint baseline" writes it\n`,
    );
    for (const option of ['--prune', '--strict-baseline'])
      expect(await refusal({}, [option])).toBe(
        `cache-lint: ${option} needs a baseline: name it with --baseline <file> or in the config\n`,
      );
    expect(await refusal({}, ['--sarif-suppressed', 'all'])).toBe(
      'cache-lint: unknown value of --sarif-suppressed "all"; there is exclude or include\n',
    );
  });

  it('is one with the marks of a merge, for the command that writes it, too', async () => {
    const files = { [FILE]: '{\n<<<<<<< HEAD\n=======\n>>>>>>> other\n  "formatVersion": 1\n}\n' };
    for (const args of [HERE, ['baseline']])
      expect(await refusal(files, args)).toBe(
        `cache-lint: ${FILE}:2:1: an unfinished merge: take out the lines of seven "<", "|", "=" or ">", keep all others, and run "cache-lint baseline"\n`,
      );
  });

  it('is any other file: the command does not write over it', async () => {
    const cwd = tempSite({ [WHEEL]: miscounted(WHEEL), 'package.json': '{"name": "x"}\n' });
    const { code } = await runInProcess(cwd, ['baseline', '--baseline', 'package.json']);
    expect(code).toBe(2);
    expect(readFileSync(path.join(cwd, 'package.json'), 'utf8')).toBe('{"name": "x"}\n');
  });

  it('is one that a config names outside of the repository', async () => {
    const cwd = tempSite({ [WHEEL]: miscounted(WHEEL), 'cache-lint.config.yaml': 'baseline: ../x.json\n' });
    expect((await runInProcess(cwd, [])).stderr).toBe(
      'cache-lint: cache-lint.config.yaml:1:11: baseline: "../x.json" is outside of the repository: name a file inside of it\n',
    );
    const outside = tempFolder();
    symlinkSync(outside, path.join(cwd, 'out'), 'dir');
    writeAll(cwd, { 'cache-lint.config.yaml': 'baseline: out/x.json\n' });
    for (const args of [[], ['baseline']]) {
      const { code, stderr } = await runInProcess(cwd, args);
      expect(code).toBe(2);
      expect(stderr).toContain('leads out of the repository through a link');
    }
    expect(existsSync(path.join(outside, 'x.json'))).toBe(false);
  });
});

describe('the baseline of a config', () => {
  it('counts without an option, starts from the folder of its file, and --no-baseline switches it off', async () => {
    const config = {
      'cache-lint.config.yaml': 'extends: ./lint/base.yaml\n',
      'lint/base.yaml': 'baseline: old.json\n',
    };
    const cwd = tempSite({ [WHEEL]: miscounted(WHEEL), ...config });
    await runInProcess(cwd, ['baseline']);
    expect(entriesIn(cwd, 'lint/old.json').length).toBe(1);
    expect((await check(cwd, [])).report.baseline).toMatchObject({ file: 'lint/old.json', hidden: 1 });
    expect((await check(cwd, ['--no-baseline'])).report).toMatchObject({ hidden: { baseline: 0 } });
    expect((await check(cwd, ['--no-baseline'])).report.baseline).toBeUndefined();
    const printed = JSON.parse((await runInProcess(cwd, ['--print-config'])).stdout);
    expect(printed.baseline).toEqual({ file: 'lint/old.json', from: 'lint/base.yaml:1:11' });
  });
});

interface SarifResult {
  readonly ruleId: string;
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[];
  readonly baselineState?: string;
}

describe('SARIF', () => {
  const site = async (): Promise<string> => {
    const cwd = tempSite({
      [XZ]: unordered(2),
      [WHEEL]: miscounted(WHEEL),
      'cache-lint.config.yaml': `suppressions:\n  - {rule: meta-num-specs, files: ${WHEEL}, reason: known}\n`,
    });
    await runInProcess(cwd, ['baseline']);
    writeAll(cwd, { [XZ]: unordered(3) });
    return cwd;
  };
  const sarif = async (cwd: string, ...args: readonly string[]): Promise<string> =>
    (await runInProcess(cwd, ['--format', 'sarif', ...args])).stdout;
  const resultsOf = (text: string): readonly SarifResult[] => JSON.parse(text).runs[0].results;

  it('has no hidden result by default, since GitHub would open alerts for them', async () => {
    const cwd = await site();
    for (const args of [HERE, [...HERE, '--sarif-suppressed', 'exclude']]) {
      const [result, ...more] = resultsOf(await sarif(cwd, ...args));
      expect(more).toEqual([]);
      expect(Object.keys(result!)).not.toContain('suppressions');
      expect(Object.keys(result!)).not.toContain('baselineState');
    }
  });

  it('has them as suppressed and old when asked', async () => {
    const cwd = await site();
    const text = await sarif(cwd, ...HERE, '--sarif-suppressed', 'include');
    const old = [{ kind: 'external', justification: `It is in the baseline ${FILE}.` }];
    expect(
      resultsOf(text).map(({ ruleId, suppressions, baselineState }) => ({ ruleId, suppressions, baselineState })),
    ).toEqual([
      { ruleId: 'spec-variant-order', suppressions: [], baselineState: 'new' },
      { ruleId: 'meta-num-specs', suppressions: [{ kind: 'external', justification: 'known.' }], baselineState: 'new' },
      { ruleId: 'spec-variant-order', suppressions: old, baselineState: 'unchanged' },
      { ruleId: 'spec-variant-order', suppressions: old, baselineState: 'unchanged' },
    ]);
    const withoutBaseline = resultsOf(await sarif(cwd, '--sarif-suppressed', 'include'));
    expect(withoutBaseline.map(({ suppressions }) => suppressions!.length)).toEqual([0, 0, 0, 1]);
    expect(withoutBaseline.map(({ baselineState }) => baselineState)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    if (!hasMultitool) return;
    expect(sarifSchemaErrors(text)).toEqual([]);
    expect(validateWithMultitool({ text })).toEqual({ errors: [], warnings: [] });
  }, 60_000);
});

describe('two branches', () => {
  const git = async (cwd: string, ...args: readonly string[]): Promise<{ code: number | null; stdout: string }> => {
    const own = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
    return runCommand('git', [...own, ...args], { cwd });
  };
  const commit = async (cwd: string, message: string): Promise<void> => {
    await git(cwd, 'add', '-A');
    expect((await git(cwd, 'commit', '-q', '-m', message)).code).toBe(0);
  };
  const PAGES = [...SITE.keys()];

  it('that each update the baseline merge without a conflict, and the merge is right', async () => {
    const cwd = tempFolder();
    await git(cwd, 'init', '-q', '-b', 'main');
    writeAll(cwd, { ...Object.fromEntries(SITE), [XZ]: unordered(2) });
    expect((await runCli(['baseline'], { cwd })).code).toBe(0);
    await commit(cwd, 'base');
    const halves = [PAGES.slice(0, 4), PAGES.slice(4)].map((pages) => pages.filter((page) => page !== XZ));
    for (const [i, pages] of halves.entries()) {
      await git(cwd, 'checkout', '-q', '-b', `branch-${i}`, 'main');
      writeAll(cwd, Object.fromEntries(pages.map((page) => [page, miscounted(page)])));
      // One of them also mends what stood in the baseline.
      if (i === 1) writeAll(cwd, { [XZ]: SITE.get(XZ)! });
      expect((await runCli(['baseline'], { cwd })).code).toBe(0);
      await commit(cwd, `branch ${i}`);
    }
    const merge = await git(cwd, 'merge', '-q', '-m', 'both', 'branch-0');
    expect(merge).toMatchObject({ code: 0, stdout: expect.not.stringContaining('CONFLICT') });
    const merged = await check(cwd, [...HERE, '--prune', '--max-warnings', '0']);
    expect(merged.code).toBe(0);
    expect(merged.report.findings).toEqual([]);
    expect(merged.report.hidden.baseline).toBe(halves.flat().length);
    const text = readFileSync(path.join(cwd, FILE), 'utf8');
    expect((await runInProcess(cwd, ['baseline'])).code).toBe(0);
    expect(readFileSync(path.join(cwd, FILE), 'utf8')).toBe(text);
  }, 60_000);

  it('that each write the first baseline merge without a conflict', async () => {
    const cwd = tempFolder();
    await git(cwd, 'init', '-q', '-b', 'main');
    writeAll(cwd, { [XZ]: SITE.get(XZ)!, [WHEEL]: SITE.get(WHEEL)! });
    await commit(cwd, 'base');
    for (const [name, page] of [
      ['one', XZ],
      ['two', WHEEL],
    ] as const) {
      await git(cwd, 'checkout', '-q', '-b', name, 'main');
      writeAll(cwd, { [page]: miscounted(page) });
      await runInProcess(cwd, ['baseline']);
      await commit(cwd, name);
    }
    expect((await git(cwd, 'merge', '-q', '-m', 'both', 'one')).code).toBe(0);
    expect(pagesIn(cwd)).toEqual([WHEEL, XZ]);
    expect((await check(cwd, HERE)).report.hidden.baseline).toBe(2);
  }, 60_000);
});

it('a report with a baseline is valid by its schema', async () => {
  const cwd = tempSite({ [XZ]: unordered(1), [WHEEL]: miscounted(WHEEL) });
  await runInProcess(cwd, ['baseline']);
  writeAll(cwd, { [XZ]: SITE.get(XZ)! });
  const { report } = await check(cwd, HERE);
  expect(report.baseline!.stale.length).toBe(1);
  expectRightReport(report);
});

it('a baseline of 100,000 entries is read and pruned', async () => {
  const cwd = tempSite({ [XZ]: unordered(1) });
  mkdirSync(path.join(cwd, 'lint'));
  const digits = (i: number): string => i.toString(16).padStart(16, '0');
  const lines = Array.from(
    { length: 100_000 },
    (_, i) => `"${digits(i)}": {"rule": "spec-size", "page": "${i}.md"},\n`,
  );
  writeFileSync(path.join(cwd, 'lint/large.json'), `{\n${lines.join('')}"formatVersion": 1\n}\n`);
  const args = ['--baseline', 'lint/large.json', '--prune'];
  const { code } = await runCli(args, { cwd, heap: 512, timeout: 60_000 });
  expect(code).toBe(0);
  expect(entriesIn(cwd, 'lint/large.json')).toEqual([]);
}, 90_000);

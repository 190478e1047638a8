import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { COMMANDS } from '../../src/options/commands.js';
import { FORMATS } from '../../src/report/formats.js';
import { runInProcess } from '../support/in-process.js';
import {
  BAD,
  BAD_TEXT,
  builtVariant,
  type CliResult,
  checkJson,
  found,
  GOOD,
  GOOD_TEXT,
  runCli,
  SITE,
  tempSite,
  tempSiteBeside,
  writeAll,
} from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

/** A call that cannot be followed: exit 2, nothing on standard output, one line that says why. */
function expectUsageError(result: CliResult, line: string | RegExp): void {
  expect(result).toMatchObject({ code: 2, signal: null, stdout: '' });
  expect(result.stderr).toMatch(/^cache-lint: [^\n]+\n$/);
  expect(result.stderr).not.toContain('    at ');
  expect(result.stderr.slice('cache-lint: '.length, -1)).toMatch(line);
}

/** Findings of every severity: 1 error, 1 warning, 1 info. */
const WARNING = '_cache/develop-2025-03-16/python/specs.md';
const mixed = (): Record<string, string> => ({ [BAD]: BAD_TEXT, [WARNING]: `${SITE.get(WARNING)!}\nx\n` });

describe.concurrent('a check', () => {
  it('of a clean site says one line on standard error and exits with 0', async () => {
    const result = await runCli([], { cwd: tempSite(Object.fromEntries(SITE)) });
    expect(result).toMatchObject({ code: 0, stdout: '' });
    expect(result.stderr).toMatch(
      /^Checked 9 pages with [\d,]+ specs in [\d.]+ s \([\d,]+ pages\/s\): nothing found\.\nSkipped site-[^\n]*\n$/,
    );
  });

  it('of a faulty page shows it on standard output and exits with 1', async () => {
    const cwd = tempSiteBeside();
    const result = await runCli([], { cwd });
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/^_cache\/develop-2025-04-13\/xz\/specs\.md\n {2}5:\d+ {2}error {4}meta\.num_specs/);
    expect(result.stdout).not.toContain('\x1b');
    expect(result.stderr).toMatch(/^Checked 2 pages with .*: 1 error on 1 file\.\n/);
    const { stdout } = await runCli(['check'], { cwd });
    expect(stdout).toBe(result.stdout);
  });

  it('prints the same bytes again, whatever the order of the paths', async () => {
    const cwd = tempSite(mixed());
    const results = await Promise.all(
      [[], [], [BAD, WARNING], [WARNING, BAD], [WARNING, '_cache', BAD, '.', '_cache/*/*/specs.md']].map((paths) =>
        runCli(['--format', 'json', '--preset', 'all', ...paths], { cwd }),
      ),
    );
    for (const { stdout } of results) expect(stdout).toBe(results[0]!.stdout);
    expect(results[0]!.stdout).toContain('"pages": 2');
  });
});

describe.concurrent('--fail-on and --max-warnings', () => {
  const cwd = () => tempSite({ [WARNING]: mixed()[WARNING]! });
  it.each([
    [[], 0],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on=info'], 1],
    [['--fail-on', 'never'], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings=0'], 1],
    [['--max-warnings', '0', '--fail-on', 'never'], 1],
    [['--max-warnings', '0', '--max-warnings', '5'], 0],
    [['--preset', 'strict'], 1],
    [['--rule', 'page-body-empty=error'], 1],
    [['--rule', 'page-body-empty=info', '--max-warnings', '0'], 0],
    [['--rule', 'page-body-empty=error', '--rule=page-body-empty=off'], 0],
  ])('%j exits with %i', async (args, code) => {
    expect((await runCli(args, { cwd: cwd() })).code).toBe(code);
  });

  it('--fail-on never leaves findings on the page but not in the exit code', async () => {
    const result = await runCli(['--fail-on', 'never'], { cwd: tempSiteBeside() });
    expect(result.code).toBe(0);
    expect(result.stdout).toContain('meta-num-specs');
  });
});

describe.concurrent('--quiet, --max-findings, --rule', () => {
  it('hide, and the totals stay true', async () => {
    const cwd = tempSite(mixed());
    const all = await checkJson(['--preset', 'all'], { cwd });
    const { errors, warnings, infos } = all.report.totals;
    expect(errors).toBeGreaterThan(0);
    expect(warnings).toBeGreaterThan(0);
    const quiet = await checkJson(['--preset', 'all', '--quiet'], { cwd });
    expect(quiet.report.totals).toEqual(all.report.totals);
    expect(quiet.report.omitted).toEqual({ quiet: warnings + infos, maxFindings: 0, perPage: 0 });
    expect(quiet.report.findings.map(({ severity }) => severity)).toEqual(Array(errors).fill('error'));
    const none = await checkJson(['--preset', 'all', '--max-findings', '0'], { cwd });
    expect(none.report.totals).toEqual(all.report.totals);
    expect(none.report.omitted).toEqual({ quiet: 0, maxFindings: errors + warnings + infos, perPage: 0 });
    expect(none).toMatchObject({ code: 1, report: { findings: [] } });
    const text = await runCli(['--quiet', '--max-findings', '0', '--preset', 'all'], { cwd });
    expect(text.stdout).toMatch(/^\d+ findings are not shown: \d+ by --quiet, 1 by --max-findings\.\n$/);
    expect(text.stderr).toContain('1 error, 1 warning');
  });

  it('a rule that is off is named as skipped', async () => {
    const result = await checkJson(['--rule', 'meta-num-specs=off'], { cwd: tempSiteBeside() });
    const off = { id: 'meta-num-specs', reason: 'switched off by --rule' };
    expect(result).toMatchObject({
      code: 0,
      report: { findings: [], skippedRules: expect.arrayContaining([off]) },
    });
    expect(result.stderr).toContain('Skipped meta-num-specs: switched off by --rule.');
  });
});

describe.concurrent('--allow-empty', () => {
  it.each([
    ['no site', [], ''],
    ['an empty _cache', [], '_cache/.keep'],
    ['a glob', ['nothing/**/specs.md'], ''],
    ['a file', ['missing.md'], ''],
    ['a folder without pages', ['docs'], 'docs/readme.md'],
  ])('%s', async (_what, paths, file) => {
    const cwd = tempSite(file === '' ? {} : { [file]: '' });
    expectUsageError(await runCli(paths, { cwd }), /^no (?:site|page) found/);
    const allowed = await runCli([...paths, '--allow-empty'], { cwd });
    expect(allowed).toMatchObject({ code: 0, stdout: '' });
    expect(allowed.stderr).toMatch(/^Checked 0 pages with 0 specs/);
  });

  it('a path that matches nothing beside one that does is still an error', async () => {
    const cwd = tempSiteBeside();
    expectUsageError(await runCli([GOOD, 'missing.md'], { cwd }), /no page found at "missing\.md"/);
    expect((await checkJson([GOOD, 'missing.md', '--allow-empty'], { cwd })).report.files).toEqual([GOOD]);
  });
});

describe.concurrent('wrong calls', () => {
  const cwd = tempSiteBeside();
  it.each<[string[], RegExp]>([
    [['--formt', 'json'], /^unknown option --formt; did you mean --format\?/],
    [['--colour'], /did you mean --color\?/],
    [['--no-qiet'], /did you mean --quiet\?/],
    [['check', '--allow-emtpy'], /did you mean --allow-empty\?/],
    [['--nothing-like-it'], /^unknown option --nothing-like-it; "cache-lint --help"/],
    [['-x'], /^unknown option -x; /],
    [['--__proto__', 'x'], /^unknown option/],
    [['--constructor'], /^unknown option --constructor/],
    [['--format', 'jsn'], /^unknown format "jsn"; did you mean "json"\? There is text, /],
    [['--format', '__proto__'], /^unknown format "__proto__"; there is /],
    [['--format', 'json='], /needs a file name/],
    [['--format'], /^--format needs a value/],
    [['--format='], /^--format needs a value/],
    [['--format', 'text', '--format', 'json'], /^only one --format can go to standard output/],
    [['--format', 'text=a', '--format', 'json=./a'], /^cannot write two formats to ".\/a"/],
    [['--rule', 'page-titel=off'], /^unknown rule "page-titel"; did you mean page-title, [\w-]+, [\w-]+\? "cache-/],
    [['--rule', 'hash=off'], /did you mean [\w-]*hash[\w-]*, [\w-]*hash[\w-]*, /],
    [['--rule', 'toString=off'], /^unknown rule "toString"/],
    [['--rule', 'page-title=eror'], /^unknown severity "eror"; did you mean "error"\?/],
    [['--rule', 'page-title=warn'], /did you mean "warning"\?/],
    [['--rule', 'page-title=constructor'], /^unknown severity "constructor"; there is error, warning, info or off$/],
    [['--rule', 'page-title'], /^--rule needs <rule>=<severity>/],
    [['--rule', '=off'], /^--rule needs <rule>=<severity>/],
    [['--rule'], /^--rule needs a value/],
    [
      ['--fail-on', 'eror'],
      /^unknown fail level "eror"; did you mean "error"\? There is error, warning, info or never$/,
    ],
    [['--preset', 'stric'], /^unknown preset "stric"; did you mean "strict"\?/],
    [['--max-warnings', 'many'], /^--max-warnings takes a whole number from 0 up$/],
    [['--max-warnings', ''], /^--max-warnings takes a whole number/],
    [['--max-warnings', '-1'], /^--max-warnings takes a whole number/],
    [['--max-warnings'], /^--max-warnings needs a value/],
    [['--max-findings', '1.5'], /^--max-findings takes a whole number/],
    [['--max-findings', '1e999'], /^--max-findings takes a whole number/],
    [['--max-file-size', '0'], /^--max-file-size takes a number of MiB up to 512$/],
    [['--max-file-size', '513'], /^--max-file-size takes/],
    [['--max-file-size', 'NaN'], /^--max-file-size takes/],
    [['--quiet=abc'], /^--quiet takes no value$/],
    [['explain'], /^explain needs the id of a rule/],
    [['explain', 'meta-unoin'], /^unknown rule "meta-unoin"; did you mean meta-union, [\w-]+, [\w-]+\?/],
    [['explain', '__proto__'], /^unknown rule "__proto__"/],
    [['explain', 'page-title', 'page-order'], /^"page-order" is one argument too many$/],
    [['rules', 'page-title'], /^"page-title" is one argument too many$/],
    [['rules', '--format', 'xml'], /^--format takes one of "text", "json", and not "xml"/],
    [['--no-format'], /^unknown option --no-format/],
    [['--no-max-warnings'], /^unknown option --no-max-warnings/],
    [['--format.x=1'], /^unknown option --format\.x/],
    [['compare', 'main', '-'], /^"-" is no name of a file; only a check reads a page from standard input$/],
    [['--baseline', '-'], /^--baseline cannot be "-", which is standard input$/],
    [['-', 'x'], /^"-" reads one page from standard input: leave "x" out$/],
    [['-', '--fix'], /^"-" and --fix exclude each other: standard input is no file$/],
    [['--since', 'main', '-'], /^"-" and --since exclude each other/],
    [['--stdin-filename', 'x'], /^--stdin-filename needs "-", which reads a page from standard input$/],
    [['-', '--stdin-filename', ''], /^--stdin-filename needs the name of a file$/],
    [['check', 'rulse'], /use --allow-empty$/],
    [['compare', 'HEAD', '--staged'], /^--staged is no option of this command/],
    [['compare', 'HEAD', '--changed'], /^--changed is no option of this command/],
    [['compare', 'HEAD', '--since', 'HEAD'], /^--since is no option of this command/],
    [[''], /^no page found at ""/],
    [['a\nb'], /^no page found at "a\\nb"/],
    [['\x1b[31m\u202e'], /^no page found at "\\u001b\[31m\\u\{202e\}"/],
    [['##[error]x'], /^no page found at "##\\\[error\]x"/],
    [['--##[add-mask]x'], /^unknown option --##\\\[add-mask\]x/],
    [['missing/a.md', 'missing/b.md'], /^no page found at "missing\/a\.md", "missing\/b\.md"/],
    [['x'.repeat(5000)], /^no page found at "x+…$/],
    [['--', 'check'], /^no page found at "check"/],
    [['--', '010', '1e3'], /^no page found at "010", "1e3"/],
  ])('%j', async (args, line) => {
    expectUsageError(await runCli(args, { cwd }), line);
  });

  it('outside of any site', async () => {
    expectUsageError(await runCli([], { cwd: tempFolder() }), /^no site found: neither this folder nor one above/);
  });
});

describe.concurrent('rules and explain', () => {
  const cwd = tempFolder();

  it('rules lists every rule', async () => {
    const { code, stdout, stderr } = await runCli(['rules'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    for (const { id } of rules) expect(stdout).toContain(`\n${id} `.slice(id === rules[0]!.id ? 1 : 0));
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('rules --format json is for programs', async () => {
    const { code, stdout, stderr } = await runCli(['rules', '--format', 'json'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const list = JSON.parse(stdout) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect((await runCli(['rules', '--format', 'text', '--format', 'json'], { cwd })).stdout).toBe(stdout);
    expect(list[0]).toEqual(
      expect.objectContaining({ summary: expect.any(String), severity: expect.any(Object), fixable: false }),
    );
  });

  it('explain tells why, with examples', async () => {
    const { code, stdout, stderr } = await runCli(['explain', 'meta-num-specs'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    for (const part of ['meta-num-specs\n', 'Severity: error', 'Why: ', 'Bad:\n', 'Good:\n'])
      expect(stdout).toContain(part);
  });

  it.each(COMMANDS)('--help of $name is laid out as by the whole of yargs', async ({ name }) => {
    const args = [name, '--help'];
    expect((await runCli(args, { cwd })).stdout).toBe((await runInProcess(cwd, args)).stdout);
  });

  it('--help and --version need no site', async () => {
    const help = await runCli(['--help'], { cwd, env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } });
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of Object.keys(FORMATS)) expect(help.stdout).toContain(name);
    expect(help.stdout).not.toContain('[default: []]');
    expect(help.stdout).toMatch(/Options:[\s\S]*--fail-on[\s\S]*Exit codes: 0 clean/);
    expect(await runCli(['--version'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
    expect((await runCli(['--version', '--quiet'], { cwd })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe.concurrent('colours', () => {
  it.each<[string, string[], Record<string, string>, boolean]>([
    ['none when standard output is no terminal', [], {}, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR=false', [], { FORCE_COLOR: 'false' }, false],
    ['FORCE_COLOR=no', [], { FORCE_COLOR: 'no' }, false],
    ['FORCE_COLOR=true', [], { FORCE_COLOR: 'true' }, true],
    ['an empty FORCE_COLOR', [], { FORCE_COLOR: '' }, false],
    ['NO_COLOR beats FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR does not count', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['--color beats NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
    ['--no-color beats FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['the last one holds', ['--color', '--no-color'], {}, false],
  ])('%s', async (_what, args, env, colored) => {
    const { stdout } = await runCli(args, { cwd: tempSiteBeside(), env });
    expect(stdout.includes('\x1b[')).toBe(colored);
  });

  it('never go into a file', async () => {
    const cwd = tempSiteBeside();
    await runCli(['--color', '--format', 'text=out.txt'], { cwd });
    expect(readFileSync(path.join(cwd, 'out.txt'), 'utf8')).toMatch(/^[^\x1b]+meta-num-specs/);
  });
});

describe.concurrent('outputs', () => {
  const names = Object.keys(FORMATS);

  it('every format at once, each to a file', async () => {
    const cwd = tempSiteBeside({ 'out/json': 'old' });
    const args = names.flatMap((name) => ['--format', `${name}=out/${name}`]);
    const result = await runCli(args, { cwd });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(readdirSync(path.join(cwd, 'out'))).toEqual([...names].sort());
    for (const name of names) {
      const text = readFileSync(path.join(cwd, 'out', name), 'utf8');
      expect(text).toContain(name.startsWith('files') ? BAD : 'meta-num-specs');
      expect(text.endsWith(name === 'files0' ? '\0' : '\n')).toBe(true);
    }
    const alone = await runCli(['--format', 'json'], { cwd });
    expect(readFileSync(path.join(cwd, 'out', 'json'), 'utf8')).toBe(alone.stdout);
  });

  it('one to standard output, others to files', async () => {
    const cwd = tempSiteBeside();
    const result = await runCli(['--format=compact', '--format=json=a=b.json'], { cwd });
    expect(result.stdout).toMatch(/^_cache\/develop-2025-04-13\/xz\/specs\.md:5:\d+: error: .* \[meta-num-specs\]\n$/);
    expect(JSON.parse(readFileSync(path.join(cwd, 'a=b.json'), 'utf8'))).toHaveProperty('formatVersion');
  });

  it('takes a file name as long as the system allows', async () => {
    const cwd = tempSiteBeside();
    const name = 'n'.repeat(255);
    expect((await runCli(['--format', `json=${name}`], { cwd })).code).toBe(1);
    expect(readdirSync(cwd)).toContain(name);
  });

  it('needs a folder that is there, and a name that is no folder', async () => {
    const cwd = tempSiteBeside();
    mkdirSync(path.join(cwd, 'folder'));
    const before = readdirSync(cwd);
    expectUsageError(
      await runCli(['--format', 'json=none/a.json'], { cwd }),
      /^cannot write "none\/a\.json": there is/,
    );
    expectUsageError(await runCli(['--format', 'json=folder'], { cwd }), /^cannot write "folder": it is a folder$/);
    expectUsageError(await runCli(['--format', 'json=folder/'], { cwd }), /it is a folder$/);
    expectUsageError(await runCli(['--format', `json=${'n'.repeat(256)}`], { cwd }), /the name is too long$/);
    expect(readdirSync(cwd)).toEqual(before);
    expect(readdirSync(path.join(cwd, 'folder'))).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('a full disk is one line', async () => {
    const cwd = tempSiteBeside();
    expectUsageError(await runCli(['--format', 'json=/dev/full'], { cwd }), /^cannot write "\/dev\/full": the disk is/);
    expectUsageError(await runCli(['--format', 'text', '--format', 'json=/dev/full'], { cwd }), /the disk is full$/);
    expect((await runCli(['--format', 'json=/dev/null'], { cwd })).code).toBe(1);
  });

  it('with GITHUB_ACTIONS=true: text, then annotations', async () => {
    const cwd = tempSiteBeside();
    const env = { GITHUB_ACTIONS: 'true' };
    const both = await runCli([], { cwd, env });
    const [text, github] = await Promise.all(
      ['text', 'github'].map((name) => runCli(['--format', name], { cwd, env })),
    );
    expect(both.stdout).toBe(text!.stdout + github!.stdout);
    expect(github!.stdout).toMatch(
      /^::error title=meta-num-specs,file=_cache\/develop-2025-04-13\/xz\/specs\.md,line=5,.*\n$/,
    );
    expect((await runCli([], { cwd, env: { GITHUB_ACTIONS: 'false' } })).stdout).not.toContain('::error');
  });
});

describe.concurrent('a fault of our own', () => {
  it('exits with 3, names rule and page, and the other pages are checked', async () => {
    const program = await builtVariant('throwing-rule');
    const cwd = tempSite({
      [BAD]: SITE.get(BAD)!,
      '_cache/develop-2025-04-13/zlib/specs.md': BAD_TEXT,
      [GOOD]: GOOD_TEXT,
    });
    const result = await checkJson([], { cwd, program });
    expect(result.code).toBe(3);
    expect(result.report.internalErrors).toMatchObject([{ file: BAD, ruleId: 'test-throws' }]);
    expect(result.report.files).toHaveLength(3);
    expect(found(result)).toContain('_cache/develop-2025-04-13/zlib/specs.md meta-num-specs');
    expect(result.stderr).toContain(`A fault of cache-lint itself, in rule test-throws, at ${BAD}`);
    expect(result.stderr).toMatch(/broken on purpose[\s\S]*\n {4}at /);
    expect(result.stderr).not.toContain('\x1b');
    const never = await runCli(['--fail-on', 'never', '--format', 'github'], { cwd, program, env: { CI: 'true' } });
    expect(never.code).toBe(3);
    expect(`${never.stdout}${never.stderr}`).not.toMatch(/##\[|^::error::y/m);
  });
});

describe.concurrent('the working folder', () => {
  it('finds the site above, and names files from the repository root', async () => {
    const root = tempSite();
    writeAll(root, { [`web/${BAD}`]: BAD_TEXT, [`web/${GOOD}`]: GOOD_TEXT, 'web/docs/a.txt': '' });
    for (const folder of ['web', 'web/_cache', 'web/docs', `web/${path.dirname(GOOD)}`]) {
      const result = await checkJson([], { cwd: path.join(root, folder) });
      expect(result.report.files).toEqual([`web/${GOOD}`, `web/${BAD}`]);
      expect(found(result)).toEqual([`web/${BAD} meta-num-specs`]);
    }
    const cwd = path.join(root, 'web/_cache/develop-2025-03-30');
    const formats = Object.keys(FORMATS).flatMap((name) => ['--format', `${name}=../../../out-${name}`]);
    await runCli([...formats, '../develop-2025-04-13'], { cwd });
    for (const name of Object.keys(FORMATS)) {
      const text = readFileSync(path.join(root, `out-${name}`), 'utf8');
      expect(text).toContain(`web/${BAD}`);
      expect(text).not.toContain(root);
    }
  });

  it('a file .git (a worktree) marks the root too', async () => {
    const root = tempFolder();
    writeFileSync(path.join(root, '.git'), 'gitdir: elsewhere');
    writeAll(root, { [`web/${BAD}`]: BAD_TEXT });
    expect((await checkJson([], { cwd: path.join(root, 'web') })).report.files).toEqual([`web/${BAD}`]);
  });
});

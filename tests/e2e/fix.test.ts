import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/node/host.js';
import { git, tempRepository } from '../support/git-repo.js';
import { runInProcess } from '../support/in-process.js';
import {
  BAD,
  BAD_TEXT,
  builtProgram,
  builtVariant,
  checkJson,
  cleanEnv,
  GOOD,
  GOOD_TEXT,
  runCli,
  runCommand,
  SITE,
  tempSite,
  tempSiteBeside,
} from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

/** The bad page as it was before one number in it was changed. */
const MENDED = SITE.get(BAD)!;

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** Every file below a folder with its content, to see that nothing else was touched or left. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => !name.startsWith('.git') && lstatSync(path.join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

/** What the last lines say of fixing. */
function said(stderr: string): string[] {
  return stderr.split('\n').filter((line) => /^(?:Fixed|Would fix|Not |cache-lint)/.test(line));
}

describe('--fix', () => {
  it('mends the page, touches no other file, and says what remains', async () => {
    const cwd = tempSiteBeside();
    const result = await runCli(['--fix'], { cwd });
    expect(result).toMatchObject({ code: 0, stdout: '' });
    expect(said(result.stderr)).toEqual(['Fixed 1 finding on 1 file.']);
    expect(contents(cwd)).toEqual({ [GOOD]: GOOD_TEXT, [BAD]: MENDED });
  });

  it('changes nothing the second time', async () => {
    const cwd = tempSiteBeside();
    await runCli(['--fix'], { cwd });
    const before = statSync(path.join(cwd, BAD));
    const result = await runCli(['--fix'], { cwd });
    expect(result.code).toBe(0);
    expect(said(result.stderr)).toEqual(['Fixed nothing.']);
    expect(statSync(path.join(cwd, BAD))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('leaves what it cannot mend, and exits by that', async () => {
    const text = BAD_TEXT.replaceAll('"linux"', '"lynux"');
    const cwd = tempSite({ [BAD]: text });
    const before = await checkJson([], { cwd });
    const { code, report } = await checkJson(['--fix'], { cwd });
    expect(code).toBe(1);
    expect(before.report.findings.map(({ ruleId }) => ruleId)).toContain('meta-num-specs');
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(
      before.report.findings.map(({ ruleId }) => ruleId).filter((id) => id !== 'meta-num-specs'),
    );
    expect(report).toMatchObject({ fixes: { written: true, findings: 1, files: [BAD], unfixed: [], unwritten: [] } });
    expect(read(cwd, BAD)).toBe(MENDED.replaceAll('"linux"', '"lynux"'));
  });

  it('mends what one fault hides behind another one', async () => {
    const cwd = tempSite({ [BAD]: `\ufeff${BAD_TEXT.replaceAll('\n', '\r\n')}` });
    const { code, report } = await checkJson(['--fix'], { cwd });
    expect(code).toBe(0);
    expect(report).toMatchObject({ findings: [], fixes: { findings: 3 } });
    expect(read(cwd, BAD)).toBe(MENDED);
  });

  it('mends errors only under --quiet', async () => {
    const cwd = tempSite({ [BAD]: BAD_TEXT.replaceAll('\n', '\r\n') });
    await runCli(['--fix', '--quiet'], { cwd });
    expect(read(cwd, BAD)).toBe(MENDED.replaceAll('\n', '\r\n'));
  });

  it('does not touch what is not shown', async () => {
    const suppressions = [{ rule: 'meta-num-specs', files: '**', reason: 'known' }];
    const cwd = tempSite({ [BAD]: BAD_TEXT, 'cache-lint.config.json': JSON.stringify({ suppressions }) });
    for (const args of [['--fix'], ['--fix', '--no-config', '--rule', 'meta-num-specs=off']]) {
      expect((await runCli(args, { cwd })).code).toBe(0);
      expect(read(cwd, BAD)).toBe(BAD_TEXT);
    }
    await runCli(['--fix', '--no-config', GOOD], { cwd: tempSiteBeside() });
    expect(read(cwd, BAD)).toBe(BAD_TEXT);
  });

  it('does not touch what a baseline hides', async () => {
    const cwd = tempSite({ [BAD]: BAD_TEXT });
    await runCli(['baseline'], { cwd });
    const result = await runCli(['--fix', '--baseline', '.cache-lint-baseline.json'], { cwd });
    expect(result.code).toBe(0);
    expect(said(result.stderr)).toEqual(['Fixed nothing.']);
    expect(read(cwd, BAD)).toBe(BAD_TEXT);
  });

  it('mends changed files only, where a run is on them', async () => {
    const other = '_cache/develop-2025-04-13/xz2/specs.md';
    const cwd = tempRepository({ [other]: BAD_TEXT.replace('"xz"', '"xz2"'), [BAD]: MENDED });
    writeFileSync(path.join(cwd, BAD), BAD_TEXT);
    const result = await runCli(['--fix', '--changed'], { cwd });
    expect(said(result.stderr)).toEqual(['Fixed 1 finding on 1 file.']);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  it('says why it left a fix', async () => {
    const [, meta = ''] = /^meta: (.*)$/m.exec(MENDED)!;
    const { versions, ...others } = JSON.parse(meta) as { versions: string[] };
    expect(versions.length).toBeGreaterThan(0);
    const lines = Object.entries(others).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`);
    const odd = '  versions:\n    - "0.1" # a\n    - "0.2" # b\n';
    const text = MENDED.replace(`meta: ${meta}\n`, `meta:\n${lines.join('')}${odd}`);
    const cwd = tempSite({ [BAD]: text });
    const result = await runCli(['--fix', '--rule', 'page-canonical=off'], { cwd });
    expect(said(result.stderr)).toEqual([
      'Fixed nothing.',
      expect.stringMatching(`^Not fixed: \\d findings of meta-union at ${BAD}: a comment stands between the values.$`),
    ]);
    expect(result.code).toBe(1);
  });
});

describe('a file that is fixed', () => {
  it.each([0o600, 0o640, 0o755])('keeps its mode %o', async (mode) => {
    const cwd = tempSite({ [BAD]: BAD_TEXT });
    chmodSync(path.join(cwd, BAD), mode);
    await runCli(['--fix'], { cwd });
    expect(read(cwd, BAD)).toBe(MENDED);
    expect(statSync(path.join(cwd, BAD)).mode & 0o7777).toBe(mode);
  });

  it('is replaced: another name of the old one keeps the old content', async () => {
    const cwd = tempSite({ [BAD]: BAD_TEXT });
    linkSync(path.join(cwd, BAD), path.join(cwd, 'kept'));
    await runCli(['--fix'], { cwd });
    expect([read(cwd, BAD), read(cwd, 'kept')]).toEqual([MENDED, BAD_TEXT]);
  });

  it('keeps bytes of its body that are no ASCII', async () => {
    const body = '\n\nÜber zlib – 中😀\u00a0\n';
    const cwd = tempSite({ [BAD]: `${BAD_TEXT}${body}` });
    await runCli(['--fix'], { cwd });
    expect(read(cwd, BAD)).toBe(`${MENDED}${body}`);
  });
});

/** Whoever may write everywhere is never refused; then another user is taken. */
const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
const canBeNobody = await runCommand('sh', ['-c', `${asNobody.join(' ')} "${process.execPath}" -e 0`], {
  cwd: '/',
}).then(({ code }) => code === 0);

/** A program and a site that nobody may read, and one of whose pages is another one's. */
async function siteOfNobody(): Promise<{
  readonly cwd: string;
  readonly options: { prefix: string[]; program: string };
}> {
  const cwd = tempSiteBeside({ '_cache/develop-2025-04-13/xz2/specs.md': BAD_TEXT.replace('"xz"', '"xz2"') });
  const program = await builtProgram();
  if (asNobody.length > 0) await runCommand('chown', ['-R', '65534:65534', cwd], { cwd });
  return { cwd, options: { prefix: asNobody, program } };
}

describe.skipIf(!canBeNobody)('what cannot be written is left whole, and the others are fixed', () => {
  const OTHER = '_cache/develop-2025-04-13/xz2/specs.md';

  it.each([
    ['a read-only file', (cwd: string) => chmodSync(path.join(cwd, BAD), 0o444)],
    ['a file in a read-only folder', (cwd: string) => chmodSync(path.dirname(path.join(cwd, BAD)), 0o555)],
  ])('%s', async (_what, forbid) => {
    const { cwd, options } = await siteOfNobody();
    forbid(cwd);
    const result = await runCli(['--fix'], { cwd, ...options });
    chmodSync(path.dirname(path.join(cwd, BAD)), 0o755);
    expect(result.code).toBe(2);
    expect(said(result.stderr)).toEqual(['Fixed 1 finding on 1 file.', `Not written: ${BAD}: permission denied.`]);
    expect(contents(cwd)).toEqual({ [GOOD]: GOOD_TEXT, [BAD]: BAD_TEXT, [OTHER]: MENDED.replace('"xz"', '"xz2"') });
  });
});

describe.skipIf(process.platform !== 'linux')('when there is no room', () => {
  it('the old content stays whole, and nothing is left beside it', async () => {
    const cwd = tempSite({ [BAD]: BAD_TEXT });
    const program = await builtProgram();
    const script = 'ulimit -f 1; exec "$1" "$2" --fix';
    const result = await runCommand('sh', ['-c', script, 'sh', process.execPath, program], { cwd });
    expect(result.code).toBe(2);
    expect(said(result.stderr)).toEqual([
      'Fixed nothing.',
      `Not written: ${BAD}: the file would be larger than allowed.`,
    ]);
    expect(contents(cwd)).toEqual({ [BAD]: BAD_TEXT });
  });

  it('on the disk, too', async (context) => {
    const program = await builtProgram();
    const script = [
      'mount -t tmpfs -o size=64k none "$3" || exit 77',
      'cp -r "$4/." "$3" && dd if=/dev/zero of="$3/filler" bs=1k 2>/dev/null',
      'cd "$3" && { "$1" "$2" --fix; echo "exit $?" >&2; }',
      'rm filler && find _cache -type f && cat "$5"',
    ].join('\n');
    const [point, site] = [tempFolder(), tempSite({ [BAD]: BAD_TEXT })];
    const args = ['--mount', 'sh', '-c', script, 'sh', process.execPath, program, point, site, BAD];
    const result = await runCommand('unshare', args, { cwd: '/' });
    if (result.code === 77 || /Operation not permitted/.test(result.stderr)) context.skip();
    expect(said(result.stderr)).toEqual(['Fixed nothing.', `Not written: ${BAD}: the disk is full.`]);
    expect(result.stderr).toContain('exit 2');
    expect(result.stdout.endsWith(`\n${BAD}\n${BAD_TEXT}`)).toBe(true);
  });
});

describe('links', () => {
  it('a page behind one is left: what is right for one of its places is wrong for the other', async () => {
    const linked = '_cache/develop-2025-04-20';
    const cwd = tempSite({ [BAD]: BAD_TEXT, [`${linked}/zlib/specs.md`]: GOOD_TEXT });
    mkdirSync(path.join(cwd, linked, 'xz'));
    symlinkSync(path.join(cwd, BAD), path.join(cwd, linked, 'xz/specs.md'));
    symlinkSync('develop-2025-04-13', path.join(cwd, '_cache/develop-2025-04-27'));
    const result = await runCli(['--fix'], { cwd });
    const reason = 'it is reached through a symbolic link; check the file that the link leads to';
    expect(said(result.stderr).filter((line) => line.startsWith('Not written'))).toEqual([
      `Not written: ${linked}/xz/specs.md: ${reason}.`,
      `Not written: _cache/develop-2025-04-27/xz/specs.md: ${reason}.`,
    ]);
    expect(result.code).toBe(2);
    expect(read(cwd, BAD)).toBe(MENDED);
    expect(lstatSync(path.join(cwd, linked, 'xz/specs.md')).isSymbolicLink()).toBe(true);
  });

  it('above the site do not count', async () => {
    const cwd = tempSite({ [BAD]: BAD_TEXT });
    const link = path.join(tempFolder(), 'site');
    symlinkSync(cwd, link);
    expect((await runCli(['--fix', link], { cwd: tempFolder() })).code).toBe(0);
    expect(read(cwd, BAD)).toBe(MENDED);
  });
});

describe('a file that changes meanwhile', () => {
  const real = nodeHost({ interrupted: false });

  it('is left alone', async () => {
    const cwd = tempSite({ [BAD]: BAD_TEXT });
    const result = await runInProcess(cwd, ['--fix'], {
      replacePage(file, before, after) {
        writeFileSync(file, GOOD_TEXT);
        return real.replacePage(file, before, after);
      },
    });
    expect(result.code).toBe(2);
    expect(said(result.stderr)).toEqual(['Fixed nothing.', `Not written: ${BAD}: it has changed since it was read.`]);
    expect(contents(cwd)).toEqual({ [BAD]: GOOD_TEXT });
  });
});

describe('an interrupt', () => {
  it('leaves each page as it was or fixed, and says how many are', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `_cache/develop-2025-04-13/p${i}/specs.md`);
    const textOf = (text: string, name: string): string => text.replace('"xz"', `"${name.split('/')[2]}"`);
    const cwd = tempSite(Object.fromEntries(names.map((name) => [name, textOf(BAD_TEXT, name)])));
    const child = spawn(process.execPath, [await builtVariant('slow-rule'), '--fix'], { cwd, env: cleanEnv() });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const watch = setInterval(() => {
      if (read(cwd, names[0]!) !== textOf(MENDED, names[0]!)) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 5);
    const code = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(watch);
    expect(code).toBe(130);
    const after = contents(cwd);
    expect(Object.keys(after).sort()).toEqual([...names].sort());
    const fixed = names.filter((name) => after[name] === textOf(MENDED, name));
    for (const name of names) if (!fixed.includes(name)) expect(after[name]).toBe(textOf(BAD_TEXT, name));
    expect(fixed.length).toBeLessThan(60);
    expect(stderr).toBe(
      `cache-lint: interrupted, ${fixed.length} ${fixed.length === 1 ? 'file is' : 'files are'} fixed, the others as they were\n`,
    );
  });
});

describe('a run that is killed', () => {
  /** Ends the process the hard way when it calls a function of `node:fs` with a path of these. */
  function killedAt(call: string, part: string): Readonly<Record<string, string>> {
    const file = path.join(tempFolder(), 'kill.mjs');
    const lines = [
      "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';",
      `const { ${call} } = fs;`,
      `fs.${call} = (...args) => {`,
      `  if (String(args[0]).endsWith('${part}')) process.kill(process.pid, 'SIGKILL');`,
      `  return ${call}(...args);`,
      '};',
      'syncBuiltinESMExports();',
    ];
    writeFileSync(file, lines.join('\n'));
    return { NODE_OPTIONS: `--import ${pathToFileURL(file)}` };
  }

  it.each([
    ['before there is a temporary file', 'openSync', '.git/specs.md'],
    ['when it is written', 'renameSync', '.git/specs.md'],
    ['when the page is replaced', 'rmSync', '.tmp'],
  ])('%s leaves nothing that git sees, and a later one removes what it left', async (_, call, part) => {
    const cwd = tempRepository({ [GOOD]: GOOD_TEXT, [BAD]: BAD_TEXT });
    const killed = await runCli(['--fix'], { cwd, env: killedAt(call, part) });
    expect(killed.signal).toBe('SIGKILL');
    const isDone = call === 'rmSync';
    expect(read(cwd, BAD)).toBe(isDone ? MENDED : BAD_TEXT);
    expect(readdirSync(path.join(cwd, path.dirname(BAD)))).toHaveLength(2);
    expect(git(cwd, 'status', '--porcelain', '--ignored', '-uall')).toBe(isDone ? ` M ${BAD}` : '');
    expect(git(cwd, 'add', '--all', '--dry-run')).toBe(isDone ? `add '${BAD}'` : '');
    const { code, stderr } = await runCli(['--fix'], { cwd });
    expect({ code, said: said(stderr) }).toEqual({
      code: 0,
      said: isDone ? ['Fixed nothing.'] : ['Fixed 1 finding on 1 file.'],
    });
    expect(read(cwd, BAD)).toBe(MENDED);
    expect(readdirSync(path.join(cwd, path.dirname(BAD)))).toEqual(['specs.md']);
  });
});

describe('--fix-dry-run', () => {
  it('writes nothing and says what would remain', async () => {
    const site = { [BAD]: BAD_TEXT, [GOOD]: GOOD_TEXT.replaceAll('"linux"', '"lynux"') };
    const [cwd, twin] = [tempSite(site), tempSite(site)];
    const dry = await checkJson(['--fix-dry-run'], { cwd });
    const wet = await checkJson(['--fix'], { cwd: twin });
    expect(contents(cwd)).toEqual(site);
    expect(said(dry.stderr)).toEqual(['Would fix 1 finding on 1 file; nothing was written.']);
    expect(dry.code).toBe(wet.code);
    const { fixes: _dry, ...told } = dry.report as { fixes?: unknown };
    const { fixes: _wet, ...real } = wet.report as { fixes?: unknown };
    expect(told).toEqual(real);
    expect((await runCli(['--fix-dry-run', BAD], { cwd })).code).toBe(0);
  });

  it('sees what the fix uncovers between pages', async () => {
    const twin = '_cache/develop-2025-04-13/xz2/specs.md';
    const site = { [BAD]: `\ufeff${MENDED}`, [twin]: MENDED.replace('"xz"', '"xz2"') };
    const cwd = tempSite(site);
    expect((await checkJson([], { cwd })).report.findings.map(({ ruleId }) => ruleId)).toEqual(['file-encoding']);
    const { report } = await checkJson(['--fix-dry-run'], { cwd });
    expect(new Set(report.findings.map(({ ruleId }) => ruleId))).toEqual(new Set(['corpus-hash-package']));
    expect(read(cwd, BAD)).toBe(site[BAD]);
  });
});

/** Pages whose names or ends a difference could stumble over. */
const ODD: Readonly<Record<string, string>> = {
  [BAD]: BAD_TEXT,
  '_cache/develop-2025-04-13/a b/specs.md': BAD_TEXT,
  '_cache/develop-2025-04-13/größe/specs.md': BAD_TEXT,
  '_cache/develop-2025-04-13/a"b\\c/specs.md': BAD_TEXT,
  '_cache/develop-2025-04-13/tab\there/specs.md': BAD_TEXT,
  '_cache/develop-2025-04-13/newline/specs.md': `${BAD_TEXT}\n`,
  '_cache/develop-2025-04-13/crlf/specs.md': `${BAD_TEXT}\n`.replaceAll('\n', '\r\n'),
  '_cache/develop-2025-04-13/bom/specs.md': `\ufeff${BAD_TEXT}`,
  '_cache/develop-2025-04-13/body/specs.md': `${BAD_TEXT}\n\nÜber xz\n`,
  '_cache/develop-2025-04-13/lines/specs.md': `${BAD_TEXT}${'\nline'.repeat(1000)}\n`.replaceAll('\n', '\r\n'),
};

describe('--diff', () => {
  it('is what git apply makes the bytes of --fix of', async () => {
    const cwd = tempRepository(ODD);
    const twin = tempSite(ODD);
    const diff = await runCli(['--diff'], { cwd });
    await runCli(['--fix'], { cwd: twin });
    expect(diff.code).toBe(1);
    expect(contents(cwd)).toEqual(ODD_LATIN1);
    expect(said(diff.stderr)[0]).toMatch(/^Would fix \d+ findings on 10 files; nothing was written\.$/);
    writeFileSync(path.join(cwd, '.git/fix.patch'), diff.stdout);
    git(cwd, 'apply', '--check', '--verbose', '.git/fix.patch');
    git(cwd, 'apply', '--whitespace=nowarn', '.git/fix.patch');
    expect(contents(cwd)).toEqual(contents(twin));
    expect(git(cwd, 'diff', '--name-only', '-z').split('\0').filter(Boolean).sort()).toEqual(Object.keys(ODD).sort());
    expect(await runCli(['--diff'], { cwd })).toMatchObject({ code: 0, stdout: '' });
  });

  it('names files from the root of the repository', async () => {
    const cwd = tempRepository({ [`docs/site/${BAD}`]: BAD_TEXT });
    const { stdout } = await runCli(['--diff'], { cwd: path.join(cwd, 'docs/site') });
    expect(stdout).toMatch(
      `diff --git a/docs/site/${BAD} b/docs/site/${BAD}\n--- a/docs/site/${BAD}\n+++ b/docs/site/${BAD}\n@@`,
    );
    writeFileSync(path.join(cwd, '.git/fix.patch'), stdout);
    git(cwd, 'apply', '.git/fix.patch');
    expect(read(cwd, `docs/site/${BAD}`)).toBe(MENDED);
  });

  it('shows no line that a CI runner would obey', async () => {
    const cwd = tempSite({ [BAD]: `${BAD_TEXT}\n ::add-mask::x\n` });
    const result = await runCli(['--diff'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(said(result.stderr)[1]).toBe(
      `Not written: ${BAD}: its lines hold what a terminal or a CI runner would obey.`,
    );
    expect((await runCli(['--diff'], { cwd })).stdout).toContain(' ::add-mask::x');
  });
});

/** As `contents` reads them. */
const ODD_LATIN1 = Object.fromEntries(
  Object.entries(ODD).map(([name, text]) => [name, Buffer.from(text).toString('latin1')]),
);

describe('a fix that does harm', () => {
  const plugin = (fault: string, fix: string): string => `
    export default {
      kind: 'page', id: 'own-rule', summary: 'Own.', why: 'Own.', severity: 'warning', fixable: true,
      messages: { bad: () => 'Bad.' }, examples: { bad: '', good: '' },
      check(page, report) {
        const { meta, spec_details: rows } = page.data;
        if (page.place?.package === 'xz' && ${fault}) report({ messageId: 'bad', data: {}, path: [], fix: ${fix} });
      },
    };`;

  it.each([
    [
      'undoes the fix of another rule',
      plugin('meta.num_specs !== 99', "{ kind: 'set', path: ['meta', 'num_specs'], value: 99 }"),
      'the fixes of these rules undo each other: ',
    ],
    [
      'takes a row away',
      plugin('rows.length === 6', "{ kind: 'set', path: ['spec_details'], value: rows.slice(1) }"),
      'with the fix there would be a new finding of meta-',
    ],
    [
      'mends nothing',
      plugin('true', "{ kind: 'set', path: ['meta', 'num_specs'], value: rows.length }"),
      'the fix does not mend what the rule found: Bad.',
    ],
  ])('is refused, and the page stays as it is: it %s', async (_what, rule, reason) => {
    const files = { 'rule.mjs': rule, 'cache-lint.config.json': '{"plugins": ["./rule.mjs"]}' };
    const cwd = tempSite({ [GOOD]: GOOD_TEXT.replace('"num_specs": ', '"num_specs": 1'), [BAD]: BAD_TEXT, ...files });
    const result = await runCli(['--fix', '--allow-code'], { cwd });
    expect(result.code).toBe(3);
    expect(result.stderr).toContain(`A fault of the plugin ./rule.mjs, in rule own-rule, at ${BAD}:\n`);
    expect(result.stderr).toContain(reason);
    expect(contents(cwd)).toEqual({ [GOOD]: GOOD_TEXT, [BAD]: BAD_TEXT, ...files });
  });

  it('is none where it is reported, and what other rules found is mended', async () => {
    const rule = plugin('true', "{ kind: 'set', path: 'title', value: 1 }");
    const files = { 'rule.mjs': rule, 'cache-lint.config.json': '{"plugins": ["./rule.mjs"]}' };
    const cwd = tempSite({ [BAD]: BAD_TEXT, ...files });
    const { code, stderr } = await runCli(['--fix', '--allow-code'], { cwd });
    expect([code, stderr]).toEqual([3, expect.stringContaining('own-rule')]);
    expect(stderr).toContain(
      'the rule reported a problem whose fix is none: its "path" is no list of keys and indexes',
    );
    expect(contents(cwd)[BAD]).toContain('"num_specs": 6');
  });

  it('a fix of a rule that says that it has none is a fault of the rule', async () => {
    const rule = plugin('true', "{ kind: 'set', path: ['title'], value: 'x' }").replace(
      'fixable: true',
      'fixable: false',
    );
    const cwd = tempSite({
      [BAD]: BAD_TEXT,
      'rule.mjs': rule,
      'cache-lint.config.json': '{"plugins": ["./rule.mjs"]}',
    });
    const { code, stderr } = await runCli(['--allow-code'], { cwd });
    expect([code, stderr]).toEqual([3, expect.stringContaining('Fixable with --fix: 1 finding.')]);
    expect(stderr).toContain('the rule reported a problem whose fix is none: the rule says "fixable: false"');
  });
});

describe('a wrong call', () => {
  it.each<[string[], string]>([
    [['--fix', '--diff'], '--fix and --diff exclude each other; take one of them'],
    [['--fix-dry-run', '--diff'], '--fix-dry-run and --diff exclude each other; take one of them'],
    [['--fix', '--staged'], '--fix and --staged exclude each other: files are fixed, and not what is staged'],
    [['--diff', '--format', 'json'], '--diff shows the difference and no findings; take --fix-dry-run for --format'],
    [['--fix-dry-run', '--prune'], '--fix-dry-run writes nothing, and --prune does; leave one of them out'],
  ])('%j is refused, and nothing is written', async (args, message) => {
    const cwd = tempSite({ [BAD]: BAD_TEXT });
    expect(await runCli(args, { cwd })).toMatchObject({ code: 2, stdout: '', stderr: `cache-lint: ${message}\n` });
    expect(read(cwd, BAD)).toBe(BAD_TEXT);
    expect(existsSync(path.join(cwd, 'report.json'))).toBe(false);
  });
});

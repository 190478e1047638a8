import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { runInProcess } from '../support/in-process.js';
import { BAD, BAD_TEXT, GOOD, GOOD_TEXT, miscount, tempSite, tempSiteBeside } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
const countOf = (kind: string): number => rules.filter((rule) => rule.kind === kind).length;

describe('doctor', () => {
  const lines = async (cwd: string, args: readonly string[] = [], env = {}): Promise<string[]> => {
    const { code, stdout, stderr } = await runInProcess(cwd, ['doctor', ...args], { env, runtime: 'Node' });
    expect([code, stderr]).toEqual([0, '']);
    return stdout.trimEnd().split('\n');
  };

  it('shows one part after the other', async () => {
    const cwd = tempSiteBeside({
      'cache-lint.config.yaml':
        'baseline: known.json\nignores: [_cache/develop-2025-03-30/**]\nrules: {page-title: off}\n',
    });
    await runInProcess(cwd, ['baseline']);
    const off = countOf('site') + countOf('index') + countOf('data') + countOf('history') + 1;
    expect(await lines(cwd)).toEqual([
      `cache-lint   ${__CACHE_LINT_VERSION__}`,
      'runtime      Node',
      'runner       none',
      'folder       .',
      'config       cache-lint.config.yaml',
      'git          none: this is no git repository',
      'site         _cache: 2 pages, of them 1 ignored, without data',
      'baseline     known.json, 1 entry',
      `rules        ${rules.length - off} of ${rules.length} would run`,
      '             page-title: switched off by cache-lint.config.yaml:3',
      `not checked  ${countOf('site')} rules against the data of _cache: there is neither _data/ nor pages/tags/ beside _cache/`,
      `             ${countOf('index')} rules on the build cache: no index is named`,
      `             ${countOf('data')} rules on the data files of the site's successor: cache-lint data runs them`,
      '             1 rule on what a change takes away: cache-lint compare runs it',
      '             what is changed: this is no git repository',
    ]);
  });

  it('shows what stands in the way of a part', async () => {
    const cwd = tempSite({ 'cache-lint.config.yaml': 'rules: {x: off}\n', 'a/b': '' });
    const said = await lines(path.join(cwd, 'a'));
    expect(said[3]).toBe('folder       a');
    expect(said[4]).toMatch(/^config {7}wrong: cache-lint\.config\.yaml:1:9: /);
    expect(said[6]).toMatch(/^site {9}none: /);
    expect(said[7]).toBe('baseline     none');
    expect(said[8]).toBe(`rules        0 of ${rules.length} would run`);
    expect(said.slice(9)).toEqual(['not checked  what is changed: this is no git repository']);
  });

  it('shows where nothing is', async () => {
    const said = await lines(tempFolder());
    expect(said[4]).toBe('config       none');
    expect(said[6]).toMatch(/^site {9}none: /);
  });

  it.each([
    [{}, 'none'],
    [{ CI: 'true' }, 'another CI'],
    [{ GITLAB_CI: 'true', CI: 'true' }, 'GitLab CI'],
    [{ GITHUB_ACTIONS: 'true', CI: 'true' }, 'GitHub Actions'],
    [{ GITHUB_ACTIONS: 'false' }, 'none'],
  ])('knows who reads its output with %j: %s', async (env, runner) => {
    expect((await lines(tempFolder(), [], env))[2]).toBe(`runner       ${runner}`);
  });
});

describe('baseline', () => {
  const write = async (cwd: string, ...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await runInProcess(cwd, ['baseline', '--baseline', 'known.json', ...args]);
    expect([code, stdout]).toEqual([0, '']);
    return stderr;
  };

  it('says what it wrote, what it added and took out, and that nothing changed', async () => {
    const cwd = tempFolder();
    const site = tempSiteBeside();
    expect(await write(site)).toMatch(
      /^Wrote known\.json with 1 finding, to be hidden with --baseline known\.json or the key "baseline" of the config\.\n/,
    );
    expect(await write(site)).toBe('known.json is up to date, with 1 finding.\n');
    const before = read(site, 'known.json');
    const other = tempSite({
      [GOOD]: miscount(GOOD_TEXT),
      [BAD]: GOOD_TEXT,
      'known.json': before.replaceAll('\n', '\r\n'),
    });
    expect(await write(other, GOOD)).toMatch(/^Wrote known\.json with 2 findings: 1 added, 0 taken out\.\n/);
    expect((await runInProcess(cwd, ['baseline', '--no-baseline'])).stderr).toContain('--no-baseline leaves no file');
  });

  it('is left as it is where only its line ends differ', async () => {
    const site = tempSiteBeside();
    await write(site);
    const text = read(site, 'known.json').replaceAll('\n', '\r\n');
    const other = tempSiteBeside({ 'known.json': text });
    expect((await write(other)).split('\n')[0]).toBe('known.json is up to date, with 1 finding.');
    expect(read(other, 'known.json')).toBe(text);
  });
});

describe('where outputs go', () => {
  const run = async (cwd: string, formats: readonly string[], env: Record<string, string> = {}) =>
    runInProcess(
      cwd,
      formats.flatMap((format) => ['--format', format]),
      { env },
    );
  const refused = async (cwd: string, ...formats: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await run(cwd, formats);
    expect([code, stdout]).toEqual([2, '']);
    return stderr.replace(/^cache-lint: /, '').trimEnd();
  };

  it.each([
    [['json=a', 'sarif=a'], 'cannot write two formats to "a"'],
    [['json=a', 'sarif=./b/../a'], 'cannot write two formats to "./b/../a"'],
    [['json=a', 'sarif=link'], 'cannot write two formats to "link"'],
    [['json=none/a'], 'cannot write "none/a": there is no folder "none"'],
    [['json=file/a'], 'cannot write "file/a": there is no folder "file"'],
    [['json=_cache'], 'cannot write "_cache": it is a folder'],
    [[`json=${BAD}`], `cannot write "${BAD}": it is a page of the site`],
    [['json=page'], 'cannot write "page": it is a page of the site'],
    [['json=cache-lint.config.yaml'], 'cannot write "cache-lint.config.yaml": it is what this run reads'],
    [['json=_data/tags.yaml'], 'cannot write "_data/tags.yaml": it is data of the site'],
  ])('not %j: %s', async (formats, said) => {
    const cwd = tempSiteBeside({
      'cache-lint.config.yaml': '{}\n',
      '_data/tags.yaml': '[]\n',
      file: '',
      'b/c': '',
      a: '',
    });
    symlinkSync(path.join(cwd, 'a'), path.join(cwd, 'link'));
    symlinkSync(path.join(cwd, BAD), path.join(cwd, 'page'));
    const shown = said.replaceAll('"none"', JSON.stringify(path.join(cwd, 'none')));
    expect(await refused(cwd, ...formats)).toBe(
      shown.replace('folder "file"', `folder ${JSON.stringify(path.join(cwd, 'file'))}`),
    );
  });

  it.each([
    ['', ''],
    ['# Before\n', '# Before\n\n'],
    ['# Before', '# Before\n\n'],
  ])('to the end of the job summary %j', async (before, kept) => {
    const cwd = tempSiteBeside({ summary: before, other: before });
    const env = { GITHUB_STEP_SUMMARY: path.join(cwd, 'summary') };
    const { stderr } = await run(cwd, ['markdown=summary', 'markdown=./other'], env);
    expect(stderr).toMatch(/^Checked 2 pages/);
    const alone = read(cwd, 'other');
    expect(alone.startsWith('# Before')).toBe(false);
    expect(read(cwd, 'summary')).toBe(kept + alone);
  });

  it('is told as a wrong call where the system refuses, and as a fault of ours where we did', async () => {
    const cwd = tempSiteBeside();
    const failing = (code: string) =>
      runInProcess(cwd, ['--format', 'json=a'], {
        writeFile: () => {
          throw Object.assign(new Error('no'), { code });
        },
      });
    expect((await failing('ENOSPC')).code).toBe(2);
    expect((await failing('ENOSPC')).stderr).toMatch(/^cache-lint: cannot write "a": /);
    for (const code of ['ERR_INVALID_ARG_TYPE', 'ERR_ENCODING', 'XE', '']) expect((await failing(code)).code).toBe(3);
  });

  it('as annotations too under GitHub Actions, unless a format is named', async () => {
    const site = tempSite({ [BAD]: BAD_TEXT });
    const env = { GITHUB_ACTIONS: 'true' };
    expect((await run(site, [], env)).stdout).toMatch(/^::error /m);
    expect((await run(site, ['compact'], env)).stdout).not.toMatch(/^::error /m);
    expect((await run(site, [], { GITHUB_ACTIONS: 'false' })).stdout).not.toMatch(/^::error /m);
  });
});

describe('a page from standard input', () => {
  const cwd = tempSiteBeside({ 'cache-lint.config.yaml': 'rules: {}\n' });
  const check = async (text: string | undefined, ...args: readonly string[]) => {
    const limits: number[] = [];
    const readInput = async (limit: number): Promise<Buffer | undefined> => {
      limits.push(limit);
      return text === undefined ? undefined : Buffer.from(text);
    };
    const { code, stdout, stderr } = await runInProcess(cwd, ['-', ...args, '--format', 'json'], { readInput });
    const { findings, files, skippedRules } = stdout === '' ? { files: [] } : JSON.parse(stdout);
    return {
      code,
      stderr,
      limits,
      files,
      skippedRules,
      rules: findings?.map(({ ruleId }: { ruleId: string }) => ruleId),
    };
  };

  it('stands where its name says, whatever is there', async () => {
    const wrong = await check(miscount(GOOD_TEXT), '--stdin-filename', GOOD);
    expect(wrong).toMatchObject({ code: 1, files: [GOOD], rules: ['meta-num-specs'] });
    const fresh = '_cache/develop-2025-03-30/new/specs.md';
    expect(await check(GOOD_TEXT.replaceAll('py-wheel', 'new'), '--stdin-filename', fresh)).toMatchObject({
      files: [fresh],
    });
  });

  it('stands nowhere without a name, and nobody asks where', async () => {
    const { code, files, skippedRules } = await check(GOOD_TEXT);
    expect([code, files]).toEqual([0, ['<stdin>']]);
    expect(skippedRules).toContainEqual({
      id: 'page-path',
      reason: 'where the page stands is not known without --stdin-filename',
    });
  });

  it('is read up to the size that a page may have', async () => {
    expect((await check(GOOD_TEXT, '--max-file-size', '0.5')).limits).toEqual([524_288]);
  });

  it('has no name of a folder, and may not come', async () => {
    const folder = await check(GOOD_TEXT, '--stdin-filename', '_cache');
    expect([folder.code, folder.stderr, folder.limits]).toEqual([
      2,
      'cache-lint: --stdin-filename "_cache": it is a folder\n',
      [],
    ]);
    expect(await check(undefined)).toMatchObject({
      code: 130,
      stderr: 'cache-lint: interrupted, nothing was written\n',
    });
  });
});

describe('completion', () => {
  it('has a script of its own for each shell', async () => {
    const scripts = await Promise.all(
      ['bash', 'zsh', 'fish'].map(async (shell) => (await runInProcess(tempFolder(), ['completion', shell])).stdout),
    );
    expect(scripts.map((script) => /complete -F|#compdef|complete -c/.exec(script)?.[0])).toEqual([
      ...['complete -F', '#compdef', 'complete -c'],
    ]);
    for (const script of scripts) expect(script).toContain('meta-num-specs');
  });

  it('knows no other', async () => {
    const { code, stderr } = await runInProcess(tempFolder(), ['completion', 'sh']);
    expect([code, stderr]).toEqual([2, 'cache-lint: unknown shell "sh"; there is bash, zsh or fish\n']);
  });
});

describe('the level that fails a run', () => {
  const severities = (found: string): string[] => ['--rule', `meta-num-specs=${found}`];

  it.each<[readonly string[], number]>([
    [severities('error'), 1],
    [severities('warning'), 0],
    [severities('info'), 0],
    [[...severities('warning'), '--fail-on', 'warning'], 1],
    [[...severities('error'), '--fail-on', 'warning'], 1],
    [[...severities('info'), '--fail-on', 'warning'], 0],
    [[...severities('info'), '--fail-on', 'info'], 1],
    [[...severities('warning'), '--fail-on', 'info'], 1],
    [[...severities('error'), '--fail-on', 'never'], 0],
    [[...severities('warning'), '--max-warnings', '0'], 1],
    [[...severities('warning'), '--max-warnings', '1'], 0],
    [[...severities('warning'), '--max-warnings', '0', '--fail-on', 'never'], 1],
    [['--diff'], 1],
    [['--fix-dry-run'], 0],
  ])('%j: %i', async (args, code) => {
    expect((await runInProcess(tempSite({ [BAD]: BAD_TEXT }), args)).code).toBe(code);
  });

  it('is passed to formats that say what fails', async () => {
    const site = tempSite({ [BAD]: BAD_TEXT });
    const files = async (...args: string[]): Promise<string> =>
      (await runInProcess(site, ['--format', 'files', ...args])).stdout;
    expect(await files()).toBe(`${BAD}\n`);
    expect(await files(...severities('warning'))).toBe('');
    expect(await files(...severities('warning'), '--fail-on', 'never')).toBe('');
    expect(await files(...severities('warning'), '--max-warnings', '1')).toBe('');
    expect(await files(...severities('warning'), '--max-warnings', '0')).toBe(`${BAD}\n`);
    expect(await files(...severities('warning'), '--max-warnings', '0', '--fail-on', 'info')).toBe(`${BAD}\n`);
    expect(await files(...severities('info'), '--fail-on', 'info', '--max-warnings', '0')).toBe(`${BAD}\n`);
  });

  it('is also reached by an entry of the baseline that is found no more, where that is asked for', async () => {
    const site = tempSiteBeside();
    await runInProcess(site, ['baseline', '--baseline', 'known.json']);
    const use = ['--baseline', 'known.json'];
    const strict = [...use, '--strict-baseline'];
    expect((await runInProcess(site, strict)).code).toBe(0);
    expect((await runInProcess(site, ['--fix'])).code).toBe(0);
    expect((await runInProcess(site, use)).code).toBe(0);
    expect((await runInProcess(site, strict)).code).toBe(1);
    expect((await runInProcess(site, [...strict, '--prune'])).code).toBe(0);
  });
});

describe('data', () => {
  const [PACKAGES, SPECS] = ['package_data.json', 'specs_data.json'];
  const cwd = tempSite({
    ...{ [`both/${PACKAGES}.gz`]: '', [`both/${SPECS}`]: '', 'none/x': '', [`one/${PACKAGES}`]: '' },
    ...{ [`twice/${PACKAGES}`]: '', [`twice/${PACKAGES}.gz`]: '' },
  });
  const NEEDS = `data needs a folder, or the two files ${PACKAGES}.gz and ${SPECS}.gz, by these names`;

  it.each<[readonly string[], string]>([
    [[], `no data file in ".": neither ${PACKAGES}.gz nor ${SPECS}.gz`],
    [['none'], `no data file in "none": neither ${PACKAGES}.gz nor ${SPECS}.gz`],
    [['nowhere'], NEEDS],
    [['both', 'one'], NEEDS],
    [[`both/${PACKAGES}.gz`], NEEDS],
    [[`both/${SPECS}`], NEEDS],
    [[`both/${PACKAGES}.gz`, `one/${PACKAGES}`], NEEDS],
    [[`both/${PACKAGES}.gz`, `both/${SPECS}`, `one/${PACKAGES}`], NEEDS],
  ])('of %j: %s', async (args, said) => {
    const { code, stderr } = await runInProcess(cwd, ['data', ...args]);
    expect([code, stderr]).toEqual([2, `cache-lint: ${said}\n`]);
  });

  it.each([
    [['both'], [`both/${PACKAGES}.gz`, `both/${SPECS}`]],
    [['one'], [`one/${PACKAGES}`, `one/${SPECS}.gz`]],
    [['twice'], [`twice/${PACKAGES}.gz`, `twice/${SPECS}.gz`]],
    [
      [`both/${SPECS}`, `one/${PACKAGES}`],
      [`both/${SPECS}`, `one/${PACKAGES}`],
    ],
  ])('of %j looks at %j', async (args, files) => {
    const { stdout } = await runInProcess(cwd, ['data', ...args, '--format', 'json']);
    const found = JSON.parse(stdout).findings as { readonly file: string }[];
    expect([...new Set(found.map(({ file }) => file))].sort()).toEqual(files);
  });
});

describe('--print-config', () => {
  it.each([
    [[], { value: 'recommended', from: 'default' }],
    [['--preset', 'all'], { value: 'all', from: '--preset' }],
  ])('says where the preset comes from: %j', async (args, preset) => {
    const { code, stdout } = await runInProcess(tempFolder(), ['--print-config', ...args]);
    expect([code, JSON.parse(stdout).preset]).toEqual([0, preset]);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../rules/index.js';
import { type InitRequest, init } from '../../src/commands/init.js';
import { readConfig } from '../../src/config/read.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { configJsonSchema } from '../../src/config/schema.js';
import type { Host } from '../../src/host.js';
import { nodeHost } from '../../src/node/host.js';
import { GOOD, GOOD_TEXT, tempSite, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const real = nodeHost({ interrupted: false });
const NAMES = ['cache-lint.config.yaml', '.github/workflows/cache-lint.yml', '.pre-commit-config.yaml'];

function runInit(cwd: string, dryRun = false, changes: Partial<Host> = {}, more: Partial<InitRequest> = {}): string {
  const out: string[] = [];
  const stdout = { ...real.stdout, write: (text: string) => void out.push(text) };
  expect(init({ ...real, cwd, stdout, ...changes }, { dryRun, buildCache: false, nightly: false, ...more })).toBe(0);
  return out.join('');
}

/** A repository that is a site. */
const siteWith = (files: Parameters<typeof tempSite>[0] = {}): string => tempSite({ [GOOD]: GOOD_TEXT, ...files });

const textOf = (root: string, name: string): string => readFileSync(path.join(root, name), 'utf8');

describe('init', () => {
  it('writes three files and says so', () => {
    const root = siteWith();
    expect(runInit(root)).toBe(NAMES.map((name) => `wrote ${name}\n`).join(''));
    for (const name of NAMES) expect(textOf(root, name).endsWith('\n')).toBe(true);
  });

  it('writes a config that is right, also with its examples', () => {
    const root = siteWith();
    runInit(root);
    const text = textOf(root, NAMES[0]!);
    const config = resolveConfig(readConfig({ ...real, cwd: root }, { root, given: undefined }), rules);
    expect(config.preset).toMatchObject({ value: 'recommended', from: { file: NAMES[0] } });
    const examples = text.replace(/^# (?![A-Z"]|yaml-language-server)/gm, '');
    writeAll(root, { [NAMES[0]!]: examples });
    const full = resolveConfig(readConfig({ ...real, cwd: root }, { root, given: undefined }), rules);
    expect([full.rules.size, full.overrides.length, full.ignores.length, full.suppressions.length]).toEqual([
      2, 1, 1, 1,
    ]);
    expect(new Ajv2020().compile(configJsonSchema(rules))(parse(examples))).toBe(true);
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/\S+\/v\d+\.\d+\.\d+\/schemas\/config\.schema\.json\n/,
    );
  });

  it('writes a workflow that may only read, and pins what it runs', () => {
    const root = siteWith();
    runInit(root);
    const workflow = parse(textOf(root, NAMES[1]!)) as {
      permissions: unknown;
      jobs: Record<string, { steps: { uses: string }[] }>;
    };
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    for (const { uses } of steps) expect(uses).toMatch(/@v\d+/);
    expect(steps.at(-1)!.uses).toBe(`cache-lint/cache-lint@v${__CACHE_LINT_VERSION__}`);
  });

  it('writes a workflow that proves the pages, where it is asked for', () => {
    const root = siteWith();
    const file = '.github/workflows/build-cache.yml';
    expect(runInit(root, true, {}, { buildCache: true })).toContain(`would write ${file}\n`);
    expect(runInit(root)).not.toContain(file);
    expect(runInit(root, false, {}, { buildCache: true })).toContain(`wrote ${file}\n`);
    const workflow = parse(textOf(root, file)) as {
      on: { schedule: { cron: string }[] };
      permissions: unknown;
      jobs: { prove: { steps: { uses?: string; with?: object }[] } };
    };
    expect(workflow.on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) }]);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.prove.steps.at(-1)).toEqual({
      uses: `cache-lint/cache-lint@v${__CACHE_LINT_VERSION__}`,
      with: { index: 'mirror' },
    });
    writeAll(root, { [file]: '# mine\n' });
    expect(runInit(root, false, {}, { buildCache: true })).toContain(`${file} exists and is left as it is\n`);
    expect(textOf(root, file)).toBe('# mine\n');
  });

  it('writes a workflow that makes the pages, where it is asked for, and names the site in it as a shell reads it', () => {
    const root = tempSite({ [`our site's/${GOOD}`]: GOOD_TEXT });
    const file = '.github/workflows/nightly-pages.yml';
    expect(runInit(root)).not.toContain(file);
    expect(runInit(root, false, {}, { nightly: true })).toContain(`wrote ${file}\n`);
    const { jobs } = parse(textOf(root, file)) as { jobs: { pages: { steps: { id?: string; run?: string }[] } } };
    const { run } = jobs.pages.steps.find(({ id }) => id === 'check')!;
    expect(run).toContain(`in 'our site'\\''s/_cache' 'our site'\\''s/_data' 'our site'\\''s/pages'; do`);
    expect(run).toContain(`--format files0=wrong-pages 'our site'\\''s' || code=$?`);
  });

  it('writes a pre-commit entry', () => {
    const root = siteWith();
    runInit(root);
    expect(parse(textOf(root, NAMES[2]!))).toEqual({
      repos: [
        {
          repo: 'https://github.com/cache-lint/cache-lint',
          rev: `v${__CACHE_LINT_VERSION__}`,
          hooks: [{ id: 'cache-lint' }],
        },
      ],
    });
  });

  it('only says what it would do', () => {
    const root = siteWith();
    expect(runInit(root, true)).toBe(NAMES.map((name) => `would write ${name}\n`).join(''));
    expect(readdirSync(root).sort()).toEqual(['.git', '_cache']);
  });

  it('leaves what exists as it is, and shows the entry to add', () => {
    const root = siteWith(Object.fromEntries(NAMES.map((name) => [name, `# mine\n`])));
    for (const dryRun of [true, false]) {
      const said = runInit(root, dryRun);
      for (const name of NAMES) expect(said).toContain(`${name} exists and is left as it is`);
      expect(said).toContain('add this to its list "repos":\n  - repo: https://');
    }
    for (const name of NAMES) expect(textOf(root, name)).toBe('# mine\n');
  });

  it('changes nothing when it is called again', () => {
    const root = siteWith();
    runInit(root);
    const before = NAMES.map((name) => textOf(root, name));
    expect(runInit(root)).toBe(NAMES.map((name) => `${name} exists and is left as it is\n`).join(''));
    expect(NAMES.map((name) => textOf(root, name))).toEqual(before);
  });

  it.each<[string, string, string]>([
    ['cache-lint.config.json', '{', 'cache-lint.config.json'],
    ['cache-lint.config.yml', '', 'cache-lint.config.yml'],
    ['cache-lint.config.yaml/x', '', 'cache-lint.config.yaml'],
    ['package.json', '{"cache-lint": {}}', 'the key "cache-lint" of package.json'],
    ['package.json', '\ufeff{"cache-lint": {}}', 'the key "cache-lint" of package.json'],
  ])('writes no config beside %s', (name, text, said) => {
    const root = siteWith({ [name]: text });
    expect(runInit(root)).toContain(`${said} exists and is left as it is\nwrote .github`);
    expect(existsSync(path.join(root, NAMES[0]!))).toBe(name.startsWith(NAMES[0]!));
  });

  it.each(['{"devDependencies": {"cache-lint": "1"}}', '{', '{"cache-lint": {}', 'null', '[]'])(
    'writes one beside a package.json %s',
    (text) => {
      expect(runInit(siteWith({ 'package.json': text }))).toContain(`wrote ${NAMES[0]}`);
      expect(runInit(siteWith({ 'package.json/x': '' }))).toContain(`wrote ${NAMES[0]}`);
    },
  );

  it('writes over no link, wherever it leads', () => {
    const root = siteWith();
    const elsewhere = tempFolder();
    mkdirSync(path.join(root, '.github/workflows'), { recursive: true });
    for (const name of NAMES) symlinkSync(path.join(elsewhere, 'nothing'), path.join(root, name));
    expect(runInit(root)).not.toContain('wrote');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('says why it cannot write', () => {
    const root = siteWith({ '.github': 'a file' });
    expect(() => runInit(root)).toThrow(/^cannot write "\.github\/workflows\/cache-lint\.yml": /);
    const full = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    expect(() => runInit(siteWith(), false, { writeFile: full })).toThrow(
      'cannot write "cache-lint.config.yaml": the disk is full',
    );
  });
});

describe('init where the site is a folder of the repository', () => {
  const SAID = 'the site is "docs"; the files belong into the root of the repository and name it\n';
  const inDocs = (files: Parameters<typeof tempSite>[0] = {}): string =>
    tempSite({ [`docs/${GOOD}`]: GOOD_TEXT, 'tools/x.py': '', ...files });
  const hookOf = (root: string): unknown =>
    (parse(textOf(root, NAMES[2]!)) as { repos: { hooks: unknown[] }[] }).repos[0]!.hooks[0];
  const inputsOf = (root: string): unknown =>
    (parse(textOf(root, NAMES[1]!)) as { jobs: { 'cache-lint': { steps: { with: unknown }[] } } }).jobs['cache-lint']
      .steps[1]!.with;

  it.each(['docs', 'docs/_cache/develop-2025-03-30', '.', 'tools'])('writes into the root, from %s', (folder) => {
    const root = inDocs();
    expect(runInit(path.join(root, folder))).toBe(SAID + NAMES.map((name) => `wrote ${name}\n`).join(''));
    expect(readdirSync(root).sort()).toEqual(['.git', '.github', NAMES[2], NAMES[0], 'docs', 'tools']);
    expect(readdirSync(path.join(root, 'docs'))).toEqual(['_cache']);
    expect(hookOf(root)).toEqual({ id: 'cache-lint', args: ['docs'] });
    expect(inputsOf(root)).toEqual({ 'changed-only': true, 'working-directory': 'docs' });
    expect(textOf(root, NAMES[0]!)).toContain('\n#   - files: docs/_cache/v0.20*/**\n');
  });

  it('leaves a config of the root as it is', () => {
    const root = inDocs({ [NAMES[0]!]: '{}\n' });
    expect(runInit(root)).toContain(`${NAMES[0]} exists and is left as it is\nwrote .github`);
    expect(hookOf(root)).toEqual({ id: 'cache-lint', args: ['docs'] });
  });

  it('takes the one site below the working folder, whatever there is elsewhere', () => {
    const root = inDocs({ [`more/sites/old/${GOOD}`]: GOOD_TEXT });
    expect(runInit(path.join(root, 'more'))).toContain('the site is "more/sites/old"; ');
  });

  it('leaves a config beside the site as it is, and names it to the hook, which does not start there', () => {
    const root = inDocs({ 'docs/package.json': '{"cache-lint": {}}' });
    expect(runInit(root)).toContain(
      'the key "cache-lint" of docs/package.json exists and is left as it is\nwrote .github',
    );
    expect(hookOf(root)).toEqual({ id: 'cache-lint', args: ['--config', 'docs/package.json', 'docs'] });
  });

  it('shows the entry with the folder when there is one of others', () => {
    const root = inDocs({ [NAMES[2]!]: 'repos: []\n' });
    expect(runInit(path.join(root, 'docs'))).toContain('      - id: cache-lint\n        args: [docs]\n');
  });

  it.each(['a b', 'true', '1.5', 'x: {y} #z', '-docs', "it's", 'a[1]', 'docs/site/pages', 'Grüße'])(
    'names a folder called %s so that YAML and globs read it back',
    (folder) => {
      const root = tempSite({ [`${folder}/${GOOD}`]: GOOD_TEXT });
      runInit(root);
      const named = folder.startsWith('-') ? `./${folder}` : folder;
      expect(hookOf(root)).toEqual({ id: 'cache-lint', args: [named] });
      expect(inputsOf(root)).toMatchObject({ 'working-directory': folder });
      writeAll(root, { [NAMES[0]!]: textOf(root, NAMES[0]!).replace(/^# (?![A-Z"]|yaml-language-server)/gm, '') });
      const config = resolveConfig(readConfig({ ...real, cwd: root }, { root, given: undefined }), rules);
      expect(config.isIgnored!(`${folder}/_cache/releases/zlib/specs.md`)).toBe(true);
      expect(config.overrides[0]!.matches(`${folder}/_cache/v0.20.1/zlib/specs.md`)).toBe(true);
    },
  );

  it('refuses to choose between several sites', () => {
    const root = inDocs({ [`old/${GOOD}`]: GOOD_TEXT });
    expect(() => runInit(root)).toThrow(
      /^there are several sites, "docs", "old": start init in the one that is meant$/,
    );
    expect(runInit(path.join(root, 'old'))).toContain('the site is "old"');
  });

  it('says so when there is no site yet, and takes the working folder for it', () => {
    const none = 'no site found, that is, no folder with _cache/; the files are for one in this folder\n';
    expect(runInit(tempSite(), true)).toMatch(new RegExp(`^${none}would write cache-lint`));
    const root = tempSite({ 'docs/_config.yml': '', 'docs/.hidden/_cache/x': '', 'docs/_site/_cache/x': '' });
    expect(runInit(path.join(root, 'docs'), true)).toMatch(new RegExp(`^${none}${SAID}would write cache-lint`));
  });
});

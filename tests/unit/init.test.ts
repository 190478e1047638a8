import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../rules/index.js';
import { readConfig } from '../../src/config/read.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { configJsonSchema } from '../../src/config/schema.js';
import { type Host, nodeHost } from '../../src/host.js';
import { init } from '../../src/init.js';
import { tempFolder, tempSite, writeAll } from '../support/run-cli.js';

const real = nodeHost({ interrupted: false });
const NAMES = ['cache-lint.config.yaml', '.github/workflows/cache-lint.yml', '.pre-commit-config.yaml'];

function runInit(cwd: string, dryRun = false, changes: Partial<Host> = {}): string {
  const out: string[] = [];
  const stdout = { ...real.stdout, write: (text: string) => void out.push(text) };
  expect(init({ ...real, cwd, stdout, ...changes }, { dryRun })).toBe(0);
  return out.join('');
}

const textOf = (root: string, name: string): string => readFileSync(path.join(root, name), 'utf8');

describe('init', () => {
  it('writes three files and says so', () => {
    const root = tempSite();
    expect(runInit(root)).toBe(NAMES.map((name) => `wrote ${name}\n`).join(''));
    for (const name of NAMES) expect(textOf(root, name).endsWith('\n')).toBe(true);
  });

  it('writes a config that is right, also with its examples', () => {
    const root = tempSite();
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
    const root = tempSite();
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

  it('writes a pre-commit entry', () => {
    const root = tempSite();
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
    const root = tempFolder();
    expect(runInit(root, true)).toBe(NAMES.map((name) => `would write ${name}\n`).join(''));
    expect(readdirSync(root)).toEqual([]);
  });

  it('leaves what exists as it is, and shows the entry to add', () => {
    const root = tempSite(Object.fromEntries(NAMES.map((name) => [name, `# mine\n`])));
    for (const dryRun of [true, false]) {
      const said = runInit(root, dryRun);
      for (const name of NAMES) expect(said).toContain(`${name} exists and is left as it is`);
      expect(said).toContain('add this to its list "repos":\n  - repo: https://');
    }
    for (const name of NAMES) expect(textOf(root, name)).toBe('# mine\n');
  });

  it('changes nothing when it is called again', () => {
    const root = tempSite();
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
  ])('writes no config beside %s', (name, text, said) => {
    const root = tempSite({ [name]: text });
    expect(runInit(root)).toContain(`${said} exists and is left as it is\nwrote .github`);
    expect(existsSync(path.join(root, NAMES[0]!))).toBe(name.startsWith(NAMES[0]!));
  });

  it.each(['{"devDependencies": {"cache-lint": "1"}}', '{', 'null', '[]'])(
    'writes one beside a package.json %s',
    (text) => {
      expect(runInit(tempSite({ 'package.json': text }))).toContain(`wrote ${NAMES[0]}`);
      expect(runInit(tempSite({ 'package.json/x': '' }))).toContain(`wrote ${NAMES[0]}`);
    },
  );

  it('writes over no link, wherever it leads', () => {
    const root = tempSite();
    const elsewhere = tempFolder();
    mkdirSync(path.join(root, '.github/workflows'), { recursive: true });
    for (const name of NAMES) symlinkSync(path.join(elsewhere, 'nothing'), path.join(root, name));
    expect(runInit(root)).not.toContain('wrote');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('says why it cannot write', () => {
    const root = tempSite({ '.github': 'a file' });
    expect(() => runInit(root)).toThrow(/^cannot write "\.github\/workflows\/cache-lint\.yml": /);
    const full = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    expect(() => runInit(tempSite(), false, { writeFile: full })).toThrow(
      'cannot write "cache-lint.config.yaml": the disk is full',
    );
  });
});

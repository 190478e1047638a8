import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageSource } from '../support/package-source.js';
import { BAD, type CliResult, runCommand, tempSiteBeside, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** npm without a network, with a cache of its own. */
function npm(command: string, args: readonly string[], cwd: string): Promise<CliResult> {
  const env = {
    npm_config_offline: 'true',
    npm_config_cache: path.join(home, 'cache'),
    npm_config_update_notifier: 'false',
    HOME: home,
  };
  return runCommand(command, args, { cwd, env, timeout: 60_000 });
}

const home = tempFolder();
let source = '';
let tarball = '';
let built: readonly string[] = [];
let packed: { files: { path: string; mode: number }[]; unpackedSize: number };

beforeAll(async () => {
  ({ folder: source, built } = await packageSource());
  writeAll(source, {
    'src/decoy.ts': '',
    'tests/decoy.ts': '',
    'dist/compiled/decoy': '',
    'fixtures/decoy.md': '',
    '.env': '',
    'decoy.tgz': '',
  });
  const result = await npm('npm', ['pack', '--json', '--pack-destination', home], source);
  expect(result.stderr.replace(/^npm warn .*\n/gm, '')).not.toMatch(/error/i);
  [packed] = JSON.parse(result.stdout) as [typeof packed];
  tarball = path.join(home, readdirSync(home).find((name) => name.endsWith('.tgz'))!);
});

function filesOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

describe.concurrent('the package', () => {
  it('holds the program, the library, their licences, the schemas and the documentation, and nothing else, not even the action', () => {
    expect(packed.files.map((file) => file.path).sort()).toEqual(
      [
        ...['LICENSE', 'README.md', 'package.json', 'rules/README.md'],
        ...built.filter((file) => file !== 'dist/action.js'),
        ...filesOf('docs').filter((file) => !file.startsWith('docs/pictures/')),
        ...filesOf('schemas'),
      ].sort(),
    );
    expect(packed.unpackedSize).toBeLessThan(3_900_000);
  });

  it('needs no other package, and no script at install', () => {
    const manifest = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const name of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies', 'workspaces'])
      expect(manifest).not.toHaveProperty(name);
    for (const name of ['build', 'prepare', 'prepack', 'preinstall', 'install', 'postinstall'])
      expect(manifest['scripts']).not.toHaveProperty(name);
  });

  it('runs through npx from an empty folder, offline', async () => {
    const cwd = tempFolder();
    // npx takes an absolute path for a command.
    const spec = path.relative(cwd, tarball);
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await npm('npx', ['--yes', spec, '--version'], cwd)).toMatchObject({ code: 0, stdout: `${version}\n` });
    const site = tempSiteBeside();
    const result = await npm('npx', ['--yes', spec, site, '--format', 'compact'], cwd);
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/\/xz\/specs\.md:5:\d+: error: .* \[meta-num-specs\]\n$/);
    expect(result.stdout).toContain(BAD);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('installs into a folder, with an executable command', async () => {
    const cwd = tempFolder();
    writeFileSync(path.join(cwd, 'package.json'), '{"private": true}');
    expect((await npm('npm', ['install', tarball], cwd)).code).toBe(0);
    expect(readdirSync(path.join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['cache-lint']);
    const result = await runCommand(path.join(cwd, 'node_modules/.bin/cache-lint'), ['rules'], { cwd });
    expect(result).toMatchObject({ code: 0, stderr: '' });
  });

  it('is right for publint and attw', async () => {
    const bin = (name: string): string => path.join(ROOT, 'node_modules', '.bin', name);
    const publint = await runCommand(bin('publint'), ['run', tarball, '--strict'], { cwd: source, timeout: 60_000 });
    expect(publint.stdout + publint.stderr).toContain('All good!');
    const attw = await runCommand(bin('attw'), [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji'], {
      cwd: source,
      timeout: 60_000,
    });
    expect({ code: attw.code, text: attw.stdout }).toMatchObject({
      code: 0,
      text: expect.stringContaining('OK (ESM)'),
    });
  });
});

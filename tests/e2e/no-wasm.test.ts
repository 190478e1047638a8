import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageSource } from '../support/package-source.js';
import { type CliResult, GOOD_TEXT, miscount, runCommand, SITE, tempSite } from '../support/run-cli.js';
import { runStep } from '../support/runner.js';
import { tempFolder } from '../support/temp-folder.js';

/** Every page with a wrong count, and one that the scanner refuses in any case. */
const PAGES = {
  ...Object.fromEntries([...SITE].map(([file, text]) => [file, miscount(text)])),
  '_cache/develop-2025-04-20/py-wheel/specs.md': GOOD_TEXT.replaceAll('\n', '\r\n'),
};
const COUNT = SITE.size + 1;

let installed = '';

beforeAll(async () => {
  const home = tempFolder();
  const env = { npm_config_offline: 'true', npm_config_cache: path.join(home, 'cache'), HOME: home };
  const { folder } = await packageSource();
  const npm = async (cwd: string, ...args: readonly string[]): Promise<void> => {
    const { code, stderr } = await runCommand('npm', args, { cwd, env, timeout: 60_000 });
    if (code !== 0) throw new Error(`npm ${args[0]} ended with ${code}: ${stderr}`);
  };
  await npm(folder, 'pack', '--pack-destination', home);
  const tarball = readdirSync(home).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(path.join(home, 'package.json'), '{"private": true}');
  await npm(home, 'install', tarball);
  installed = path.join(home, 'node_modules', 'cache-lint', 'dist', 'cli.js');
}, 180_000);

/** A run of the package in a Node with these flags, and the files that it wrote. */
async function run(flags: readonly string[], args: readonly string[]): Promise<CliResult & { files: string[] }> {
  const cwd = tempSite(PAGES);
  const outputs = ['--format', 'text', '--format', 'json=a.json', '--format', 'sarif=a.sarif', '--preset', 'all'];
  const result = await runCommand(process.execPath, [...flags, installed, ...outputs, ...args], { cwd });
  return { ...result, files: ['a.json', 'a.sarif'].map((name) => readFileSync(path.join(cwd, name), 'utf8')) };
}

/** Standard error, without what differs from run to run, and without what V8 says of its flags. */
function timeless(stderr: string): string {
  return stderr.replace(/^Warning: disabling flag .*\n/, '').replace(/ in .* s \(.* pages\/s\)/, '');
}

const SLOW = `Read in the slow way: ${COUNT} of ${COUNT} pages.
  ${COUNT}  WebAssembly is not available here, as _cache/develop-2023-11-05/hdf5/specs.md
`;
const USUAL = `Read in the slow way: 1 of ${COUNT} pages.
  1  a fault in its text: crlf, as _cache/develop-2025-04-20/py-wheel/specs.md
`;

describe.concurrent('the installed package', () => {
  it.each([
    ['has no WebAssembly, as nothing may be compiled', '--jitless', SLOW],
    ['has no WebAssembly', '--no-expose-wasm', SLOW],
    ['has a WebAssembly that may not have the memory', '--wasm-max-mem-pages=1', SLOW],
    ['may make no code from texts', '--disallow-code-generation-from-strings', USUAL],
  ])('finds the same in a Node that %s', async (_, flag, said) => {
    const [plain, other] = await Promise.all([run([], []), run([flag], [])]);
    expect(plain.code).toBe(1);
    expect(plain.stdout.length).toBeGreaterThan(1_000);
    expect(other.stdout).toBe(plain.stdout);
    expect(other.files).toEqual(plain.files);
    expect(other.code).toBe(1);
    expect(timeless(other.stderr)).toBe(timeless(plain.stderr));
    const { stderr } = await run([flag], ['--stats']);
    expect(stderr).toContain(`\n${said}\n`);
    expect(stderr.split('WebAssembly').length - 1).toBe(said === SLOW ? 1 : 0);
  });
});

describe('the action', () => {
  it('finds the same where nothing may be compiled', async () => {
    const workspace = tempSite(PAGES);
    const step = (env: Readonly<Record<string, string>>) =>
      runStep({ workspace, env, inputs: { 'sarif-file': 'a.sarif', stats: 'true' } });
    const [plain, other] = [await step({}), await step({ NODE_OPTIONS: '--jitless' })];
    expect(plain.code).toBe(1);
    expect(other.code).toBe(1);
    expect(other.commands).toEqual(plain.commands);
    expect(other.summary).toBe(plain.summary);
    expect({ ...other.outputs, 'duration-ms': '' }).toEqual({ ...plain.outputs, 'duration-ms': '' });
    expect(other.stdout).toContain(`\n${SLOW}\n`);
    expect(plain.stdout).not.toContain('WebAssembly');
  });
});

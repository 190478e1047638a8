import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { builtProgram, runCli, tempSiteBeside, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

/** Runs the command as if this Node were of another version. */
async function runAs(version: string, args: readonly string[] = []) {
  const folder = tempFolder();
  writeAll(folder, {
    'as.cjs': `Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} });`,
  });
  const env = { NODE_OPTIONS: `--require ${path.join(folder, 'as.cjs')}` };
  return runCli(args, { cwd: tempSiteBeside(), env });
}

describe('a Node that is too old', () => {
  it.each(['10.24.1', '18.20.8', '20.9.0', '20.18.3'])('%s: one line, exit 2', async (version) => {
    for (const args of [[], ['--version'], ['rules']])
      expect(await runAs(version, args)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: `cache-lint: Node ${version} is too old: it needs 20.19 or newer\n`,
      });
  });

  it.each(['20.19.0', '22.0.0', '100.1.0'])('is not %s', async (version) => {
    expect((await runAs(version)).code).toBe(1);
  });

  it('is the one that package.json names', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe('>=20.19');
  });

  it('can read the command', async () => {
    const code = readFileSync(await builtProgram(), 'utf8');
    expect(() => new Script(code)).not.toThrow();
    // What esbuild has nothing to change in is in the language of Node 10.
    const options = {
      ...({ minifySyntax: true, minifyWhitespace: true, charset: 'ascii' } as const),
      supported: { 'dynamic-import': true },
    } as const;
    const [old, today] = await Promise.all(
      ['node10', 'node20.19'].map((target) =>
        transform(code, { ...options, target, supported: { 'dynamic-import': true } }),
      ),
    );
    expect(old!.code).toBe(today!.code);
  });

  it('costs a start nothing that is read', async () => {
    expect(readFileSync(await builtProgram(), 'utf8').length).toBeLessThan(3_500);
  });
});

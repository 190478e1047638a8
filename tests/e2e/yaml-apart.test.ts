import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BAD, builtProgram, runCli, tempFolder, tempSiteBeside } from '../support/run-cli.js';

it('what reads YAML is loaded for a config that is read, and for nothing else', async () => {
  const folder = path.join(tempFolder(), 'dist');
  cpSync(path.dirname(await builtProgram()), folder, { recursive: true });
  rmSync(path.join(folder, 'yaml.cjs'));
  const without = path.join(folder, 'cli.js');
  const plain = tempSiteBeside({
    'known.json': '{"formatVersion": 1}\n',
    'package.json': '{"name": "cache-lint-user"}',
  });
  for (const args of [[BAD], ['--baseline', 'known.json'], ['rules']])
    expect((await runCli(args, { cwd: plain, program: without })).code).toBe(args[0] === 'rules' ? 0 : 1);
  const cwd = tempSiteBeside({ 'cache-lint.config.json': '{"rules": {"meta-num-specs": "off"}}' });
  expect((await runCli([], { cwd, program: without })).stderr).toContain('yaml.cjs');
  expect(await runCli([], { cwd })).toMatchObject({ code: 0 });
});

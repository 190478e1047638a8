import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BAD, builtProgram, runCli, tempSiteBeside } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

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

/** In bytes: yargs, zod or the reader of an index would make it more. */
const MOST_AT_ONCE = 700_000;

it('what every run needs is in two files beside the command, and what few runs need in none of them', async () => {
  const program = path.join(path.dirname(await builtProgram()), 'parts', 'program.js');
  const texts = new Map<string, string>();
  for (const wanted = [program]; wanted.length > 0; ) {
    const file = wanted.pop()!;
    if (texts.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    texts.set(file, text);
    const names = [...text.matchAll(/(?<!=>)\brequire\("(\.[^"]*)"\)/g)].map(([, name]) => name!);
    wanted.push(...names.map((name) => path.resolve(path.dirname(file), name)));
  }
  expect(texts.size).toBe(2);
  expect([...texts.values()].join('').length).toBeLessThan(MOST_AT_ONCE);
});

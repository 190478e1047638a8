import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/in-process.js';
import { BAD, BAD_TEXT, tempSite } from '../support/run-cli.js';

/** What the command leaves in .gitattributes, whose lines before are given. */
async function attributesAfter(name: string, before?: string): Promise<string | undefined> {
  const cwd = tempSite({ [BAD]: BAD_TEXT, ...(before !== undefined && { '.gitattributes': before }) });
  const { code, stderr } = await runInProcess(cwd, ['baseline', '--baseline', name]);
  expect(code).toBe(0);
  expect(existsSync(path.join(cwd, name))).toBe(true);
  const file = path.join(cwd, '.gitattributes');
  const after = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  expect(stderr.includes('.gitattributes')).toBe(after !== before);
  return after;
}

describe('cache-lint baseline, in .gitattributes', () => {
  it.each(['b', 'base.json', '.base-line_2.json'])('names the file %j', async (name) => {
    expect(await attributesAfter(name)).toBe(`/${name} merge=union\n`);
  });

  it.each([
    'my base.json',
    ' base.json',
    'base.json ',
    'base\t.json',
    'base*.json',
    '[base].json',
    '"base".json',
    'b\u00e4se.json',
    'base\n.json',
  ])('leaves out %j, which would have to be quoted', async (name) => {
    expect(await attributesAfter(name)).toBeUndefined();
  });

  it.each([
    'base.json',
    'base.json -merge\n',
    ' \tbase.json\tmerge=ours',
    '/base.json text',
    '# ours\n/base.json text\n*.md text',
  ])('leaves a line on the file as it is: %j', async (before) => {
    expect(await attributesAfter('base.json', before)).toBe(before);
  });

  it.each([
    '#base.json text\n',
    'base.json.md text\n',
    'my-base.json text\n',
    'sub/base.json text\n',
    '*.md text base.json\n',
  ])('adds its own behind a line on something else: %j', async (before) => {
    expect(await attributesAfter('base.json', before)).toBe(`${before}/base.json merge=union\n`);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { partLoader } from '../../src/node/part-loader.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const FIRST =
  'const {twice}=require("./second.js"),path=require("node:path");exports.of=(n)=>path.basename(String(twice(n)));';
const SECOND =
  'module.exports={twice:(n)=>n*2,file:__filename,folder:__dirname};globalThis.loads=(globalThis.loads??0)+1;';

const importModule = async (url: string): Promise<unknown> => ({ url });

let root: string;
let first: string;
let compiled: string;
beforeEach(() => {
  vi.stubEnv('CI', '');
  vi.spyOn(process, 'uptime').mockReturnValue(0.2);
  root = tempFolder();
  writeAll(root, { 'first.js': FIRST, 'second.js': SECOND, 'third.js': 'require("left-pad")' });
  first = path.join(root, 'first.js');
  compiled = path.join(root, 'compiled');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Runs the first file, and keeps what is to be kept. */
function run(): void {
  const parts = partLoader(root, importModule);
  expect((parts.load(first) as { of(n: number): string }).of(21)).toBe('42');
  parts.keep();
}

/** What is kept, by the name of its file, with when it was written. */
function kept(): [name: string, time: number][] {
  const names = existsSync(compiled) ? readdirSync(compiled) : [];
  return names.map((name) => [name, statSync(path.join(compiled, name)).mtimeMs]);
}

describe('partLoader', () => {
  it('loads a file and what that needs, each once', () => {
    const parts = partLoader(root, importModule);
    const before = (globalThis as { loads?: number }).loads ?? 0;
    expect(parts.load(first)).toBe(parts.load(first));
    expect(parts.load(path.join(root, 'second.js'))).toMatchObject({
      file: path.join(root, 'second.js'),
      folder: root,
    });
    expect((globalThis as { loads?: number }).loads).toBe(before + 1);
    expect(kept()).toEqual([]);
  });

  it('imports what a file wants by its URL, also when the file was kept', async () => {
    writeFileSync(first, 'exports.of=()=>42;exports.plugin=__import("file:///plugin.mjs")');
    for (let i = 0; i < 2; i++) {
      const parts = partLoader(root, importModule);
      expect(await (parts.load(first) as { plugin: Promise<unknown> }).plugin).toEqual({ url: 'file:///plugin.mjs' });
      parts.keep();
      expect(kept().length).toBe(1);
    }
  });

  it('gives a file no package', () => {
    expect(() => partLoader(root, importModule).load(path.join(root, 'third.js'))).toThrow('left-pad is not bundled');
  });

  it('throws what a file throws', () => {
    writeFileSync(first, 'throw new RangeError("out")');
    expect(() => partLoader(root, importModule).load(first)).toThrow(RangeError);
    writeFileSync(first, 'const const');
    expect(() => partLoader(root, importModule).load(first)).toThrow(SyntaxError);
    expect(() => partLoader(root, importModule).load(path.join(root, 'none.js'))).toThrow('ENOENT');
  });
});

describe('what V8 made of the files', () => {
  it('is kept once, and used', () => {
    run();
    const one = kept();
    expect(one.map(([name]) => name.slice(0, name.indexOf('-')))).toEqual(['first', 'second']);
    run();
    expect(kept()).toEqual(one);
  });

  it('is not used for another text of the same length and time', () => {
    run();
    const before = kept();
    const { atime, mtime } = statSync(first);
    writeFileSync(first, FIRST.replace('twice(n)', 'twice(2)'));
    utimesSync(first, atime, mtime);
    const parts = partLoader(root, importModule);
    expect((parts.load(first) as { of(n: number): string }).of(21)).toBe('4');
    parts.keep();
    expect(kept().map(([name]) => name)).toEqual(before.map(([name]) => name));
    expect(kept()).not.toEqual(before);
  });

  it('leaves nothing half-written where it cannot be written', () => {
    run();
    const [, [second]] = kept() as [[string, number], [string, number]];
    const names = kept().map(([name]) => name);
    rmSync(path.join(compiled, second));
    mkdirSync(path.join(compiled, second, 'in the way'), { recursive: true });
    run();
    expect(kept().map(([name]) => name)).toEqual(names);
  });

  it.each([
    ['half of it', (data: Buffer) => data.subarray(0, data.length / 2)],
    [
      'one byte of another value',
      (data: Buffer) => Buffer.from(data.map((byte, at) => (at === 200 ? byte ^ 1 : byte))),
    ],
    ['without its last byte', (data: Buffer) => data.subarray(1)],
  ])('is written again when it is damaged: %s', (_, damage) => {
    run();
    const at = path.join(compiled, kept()[0]![0]);
    writeFileSync(at, damage(readFileSync(at)));
    run();
    const again = readFileSync(at).subarray(FIRST.length);
    expect(again.length).toBeGreaterThan(FIRST.length);
    expect(again.subarray(0, again.length / 2).equals(again.subarray(again.length / 2))).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(4096)],
    ['letters', Buffer.from('ab'.repeat(3000))],
    ['its text alone', Buffer.from(FIRST)],
    ['its text and one byte', Buffer.from(`${FIRST}a`)],
  ])('does no harm: %s', (_, data) => {
    run();
    writeFileSync(path.join(compiled, kept()[0]![0]), data);
    run();
  });

  it('goes with the first file that it was made of', () => {
    run();
    writeFileSync(path.join(compiled, 'other'), '');
    writeFileSync(first, `${FIRST}// Another version.`);
    run();
    expect(kept().map(([name]) => name.slice(0, name.indexOf('-')))).toEqual(['first', 'second']);
  });

  it('stays when another file is new', () => {
    run();
    const [before] = kept();
    writeFileSync(path.join(root, 'second.js'), `${SECOND}// Another version.`);
    run();
    expect(kept()).toHaveLength(2);
    expect(kept()[0]).toEqual(before);
  });

  it('can be written by its owner alone, whatever the mask', () => {
    const mask = process.umask(0);
    try {
      run();
    } finally {
      process.umask(mask);
    }
    expect(statSync(compiled).mode & 0o777).toBe(0o755);
    for (const [name] of kept()) expect(statSync(path.join(compiled, name)).mode & 0o777).toBe(0o644);
  });

  it.each([
    ['in CI', () => vi.stubEnv('CI', 'true')],
    ['where Node has to keep nothing', () => vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1')],
    ['after a long run', () => vi.spyOn(process, 'uptime').mockReturnValue(2.1)],
    ["in another's folder", () => vi.spyOn(process, 'getuid').mockReturnValue(4_711)],
  ])('is not kept %s', (_, arrange) => {
    arrange();
    run();
    expect(kept()).toEqual([]);
  });

  it('is not kept where the folder is gone', () => {
    const parts = partLoader(root, importModule);
    parts.load(first);
    rmSync(root, { recursive: true });
    parts.keep();
    expect(existsSync(root)).toBe(false);
  });

  it('is not read when it is of another user', () => {
    run();
    const fs = process.getBuiltinModule('node:fs');
    const { readFileSync: read, statSync: stat } = fs;
    const reads = vi
      .spyOn(fs, 'readFileSync')
      .mockImplementation(((...args: Parameters<typeof read>) => read(...args)) as typeof read);
    const foreign = vi.spyOn(fs, 'statSync').mockImplementation(((at: string, ...rest: [object?]) => {
      const known = stat(at, ...(rest as []));
      return at.startsWith(compiled) ? { ...known, uid: 4_711 } : known;
    }) as typeof stat);
    partLoader(root, importModule).load(first);
    expect(reads.mock.calls.filter(([at]) => String(at).startsWith(compiled))).toEqual([]);
    foreign.mockRestore();
    partLoader(root, importModule).load(first);
    expect(reads.mock.calls.filter(([at]) => String(at).startsWith(compiled)).length).toBe(2);
  });

  it('is not read where Node has to keep nothing', () => {
    run();
    const before = kept();
    writeFileSync(path.join(compiled, before[0]![0]), '');
    vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1');
    run();
    expect(readFileSync(path.join(compiled, before[0]![0]), 'utf8')).toBe('');
  });
});

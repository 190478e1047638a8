import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileFault } from '../../src/index/fault.js';
import type { OpenFile } from '../../src/index/files.js';
import { diskFolder } from '../../src/node/cache-folder.js';
import { nodeHost, pageSource } from '../../src/node/host.js';
import { processGuard } from '../../src/node/plugin-guard.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const SIZE = 16;

it.each([0, 1, SIZE - 1, SIZE, SIZE + 1, 100])(
  'a page of %i bytes is read into the room where it fits in',
  (length) => {
    const folder = tempFolder();
    const file = path.join(folder, 'specs.md');
    const bytes = Buffer.from(Array.from({ length }, (_, i) => i + 1));
    writeFileSync(file, bytes);
    const { readPage } = pageSource();
    const room = Buffer.alloc(SIZE);
    for (const given of [room, undefined, room]) {
      const read = readPage(file, folder, 1000, given) as Buffer;
      expect([...read]).toEqual([...bytes]);
      expect(read.buffer === room.buffer && read.byteOffset === room.byteOffset).toBe(given === room && length <= SIZE);
    }
  },
);

it('a page that is too large for the limit is not read, whatever the room', () => {
  const folder = tempFolder();
  const file = path.join(folder, 'specs.md');
  writeFileSync(file, Buffer.alloc(20));
  for (const size of [10, 15, 100])
    expect(pageSource().readPage(file, folder, 15, Buffer.alloc(size))).toMatchObject({ code: 'tooLarge' });
});

it('a page that is as large as the limit is read', () => {
  const folder = tempFolder();
  const file = path.join(folder, 'specs.md');
  writeFileSync(file, Buffer.alloc(20));
  for (const size of [10, 20, 100])
    expect(pageSource().readPage(file, folder, 20, Buffer.alloc(size))).toHaveLength(20);
});

/** A folder in a folder, with all kinds of things in it. */
function odd(): string {
  const folder = path.join(tempFolder(), 'root');
  writeAll(folder, { file: 'text', 'sub/file': 'more', '../outside/file': 'x' });
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  const link = (target: string, name: string): void => symlinkSync(target, path.join(folder, name));
  link('file', 'inside');
  link('../root/sub', 'folder-link');
  link('../outside/file', 'outside');
  link('loop', 'loop');
  link('none', 'lost');
  return folder;
}

describe('what is no page', () => {
  it.each<[string, string, object]>([
    ['a file', 'file', Buffer.from('text')],
    ['a link inside', 'inside', Buffer.from('text')],
    ['a file behind a folder that is a link', 'folder-link/file', Buffer.from('more')],
    ['a link outside', 'outside', { code: 'linkOutside', data: { target: 'file' } }],
    ['a link to itself', 'loop', { code: 'linkLoop' }],
    ['a link to nothing', 'lost', { code: 'missing' }],
    ['nothing', 'none', { code: 'missing' }],
    ['a name that is not UTF-8', 'none\ufffd', { code: 'unreadable', data: { reason: 'its path is not UTF-8' } }],
    ['a folder', 'sub', { code: 'notAFile', data: { what: 'a folder' } }],
    ['a pipe', 'pipe', { code: 'notAFile', data: { what: 'a pipe' } }],
    ['what is below a file', 'file/x', { code: 'unreadable', data: { reason: 'a part of the path is not a folder' } }],
  ])('is told: %s', (_, name, expected) => {
    const folder = odd();
    const read = pageSource().readPage(path.join(folder, name), folder, 100);
    if (expected instanceof Buffer) expect(read).toEqual(expected);
    else expect(read).toMatchObject(expected);
  });
});

describe('a text', () => {
  const { readText } = nodeHost({ interrupted: false });

  it('is read whole, up to a limit', () => {
    const folder = odd();
    expect(readText(path.join(folder, 'file'))).toBe('text');
    expect(readText(path.join(folder, 'file'), 4)).toBe('text');
    expect(() => readText(path.join(folder, 'file'), 3)).toThrow('it has more than');
    const large = path.join(folder, 'large');
    writeFileSync(large, Buffer.alloc(4 * 1024 * 1024));
    expect(readText(large)).toHaveLength(4 * 1024 * 1024);
    writeFileSync(large, Buffer.alloc(4 * 1024 * 1024 + 1));
    expect(() => readText(large)).toThrow(`cannot read ${JSON.stringify(large)}: it has more than 4 MiB`);
  });

  it.each<[string, string | undefined | RegExp]>([
    ['none', undefined],
    ['file/x', undefined],
    ['outside', 'x'],
    ['lost', /: it is a link that leads nowhere$/],
    ['loop', /: too many symbolic links$/],
    ['sub', /: it is no regular file$/],
    ['pipe', /: it is no regular file$/],
  ])('may be none: %s', (name, expected) => {
    const file = path.join(odd(), name);
    if (expected instanceof RegExp) expect(() => readText(file)).toThrow(expected);
    else expect(readText(file)).toBe(expected);
  });
});

describe('the kinds of things', () => {
  it.each([
    ['file', 'file', 'file'],
    ['sub', 'folder', 'folder'],
    ['inside', 'file', 'link'],
    ['folder-link', 'folder', 'link'],
    ['pipe', 'other', 'other'],
    ['lost', undefined, 'link'],
    ['none', undefined, undefined],
  ])('are told: %s', (name, kind, listed) => {
    const { kindOf, list } = nodeHost({ interrupted: false });
    const folder = odd();
    expect(kindOf(path.join(folder, name))).toBe(kind);
    const entries = list(folder);
    expect('error' in entries || entries.find((one) => one.name === name)?.kind).toBe(listed);
    expect(list(path.join(folder, 'file'))).toEqual({ error: 'a part of the path is not a folder' });
  });
});

describe('the folder of a build cache', () => {
  const textOf = async (file: OpenFile | FileFault): Promise<unknown> => {
    if ('code' in file) return file;
    const chunks: Buffer[] = [];
    for await (const chunk of file.chunks()) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString();
  };

  it.each<[string, unknown]>([
    ['file', 'text'],
    ['sub/file', 'more'],
    ['inside', 'text'],
    ['folder-link/file', 'more'],
    ['outside', { code: 'linkOutside', data: { target: 'file' } }],
    ['../outside/file', { code: 'linkOutside', data: { target: 'file' } }],
    ['loop', { code: 'linkLoop', data: {} }],
    ['lost', { code: 'missing', data: {} }],
    ['none', { code: 'missing', data: {} }],
    ['file/x', { code: 'missing', data: {} }],
    ['sub', { code: 'notAFile', data: { what: 'a folder' } }],
    ['pipe', { code: 'notAFile', data: { what: 'a pipe' } }],
  ])('gives what stands in it: %s', async (name, expected) => {
    expect(await textOf(diskFolder(odd()).open(name))).toEqual(expected);
  });

  it('gives large files piece by piece', async () => {
    const folder = odd();
    for (const size of [0, 1 << 20, (1 << 20) + 1]) {
      writeFileSync(path.join(folder, 'large'), Buffer.alloc(size, 'x'));
      const open = diskFolder(folder).open('large') as OpenFile;
      expect(open.bytes).toBe(size);
      const sizes: number[] = [];
      for await (const chunk of open.chunks()) sizes.push(chunk.length);
      expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(size);
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(1 << 20);
    }
  });

  it('lists what stands in it', () => {
    const folder = diskFolder(odd());
    const names = (name: string): string[] => folder.list(name).map((one) => `${one.name} ${one.kind}`);
    expect(names('sub')).toEqual(['file file']);
    expect(names('folder-link')).toEqual(['file file']);
    expect(names('.').sort()).toEqual([
      ...['file file', 'folder-link link', 'inside link', 'loop link', 'lost link', 'outside link', 'pipe other'],
      'sub folder',
    ]);
    expect([names('none'), names('file'), names('../outside'), names('loop')]).toEqual([[], [], [], []]);
  });
});

describe('a package that a plugin is from', () => {
  const { importModule } = nodeHost({ interrupted: false });
  const nameIn = async (folder: string, specifier: string): Promise<unknown> =>
    ((await importModule(specifier, folder)) as { default: unknown }).default;

  it('is looked for from its folder upwards, also by entries for import only', async () => {
    const root = tempFolder();
    const pack = (home: string, main: string, text: string): void =>
      writeAll(path.join(root, home), {
        'package.json': JSON.stringify({
          type: 'module',
          exports: { '.': { import: `./${main}` }, './sub': './sub.js' },
        }),
        [main]: `export default ${JSON.stringify(text)};`,
        'sub.js': `export default ${JSON.stringify(`${text} sub`)};`,
      });
    pack('node_modules/plain', 'a.js', 'outer');
    pack('in/node_modules/plain', 'a.js', 'inner');
    pack('node_modules/@scope/name', 'a.js', 'scoped');
    mkdirSync(path.join(root, 'in/deep'), { recursive: true });
    expect(await nameIn(path.join(root, 'in/deep'), 'plain')).toBe('inner');
    expect(await nameIn(root, 'plain')).toBe('outer');
    expect(await nameIn(root, 'plain/sub')).toBe('outer sub');
    expect(await nameIn(path.join(root, 'in'), '@scope/name')).toBe('scoped');
    expect(await nameIn(root, '@scope/name/sub')).toBe('scoped sub');
    expect(await nameIn(root, path.join(root, 'in/node_modules/plain/a.js'))).toBe('inner');
    await expect(importModule('none', root)).rejects.toThrow("Cannot find module 'none'");
  });
});

describe('the guard of plugins', () => {
  it('notes what nobody catches while it is armed, each once and not without end', () => {
    const guard = processGuard();
    const others = process.listeners('uncaughtException');
    guard.arm();
    guard.arm();
    const [own, ...more] = process.listeners('uncaughtException').filter((one) => !others.includes(one));
    expect(more).toEqual([]);
    // Not those of the test runner.
    const emit = (error: unknown): void => own!(error as Error, 'uncaughtException');
    try {
      guard.run({ plugin: 'p', file: 'a', ruleId: 'r' }, () => emit(new Error('one')));
      guard.run({ plugin: 'p', file: 'a', ruleId: 'r' }, () => emit(new Error('one')));
      guard.run({ plugin: 'p', file: 'b' }, () => emit('one'));
      emit(Object.create(null));
      expect(guard.strays.map(({ error: _, ...place }) => place)).toEqual([
        { plugin: 'p', file: 'a', ruleId: 'r' },
        { plugin: 'p', file: 'b' },
        { file: '' },
      ]);
      for (let i = 0; i < 200; i++) emit(i);
      expect(guard.strays).toHaveLength(100);
    } finally {
      guard.disarm();
    }
    expect([guard.strays, process.listeners('uncaughtException')]).toEqual([[], others]);
  });

  it('keeps plugins from ending the process and from standard output, and nobody else', () => {
    const [exit, write] = [process.exit, process.stdout.write];
    const guard = processGuard();
    guard.arm();
    try {
      expect(process.exit).not.toBe(exit);
      expect(() => guard.run({ plugin: 'p', file: 'a' }, () => process.exit(0))).toThrow('it calls process.exit');
      const { write: toError } = process.stderr;
      const told: unknown[] = [];
      process.stderr.write = ((text: unknown) => told.push(text) > 0) as typeof process.stderr.write;
      guard.run({ plugin: 'p', file: 'a' }, () => process.stdout.write('text'));
      process.stdout.write('');
      process.stderr.write = toError;
      expect(told).toEqual(['text']);
      expect(guard.strays.map(({ file, error }) => [file, String(error)])).toEqual([
        ['a', 'GuardError: it writes to standard output, where the findings go; write to standard error'],
      ]);
    } finally {
      guard.disarm();
      guard.disarm();
    }
    expect([process.exit, process.stdout.write]).toEqual([exit, write]);
  });

  it('waits a moment for what comes late, while it is armed', async () => {
    const guard = processGuard();
    let went = false;
    setTimeout(() => {
      went = true;
    }, 5);
    await guard.calm();
    expect(went).toBe(false);
    guard.arm();
    await guard.calm();
    guard.disarm();
    expect(went).toBe(true);
    expect(await guard.settled(Promise.resolve(1))).toBe(1);
    await expect(guard.settled(Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});

import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { whatIs } from '../../src/node/file-kind.js';
import { nodeHost, quietHost } from '../../src/node/host.js';
import { tempFolder } from '../support/temp-folder.js';

const signal = { interrupted: false };
const host = nodeHost(signal);

/** Whether what is told lies between what holds before and afterwards. */
function isOfNow<T extends number | string>(told: () => T, now: () => T): boolean {
  const before = now();
  const given = told();
  return before <= given && given <= now();
}

describe('the world as Node has it', () => {
  it('tells milliseconds since the start of the process, and bytes', () => {
    expect(isOfNow(host.now, () => process.uptime() * 1000)).toBe(true);
    expect(isOfNow(host.peakMemory, () => process.resourceUsage().maxRSS * 1024)).toBe(true);
  });

  it('tells the day', () => {
    expect(host.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(isOfNow(host.today, () => new Date().toISOString().slice(0, 10))).toBe(true);
  });

  it('tells when somebody interrupts', () => {
    const own = { interrupted: false };
    const { interrupted } = nodeHost(own);
    expect(interrupted()).toBe(false);
    own.interrupted = true;
    expect(interrupted()).toBe(true);
  });

  it('tells who runs it, and where', () => {
    expect(host.runtime).toBe(`Node ${process.version} on ${process.platform} ${process.arch}`);
    expect(host.cwd).toBe(process.cwd());
    expect(host.env).toBe(process.env);
  });

  it('holds signals from the first pause or the first write on, and not while git is asked before', async () => {
    let held = 0;
    const { writeFile, replacePage, pause, git } = nodeHost({ interrupted: false, hold: () => void held++ });
    const cwd = tempFolder();
    const file = path.join(cwd, 'x');
    git(['--version'], { cwd, maxBytes: 1000 });
    expect(held).toBe(0);
    writeFile(file, ['a']);
    expect(held).toBe(1);
    expect(replacePage(file, Buffer.from('a'), Buffer.from('b'))).toBe(true);
    expect(held).toBe(2);
    await pause();
    expect(held).toBe(3);
  });

  it('has no threads where they are not built', () => {
    expect(host.threads).toBeUndefined();
  });

  it('makes folders in folders', () => {
    const folder = path.join(tempFolder(), 'a/b/c');
    host.makeFolder(folder);
    host.makeFolder(folder);
    expect(host.kindOf(folder)).toBe('folder');
  });
});

describe('the world of a program', () => {
  it.each<[string | undefined, string]>([
    [undefined, process.cwd()],
    ['src', path.resolve('src')],
    ['/a/../b', path.resolve('/b')],
  ])('is at %j: %s', (cwd, expected) => {
    expect(quietHost(cwd, signal).cwd).toBe(expected);
  });

  it('has streams that say nothing, no environment, no threads and no guard', () => {
    const { stdout, stderr, env, threads, guard } = quietHost(undefined, signal);
    for (const stream of [stdout, stderr]) {
      expect([stream.isTTY, stream.columns, stream.write('x')]).toEqual([false, undefined, undefined]);
    }
    expect([env, threads, guard.strays]).toEqual([{}, undefined, []]);
    expect(guard.run({ plugin: 'mine', file: 'x' }, () => 7)).toBe(7);
  });
});

describe('a text of the user', () => {
  const MEBIBYTE = 1024 * 1024;
  const said = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error instanceof UsageError ? error.message : error;
    }
  };

  it.each<[string, number | undefined, number, string | undefined]>([
    ['as long as it may be by itself', undefined, 4 * MEBIBYTE, undefined],
    ['longer', undefined, 4 * MEBIBYTE + 1, 'it has more than 4 MiB'],
    ['as long as is asked for', 2 * MEBIBYTE, 2 * MEBIBYTE, undefined],
    ['longer than is asked for', 2 * MEBIBYTE, 2 * MEBIBYTE + 1, 'it has more than 2 MiB'],
  ])('%s', (_, limit, size, reason) => {
    const file = path.join(tempFolder(), 'config');
    writeFileSync(file, '');
    truncateSync(file, size);
    const text = said(() => host.readText(file, limit)) as string;
    if (reason === undefined) expect(text).toHaveLength(size);
    else expect(text).toBe(`cannot read ${JSON.stringify(file)}: ${reason}`);
  });

  it('is none where there is no file, and is refused where there is something else', () => {
    const folder = tempFolder();
    const in_ = (name: string): string => path.join(folder, name);
    mkdirSync(in_('folder'));
    writeFileSync(in_('file'), 'é');
    symlinkSync('nowhere', in_('lost'));
    symlinkSync('file', in_('link'));
    const names = ['file', 'link', 'none', 'file/none', 'folder', 'lost'];
    expect(names.map((name) => said(() => host.readText(in_(name))))).toEqual([
      ...['é', 'é', undefined, undefined],
      `cannot read ${JSON.stringify(in_('folder'))}: it is no regular file`,
      `cannot read ${JSON.stringify(in_('lost'))}: it is a link that leads nowhere`,
    ]);
  });
});

it.each([
  ['isDirectory', 'a folder'],
  ['isFIFO', 'a pipe'],
  ['isSocket', 'a socket'],
  ['isBlockDevice', 'a device'],
])('what %s of is %s', (question, words) => {
  const questions = ['isDirectory', 'isFIFO', 'isSocket', 'isBlockDevice'];
  const stats = Object.fromEntries(questions.map((name) => [name, () => name === question]));
  expect(whatIs(stats as never)).toBe(words);
});

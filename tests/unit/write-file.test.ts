import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeFile } from '../../src/node/write-file.js';
import { asNobody, isRoot } from '../support/nobody.js';
import { tempFolder } from '../support/temp-folder.js';

const OLD = 'old, and longer than what comes\n';

function fileWith(mode: number): string {
  const file = path.join(tempFolder(), 'report');
  writeFileSync(file, OLD);
  chmodSync(file, mode);
  return file;
}

const read = (file: string): string => readFileSync(file, 'utf8');
const names = (file: string): string[] => readdirSync(path.dirname(file));

describe('a file is written', () => {
  it('new, with the usual mode, and nothing beside it', () => {
    const file = path.join(tempFolder(), 'report');
    writeFile(file, 'new\n');
    expect(read(file)).toBe('new\n');
    expect(statSync(file).mode & 0o777).toBe(0o666 & ~process.umask());
    expect(names(file)).toEqual(['report']);
  });

  it.each(['proc/1/fd/1', 'proc/self/fd/1', 'dev/fd/1', 'dev/stdout'])(
    'like any other when it is called %s',
    (name) => {
      const file = path.join(tempFolder(), name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, OLD);
      writeFile(file, 'new\n');
      expect(read(file)).toBe('new\n');
    },
  );

  it('in pieces of any number and length', () => {
    const file = fileWith(0o644);
    const pieces = ['', '\u{1f4a9}', 'x'.repeat(300_000), 'é\n', ...Array.from({ length: 10_000 }, (_, i) => `${i}\n`)];
    writeFile(file, pieces);
    expect(read(file)).toBe(pieces.join(''));
  });

  it.each([0o600, 0o640, 0o2664])('with the mode that was there: %o', (mode) => {
    const file = fileWith(mode);
    writeFile(file, 'new\n');
    expect([read(file), statSync(file).mode & 0o7777, names(file)]).toEqual(['new\n', mode, ['report']]);
  });

  it.skipIf(!isRoot)('with the owner that was there', () => {
    const file = fileWith(0o640);
    chownSync(file, 12_345, 54_321);
    writeFile(file, 'new\n');
    const { uid, gid, mode } = statSync(file);
    expect([read(file), uid, gid, mode & 0o7777]).toEqual(['new\n', 12_345, 54_321, 0o640]);
  });

  it('through links, to the end of them, with all its names', () => {
    const file = fileWith(0o600);
    const folder = tempFolder();
    const other = path.join(folder, 'other-name');
    linkSync(file, other);
    symlinkSync(file, path.join(folder, 'second'));
    symlinkSync('second', path.join(folder, 'first'));
    const { ino } = statSync(file);
    writeFile(path.join(folder, 'first'), 'new\n');
    expect([read(file), read(other)]).toEqual(['new\n', 'new\n']);
    expect([statSync(file).ino, statSync(file).mode & 0o777]).toEqual([ino, 0o600]);
    expect(lstatSync(path.join(folder, 'first')).isSymbolicLink()).toBe(true);
    expect([names(file), names(other)]).toEqual([['report'], ['first', 'other-name', 'second']]);
  });

  it('at the end of a link that leads nowhere, from a folder that is a link', () => {
    const [real, folder] = [tempFolder(), tempFolder()];
    mkdirSync(path.join(real, 'in'));
    symlinkSync(path.join(real, 'in'), path.join(folder, 'out'));
    symlinkSync('../report', path.join(real, 'in/link'));
    writeFile(path.join(folder, 'out/link'), 'new\n');
    expect(read(path.join(real, 'report'))).toBe('new\n');
    expect(existsSync(path.join(folder, 'report'))).toBe(false);
  });

  it.each([
    [40, undefined],
    [41, 'ELOOP'],
  ])('through %i links: %s', (count, code) => {
    const folder = tempFolder();
    const at = (i: number): string => path.join(folder, `link${i}`);
    for (let i = 1; i <= count; i++) symlinkSync(`link${i - 1}`, at(i));
    const write = (): void => writeFile(at(count), 'new\n');
    if (code !== undefined) expect(write).toThrow(code);
    else write();
    expect(existsSync(at(0))).toBe(code === undefined);
  });

  it('as another one: who reads the old one reads it to its end', () => {
    const file = fileWith(0o644);
    const reader = openSync(file, 'r');
    try {
      writeFile(file, 'new\n');
      expect([readFileSync(reader, 'utf8'), read(file)]).toEqual([OLD, 'new\n']);
    } finally {
      closeSync(reader);
    }
  });

  it('not through links in a circle', () => {
    const folder = tempFolder();
    symlinkSync('b', path.join(folder, 'a'));
    symlinkSync('a', path.join(folder, 'b'));
    expect(() => writeFile(path.join(folder, 'a'), 'new')).toThrow('ELOOP');
  });

  it('at the end of what is there', () => {
    const file = fileWith(0o600);
    const { ino } = statSync(file);
    writeFile(file, 'more\n', 'append');
    expect([read(file), statSync(file).ino]).toEqual([`${OLD}more\n`, ino]);
    const other = path.join(path.dirname(file), 'other');
    writeFile(other, 'more\n', 'append');
    expect(read(other)).toBe('more\n');
  });

  it('at a place that git does not see, in a folder of its own, so that a run that is killed leaves nothing to commit', () => {
    for (const file of [fileWith(0o600), path.join(tempFolder(), 'report')]) {
      execFileSync('git', ['init', '--quiet', path.dirname(file)]);
      const status = (): string =>
        execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], {
          ...{ cwd: path.dirname(file), encoding: 'utf8' },
        });
      const before = status();
      const seen: string[] = [];
      const looking = function* () {
        yield 'new\n'.repeat(100_000);
        seen.push(
          status(),
          names(file)
            .filter((name) => /^\.cache-lint-\d+-.*\.tmp$/.test(name))
            .length.toString(),
        );
      };
      writeFile(file, looking());
      expect(seen).toEqual([before, '1']);
    }
  });

  it('and removes what a killed run left there', () => {
    const file = path.join(tempFolder(), 'report');
    const left = path.join(path.dirname(file), '.cache-lint-01234567-89ab-cdef-0123-456789abcdef.tmp');
    writeFileSync(left, 'half');
    writeFile(file, 'new\n');
    expect(names(file)).toEqual(['report']);
  });

  it('in a folder that is called like one of descriptors', () => {
    const folder = tempFolder();
    for (const name of ['dev/fd/1', 'proc/self/fd/1', `proc/${process.pid}/fd/1`, 'proc/1/fd/1']) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFile(file, 'a');
      expect(readFileSync(file, 'utf8'), name).toBe('a');
    }
  });

  it('in its place where there is no room for another one beside it', () => {
    const file = fileWith(0o666);
    const { ino } = statSync(file);
    chmodSync(path.dirname(file), 0o555);
    asNobody(() => writeFile(file, ['new', '\n']));
    chmodSync(path.dirname(file), 0o755);
    expect([read(file), statSync(file).ino, names(file)]).toEqual(['new\n', ino, ['report']]);
  });

  it.skipIf(!isRoot)('in its place where it is of somebody else', () => {
    const file = fileWith(0o666);
    const { ino } = statSync(file);
    chmodSync(path.dirname(file), 0o777);
    asNobody(() => writeFile(file, 'new\n'));
    expect([read(file), statSync(file).ino, statSync(file).uid]).toEqual(['new\n', ino, 0]);
    expect(names(file)).toEqual(['report']);
  });

  it('not where it may not be written to, though its folder may', () => {
    const file = fileWith(0o444);
    chmodSync(path.dirname(file), 0o777);
    expect(() => asNobody(() => writeFile(file, 'new\n'))).toThrow('EACCES');
    expect([read(file), names(file)]).toEqual([OLD, ['report']]);
  });

  it('not at all, whatever the fault in the midst of it is called', () => {
    const file = fileWith(0o600);
    const broken = function* () {
      yield 'new\n'.repeat(100_000);
      throw Object.assign(new Error('broken on purpose'), { code: 'EACCES' });
    };
    expect(() => writeFile(file, broken())).toThrow('broken on purpose');
    expect([read(file), names(file)]).toEqual([OLD, ['report']]);
  });

  it('whole or not at all', () => {
    const file = fileWith(0o600);
    const broken = function* () {
      yield 'new\n'.repeat(100_000);
      throw new Error('broken on purpose');
    };
    expect(() => writeFile(file, broken())).toThrow('broken on purpose');
    expect(() => writeFile(path.join(path.dirname(file), 'other'), broken())).toThrow('broken on purpose');
    expect([read(file), names(file)]).toEqual([OLD, ['report']]);
  });
});

describe.skipIf(process.platform !== 'linux')('a descriptor of this process is written to where it stands', () => {
  it.each(['/dev/fd/%', '/proc/self/fd/%', `/proc/${process.pid}/fd/%`])('%s', (name) => {
    const file = fileWith(0o644);
    const descriptor = openSync(file, 'r+');
    const link = path.join(tempFolder(), 'link');
    try {
      writeSync(descriptor, 'first\n');
      writeFile(name.replace('%', String(descriptor)), 'second\n');
      symlinkSync(name.replace('%', String(descriptor)), link);
      writeFile(link, 'third\n');
      expect(read(file)).toBe(`first\nsecond\nthird\n${OLD.slice('first\nsecond\nthird\n'.length)}`);
      expect(statSync(file).ino).toBe(fstatSync(descriptor).ino);
    } finally {
      closeSync(descriptor);
    }
  });

  it.each(['/dev/fd/2x', '/dev/fd/', '/proc/self/fd/2x', '/proc/self/fd/'])('has no name like %s', (file) => {
    expect(() => writeFile(file, '')).toThrow();
  });

  it('that is not open is an error', () => {
    expect(() => writeFile('/dev/fd/987', 'x')).toThrow('EBADF');
  });

  it('and one of another process is added to', async () => {
    const file = fileWith(0o644);
    const descriptor = openSync(file, 'a');
    const child = spawn('sleep', ['60'], { stdio: ['ignore', descriptor, 'ignore'] });
    try {
      writeFile(`/proc/${child.pid}/fd/1`, 'more\n');
      expect(read(file)).toBe(`${OLD}more\n`);
    } finally {
      child.kill();
      closeSync(descriptor);
    }
  });

  it('a pipe with a name, too', async () => {
    const pipe = path.join(tempFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
    // The reader needs a moment to open it; until then the call is refused.
    await vi.waitFor(() => writeFile(pipe, 'x'.repeat(10_000)), 10_000);
    let size = 0;
    for await (const chunk of reader.stdout) size += (chunk as Buffer).length;
    expect(size).toBe(10_000);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('a pipe with a name that nobody reads is an error, and nobody is waited for', () => {
    const pipe = path.join(tempFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Who waits is let go by this one.
    const late = spawn('sh', ['-c', 'sleep 1; exec cat < "$0"', pipe], { stdio: 'ignore' });
    try {
      expect(() => writeFile(pipe, 'x')).toThrow(expect.objectContaining({ code: 'EPIPE', message: `EPIPE: ${pipe}` }));
    } finally {
      late.kill();
    }
  });

  describe('a pipe that does not wait', () => {
    const WITHOUT_WAITING = constants.O_WRONLY | constants.O_NONBLOCK;

    /** Its descriptor, and the program that reads it. */
    async function pipeTo(script: string) {
      const pipe = path.join(tempFolder(), 'pipe');
      execFileSync('mkfifo', [pipe]);
      const reader = spawn('sh', ['-c', `exec < "$0"; ${script}`, pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
      // The reader needs a moment to open it.
      const descriptor = await vi.waitFor(() => openSync(pipe, WITHOUT_WAITING), 10_000);
      return { descriptor, reader };
    }

    it('is waited for while it is full, and nothing is lost', async () => {
      const { descriptor, reader } = await pipeTo('sleep 0.1; exec cat');
      const text = Array.from({ length: 40_000 }, (_, i) => `${i}\n`).join('');
      writeFile(`/dev/fd/${descriptor}`, text);
      closeSync(descriptor);
      let seen = '';
      for await (const chunk of reader.stdout) seen += chunk;
      expect(seen === text).toBe(true);
    });

    it('and that nobody reads any more is an error: standard output alone may end before', async () => {
      const { descriptor, reader } = await pipeTo('exec true');
      await once(reader, 'exit');
      expect(() => writeFile(`/dev/fd/${descriptor}`, 'x')).toThrow('EPIPE');
      closeSync(descriptor);
    });
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../src/check/inspection.js';
import { type FixMode, type FixRun, fixRun } from '../../src/fix/fix-run.js';
import { overlayHost } from '../../src/fix/overlay.js';
import type { Host } from '../../src/host.js';
import { wholeFault } from '../../src/page/fault.js';
import { at, counts, type MemoryParts, memorySite, setCount, setTitle, stateRule } from '../support/memory-site.js';
import { page } from '../support/page-builder.js';

const PLAIN = page();
const OTHER = page({ package: 'xz', rows: [{}, {}] });
const FAULTY = page({ package: 'gcc' });
const RULES = [
  stateRule('needed', counts(1), setCount(2)),
  stateRule('nice', ({ title }) => title === 'zlib', setTitle('xz'), { severity: 'warning' }),
];
const AFTER = {} as Checked;
const countIn = (bytes: unknown): string | undefined => /"num_specs": (\d+)/.exec(String(bytes))?.[1];

interface Ran extends MemoryParts {
  readonly onlyErrors?: boolean;
  readonly isCutShort?: boolean;
}

/** A run on a page with two fixes and one with none; what was looked at once more is in `again`. */
async function ran(mode: FixMode, { onlyErrors = false, isCutShort = false, ...parts }: Ran = {}) {
  const tidied: string[] = [];
  const { task, host, findings, files, out } = memorySite([PLAIN, OTHER, FAULTY], RULES, {
    ...parts,
    host: { removeLeftovers: (folder) => void tidied.push(folder), ...parts.host },
    odd: ({ file }) => (file === FAULTY.file ? { fault: wholeFault('missing', {}) } : {}),
  });
  const again: (string | undefined)[] = [];
  const checkAgain: FixRun['checkAgain'] = async (given: Host) => {
    again.push(countIn(given.readPage(at(PLAIN.file), '', 1e9)));
    return isCutShort ? undefined : AFTER;
  };
  const end = await fixRun(mode, { findings, task, host, onlyErrors, checkAgain });
  return { end, again, tidied, out: out.join(''), count: countIn(files.get(at(PLAIN.file))), text: files };
}

describe('a run that fixes', () => {
  it('writes, and checks once more what is there', async () => {
    const { end, again, count } = await ran('write');
    expect(end).toMatchObject({ fixed: { use: { written: true, findings: 2, files: [PLAIN.file] } } });
    expect(end).toHaveProperty('after', AFTER);
    expect([again, count]).toEqual([['2'], '2']);
  });

  it('keeps what it would write, and checks once more what would be there', async () => {
    const { end, again, count, out } = await ran('dry-run');
    expect(end).toMatchObject({ fixed: { use: { written: false, findings: 2, files: [PLAIN.file] } } });
    expect(end).toHaveProperty('after', AFTER);
    expect([again, count, out]).toEqual([['2'], '1', '']);
  });

  it('shows a difference, and checks nothing once more', async () => {
    const { end, again, count, out } = await ran('diff');
    expect(end).toMatchObject({ fixed: { use: { written: false, findings: 2, files: [PLAIN.file] } } });
    expect(end).not.toHaveProperty('after');
    expect([again, count]).toEqual([[], '1']);
    expect(out.split('\n')[0]).toBe(`diff --git a/${PLAIN.file} b/${PLAIN.file}`);
  });

  it.each<FixMode>(['write', 'dry-run', 'diff'])(
    'checks nothing once more where nothing is changed: %s',
    async (mode) => {
      const { end, again } = await ran(mode, { task: { discovery: { sites: [], outside: [], ignored: 0 } as never } });
      expect(end).toMatchObject({ fixed: { use: { findings: 0, files: [] } } });
      expect(end).not.toHaveProperty('after');
      expect(again).toEqual([]);
    },
  );

  it.each<[FixMode, number]>([
    ['write', 1],
    ['dry-run', 0],
  ])('says how many were written when the second look is interrupted: %s, %i', async (mode, written) => {
    expect((await ran(mode, { isCutShort: true })).end).toEqual({ interrupted: true, written });
  });

  it('says that it was interrupted before anything was written', async () => {
    const { end, again, count } = await ran('write', { host: { interrupted: () => true } });
    expect([end, again, count]).toEqual([{ interrupted: true, written: 0 }, [], '1']);
  });

  it.each<[FixMode, readonly string[]]>([
    ['write', [PLAIN, OTHER].map(({ file }) => path.dirname(at(file)))],
    ['dry-run', []],
    ['diff', []],
  ])('removes what another one left beside pages that can be read, only when it writes: %s', async (mode, folders) => {
    expect((await ran(mode)).tidied).toEqual(folders);
  });

  it.each([
    [false, 'xz'],
    [true, 'zlib'],
  ])('leaves warnings where only errors are shown (%s): the title is %s', async (onlyErrors, title) => {
    const { text, end } = await ran('write', { onlyErrors });
    expect(String(text.get(at(PLAIN.file)))).toContain(`title: "${title}"`);
    expect(end).toMatchObject({ fixed: { use: { findings: onlyErrors ? 1 : 2 } } });
  });

  const refusal = (code: string) => (): never => {
    throw Object.assign(new Error(code), { code });
  };
  it.each<[string, Host['replacePage'], string]>([
    ['has changed', () => false, 'it has changed since it was read'],
    ['cannot be written', refusal('EACCES'), 'permission denied'],
    ['finds no place', refusal('ENOSPC'), 'the disk is full'],
  ])('says of a page that it %s', async (_what, replacePage, reason) => {
    const { end, again } = await ran('write', { host: { replacePage } });
    expect(end).toMatchObject({
      fixed: { use: { findings: 0, files: [], unwritten: [{ file: PLAIN.file, reason }] } },
    });
    expect(again).toEqual([]);
  });
});

it('a host with new pages reads these, all others as they are, and has no threads', () => {
  const asked: unknown[][] = [];
  const readPage: Host['readPage'] = (...given) => {
    asked.push(given);
    return Buffer.from('old');
  };
  const host = overlayHost(
    { readPage, threads: {}, cwd: '/x' } as unknown as Host,
    new Map([['/new', Buffer.from('new')]]),
  );
  expect([host.readPage('/new', '/', 1), host.readPage('/old', '/b', 2)].map(String)).toEqual(['new', 'old']);
  expect(asked).toEqual([['/old', '/b', 2]]);
  expect([host.threads, host.cwd]).toEqual([undefined, '/x']);
});

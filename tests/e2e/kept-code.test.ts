import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { copiedProgram, GOOD, GOOD_TEXT, runCli, tempSite } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

let dist: string;
let program: string;
beforeEach(async () => {
  dist = mkdtempSync(path.join(tempFolder(), 'a b#c%20"ü'));
  program = await copiedProgram(dist);
});

/** The exit code of a run, and the names of what is kept after it. */
async function run(args: readonly string[] = [], env = {}): Promise<[code: number | null, kept: readonly string[]]> {
  const { code } = await runCli(args, { cwd: tempSite({ [GOOD]: GOOD_TEXT }), program, env });
  const folder = path.join(dist, 'compiled');
  return [code, existsSync(folder) ? readdirSync(folder) : []];
}

const FIRST = `program-${process.version}-${process.arch}`;

describe('what is kept of the program', () => {
  it.each<[string, readonly string[]]>([
    ['a check', []],
    ['a check by its name', ['check', '.']],
    ['a check with options', ['--quiet', '--format', 'json']],
  ])('is there after %s', async (_, args) => {
    const [code, kept] = await run(args);
    expect(code).toBe(0);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept).toContain(FIRST);
    expect(await run(args)).toEqual([code, kept]);
  });

  it.each<[number, ...args: string[]]>([
    [0, '--help'],
    [0, '-h'],
    [0, '--version'],
    [0, '--print-config'],
    [0, `--print-config=${GOOD}`],
    [0, 'rules'],
    [0, 'explain', 'page-title'],
    [2, '--nothing'],
  ])('is not there after a run that checks nothing: exit code %i, %s', async (code, ...args) => {
    expect(await run(args)).toEqual([code, []]);
  });

  it('does not outlive a version whose files have the same names, lengths and times', async () => {
    await run();
    const parts = path.join(dist, 'parts', 'program.js');
    const text = readFileSync(parts, 'latin1');
    const [, name] = /require\("\.\/([A-Z0-9]{8})\.js"\)/.exec(text)!;
    cpSync(path.join(dist, 'parts', `${name}.js`), path.join(dist, 'parts', 'OTHERONE.js'));
    writeFileSync(parts, text.replaceAll(name!, 'OTHERONE'));
    utimesSync(parts, 0, 0);
    const [code, kept] = await run();
    expect([code, kept.some((one) => one.startsWith('OTHERONE-'))]).toEqual([0, true]);
  });

  it('is replaced where V8 does not take it, as with other flags', async () => {
    const kept = (): Buffer => readFileSync(path.join(dist, 'compiled', FIRST));
    await run([], { NODE_OPTIONS: '--jitless' });
    const jitless = kept();
    await run();
    const usual = kept();
    expect(usual.equals(jitless)).toBe(false);
    const { mtimeMs } = statSync(path.join(dist, 'compiled', FIRST));
    await run();
    expect(statSync(path.join(dist, 'compiled', FIRST)).mtimeMs).toBe(mtimeMs);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeBaseline } from '../../../src/commands/baseline.js';
import type { Host } from '../../../src/host.js';
import { type CheckOptions, DEFAULTS } from '../../../src/options/options.js';
import type { Rule } from '../../../src/rule.js';
import { interruptedBehind, keptHost, letters, titledSite } from '../../support/letters-rule.js';
import { tempFolder } from '../../support/temp-folder.js';

interface Done {
  readonly code: number;
  readonly stderr: string;
}

/** What the command gave and said; the message alone where it throws. */
async function run(
  cwd: string,
  options: Partial<CheckOptions> = {},
  world: Partial<Host> = {},
  rule: Rule = letters,
): Promise<Done> {
  const { host, err } = keptHost(cwd, world);
  try {
    const code = await writeBaseline({ ...DEFAULTS, paths: [], ...options }, [rule], host);
    return { code, stderr: err.join('') };
  } catch (error) {
    return { code: 2, stderr: (error as Error).message };
  }
}
const read = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8');
const FILE = '.cache-lint-baseline.json';
const firstLine = ({ stderr }: Done): string => stderr.split('\n')[0]!;
/** The baselines of a page with each of these titles. */
const known = new Map<string, string>();

beforeAll(async () => {
  for (const title of ['', 'a', 'b', 'ab', 'abc', 'cd']) {
    const cwd = titledSite(title);
    await run(cwd);
    known.set(title, read(cwd, FILE));
  }
});

describe('baseline says', () => {
  it.each<[string, string | undefined, string]>([
    [
      '',
      undefined,
      `Wrote ${FILE} with 0 findings, to be hidden with --baseline ${FILE} or the key "baseline" of the config.`,
    ],
    [
      'a',
      undefined,
      `Wrote ${FILE} with 1 finding, to be hidden with --baseline ${FILE} or the key "baseline" of the config.`,
    ],
    ['ab', 'ab', `${FILE} is up to date, with 2 findings.`],
    ['abc', 'ab', `Wrote ${FILE} with 3 findings: 1 added, 0 taken out.`],
    ['a', 'abc', `Wrote ${FILE} with 1 finding: 0 added, 2 taken out.`],
    ['cd', 'ab', `Wrote ${FILE} with 2 findings: 2 added, 2 taken out.`],
    ['', 'a', `Wrote ${FILE} with 0 findings: 0 added, 1 taken out.`],
  ])('of a page with %j where there was one of %j: %s', async (now, before, said) => {
    const cwd = titledSite(now, before === undefined ? {} : { [FILE]: known.get(before)! });
    const done = await run(cwd);
    expect([done.code, firstLine(done)]).toEqual([0, said]);
    expect(read(cwd, FILE)).toBe(known.get(now));
  });

  it('where it is, as seen from the working folder', async () => {
    const cwd = titledSite('a', { 'sub/x': '' });
    expect(firstLine(await run(path.join(cwd, 'sub'), { paths: ['..'], baseline: 'mine.json' }))).toBe(
      'Wrote sub/mine.json with 1 finding, to be hidden with --baseline mine.json or the key "baseline" of the config.',
    );
  });

  it('nothing of a baseline whose lines only end otherwise', async () => {
    const before = known.get('ab')!.replaceAll('\n', '\r\n');
    const cwd = titledSite('ab', { [FILE]: before });
    expect(firstLine(await run(cwd))).toBe(`${FILE} is up to date, with 2 findings.`);
    expect(read(cwd, FILE)).toBe(before);
  });

  it('how many findings are not in it, for they are counted only', async () => {
    const words = 'x'.repeat(200_000_000);
    const wordy = { ...letters, messages: { letter: () => words } };
    const { stderr } = await run(titledSite('abcdefghij'), {}, {}, wordy);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      expect.stringContaining('with 8 findings'),
      'Not in it: 2 findings beyond the most that are listed.',
    ]);
  });
});

describe('baseline writes nothing', () => {
  const NOTHING = 'Wrote no baseline: it would lack what these faults kept from being found.';

  it('when a rule fails', async () => {
    const check = (): never => {
      throw new Error('broken on purpose');
    };
    const cwd = titledSite('a', { [FILE]: known.get('b')! });
    const { code, stderr } = await run(cwd, {}, {}, { ...letters, check });
    expect(code).toBe(3);
    expect(stderr).toContain('broken on purpose');
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(NOTHING);
    expect(read(cwd, FILE)).toBe(known.get('b'));
  });

  it.each([
    [0, 'before the pages'],
    [1, 'behind the last one'],
  ])('when it is interrupted (%i: %s)', async (states) => {
    const cwd = titledSite('a', { [FILE]: known.get('b')! });
    const { code, stderr } = await run(cwd, {}, interruptedBehind(states));
    expect([code, stderr]).toEqual([130, 'cache-lint: interrupted, nothing was written\n']);
    expect(read(cwd, FILE)).toBe(known.get('b'));
  });

  it('where it is told that there is none', async () => {
    const { code, stderr } = await run(titledSite('a'), { baseline: false });
    expect([code, stderr]).toEqual([2, '--no-baseline leaves no file to write']);
  });
});

describe('the attributes beside a baseline', () => {
  const LINE = `/${FILE} merge=union\n`;
  const SAID = `Wrote into .gitattributes: "/${FILE} merge=union", so that git merges the baselines of two branches. Commit both files.`;

  it.each<[string | undefined, string]>([
    [undefined, LINE],
    ['', LINE],
    ['*.md text', `*.md text\n${LINE}`],
    ['*.md text\n', `*.md text\n${LINE}`],
  ])('%j become %j', async (before, after) => {
    const cwd = titledSite('a', before === undefined ? {} : { '.gitattributes': before });
    expect((await run(cwd)).stderr.split('\n').slice(1)).toEqual([SAID, '']);
    expect(read(cwd, '.gitattributes')).toBe(after);
  });

  it.each([`${FILE}\n`, ` ${FILE} -text\n`, `/${FILE} text`])('%j stay as they are', async (before) => {
    const cwd = titledSite('a', { '.gitattributes': before });
    expect((await run(cwd)).stderr.split('\n').slice(1)).toEqual(['']);
    expect(read(cwd, '.gitattributes')).toBe(before);
  });

  it.each<[string, Partial<CheckOptions>]>([
    ['its name has to be quoted', { baseline: 'a b.json' }],
    ['it is outside of the repository', { baseline: path.join(tempFolder(), 'a.json') }],
  ])('are not touched where %s', async (_, options) => {
    const done = await run(titledSite('a'), options);
    expect([done.code, done.stderr.split('\n').slice(1)]).toEqual([0, ['']]);
  });

  it('are not touched where they are no file', async () => {
    const cwd = titledSite('a', { '.gitattributes/x': '' });
    expect((await run(cwd)).stderr.split('\n').slice(1)).toEqual(['']);
  });

  it('are not touched where there is no repository', async () => {
    const folder = tempFolder();
    const cwd = titledSite('a');
    const exists = (file: string): boolean => path.basename(file) !== '.git' && file.startsWith(folder);
    expect((await run(cwd, {}, { exists })).stderr).not.toContain('.gitattributes');
  });

  it('are told to be the reason where they cannot be written', async () => {
    const cwd = titledSite('a', { '.gitattributes': '' });
    const written: string[] = [];
    const writeFile = (file: string): void => {
      if (path.basename(file) === '.gitattributes') throw Object.assign(new Error('no'), { code: 'ENOSPC' });
      written.push(path.basename(file));
    };
    const { code, stderr } = await run(cwd, {}, { writeFile });
    expect([code, written]).toEqual([2, [FILE]]);
    expect(stderr).toBe('cannot write ".gitattributes": the disk is full');
  });
});

import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkOutputs,
  chooseOutputs,
  hasTooManyWarnings,
  refuseInputs,
  writeOutputs,
} from '../../../src/commands/outputs.js';
import type { Host } from '../../../src/host.js';
import { nodeHost } from '../../../src/node/host.js';
import { type CheckOptions, DEFAULTS } from '../../../src/options/options.js';
import type { View } from '../../../src/report/report.js';
import { finding, report } from '../../support/report-scenarios.js';
import { writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

const real = nodeHost({ interrupted: false });
const optionsOf = (more: Partial<CheckOptions> = {}): CheckOptions => ({ ...DEFAULTS, paths: [], ...more });
const warned = (count: number) =>
  report({ findings: Array.from({ length: count }, () => finding({ severity: 'warning' })) });

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Host['env'];
  readonly cwd?: string;
}

function hostWith({ isTTY = false, columns, env = {}, cwd = real.cwd }: Terminal, out: string[] = []): Host {
  return { ...real, cwd, env, stdout: { isTTY, columns, write: (text) => void out.push(text) } };
}

/** How a format is asked to show a report: on standard output, or in a file. */
async function viewOf(
  terminal: Terminal,
  options: Partial<CheckOptions> = {},
  file?: string,
  shown = report(),
): Promise<View> {
  const views: View[] = [];
  const load = async () => (_report: unknown, view: View) => {
    views.push(view);
    return 'x\n';
  };
  await writeOutputs(shown, [{ format: 'any', file }], { any: { load } }, optionsOf(options), hostWith(terminal));
  expect(views).toHaveLength(1);
  return views[0]!;
}

describe('without a format', () => {
  it.each<[Host['env'], Partial<CheckOptions>, readonly string[]]>([
    [{}, {}, ['text']],
    [{ GITHUB_ACTIONS: 'true' }, {}, ['text', 'github']],
    [{ GITHUB_ACTIONS: 'yes' }, {}, ['text']],
    [{ CI: 'true' }, {}, ['text']],
    [{ GITHUB_ACTIONS: 'true' }, { diff: true }, []],
    [{ GITHUB_ACTIONS: 'true' }, { format: [{ format: 'json', file: undefined }] }, ['json']],
    [{}, { diff: true, format: [{ format: 'json', file: 'a' }] }, ['json']],
  ])('%j and %j write %j', (env, options, formats) => {
    const outputs = chooseOutputs(optionsOf(options), hostWith({ env }));
    expect(outputs.map(({ format }) => format)).toEqual(formats);
    for (const { file } of chooseOutputs(optionsOf(), hostWith({ env }))) expect(file).toBeUndefined();
  });
});

describe('the files of outputs', () => {
  const cwd = tempFolder();
  writeAll(cwd, { 'a.json': '', 'folder/x': '' });
  symlinkSync(path.join(cwd, 'a.json'), path.join(cwd, 'link'));
  symlinkSync(path.join(cwd, 'folder'), path.join(cwd, 'other'));
  for (const name of ['circle', 'ring']) symlinkSync(name, path.join(cwd, name));
  const refusalOf = (...files: readonly (string | undefined)[]): string => {
    const outputs = files.map((file) => ({ format: 'json', file }));
    try {
      checkOutputs(outputs, hostWith({ cwd }));
      return 'none';
    } catch (error) {
      return (error as Error).message.replaceAll(JSON.stringify(cwd).slice(0, -1), '"');
    }
  };

  it.each<[readonly (string | undefined)[], string]>([
    [[], 'none'],
    [[undefined], 'none'],
    [['a.json'], 'none'],
    [['new.json', 'newer.json'], 'none'],
    [['circle', 'ring'], 'none'],
    [['link', undefined, 'folder/x'], 'none'],
    [['circle'], 'none'],
    [['circle', './circle'], 'cannot write two formats to "./circle"'],
    [['a.json', 'link'], 'cannot write two formats to "link"'],
    [['folder/new', 'other/new'], 'cannot write two formats to "other/new"'],
    [['new', 'folder/../new'], 'cannot write two formats to "folder/../new"'],
    [['folder'], 'cannot write "folder": it is a folder'],
    [['other'], 'cannot write "other": it is a folder'],
    [['none/x'], 'cannot write "none/x": there is no folder "/none"'],
    [['a.json/x'], 'cannot write "a.json/x": there is no folder "/a.json"'],
  ])('%j: %s', (files, said) => {
    expect(refusalOf(...files)).toBe(said);
  });

  it.each<[string, boolean, string | undefined, boolean]>([
    ['files0', true, undefined, true],
    ['files0', true, 'list', false],
    ['files0', false, undefined, false],
    ['files', true, undefined, false],
  ])('are needed of %s on a terminal (%j, %j): %j', (format, isTTY, file, isRefused) => {
    const check = () => checkOutputs([{ format, file }], hostWith({ cwd, isTTY }));
    if (isRefused) expect(check).toThrow('files0 is for programs: give it a pipe');
    else expect(check).not.toThrow();
  });
});

describe('what is read', () => {
  const cwd = tempFolder();
  writeAll(cwd, { 'page.md': '', 'config.yaml': '', 'folder/x': '' });
  symlinkSync(path.join(cwd, 'page.md'), path.join(cwd, 'link'));
  symlinkSync(path.join(cwd, 'folder'), path.join(cwd, 'other'));
  const page = (name: string) => ({ file: name, path: path.join(cwd, name) });
  const inputs = (more: object = {}) =>
    ({
      setup: {
        root: cwd,
        config: {
          files: ['config.yaml'],
          plugins: [
            { name: './mine.mjs', folder: cwd },
            { name: 'package', folder: cwd },
          ],
        },
      },
      task: {
        discovery: {
          sites: [
            { pages: [page('page.md')], data: { tags: 'tags.yaml', meta: 'meta.yaml', tagPages: ['tag.md'] } },
            { pages: [page('folder/x')], data: undefined },
          ],
          outside: [page('outside.md')],
        },
        ...more,
      },
    }) as unknown as Parameters<typeof refuseInputs>[1];
  const refusalOf = (files: readonly (string | undefined)[], more?: object): Promise<string> =>
    refuseInputs(
      files.map((file) => ({ format: 'json', file })),
      inputs(more),
      hostWith({ cwd }),
    ).then(
      () => 'none',
      (error: Error) => error.message,
    );

  it.each<[readonly (string | undefined)[], string]>([
    [[undefined], 'none'],
    [['new', undefined], 'none'],
    [['package'], 'none'],
    [['known.json'], 'none'],
    [['page.md'], 'cannot write "page.md": it is a page of the site'],
    [['new', './page.md'], 'cannot write "./page.md": it is a page of the site'],
    [['link'], 'cannot write "link": it is a page of the site'],
    [['other/x'], 'cannot write "other/x": it is a page of the site'],
    [['outside.md'], 'cannot write "outside.md": it is a page of the site'],
    [['meta.yaml'], 'cannot write "meta.yaml": it is data of the site'],
    [['tag.md'], 'cannot write "tag.md": it is data of the site'],
    [['config.yaml'], 'cannot write "config.yaml": it is what this run reads'],
    [['mine.mjs'], 'cannot write "mine.mjs": it is what this run reads'],
  ])('is not written over: %j: %s', async (files, said) => {
    expect(await refusalOf(files)).toBe(said);
  });

  it.each<[string, object, string]>([
    ['known.json', { baseline: { file: 'known.json' } }, 'cannot write "known.json": it is what this run reads'],
    [
      'mirror',
      { beside: { inputs: async () => (file: string) => file === path.join(cwd, 'mirror') } },
      'cannot write "mirror": it is what this run reads',
    ],
    [
      'link',
      { beside: { inputs: async () => (file: string) => file === path.join(cwd, 'page.md') } },
      'cannot write "link": it is what this run reads',
    ],
    ['page.md', { beside: { inputs: async () => () => false } }, 'cannot write "page.md": it is a page of the site'],
    ['new', { beside: { inputs: async () => () => false } }, 'none'],
  ])('is not written over, nor what is read beside pages: %s', async (file, more, said) => {
    expect(await refusalOf([file], more)).toBe(said);
  });

  it('is only asked for where a file is to be written', async () => {
    const ask = async (): Promise<never> => {
      throw new Error('asked');
    };
    expect(await refusalOf([undefined], { beside: { inputs: ask } })).toBe('none');
    expect(await refusalOf(['new'], { beside: { inputs: ask } })).toBe('asked');
  });
});

describe('what a format knows of its place', () => {
  it.each<[Terminal, Partial<CheckOptions>, boolean]>([
    [{ isTTY: true }, {}, true],
    [{ isTTY: false }, {}, false],
    [{ isTTY: true, env: { TERM: 'dumb' } }, {}, false],
    [{ isTTY: false, env: { TERM: 'xterm' } }, {}, false],
    [{ isTTY: true, env: { NO_COLOR: '' } }, {}, true],
    [{ isTTY: true, env: { NO_COLOR: '0' } }, {}, false],
    [{ isTTY: false, env: { FORCE_COLOR: '' } }, {}, false],
    [{ isTTY: false, env: { FORCE_COLOR: '1' } }, {}, true],
    [{ isTTY: false, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, {}, false],
    [{ isTTY: true, env: { FORCE_COLOR: '0' } }, {}, false],
    [{ isTTY: true, env: { FORCE_COLOR: 'False' } }, {}, false],
    [{ isTTY: true, env: { FORCE_COLOR: 'no' } }, {}, false],
    [{ isTTY: true, env: { FORCE_COLOR: 'off' } }, {}, false],
    [{ isTTY: true, env: { FORCE_COLOR: 'never' } }, {}, false],
    [{ isTTY: false, env: { FORCE_COLOR: '00' } }, {}, true],
    [{ isTTY: false, env: { FORCE_COLOR: 'not' } }, {}, true],
    [{ isTTY: true }, { color: false }, false],
    [{ isTTY: false, env: { NO_COLOR: '1' } }, { color: true }, true],
  ])('%j and %j: in colour: %j', async (terminal, options, color) => {
    expect((await viewOf(terminal, options)).color).toBe(color);
  });

  it('are the columns and the reader of standard output', async () => {
    expect(await viewOf({ isTTY: true, columns: 63 })).toEqual({
      width: 63,
      color: true,
      ci: false,
      failOn: 'error',
    });
    expect(await viewOf({ env: { CI: 'true' } })).toMatchObject({ ci: true });
  });

  it('is of a file the same everywhere', async () => {
    const cwd = tempFolder();
    const terminal = { isTTY: true, columns: 63, env: { FORCE_COLOR: '1', GITHUB_STEP_SUMMARY: '' }, cwd };
    expect(await viewOf(terminal, { color: true }, 'a')).toEqual({
      width: 120,
      color: false,
      ci: true,
      isFile: true,
      failOn: 'error',
    });
    expect(readFileSync(path.join(cwd, 'a'), 'utf8')).toBe('x\n');
  });

  it.each([
    ['', 1_048_574, 'x\n'],
    ['\u00e9\n', 1_048_571, '\u00e9\n\nx\n'],
    ['\u00e9', 1_048_572, '\u00e9\n\nx\n'],
  ])('is what the summary of a job has left behind %j: %i bytes', async (before, room, after) => {
    const cwd = tempFolder();
    writeAll(cwd, { summary: before });
    symlinkSync(path.join(cwd, 'summary'), path.join(cwd, 'link'));
    const env = { GITHUB_STEP_SUMMARY: 'link' };
    expect(await viewOf({ cwd, env }, {}, 'summary')).toMatchObject({ room, isFile: true });
    expect(readFileSync(path.join(cwd, 'summary'), 'utf8')).toBe(after);
    expect(await viewOf({ cwd, env }, {}, 'other')).not.toHaveProperty('room');
  });

  it.each<[Partial<CheckOptions>, number, View['failOn']]>([
    [{}, 1, 'error'],
    [{ failOn: 'info' }, 1, 'info'],
    [{ failOn: 'never' }, 1, undefined],
    [{ maxWarnings: 0 }, 0, 'error'],
    [{ maxWarnings: 0 }, 1, 'warning'],
    [{ maxWarnings: 1 }, 1, 'error'],
    [{ maxWarnings: 0, failOn: 'info' }, 1, 'info'],
    [{ maxWarnings: 0, failOn: 'never' }, 1, 'warning'],
  ])('%j: with %i warnings what fails is %s', async (options, warnings, failOn) => {
    expect((await viewOf({}, options, undefined, warned(warnings))).failOn).toBe(failOn);
  });

  it('is the category of code scanning, where there is one', async () => {
    expect(await viewOf({}, { sarifCategory: 'site' })).toMatchObject({ sarifCategory: 'site' });
    expect(await viewOf({}, {})).not.toHaveProperty('sarifCategory');
  });
});

describe('more warnings than a run may have', () => {
  it.each<[number | undefined, number, boolean]>([
    [undefined, 3, false],
    [0, 0, false],
    [0, 1, true],
    [2, 2, false],
    [2, 3, true],
  ])('%s allowed, %i found: %j', (maxWarnings, found, isTooMany) => {
    expect(hasTooManyWarnings(warned(found), optionsOf({ maxWarnings }))).toBe(isTooMany);
  });
});

describe('outputs are written', () => {
  const FORMATS = {
    one: { load: async () => () => ['1', '\n'] },
    two: { load: async () => () => '2\n' },
    broken: {
      load: async () => () => {
        throw new Error('a fault of ours');
      },
    },
  };
  const write = async (outputs: Parameters<typeof writeOutputs<keyof typeof FORMATS>>[1], host: Partial<Host> = {}) => {
    const out: string[] = [];
    const cwd = tempFolder();
    const given = { ...hostWith({ cwd }, out), ...host };
    const said = await writeOutputs(report(), outputs, FORMATS, optionsOf(), given).then(
      () => '',
      (error: Error) => error.message,
    );
    return { said, out: out.join(''), cwd };
  };

  it('each to its place', async () => {
    const { said, out, cwd } = await write([
      { format: 'one', file: undefined },
      { format: 'two', file: 'a' },
      { format: 'one', file: 'b' },
    ]);
    expect([said, out]).toEqual(['', '1\n']);
    expect(['a', 'b'].map((name) => readFileSync(path.join(cwd, name), 'utf8'))).toEqual(['2\n', '1\n']);
  });

  it.each([
    ['ENOSPC', 'cannot write "a": the disk is full'],
    ['ERR_INVALID_ARG_TYPE', 'no'],
    ['XE', 'no'],
  ])('to files first: when one fails with %s there is nothing on standard output', async (code, message) => {
    const writeFile = () => {
      throw Object.assign(new Error('no'), { code });
    };
    const outputs = [
      { format: 'one', file: undefined },
      { format: 'two', file: 'a' },
    ] as const;
    expect(await write(outputs, { writeFile })).toMatchObject({ said: message, out: '' });
  });

  it('or the fault of a format is told as it is', async () => {
    expect((await write([{ format: 'broken', file: 'a' }])).said).toBe('a fault of ours');
  });
});

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.js';
import { type Core, runAction } from '../../../src/action/run-action.js';
import type { Host } from '../../../src/host.js';
import { nodeHost } from '../../../src/node/host.js';
import { type Answers, blobsAre, commitsAre, hostThatSays, idOf, rawChange, zero } from '../../support/git-answers.js';
import { BAD, BAD_TEXT, GOOD, GOOD_TEXT, tempSite, writeAll } from '../../support/run-cli.js';
import { tempFolder } from '../../support/temp-folder.js';

const real = nodeHost({ interrupted: false });

/** What the action told the runner. */
interface Told {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, unknown>>;
  /** In order, each with what it is: the log's own lines are `out`. */
  readonly log: readonly (readonly [kind: string, text: string])[];
  readonly summary: string;
}

/** Runs the action in a folder, which is the workspace; what it says is kept. */
async function act(
  cwd: string,
  inputs: Readonly<Record<string, string>> = {},
  { env = {}, ...more }: Partial<Host> = {},
  writeSummary: () => unknown = () => {},
): Promise<Told> {
  const log: [string, string][] = [];
  const outputs: Record<string, unknown> = {};
  let summary = '';
  const say =
    (kind: string) =>
    (text: unknown): void =>
      void log.push([kind, String(text)]);
  const core = {
    getInput: (name: string) => inputs[name] ?? '',
    setOutput: (name: string, value: unknown) => {
      outputs[name] = value;
    },
    setSecret: say('secret'),
    info: say('info'),
    error: say('error'),
    warning: say('warning'),
    startGroup: say('group'),
    endGroup: () => void log.push(['end', '']),
    summary: {
      addRaw: (text: string) => {
        summary += text;
        return { write: async () => writeSummary() };
      },
    },
  } as unknown as Core;
  const stream = { isTTY: false, columns: undefined, write: say('out') } as Host['stdout'];
  const world = { cwd, env: { GITHUB_WORKSPACE: cwd, ...env }, stdout: stream, stderr: stream };
  const host = { ...real, ...world, ...more };
  const exitCode = await runAction(core, rules, host);
  host.guard.disarm();
  return { exitCode, outputs, log, summary };
}

const of = ({ log }: Told, kind: string): string[] => log.filter(([one]) => one === kind).map(([, text]) => text);
const bad = (): string => tempSite({ [GOOD]: GOOD_TEXT, [BAD]: BAD_TEXT });

describe('the action', () => {
  it('passes on a right site', async () => {
    let now = 0;
    const told = await act(tempSite({ [GOOD]: GOOD_TEXT }), {}, { now: () => (now += 1.4) });
    const { 'duration-ms': duration, ...outputs } = told.outputs;
    expect([told.exitCode, outputs]).toEqual([
      0,
      { errors: 0, warnings: 0, infos: 0, files: 1, 'sarif-file': '', 'exit-code': 0, outcome: 'passed' },
    ]);
    expect(duration).toBe(Math.round(now - 1.4));
    expect(of(told, 'group')).toEqual([]);
    expect(told.log.map(([kind]) => kind)).toEqual(['out']);
    expect(told.summary).toContain('1 page');
  });

  it('fails on one with findings: in a folded log, as annotations, and in a summary', async () => {
    const told = await act(bad());
    expect(told).toMatchObject({ exitCode: 1, outputs: { errors: 1, files: 2, outcome: 'failed', 'exit-code': 1 } });
    expect(told.log.map(([kind]) => kind)).toEqual(['group', 'out', 'end', 'out', 'info']);
    expect(of(told, 'info')).toEqual([expect.stringMatching(/^::error [^\n]*meta-num-specs[^\n]*$/)]);
    expect(told.summary).toContain('meta-num-specs');
    // The log shows colours.
    expect(of(told, 'out')[0]).toContain('\u001b[');
  });

  it.each<[string, Readonly<Record<string, string>>, number, string, string | RegExp]>([
    ['inputs', { summary: 'yes' }, 2, 'error', 'wrong input: summary takes true or false, not "yes"'],
    ['a folder', { 'working-directory': 'none' }, 2, 'error', 'working-directory "none" is no folder of the workspace'],
    ['a folder', { 'working-directory': BAD }, 2, 'error', 'is no folder of the workspace'],
    ['a path', { paths: 'none' }, 2, 'error', 'no page found at "none"'],
  ])('says what is wrong with %s: %j', async (_, inputs, exitCode, outcome, message) => {
    const told = await act(bad(), inputs);
    expect(told).toMatchObject({ exitCode, outputs: { 'exit-code': exitCode, outcome } });
    expect(Object.keys(told.outputs).sort()).toEqual(['duration-ms', 'exit-code', 'outcome']);
    expect(told.log.map(([, text]) => text).join('\n')).toMatch(message);
  });

  it('says that it was interrupted, and that it is at fault itself', async () => {
    const interrupted = await act(bad(), {}, { interrupted: () => true });
    expect([interrupted.exitCode, interrupted.outputs['outcome'], interrupted.summary]).toEqual([130, 'cancelled', '']);
    const readPage = (): never => {
      throw new Error('on purpose');
    };
    expect((await act(bad(), {}, { readPage })).outputs).toMatchObject({ 'exit-code': 3, outcome: 'error', errors: 0 });
  });

  it('looks at a folder of the workspace, or of the working folder where there is none', async () => {
    const cwd = tempSite({ [`a/${GOOD}`]: GOOD_TEXT, [`b/${BAD}`]: BAD_TEXT });
    expect((await act(cwd, { 'working-directory': 'a' })).outputs['errors']).toBe(0);
    expect((await act(cwd, { 'working-directory': 'b' })).outputs['errors']).toBe(1);
    const env = { GITHUB_WORKSPACE: undefined };
    expect((await act(cwd, { 'working-directory': 'b' }, { env })).outputs['errors']).toBe(1);
    const elsewhere = { env: { GITHUB_WORKSPACE: path.join(cwd, 'b') } };
    expect((await act(cwd, {}, elsewhere)).outputs['errors']).toBe(1);
  });

  const TAGS = Array.from({ length: 12 }, (_, i) => `develop-2025-05-${10 + i}`);
  const under = (tag: string, text: string): string => text.replaceAll('develop-2025-04-13', tag);
  const many = tempSite(Object.fromEntries(TAGS.map((tag) => [under(tag, BAD), under(tag, BAD_TEXT)])));
  writeAll(many, { 'mild.json': '{"rules": {"meta-num-specs": "warning"}}' });
  const MILD = { config: 'mild.json' };

  it.each<[number, 'error' | 'warning', Readonly<Record<string, string>>]>([
    [10, 'error', {}],
    [3, 'error', { 'max-annotations': '3' }],
    [0, 'error', { annotations: 'false' }],
    [10, 'error', { 'upload-sarif': 'true' }],
    [10, 'warning', MILD],
    [9, 'warning', { ...MILD, 'upload-sarif': 'true' }],
    [4, 'warning', { ...MILD, 'upload-sarif': 'true', 'max-annotations': '4' }],
  ])(
    'shows %i annotations, each an %s, with a warning less where it may have one of its own: %j',
    async (count, as, inputs) => {
      const told = of(await act(many, inputs), 'info').join('\n');
      expect(told.split(`::${as} `).length - 1).toBe(count);
    },
  );

  it('writes a summary where it is asked to, with links where the runner says where pages are', async () => {
    const cwd = bad();
    expect((await act(cwd, { summary: 'false' })).summary).toBe('');
    const told = await act(cwd, {}, {}, () => {
      throw new Error('too large');
    });
    expect([told.exitCode, of(told, 'info')[1]]).toEqual([1, 'There is no job summary: Error: too large']);
    const env = { GITHUB_SERVER_URL: 'https://example.org', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c' };
    const linked = async (own: Host['env']): Promise<boolean> =>
      (await act(cwd, {}, { env: own })).summary.includes(`https://example.org/a/b/blob/c/${BAD}`);
    expect(await linked(env)).toBe(true);
    for (const name of Object.keys(env)) {
      const { summary } = await act(cwd, {}, { env: { ...env, [name]: undefined } });
      expect([name, summary.includes(`/blob/c/${BAD}`)]).toEqual([name, false]);
    }
  });
});

describe('its SARIF', () => {
  const isWritten = (file: unknown): boolean => readFileSync(String(file), 'utf8').includes('"2.1.0"');

  it('is written where an input says', async () => {
    const cwd = bad();
    mkdirSync(path.join(cwd, 'out'));
    const { outputs } = await act(cwd, { 'sarif-file': 'out/a.sarif' });
    expect(outputs['sarif-file']).toBe(path.join(cwd, 'out/a.sarif'));
    expect(isWritten(outputs['sarif-file'])).toBe(true);
  });

  it('is written into a file of its step where it is to be uploaded', async () => {
    const [cwd, temp] = [bad(), tempFolder()];
    const upload = { 'upload-sarif': 'true' };
    const file = async (env: Host['env'], inputs = {}): Promise<unknown> =>
      (await act(cwd, { ...upload, ...inputs }, { env })).outputs['sarif-file'];
    expect(await file({ RUNNER_TEMP: temp, GITHUB_ACTION: '__a/b_c.d-2' })).toBe(
      path.join(temp, 'cache-lint-__ab_cd-2.sarif'),
    );
    expect(isWritten(path.join(temp, 'cache-lint-__ab_cd-2.sarif'))).toBe(true);
    expect(await file({})).toBe(path.join(cwd, 'cache-lint-.sarif'));
    expect(await file({ RUNNER_TEMP: temp }, { 'sarif-file': 'x' })).toBe(path.join(cwd, 'x'));
  });

  it('is not uploaded where nobody knows of what, or without a way: the result stays', async () => {
    const cwd = tempSite({ [GOOD]: GOOD_TEXT });
    const upload = { 'upload-sarif': 'true', token: 'secret-token' };
    const untrusted = await act(cwd, upload, { env: { GITHUB_EVENT_NAME: 'workflow_run' } });
    expect([untrusted.exitCode, of(untrusted, 'secret')]).toEqual([0, ['secret-token']]);
    expect(of(untrusted, 'warning')).toEqual([expect.stringMatching(/^SARIF was not uploaded: on workflow_run /)]);
    const nowhere = await act(cwd, upload, { env: { GITHUB_API_URL: 'no address' } });
    expect([nowhere.exitCode, of(nowhere, 'warning').length]).toEqual([0, 1]);
    expect(of(nowhere, 'warning')[0]).toMatch(/^SARIF was not uploaded/);
    for (const inputs of [{ token: 'secret-token' }, { 'upload-sarif': 'true' }])
      expect(of(await act(cwd, inputs, { env: { GITHUB_EVENT_NAME: 'workflow_run' } }), 'secret')).toEqual([]);
  });
});

/** A clone in which nothing is changed since `main`. */
const ids = { HEAD: idOf('a'), main: idOf('b') };
const SAID: Answers = {
  ...commitsAre(ids),
  'merge-base': `${ids.main}\n`,
  'diff-index': '',
  'ls-files': '',
  'check-attr': '',
  'cat-file': '',
};

describe('its upload', () => {
  /** What GitHub is sent, which refuses it. */
  async function sent(inputs: Readonly<Record<string, string>>, own: Partial<Host> = {}) {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => void bodies.push(chunk.toString()));
      request.on('end', () => response.writeHead(400).end('{"message": "No."}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { env, ...more } = own;
    const about = { GITHUB_REPOSITORY: 'a/b', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 'a'.repeat(40) };
    const given = { 'upload-sarif': 'true', token: 'secret', ...inputs };
    const told = await act(tempSite({ [GOOD]: GOOD_TEXT }), given, {
      env: { GITHUB_API_URL: url, ...about, ...env },
      ...more,
    });
    await new Promise((resolve) => server.close(resolve));
    const body = bodies.length === 0 ? undefined : JSON.parse(bodies.join(''));
    return {
      warning: of(told, 'warning')[0],
      body,
      sarif: body && gunzipSync(Buffer.from(body.sarif, 'base64')).toString(),
    };
  }

  it('says what it is about, and nothing of a category that nobody named', async () => {
    const { warning, body, sarif } = await sent({});
    expect(body).toMatchObject({ commit_sha: 'a'.repeat(40), ref: 'refs/heads/main', tool_name: 'cache-lint' });
    expect(warning).toContain('answered 400: "No"');
    expect(JSON.parse(sarif!).runs[0].automationDetails).toBeUndefined();
  });

  it('has the category that an input names', async () => {
    const { sarif } = await sent({ 'sarif-category': 'mine' });
    expect(JSON.parse(sarif!).runs[0].automationDetails.id).toContain('mine');
  });

  it('is none where another commit is checked out', async () => {
    const { git } = hostThatSays({ ...SAID, ...commitsAre({ HEAD: ids.main }) }, '/');
    const { warning, body } = await sent({}, { git });
    expect([warning, body]).toEqual([expect.stringContaining('another commit is checked out'), undefined]);
  });
});

describe('what a change introduces', () => {
  async function compared(answers: Answers) {
    const cwd = bad();
    const { git } = hostThatSays({ ...SAID, ...answers }, cwd);
    return act(cwd, { compare: 'true', base: 'main' }, { git });
  }

  it('is told where git knows the base', async () => {
    const { exitCode, outputs, log } = await compared({});
    expect([exitCode, outputs]).toEqual([
      0,
      expect.objectContaining({ introduced: 0, fixed: 0, unchanged: 1, outcome: 'passed' }),
    ]);
    expect(log.join()).not.toContain('Not compared');
  });

  it('is not told where the clone lacks what was there', async () => {
    const gone = zero(...rawChange('D', BAD.replace('specs', 'x'), 'c', '0'));
    const told = await compared({ 'diff-index': gone, ...blobsAre({}), ...commitsAre(ids) });
    expect([told.exitCode, told.outputs['introduced']]).toEqual([1, undefined]);
    expect(of(told, 'info')[0]).toBe(
      'Not compared, everything is reported: this partial clone does not have every file of the past; clone without a filter.',
    );
  });

  it('is not told without git: everything is reported, and the log says so', async () => {
    const cwd = bad();
    const told = await act(cwd, { compare: 'true' });
    expect([told.exitCode, told.outputs['introduced']]).toEqual([1, undefined]);
    expect(of(told, 'info')[0]).toMatch(/^Not compared, everything is reported: .*[^.]\.$/);
    const changed = await act(cwd, { 'changed-only': 'true' });
    expect([changed.exitCode, changed.outputs['errors']]).toEqual([1, 1]);
    expect(of(await act(cwd), 'info').join()).not.toContain('Not compared');
  });

  it('is not told where an upload would close the alerts of all others', async () => {
    const cwd = bad();
    const inputs = { compare: 'true', 'upload-sarif': 'true' };
    const reason = async (env: Host['env'], given: Readonly<Record<string, string>> = inputs): Promise<string> =>
      of(await act(cwd, given, { env }), 'info')[0]!;
    const refused = 'code scanning closes the alerts that an upload does not have';
    for (const ref of [undefined, 'refs/heads/main', 'refs/heads/refs/pull/1'])
      expect(await reason({ GITHUB_REF: ref })).toContain(refused);
    expect(await reason({ GITHUB_REF: 'refs/pull/1/merge' })).not.toContain(refused);
    expect(await reason({ GITHUB_REF: 'refs/heads/main' }, { compare: 'true' })).not.toContain(refused);
    rmSync(path.join(cwd, '.git'), { recursive: true });
    expect(await reason({ GITHUB_REF: 'refs/pull/1/merge' })).not.toContain(refused);
  });
});

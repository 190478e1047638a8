import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../src/host.js';
import { act, bad, of } from '../../support/act.js';
import {
  type Answers,
  blobsAre,
  commitsAre,
  hostThatSays,
  idOf,
  partialIs,
  rawChange,
  zero,
} from '../../support/git-answers.js';
import { BAD, GOOD, GOOD_TEXT, tempSite } from '../../support/run-cli.js';

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
    const told = await compared({ 'diff-index': gone, ...partialIs(true), ...blobsAre({}), ...commitsAre(ids) });
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

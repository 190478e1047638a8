import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneOf, commit, git, tempRepository } from '../support/git-repo.js';
import { checkout, event, type GitHubEvent } from '../support/github-events.js';
import { page } from '../support/page-builder.js';
import { canCertify, certificateOf, startProxy } from '../support/proxy-server.js';
import { builtProgram } from '../support/run-cli.js';
import { runStep, type StepResult } from '../support/runner.js';
import { tempFolder } from '../support/temp-folder.js';

await builtProgram();

const PATH = (name: string): string => `_cache/develop-2025-03-30/${name}/specs.md`;
const right = (name: string, hash: string): string => page({ package: name, rows: [{ hash: hash.repeat(32) }] }).text;
const wrong = (text: string): string => text.replace('layout: cache', 'layout: page');

/** A site with an old fault in `old`, and a pull request that breaks `new`; `main` has broken `later` since. */
function withPullRequest() {
  const origin = tempRepository({
    [PATH('old')]: wrong(right('old', 'a')),
    [PATH('new')]: right('new', 'b'),
    [PATH('later')]: right('later', 'c'),
  });
  const root = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'checkout', '--quiet', '-b', 'topic');
  const head = commit(origin, { [PATH('new')]: wrong(right('new', 'b')) });
  git(origin, 'checkout', '--quiet', 'main');
  const base = commit(origin, { [PATH('later')]: wrong(right('later', 'c')) });
  git(origin, 'checkout', '--quiet', '--detach');
  git(origin, 'merge', '--quiet', '--no-ff', '--no-edit', 'topic');
  const merge = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'update-ref', 'refs/pull/1/merge', merge);
  git(origin, 'checkout', '--quiet', 'main');
  const pull = event('pull_request', {
    'pull_request.base.sha': root,
    'pull_request.head.sha': head,
    'pull_request.base.ref': 'main',
    'pull_request.head.ref': '::error::x $(touch pwned)',
    'pull_request.title': '::error::x',
  });
  return { origin, root, head, base, merge, pull };
}

const files = ({ annotations }: StepResult): (string | undefined)[] =>
  annotations.map(({ properties }) => properties['file']);

describe('changed-only', () => {
  const step = (workspace: string, given: GitHubEvent, inputs: Readonly<Record<string, string>> = {}) =>
    runStep({ workspace, event: given, inputs: { 'changed-only': 'true', ...inputs } });

  it.each([2, 0])('reports what a pull request touches, in a clone of depth %i', async (depth) => {
    const { origin, pull } = withPullRequest();
    const result = await step(checkout(origin, 'refs/pull/1/merge', depth), pull);
    expect(result).toMatchObject({ code: 1, outputs: { errors: '1', files: '1', outcome: 'failed' } });
    expect(files(result)).toEqual([PATH('new')]);
    expect(result.stdout).toMatch(/^Changed since main \([0-9a-f]{10}\): 1 file\.$/m);
  });

  it('reports everything in a clone of one commit, and the log says why', async () => {
    const { origin, pull } = withPullRequest();
    const result = await step(checkout(origin, 'refs/pull/1/merge', 1), pull);
    expect(files(result).sort()).toEqual([PATH('later'), PATH('new'), PATH('old')].sort());
    expect(result.stdout).toMatch(/^Everything is checked: .*fetch-depth: 2/m);
  });

  it('reports what a push touches, and everything on a new branch that cannot be told', async () => {
    const { origin, root, base } = withPullRequest();
    const push = event('push', { before: root, after: base, ref: 'refs/heads/main', created: false });
    expect(files(await step(checkout(origin, 'main', 2), push))).toEqual([PATH('later')]);
    const created = event('push', { before: '0'.repeat(40), after: base, ref: 'refs/heads/new', created: true });
    const unknown = await step(checkout(origin, 'main', 1), created);
    expect(files(unknown).length).toBe(2);
    expect(unknown.stdout).toMatch(/^Everything is checked: /m);
  });

  it('reports what a merge group touches', async () => {
    const { origin, base, merge } = withPullRequest();
    const payload = {
      action: 'checks_requested',
      merge_group: { head_sha: merge, base_sha: base, base_ref: 'refs/heads/main' },
    };
    const group = { name: 'merge_group', payload };
    expect(files(await step(checkout(origin, 'refs/pull/1/merge', 2), group))).toEqual([PATH('new')]);
  });

  it('heeds the input base', async () => {
    const { origin, pull, root } = withPullRequest();
    const result = await step(checkout(origin, 'refs/pull/1/merge', 0), pull, { base: root });
    expect(files(result).sort()).toEqual([PATH('later'), PATH('new')].sort());
  });

  it('passes when nothing is changed that it looks at', async () => {
    const { origin } = withPullRequest();
    const before = git(origin, 'rev-parse', 'main');
    const after = commit(origin, { 'README.md': 'x' });
    const push = event('push', { before, after, ref: 'refs/heads/main', created: false });
    expect(await step(checkout(origin, 'main', 2), push)).toMatchObject({ code: 0, outputs: { errors: '0' } });
  });

  it('never obeys what the event holds', async () => {
    const { origin, pull } = withPullRequest();
    const result = await step(checkout(origin, 'refs/pull/1/merge', 2), pull);
    expect(result.commands.map(({ name }) => name)).toEqual(['group', 'endgroup', 'error']);
  });
});

describe('compare', () => {
  it('reports what a pull request introduces, with the three numbers', async () => {
    const { origin, pull } = withPullRequest();
    const workspace = checkout(origin, 'refs/pull/1/merge', 2);
    const result = await runStep({ workspace, event: pull, inputs: { compare: 'true' } });
    expect(files(result)).toEqual(expect.arrayContaining([PATH('new')]));
    expect(result.outputs).toMatchObject({ errors: '1', fixed: '0', unchanged: '2' });
    expect(result.summary).toMatch(/Compared with main/);
  });

  it('reports everything in a partial clone, which lacks the base', async () => {
    const { origin, root } = withPullRequest();
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const workspace = cloneOf(origin, '--filter=blob:none');
    const result = await runStep({ workspace, inputs: { compare: 'true', base: root } });
    expect(result).toMatchObject({ code: 1, outputs: { errors: '2' } });
    expect(result.stdout).toMatch(/^Not compared, everything is reported: this partial clone /m);
  });

  it('reports everything where the base is not there', async () => {
    const { origin, pull } = withPullRequest();
    const workspace = checkout(origin, 'refs/pull/1/merge', 1);
    const result = await runStep({ workspace, event: pull, inputs: { compare: 'true' } });
    expect(result.outputs).toMatchObject({ errors: '3', outcome: 'failed' });
    expect(result.stdout).toMatch(/^Not compared, everything is reported: .*fetch-depth: 2/m);
  });
});

describe('upload-sarif', () => {
  const bodies: { readonly url: string; readonly body: Record<string, string> }[] = [];
  let status = 202;
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk));
      request.on('end', () => {
        if (request.method === 'POST') bodies.push({ url: request.url!, body: JSON.parse(text) });
        const answer = request.method === 'POST' ? { id: 'x-1', url: '' } : { processing_status: 'complete' };
        response.writeHead(request.method === 'POST' ? status : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(status === 202 ? answer : { message: 'Resource not accessible by integration' }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  async function upload(given: Readonly<Record<string, string>> = {}) {
    const { origin, merge, pull } = withPullRequest();
    const workspace = checkout(origin, 'refs/pull/1/merge', 2);
    const { port } = server.address() as AddressInfo;
    const env = { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_SHA: merge, GITHUB_REF: 'refs/pull/1/merge' };
    bodies.length = 0;
    const result = await runStep({ workspace, event: pull, env, inputs: { 'upload-sarif': 'true', ...given } });
    return { result, merge };
  }

  it('sends the findings of the commit that was checked', async () => {
    status = 202;
    const { result, merge } = await upload({ 'sarif-category': 'site' });
    expect(result).toMatchObject({ code: 1, outputs: { errors: '3' } });
    expect(bodies.length).toBe(1);
    expect(bodies[0]!.url).toBe('/repos/octo-org/octo-repo/code-scanning/sarifs');
    const { commit_sha, ref, sarif, tool_name } = bodies[0]!.body;
    expect({ commit_sha, ref, tool_name }).toEqual({
      commit_sha: merge,
      ref: 'refs/pull/1/merge',
      tool_name: 'cache-lint',
    });
    const log = JSON.parse(gunzipSync(Buffer.from(sarif!, 'base64')).toString());
    expect(log.runs[0].results.length).toBe(3);
    expect(log.runs[0].automationDetails.id).toBe('site/');
    expect(result.stdout).toContain('SARIF was uploaded');
  });

  it.each(['changed-only', 'compare'])(
    'sends everything where the ref is a branch, whatever %s says',
    async (input) => {
      status = 202;
      const { origin, pull, base } = withPullRequest();
      const { port } = server.address() as AddressInfo;
      const env = { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_SHA: base, GITHUB_REF: 'refs/heads/main' };
      const target = { name: 'pull_request_target', payload: pull.payload };
      const inputs = { 'upload-sarif': 'true', [input]: 'true', base: 'main' };
      bodies.length = 0;
      const result = await runStep({ workspace: checkout(origin, 'main', 0), event: target, env, inputs });
      expect(result.stdout).toContain('code scanning closes the alerts that an upload does not have');
      const log = JSON.parse(gunzipSync(Buffer.from(bodies[0]!.body['sarif']!, 'base64')).toString());
      expect(log.runs[0].results.length).toBe(2);
    },
  );

  it.skipIf(!canCertify)("goes by the runner's proxy, encrypted to its end", async () => {
    status = 202;
    const { origin, merge, pull } = withPullRequest();
    const { file, ...certificate } = certificateOf('api.github.test');
    const api = createTlsServer(certificate, (request, response) => server.emit('request', request, response));
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
    const proxy = await startProxy({ port: (api.address() as AddressInfo).port });
    bodies.length = 0;
    const sent = await runStep({
      workspace: checkout(origin, 'refs/pull/1/merge', 2),
      event: pull,
      inputs: { 'upload-sarif': 'true' },
      env: {
        ...{ GITHUB_API_URL: 'https://api.github.test', GITHUB_SHA: merge, GITHUB_REF: 'refs/pull/1/merge' },
        ...{ https_proxy: `http://me:pass@${proxy.address}`, no_proxy: 'example.org', NODE_EXTRA_CA_CERTS: file },
      },
    });
    proxy.close();
    api.close();
    expect(sent.stdout).toContain('SARIF was uploaded, and code scanning has worked through it.');
    expect(bodies.map(({ url }) => url)).toEqual(['/repos/octo-org/octo-repo/code-scanning/sarifs']);
    const log = JSON.parse(gunzipSync(Buffer.from(bodies[0]!.body['sarif']!, 'base64')).toString());
    expect(log.runs[0].results.length).toBe(3);
    expect(new Set(proxy.asked.map(({ line }) => line))).toEqual(new Set(['CONNECT api.github.test:443']));
    expect(proxy.asked[0]!.authorization).toBe('Basic bWU6cGFzcw==');
  });

  it('keeps the files of two steps of a job apart', async () => {
    const workspace = tempRepository({ [PATH('old')]: right('old', 'a') });
    const temp = tempFolder();
    const files = [];
    for (const step of ['__cache-lint', '__cache-lint_2']) {
      const env = { RUNNER_TEMP: temp, GITHUB_ACTION: step };
      files.push((await runStep({ workspace, env, inputs: { 'upload-sarif': 'true' } })).outputs['sarif-file']);
    }
    expect(files).toEqual([`${temp}/cache-lint-__cache-lint.sarif`, `${temp}/cache-lint-__cache-lint_2.sarif`]);
  }, 60_000);

  it('says plainly that the token may not, and the step ends as the findings say', async () => {
    status = 403;
    const { result } = await upload({ 'fail-on': 'never' });
    expect(result).toMatchObject({ code: 0, outputs: { outcome: 'passed' } });
    const warnings = result.annotations.filter(({ name }) => name === 'warning');
    expect(warnings.map(({ data }) => data)).toEqual([expect.stringMatching(/security-events: write/)]);
  });
});

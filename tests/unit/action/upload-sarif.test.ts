import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type UploadOptions,
  type UploadOutcome,
  type UploadRequest,
  uploadSarif,
} from '../../../src/action/upload-sarif.js';

const TOKEN = 'ghs_0123456789abcdefSECRET';
const SARIF = '{"version": "2.1.0", "text": "Grüße"}\n';
const COMMIT = '4bf4a2ff8ba2ab07a5ca2cf6ec2bd1d4d4b3ed34';
const ID = '6c81cd8e-b078-4ac3-a3be-1dad7dbd0b53';
const ACCEPTED = { status: 202, json: { id: ID, url: 'https://api.github.com/ignored' } };
const COMPLETE = { status: 200, json: { processing_status: 'complete', errors: null } };

const REQUEST = {
  sarif: SARIF,
  repository: 'spack/cache.x-y_z',
  commit: COMMIT,
  ref: 'refs/pull/42/merge',
  checkoutPath: '/home/runner/work/a b',
  token: TOKEN,
  toolName: 'cache-lint',
};

interface Sent {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the stub answers: a status with JSON or text, or whatever a function does with the response. */
type Reply =
  | {
      readonly status: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Record<string, string>;
    }
  | ((response: ServerResponse) => void);

/** The API of code scanning on loopback: gives its replies one after the other, and the last one from then on. */
class Stub {
  readonly sent: Sent[] = [];
  replies: Reply[] = [];
  readonly #server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      this.sent.push({ line: `${method} ${url}`, headers, body: Buffer.concat(chunks).toString('utf8') });
      answer(response, this.replies.length > 1 ? this.replies.shift()! : this.replies[0]!);
    });
  });

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get lines(): string[] {
    return this.sent.map(({ line }) => line);
  }
}

function answer(response: ServerResponse, reply: Reply): void {
  if (typeof reply === 'function') return reply(response);
  const { status, json, text, headers } = reply;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text ?? JSON.stringify(json));
}

const api = new Stub();
const other = new Stub();
/** Milliseconds of each pause; a pause takes no time but moves the clock. */
let pauses: number[];

beforeEach(async () => {
  pauses = [];
  for (const stub of [api, other]) {
    stub.sent.length = 0;
    stub.replies = [{ status: 500, json: {} }];
    await stub.listen();
  }
});

afterEach(async () => {
  for (const stub of [api, other]) await stub.close();
});

async function upload(
  replies: Reply[],
  request: Partial<UploadRequest> = {},
  options: UploadOptions = {},
): Promise<UploadOutcome> {
  api.replies = replies;
  const outcome = await uploadSarif(
    { ...REQUEST, apiUrl: api.url, ...request },
    {
      wait: async (milliseconds) => void pauses.push(milliseconds),
      now: () => pauses.reduce((sum, pause) => sum + pause, 0),
      ...options,
    },
  );
  expect(JSON.stringify(outcome)).not.toContain(TOKEN.slice(0, 12));
  expect(Object.values(outcome).join(' ')).toMatch(/^[ -~]+$/);
  return outcome;
}

function failed(why: string): UploadOutcome {
  return { kind: 'failed', reason: `SARIF was not uploaded: ${why}` };
}

function unusable(said: string): UploadOutcome {
  return { kind: 'failed', reason: `SARIF was uploaded, but code scanning could not use it: ${said}.` };
}

function host(): string {
  return new URL(api.url).host;
}

const POST = 'POST /repos/spack/cache.x-y_z/code-scanning/sarifs';
const GET = `GET /repos/spack/cache.x-y_z/code-scanning/sarifs/${ID}`;
const LATER = 'Please run the job again later.';

describe('an upload', () => {
  it('sends the file compressed, with what it is about, and waits until it is worked through', async () => {
    const pending = { status: 200, json: { processing_status: 'pending' } };
    const outcome = await upload([ACCEPTED, pending, pending, COMPLETE], { startedAt: '2026-01-02T03:04:05Z' });
    expect(outcome).toEqual({
      kind: 'done',
      id: ID,
      message: 'SARIF was uploaded, and code scanning has worked through it.',
    });
    expect(api.lines).toEqual([POST, GET, GET, GET]);
    expect(pauses).toEqual([1000, 2000, 4000]);
    const { sarif, ...rest } = JSON.parse(api.sent[0]!.body);
    expect(gunzipSync(Buffer.from(sarif, 'base64')).toString('utf8')).toBe(SARIF);
    expect(rest).toEqual({
      commit_sha: COMMIT,
      ref: 'refs/pull/42/merge',
      checkout_uri: 'file:///home/runner/work/a%20b',
      started_at: '2026-01-02T03:04:05Z',
      tool_name: 'cache-lint',
    });
  });

  it('says who it is in every request', async () => {
    await upload([ACCEPTED, COMPLETE]);
    for (const { headers } of api.sent) {
      expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
      expect(headers['user-agent']).toMatch(/^cache-lint\/\d/);
      expect(headers.accept).toBe('application/vnd.github+json');
      expect(headers['x-github-api-version']).toBe('2022-11-28');
    }
    expect(api.sent.map(({ headers }) => headers['content-type'])).toEqual(['application/json', undefined]);
  });

  it('works below a path, as on an Enterprise Server', async () => {
    await upload([ACCEPTED, COMPLETE], { apiUrl: `${api.url}/api/v3/` });
    expect(api.lines[0]).toBe(POST.replace('/repos', '/api/v3/repos'));
  });

  it('tells what code scanning did not like, without obeying it', async () => {
    const errors = ['rejecting SARIF:\n::error::\u001b[31mowned ##[error]x', `a ${TOKEN} b`, 'x'.repeat(5000)];
    const outcome = await upload([ACCEPTED, { status: 200, json: { processing_status: 'failed', errors } }]);
    const words = `rejecting SARIF: ::error::\\u{1b}[31mowned ##\\[error]x; a *** b; ${'x'.repeat(5000)}`;
    expect(outcome).toEqual(unusable(`"${words.slice(0, 300)}..."`));
    const silent = await upload([ACCEPTED, { status: 200, json: { processing_status: 'failed' } }]);
    expect(silent).toEqual(unusable('no reason given'));
  });

  it('leaves off after two minutes, which is no failure', async () => {
    const outcome = await upload([ACCEPTED, { status: 200, json: { processing_status: 'pending' } }]);
    expect(outcome).toEqual({
      kind: 'done',
      id: ID,
      message:
        'SARIF was uploaded; code scanning is still working through it. Look at the Security tab of the repository later.',
    });
    expect(pauses.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
    const total = pauses.reduce((sum, pause) => sum + pause, 0);
    expect(total).toBeGreaterThan(109_000);
    expect(total).toBeLessThan(120_000);
  });

  it('is done when nobody says what became of it', async () => {
    const outcome = await upload([ACCEPTED, { status: 404, json: { message: 'Not Found' } }]);
    expect(outcome).toMatchObject({
      kind: 'done',
      message: 'SARIF was uploaded; what became of it is not known: the answer was 404.',
    });
    expect(api.lines).toEqual([POST, GET]);
  });
});

describe('a refusal', () => {
  const refused = async (status: number, json: unknown): Promise<UploadOutcome> => {
    const outcome = await upload([{ status, json }]);
    expect([api.lines, pauses]).toEqual([[POST], []]);
    return outcome;
  };

  it('403 of a token that may not write', async () => {
    expect(await refused(403, { message: 'Resource not accessible by integration' })).toEqual(
      failed(
        `${host()} answered 403: "Resource not accessible by integration". Give the job "permissions: security-events: write". ` +
          'A pull request from a fork, or a push by Dependabot, has a read-only token all the same.',
      ),
    );
  });

  it('403 of a repository without code scanning', async () => {
    const message = 'Advanced Security must be enabled for this repository to use code scanning.';
    expect(await refused(403, { message })).toEqual(
      failed(
        `${host()} answered 403: "${message.slice(0, -1)}". Switch code scanning on in the settings of the repository; ` +
          'a private one needs GitHub Code Security for it.',
      ),
    );
  });

  it('403 for any other reason says that reason only', async () => {
    expect(await refused(403, { message: 'Repository was archived so is read-only.' })).toEqual(
      failed(`${host()} answered 403: "Repository was archived so is read-only".`),
    );
  });

  it('401, 404, 413', async () => {
    expect(await refused(401, { message: 'Bad credentials' })).toEqual(
      failed(`${host()} answered 401: "Bad credentials". The token is not valid, or no longer.`),
    );
    api.sent.length = 0;
    expect(await refused(404, { message: 'Not Found' })).toEqual(
      failed(
        `${host()} answered 404: "Not Found". The repository is not there, or the token may not see it. ` +
          'Give the job "permissions: security-events: write".',
      ),
    );
    api.sent.length = 0;
    expect(await refused(413, 'no object')).toEqual(
      failed(
        `${host()} answered 413: no reason given. Check fewer pages at a time, each part with a sarif-category of its own.`,
      ),
    );
  });

  it('400 and 422 with what the API says', async () => {
    const errors = [
      'rejecting SARIF, as there are more runs than allowed (21 > 20)',
      { field: 'ref', code: 'invalid' },
    ];
    expect(await refused(422, { message: 'Validation Failed', errors })).toEqual(
      failed(
        `${host()} answered 422: "Validation Failed rejecting SARIF, as there are more runs than allowed (21 > 20); ` +
          '{"field":"ref","code":"invalid"}".',
      ),
    );
    api.sent.length = 0;
    expect(await refused(400, { message: `${TOKEN}${'y'.repeat(400)}` })).toEqual(
      failed(`${host()} answered 400: "***${'y'.repeat(297)}...".`),
    );
  });

  it.each([
    ['y'.repeat(300), 'y'.repeat(300)],
    ['y'.repeat(301), `${'y'.repeat(300)}...`],
    ['One. Two.', 'One. Two'],
    ['One. Two', 'One. Two'],
  ])('400 with words that are quoted: %s', async (message, quoted) => {
    expect(await refused(400, { message })).toEqual(failed(`${host()} answered 400: "${quoted}".`));
  });

  it.each([
    ['no JSON', '<html>'],
    ['no id', '{}'],
    ['an id that leads elsewhere', '{"id": "../../x"}'],
    ['no word as id', '{"id": "!"}'],
    ['an id with something before it', `{"id": "!${ID}"}`],
    ['an id with something behind it', `{"id": "${ID}!"}`],
    ['an empty id', '{"id": ""}'],
    ['an id of 101 characters', `{"id": "${'x'.repeat(101)}"}`],
    ['the token as id', JSON.stringify({ id: TOKEN })],
    ['more than is read', `{"id": "${ID}", "x": "${'x'.repeat(2 ** 20)}"}`],
  ])('202 with %s', async (_name, text) => {
    expect(await upload([{ status: 202, text }])).toEqual(
      failed(`the answer of ${host()} is none of GitHub's API. Is GITHUB_API_URL right?`),
    );
    expect(api.lines).toEqual([POST]);
  });
});

describe('trying again', () => {
  it('after 5xx, with growing pauses', async () => {
    const outcome = await upload([{ status: 502, text: '<html>' }, { status: 503, json: {} }, ACCEPTED, COMPLETE]);
    expect(outcome.kind).toBe('done');
    expect(api.lines).toEqual([POST, POST, POST, GET]);
    expect(pauses).toEqual([1000, 2000, 1000]);
  });

  it('while waiting, too', async () => {
    expect((await upload([ACCEPTED, { status: 500, json: {} }, COMPLETE])).kind).toBe('done');
    expect(api.lines).toEqual([POST, GET, GET]);
  });

  it('four times at most', async () => {
    expect(await upload([{ status: 500, json: { message: 'Server Error' } }])).toEqual(
      failed(`${host()} failed with 500: "Server Error". ${LATER}`),
    );
    expect(pauses).toEqual([1000, 2000, 4000]);
  });

  it('after a connection that broke', async () => {
    const broken: Reply = (response) => response.destroy();
    expect((await upload([broken, ACCEPTED, broken, COMPLETE])).kind).toBe('done');
    expect(api.lines).toEqual([POST, POST, GET, GET]);
  });

  it('not when nobody listens for long', async () => {
    const apiUrl = other.url;
    await other.close();
    const outcome = await upload([ACCEPTED], { apiUrl });
    await other.listen();
    expect(outcome).toEqual(
      failed(
        `${new URL(apiUrl).host} gave no connection (ECONNREFUSED). Is GITHUB_API_URL right? If it is, run the job again later.`,
      ),
    );
    expect(pauses).toEqual([1000, 2000, 4000]);
  });

  it('as long after a limit of the rate as it says', async () => {
    const limited = (headers: Record<string, string>, status = 403, message = 'No.'): Reply => ({
      status,
      json: { message },
      headers,
    });
    const reset = String(Math.ceil(Date.now() / 1000) + 20);
    const outcome = await upload([
      limited({ 'retry-after': '7' }),
      limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }, 429),
      limited({}, 403, 'You have exceeded a secondary rate limit.'),
      ACCEPTED,
      COMPLETE,
    ]);
    expect(outcome.kind).toBe('done');
    expect(pauses[0]).toBe(7000);
    expect(pauses[1]).toBeGreaterThan(15_000);
    expect(pauses[1]).toBeLessThanOrEqual(21_000);
    expect(pauses.slice(2)).toEqual([60_000, 1000]);
  });

  it('not when it would take longer than there is time', async () => {
    expect(await upload([{ status: 429, json: {}, headers: { 'retry-after': '3600' } }])).toEqual(
      failed(`${host()} takes no more requests for 3600 s (429). ${LATER}`),
    );
    expect(pauses).toEqual([]);
  });

  it.each([
    ['119', [119_000]],
    ['120', []],
  ])('within two minutes in all, when it is to wait for %s s', async (after, waited) => {
    await upload([{ status: 429, json: {}, headers: { 'retry-after': after } }]);
    expect(pauses).toEqual(waited);
  });

  it.each(['7x', 'x7', '', '-7', '12345678901'])('429 with the odd header %j like one without', async (after) => {
    await upload([{ status: 429, json: {}, headers: { 'retry-after': after } }]);
    expect(pauses).toEqual([1000, 2000, 4000]);
  });

  it('429 without a header like 5xx', async () => {
    expect(await upload([{ status: 429, json: { message: 'Too many' } }])).toEqual(
      failed(`${host()} answered 429: "Too many". ${LATER}`),
    );
    expect(pauses).toEqual([1000, 2000, 4000]);
  });
});

describe('a limit of time', () => {
  it('ends a request without an answer', async () => {
    const silent: Reply = () => {};
    const outcome = await upload([silent], {}, { limits: { request: 400, tries: 2 } });
    expect(outcome).toEqual(
      failed(
        `${host()} gave no whole answer within 0.4 s. Is GITHUB_API_URL right? If it is, run the job again later.`,
      ),
    );
    expect(api.lines).toEqual([POST, POST]);
  });

  it('ends an answer that does not end', async () => {
    const slow: Reply = (response) => {
      response.writeHead(202);
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    };
    expect(await upload([slow], {}, { limits: { request: 60, tries: 1 } })).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('no whole answer within 0.06 s'),
    });
  });

  it('is a failure of nothing when the file has arrived', async () => {
    expect(await upload([ACCEPTED, () => {}], {}, { limits: { request: 40, tries: 1 } })).toEqual({
      kind: 'done',
      id: ID,
      message: 'SARIF was uploaded; what became of it is not known: no whole answer within 0.04 s.',
    });
  });
});

describe('a redirect', () => {
  it('to another host is not followed: the token stays', async () => {
    other.replies = [ACCEPTED];
    const outcome = await upload([{ status: 307, json: {}, headers: { location: `${other.url}/x` } }]);
    expect(outcome).toEqual(
      failed(
        `${host()} gave a redirect (307) to somewhere else. Is GITHUB_API_URL right? If it is, run the job again later.`,
      ),
    );
    expect([api.lines, other.lines]).toEqual([[POST], []]);
  });

  it('on the same host is followed, as for a repository that was renamed', async () => {
    const moved = { status: 307, json: {}, headers: { location: '/repositories/7/code-scanning/sarifs' } };
    expect((await upload([moved, ACCEPTED, COMPLETE])).kind).toBe('done');
    expect(api.lines.slice(0, 2)).toEqual([POST, 'POST /repositories/7/code-scanning/sarifs']);
    expect(api.sent[1]!.body).toBe(api.sent[0]!.body);
  });

  it.each([['/loop'], ['http://['], [undefined]])('to %s ends', async (location) => {
    const headers: Record<string, string> = location === undefined ? {} : { location };
    expect((await upload([{ status: 302, json: {}, headers }])).kind).toBe('failed');
    expect(api.sent.length).toBeLessThan(6);
  });
});

type Unsent = [what: string, request: Partial<UploadRequest>, why: string];

describe('what is not sent at all', () => {
  it.each<Unsent>([
    ['an open line', { apiUrl: 'http://api.example.org' }, 'GITHUB_API_URL is no https address.'],
    ['no address', { apiUrl: 'api' }, 'GITHUB_API_URL is no https address.'],
    ['no token', { token: '' }, 'there is no token. Leave the input "token" at its default, or give it one.'],
    ['an odd token', { token: `${TOKEN}\nx: y` }, 'the token holds characters that no token has. Check the secret.'],
    ['an odd repository', { repository: '../x' }, 'GITHUB_REPOSITORY is not <owner>/<name>.'],
    ['no repository', { repository: '' }, 'GITHUB_REPOSITORY is not <owner>/<name>.'],
    ...['a', '/a', 'a/', './a', 'a/.', 'a/..', 'a/b/c', '!a/b', 'a/b!', 'a /b'].map(
      (repository): Unsent => [
        `the repository ${repository}`,
        { repository },
        'GITHUB_REPOSITORY is not <owner>/<name>.',
      ],
    ),
    ...[`x${COMMIT}`, `${COMMIT}x`, COMMIT.slice(1), 'a'.repeat(65)].map(
      (commit): Unsent => [
        `the commit ${commit}`,
        { commit },
        'the commit is not known. Run actions/checkout before this step.',
      ],
    ),
    ...['xrefs/heads/a', 'refs/heads/', 'refs/notes/a', 'refs/heads'].map(
      (ref): Unsent => [
        `the ref ${ref}`,
        { ref },
        'code scanning keeps results of branches, tags and pull requests only.',
      ],
    ),
    ...[`!${TOKEN}`, `${TOKEN} x`].map(
      (token): Unsent => [
        `the token ${token}`,
        { token },
        'the token holds characters that no token has. Check the secret.',
      ],
    ),
    ['no commit', { commit: '' }, 'the commit is not known. Run actions/checkout before this step.'],
    ['an odd ref', { ref: 'main' }, 'code scanning keeps results of branches, tags and pull requests only.'],
  ])('%s', async (_name, request, why) => {
    expect(await upload([ACCEPTED], request)).toEqual(failed(why));
    expect(api.sent).toEqual([]);
  });

  it.each<[string, Partial<UploadRequest>]>([
    ['names of one character', { repository: 'a/b' }],
    ['a name that starts with points', { repository: 'a/..b' }],
    ['an owner that starts with points', { repository: '..a/b' }],
    ['a commit of SHA-256', { commit: 'A0'.repeat(32) }],
    ['a branch of one character', { ref: 'refs/heads/a' }],
    ['a token of one character', { token: '~' }],
  ])('is not %s', async (_name, request) => {
    api.replies = [ACCEPTED, COMPLETE];
    const sent = { ...REQUEST, apiUrl: api.url, ...request };
    expect((await uploadSarif(sent, { wait: async () => {}, now: () => 0 })).kind).toBe('done');
  });

  it('a file that is too large after gzip', async () => {
    const sarif = 'ab'.repeat(50_000);
    const { length } = gzipSync(sarif);
    expect(await upload([ACCEPTED], { sarif }, { limits: { gzipBytes: length - 1 } })).toEqual(
      failed(
        `it has ${length} bytes after gzip, GitHub takes ${length - 1}. ` +
          'Check fewer pages at a time, each part with a sarif-category of its own.',
      ),
    );
    expect(api.sent).toEqual([]);
  });
});

it('never throws', async () => {
  const wait = async () => {
    throw new TypeError(TOKEN);
  };
  expect(await upload([ACCEPTED], {}, { wait })).toEqual(
    failed('a fault of cache-lint itself (TypeError). Please report it.'),
  );
});

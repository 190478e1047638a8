import { describe, expect, it } from 'vitest';
import { type ApiAnswer, fieldOf, GitHubApi, messageIn, NoConnection } from '../../../src/action/github-api.js';

const LIMITS = { tries: 3, request: 10_000, total: 100_000 };

/** A body can be read once. */
type MakeResponse = () => Response;

/** What is asked for, what was waited for, and what came of it; the last reply counts from then on. */
async function talk(
  replies: readonly (MakeResponse | Error)[],
  { limits = LIMITS, base = 'https://api.example.org/v3' }: { limits?: typeof LIMITS; base?: string } = {},
) {
  const urls: string[] = [];
  const pauses: number[] = [];
  const world = {
    fetch: async (url: string): Promise<Response> => {
      urls.push(url);
      const reply = replies[Math.min(urls.length, replies.length) - 1]!;
      if (reply instanceof Error) throw reply;
      return reply();
    },
    wait: async (milliseconds: number) => void pauses.push(milliseconds),
    now: () => pauses.reduce((sum, one) => sum + one, 0),
  };
  const answer = await new GitHubApi(base, 'token', limits, world).request('GET', '/x');
  return { answer, urls, pauses };
}

/** A string is the body as it is; null is none. */
function reply(status: number, body: unknown = {}, headers: Record<string, string> = {}): MakeResponse {
  const text = typeof body === 'string' || body === null ? body : JSON.stringify(body);
  return () => new Response(text, { status, headers });
}
const redirect = (location: string): MakeResponse => reply(302, '', { location });
const shown = (answer: ApiAnswer): unknown => (answer.kind === 'answer' ? answer.status : answer.why);

describe('a request', () => {
  it('starts at the base, with or without a slash', async () => {
    for (const base of ['https://api.example.org/v3', 'https://api.example.org/v3/'])
      expect((await talk([reply(200)], { base })).urls).toEqual(['https://api.example.org/v3/x']);
  });

  it.each([200, 204, 299, 400, 401, 404, 422, 499])('is not sent again after %i', async (status) => {
    const { answer, urls, pauses } = await talk([reply(status, status === 204 ? null : {})]);
    expect([shown(answer), urls.length, pauses]).toEqual([status, 1, []]);
  });

  it.each([429, 500, 502, 599])('is sent three times after %i, with growing pauses', async (status) => {
    const { answer, urls, pauses } = await talk([reply(status)]);
    expect([shown(answer), urls.length, pauses]).toEqual([status, 3, [1000, 2000]]);
  });

  it('is sent no more when the time would be over', async () => {
    const sent = async (total: number): Promise<number> =>
      (await talk([reply(500)], { limits: { ...LIMITS, total } })).urls.length;
    expect([await sent(1000), await sent(1001), await sent(3000), await sent(3001)]).toEqual([1, 2, 2, 3]);
  });

  it.each<[string, MakeResponse, readonly number[]]>([
    ['403 with a header', reply(403, {}, { 'retry-after': '7' }), [7000, 7000]],
    ['429 with a header', reply(429, {}, { 'retry-after': '1' }), [1000, 2000]],
    ['503 with a header', reply(503, {}, { 'retry-after': '7' }), [7000, 7000]],
    ['500 with a header that does not count there', reply(500, {}, { 'retry-after': '7' }), [1000, 2000]],
    ['404 with one', reply(404, {}, { 'retry-after': '7' }), []],
    ['403 with letters before a number', reply(403, {}, { 'retry-after': 'x7' }), []],
    ['403 with no number', reply(403, {}, { 'retry-after': '7s' }), []],
    ['403 with a number of too many digits', reply(403, {}, { 'retry-after': '10000000000' }), []],
    [
      '403 with a limit that is past',
      reply(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }),
      [1000, 2000],
    ],
    ['403 with some left', reply(403, {}, { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '1' }), []],
    ['403 without the time', reply(403, {}, { 'x-ratelimit-remaining': '0' }), []],
    ['403 in words', reply(403, { message: 'You have exceeded a secondary rate limit.' }), [60_000]],
    ['429 in words', reply(429, { message: 'API Rate Limit exceeded' }), [60_000]],
    ['503 in words, which do not count there', reply(503, { message: 'rate limit' }), [1000, 2000]],
    ['403 in other words', reply(403, { message: 'The rate limiter is off' }), []],
  ])('waits after %s', async (_, response, expected) => {
    const { pauses } = await talk([response], {
      limits: { ...LIMITS, total: expected[0] === 60_000 ? 70_000 : 100_000 },
    });
    expect(pauses).toEqual(expected);
  });
});

describe('a limit of the rate', () => {
  const until = (reset: number) =>
    talk([reply(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) })]);

  it('that is past asks for no pause', async () => {
    expect((await until(1)).answer).toMatchObject({ status: 403, askedPause: 0 });
  });

  it('ends at a second of the clock', async () => {
    const { pauses } = await until(Math.floor(Date.now() / 1000) + 30);
    expect(pauses).toHaveLength(2);
    for (const pause of pauses) expect(pause > 25_000 && pause <= 30_000, String(pause)).toBe(true);
  });
});

describe('what is sent', () => {
  async function sent(method: 'GET' | 'POST', body?: unknown): Promise<Record<string, unknown>> {
    const inits: object[] = [];
    const world = {
      fetch: async (_: string, init: object) => new Response(`{"sent": ${inits.push(init)}}`),
      wait: async () => {},
      now: () => 0,
    };
    await new GitHubApi('https://api.example.org', 'secret', LIMITS, world).request(method, '/x', body);
    const { signal: _, ...init } = inits[0] as Record<string, unknown>;
    return init;
  }
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: 'Bearer secret',
    'user-agent': expect.stringMatching(/^cache-lint\/\d/),
    'x-github-api-version': '2022-11-28',
  };

  it('has a body that is JSON, and says so', async () => {
    const json = { ...headers, 'content-type': 'application/json' };
    expect(await sent('POST', { a: 1 })).toEqual({
      method: 'POST',
      headers: json,
      redirect: 'manual',
      body: '{"a":1}',
    });
  });

  it('has no body where there is none', async () => {
    expect(await sent('GET')).toStrictEqual({ method: 'GET', headers, redirect: 'manual' });
  });
});

describe('the time for an answer', () => {
  it.each([
    [20, 1000, '0.02'],
    [1000, 15, '0.015'],
    [1000, 14.2, '0.015'],
    [1000, 0.5, '0.001'],
    [1000, 0, '0.001'],
  ])('is %i ms, and no more than is left of %i', async (request, total, seconds) => {
    const world = {
      fetch: (_: string, { signal }: { signal: AbortSignal }) =>
        new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(new Error('late')))),
      wait: async () => {},
      now: () => 7000,
    };
    const answer = await new GitHubApi('https://x', 't', { request, total, tries: 1 }, world).request('GET', '/');
    expect(answer).toEqual({ kind: 'none', why: `no whole answer within ${seconds} s`, again: true });
  });
});

describe('a redirect', () => {
  it('is followed three times on the same host', async () => {
    const { answer, urls } = await talk([
      redirect('/y'),
      redirect('https://api.example.org/z'),
      redirect('w'),
      reply(200),
    ]);
    expect([shown(answer), urls.slice(1)]).toEqual([
      200,
      ['https://api.example.org/y', 'https://api.example.org/z', 'https://api.example.org/w'],
    ]);
    const circle = await talk([redirect('/y')]);
    expect([shown(circle.answer), circle.urls.length]).toEqual(['a redirect (302) to somewhere else', 4]);
  });

  it.each(['https://evil.example.org/', 'http://api.example.org/', 'https://api.example.org:444/', '//x', 'http://['])(
    'is not followed to %s',
    async (location) => {
      const { answer, urls } = await talk([redirect(location)]);
      expect([answer, urls.length]).toEqual([
        { kind: 'none', why: 'a redirect (302) to somewhere else', again: false },
        1,
      ]);
    },
  );

  it.each([300, 304, 399])('is %i, too; without a place it leads nowhere', async (status) => {
    const { answer } = await talk([reply(status, status === 304 ? null : {})]);
    expect(shown(answer)).toBe(`a redirect (${status}) to somewhere else`);
  });
});

describe('no connection', () => {
  it.each<[unknown, string]>([
    [Object.assign(new Error('token'), { cause: { code: 'ECONNRESET' }, code: 'X' }), 'ECONNRESET'],
    [Object.assign(new Error('token'), { code: 'ENOTFOUND' }), 'ENOTFOUND'],
    [new TypeError('token'), 'TypeError'],
    [Object.assign(new Error('token'), { code: 'a b' }), 'unknown'],
    [Object.assign(new Error('token'), { code: ' a' }), 'unknown'],
    [Object.assign(new Error('token'), { code: 'a\n' }), 'unknown'],
    [Object.assign(new Error('token'), { code: 'a'.repeat(60) }), 'a'.repeat(60)],
    [Object.assign(new Error('token'), { code: 'a'.repeat(61) }), 'unknown'],
    [Object.assign(new Error('token'), { code: 7 }), 'unknown'],
  ])('%s is told as %s', async (error, code) => {
    const { answer, urls } = await talk([error as Error]);
    expect([answer, urls.length]).toEqual([{ kind: 'none', why: `no connection (${code})`, again: true }, 3]);
  });

  it('is tried again where whoever tells of it says so', async () => {
    const sent = async (again: boolean) => {
      const { answer, urls } = await talk([new NoConnection('it is so', again)]);
      return [shown(answer), urls.length];
    };
    expect(await sent(true)).toEqual(['no connection (it is so)', 3]);
    expect(await sent(false)).toEqual(['no connection (it is so)', 1]);
  });
});

describe('an answer', () => {
  it('is JSON of at most a mebibyte', async () => {
    const dataOf = async (text: string): Promise<unknown> => {
      const { answer } = await talk([reply(200, text)]);
      return answer.kind === 'answer' && answer.data;
    };
    const most = 1024 * 1024 - 2;
    expect(await dataOf('{"a": 1}')).toEqual({ a: 1 });
    expect(await dataOf('{"a": 1')).toBeUndefined();
    expect(await dataOf('')).toBeUndefined();
    expect(await dataOf(`"${'x'.repeat(most)}"`)).toHaveLength(most);
    expect(await dataOf(`"${'x'.repeat(most + 1)}"`)).toBeUndefined();
  });

  const MOST = 1024 * 1024;

  it.each([
    [['{"a"', ': ', '1}'], { a: 1 }],
    [[`"${'x'.repeat(MOST - 2)}`, '"'], 'x'.repeat(MOST - 2)],
    [[`"${'x'.repeat(MOST - 1)}`, '"'], undefined],
  ])('is put together from what comes, case %#', async (chunks, data) => {
    const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk));
    const { answer } = await talk([() => new Response(ReadableStream.from(bytes) as never)]);
    expect(answer.kind === 'answer' && answer.data).toEqual(data);
  });

  it('is read no further than that', async () => {
    let pulled = 0;
    const source = {
      pull: (controller: ReadableStreamDefaultController<Uint8Array>) => {
        pulled++;
        controller.enqueue(new Uint8Array(MOST / 2));
      },
    };
    await talk([() => new Response(new ReadableStream(source, { highWaterMark: 0 }))]);
    expect(pulled).toBe(2);
  });

  it.each<[unknown, string]>([
    [{ message: 'no' }, 'no'],
    [{ message: 1 }, ''],
    [{}, ''],
    [null, ''],
    [undefined, ''],
    ['message', ''],
  ])('%j says %j', (data, message) => {
    expect(messageIn(data)).toBe(message);
    expect(fieldOf(data, 'none')).toBeUndefined();
  });
});

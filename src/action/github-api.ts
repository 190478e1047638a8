/** How far a talk with the API may go. Times in milliseconds. */
export interface ApiLimits {
  /** For one request with its answer. */
  readonly request: number;
  /** For all of them and the pauses between them. */
  readonly total: number;
  /** How often one request is sent. */
  readonly tries: number;
}

/** What a request of the API needs of `fetch`. */
export interface ApiRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  readonly redirect: 'manual';
}

/** An error of a `fetch` whose message may be shown: a few words that quote nothing of the request. */
export class NoConnection extends Error {
  /** Whether to try again. */
  readonly again: boolean;

  constructor(message: string, again: boolean) {
    super(message);
    this.again = again;
  }
}

/** The world that a talk needs, so that tests need not wait. */
export interface ApiWorld {
  fetch(url: string, init: ApiRequest): Promise<Response>;
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds, from any start. */
  now(): number;
}

/** What came of a request. `data` is what the body says as JSON, undefined when it is none. */
export type ApiAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly data: unknown;
      /** Milliseconds to wait before the next try, as the API asks for it. */
      readonly askedPause: number | undefined;
    }
  /** No answer, or one that is not to be had: why, in a few words that quote nothing of the request. */
  | { readonly kind: 'none'; readonly why: string; readonly again: boolean };

/** Bytes of an answer that are read: more is cut, and then no JSON. */
const MOST_BYTES = 1024 * 1024;
const MOST_REDIRECTS = 3;

/**
 * GitHub's REST API for one token: sends a request again after network errors, 5xx and rate limits, within the limits.
 * Redirects are followed on the same host only, so that the token goes nowhere else
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
export class GitHubApi {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #limits: ApiLimits;
  readonly #world: ApiWorld;
  readonly #end: number;

  /** `base` as in GITHUB_API_URL; the time for all requests starts now. */
  constructor(base: string, token: string, limits: ApiLimits, world: ApiWorld) {
    this.#base = base.replace(/\/$/, '');
    this.#headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': `cache-lint/${__CACHE_LINT_VERSION__}`,
      'x-github-api-version': '2022-11-28',
    };
    this.#limits = limits;
    this.#world = world;
    this.#end = world.now() + limits.total;
  }

  /** `path` from the base on. The last answer when the tries or the time are used up. Never throws. */
  async request(method: 'GET' | 'POST', path: string, body?: unknown): Promise<ApiAnswer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    for (let sent = 1; ; sent++) {
      const answer = await this.#send(method, `${this.#base}${path}`, text);
      const pause = pauseAfter(answer, sent);
      if (pause === undefined || sent >= this.#limits.tries || !(await this.pause(pause))) return answer;
    }
  }

  /** Waits; false, at once, when the time for all requests would be over. */
  async pause(milliseconds: number): Promise<boolean> {
    if (this.#world.now() + milliseconds >= this.#end) return false;
    await this.#world.wait(milliseconds);
    return true;
  }

  async #send(method: string, first: string, body: string | undefined): Promise<ApiAnswer> {
    let url = first;
    const left = this.#end - this.#world.now();
    const limit = Math.max(1, Math.min(this.#limits.request, Math.ceil(left)));
    const signal = AbortSignal.timeout(limit);
    const headers = { ...this.#headers, ...(body !== undefined && { 'content-type': 'application/json' }) };
    const init = { method, headers, signal, redirect: 'manual', ...(body !== undefined && { body }) } as const;
    try {
      for (let redirects = 0; ; redirects++) {
        const response = await this.#world.fetch(url, init);
        const data = parse(await readText(response));
        const { status } = response;
        if (status < 300 || status >= 400)
          return { kind: 'answer', status, data, askedPause: askedPause(response, data) };
        const target = redirects < MOST_REDIRECTS ? sameHost(url, response.headers.get('location')) : undefined;
        if (target === undefined)
          return { kind: 'none', why: `a redirect (${status}) to somewhere else`, again: false };
        url = target;
      }
    } catch (error) {
      const isKnown = error instanceof NoConnection;
      const reason = isKnown ? error.message : codeOf(error);
      const why = signal.aborted ? `no whole answer within ${limit / 1000} s` : `no connection (${reason})`;
      return { kind: 'none', why, again: signal.aborted || !isKnown || error.again };
    }
  }
}

/** Undefined: sending it again would change nothing. */
function pauseAfter(answer: ApiAnswer, sent: number): number | undefined {
  const growing = 1000 * 2 ** (sent - 1);
  if (answer.kind === 'none') return answer.again ? growing : undefined;
  if (answer.askedPause !== undefined) return Math.max(growing, answer.askedPause);
  return answer.status >= 500 || answer.status === 429 ? growing : undefined;
}

/** A limit of the rate may come as 403, with a header that says how long, or in words only: then it is a minute. */
function askedPause({ status, headers }: Response, data: unknown): number | undefined {
  if (status !== 403 && status !== 429 && status !== 503) return undefined;
  const seconds = wholeNumber(headers.get('retry-after'));
  if (seconds !== undefined) return seconds * 1000;
  const reset = wholeNumber(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') === '0' && reset !== undefined)
    return Math.max(0, reset * 1000 - Date.now());
  return status !== 503 && /\brate limit\b/i.test(messageIn(data)) ? 60_000 : undefined;
}

/** What an error of the API says; empty when it says nothing. */
export function messageIn(data: unknown): string {
  const message = fieldOf(data, 'message');
  return typeof message === 'string' ? message : '';
}

/** A field of an object; undefined when there is none. */
export function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

function sameHost(from: string, location: string | null): string | undefined {
  if (location === null || !URL.canParse(location, from)) return undefined;
  const target = new URL(location, from);
  return target.origin === new URL(from).origin ? target.href : undefined;
}

async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The system's name of an error: its message may quote the request. */
function codeOf(error: unknown): string {
  const code = fieldOf(fieldOf(error, 'cause'), 'code') ?? fieldOf(error, 'code') ?? fieldOf(error, 'name');
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'unknown';
}

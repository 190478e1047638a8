import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cutAt, neutralise, printable } from '../report/printable.js';
import { GITHUB_LIMITS } from '../report/sarif.js';
import { type ApiAnswer, type ApiLimits, type ApiWorld, fieldOf, GitHubApi, messageIn } from './github-api.js';

/** A SARIF file and where it belongs. */
export interface UploadRequest {
  /** The text of the file. */
  readonly sarif: string;
  /** As in GITHUB_API_URL: the API of GitHub or of an Enterprise Server, `https`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit that was checked: all hexadecimal digits. */
  readonly commit: string;
  /** `refs/heads/<branch>`, `refs/tags/<tag>`, `refs/pull/<n>/merge` or `refs/pull/<n>/head`. */
  readonly ref: string;
  /** Absolute: the repository's root on this machine. */
  readonly checkoutPath: string;
  readonly token: string;
  readonly toolName: string;
  /** When the check began, as `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly startedAt?: string;
}

/** What became of an upload. The texts are plain sentences on one line, fit for a log. */
export type UploadOutcome =
  /** Code scanning has the file. Whether it has worked through it already, `message` says. */
  | { readonly kind: 'done'; readonly id: string; readonly message: string }
  /** It has not, and `reason` says what to do. */
  | { readonly kind: 'failed'; readonly reason: string };

interface UploadLimits extends ApiLimits {
  /** Of the file after gzip. */
  readonly gzipBytes: number;
}

/** What tests change. */
export interface UploadOptions extends Partial<ApiWorld> {
  readonly limits?: Partial<UploadLimits>;
}

const LIMITS: UploadLimits = { request: 60_000, total: 120_000, tries: 4, gzipBytes: GITHUB_LIMITS.gzipBytes };
const WORLD: ApiWorld = {
  fetch,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => performance.now(),
};

/** Milliseconds between two questions whether it is done: they double from the first to the last. */
const FIRST_PAUSE = 1000;
const LAST_PAUSE = 10_000;
/** UTF-16 units of GitHub's own words that are quoted. */
const MOST_QUOTED = 300;

/**
 * Sends SARIF to GitHub code scanning and waits until it is worked through (two minutes at most). Never throws, and no text that it
 * gives holds the token. The API: https://docs.github.com/en/rest/code-scanning/code-scanning, "Upload an analysis as SARIF data"
 * and "Get information about a SARIF upload".
 */
export async function uploadSarif(request: UploadRequest, options: UploadOptions = {}): Promise<UploadOutcome> {
  try {
    return await upload(request, { ...LIMITS, ...options.limits }, { ...WORLD, ...options });
  } catch (error) {
    return failed(
      `a fault of cache-lint itself (${error instanceof Error ? error.name : typeof error}). Please report it.`,
    );
  }
}

async function upload(request: UploadRequest, limits: UploadLimits, world: ApiWorld): Promise<UploadOutcome> {
  const fault = faultOf(request);
  if (fault !== undefined) return failed(fault);
  const zipped = gzipSync(request.sarif);
  if (zipped.length > limits.gzipBytes)
    return failed(`it has ${zipped.length} bytes after gzip, GitHub takes ${limits.gzipBytes}. ${SMALLER}`);
  const api = new GitHubApi(request.apiUrl, request.token, limits, world);
  const answer = await api.request('POST', `${pathOf(request)}/sarifs`, bodyOf(request, zipped));
  if (answer.kind === 'none' || answer.status >= 300) return failed(refusal(answer, request));
  const id = fieldOf(answer.data, 'id');
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id) || id.includes(request.token))
    return failed(`the answer of ${hostOf(request)} is none of GitHub's API. ${CHECK_URL}`);
  return follow(api, request, id);
}

function failed(why: string): UploadOutcome {
  return { kind: 'failed', reason: `SARIF was not uploaded: ${why}` };
}

function unusable(said: string): UploadOutcome {
  return { kind: 'failed', reason: `SARIF was uploaded, but code scanning could not use it: ${said}.` };
}

/** What is wrong with the request itself, before anything is sent. */
function faultOf({ apiUrl, repository, commit, ref, token }: UploadRequest): string | undefined {
  if (!isSafe(apiUrl)) return 'GITHUB_API_URL is no https address.';
  if (token === '') return 'there is no token. Leave the input "token" at its default, or give it one.';
  // RFC 6750. The error that fetch throws for another header would quote it.
  if (!/^[\w.~+/=-]+$/.test(token)) return 'the token holds characters that no token has. Check the secret.';
  if (!/^(?!\.\.?\/)[\w.-]+\/(?!\.\.?$)[\w.-]+$/.test(repository)) return 'GITHUB_REPOSITORY is not <owner>/<name>.';
  if (!/^[0-9a-f]{40,64}$/i.test(commit)) return 'the commit is not known. Run actions/checkout before this step.';
  if (!/^refs\/(?:heads|tags|pull)\/./.test(ref))
    return 'code scanning keeps results of branches, tags and pull requests only.';
  return undefined;
}

/** A token goes over an open line to this machine only: that is a test. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}

function pathOf({ repository }: UploadRequest): string {
  return `/repos/${repository}/code-scanning`;
}

function bodyOf({ commit, ref, checkoutPath, toolName, startedAt }: UploadRequest, zipped: Buffer) {
  return {
    commit_sha: commit,
    ref,
    sarif: zipped.toString('base64'),
    checkout_uri: pathToFileURL(checkoutPath).href,
    ...(startedAt !== undefined && { started_at: startedAt }),
    tool_name: toolName,
  };
}

/** Asks until code scanning has worked through it. That it takes long, or cannot be asked, is no failure: GitHub has the file. */
async function follow(api: GitHubApi, request: UploadRequest, id: string): Promise<UploadOutcome> {
  const path = `${pathOf(request)}/sarifs/${id}`;
  const done = (message: string): UploadOutcome => ({ kind: 'done', id, message: `SARIF was uploaded${message}` });
  for (let pause = FIRST_PAUSE; await api.pause(pause); pause = Math.min(pause * 2, LAST_PAUSE)) {
    const answer = await api.request('GET', path);
    if (answer.kind === 'none') return done(`; what became of it is not known: ${answer.why}.`);
    if (answer.status >= 300) return done(`; what became of it is not known: the answer was ${answer.status}.`);
    const status = fieldOf(answer.data, 'processing_status');
    if (status === 'complete') return done(', and code scanning has worked through it.');
    if (status === 'failed') return unusable(quote(errorsIn(answer.data), request));
  }
  return done('; code scanning is still working through it. Look at the Security tab of the repository later.');
}

/** What a refusal means, and what to do. */
function refusal(answer: ApiAnswer, request: UploadRequest): string {
  const host = hostOf(request);
  if (answer.kind === 'none') return `${host} gave ${answer.why}. ${CHECK_URL} If it is, ${LATER}`;
  const { status, data, askedPause } = answer;
  const said = quote([messageIn(data), errorsIn(data)].filter((text) => text !== '').join(' '), request);
  if (status >= 500) return `${host} failed with ${status}: ${said}. Please ${LATER}`;
  if (askedPause !== undefined)
    return `${host} takes no more requests for ${Math.ceil(askedPause / 1000)} s (${status}). Please ${LATER}`;
  return `${host} answered ${status}: ${said}. ${remedy(status, messageIn(data))}`.trimEnd();
}

function remedy(status: number, message: string): string {
  if (status === 401) return 'The token is not valid, or no longer.';
  if (status === 403 && /not accessible/i.test(message)) return `${PERMISSION} ${FORKS}`;
  if (status === 403 && /enabled/i.test(message)) return SWITCH_ON;
  if (status === 404) return `The repository is not there, or the token may not see it. ${PERMISSION}`;
  if (status === 413) return SMALLER;
  return status === 429 ? `Please ${LATER}` : '';
}

const LATER = 'run the job again later.';
const CHECK_URL = 'Is GITHUB_API_URL right?';
const SMALLER = 'Check fewer pages at a time, each part with a sarif-category of its own.';
const PERMISSION = 'Give the job "permissions: security-events: write".';
const FORKS = 'A pull request from a fork, or a push by Dependabot, has a read-only token all the same.';
const SWITCH_ON =
  'Switch code scanning on in the settings of the repository; a private one needs GitHub Code Security for it.';

/** The errors that an answer lists, as text; empty when it lists none. */
function errorsIn(data: unknown): string {
  const errors = fieldOf(data, 'errors');
  if (!Array.isArray(errors)) return '';
  return errors.map((error) => (typeof error === 'string' ? error : JSON.stringify(error))).join('; ');
}

function hostOf({ apiUrl }: UploadRequest): string {
  return new URL(apiUrl).host;
}

/** Words of others: on one line, cut, with nothing that a terminal or a runner obeys, without the token. */
function quote(text: string, { token }: UploadRequest): string {
  const line = text.replaceAll(token, '***').replace(/\s+/g, ' ').trim();
  const safe = neutralise(printable(line)).replace(/\.$/, '');
  return safe === '' ? 'no reason given' : `"${safe.length > MOST_QUOTED ? `${cutAt(safe, MOST_QUOTED)}...` : safe}"`;
}

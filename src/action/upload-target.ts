import { fieldOf } from './github-api.js';

/** Where the findings of a run belong in code scanning. */
export type UploadTarget =
  | { readonly kind: 'target'; readonly ref: string; readonly commit: string }
  /** Nowhere that is known; one plain sentence. */
  | { readonly kind: 'none'; readonly reason: string };

/** Their commit is one of the default branch, but their workflows tend to check out what is untrusted. */
const ON_UNTRUSTED_CODE = ['pull_request_target', 'workflow_run', 'issue_comment'];

/**
 * The ref and the commit that were checked. What the event is about (`GITHUB_REF`, `GITHUB_SHA`) is right for what actions/checkout
 * takes by default: a branch, a tag (both `refs/...`), the merge commit of a pull request (`refs/pull/<n>/merge`), the commit of a
 * merge queue (`refs/heads/gh-readonly-queue/...`). A workflow may check out the head of a pull request: then it is
 * `refs/pull/<n>/head`. Any other commit would put findings where they are not, so that is refused.
 *
 * `head` is the commit that is checked out, undefined when that is not known (a checkout without git).
 */
export function uploadTarget(
  event: string,
  payload: unknown,
  env: Readonly<Record<string, string | undefined>>,
  head: string | undefined,
): UploadTarget {
  const { GITHUB_REF: ref = '', GITHUB_SHA: commit = '' } = env;
  if (head === undefined && ON_UNTRUSTED_CODE.includes(event))
    return none(`on ${event} it has to be known which commit is checked out. Check out with git.`);
  if (head === undefined || head === commit) return { kind: 'target', ref, commit };
  const pull = fieldOf(payload, 'pull_request');
  const number = fieldOf(pull, 'number');
  if (event === 'pull_request' && Number.isSafeInteger(number) && fieldOf(fieldOf(pull, 'head'), 'sha') === head)
    return { kind: 'target', ref: `refs/pull/${number}/head`, commit: head };
  return none(`another commit is checked out than the one that the event is about. ${CHECK_OUT}`);
}

const CHECK_OUT = 'Run actions/checkout without "ref" before this step.';

function none(reason: string): UploadTarget {
  return { kind: 'none', reason: `SARIF was not uploaded: ${reason}` };
}

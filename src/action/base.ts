import { type Changes, findChanges } from '../changes/changes.js';
import { repositoryRoot } from '../files/discover.js';
import { GitFault } from '../git/output.js';
import { type NoAnswer, openRepository, type Repository } from '../git/repository.js';
import type { Host } from '../host.js';

/** What started the workflow. */
export interface WorkflowEvent {
  /** As in GITHUB_EVENT_NAME. */
  readonly name: string;
  /** What is in the file of GITHUB_EVENT_PATH: written by GitHub, with untrusted names in it. */
  readonly payload: unknown;
}

/** The commit that changed files are told against, and what it is called. */
export interface ActionBase {
  readonly commit: string;
  readonly name: string;
}

/**
 * What the event that started the workflow changes, or why that cannot be told. `base` is a branch, tag or commit that beats what the
 * event says; empty without one. Reads the files that the runner gives and the clone, and asks no network. Never throws.
 */
export function findActionChanges(host: Host, base: string): Changes | NoAnswer {
  const root = repositoryRoot(host);
  const repository = openRepository(host, root);
  if ('reason' in repository) return repository;
  try {
    const found = base === '' ? findBase(readEvent(host), repository) : findGivenBase(base, repository);
    return 'reason' in found ? found : findChanges({ kind: 'commit', ...found }, host, root);
  } catch (error) {
    if (error instanceof GitFault) return { reason: error.message };
    throw error;
  }
}

/** Bytes: GitHub caps the payload of an event at 25 MB. */
const MOST_PAYLOAD = 32 * 1024 * 1024;

/** What the runner says of the event; no payload when its file cannot be read. */
export function readEvent({ env, readText }: Host): WorkflowEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  try {
    return { name, payload: JSON.parse(readText(env['GITHUB_EVENT_PATH'] ?? '', MOST_PAYLOAD) ?? '') };
  } catch {
    return { name, payload: undefined };
  }
}

/** A branch that is not checked out is known as one of the remote's only. */
function findGivenBase(name: string, repository: Repository): ActionBase | NoAnswer {
  const [own, remote] = repository.commits([name, `refs/remotes/origin/${name}`]);
  const commit = own ?? remote;
  if (commit === undefined) return { reason: `the clone does not have ${JSON.stringify(name)}, the input "base"` };
  return commonBase(commit, name, repository);
}

/**
 * The base of a pull request, a push or a merge group, by the fields of
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads; a reason for every other event.
 */
export function findBase({ name, payload }: WorkflowEvent, repository: Repository): ActionBase | NoAnswer {
  if (name === 'pull_request' || name === 'pull_request_target') return ofPullRequest(payload, repository);
  if (name === 'push') return ofPush(payload, repository);
  if (name === 'merge_group') return ofMergeGroup(payload, repository);
  return { reason: `the event ${JSON.stringify(name)} changes nothing; the input "base" can name a commit` };
}

const DEEPER = 'set fetch-depth: 2 of actions/checkout, or more';

/**
 * The runner checks out a merge of the pull request into its base: its first parent is what the request is to be compared with, and newer
 * than what the payload says. Where its head is checked out, the base is where it left the base's branch.
 */
function ofPullRequest(payload: unknown, repository: Repository): ActionBase | NoAnswer {
  const base = commitAt(payload, 'pull_request', 'base', 'sha');
  const head = commitAt(payload, 'pull_request', 'head', 'sha');
  if (base === undefined || head === undefined) return NO_PAYLOAD;
  const branch = textAt(payload, 'pull_request', 'base', 'ref') ?? 'base';
  const [current] = repository.commits(['HEAD']);
  if (current === undefined) return { reason: 'the clone has no commit' };
  const [first, second] = repository.parents(current);
  if (first !== undefined && second === head) {
    const [known] = repository.commits([first]);
    return known === undefined
      ? { reason: `this clone does not have the first parent of the merge; ${DEEPER}` }
      : { commit: first, name: branch };
  }
  const [remote, own, known] = repository.commits([`refs/remotes/origin/${branch}`, base, head]);
  // As on pull_request_target, which checks out the base.
  if (current !== head && (known === undefined || repository.mergeBase(current, known) !== known))
    return { reason: 'what is checked out is neither the merge of the pull request nor its head' };
  const other = remote ?? own;
  if (other === undefined)
    return { reason: 'this clone does not have the base of the pull request; set fetch-depth: 0 of actions/checkout' };
  const found = commonBase(other, branch, repository);
  // When a run is repeated after the merge, nothing would count as changed.
  if ('commit' in found && found.commit === current)
    return { reason: 'what is checked out is in the base of the pull request already' };
  return found;
}

/** A new branch counts from where it left the default branch. Tags, and the first push of all, have nothing to count from. */
function ofPush(payload: unknown, repository: Repository): ActionBase | NoAnswer {
  const before = commitAt(payload, 'before');
  const ref = textAt(payload, 'ref');
  if (before === undefined || ref === undefined) return NO_PAYLOAD;
  if (!/^0+$/.test(before)) {
    const [known] = repository.commits([before]);
    if (known !== undefined) return { commit: known, name: 'the commit before the push' };
    const forced = fieldAt(payload, 'forced') === true;
    const hint = forced ? 'it was a force push' : DEEPER;
    return { reason: `this clone does not have the commit before the push; ${hint}` };
  }
  const main = textAt(payload, 'repository', 'default_branch');
  if (!ref.startsWith('refs/heads/') || main === undefined || ref === `refs/heads/${main}`)
    return { reason: `there was no ${JSON.stringify(ref)} before the push` };
  const [commit] = repository.commits([`refs/remotes/origin/${main}`]);
  if (commit === undefined)
    return {
      reason: `this clone does not have ${JSON.stringify(main)}, which a new branch counts from; set fetch-depth: 0 of actions/checkout`,
    };
  return commonBase(commit, main, repository);
}

/**
 * The payload's base is the entry before in the queue, which is not merged yet: what that one breaks would be nobody's. Where the clone has
 * the branch that all of them are for, the group counts from there.
 */
function ofMergeGroup(payload: unknown, repository: Repository): ActionBase | NoAnswer {
  const base = commitAt(payload, 'merge_group', 'base_sha');
  if (base === undefined) return NO_PAYLOAD;
  const branch = textAt(payload, 'merge_group', 'base_ref')?.replace(/^refs\/heads\//, '');
  const [commit, target] = repository.commits([base, `refs/remotes/origin/${branch ?? ''}`]);
  const found = branch === undefined || target === undefined ? undefined : commonBase(target, branch, repository);
  // When a run is repeated after the merge, nothing would count as changed.
  if (found !== undefined && 'commit' in found && found.commit !== repository.commits(['HEAD'])[0]) return found;
  if (commit === undefined) return { reason: `this clone does not have the base of the merge group; ${DEEPER}` };
  return { commit, name: 'the entry before in the merge queue' };
}

const NO_PAYLOAD: NoAnswer = { reason: 'the event of the workflow cannot be read' };

function commonBase(commit: string, name: string, repository: Repository): ActionBase | NoAnswer {
  const [head] = repository.commits(['HEAD']);
  const base = head === undefined ? undefined : repository.mergeBase(head, commit);
  if (base !== undefined) return { commit: base, name };
  return {
    reason: `HEAD and ${JSON.stringify(name)} have no commit in common in this clone; set fetch-depth: 0 of actions/checkout`,
  };
}

function commitAt(payload: unknown, ...names: readonly string[]): string | undefined {
  const text = textAt(payload, ...names);
  return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}

function textAt(payload: unknown, ...names: readonly string[]): string | undefined {
  const value = fieldAt(payload, ...names);
  return typeof value === 'string' ? value : undefined;
}

function fieldAt(payload: unknown, ...names: readonly string[]): unknown {
  let value = payload;
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

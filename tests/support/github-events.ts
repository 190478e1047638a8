import { createRequire } from 'node:module';
import { git } from './git-repo.js';
import { tempFolder } from './temp-folder.js';

const EVENTS = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}[];

/** An event as the runner gives it to a step. */
export interface GitHubEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** GitHub's own example of an event, with other values at some paths, as in `pull_request.base.sha`; each path must be there. */
export function event(name: string, values: Readonly<Record<string, unknown>>): GitHubEvent {
  const payload = structuredClone(EVENTS.find((one) => one.name === name)!.examples[0]!) as Record<string, unknown>;
  for (const [where, value] of Object.entries(values)) {
    const steps = where.split('.');
    const last = steps.pop()!;
    let at = payload;
    for (const step of steps) at = at[step] as Record<string, unknown>;
    if (!Object.hasOwn(at, last)) throw new Error(`the example of ${name} has no ${where}`);
    at[last] = value;
  }
  return { name, payload };
}

/** As actions/checkout gets a ref: into a new repository, detached; all branches too when the depth is 0. */
export function checkout(origin: string, ref: string, depth: number): string {
  const folder = tempFolder();
  git(folder, 'init', '--quiet');
  git(folder, 'remote', 'add', 'origin', `file://${origin}`);
  const deep = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
  const limit = depth === 0 ? [] : [`--depth=${depth}`];
  git(folder, 'fetch', '--quiet', '--no-tags', ...limit, 'origin', ...deep, `+${ref}:refs/remotes/checked-out`);
  git(folder, 'checkout', '--quiet', '--detach', 'refs/remotes/checked-out');
  return folder;
}

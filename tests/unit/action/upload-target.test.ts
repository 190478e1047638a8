import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { uploadTarget } from '../../../src/action/upload-target.js';

const MERGE = 'a'.repeat(40);

interface Pull {
  readonly pull_request: { readonly number: number; readonly head: { readonly sha: string } };
}

const EVENTS = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string;
  readonly examples: readonly Pull[];
}[];
const PULL = EVENTS.find(({ name }) => name === 'pull_request')!.examples[0]!;
const { number, head } = PULL.pull_request;
const env = (ref: string): Record<string, string> => ({ GITHUB_REF: ref, GITHUB_SHA: MERGE });
const atMerge = env(`refs/pull/${number}/merge`);

describe('findings belong', () => {
  it.each([
    ['pull_request', `refs/pull/${number}/merge`],
    ['push', 'refs/heads/main'],
    ['push', 'refs/tags/v1'],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-104-79f3dd7'],
  ])('%s: to %s, when its commit is checked out', (event, ref) => {
    const target = { kind: 'target', ref, commit: MERGE };
    expect(uploadTarget(event, PULL, env(ref), MERGE)).toEqual(target);
    expect(uploadTarget(event, PULL, env(ref), undefined)).toEqual(target);
  });

  it('to the head of a pull request, when that is checked out', () => {
    expect(uploadTarget('pull_request', PULL, atMerge, head.sha)).toEqual({
      kind: 'target',
      ref: `refs/pull/${number}/head`,
      commit: head.sha,
    });
  });

  it.each([
    ['pull_request', 'b'.repeat(40)],
    ['push', head.sha],
    ['pull_request_target', head.sha],
  ])('%s: nowhere, when another commit is checked out', (event, commit) => {
    expect(uploadTarget(event, PULL, atMerge, commit)).toEqual({
      kind: 'none',
      reason:
        'SARIF was not uploaded: another commit is checked out than the one that the event is about. ' +
        'Run actions/checkout without "ref" before this step.',
    });
  });

  it('nowhere, when it may be what a stranger wrote', () => {
    expect(uploadTarget('pull_request_target', PULL, env('refs/heads/main'), undefined)).toEqual({
      kind: 'none',
      reason:
        'SARIF was not uploaded: on pull_request_target it has to be known which commit is checked out. Check out with git.',
    });
  });

  it.each([[null], [{}], [{ pull_request: { number: '42/merge', head: { sha: head.sha } } }]])(
    'nowhere by the payload %j',
    (payload) => {
      expect(uploadTarget('pull_request', payload, atMerge, head.sha).kind).toBe('none');
    },
  );
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { checkout, event } from '../support/github-events.js';
import { BAD, BAD_TEXT, builtProgram, GOOD, GOOD_TEXT, runCli, SITE } from '../support/run-cli.js';
import { runStep } from '../support/runner.js';
import { byActionlint, byLanguageService } from '../support/workflow-validators.js';

await builtProgram();

const WORKFLOW = '.github/workflows/cache-lint.yml';

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, string | number | boolean>>;
}

describe('a repository with its site in docs/', () => {
  it('gets a workflow by init whose steps find what a pull request breaks, and nothing else', async () => {
    const origin = tempRepository({
      [`docs/${GOOD}`]: GOOD_TEXT,
      [`docs/${BAD}`]: SITE.get(BAD)!,
      'README.md': 'Our site.\n',
    });
    const said = await runCli(['init'], { cwd: path.join(origin, 'docs') });
    expect(said).toMatchObject({ code: 0, stderr: '' });
    const root = commit(origin);
    const text = readFileSync(path.join(origin, WORKFLOW), 'utf8');
    expect(await byLanguageService(WORKFLOW, text)).toEqual([]);
    expect(await byActionlint(WORKFLOW, text)).toEqual([]);
    const { steps } = (parse(text) as { jobs: { 'cache-lint': { steps: readonly [Step, Step] } } }).jobs['cache-lint'];

    git(origin, 'checkout', '--quiet', '-b', 'topic');
    const head = commit(origin, { [`docs/${BAD}`]: BAD_TEXT });
    git(origin, 'checkout', '--quiet', '--detach', 'main');
    git(origin, 'merge', '--quiet', '--no-ff', '--no-edit', 'topic');
    git(origin, 'update-ref', 'refs/pull/1/merge', git(origin, 'rev-parse', 'HEAD'));
    git(origin, 'checkout', '--quiet', 'main');
    // What the runner makes of it but for merge groups, which need the branch and its history.
    expect(steps[0].with['fetch-depth']).toMatch(/^\$\{\{ github\.event_name != 'merge_group' && 2 \|\| 0 \}\}$/);
    const run = async (ref: string, given: Parameters<typeof runStep>[0]['event'] & object) =>
      runStep({
        workspace: checkout(origin, ref, 2),
        event: given,
        inputs: Object.fromEntries(Object.entries(steps[1].with).map(([name, value]) => [name, String(value)])),
      });

    const pull = event('pull_request', {
      'pull_request.base.sha': root,
      'pull_request.head.sha': head,
      'pull_request.base.ref': 'main',
    });
    const broken = await run('refs/pull/1/merge', pull);
    expect(broken).toMatchObject({ code: 1, outputs: { errors: '1', files: '1', outcome: 'failed' } });
    expect(broken.annotations.map(({ properties }) => properties['file'])).toEqual([`docs/${BAD}`]);

    const after = commit(origin, { 'README.md': 'Our site, as it is.\n' });
    const push = event('push', { before: root, after, ref: 'refs/heads/main', created: false });
    expect(await run('main', push)).toMatchObject({ code: 0, outputs: { 'exit-code': '0' }, annotations: [] });
  });

  it('is named where nobody named it', async () => {
    const root = tempRepository({ [`docs/${GOOD}`]: GOOD_TEXT });
    expect(await runCli([], { cwd: root })).toMatchObject({
      code: 2,
      stderr:
        'cache-lint: no site found: neither this folder nor one above it has "_cache/"; name a site, as "docs", a folder or a page\n',
    });
    expect(await runCli(['docs'], { cwd: root })).toMatchObject({ code: 0 });
  });
});

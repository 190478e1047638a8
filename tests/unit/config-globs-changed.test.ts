import { expect, it } from 'vitest';
import { git, tempRepository } from '../support/git-repo.js';
import { CONFIG, judged, SITE } from '../support/glob-site.js';

it('a glob that matches nothing is told by those who look at changes only when the change takes its last page away, as compare tells it', async () => {
  const root = tempRepository({
    ...SITE,
    [CONFIG]: 'ignores: [v9]\noverrides: [{files: _cache/v0.18.1/**, rules: {}}]\n',
  });
  git(root, 'rm', '-rq', '_cache/v0.18.1/xz');
  expect(await judged(root, ['--staged'])).toEqual([]);
  git(root, 'rm', '-rq', '_cache/v0.18.1');
  const told = [
    `${CONFIG}:2:21: The glob "_cache/v0.18.1/**" of overrides matches no file of the site: mend it, or take it out.`,
  ];
  for (const args of [['--staged'], ['--changed'], ['--since', 'HEAD'], ['compare', 'HEAD']])
    expect(await judged(root, args), args.join(' ')).toEqual(told);
});

import { describe, expect, it } from 'vitest';
import { below, CONFIG, judged, SITE } from '../support/glob-site.js';
import { runInProcess } from '../support/in-process.js';
import { tempSite } from '../support/run-cli.js';

const ignoring = (glob: string): string => tempSite({ ...SITE, [CONFIG]: `ignores:\n  - ${JSON.stringify(glob)}\n` });
const overriding = (...globs: readonly string[]): string =>
  tempSite({
    ...SITE,
    [CONFIG]: `overrides:\n  - files: ${JSON.stringify(globs)}\n    rules: { spec-variant-order: info }\n`,
  });

describe('an entry of ignores', () => {
  it.each([
    '_cache/v0.18.1',
    '_cache/v0.18.1/**',
    '_cache/v0.*',
    '**/xz',
    '_cache/v0.18.1/xz/specs.md',
    '!_cache/v0.18.1/xz',
    './_cache/v0.18.1/',
    '!_cache/v0.18.1',
  ])('matches pages: %s', async (glob) => {
    expect(await judged(ignoring(glob))).toEqual([]);
  });

  it.each([
    ['v0.18.1', '_cache/v0.18.1'],
    ['!v0.18.1', '!_cache/v0.18.1'],
    ['_cache\\v0.18.1', '_cache/v0.18.1'],
    ['v0.18.1\\xz', '_cache/v0.18.1/xz'],
    ['_cache/v0.18.l', '_cache/v0.18.1'],
    ['_cache/develop-2025-03-03/zlib', '_cache/develop-2025-03-30/zlib'],
  ])('matches nothing, and another spelling would: %s', async (glob, meant) => {
    expect(await judged(ignoring(glob))).toEqual([
      `${CONFIG}:2:5: The glob "${glob}" of ignores matches no page of the site: "${meant}" does.`,
    ]);
  });

  it.each([
    '../_cache/v0.18.1',
    '_cache/v0.18.1/x!z',
    '_cache/v0.18.0',
    '_cache/v0.20.1/xz',
    '_cache/releases',
    '_data/meta.yaml',
    '_site/**',
    '*.md',
  ])('matches nothing: %s', async (glob) => {
    expect(await judged(ignoring(glob))).toEqual([
      `${CONFIG}:2:5: The glob "${glob}" of ignores matches no page of the site: mend it, or take it out.`,
    ]);
  });
});

describe('a glob of overrides', () => {
  it('matches pages, or data of the site', async () => {
    expect(await judged(overriding('_cache/v0.18.1/**', '_data/*.yaml', 'pages/tags/v0.18.1.md'))).toEqual([]);
  });

  it('matches nothing: each one is told, at its place', async () => {
    expect(
      await judged(overriding('_cache/v0.18.1', '_cache/*/zlib/**', 'develop-2025-03-30', '_cache/old/**')),
    ).toEqual([
      `${CONFIG}:2:13: The glob "_cache/v0.18.1" of overrides matches no file of the site: "_cache/v0.18.1/**" does.`,
      `${CONFIG}:2:49: The glob "develop-2025-03-30" of overrides matches no file of the site: "_cache/develop-2025-03-30/**" does.`,
      `${CONFIG}:2:70: The glob "_cache/old/**" of overrides matches no file of the site: mend it, or take it out.`,
    ]);
  });
});

describe('a glob that matches nothing', () => {
  it('is not told by a run that did not look, or when the rule is off', async () => {
    const root = ignoring('v0.18.1');
    for (const args of [['_cache/v0.18.1'], ['_data'], ['--pages-only'], ['--rule', 'config-glob=off']])
      expect(await judged(root, args), args.join(' ')).toEqual([]);
    expect(await judged(tempSite({ '_cache/x': '', [CONFIG]: 'ignores: [v1]' }), ['--allow-empty'])).toEqual([]);
  });

  it('starts from the folder of its config', async () => {
    const root = tempSite({ ...below('docs'), 'docs/lint/a.yaml': 'ignores: [../_cache/v0.18.1, _cache/v0.18.1]' });
    expect(await judged(root, ['--config', 'lint/a.yaml'], 'docs')).toEqual([
      'docs/lint/a.yaml:1:30: The glob "_cache/v0.18.1" of ignores matches no page of the site: mend it, or take it out.',
    ]);
  });

  it('is told from a folder below the site, too', async () => {
    const root = tempSite({ ...SITE, 'a/b/x': '', [CONFIG]: 'ignores: [_cache/v9]' });
    for (const [cwd, up] of [
      ['a', '..'],
      ['a/b', '../..'],
    ] as const)
      expect(await judged(root, [up], cwd), cwd).toEqual([
        `${CONFIG}:1:11: The glob "_cache/v9" of ignores matches no page of the site: mend it, or take it out.`,
      ]);
  });

  it('may lack the folder of the site', async () => {
    const root = tempSite({ ...below('docs'), [CONFIG]: 'ignores: [_cache/v0.18.1, v0.18.1]' });
    expect(await judged(root, ['docs'])).toEqual([
      `${CONFIG}:1:11: The glob "_cache/v0.18.1" of ignores matches no page of the site: "docs/_cache/v0.18.1" does.`,
      `${CONFIG}:1:27: The glob "v0.18.1" of ignores matches no page of the site: "docs/_cache/v0.18.1" does.`,
    ]);
  });

  it('is not told when it is about another site of the repository', async () => {
    const text = 'ignores: [docs/_cache/v0.18.1, old/_cache/v0.18.1, old/_cache/v9]';
    const root = tempSite({ ...below('docs'), ...below('old'), [CONFIG]: text });
    expect(await judged(root, [], 'docs')).toEqual([]);
    expect(await judged(root, ['docs', 'old'])).toEqual([
      `${CONFIG}:1:52: The glob "old/_cache/v9" of ignores matches no page of the site: mend it, or take it out.`,
    ]);
  });

  it('can be hidden for a reason, and counts for the exit code as the preset says', async () => {
    const text = 'extends: strict\nignores: [v9]\n';
    expect(await runInProcess(tempSite({ ...SITE, [CONFIG]: text }), [])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('config-glob'),
    });
    const hidden = `${text}suppressions:\n  - { rule: config-glob, files: ${CONFIG}, reason: v9 comes on Monday }\n`;
    expect(await runInProcess(tempSite({ ...SITE, [CONFIG]: hidden }), [])).toMatchObject({ code: 0, stdout: '' });
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfig, hasPackageKey } from '../../src/config/find.js';
import { at, memoryHost, ROOT } from '../support/memory-host.js';

const KEY = '{"cache-lint": {}}';

/** The config that is found from `cwd` on, below the root. */
function found(
  cwd: string,
  names: readonly string[],
  links: Readonly<Record<string, string>> = {},
): string | undefined {
  const files = Object.fromEntries(names.map((name) => [name, path.basename(name) === 'package.json' ? KEY : '']));
  const config = findConfig(memoryHost({ files, links, cwd }), ROOT);
  return config && path.relative(ROOT, config).split(path.sep).join('/');
}

describe('the nearest config', () => {
  const GIT = '.git/HEAD';
  const [HERE, UP] = ['a/b/cache-lint.config.json', 'cache-lint.config.json'];

  it.each<[string, readonly string[], string | undefined]>([
    ['in the working folder', [GIT, HERE], HERE],
    ['in YAML', [GIT, 'a/b/cache-lint.config.yaml'], 'a/b/cache-lint.config.yaml'],
    ['in YAML, shorter', [GIT, 'a/b/cache-lint.config.yml'], 'a/b/cache-lint.config.yml'],
    ['in package.json', [GIT, 'a/b/package.json'], 'a/b/package.json'],
    ['in the folder above', [GIT, 'a/cache-lint.config.yml', UP], 'a/cache-lint.config.yml'],
    ['at the root of the repository', [GIT, UP], UP],
    [
      'at the root of the site, without a repository',
      ['a/_cache/x', 'a/cache-lint.config.yml', UP],
      'a/cache-lint.config.yml',
    ],
    ['in a repository, above the site', [GIT, 'a/_cache/x', UP], UP],
    ['nowhere', [GIT], undefined],
    ['above the repository', ['a/.git/HEAD', UP], undefined],
    ['above the site, without a repository', ['a/_cache/x', UP], undefined],
    ['above the folder, without a site', [UP], undefined],
    ['above the folder, without a site, but in it', [HERE, UP], HERE],
    ['called otherwise', [GIT, 'a/b/cache-lint.json', 'a/b/cache-lint.config.js'], undefined],
  ])('is %s', (_, names, config) => {
    expect(found('a/b', [...names, 'a/b/x'])).toBe(config);
  });

  it('is nowhere up to the top of the disk', () => {
    expect(findConfig(memoryHost({ files: { [path.resolve('/_cache/x')]: '' } }), ROOT)).toBeUndefined();
  });

  it.each<[readonly string[], string, string]>([
    [['cache-lint.config.yaml', 'cache-lint.config.json'], '"cache-lint.config.json"', '"cache-lint.config.yaml"'],
    [['package.json', 'cache-lint.config.yml'], '"cache-lint.config.yml"', 'the key "cache-lint" of "package.json"'],
  ])('is one of its folder: %j', (names, one, two) => {
    expect(() => found('', names)).toThrow(
      `two configs in one folder, ${one} and ${two}: keep one of them, or name one with --config`,
    );
  });

  it.each<[string, Readonly<Record<string, string>>, string | undefined]>([
    ['a link in its folder', { 'a/cache-lint.config.json': 'own.json' }, 'a/cache-lint.config.json'],
    ['a link to what is above', { 'a/cache-lint.config.json': '../up.json' }, 'a/cache-lint.config.json'],
    ['a link out', { 'a/cache-lint.config.json': '../../out.json' }, undefined],
    ['a link out, at the root', { 'cache-lint.config.json': '../out.json' }, undefined],
  ])('may be a link, but not out of the repository: %s', (_, links, config) => {
    const names = [GIT, 'a/own.json', 'up.json', '../out.json'];
    const [link] = Object.keys(links);
    if (config === undefined)
      expect(() => found('a', names, links)).toThrow(
        `${JSON.stringify(link)} is a link to a file outside of the repository: name that file with --config if you trust it`,
      );
    else expect(found('a', names, links)).toBe(config);
  });
});

describe('a package.json', () => {
  it.each<[string, boolean]>([
    [KEY, true],
    [`\ufeff${KEY}`, true],
    ['{"name": "x", "cache-lint": null}', true],
    ['{}', false],
    ['', false],
    ['{', false],
    ['{"dependencies": {"cache-lint": "1"}}', false],
    ['["cache-lint"]', false],
    ['"cache-lint"', false],
    ['null', false],
    [`x${KEY}`, false],
    ['{\ufeff"cache-lint": {}}', false],
  ])('has our key: %j: %s', (text, has) => {
    expect(hasPackageKey(text, false)).toBe(has);
  });

  it.each<[string, boolean]>([
    ['{"cache-lint": {},}', true],
    ['{"x": ,}', false],
    ['{"x": "cache-lint"}', false],
  ])('may be one that cannot be read: %j: %s', (text, may) => {
    expect(hasPackageKey(text, true)).toBe(may);
  });

  it('that cannot be read is the config only where there is no other', () => {
    const files = { 'package.json': '{"cache-lint": {},}', '.git/HEAD': '' };
    expect(findConfig(memoryHost({ files }), ROOT)).toBe(at('package.json'));
    const other = { ...files, 'cache-lint.config.yaml': '' };
    expect(findConfig(memoryHost({ files: other }), ROOT)).toBe(at('cache-lint.config.yaml'));
  });
});

import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { rules } from '../../rules/index.js';
import { loadPlugins } from '../../src/config/plugins.js';
import { type ConfigRequest, readConfig } from '../../src/config/read.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { UsageError } from '../../src/errors.js';
import { nodeHost } from '../../src/node/host.js';
import { defineCorpusRule, definePageRule, type Rule } from '../../src/rule.js';
import { expectGolden } from '../support/golden.js';
import { tempSite, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const real = nodeHost({ interrupted: false });

const shared = {
  summary: 'For this test.',
  why: 'For this test.',
  severity: 'error',
  fixable: false,
  messages: { none: () => 'None.' },
  examples: { bad: '', good: '' },
} as const;

/** Options of more kinds than our own rules have. */
const withOptions = definePageRule({
  ...shared,
  id: 'test-options',
  options: {
    schema: () =>
      z.strictObject({
        count: z.int().min(1).max(9).default(1),
        even: z.number().multipleOf(2).default(2),
        share: z.number().gt(0).lt(1).default(0.5),
        on: z.boolean().default(true),
        mode: z.enum(['fast', 'slow']).default('fast'),
        always: z.literal('x').default('x'),
        hash: z
          .string()
          .regex(/^[a-z2-7]{32}$/)
          .max(32)
          .default('a'.repeat(32)),
        names: z.array(z.string().min(2)).min(1).max(2).default(['aa']),
        nested: z.record(z.string(), z.strictObject({ size: z.number() })).default({}),
        address: z.url().default('https://example.org'),
        either: z.union([z.number(), z.array(z.number())]).default(1),
      }) as never,
    defaults: {} as never,
    help: {} as never,
  },
  check() {},
});

const ofTheSite = defineCorpusRule({
  ...shared,
  id: 'corpus-test',
  options: {
    schema: (z) => z.strictObject({ most: z.number().default(1) }),
    defaults: { most: 1 },
    help: { most: 'x' },
  },
  map: () => null,
  reduce() {},
});

const known: readonly Rule[] = [...rules, withOptions, ofTheSite];

interface Case {
  readonly files?: Readonly<Record<string, string>>;
  readonly given?: string;
  readonly inline?: unknown;
}

const yaml = (text: string): Case => ({ files: { 'cache-lint.config.yaml': text } });
const json = (text: string): Case => ({ files: { 'cache-lint.config.json': text } });
const options = (text: string): Case => yaml(`rules:\n  test-options: [error, ${text}]\n`);

const CASES: Readonly<Record<string, Case>> = {
  'two configs in one folder': { files: { 'cache-lint.config.json': '{}', 'cache-lint.config.yaml': '' } },
  'a config beside the key of package.json': {
    files: {
      'a/package.json': '{"cache-lint": {}}',
      'cache-lint.config.yml': '',
      'package.json': '{"cache-lint": {}}',
    },
  },
  'a config that is not there': { given: 'cache-lint.config.jsn.json' },
  'a config of another kind': { given: 'eslint.config.js' },
  'a config that is a folder': { files: { 'x.json/y': '' }, given: 'x.json' },
  'a package.json without the key': { files: { 'package.json': '{"name": "x"}' }, given: 'package.json' },

  'a package.json that may be the config and is no JSON': { files: { 'package.json': '{"cache-lint": {},}' } },

  'JSON with a comma too many': json('{\n  "extends": "strict",\n}\n'),
  'JSON with a comma too few': json('{\n  "extends": "strict"\n  "rules": {}\n}\n'),
  'JSON with a comment': json('{\n  // our rules\n  "rules": {}\n}\n'),
  'JSON with single quotes': json("{'rules': {}}"),
  'JSON with a value in single quotes': json(`{"extends": 'strict'}`),
  'JSON with a bare word': json('{"extends": strict}'),
  'JSON with a bare key': json('{rules: {}}'),
  'JSON that ends early': json('{"rules": {"page-title": "off"'),
  'JSON with an open text': json('{"extends": "strict\n}'),
  'JSON with a Windows path': json('{"ignores": ["_cache\\old"]}'),
  'JSON with two values': json('{}\n{}'),
  'JSON with a missing colon': json('{"rules" {}}'),
  'JSON with equal keys': json('{\n  "rules": {\n    "page-title": "off",\n    "page-title": "error"\n  }\n}'),
  'JSON with a comma too many behind all kinds of values': json(
    '[0, 10, -1, 0.25, 1e5, 1E+5, 2.5e-10, true, false, null, "a\\\\b\\u00e41\\n", [], {},]',
  ),
  ...Object.fromEntries(
    ['1.', '01', '-', '1e', '1e+', '.5', '+1', '1.5.2', 'truex', 'xnull', 'a/b', '"\\u12x4"', '"\\x\\n"'].map(
      (value) => [`JSON with the value ${value}`, json(`{"extends": ${value}}`)],
    ),
  ),
  'JSON with a comment that is closed': json('{"rules": {} /* all */}'),
  'JSON with a slash': json('{"rules": {} / }'),
  'YAML in a JSON file': json('rules:\n  page-title: off\n'),

  'YAML with equal keys': yaml('rules:\n  page-title: off\nignores: []\nrules:\n  page-order: off\n'),
  'YAML with keys that some readers take for one': yaml('rules:\n  off: error\n  no: error\n'),
  'YAML with a key with and without quotes': yaml('rules:\n  "off": error\n  off: error\n'),
  'YAML with a glob that starts with a star': yaml('ignores:\n  - *.md\n'),
  'YAML with a glob that starts with two stars': yaml('ignores:\n  - **/old.md\n'),
  'YAML with a glob that takes back': yaml('ignores:\n  - _cache/old\n  - !_cache/old/keep\n'),
  'YAML with a glob in braces': yaml('ignores:\n  - {a,b}/*.md\n'),
  'YAML with a glob in brackets': yaml('ignores:\n  - [ab]*.md\n'),
  'YAML with a package that starts with @': yaml('plugins:\n  - @scope/package\n'),
  'YAML with an alias': yaml('ignores: [*a]\n'),
  'YAML with an anchor': yaml('overrides:\n  - &a {files: x, rules: {}}\n  - *a\n'),
  'YAML with a merge key': yaml('rules:\n  <<: {page-title: off}\n'),
  'YAML with a tag': yaml('rules: !!map {}\n'),
  'YAML with a directive': yaml('%YAML 1.1\n---\nrules: {}\n'),
  'YAML with a mark of its end': yaml('rules: {}\n...\n'),
  'YAML with a folded text that is none': yaml('plugins:\n  - >=1\n'),
  'YAML with a Windows path': yaml('ignores: ["_cache\\old"]\n'),
  'YAML with a key that is a list': yaml('[rules]: {}\n'),
  'YAML with a missing colon': yaml('extends: strict\nrules\n'),
  'YAML with a list among keys': yaml('extends: strict\n- rules\n'),
  'YAML with a missing comma': yaml('ignores: ["a" "b"]\n'),
  'YAML with a comma too many': yaml('ignores: [,]\n'),
  'YAML with an open brace': yaml('rules: {page-title: off'),
  'YAML with an open quote in brackets': yaml('ignores: ["a, b]\nrules: {}\n'),
  'YAML with a pair of halves': yaml('extends: "\\ud83d\\ude00"\n'),
  'YAML with a tab': yaml('rules:\n\tpage-title: off\n'),
  'YAML with a wrong indent': yaml('rules:\n  page-title: off\n page-order: off\n'),
  'YAML with an open bracket': yaml('ignores: [a, b\nrules: {}\n'),
  'YAML with an open quote': yaml('extends: "strict\n'),
  'YAML with two colons': yaml('extends: strict: all\n'),
  'YAML with a colon behind one in a word': yaml('extends: a:b: c\n'),
  'YAML with an alias of several words': yaml('ignores: [*a.b]\n'),
  'YAML with a star alone': yaml('ignores: [*]\n'),
  ...Object.fromEntries(
    [
      'true',
      'True',
      'TRUE',
      'tRUE',
      'xtrue',
      'truex',
      'false',
      'False',
      'FALSE',
      'xfalse',
      'falsex',
      '~',
      'null',
      'nullx',
      'xnull',
      '0',
      '-1',
      '10',
      '01',
      '1.',
      '1.5',
      '1e',
      '1e5',
      '1E+5',
      '1e-5',
      'x1',
      '1x',
      '.5',
    ].map((value) => [`YAML with the value ${value}`, yaml(`rules:\n  page-title: ${value}\n`)]),
  ),
  'YAML with a second document': yaml('rules: {}\n---\nrules: {}\n'),
  'YAML with half a character': yaml('extends: "\\ud83d"\n'),
  'YAML with a control character': yaml('extends: "\u0007"\n'),

  'null for a config': yaml('~ # nothing\n'),
  'a list for a config': yaml('- rules\n'),
  'a text for a config': json('"strict"'),
  'package.json with null for a config': { files: { 'package.json': '{\n  "cache-lint": null\n}' } },
  'an unknown key': yaml('extends: strict\nruels:\n  page-title: off\n'),
  'an unknown key that resembles none': json('{"parserOptions": {}}'),
  'three unknown keys': yaml('rule: {}\nignore: []\noverride: []\n'),
  'an unknown key in package.json': { files: { 'package.json': '{\n  "cache-lint": {\n    "Rules": {}\n  }\n}' } },
  'an unknown key in an override': yaml('overrides:\n  - file: "*.md"\n    rules: {}\n'),
  'nothing behind a key': yaml('extends: strict\nrules:\n# page-title: off\n'),
  'null in JSON': json('{"rules": null}'),

  'an unknown severity': yaml('rules:\n  page-title: eror\n'),
  'a severity of other linters': yaml('rules:\n  page-title: warn\n'),
  'a number for a severity': yaml('rules:\n  page-title: 2\n'),
  'true for a severity': json('{"rules": {"page-title": true}}'),
  'a severity in capitals': yaml('rules:\n  page-title: Error\n'),
  'an unknown severity before options': yaml('rules:\n  meta-union: [eror, {fields: [targets]}]\n'),
  'a list of one': yaml('rules:\n  meta-union: [error]\n'),
  'a list of three': yaml('rules:\n  meta-union: [error, {}, {}]\n'),
  'rules as a list': yaml('rules:\n  - page-title: off\n'),
  'an unknown rule': yaml('rules:\n  page-titel: off\n'),
  'an unknown rule that resembles none': yaml('rules:\n  no-unused-vars: error\n'),
  'many unknown rules': json('{"rules": {"a": "off", "b": "off", "c": "off", "d": "off"}}'),

  'options of a rule that has none': yaml('rules:\n  page-title: [error, {max: 3}]\n'),
  'an unknown option': yaml('rules:\n  meta-union: [error, {field: [targets]}]\n'),
  'an unknown word in an option': yaml('rules:\n  meta-union:\n    - error\n    - fields: [targets, compiler]\n'),
  'an option of another type': yaml('rules:\n  meta-union: [error, {fields: targets}]\n'),
  'options as a list': yaml('rules:\n  spec-target-known: [warning, [zen6]]\n'),
  'options of a rule on the whole site in an override': yaml(
    'overrides:\n  - files: "*.md"\n    rules:\n      corpus-test: [error, {most: 2}]\n',
  ),
  'an option that is too small': options('{count: 0}'),
  'an option that is too large': options('{count: 10}'),
  'an option that is no whole number': options('{count: 1.5}'),
  'an option that is no multiple': options('{even: 3}'),
  'an option beyond its limits': options('{share: 1}'),
  'an option that is no truth value': options('{on: yes}'),
  'an option that is none of two': options('{mode: fsat}'),
  'an option with one right value': options('{always: y}'),
  'an option of another form': options('{hash: abc}'),
  'an option that is too long': options(`{hash: ${'a'.repeat(33)}}`),
  'an option with too few entries': options('{names: []}'),
  'an option with too many entries': options('{names: [aa, bb, cc]}'),
  'an option with an entry that is too short': options('{names: [aa, b]}'),
  'an option with a missing key': options('{nested: {a: {}}}'),
  'an option that is no address': options('{address: here}'),
  'an option of two types': options('{either: [1, x]}'),
  'an option of neither type': options('{either: x}'),

  'a preset that does not exist': yaml('extends: stritc\n'),
  'a preset of other linters': json('{"extends": ["eslint:recommended"]}'),
  'extends as an object': yaml('extends: {preset: strict}\n'),
  'extends with a number in a list': yaml('extends: [strict, 5]\n'),
  'a file to extend that is not there': yaml('extends: [strict, ./bsae.yaml]\n'),
  'a file to extend of another kind': yaml('extends: ./base.js\n'),
  'a file to extend that is outside': yaml('extends: ../../base.yaml\n'),
  'a file to extend by an absolute path': yaml('extends: /etc/passwd.json\n'),
  'a file that extends itself': yaml('extends: ./cache-lint.config.yaml\n'),
  'a circle of three': {
    files: {
      'cache-lint.config.yaml': 'extends: strict\nrules: {}\n'.replace('strict', './shared/a.json'),
      'shared/a.json': '{"extends": ["./b.yml"]}',
      'shared/b.yml': 'extends:\n  - all\n  - ../cache-lint.config.yaml\n',
    },
  },
  'a chain without end': {
    files: {
      'cache-lint.config.yaml': 'extends: ./f0.json\n',
      ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}.json`, `{"extends": "./f${i + 1}.json"}`])),
    },
  },
  'a fault in an extended file': {
    files: {
      'cache-lint.config.yaml': 'extends: ./shared/a.yaml\nruels: {}\n'.replace('ruels', 'rules'),
      'shared/a.yaml': 'rules:\n  page-titel: off\n',
    },
  },

  'an override without files': yaml('overrides:\n  - rules:\n      page-title: off\n'),
  'an override without rules': yaml('overrides:\n  - files: "*.md"\n'),
  'an override with no glob': yaml('overrides:\n  - files: []\n    rules: {}\n'),
  'an override with an empty glob': yaml('overrides:\n  - files: ["a", ""]\n    rules: {}\n'),
  'overrides as an object': yaml('overrides:\n  files: "*.md"\n  rules: {}\n'),
  'an override with a preset': yaml('overrides:\n  - files: x\n    extends: strict\n    rules: {}\n'),
  'a glob that names a folder': yaml('overrides:\n  - files: _cache/v0.18/\n    rules: {}\n'),
  'a glob that is absolute': yaml('ignores: [/_cache/v0.18]\n'),
  'a glob with an open brace': yaml('ignores: ["_cache/{v0.18,v0.19"]\n'),
  'a glob with parentheses': yaml('ignores: ["_cache/@(v0.18|v0.19)"]\n'),
  'a glob that takes back twice': yaml('ignores: ["!!_cache"]\n'),
  'a glob that takes back, in files': yaml('suppressions:\n  - {rule: page-title, files: ["!x"], reason: r}\n'),
  'a glob that is empty behind its mark': yaml('ignores: ["!"]\n'),
  'a glob with too many alternatives': yaml(`ignores: ["${'{a,b}'.repeat(10)}"]\n`),
  'ignores as a text': yaml('ignores: _cache/old\n'),
  'a number for a glob': yaml('ignores:\n  - 12\n'),

  'a cache of another name': yaml('site:\n  cache: site/cache\n'),
  'a cache outside': yaml('site:\n  cache: ../_cache\n'),
  'data outside': json('{"site": {"data": "/srv/_data"}}'),
  'site as a text': yaml('site: docs\n'),
  'an unknown folder of the site': yaml('site:\n  tagpages: x\n'),
  'an empty folder of the site': yaml('site:\n  data: ""\n'),

  'a suppression without a reason': yaml('suppressions:\n  - rule: page-title\n    files: "*.md"\n'),
  'a suppression with a blank reason': yaml(
    'suppressions:\n  - rule: page-title\n    files: "*.md"\n    reason: " "\n',
  ),
  'a suppression of an unknown rule': yaml('suppressions:\n  - {rule: page-titel, files: x, reason: r}\n'),
  'a suppression of an unknown rule that resembles none': yaml('suppressions:\n  - {rule: x, files: x, reason: r}\n'),
  'a suppression up to no day': yaml(
    'suppressions:\n  - {rule: page-title, files: x, reason: r, expires: 2026-02-30}\n',
  ),
  'a suppression up to a day of another form': yaml(
    'suppressions:\n  - {rule: page-title, files: x, reason: r, expires: 31.12.2026}\n',
  ),
  'a suppression up to a year': json(
    '{"suppressions": [{"rule": "page-title", "files": "x", "reason": "r", "expires": 2026}]}',
  ),
  ...Object.fromEntries(
    [
      '+2026-01-01',
      '12026-01-01',
      '026-01-01',
      '2026-001-01',
      '2026-01-001',
      '2026-01-01-05',
      '2026-1-1',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
    ].map((day) => [
      `a suppression with the day ${day}`,
      yaml(`suppressions:\n  - {rule: page-title, files: x, reason: r, expires: "${day}"}\n`),
    ]),
  ),
  'a baseline that ends otherwise': yaml('baseline: a.json.txt\n'),
  'a suppression with all its faults': yaml('suppressions:\n  - {rules: page-title, file: x, expires: soon}\n'),

  'plugins without leave': yaml('extends: strict\nplugins:\n  - ./rules.js\n  - some-package\n'),
  ...Object.fromEntries(
    [
      'a',
      'ab',
      'a.b',
      '~a',
      '-a',
      'a/b',
      'a/b/c.js',
      '@a/b',
      '@a/b/c',
      '@a',
      '@/b',
      'a/',
      '.a',
      '@a/.b',
      'a b',
      'a@1',
      '!a',
      'a!',
      'a/b!',
      '',
    ].map((name) => [`a plugin called "${name}"`, yaml(`plugins: [${JSON.stringify(name)}]\n`)]),
  ),
  ...Object.fromEntries(
    ['a.js', 'a.ts', 'a.mjs', 'a.cts', 'a.json', 'a.jsx', 'a.js.b', 'a/b.js'].map((name) => [
      `a plugin that may be the file ${name}`,
      yaml(`plugins: [${name}]\n`),
    ]),
  ),
  'a plugin without ./': yaml('plugins: [rules.js]\n'),
  'a plugin from the net': yaml('plugins: ["https://example.org/rules.js"]\n'),
  'plugins as a text': yaml('plugins: ./rules.js\n'),

  "a program's config": { inline: { rules: { 'page-titel': 'off' } } },
  "a program's config that is none": { inline: () => 1 },
  'an unprintable key': json('{"rules": {"\\u001b[31m\\n": "x"}}'),
};

/** The one line that the config's writer sees. */
async function lineOf({ files = {}, given, inline }: Case): Promise<string> {
  const root = path.join(tempSite(), 'repo');
  writeAll(root, { '.git/HEAD': '', ...files });
  const request: ConfigRequest = inline === undefined ? { root, given } : { root, inline };
  try {
    const raw = readConfig({ ...real, cwd: root }, request);
    await loadPlugins(real, raw, false, known);
    resolveConfig(raw, known);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.replaceAll(root, '<root>');
  }
  return 'nothing is wrong';
}

const GOLDEN_LINES = readFileSync(new URL('../../fixtures/config/errors.golden', import.meta.url), 'utf8');
const SAID = new Map(GOLDEN_LINES.split(/^# /m).map((part) => part.split('\n') as [string, string]));

// One by one: that is how it is seen which of them notices a change, and at once.
it.skipIf(process.env.GOLDEN === 'update').each(Object.entries(CASES))('says what to do of %s', async (name, wrong) => {
  expect(await lineOf(wrong)).toBe(SAID.get(name));
});

it('says of each wrong config in one line what to do', async () => {
  const lines: string[] = [];
  for (const [name, wrong] of Object.entries(CASES)) lines.push(`# ${name}\n${await lineOf(wrong)}\n`);
  const all = lines.join('');
  expect(all).not.toContain('nothing is wrong');
  expect(all).not.toMatch(/Invalid|received|expected (?:string|object|array)|undefined/);
  for (const line of lines) expect(line.split('\n')).toHaveLength(3);
  expectGolden(all, 'config/errors.golden');
});

it('says that a link leads out of the repository', () => {
  const elsewhere = tempFolder();
  writeAll(elsewhere, { 'x.yaml': 'rules: {' });
  const root = tempSite();
  symlinkSync(path.join(elsewhere, 'x.yaml'), path.join(root, 'cache-lint.config.yaml'));
  expect(() => readConfig({ ...real, cwd: root }, { root, given: undefined })).toThrow(
    '"cache-lint.config.yaml" is a link to a file outside of the repository: name that file with --config if you trust it',
  );
});

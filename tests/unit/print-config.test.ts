import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { type PrintRequest, printConfig } from '../../src/commands/print-config.js';
import { readConfig } from '../../src/config/read.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { nodeHost } from '../../src/node/host.js';
import { GENERATIONS } from '../../src/page/data.js';
import { defaultSeverity, type Rule } from '../../src/rule.js';
import { expectGolden } from '../support/golden.js';
import { tempSite } from '../support/run-cli.js';

const host = nodeHost({ interrupted: false });
const FILES = {
  'site/cache-lint.config.yaml': [
    'extends: [../shared/base.json]',
    'rules:',
    '  page-title: off',
    '  spec-target-known: warning',
    'overrides:',
    '  - files: _cache/v0.18/**',
    '    rules:',
    '      page-order: off',
    '      meta-union: [info, {fields: [targets]}]',
    '  - files: ["_cache/*/zlib/**", "*.md"]',
    '    rules: {page-order: info}',
    'ignores:',
    '  - _cache/old/',
    '  - "!_cache/old/zlib"',
    'site: {cache: src/_cache}',
    'suppressions:',
    '  - {rule: page-rows, files: _cache/v0.18/zlib/specs.md, subject: s, reason: Known., expires: 2030-01-31}',
    'plugins: [./x.js]',
  ].join('\n'),
  'shared/base.json': '{"extends": "strict", "rules": {"spec-target-known": ["error", {"extra": ["mine"]}]}}',
};

interface Printed {
  readonly page?: Readonly<Record<string, unknown>>;
  readonly preset: unknown;
  readonly rules: Readonly<Record<string, { severity: unknown; options?: unknown; messages?: unknown; from: string }>>;
}

function print(
  files: Readonly<Record<string, string>>,
  cwd: string,
  request: Partial<PrintRequest> = {},
  shown: readonly Rule[] = rules,
): string {
  const root = tempSite(files);
  const raw = readConfig({ ...host, cwd: `${root}/${cwd}` }, { root, given: undefined });
  return printConfig(resolveConfig(raw, rules), shown, { commandLine: { rules: [] }, ...request });
}

function printed(request: Partial<PrintRequest>, files: Readonly<Record<string, string>> = FILES): Printed {
  return JSON.parse(print(files, files === FILES ? 'site' : '', request)) as Printed;
}

const pageOf = (file: string, generation: 'H' | undefined = 'H'): Partial<PrintRequest> => ({
  page: { file, generation },
});

describe('printConfig', () => {
  it('shows everything with its place', () => {
    const text = print(FILES, 'site');
    expect(text.endsWith('}\n')).toBe(true);
    const { rules: all, ...rest } = JSON.parse(text) as Printed;
    const some = ['meta-union', 'page-order', 'page-title', 'spec-target-known'].map((id) => [id, all[id]]);
    expectGolden(
      `${JSON.stringify({ ...rest, rules: Object.fromEntries(some) }, null, 2)}\n`,
      'config/print-all.golden',
    );
    expect(Object.keys(all)).toEqual(rules.map(({ id }) => id).sort());
  });

  it('shows what is about one page', () => {
    const { rules: all, ...rest } = printed(pageOf('site/_cache/v0.18/zlib/specs.md'));
    const some = ['meta-union', 'page-order', 'page-title', 'spec-target-known'].map((id) => [id, all[id]]);
    expectGolden(
      `${JSON.stringify({ ...rest, rules: Object.fromEntries(some) }, null, 2)}\n`,
      'config/print-page.golden',
    );
  });

  it('is the same for the same files, wherever they are', () => {
    expect(print(FILES, 'site')).toBe(print(FILES, 'site'));
  });

  it('shows the built-in severities without a config, by generation where they differ', () => {
    const { rules: all, preset } = printed({}, {});
    expect(preset).toEqual({ value: 'recommended', from: 'default' });
    for (const rule of rules) {
      const { severity, from } = all[rule.id]!;
      const levels = GENERATIONS.map((generation) => defaultSeverity(rule, generation));
      const isOne = new Set(levels).size === 1;
      expect(severity).toEqual(isOne ? levels[0] : Object.fromEntries(GENERATIONS.map((name, i) => [name, levels[i]])));
      expect(from).toBe('preset recommended');
    }
    const mixed = rules.find((rule) => typeof rule.severity !== 'string')!;
    const { severity } = printed(pageOf('x.md'), {}).rules[mixed.id]!;
    expect(severity).toBe(defaultSeverity(mixed, 'H'));
  });

  it('shows the messages that have a severity of their own', () => {
    const rule = rules.find(({ messageSeverity }) => messageSeverity !== undefined);
    const own = Object.entries(rule?.messageSeverity ?? {});
    const { messages } = printed(pageOf('x.md'), {}).rules[rule!.id]!;
    expect(messages).toEqual(Object.fromEntries(own));
    const off = { commandLine: { rules: [[rule!.id, 'off'] as const] } };
    expect(printed(off, {}).rules[rule!.id]).toMatchObject({ from: '--rule' });
    expect(printed(off, {}).rules[rule!.id]).not.toHaveProperty('messages');
  });

  it('shows what the command line beats', () => {
    const commandLine = { preset: 'all', rules: [['page-order', 'error']] } as const;
    const { rules: all, preset } = printed({ ...pageOf('site/_cache/v0.18/zlib/specs.md'), commandLine });
    expect(preset).toEqual({ value: 'all', from: '--preset' });
    expect(all['page-order']).toMatchObject({ severity: 'error', from: '--rule' });
    expect(all['page-rows']).toMatchObject({ from: '--preset all' });
    expect(all['meta-union']).toMatchObject({ severity: 'info', options: { fields: ['targets'] } });
  });

  it.each([
    ['site/_cache/old/gcc/specs.md', { glob: '_cache/old/', from: 'site/cache-lint.config.yaml:13:5' }],
    ['site/_cache/old/zlib/specs.md', false],
    ['other/_cache/old/gcc/specs.md', false],
  ])('shows whether %s is ignored, and by what', (file, ignored) => {
    expect(printed(pageOf(file, undefined)).page).toMatchObject({ file, ignored });
  });
});

describe('a config in one file is shown', () => {
  const named = (id: string): Rule => rules.find((one) => one.id === id)!;
  const mixed = rules.find(({ severity }) => typeof severity === 'object' && severity.H !== severity.D)!;
  const SHOWN = [named('page-title'), named('meta-union'), mixed];
  const shown = (config: string, request: Partial<PrintRequest> = {}) =>
    JSON.parse(print({ 'cache-lint.config.yaml': config }, '', request, SHOWN));

  it.each<[string, object | undefined]>([
    ['{}', undefined],
    ['index: {folder: mirror}', { folder: 'mirror' }],
    ['index: {list: a/list.json, map: map.json}', { list: 'a/list.json', map: 'map.json' }],
    ['index: {folder: mirror, maxBytes: 5000}', { folder: 'mirror', maxBytes: 5000 }],
    ['index: {folder: mirror, specFiles: false}', { folder: 'mirror', specFiles: false }],
  ])('%s: the index %j', (config, index) => {
    expect(shown(config).index).toEqual(index);
  });

  it.each<[string, object | null]>([
    ['{}', null],
    ['baseline: known.json', { file: 'known.json', from: 'cache-lint.config.yaml:1:11' }],
  ])('%s: the baseline %j', (config, baseline) => {
    expect(shown(config).baseline).toEqual(baseline);
  });

  it.each<[string, object | null]>([
    ['{}', null],
    ['site: {cache: src/_cache}', expect.objectContaining({ cache: 'src/_cache' })],
  ])('%s: the site %j', (config, site) => {
    expect(shown(config).site).toEqual(site);
  });

  it.each<[Partial<PrintRequest>, string, string]>([
    [{}, 'page-title', 'preset recommended'],
    [{ commandLine: { preset: 'all', rules: [] } }, 'page-title', '--preset all'],
    [{}, 'meta-union', 'cache-lint.config.yaml:1:9'],
    [{ commandLine: { preset: 'all', rules: [] } }, 'meta-union', 'cache-lint.config.yaml:1:9'],
    [{ commandLine: { rules: [['meta-union', 'off']] } }, 'meta-union', '--rule'],
    [{ commandLine: { rules: [['page-title', 'off']] } }, 'meta-union', 'cache-lint.config.yaml:1:9'],
  ])('%j: where %s comes from: %s', (request, id, from) => {
    expect(shown('rules: {meta-union: error}', request).rules[id].from).toBe(from);
  });

  it('with options where a rule has some, its own or those that it would have', () => {
    const { rules: all } = shown('rules: {meta-union: [error, {fields: [targets]}]}');
    expect(all['meta-union'].options).toEqual({ fields: ['targets'] });
    expect(all['page-title']).not.toHaveProperty('options');
    const { defaults } = (named('meta-union') as { options: { defaults: object } }).options;
    expect(shown('{}').rules['meta-union'].options).toEqual(defaults);
    const empty = { ...named('page-title'), options: undefined } as unknown as Rule;
    expect(JSON.parse(print({}, '', {}, [empty])).rules['page-title']).not.toHaveProperty('options');
  });

  it('with one severity for a page, and one for each generation where they differ', () => {
    const { H, D } = mixed.severity as { readonly H?: string; readonly D?: string };
    expect(shown('{}').rules[mixed.id].severity).toMatchObject({ H: H ?? 'off', D: D ?? 'off' });
    expect(shown('{}', pageOf('x.md')).rules[mixed.id].severity).toBe(H ?? 'off');
    expect(shown('{}').rules['page-title'].severity).toBe(defaultSeverity(named('page-title'), 'H'));
  });

  it.each<[Rule['messageSeverity'], object | undefined]>([
    [undefined, undefined],
    [{}, undefined],
    [{ differs: 'error' }, undefined],
    [{ differs: 'info' }, { differs: 'info' }],
  ])('with the messages of %j that have another severity: %j', (messageSeverity, messages) => {
    const own = { ...named('page-title'), severity: 'error', messages: { differs: () => '' }, messageSeverity } as Rule;
    expect(JSON.parse(print({}, '', {}, [own])).rules['page-title'].messages).toEqual(messages);
  });

  it('in the order of the names of its rules, and for one page without the rest', () => {
    expect(Object.keys(shown('{}').rules)).toEqual(SHOWN.map(({ id }) => id).sort());
    expect(shown('{}', pageOf('x.md'))).not.toHaveProperty('overrides');
    const about = { file: 'x.md', generation: 'H', ignored: false, overrides: [], suppressions: [] };
    expect(shown('{}', pageOf('x.md')).page).toEqual(about);
    expect(shown('{}')).not.toHaveProperty('page');
  });
});

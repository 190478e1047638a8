import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { compareStates } from '../../src/changes/compare-states.js';
import { settle } from '../../src/hide/settle.js';
import { definePageRule } from '../../src/rule.js';
import { runInProcess } from '../support/in-process.js';
import { lint, lintSite, type SiteSettings } from '../support/lint.js';
import { HASHES, type PageParts, page, type TestPage } from '../support/page-builder.js';
import { finding } from '../support/report-scenarios.js';
import { site } from '../support/site-builder.js';
import { tempFolder } from '../support/temp-folder.js';

const found = (one: TestPage, settings: Parameters<typeof lint>[1]): string[] =>
  lint(one, settings).findings.map(({ ruleId, path }) => `${ruleId} ${path}`);

/** A row in the stack of a machine whose target is not that machine's: `meta` has the right one. */
const wrongTarget = page({
  rows: [
    { stacks: ['e4s-neoverse-v2', 'root'], target: 'x86_64_v4' },
    { stacks: ['e4s-neoverse-v2', 'root'], target: 'neoverse_v2' },
  ],
  meta: { targets: ['neoverse_v2'] },
});
const META_UNION = 'meta-union /meta/targets/-';
const STACK = 'spec-stack-platform /spec_details/0/stacks/0';

describe('a rule that is silent because another one tells', () => {
  const off = (...ids: string[]): Parameters<typeof lint>[1] => ({
    severities: Object.fromEntries(ids.map((id) => [id, 'off'])),
  });
  const lists = (...fields: string[]): Parameters<typeof lint>[1] => ({ options: { 'meta-union': { fields } } });
  const sizes = { size: 'none' };

  it.each<[string, TestPage, Parameters<typeof lint>[1], string[]]>([
    ['is silent', wrongTarget, {}, [META_UNION]],
    ['speaks when that one is off', wrongTarget, off('meta-union'), [STACK]],
    ['speaks when the options of that one leave the field out', wrongTarget, lists('compilers', 'versions'), [STACK]],
    ['stays silent when they leave other fields out', wrongTarget, lists('targets'), [META_UNION]],
    [
      'speaks of a URL',
      page({
        generation: 'F2',
        rows: [{ target: 'zen4', tarball: urlOf('x86_64_v3') }],
        meta: { targets: ['x86_64_v3'] },
      }),
      off('meta-union'),
      ['spec-tarball-url /spec_details/0/tarball'],
    ],
    [
      'speaks of a malformed version that meta lacks',
      page({ rows: [{ versions: ['1 3'] }], meta: { versions: [] } }),
      off('spec-version-syntax'),
      ['meta-union /meta/versions/-'],
    ],
    [
      'speaks of a value that a malformed one was before',
      page({ rows: [{ os: 'Ubuntu 22' }], meta: { oss: ['ubuntu22.04'] } }),
      off('spec-os-syntax'),
      ['meta-union /meta/oss/-', 'meta-union /meta/oss/0'],
    ],
    [
      'speaks of compilers in another spelling',
      page({ rows: [{ compiler: 'gcc@=11.4.0' }, {}, {}], meta: { compilers: ['gcc@11.4.0'] } }),
      off('page-generation'),
      ['meta-union /meta/compilers/-'],
    ],
    [
      'speaks of counts of rows without a stack',
      page({ rows: [{}, { stacks: [] }], meta: { num_specs_by_stack: { e4s: 2, root: 2 } } }),
      off('spec-stacks-present', 'spec-stacks-root'),
      ['meta-num-specs-by-stack /meta/num_specs_by_stack/e4s', 'meta-num-specs-by-stack /meta/num_specs_by_stack/root'],
    ],
    [
      'speaks of a malformed version beside another one',
      page({ rows: [{ versions: ['1.3', '1 2'] }] }),
      off('spec-version-one'),
      ['spec-version-syntax /spec_details/0/versions/1'],
    ],
    [
      'speaks of the row without root whose stacks are empty',
      page({ rows: [{}, { stacks: [] }] }),
      off('spec-stacks-present'),
      ['spec-stacks-root /spec_details/1/stacks/-'],
    ],
    [
      'speaks of an extra value out of order',
      page({ meta: { targets: ['x86_64_v3', 'aarch64'] } }),
      off('meta-union'),
      ['meta-sorted /meta/targets/1'],
    ],
    [
      'speaks of a stack that stands there twice',
      page({ rows: [{ stacks: ['e4s', 'root', 'e4s'] }] }),
      off('spec-stacks-unique'),
      ['page-order /spec_details/0/stacks/2'],
    ],
    [
      'speaks of rows with one hash out of order',
      page({ rows: [{ hash: HASHES[2] }, { hash: HASHES[1] }, { hash: HASHES[2] }], tag: 'develop-2025-03-30' }),
      off('spec-hash-unique'),
      ['page-order /spec_details/1/hash'],
    ],
    [
      'speaks of a malformed hash that stands there twice',
      page({ rows: [{ hash: 'x' }, { hash: 'x' }] }),
      off('spec-hash-format'),
      ['spec-hash-unique /spec_details/1/hash'],
    ],
    [
      'speaks of a variant that stands there twice',
      page({ rows: [{ variants: ['build_system=makefile', '+optimize', 'build_system=makefile'] }] }),
      off('spec-variant-unique'),
      ['spec-variant-order /spec_details/0/variants/2'],
    ],
    [
      'speaks of a folder that is called like no package',
      page({ package: 'Zlib', title: 'zlib' }),
      off('page-title'),
      ['package-name /title'],
    ],
    [
      'speaks of a folder that is called like no tag',
      page({ tag: 'nightly', categories: ['package', 'develop'] }),
      off('page-categories'),
      ['tag-name /categories/1'],
    ],
    [
      'speaks of itself, whatever is off',
      page({ rows: [sizes] }),
      off('meta-union'),
      ['spec-size /spec_details/0/size'],
    ],
  ])('%s', (_, one, settings, expected) => {
    expect(found(one, settings)).toEqual(expected);
  });

  it('names the rules for which it is silent, and none waits for one that waits for it', () => {
    const waitsFor = new Map(rules.map(({ id, waitsFor = [] }) => [id, waitsFor]));
    const isAbove = (id: string, above: readonly string[]): boolean =>
      above.includes(id) || waitsFor.get(id)!.some((next) => isAbove(next, [...above, id]));
    for (const [id, names] of waitsFor) {
      for (const name of names) expect(waitsFor.has(name), `${id} waits for ${name}`).toBe(true);
      expect(isAbove(id, []), id).toBe(false);
    }
  });

  it('must name them: else the rule is at fault', () => {
    const rude = definePageRule({
      ...{ id: 'acme-rude', summary: 'A.', why: 'B.', severity: 'error', fixable: false },
      messages: { rude: () => 'Rude.' },
      examples: { bad: '', good: '' },
      check: (_, report) => report({ messageId: 'rude', data: undefined, path: [], unless: [{ rule: 'meta-union' }] }),
    });
    return runInProcess(siteOf(page()), ['_cache'], { rules: [...rules, rude] }).then(({ code, stderr }) => {
      expect(code).toBe(3);
      expect(stderr).toContain('the rule acme-rude gives way to meta-union, which its "waitsFor" does not name');
    });
  });
});

describe('what is told at another place', () => {
  const teller = finding({ ruleId: 'meta-union', path: '/meta/targets/-', subject: 'zen4' });
  const one = (unless: object) => finding({ ruleId: 'spec-tarball-url', unless: [{ rule: 'meta-union', ...unless }] });

  it.each<[string, object, boolean]>([
    ['by any finding of the rule', {}, true],
    ['with that subject', { subject: 'zen4' }, true],
    ['with another one', { subject: 'zen3' }, false],
    ['at that place', { path: ['meta', 'targets', '-'] }, true],
    ['below it', { path: ['meta', 'targets'] }, true],
    ['at one whose name goes on', { path: ['meta', 'target'] }, false],
    ['in another file', { file: 'other.md' }, false],
  ])('%s', (_, unless, isTold) => {
    expect(settle([teller, one(unless)]).told).toHaveLength(isTold ? 1 : 0);
    expect(settle([one(unless)]).kept).toEqual([finding({ ruleId: 'spec-tarball-url' })]);
  });

  it('is neither introduced nor fixed', () => {
    const told = finding({ ruleId: 'spec-tarball-url', fingerprint: 'a' });
    const none = { introduced: [], fixed: [] };
    expect(compareStates({ findings: [told] }, { findings: [], told: [told] })).toMatchObject(none);
    expect(compareStates({ findings: [], told: [told] }, { findings: [told] })).toMatchObject(none);
  });
});

describe('a rule across pages', () => {
  const TAG = 'develop-2025-03-30';
  const OLDER = 'develop-2025-03-23';
  const rows = (target: string) => [{ hash: HASHES[0], target }];
  const right = { tag: OLDER, package: 'zlib', rows: rows('x86_64_v3') };
  const ids = (pages: readonly PageParts[], settings: SiteSettings = {}): string[] =>
    lintSite(site({ pages }), settings).findings.map(({ ruleId }) => ruleId);
  const off = (...names: string[]): SiteSettings => ({
    severities: Object.fromEntries(names.map((name) => [name, 'off'])),
  });
  /** Its `meta` still has the target that the row has had. */
  const changed = { tag: TAG, package: 'zlib', rows: rows('zen4'), meta: { targets: ['x86_64_v3'] } };
  const added = { ...changed, meta: { targets: ['x86_64_v3', 'zen4'] } };
  const malformed = { ...right, tag: TAG, rows: [{ ...right.rows[0], versions: ['1 3'] }] };

  it.each<[string, readonly PageParts[], string, readonly string[]]>([
    ['a malformed version', [right, malformed], 'spec-version-syntax', ['spec-version-syntax']],
    [
      'a hash that two packages of a tag have',
      [right, { ...right, tag: TAG }, { tag: TAG, package: 'xz', rows: rows('zen4') }],
      'corpus-hash-package',
      ['corpus-hash-package'],
    ],
    [
      'a page under the name of another one',
      [right, { ...right, tag: TAG, package: 'xz', title: 'zlib' }],
      'page-title',
      ['page-title'],
    ],
  ])('compares rows with one hash when nobody tells of %s', (_, pages, teller, told) => {
    expect(ids(pages)).toEqual(told);
    expect(ids(pages, off(teller))).toContain('corpus-hash-details');
  });

  it('compares packages with one hash when nobody tells of their titles', () => {
    const pages = [
      { tag: TAG, package: 'zlib' },
      { tag: TAG, package: 'xz', title: 'zlib' },
    ];
    expect(ids(pages)).toEqual(['page-title']);
    expect(ids(pages, off('page-title'))).toEqual(['corpus-hash-package']);
  });

  it('asks what is suppressed, and what is in the baseline', async () => {
    const files = Object.fromEntries(site({ pages: [right, malformed] }));
    const check = ['--format', 'compact', '--baseline', 'old.json', '_cache'];
    const root = siteOf(page(), files);
    await runInProcess(root, ['baseline', '--baseline', 'old.json', '_cache']);
    expect(rulesOf(await runInProcess(root, check))).toEqual(['corpus-hash-details']);
    const config = 'suppressions: [{ rule: spec-version-syntax, files: "**", reason: known }]\n';
    const other = siteOf(page(), { ...files, 'cache-lint.config.yaml': config });
    expect(rulesOf(await runInProcess(other, ['--format', 'compact', '_cache']))).toEqual(['corpus-hash-details']);
  });

  it('tells of a row at fault in place of what its page says of it, and only then', async () => {
    const file = `_cache/${TAG}/zlib/specs.md`;
    for (const wrong of [changed, added]) {
      const own = wrong === changed ? ['meta-union', 'meta-union'] : ['meta-union'];
      expect(ids([right, wrong])).toEqual(['corpus-hash-details']);
      expect(ids([right, wrong], off('corpus-hash-details'))).toEqual(own);
      expect(ids([wrong])).toEqual(own);
      const root = siteOf(page(), Object.fromEntries(site({ pages: [right, wrong] })));
      const run = async (...args: readonly string[]) => runInProcess(root, ['--format', 'compact', ...args]);
      const { code, stdout } = await run('--fix', '_cache');
      expect([code, rulesOf({ stdout })]).toEqual([1, ['corpus-hash-details']]);
      expect(readFileSync(path.join(root, file), 'utf8')).toBe(site({ pages: [wrong] }).get(file));
      expect(rulesOf(await run('--pages-only', file))).toEqual(own);
      expect(rulesOf(await run(`_cache/${OLDER}/zlib/specs.md`))).toEqual(['corpus-hash-details']);
      const config = 'suppressions: [{ rule: corpus-hash-details, files: "**", reason: known }]\n';
      writeFileSync(path.join(root, 'cache-lint.config.yaml'), config);
      expect(rulesOf(await run('_cache'))).toEqual(own);
    }
  });

  it('tells what a page says of other rows beside it', () => {
    const two = [{ hash: HASHES[0], target: 'zen4' }, { hash: HASHES[1], target: 'zen4' }, { hash: HASHES[2] }];
    const wrong = { ...changed, rows: two };
    expect(ids([right, wrong])).toEqual(['meta-union', 'corpus-hash-details']);
    const elsewhere = [...right.rows, { hash: HASHES[1], target: 'x86_64_v3' }];
    const both = [{ ...right, rows: elsewhere }, wrong];
    expect(ids(both, off('page-order'))).toEqual(['corpus-hash-details', 'corpus-hash-details']);
    const other = { ...changed, meta: { targets: ['x86_64_v3'], oss: ['rhel8', 'ubuntu22.04'] } };
    expect(ids([right, other])).toEqual(['meta-union', 'corpus-hash-details']);
  });

  it('tells of the row that is at odds with its page, whichever comes first', () => {
    const first = { ...changed, tag: 'develop-2025-03-16' };
    const found = lintSite(site({ pages: [first, right] })).findings;
    expect(found.map(({ ruleId, file }) => `${ruleId} ${file}`)).toEqual([
      'corpus-hash-details _cache/develop-2025-03-16/zlib/specs.md',
    ]);
    const many = lintSite(site({ pages: [first, { ...first, tag: TAG }, right] })).findings;
    expect(many.map(({ ruleId, file }) => `${ruleId} ${file}`)).toContain(
      `corpus-hash-details _cache/${OLDER}/zlib/specs.md`,
    );
  });
});

describe('a page whose data is of no right shape', () => {
  it('is said not to be checked when the rule that would say why is off', async () => {
    const root = siteOf(page({ meta: { num_specs: 'one' } }));
    const { code, stderr } = await runInProcess(root, ['--rule', 'page-schema=off', '_cache']);
    expect(code).toBe(0);
    expect(stderr).toContain('Not checked: 1 page');
    expect(stderr).toContain('page-schema');
  });
});

describe('a run', () => {
  const CONFIG = 'suppressions: [{ rule: meta-union, files: "**", reason: known }]\n';

  it('shows what a suppressed finding would have told', async () => {
    const root = siteOf(wrongTarget, { 'cache-lint.config.yaml': CONFIG });
    expect(rulesOf(await runInProcess(root, ['--format', 'compact', '_cache']))).toEqual(['spec-stack-platform']);
  });

  it('shows what a finding in the baseline would have told, and writes both into a new one', async () => {
    const root = siteOf(wrongTarget);
    const check = [
      '--format',
      'compact',
      '--baseline',
      'old.json',
      '--strict-baseline',
      '--max-warnings',
      '0',
      '_cache',
    ];
    expect(await runInProcess(root, ['baseline', '--baseline', 'old.json', '_cache'])).toMatchObject({ code: 0 });
    const both = readFileSync(path.join(root, 'old.json'), 'utf8');
    expect(both.match(/"rule": "[a-z-]+"/g)?.sort()).toEqual(['"rule": "meta-union"', '"rule": "spec-stack-platform"']);
    expect(await runInProcess(root, check)).toMatchObject({ code: 0, stdout: '' });
    writeFileSync(path.join(root, 'old.json'), both.replace(/.*spec-stack-platform.*\n/, ''));
    const without = await runInProcess(root, check);
    expect([without.code, rulesOf(without)]).toEqual([1, ['spec-stack-platform']]);
  });

  it('fixes the one and shows the other, and accuses none', async () => {
    const root = siteOf(wrongTarget);
    const fixed = await runInProcess(root, ['--fix', '--format', 'compact', '_cache']);
    expect([fixed.code, rulesOf(fixed)]).toEqual([0, ['spec-stack-platform']]);
    expect(fixed.stderr).toContain('Fixed 1 finding on 1 file.');
  });

  it('says that no page can have the stack <<', async () => {
    const root = siteOf(page({ rows: [{ stacks: ['<<', 'root'] }], meta: { num_specs_by_stack: { root: 1 } } }));
    const fixed = await runInProcess(root, ['--fix', '--format', 'compact', '_cache']);
    expect(fixed.code).toBe(1);
    expect(fixed.stderr).toMatch(/Not fixed: 1 finding of meta-num-specs-by-stack at .*: YAML reads the key "<<"/);
  });
});

function urlOf(target: string): string {
  const arch = `linux-ubuntu22.04-${target}`;
  const name = `${arch}-gcc-11.4.0-zlib-1.3.1-${HASHES[0]}.spack`;
  return `https://binaries.spack.io/develop-2025-02-23/build_cache/${arch}/gcc-11.4.0/zlib-1.3.1/${name}`;
}

function siteOf({ file, text }: TestPage, more: Readonly<Record<string, string>> = {}): string {
  const root = tempFolder();
  for (const [name, content] of Object.entries({ [file]: text, ...more })) {
    const at = path.join(root, name);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, content);
  }
  return root;
}

function rulesOf({ stdout }: { readonly stdout: string }): string[] {
  return [...stdout.matchAll(/\[([a-z-]+)\]$/gm)].map(([, id]) => id!);
}

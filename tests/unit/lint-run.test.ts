import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules as ours } from '../../rules/index.js';
import { inspect } from '../../src/check/lint.js';
import { makeReport } from '../../src/check/make-report.js';
import { hidden } from '../../src/check/run-lint.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import type { LintRequest } from '../../src/check/task.js';
import type { Host } from '../../src/host.js';
import { nodeHost } from '../../src/node/host.js';
import type { Report } from '../../src/report/report.js';
import { defineCorpusRule, definePageRule, type Rule } from '../../src/rule.js';
import type { Pace } from '../../src/threads/steps.js';
import { HASHES, page } from '../support/page-builder.js';
import { tempSite } from '../support/run-cli.js';
import { site } from '../support/site-builder.js';

const REQUEST: LintRequest = {
  paths: [],
  allowEmpty: false,
  pagesOnly: false,
  maxFileSize: 1,
  rule: [],
  allowCode: false,
};
const real = nodeHost({ interrupted: false });
const CALM: Pace = { show: () => {}, pause: async () => true };
const [ZLIB, XZ] = ['zlib', 'xz'].map((name) => `_cache/develop-2025-03-30/${name}/specs.md`) as [string, string];
const SITE = Object.fromEntries(site({ pages: [{}, { package: 'xz', rows: [{ hash: HASHES[1] }, { hash: 'x' }] }] }));
const common = {
  summary: 'A claim.',
  why: 'Somebody is hurt.',
  severity: 'warning',
  fixable: false,
  messages: { wrong: () => 'Wrong.' },
  examples: { bad: '', good: '' },
} as const;

interface Run {
  readonly request?: Partial<LintRequest>;
  readonly rules?: readonly Rule[];
  readonly host?: Partial<Host>;
  readonly pace?: Pace;
  /** Whether it is counted what the site holds. */
  readonly counts?: boolean;
}

async function run(
  cwd: string,
  { request, rules = ours, host: own, pace = CALM, counts = false }: Run = {},
): Promise<Report | undefined> {
  const host: Host = { ...real, cwd, ...own };
  const setup = await prepare({ ...REQUEST, ...request }, rules, host);
  const task = { ...(await makeTask({ ...REQUEST, ...request }, setup, host)), counts };
  const inspection = await inspect(task, host, pace);
  return inspection && makeReport({ inspection, flow: hidden(inspection, task, host) });
}

const shown = (report: Report | undefined): string[] =>
  report!.findings.map(({ file, ruleId, severity }) => `${file} ${ruleId} ${severity}`);
const reasonOf = (report: Report | undefined, id: string): string | undefined =>
  report!.skippedRules.find((one) => one.id === id)?.reason;

describe('a run', () => {
  it('counts what it looked at, and what it found by severity', async () => {
    const warns = definePageRule({
      ...common,
      id: 'warns',
      check: (_, report) => report({ messageId: 'wrong', data: undefined, path: [] }),
    });
    const report = await run(tempSite(SITE), { rules: [...ours, warns] });
    expect(report!.totals).toEqual({
      pages: 2,
      contextPages: 0,
      specs: 3,
      errors: 1,
      warnings: 2,
      infos: 0,
      filesWithFindings: 2,
    });
    expect(shown(report)).toEqual([`${XZ} warns warning`, `${XZ} spec-hash-format error`, `${ZLIB} warns warning`]);
    expect(report!.files).toEqual([XZ, ZLIB, '_data/meta.yaml', '_data/tags.yaml', 'pages/tags/develop-2025-03-30.md']);
    expect(report).toMatchObject({
      omitted: { quiet: 0, maxFindings: 0, perPage: 0 },
      unchecked: [],
      internalErrors: [],
    });
  });

  it('of one page looks at the others only for what is between pages', async () => {
    const report = await run(tempSite(SITE), { request: { paths: [ZLIB] } });
    expect(report!.totals).toMatchObject({ pages: 1, contextPages: 1, specs: 1, errors: 0 });
    expect(report!.files).toEqual([ZLIB]);
  });

  it('of pages by themselves has no rules on several, and says why', async () => {
    const report = await run(tempSite(SITE), { request: { pagesOnly: true } });
    expect(report!.files).toEqual([XZ, ZLIB]);
    for (const id of ['corpus-hash-details', 'site-count'])
      expect(reasonOf(report, id)).toBe('--pages-only checks each page by itself');
    expect(report!.rules.map(({ id }) => id)).not.toContain('site-count');
  });

  it('of a site without data has no rules on it, and says why', async () => {
    const pages = Object.fromEntries(Object.entries(SITE).filter(([file]) => file.startsWith('_cache/')));
    const report = await run(tempSite(pages));
    expect(reasonOf(report, 'site-count')).toMatch(/^there is neither _data\/ nor /);
    expect(reasonOf(report, 'corpus-hash-details')).toBeUndefined();
    expect(report!.rules.map(({ id }) => id)).toContain('corpus-hash-details');
  });

  it('of files that stand in no site says why nothing between pages is looked at', async () => {
    const report = await run(tempSite({ 'zlib.md': page().text }), { request: { paths: ['zlib.md'] } });
    expect(reasonOf(report, 'corpus-hash-details')).toBe(
      'what was checked stands in no site, that is, not at _cache/<tag>/<package>/specs.md',
    );
    expect(report!.totals).toMatchObject({ pages: 1, contextPages: 0 });
  });

  it('says which rules are off, and how many pages could not be checked for that', async () => {
    const cwd = tempSite({ ...SITE, [ZLIB]: page({ title: 7 }).text });
    const off = await run(cwd, { request: { rule: [['page-schema', 'off']], pagesOnly: true } });
    expect(off!.unchecked).toEqual([{ ruleId: 'page-schema', pages: 1 }]);
    expect(off!.rules.map(({ id }) => id)).not.toContain('page-schema');
    expect(reasonOf(off, 'page-schema')).toBeDefined();
    const on = await run(cwd, { request: { pagesOnly: true } });
    expect(on!.unchecked).toEqual([]);
    expect(shown(on)).toContain(`${ZLIB} page-schema error`);
  });

  it('does not read a page that is larger than it may be', async () => {
    const large = page({ body: `${' '.repeat(1024 * 1024)}\n` }).text;
    const cwd = tempSite({ ...SITE, [ZLIB]: large });
    expect(shown(await run(cwd, { request: { pagesOnly: true } }))).toContain(`${ZLIB} file-readable error`);
    expect(shown(await run(cwd, { request: { pagesOnly: true, maxFileSize: 2 } }))).not.toContain(
      `${ZLIB} file-readable error`,
    );
  });

  it('does not read a page behind a link that leads out of the repository', async () => {
    const cwd = tempSite({ [XZ]: SITE[XZ]!, [ZLIB.replace('specs', 'readme')]: '' });
    const outside = tempSite({ 'zlib.md': page().text });
    symlinkSync(path.join(outside, 'zlib.md'), path.join(cwd, ZLIB));
    expect(shown(await run(cwd, { request: { pagesOnly: true } }))).toContain(`${ZLIB} file-readable error`);
  });

  it('goes on after a rule that throws, and says where', async () => {
    const fault = (): never => {
      throw new Error('on purpose');
    };
    const onPage = definePageRule({ ...common, id: 'on-page', check: ({ data }) => data.title === 'xz' && fault() });
    const between = defineCorpusRule({ ...common, id: 'between', map: () => 1, reduce: fault });
    const report = await run(tempSite(SITE), { rules: [...ours, onPage, between] });
    expect(report!.internalErrors.map(({ file, ruleId, plugin }) => [file, ruleId, plugin])).toEqual([
      ['_cache', 'between', undefined],
      [XZ, 'on-page', undefined],
    ]);
    expect(report!.internalErrors[0]!.stack).toContain('on purpose');
    expect(shown(report)).toEqual([`${XZ} spec-hash-format error`]);
  });

  it('ends a page, not the run, when reading it fails in a way that nobody expects', async () => {
    const { readPage } = real;
    const failing: Host['readPage'] = (file, ...rest) => {
      if (file.endsWith(ZLIB)) throw new Error('on purpose');
      return readPage(file, ...rest);
    };
    const report = await run(tempSite(SITE), { host: { readPage: failing }, request: { pagesOnly: true } });
    expect(report!.internalErrors).toMatchObject([{ file: ZLIB, stack: expect.stringContaining('on purpose') }]);
    expect(report!.internalErrors[0]).not.toHaveProperty('ruleId');
    expect(shown(report)).toEqual([`${XZ} spec-hash-format error`]);
  });
});

describe('what a run looks at', () => {
  it('are files beside a page that is not there whose names mean it, each once, and not what is ignored', async () => {
    const other = ZLIB.replace('specs.md', 'SPECS.md');
    const cwd = tempSite({ [XZ]: page({ package: 'xz' }).text, [other]: page().text });
    const looked = async (request: Partial<LintRequest> = {}): Promise<readonly string[]> =>
      (await run(cwd, { request }))!.files.filter((file) => file.includes('zlib'));
    expect(await looked()).toEqual([other]);
    expect((await run(cwd))!.totals).toMatchObject({ pages: 2 });
    expect((await run(cwd, { request: { paths: ['.', other] } }))!.totals).toMatchObject({ pages: 2 });
    expect(await looked({ config: { inline: { ignores: ['**/SPECS.md'] } } })).toEqual([]);
    expect(await looked({ config: { inline: { ignores: ['**/zlib/**'] } } })).toEqual([]);
  });

  it('is no data of the site where no rule asks for it', async () => {
    const own = (report: Report | undefined): string[] => report!.files.filter((file) => file.startsWith('_data/'));
    const cwd = tempSite(SITE);
    expect(own(await run(cwd))).toEqual(['_data/meta.yaml', '_data/tags.yaml']);
    expect(own(await run(cwd, { rules: ours.filter(({ kind }) => kind !== 'site') }))).toEqual([]);
  });

  it('tells nothing of the baseline where not all rules could look', async () => {
    const entry = { rule: 'spec-size', page: ZLIB };
    const text = JSON.stringify({ '0a00000000000000': entry, formatVersion: 1 });
    const staleIn = async (own: string): Promise<number> => {
      const cwd = tempSite({ ...SITE, [ZLIB]: own, 'b.json': text });
      return (await run(cwd, { request: { baseline: 'b.json' } }))!.baseline!.stale.length;
    };
    expect(await staleIn(SITE[ZLIB]!)).toBe(1);
    expect(await staleIn(page({ title: 7 }).text)).toBe(0);
  });

  it('may be nothing', async () => {
    const report = await run(tempSite({ x: '' }), { request: { allowEmpty: true } });
    expect(report!.totals).toMatchObject({ pages: 0 });
    expect(reasonOf(report, 'corpus-hash-details')).toBeUndefined();
  });

  it('is counted where that is asked for, of whole sites', async () => {
    const cwd = tempSite(SITE);
    const overviews = async (counts: boolean, paths: readonly string[] = []): Promise<number | undefined> =>
      (await run(cwd, { counts, request: { paths } }))!.overviews?.length;
    expect(await overviews(true)).toBe(1);
    expect(await overviews(false)).toBeUndefined();
    expect(await overviews(true, [ZLIB])).toBeUndefined();
  });
});

describe('the task of a run', () => {
  const taskIn = async (files: Readonly<Record<string, string>>, request: Partial<LintRequest> = {}) => {
    const host: Host = { ...real, cwd: tempSite({ ...SITE, ...files }) };
    const whole = { ...REQUEST, ...request };
    return makeTask(whole, await prepare(whole, ours, host), host);
  };
  const config = (text: string) => ({ 'cache-lint.config.yaml': `${text}\n` });

  it('is complete', async () => {
    expect(await taskIn({})).toMatchObject({ threads: 1, pagesOnly: false, keepsHidden: false, counts: false });
    const asked = { threads: 4, maxFileSize: 1.5, sarifSuppressed: 'include' } as const;
    expect(await taskIn({}, asked)).toMatchObject({ threads: 4, keepsHidden: true, sizeLimit: 1_572_864 });
    expect(await taskIn({}, { sarifSuppressed: 'exclude' })).toMatchObject({ keepsHidden: false });
    const none = await taskIn({}, { data: { packages: 'a', specs: 'b' } });
    expect([none.discovery, none.beside?.kinds]).toEqual([{ sites: [], outside: [], ignored: 0 }, ['data']]);
  });

  it('is about a page at least, where the whole site is asked for', async () => {
    const all = config('ignores: ["_cache/**"]');
    await expect(taskIn(all)).rejects.toThrow('the config ignores every page of the site; take an entry out of');
    for (const request of [{ allowEmpty: true }, { paths: ['.'] }, { data: { packages: 'a', specs: 'b' } }])
      expect((await taskIn(all, request)).rulesets).toBeDefined();
    expect((await taskIn(config('ignores: ["**/xz/**"]'))).discovery.ignored).toBe(1);
  });

  it.each<[string, boolean]>([
    ['cache: link/_cache', true],
    ['data: link/_data', true],
    ['tagPages: link/tags', true],
    ['cache: sub/_cache', false],
  ])('stays inside of the repository: site: { %s }', async (site, isRefused) => {
    const outside = tempSite({ '_cache/x': '', '_data/x': '', 'tags/x': '' });
    const cwd = tempSite({ ...SITE, ...config(`site: { ${site} }`), 'sub/_cache/t/p/specs.md': '' });
    symlinkSync(outside, path.join(cwd, 'link'));
    const host: Host = { ...real, cwd };
    const made = prepare(REQUEST, ours, host).then((setup) => makeTask({ ...REQUEST, allowEmpty: true }, setup, host));
    if (isRefused) await expect(made).rejects.toThrow('leads out of the repository through a link; name a folder');
    else expect((await made).discovery.sites.map(({ cache }) => cache)).toEqual(['sub/_cache']);
  });

  it.each<[string, string, Partial<LintRequest>, string | undefined]>([
    ['nothing', '{}', {}, undefined],
    ['the call', '{}', { rule: [['page-title', 'off']] }, 'switched off by --rule'],
    ['the config', 'rules: { page-title: off }', {}, 'switched off by cache-lint.config.yaml:1'],
    ['both', 'rules: { page-title: off }', { rule: [['page-title', 'off']] }, 'switched off by --rule'],
    ['the config alone', 'rules: { page-title: off }', { rule: [['page-title', 'error']] }, undefined],
    [
      'another reason',
      '{}',
      { rule: [['page-title', 'off']], offBecause: new Map([['page-title', 'it is nowhere']]) },
      'it is nowhere',
    ],
    [
      'the config, but not everywhere',
      'rules: { page-title: off }\noverrides: [{ files: ["**/xz/**"], rules: { page-title: error } }]',
      {},
      undefined,
    ],
    [
      'the call, whatever holds elsewhere',
      'overrides: [{ files: ["**/xz/**"], rules: { page-title: error } }]',
      { rule: [['page-title', 'off']] },
      'switched off by --rule',
    ],
    [
      'the config, also elsewhere',
      'rules: { page-title: off }\noverrides: [{ files: ["**/xz/**"], rules: { page-title: off, page-layout: error } }]',
      {},
      'switched off by cache-lint.config.yaml:1',
    ],
  ])('says why a rule is off: by %s', async (_, text, request, reason) => {
    expect((await taskIn(config(text), request)).switchedOff.get('page-title')).toBe(reason);
  });

  it.each<[string, Partial<LintRequest>, readonly string[] | undefined]>([
    ['{}', {}, undefined],
    ['index: { folder: i }', {}, ['index']],
    ['index: { folder: i }', { index: false }, undefined],
    ['{}', { index: 'i' }, ['index']],
    ['{}', { indexMap: 'i/m.json' }, ['index']],
    ['{}', { indexList: 'i/m.json' }, ['index']],
    ['{}', { index: 'i', data: { packages: 'a', specs: 'b' } }, ['data']],
  ])('has what is looked at beside the pages: %j %j: %j', async (text, request, kinds) => {
    expect((await taskIn({ ...config(text), 'i/m.json': '{}' }, request)).beside?.kinds).toEqual(kinds);
  });

  it.each<[string, Partial<LintRequest>, boolean | undefined]>([
    ['{}', {}, undefined],
    ['baseline: b.json', {}, false],
    ['baseline: b.json', { baseline: false }, undefined],
    ['{}', { baseline: 'b.json' }, false],
    ['{}', { baseline: 'b.json', prune: true }, true],
    ['baseline: b.json', { strictBaseline: true }, false],
  ])('has a baseline: %j %j: %s', async (text, request, prunes) => {
    const files = { ...config(text), 'b.json': '{"formatVersion": 1}' };
    expect((await taskIn(files, request)).baseline?.prunes).toBe(prunes);
  });

  it('needs the baseline that is to be pruned', async () => {
    await expect(taskIn({}, { prune: true })).rejects.toThrow('--prune needs a baseline');
    await expect(taskIn({}, { strictBaseline: true })).rejects.toThrow('--strict-baseline needs a baseline');
  });

  it.each<[LintRequest['config'], string]>([
    [undefined, 'warning'],
    [false, 'error'],
    ['other.yaml', 'info'],
    [{ inline: { rules: { 'page-title': 'info' } } }, 'info'],
  ])('follows a config: %j', async (given, severity) => {
    const files = { ...config('rules: { page-title: warning }'), 'other.yaml': 'rules: { page-title: info }\n' };
    const { rulesets } = await taskIn(files, { config: given });
    const rule = rulesets.base.rules.find(({ id }) => id === 'page-title')!;
    expect(rulesets.base.severity(rule, Object.keys(rule.messages)[0]!, 'H')).toBe(severity);
  });
});

describe('the pace of a run', () => {
  /** A clock that goes on by so many milliseconds each time it is asked. */
  const clock = (step: number) => {
    let now = 0;
    return () => (now += step);
  };

  it('shows how far it is, page by page when each takes long', async () => {
    const steps: string[] = [];
    const pace: Pace = { show: (done, all) => void steps.push(`${done}/${all}`), pause: async () => true };
    await run(tempSite(SITE), { pace, host: { now: clock(60) } });
    expect(steps).toEqual(['1/2', '2/2']);
  });

  it('shows nothing where all is done at once', async () => {
    const steps: number[] = [];
    await run(tempSite(SITE), { pace: { ...CALM, show: (done) => void steps.push(done) }, host: { now: () => 0 } });
    expect(steps).toEqual([]);
  });

  it('ends without a report as soon as it is told to', async () => {
    let asked = 0;
    const steps: number[] = [];
    const pace: Pace = { show: (done) => void steps.push(done), pause: async () => ++asked < 1 };
    expect(await run(tempSite(SITE), { pace, host: { now: clock(60) } })).toBeUndefined();
    expect(steps).toEqual([1]);
    const loose = { 'a.md': page().text, 'b.md': page().text };
    for (const now of [clock(60), () => 0])
      expect(
        await run(tempSite(loose), {
          pace: { ...CALM, pause: async () => false },
          host: { now },
          request: { paths: ['a.md', 'b.md'] },
        }),
      ).toBeUndefined();
  });
});

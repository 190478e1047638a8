import { describe, expect, it } from 'vitest';
import indexFields from '../../rules/index-fields.js';
import indexRows from '../../rules/index-rows.js';
import pageSchema from '../../rules/page-schema.js';
import { inspect } from '../../src/check/lint.js';
import type { Beside, BesideResult, LintTask } from '../../src/check/task.js';
import { NONE_DROPPED } from '../../src/engine/lint-page.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import type { Site, SiteBefore } from '../../src/files/discover.js';
import type { PageFile } from '../../src/files/walk.js';
import type { Finding } from '../../src/finding.js';
import type { Host } from '../../src/host.js';
import { placeOf } from '../../src/page/place.js';
import { SiteLog } from '../../src/page/site-log.js';
import { type CorpusProblem, defineCorpusRule, definePageRule, type Rule } from '../../src/rule.js';
import { page } from '../../src/testing/page-builder.js';
import { finding } from '../support/report-scenarios.js';

const base = { summary: 'A claim.', why: 'For this test.', severity: 'warning', fixable: false } as const;
const common = { ...base, examples: { bad: '', good: '' } };
const onPage = definePageRule({
  ...common,
  id: 'on-page',
  messages: { seen: () => 'Seen.' },
  check: (_, report) => report({ messageId: 'seen', data: undefined, path: ['title'] }),
});

type Told = (
  pages: readonly { readonly file: string; readonly value: unknown }[],
) => readonly Partial<Pick<CorpusProblem, 'data' | 'file'>>[];

/** A rule between pages that tells what it is made to, with the titles of pages for its values. */
const between = (told: Told, id = 'between'): Rule =>
  defineCorpusRule({
    ...common,
    id,
    messages: { seen: (said: unknown) => JSON.stringify(said) },
    map: ({ data }) => data.title,
    reduce({ pages }, report) {
      for (const one of told(pages)) report({ messageId: 'seen', data: 0, file: pages[0]!.file, path: [], ...one });
    },
  });
/** Tells of each page its value. */
const ofEach = between((pages) => pages.map(({ file, value }) => ({ file, data: value ?? null })));

const fileOf = (name: string): string => `site/_cache/v1/${name}/specs.md`;
const [A, B, C] = ['a', 'b', 'c'].map(fileOf) as [string, string, string];
const pageFile = (file: string): PageFile => ({
  ...{ path: `/r/${file}`, file, place: placeOf(file), boundary: '/r', cache: '/r/site/_cache' },
});

interface Given {
  readonly rules?: readonly Rule[];
  /** Default: A and B. */
  readonly pages?: readonly string[];
  readonly site?: Partial<Site>;
  readonly task?: Partial<LintTask>;
  readonly host?: Partial<Host>;
  /** When the run is told to end, once: the number of the pause. */
  readonly endsAt?: number;
}

/** A run over a site in memory, in which every page takes so long that it is asked whether to go on. */
async function run({ rules = [], pages = [A, B], site, task, host, endsAt }: Given) {
  const asked = { pauses: 0, saved: 0, read: [] as string[] };
  let time = 0;
  const world = {
    ...{ cwd: '/r', env: {}, exists: () => false, kindOf: () => undefined, list: () => [] },
    ...{ realPath: (file: string) => file, today: () => '2026-01-01', now: () => (time += 100) },
    saveMemory: () => void asked.saved++,
    readPage(file: string) {
      const name = /\/([^/]*)\/specs\.md$/.exec(file)![1]!;
      asked.read.push(name);
      return Buffer.from(page({ tag: 'v1', package: name }).text);
    },
    ...host,
  } as unknown as Host;
  const settings = { preset: 'recommended', severities: new Map(), options: new Map() } as const;
  const whole = {
    ...{ cache: 'site/_cache', pages: pages.map(pageFile), data: undefined, noData: 'no data', namedFiles: undefined },
    ...{ isNamed: () => true, isIgnored: () => false, folders: { data: 'site/_data', tagPages: 'site/pages/tags' } },
    ...{ locate: () => undefined, ...site },
  } as unknown as Site;
  const all = {
    discovery: { sites: [whole], outside: [], ignored: 0 },
    rulesets: makeRulesets(rules, settings),
    settings: { settings, overrides: [], final: new Map() },
    ...{
      threads: 1,
      pagesOnly: false,
      sizeLimit: 1 << 20,
      suppressions: [],
      globs: { all: [], matching: () => [] },
      baseline: undefined,
    },
    ...{ counts: false, keepsHidden: false, plugins: new Map(), switchedOff: new Map(), ...task },
  } as unknown as LintTask;
  const pause = async (): Promise<boolean> => asked.pauses++ !== endsAt;
  return { inspection: await inspect(all, world, { show: () => {}, pause }), asked };
}

const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ ruleId, file, message }) => `${ruleId} ${file.split('/').at(-2)} ${message}`);

async function findings(given: Given): Promise<readonly string[]> {
  return said((await run(given)).inspection!.findings);
}

describe('what is looked at beside the pages', () => {
  const FOUND: BesideResult = {
    findings: [finding({ file: 'x.json' })],
    dropped: { error: 1, warning: 2, info: 3 },
    crashes: [{ ruleId: 'index-rows', stack: 'broken' }],
    files: ['x.json', 'a.json'],
    skipped: [
      { rules: () => true, reason: 'one' },
      { rules: (id) => id === 'index-rows', reason: 'two' },
      { rules: () => false, reason: 'three' },
    ],
    done: { tags: [] },
  };
  const beside = (found: BesideResult | undefined = FOUND, kinds: Beside['kinds'] = ['index']): Partial<LintTask> => ({
    beside: { kinds, inputs: async () => () => false, find: async () => found },
  });
  const rules = [indexRows, indexFields, onPage];

  it('is found, counted and named with the rest', async () => {
    const { inspection } = await run({ rules, task: beside() });
    expect(inspection).toMatchObject({
      ...{ dropped: FOUND.dropped, files: ['a.json', A, B, 'x.json'], pages: 2 },
      crashes: [{ ruleId: 'index-rows', file: 'x.json', stack: 'broken' }],
    });
    expect(inspection!.findings).toHaveLength(3);
    const { inspection: none } = await run({ rules, task: beside({ ...FOUND, files: [] }) });
    expect(none!.crashes).toMatchObject([{ file: '' }]);
  });

  it('may be out of reach for rules of its kind, which are named, each reason by itself', async () => {
    const { inspection } = await run({ rules, task: beside() });
    expect(inspection!.buildCache).toEqual({
      tags: [],
      notChecked: [
        { reason: 'one', rules: ['index-fields', 'index-rows'] },
        { reason: 'two', rules: ['index-rows'] },
      ],
    });
    expect(inspection!.skippedRules).toEqual([
      { id: 'index-fields', reason: 'one' },
      { id: 'index-rows', reason: 'one; two' },
    ]);
  });

  it('is not out of reach for rules that are off, or of another kind', async () => {
    const switchedOff = new Map([['index-rows', 'switched off by --rule']]);
    const { inspection } = await run({ rules, task: { ...beside(), switchedOff } });
    expect(inspection!.buildCache!.notChecked).toEqual([{ reason: 'one', rules: ['index-fields'] }]);
    expect(inspection!.skippedRules.map(({ reason }) => reason)).toEqual(['one', 'switched off by --rule']);
    expect((await run({ rules, task: beside(FOUND, ['data']) })).inspection!.buildCache!.notChecked).toEqual([]);
  });

  it('may be interrupted, and is nothing where nobody asks', async () => {
    const ended: Partial<LintTask> = {
      beside: { kinds: ['index'], inputs: async () => () => false, find: async () => undefined },
    };
    expect((await run({ rules, task: ended })).inspection).toBeUndefined();
    expect((await run({ rules })).inspection!.buildCache).toBeUndefined();
  });

  describe('is kept in memory', () => {
    /** A finding that weighs as much as so many usual ones. */
    const weighing = (weight: number, file: string): Finding =>
      ({ ...finding({ file, message: '' }), related: { length: 4 * (weight - 1) } }) as unknown as Finding;
    const kept = async (...weights: readonly number[]) => {
      const all = weights.map((weight, i) => weighing(weight, `${i}.md`));
      const found = { ...FOUND, findings: all, dropped: NONE_DROPPED, crashes: [], skipped: [] };
      const { inspection, asked } = await run({ task: beside(found) });
      const { findings, dropped, crowdedOut } = inspection!;
      return { count: findings.length, dropped, crowdedOut: [...crowdedOut], saved: asked.saved };
    };

    it.each<[readonly number[], number]>([
      [[1_600_000], 1],
      [[1_599_999, 1, 1], 3],
      [[1_600_000, 1, 1], 2],
      [[1_600_001, 1, 1], 1],
    ])('up to the weight of 1,600,000 usual ones: of %j are %i', async (weights, count) => {
      const gone = weights.length - count;
      const files = weights.map((_, i) => `${i}.md`);
      expect(await kept(...weights)).toMatchObject({
        ...{ count, dropped: { error: gone, warning: 0, info: 0 }, crowdedOut: files.slice(count) },
      });
    });

    it.each<[readonly number[], number]>([
      [[], 0],
      [[200_000], 0],
      [[200_001], 1],
      [[200_000, 1], 1],
      [[200_000, 1, 1, 200_000], 1],
    ])('and that is saved from 200,000 on, once: %j', async (weights, saved) => {
      expect((await kept(...weights)).saved).toBe(saved);
    });
  });
});

describe('a run', () => {
  it('may be ended wherever it asks', async () => {
    const given = { rules: [onPage, ofEach], pages: [A, B, C] };
    const { asked } = await run(given);
    expect(asked.pauses).toBeGreaterThan(3);
    for (let endsAt = 0; endsAt < asked.pauses; endsAt++)
      expect([endsAt, (await run({ ...given, endsAt })).inspection]).toEqual([endsAt, undefined]);
    expect((await run({ ...given, endsAt: asked.pauses })).inspection).toBeDefined();
  });

  it('knows the findings of renamed files under their earlier names, too', async () => {
    const renamed = new Set([B]);
    const { inspection } = await run({ rules: [onPage], task: { renamed } });
    expect(inspection!.findings.map(({ file, identity }) => [file, identity !== undefined])).toEqual([
      [A, false],
      [B, true],
    ]);
  });

  it('has one thread where there are plugins', async () => {
    const parallelism = async (...plugins: readonly string[]): Promise<boolean> => {
      let isAsked = false;
      const threads = {
        get parallelism() {
          isAsked = true;
          return 1;
        },
      } as NonNullable<Host['threads']>;
      await run({ task: { threads: 0, plugins: new Map(plugins.map((id) => [id, id])) }, host: { threads } });
      return isAsked;
    };
    expect([await parallelism(), await parallelism('a'), await parallelism('a', 'b')]).toEqual([true, false, false]);
  });

  it('says whose fault it is when something fails', async () => {
    const fault = (): never => {
      throw new Error('on purpose');
    };
    const broken = between(fault, 'broken');
    const own = definePageRule({ ...common, id: 'own', messages: {}, check: ({ file }) => file === A && fault() });
    const plugins = new Map([['broken', './p.js']]);
    const { inspection } = await run({ rules: [own, broken], task: { plugins } });
    expect(inspection!.crashes.map(({ stack: _, ...one }) => one)).toEqual([
      { ruleId: 'own', file: A },
      { ruleId: 'broken', plugin: './p.js', file: 'site/_cache' },
    ]);
    const { inspection: unread } = await run({ pages: [A], host: { readPage: fault } });
    expect(unread!.crashes).toEqual([{ file: A, stack: expect.stringContaining('on purpose') }]);
  });
});

describe('files that are checked', () => {
  const outside = [pageFile(C)];

  it('may stand in no site: then nothing is between them', async () => {
    const discovery = { sites: [], outside, ignored: 0 };
    const { inspection } = await run({ rules: [onPage, ofEach], task: { discovery } });
    expect(said(inspection!.findings)).toEqual(['on-page c Seen.']);
    expect(inspection!.skippedRules).toEqual([
      {
        id: 'between',
        reason: 'what was checked stands in no site, that is, not at _cache/<tag>/<package>/specs.md',
      },
    ]);
    const nothing = { ...discovery, outside: [] };
    expect((await run({ rules: [ofEach], task: { discovery: nothing } })).inspection!.skippedRules).toEqual([]);
  });

  it('are counted where a rule that is off would say why their data is not looked at', async () => {
    const readPage: Host['readPage'] = (file) =>
      Buffer.from(page(file.includes('/c/') ? {} : { title: 7, tag: 'v1' }).text);
    const severities = new Map([['page-schema', 'off' as const]]);
    const rulesets = makeRulesets([pageSchema], { preset: 'recommended', severities, options: new Map() });
    const given: Given = { pages: [A, B, C], host: { readPage } };
    expect((await run({ ...given, task: { rulesets } })).inspection!.unchecked).toEqual([
      { ruleId: 'page-schema', pages: 2 },
    ]);
    expect((await run({ ...given, rules: [pageSchema] })).inspection!.unchecked).toEqual([]);
  });
});

describe('pages that a run is not about', () => {
  it('are not read where they are ignored, and nothing is said of them', async () => {
    const isIgnored = ({ file }: PageFile): boolean => file === A;
    const { inspection } = await run({ rules: [onPage, ofEach], site: { isIgnored } });
    expect(said(inspection!.findings)).toEqual(['on-page b Seen.', 'between b "b"']);
    expect(inspection).toMatchObject({ pages: 1, contextPages: 0, files: [B] });
    expect((await run({ rules: [onPage], site: { isIgnored } })).asked.read).toEqual(['b']);
  });

  it('are read for what is between pages, and taken from before where they are known', async () => {
    const log = new SiteLog(1);
    const { place } = pageFile(B);
    const notes = { between: 'known' };
    log.add({ file: B, place: place! }, { ...{ rows: 1, written: 1, stacksFit: true, stacks: [], row: [] }, notes });
    const isNamed = ({ file }: PageFile): boolean => file === A;
    const site = { isNamed, known: { log, indexOf: (file: string) => [B].indexOf(file) } };
    const { inspection, asked } = await run({ rules: [onPage, ofEach], pages: [A, B, C], site });
    expect(said(inspection!.findings)).toEqual([
      'on-page a Seen.',
      'between a "a"',
      'between b "known"',
      'between c "c"',
    ]);
    expect(inspection).toMatchObject({ pages: 1, contextPages: 1 });
    expect(asked.read.slice(0, 2)).toEqual(['a', 'c']);
    const isIgnored = ({ file }: PageFile): boolean => file === B;
    const together = between((pages) => [{ data: pages.map(({ value }) => value ?? null) }]);
    expect(await findings({ rules: [together], site })).toEqual(['between a ["a","known"]']);
    expect(await findings({ rules: [together], site: { ...site, isIgnored } })).toEqual(['between a ["a",null]']);
  });

  it('are told of where what is between them is new', async () => {
    const fingerprintsOf = async (): Promise<ReadonlySet<string>> => {
      const { inspection } = await run({ rules: [ofEach] });
      return new Set(inspection!.findings.map(({ fingerprint }) => fingerprint));
    };
    const known = await fingerprintsOf();
    let askedFor: readonly unknown[] = [];
    const found = (before: ReadonlySet<string> | undefined, rules: readonly Rule[] = [ofEach]): Given => {
      const find: SiteBefore['find'] = async (log, ids) => {
        askedFor = [log.pages.map(({ file }) => file), [...ids]];
        return before;
      };
      return { rules, site: { namedFiles: new Set([A]), before: { asked: undefined, find } } };
    };
    expect(await findings(found(new Set()))).toEqual(['between a "a"', 'between b "b"']);
    expect(await findings(found(known))).toEqual(['between a "a"']);
    expect(askedFor).toEqual([[A, B], ['between']]);
    expect((await run(found(undefined))).inspection).toBeUndefined();
    // Nobody looks at the state before where there is nothing to compare with it.
    expect(await findings(found(undefined, [between(() => [])]))).toEqual([]);
  });
});

describe('pages that are not checked out', () => {
  /** Tells how many pages there are, unless there are three. */
  const three = between((pages) => (pages.length === 3 ? [] : [{ data: pages.length }]));
  const git = (isSparse = false): Partial<Host> => ({
    exists: (file) => file === '/r/.git' || (isSparse && file === '/r/.git/info/sparse-checkout'),
    kindOf: (file) => (file === '/r/.git' ? 'folder' : undefined),
  });
  const absent = (...files: readonly string[]): Partial<LintTask> => ({ absent: new Map([['/r', new Set(files)]]) });
  const REASON =
    '1 page of the site is in git, but not checked out here (a sparse checkout, skip-worktree or assume-unchanged)';

  it.each<[string, Given, readonly string[], string | undefined]>([
    ['no git', { task: absent(C) }, ['between a 2'], undefined],
    ['a sparse checkout', { task: absent(C), host: git(true) }, [], REASON],
    ['a mark that is set by hand', { task: absent(C), host: git() }, [], REASON],
    ['a sparse checkout that has all', { task: absent(), host: git(true) }, ['between a 2'], undefined],
    ['a checkout that has all', { task: absent(), host: git() }, ['between a 2'], undefined],
    ['nothing that is found', { task: absent(fileOf('d')), host: git(), pages: [A, B, C] }, [], undefined],
  ])('are there all the same: %s', async (_, given, expected, reason) => {
    const { inspection } = await run({ rules: [three], ...given });
    expect(said(inspection!.findings)).toEqual(expected);
    expect(inspection!.skippedRules).toEqual(reason === undefined ? [] : [{ id: 'between', reason }]);
    expect([...inspection!.unread]).toEqual(reason === undefined ? [] : [C]);
  });

  it('are counted as pages of which nothing is known', async () => {
    const counted = async (given: Given): Promise<unknown> => {
      const { inspection } = await run({ rules: [three], ...given, task: { ...given.task, counts: true } });
      return inspection!.counted.map(({ cache, count }) => [cache, count]);
    };
    const plain = await counted({ pages: [A, B] });
    expect(await counted({ task: absent(C), host: git() })).not.toEqual(plain);
    expect(await counted({ task: absent(C) })).toEqual(plain);
    expect(await counted({ site: { namedFiles: new Set([A]) } })).toEqual([]);
  });
});

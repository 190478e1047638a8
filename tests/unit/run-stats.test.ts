import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RunStats, type Stats } from '../../src/check/stats.js';
import type { LintTask } from '../../src/check/task.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import type { Host } from '../../src/host.js';
import { quietHost } from '../../src/node/host.js';
import { placeOf } from '../../src/page/place.js';
import { defineCorpusRule, definePageRule, defineShapeRule, type Logged, type Rule } from '../../src/rule.js';
import { page } from '../support/page-builder.js';
import { tempFolder } from '../support/temp-folder.js';

const ROOT = tempFolder();
const base = { summary: 'A claim.', why: 'For this test.', severity: 'info', fixable: false } as const;
const common = { ...base, messages: {}, examples: { bad: '', good: '' } };

/** A run in which time passes only when it is told to. */
class Run {
  time = 100;
  readonly stats: RunStats;
  readonly task: LintTask;
  readonly #host: Host;
  readonly #pages: ReadonlyMap<string, string>;

  constructor(texts: Readonly<Record<string, string>> = {}, rules: readonly Rule[] = [], more: Partial<LintTask> = {}) {
    this.#pages = new Map(Object.entries(texts));
    const readPage: Host['readPage'] = (file) => {
      this.pass(3);
      return Buffer.from(this.#pages.get(path.relative(ROOT, file))!);
    };
    const quiet = quietHost(ROOT, { interrupted: false });
    const host: Host = { ...quiet, readPage, now: () => this.time, peakMemory: () => 42 };
    this.stats = new RunStats(host);
    this.#host = this.stats.host(host);
    const settings = { preset: 'recommended', severities: new Map(), options: new Map() } as const;
    this.task = this.stats.task({ rulesets: makeRulesets(rules, settings), ...more } as LintTask);
  }

  pass<T>(ms: number, given?: T): T {
    this.time += ms;
    return given!;
  }

  /** A file that is read, but as no page. */
  read(file: string): Buffer {
    return this.#host.readPage(path.join(ROOT, file), ROOT, 1000) as Buffer;
  }

  /** What a run does with a page, in so many milliseconds beside the reading of the file. */
  check(file: string, ms: number): void {
    this.task.reader!.read(this.read(file), placeOf(file));
    this.pass(ms);
    this.#host.now();
  }

  get result(): Stats {
    return this.stats.result();
  }
}

const fileOf = (name: string): string => `_cache/v1/${name}/specs.md`;
const TEXT = page().text;
const [A, B, C] = ['a', 'b', 'c'].map(fileOf) as [string, string, string];
const texts = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, TEXT]));

describe('the steps of a run', () => {
  it('have the time from when they are entered, and the start is before them', () => {
    const run = new Run();
    run.pass(1);
    run.stats.enter('files');
    run.pass(10);
    run.stats.enter('pages');
    run.pass(100);
    run.stats.enter('files');
    run.pass(1000);
    expect(run.result).toMatchObject({
      ...{ total: 1211, start: 100, peakMemory: 42, pages: 0, slowest: [], slowPages: [] },
      steps: { config: 1, files: 1010, pages: 100, judging: 0, fixing: 0, output: 0 },
      reading: { ms: 0, count: 0 },
    });
  });

  it('have beside them what is looked at beside the pages', async () => {
    expect(new Run().task).not.toHaveProperty('beside');
    const find = async (): Promise<undefined> => run.pass(10);
    const beside = { kinds: ['index'], inputs: async () => () => true, find } as const;
    const run: Run = new Run({}, [], { beside });
    run.stats.enter('pages');
    await run.task.beside!.find(run.task, {} as Host, async () => true);
    run.pass(1);
    expect(run.result).toMatchObject({ beside: { ms: 10, count: 1 }, steps: { pages: 1 } });
    expect(run.task.beside!.kinds).toEqual(['index']);
  });
});

describe('the pages of a run', () => {
  it('are those that are read as pages while it checks them; all files count as read', () => {
    const run = new Run(texts(A, B, '_data/tags.yaml'));
    run.check(A, 1);
    run.stats.enter('pages');
    run.read('_data/tags.yaml');
    run.pass(50);
    run.check(B, 10);
    expect(run.result).toMatchObject({
      ...{ pages: 1, reading: { ms: 9, count: 3 }, slowest: [{ file: B, ms: 13 }] },
      ...{ scanning: { count: 0 }, slowWay: { count: 2 } },
      slowPages: [{ reason: expect.stringContaining('a title'), count: 1, example: B }],
    });
  });

  it('are counted once for each state that is checked', () => {
    const run = new Run(texts(A));
    run.stats.enter('pages');
    for (const ms of [1, 2]) run.check(A, ms);
    expect(run.result.pages).toBe(1);
    run.stats.enter('judging');
    run.check(A, 4);
    expect(run.result.pages).toBe(1);
    run.stats.enter('pages');
    run.check(A, 8);
    expect(run.result).toMatchObject({ pages: 2, slowest: [{ ms: 11 }, { ms: 4 }] });
  });

  it('took the slow way for reasons, each with the first page', () => {
    const zlib = fileOf('zlib');
    const run = new Run({ ...texts(B, A), [C]: `${TEXT}\r\n`, [zlib]: page({ tag: 'v1' }).text });
    run.stats.enter('pages');
    for (const file of [zlib, B, A, C]) run.check(file, 0);
    expect(run.result).toMatchObject({
      ...{ pages: 4, scanning: { count: 1 }, slowWay: { count: 3 }, measuring: { count: 3 } },
      slowPages: [
        { reason: 'a title that is not the name of its folder', count: 2, example: B },
        { reason: expect.any(String), count: 1, example: C },
      ],
    });
  });

  it.each([1, 9, 10, 11, 12])('the slowest are named, ten of them: of %i', (count) => {
    const names = Array.from({ length: count }, (_, i) => fileOf(`p${i}`));
    const run = new Run(texts(...names));
    run.stats.enter('pages');
    // In no order: 0, 7, 1, 8, ...
    const msOf = (i: number): number => (i * 7) % 13;
    for (const [i, name] of names.entries()) run.check(name, msOf(i));
    const sorted = names.map((file, i) => ({ file, ms: msOf(i) + 3 })).sort((a, b) => b.ms - a.ms);
    expect(run.result.slowest).toEqual(sorted.slice(0, 10));
  });

  it('that are as slow as others are named in the order of the run', () => {
    const names = Array.from({ length: 12 }, (_, i) => fileOf(`p${i}`));
    const run = new Run(texts(...names));
    run.stats.enter('pages');
    for (const name of names) run.check(name, 1);
    expect(run.result.slowest.map(({ file }) => file)).toEqual(names.slice(0, 10));
  });
});

describe('the rules of a run', () => {
  const onPage = definePageRule({
    ...common,
    id: 'on-page',
    isSilent: () => run.pass(1, false),
    check: () => run.pass(10),
  });
  const onShape = defineShapeRule({ ...common, id: 'on-shape', check: () => run.pass(100) });
  const logged: Logged = {
    note: () => run.pass(1, null),
    *parts() {
      run.pass(20);
      yield [0];
    },
  };
  const between = (id: string, own?: Logged): Rule =>
    defineCorpusRule({
      ...common,
      id,
      map: () => run.pass(2, 1),
      reduce: () => run.pass(200),
      ...(own && { logged: own }),
    });
  let run = new Run();
  const start = (...rules: readonly Rule[]): Run => {
    run = new Run({}, rules);
    return run;
  };

  it('have the time of each of their functions', () => {
    const { task } = start(onPage, onShape);
    const { shapeRules, pageRules } = task.rulesets.base;
    const [one] = pageRules('H').all;
    expect(one!.rule.isSilent!({} as never, {})).toBe(false);
    one!.rule.check({} as never, () => {}, {});
    shapeRules.all[0]!.check({} as never, () => {});
    expect(run.result).toMatchObject({
      rules: [
        { id: 'on-shape', ms: 100 },
        { id: 'on-page', ms: 11 },
      ],
      betweenPages: [],
    });
  });

  it('are the same as before but for that, each once', () => {
    const { base, ...rulesets } = start(onPage, onShape).task.rulesets;
    const [one] = base.pageRules('H').all;
    expect(one!.rule).toMatchObject({ id: 'on-page', summary: 'A claim.', severity: 'info' });
    expect(rulesets.for('x')).toBe(base);
    expect(base.pageRules('H')).toBe(base.pageRules('H'));
    expect(base.pageRules('G').all[0]!.rule).toBe(one!.rule);
    expect(base.pageRules('H').others[0]!.rule).toBe(one!.rule);
  });

  it('between pages have theirs apart', () => {
    const { task } = start(between('one'), between('two'));
    const [one, two] = task.rulesets.corpusRules;
    expect(one!.rule).not.toHaveProperty('logged');
    expect(one!.rule.map({} as never, {}, () => false)).toBe(1);
    two!.rule.reduce({} as never, () => {}, {});
    expect(run.result).toMatchObject({
      rules: [],
      betweenPages: [
        { id: 'one', ms: 2 },
        { id: 'two', ms: 200 },
      ],
    });
  });

  it('that share what they keep of pages share it as before, and the first one has its time', () => {
    const { task } = start(between('one', logged), between('two', logged));
    const [one, two] = task.rulesets.corpusRules.map(({ rule }) => rule.logged!);
    expect(two).toBe(one);
    expect(two!.note!({} as never, {} as never, {}, () => false)).toBeNull();
    // A part of it that is not asked for costs, too.
    two!.parts({} as never, undefined, {}, () => undefined);
    expect(run.result.betweenPages).toEqual([
      { id: 'one', ms: 21 },
      { id: 'two', ms: 0 },
    ]);
  });
});

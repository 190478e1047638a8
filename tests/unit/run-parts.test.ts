import { describe, expect, it } from 'vitest';
import configGlob from '../../rules/config-glob.js';
import configSuppression from '../../rules/config-suppression.js';
import { rules as ours } from '../../rules/index.js';
import { describeRules } from '../../src/check/describe-rules.js';
import { FileList } from '../../src/check/file-list.js';
import { hideContext, type Inspection } from '../../src/check/inspection.js';
import { Progress } from '../../src/check/progress.js';
import { check, sayInterrupted } from '../../src/check/run-lint.js';
import { unknownRule } from '../../src/check/setup.js';
import type { LintTask } from '../../src/check/task.js';
import { unmatchedGlobs } from '../../src/check/unmatched-globs.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import { thrownText } from '../../src/errors.js';
import type { PageFile } from '../../src/files/walk.js';
import type { Host } from '../../src/host.js';
import { quietHost } from '../../src/node/host.js';
import { placeOf } from '../../src/page/place.js';
import type { Rule } from '../../src/rule.js';
import { region } from '../support/report-scenarios.js';

const rulesetsOf = (rules: readonly Rule[]): LintTask['rulesets'] =>
  makeRulesets(rules, { preset: 'recommended', severities: new Map(), options: new Map() });

/** A task about a whole site with data. */
function taskOf(more: object = {}, rules: readonly Rule[] = ours): LintTask {
  const site = {
    cache: '_cache',
    pages: [{ file: '_cache/v1/zlib/specs.md' }],
    namedFiles: undefined,
    data: undefined,
  };
  return {
    ...{
      discovery: { sites: [{ ...site, data: { tags: 't', meta: 'm', tagPages: [] } }], outside: [], ignored: 0 },
      rulesets: rulesetsOf(rules),
      globs: { all: [], matching: () => [] },
    },
    ...{ pagesOnly: false, plugins: new Map(), switchedOff: new Map() },
    ...more,
  } as unknown as LintTask;
}

describe('the files that a run has looked at', () => {
  const listOf = (files: readonly string[], ...gone: readonly string[]): string[] => {
    const list = new FileList();
    for (const file of files) list.add(file);
    for (const file of gone) list.delete(file);
    return list.sorted();
  };

  it.each<[readonly string[], readonly string[]]>([
    [[], []],
    [['a'], ['a']],
    [
      ['b', 'a'],
      ['a', 'b'],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ],
    [
      ['a', 'c', 'b'],
      ['a', 'b', 'c'],
    ],
    [['a', 'a'], ['a']],
    [
      ['a', 'b', 'b', 'a'],
      ['a', 'b'],
    ],
    [
      ['a', 'Z'],
      ['Z', 'a'],
    ],
  ])('%j are listed each once, by code unit: %j', (files, expected) => {
    expect(listOf(files)).toEqual(expected);
  });

  it('are listed without those that are taken out', () => {
    expect(listOf(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
    expect(listOf(['b', 'a', 'b'], 'b', 'x')).toEqual(['a']);
  });

  const [A, B] = ['a', 'b'].map((name): PageFile => {
    const file = `_cache/v1/${name}/specs.md`;
    return { file, cache: '/r/_cache', path: `/r/${file}`, boundary: '/r', place: placeOf(file) };
  }) as [PageFile, PageFile];

  it.each<[string, readonly (string | PageFile)[], readonly string[]]>([
    ['in order', [A, B, '_data/x'], [A.file, B.file, '_data/x']],
    ['out of order', [B, A], [A.file, B.file]],
    ['one of them twice', [A, A, B], [A.file, B.file]],
    ['with other files before them', ['_data/x', A], [A.file, '_data/x']],
    ['with other files that come first', ['.x', A], ['.x', A.file]],
  ])('may be pages: %s', (_, files, expected) => {
    const list = new FileList();
    for (const one of files) typeof one === 'string' ? list.add(one) : list.addPage(one);
    expect(list.sorted()).toEqual(expected);
  });
});

describe('what plugins did when nobody had called them', () => {
  const checkWith = async (strays: Host['guard']['strays']) => {
    const task = taskOf({ discovery: { sites: [], outside: [], ignored: 0 }, suppressions: [] }, []);
    const host = quietHost('/', { interrupted: false });
    const guard = { ...host.guard, calm: async () => {}, strays };
    return (await check(task, { ...host, guard }))!.inspection.crashes;
  };

  it('is a fault of theirs', async () => {
    const stray = { plugin: 'p', ruleId: 'r', file: 'a.md', error: 'a text' };
    expect(await checkWith([stray])).toEqual([{ plugin: 'p', ruleId: 'r', file: 'a.md', stack: thrownText('a text') }]);
    expect(await checkWith([])).toEqual([]);
  });
});

describe('whether what was not found is gone', () => {
  const context = (more: Partial<Inspection>): ReturnType<typeof hideContext> =>
    hideContext(
      {
        ...{ files: ['a'], unread: new Set(['b']), crashes: [], dropped: { error: 0, warning: 0, info: 0 } },
        ...{ skippedRules: [{ id: 'skipped', reason: '' }], idle: new Set(['idle']) },
        ...more,
      } as unknown as Inspection,
      '2026-11-28',
    );

  it('is known of rules that ran', () => {
    const { ran, ...rest } = context({});
    expect(['skipped', 'idle', 'other'].map((id) => ran(id))).toEqual([false, false, true]);
    expect(rest).toEqual({ today: '2026-11-28', files: ['a'], unread: new Set(['b']), isBroken: false });
  });

  it('is not known where a rule failed, or where findings are counted only', () => {
    expect(context({ crashes: [{ file: 'a', stack: '' }] }).isBroken).toBe(true);
    for (const severity of ['error', 'warning', 'info'])
      expect(context({ dropped: { error: 0, warning: 0, info: 0, [severity]: 1 } }).isBroken).toBe(true);
  });
});

describe('globs of the config that match nothing', () => {
  const glob = (prefix: string): object => ({
    ...{ key: 'ignores', glob: `${prefix}*`, respell: () => undefined, start: '_cache' },
    ...{ from: { file: 'c' }, path: ['ignores', 0], region: region(1, 1, 2) },
  });
  const globsOf = (...starts: readonly string[]): object => ({
    all: starts.map(glob),
    matching: (file: string) => [...starts.keys()].filter((i) => file.startsWith(starts[i]!)),
  });
  const globs = globsOf('_cache/v1', '_cache/v2');
  const found = (more: object, rules: readonly Rule[] = [configGlob]): readonly string[] =>
    unmatchedGlobs(taskOf({ globs, ...more }, rules)).map(({ subject }) => subject);
  const part = (lostFiles?: readonly string[]): object => {
    const [site] = taskOf().discovery.sites;
    return { discovery: { sites: [{ ...site, namedFiles: new Set(), lostFiles }], outside: [], ignored: 0 } };
  };

  it('are told by a run on whole sites', () => {
    expect(found({})).toHaveLength(1);
    expect(found({ globs: globsOf('_cache/v1') })).toEqual([]);
    expect(found({ globs: globsOf() })).toEqual([]);
  });

  it.each<[string, object, (readonly Rule[])?]>([
    ['without the rule', {}, [configSuppression]],
    ['of each page by itself', { pagesOnly: true }],
    ['of data files', { beside: { kinds: ['data'] } }],
    ['of a part of a site', part()],
    ['of a change that takes nothing away', part([])],
    ['of a change that takes away what no glob is about', part(['_cache/v3/zlib/specs.md'])],
  ])('are not told by a run %s', (_, more, rules) => {
    expect(found(more, rules)).toEqual([]);
  });

  it('are told by a run on a build cache, and by one of a change that takes away what they matched', () => {
    expect(found({ beside: { kinds: ['index'] } })).toHaveLength(1);
    expect(found(part(['_cache/v2/zlib/specs.md']))).toHaveLength(1);
    expect(found(part(['_cache/v1/zlib/specs.md']))).toEqual([]);
  });
});

describe('the rules of a run', () => {
  const kindOf = new Map(ours.map(({ id, kind }) => [id, kind]));
  const kinds = (ids: Iterable<string>): string[] => [...new Set([...ids].map((id) => kindOf.get(id)!))].sort();
  const described = (more: object) => {
    const { rules, idle } = describeRules(taskOf(more), new Map());
    return { ran: kinds(rules.map(({ id }) => id)), idle: kinds(idle) };
  };
  const PAGE = ['page', 'shape', 'text'];
  const discovery = (sites: readonly object[]): object => ({ discovery: { sites, outside: [], ignored: 0 } });
  const config = 'config';

  it.each<[string, object, readonly string[], readonly string[]]>([
    ['a site', {}, [config, 'corpus', ...PAGE, 'site'], ['data', 'index']],
    ['a site without data', discovery([{}]), [config, 'corpus', ...PAGE], ['data', 'index']],
    ['two, one with data', discovery([{}, { data: {} }]), [config, 'corpus', ...PAGE, 'site'], ['data', 'index']],
    ['files of no site', discovery([]), [config, ...PAGE], ['data', 'index']],
    ['each page by itself', { pagesOnly: true }, [config, ...PAGE], [config, 'data', 'index']],
    ['an index', { beside: { kinds: ['index'] } }, [config, 'corpus', 'index', ...PAGE, 'site'], ['data']],
    [
      'data files',
      { beside: { kinds: ['data'] } },
      [config, 'data'],
      [config, 'corpus', 'history', 'index', ...PAGE, 'site'],
    ],
    ['a change', { history: [] }, [config, 'corpus', 'history', ...PAGE, 'site'], ['data', 'index']],
  ])('on %s', (_, more, ran, idle) => {
    expect(described(more)).toEqual({ ran: [...ran].sort(), idle: [...idle].sort() });
  });

  it('have nothing to look at for globs alone where each page is looked at by itself', () => {
    const { idle } = describeRules(taskOf({ pagesOnly: true }), new Map());
    expect([idle.has('config-glob'), idle.has('config-suppression')]).toEqual([true, false]);
  });

  it('are named with their plugins, and why they did not run', () => {
    const switchedOff = new Map([['page-title', 'switched off by --rule']]);
    const plugins = new Map([['page-layout', 'acme']]);
    const reasons = new Map([['meta-union', new Set(['one', 'two'])]]);
    const { rules, skippedRules } = describeRules(taskOf({ switchedOff, plugins }), reasons);
    expect(skippedRules).toEqual([
      { id: 'meta-union', reason: 'one; two' },
      { id: 'page-title', reason: 'switched off by --rule' },
    ]);
    expect(rules.filter((rule) => 'plugin' in rule).map(({ id, plugin }) => [id, plugin])).toEqual([
      ['page-layout', 'acme'],
    ]);
    expect(rules.map(({ id }) => id)).not.toContain('page-title');
  });
});

describe('a rule that nobody knows', () => {
  const IDS = ['meta-union', 'meta-sorted', 'page-title', 'spec-size'];
  const near = (id: string, ids = IDS): string => /did you mean (.*)\?/.exec(unknownRule(id, ids))![1]!;

  it.each([
    ['meta-unoin', 'meta-union, meta-sorted, page-title'],
    ['sorted', 'meta-sorted, spec-size, page-title'],
    ['ize', 'spec-size, page-title, meta-union'],
    ['title', 'page-title, spec-size, meta-sorted'],
  ])('%s: the nearest are %s', (id, expected) => {
    expect(near(id)).toBe(expected);
  });

  it('is compared in lower case', () => {
    expect(near('PAGE-TITLE')).toBe(near('page-title'));
    expect(near('Title')).toBe(near('title'));
  });

  it('is compared by its first 64 letters, and as a part from three letters on', () => {
    expect(near('ti', ['ab', 'abtiab', 'ac'])).toBe('ab, ac, abtiab');
    expect(near('tia', ['ab', 'abtiab', 'ac'])).toBe('abtiab, ab, ac');
    const long = 'x'.repeat(64);
    expect(near(`${long}${'y'.repeat(40)}`, ['z'.repeat(66), long])).toMatch(/^x/);
    expect(unknownRule('a"b', IDS)).toMatch(
      /^unknown rule "a\\"b"; did you mean .*\? "cache-lint rules" lists them all$/,
    );
  });
});

describe('on standard error', () => {
  const hostOf = (told: string[], columns: number | undefined, clock: readonly number[] = []): Host => {
    let asked = 0;
    const now = (): number => clock[Math.min(asked++, clock.length - 1)]!;
    const stderr = { isTTY: columns !== undefined, columns, write: (text: string) => void told.push(text) };
    return { stderr, env: {}, now } as unknown as Host;
  };

  it.each<[number, string]>([
    [0, 'nothing was written'],
    [1, '1 file is fixed, the others as they were'],
    [2, '2 files are fixed, the others as they were'],
  ])('an interrupted run says what it did: %i', (fixed, done) => {
    const told: string[] = [];
    expect(sayInterrupted(hostOf(told, undefined), fixed)).toEqual({ exitCode: 130 });
    expect(told).toEqual([`cache-lint: interrupted, ${done}\n`]);
  });

  it('an interrupted run has written nothing where it does not say how much', () => {
    const told: string[] = [];
    sayInterrupted(hostOf(told, undefined));
    expect(told).toEqual(['cache-lint: interrupted, nothing was written\n']);
  });

  it.each<[string, number | undefined, readonly number[], readonly string[]]>([
    ['is no terminal', undefined, [0, 900], []],
    ['is as short as usual', 80, [100, 599], []],
    ['is long', 80, [100, 600], ['\r\x1b[2Kchecked 1 of 3 pages (33 %)', '\r\x1b[2K']],
    ['is long, in as many columns as it takes', 28, [0, 500], ['\r\x1b[2Kchecked 1 of 3 pages (33 %)', '\r\x1b[2K']],
    ['is long, in one column less', 27, [0, 500], ['\r\x1b[2K33 %', '\r\x1b[2K']],
    ['is long, in hardly any', 4, [0, 500], []],
  ])('a run shows how far it is where it %s', (_, columns, clock, expected) => {
    const told: string[] = [];
    const progress = new Progress(hostOf(told, columns, clock));
    progress.show(1, 3);
    progress.clear();
    expect(told).toEqual(expected);
  });

  it.each([
    [0, 3, '0 of 3 pages (0 %)'],
    [2, 3, '2 of 3 pages (66 %)'],
    [999, 1000, '999 of 1,000 pages (99 %)'],
    [1000, 1000, '1,000 of 1,000 pages (100 %)'],
  ])('a run shows how far it is in whole percent: %i of %i', (done, all, shown) => {
    const told: string[] = [];
    new Progress(hostOf(told, 80, [0, 500])).show(done, all);
    expect(told).toEqual([`\r\x1b[2Kchecked ${shown}`]);
  });
});

import { describe, expect, it } from 'vitest';
import { lintCorpus, type SiteInput } from '../../src/engine/lint-corpus.js';
import { lintPage } from '../../src/engine/lint-page.js';
import { makeRulesets, type RuleSettings } from '../../src/engine/ruleset.js';
import type { Finding, JsonValue } from '../../src/finding.js';
import { wholeFault } from '../../src/page/fault.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { SiteLog } from '../../src/page/site-log.js';
import { type Corpus, type CorpusProblem, type CorpusRule, defineCorpusRule, definePageRule } from '../../src/rule.js';
import { page, type TestPage } from '../support/page-builder.js';

const common = {
  summary: 'A claim.',
  why: 'Somebody is hurt.',
  severity: 'warning',
  fixable: false,
  messages: { wrong: () => 'Wrong.' },
  examples: { bad: '', good: '' },
} as const;
type Reduce = (corpus: Corpus<JsonValue>, report: (problem: CorpusProblem) => void) => void;

const rule = (reduce: Reduce, id = 'between'): CorpusRule =>
  defineCorpusRule({ ...common, id, map: ({ data }) => data.title, reduce: reduce as never });
const about = (file: string, more: Partial<CorpusProblem> = {}): CorpusProblem => ({
  ...{ file, messageId: 'wrong', data: undefined, path: [] },
  ...more,
});

const PAGES = [
  page({ tag: 't1', package: 'a' }),
  page({ tag: 't1', package: 'b' }),
  page({ tag: 't2', package: 'a' }),
  page({ tag: 't2', package: 'b' }),
];
const [A1, B1, A2, B2] = PAGES.map(({ file }) => file) as [string, string, string, string];

interface Asked extends Partial<Omit<SiteInput, 'log' | 'read'>> {
  readonly pages?: readonly TestPage[];
  readonly settings?: Partial<RuleSettings>;
  /** UTF-16 units of each page when it is read once more. */
  readonly units?: number;
}

/** What a rule finds between pages; how often each page is read once more is in `reads`. */
function lint(rules: readonly CorpusRule[], { pages = PAGES, settings, units = 0, ...asked }: Asked = {}) {
  const plain = { preset: 'recommended', severities: new Map(), options: new Map() } as const;
  const rulesets = makeRulesets([...rules, onPage], { ...plain, ...settings });
  const reader = new PageReader();
  const log = new SiteLog();
  for (const { file, text } of pages) {
    const input = { file, place: placeOf(file)! };
    log.add(input, lintPage(input, Buffer.from(text), rulesets.base, reader, rulesets.corpusRules).logged);
  }
  const reads: string[] = [];
  const read: SiteInput['read'] = (file) => {
    reads.push(file);
    const text = pages.find((one) => one.file === file)?.text;
    return text === undefined ? wholeFault('missing', {}) : Buffer.from(text.padEnd(units, '\n'));
  };
  const plainSite = { log, read, site: undefined, named: undefined };
  return { ...lintCorpus({ ...plainSite, ...asked }, rulesets, rulesets.corpusRules, reader), reads };
}

const onPage = definePageRule({ ...common, id: 'on-page', check: () => {} });
const filesOf = (findings: Iterable<Finding>): string[] => [...findings].map(({ file }) => file);

describe('rules between pages', () => {
  it('see the pages in their order, each with its value', () => {
    const seen: unknown[] = [];
    lint(
      [
        rule(({ pages }) => {
          seen.push(...pages.map((one) => [one.file, one.tag, one.package, one.value]));
        }),
      ],
      {
        pages: [PAGES[3]!, page({ tag: 't0', package: 'c', title: 7 }), PAGES[0]!],
      },
    );
    expect(seen).toEqual([
      ['_cache/t0/c/specs.md', 't0', 'c', undefined],
      [A1, 't1', 'a', 'a'],
      [B2, 't2', 'b', 'b'],
    ]);
  });

  it('say what they find, at its place in the page', () => {
    const { findings, dropped, ifNew, tags, crashes, reads } = lint([
      rule((_, report) => {
        report(about(B1, { path: ['title'] }));
        report(about(A1, { path: ['title'], related: [{ file: B2, path: ['layout'], message: 'There, too.' }] }));
      }),
    ]);
    expect(
      findings.map(({ file, severity, region, related }) => [file, severity, region.startLine, related.length]),
    ).toEqual([
      [A1, 'warning', 2, 1],
      [B1, 'warning', 2, 0],
    ]);
    expect(findings[0]!.related[0]).toMatchObject({ file: B2, region: { startLine: 3 } });
    expect([dropped, ifNew.size, tags.size, crashes]).toEqual([{ error: 0, warning: 0, info: 0 }, 0, 0, []]);
    expect(reads.sort()).toEqual([A1, B1, B2]);
  });

  it('are silent when they are off, and do not run when they are not wanted', () => {
    const ran: string[] = [];
    const both = ['one', 'two'].map((id) =>
      rule((_, report) => {
        ran.push(id);
        report(about(A1));
      }, id),
    );
    const ids = (asked: Asked): string[] => lint(both, asked).findings.map(({ ruleId }) => ruleId);
    expect(ids({})).toEqual(['one', 'two']);
    expect(ids({ settings: { severities: new Map([['one', 'off']]) } })).toEqual(['two']);
    ran.length = 0;
    expect(ids({ wantedRules: new Set(['one']) })).toEqual(['one']);
    expect(ran).toEqual(['one']);
  });

  it('fail by themselves', () => {
    const broken = rule(() => {
      throw new Error('on purpose');
    }, 'broken');
    const { findings, crashes } = lint([broken, rule((_, report) => report(about(A1)))]);
    expect([filesOf(findings), crashes.map(({ ruleId }) => ruleId)]).toEqual([[A1], ['broken']]);
  });

  it('are listed up to ten thousand times each', () => {
    const more = rule((_, report) => {
      for (let i = 0; i <= 10_000; i++) report(about(A1, { about: [i] }));
    }, 'more');
    const { findings, dropped } = lint([more, rule((_, report) => report(about(A1)))]);
    expect([findings.length, dropped]).toEqual([10_001, { error: 0, warning: 1, info: 0 }]);
  });

  it('know the tags that a finding is about', () => {
    const { findings, tags } = lint([
      rule((_, report) => {
        report(about(A1, { tags: ['t1', 't2'] }));
        report(about(B1));
      }),
    ]);
    expect([...tags]).toEqual([[findings[0]!.fingerprint, ['t1', 't2']]]);
  });
});

describe('a run on some files', () => {
  const problems: Readonly<Record<string, CorpusProblem>> = {
    'one of them': about(A1),
    'another one': about(B1),
    'another one, with one of them beside it': about(B1, { related: [{ file: A1, path: [], message: 'There.' }] }),
    'another one, with others beside it': about(B2, { related: [{ file: B1, path: [], message: 'There.' }] }),
    'the tag of one of them': about(B1, { tags: ['t2', 't1'] }),
    'another tag': about(B1, { tags: ['t2'] }),
  };
  const told = (asked: Asked): string[] => {
    const whats = Object.entries(problems);
    const all = rule((_, report) => {
      for (const [what, problem] of whats) report({ ...problem, about: [what], subject: what });
    });
    return lint([all], asked)
      .findings.map(({ subject }) => subject)
      .sort();
  };

  it('tells only of what touches them', () => {
    expect(told({})).toEqual(Object.keys(problems).sort());
    expect(told({ named: new Set([A1]) })).toEqual([
      'another one, with one of them beside it',
      'one of them',
      'the tag of one of them',
    ]);
    expect(told({ named: new Set() })).toEqual([]);
    expect(told({ named: new Set(), lostTags: new Set(['t1']) })).toEqual([
      'another one',
      'another one, with one of them beside it',
      'another tag',
      'one of them',
      'the tag of one of them',
    ]);
    expect(told({ named: new Set(), lostTags: new Set(['t2']) })).toEqual([
      'another one, with others beside it',
      'another tag',
      'the tag of one of them',
    ]);
  });

  it('also tells what is asked for where it is new', () => {
    const one = rule((_, report) => {
      for (const file of [A1, B1, A2]) report(about(file));
    });
    const asking = (asked: ReadonlySet<string> | undefined) => {
      const { findings, ifNew } = lint([one], { named: new Set([A1]), before: { asked } });
      return [filesOf(findings), filesOf(ifNew)];
    };
    expect(asking(new Set([B1]))).toEqual([[A1, B1], [B1]]);
    expect(asking(new Set())).toEqual([[A1], []]);
    expect(asking(undefined)).toEqual([
      [A1, B1, A2],
      [B1, A2],
    ]);
  });

  it('tells of no more than ten thousand of these, beside those that touch its files', () => {
    const many = rule((_, report) => {
      for (let i = 0; i < 10_001; i++) report(about(B1, { about: [i] }));
      report(about(A1));
    });
    const { findings, ifNew, dropped } = lint([many], { named: new Set([A1]), before: { asked: undefined } });
    expect([findings.length, ifNew.size, dropped]).toEqual([10_001, 10_000, { error: 0, warning: 0, info: 0 }]);
  });
});

describe('whether another rule is heard', () => {
  const heard = (asked: Asked, ...args: Parameters<Corpus<unknown>['isHeard']>): boolean => {
    let is = false;
    const asking = rule(({ isHeard }) => {
      is = isHeard(...args);
    });
    lint([asking], asked);
    return is;
  };

  it('is told by whether it is there, on, and not hidden', () => {
    expect(heard({}, 'on-page', A1)).toBe(true);
    expect(heard({}, 'between', A1)).toBe(true);
    expect(heard({}, 'unknown', A1)).toBe(false);
    expect(heard({ settings: { severities: new Map([['on-page', 'off']]) } }, 'on-page', A1)).toBe(false);
    const hides: SiteInput['hides'] = (id, file, subject) => id === 'on-page' && file === A1 && subject === 'x';
    expect([heard({ hides }, 'on-page', A1, 'x'), heard({ hides }, 'on-page', A1, 'y')]).toEqual([false, true]);
  });

  it('is no for a rule between pages that does not run', () => {
    const rulesets = makeRulesets([rule(() => {}), rule(() => {}, 'other')], {
      ...{ preset: 'recommended', severities: new Map(), options: new Map() },
    });
    const seen: boolean[] = [];
    const [between] = rulesets.corpusRules;
    const asking = {
      ...between!,
      rule: rule(({ isHeard }) => seen.push(isHeard('other', A1), isHeard('between', A1))),
    };
    const read = () => wholeFault('missing', {});
    lintCorpus({ log: new SiteLog(), read, site: undefined, named: undefined }, rulesets, [asking], new PageReader());
    expect(seen).toEqual([false, true]);
  });
});

describe('pages that are read once more', () => {
  const HALF = 16 * 1024 * 1024;
  const pages = ['a', 'b', 'c', 'd'].map((name) => page({ tag: 't1', package: name }));
  /** The pages that are read when these are asked for, one after the other; they have grown to so many UTF-16 units. */
  const readsOf = (wanted: string, units = 0): string => {
    const asking = rule(({ page: open }) => {
      for (const name of wanted) expect(open(`_cache/t1/${name}/specs.md`)?.data.title).toBe(name);
    });
    return lint([asking], { pages, units })
      .reads.map((file) => file.split('/')[2])
      .join('');
  };

  it('stay open while they are small', () => {
    expect(readsOf('abcdabcd')).toBe('abcd');
  });

  it('stay open three at a time at least, the ones that were used last', () => {
    expect(readsOf('abcadab', HALF)).toBe('abcdb');
  });

  it('are none where there is no such page', () => {
    let found: unknown = 1;
    lint([
      rule(({ page: open }) => {
        found = [open('none'), open(A1)?.file];
      }),
    ]);
    expect(found).toEqual([undefined, A1]);
  });
});

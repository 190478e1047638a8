import { describe, expect, it } from 'vitest';
import type { PageFile } from '../../src/files/walk.js';
import { wholeFault } from '../../src/page/fault.js';
import { defineCorpusRule, type Rule } from '../../src/rule.js';
import { Board } from '../../src/threads/board.js';
import type { PageSource } from '../../src/threads/look.js';
import { type Delivery, serve } from '../../src/threads/serve.js';
import { lookBy, type Terms } from '../../src/threads/terms.js';
import { cutUnits, type PagePlan } from '../../src/threads/units.js';
import { always, at, stateRule } from '../support/memory-site.js';
import { neverWait } from '../support/never-wait.js';
import { page } from '../support/page-builder.js';

neverWait();

const THREAD = 2;
const FOUND = stateRule('found', always);

function termsFor(rules: readonly Rule[], more: Partial<Terms> = {}): Terms {
  const none = { severities: new Map(), options: new Map() };
  return {
    ...{ root: at(''), today: '2026-11-28', rules: rules.map(({ id }) => id), corpusRules: [], overrides: [] },
    ...{ settings: { preset: 'recommended', ...none }, final: new Map(), suppressions: [], baseline: undefined },
    ...{ sizeLimit: 1e9, counts: false },
    ...more,
  };
}

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const PAGES = NAMES.map((name): PageFile => {
  const { file } = page({ package: name });
  const [, tag = ''] = file.split('/');
  return { path: at(file), file, place: { tag, package: name }, boundary: at(''), isAssumed: true };
});
const TEXTS = new Map(NAMES.map((name, i) => [PAGES[i]!.path, Buffer.from(page({ package: name }).text)]));
const SOURCE: PageSource = { readPage: (file) => TEXTS.get(file) ?? wholeFault('missing', {}), list: () => [] };

interface Served {
  readonly rules?: readonly Rule[];
  readonly plan?: Partial<PagePlan>;
  readonly source?: (board: Board) => Partial<PageSource>;
  readonly onDelivery?: (board: Board, delivery: Delivery) => void;
  readonly mostAhead?: number;
}

/** What a thread hands over of five pages in units of two, unit by unit: how many findings of each page. */
function served({
  rules = [FOUND],
  plan = {},
  source = () => ({}),
  onDelivery = () => {},
  mostAhead = 100,
}: Served = {}) {
  const units = cutUnits(PAGES, 0, { wayOf: () => 'check', isRenamed: () => false, ...plan }, 2);
  const board = Board.of(units.length, mostAhead);
  const deliveries: Delivery[] = [];
  const order = {
    thread: THREAD,
    terms: termsFor(rules),
    units: units.map(({ packed }) => packed),
    memory: board.memory,
  };
  serve(order, rules, { ...SOURCE, ...source(board) }, (delivery) => {
    deliveries.push(delivery);
    onDelivery(board, delivery);
  });
  return {
    board,
    deliveries,
    found: deliveries.map(({ unit, looked }) => [
      unit,
      looked.map((one) => (one === null ? null : one?.findings.length)),
    ]),
  };
}

describe('a thread that looks at pages', () => {
  it('hands over each unit, and says what it does', () => {
    const { board, found, deliveries } = served();
    expect(found).toEqual([
      [0, [1, 1]],
      [1, [1, 1]],
      [2, [1]],
    ]);
    expect([0, 1, 2].map((unit) => board.ownerOf(unit))).toEqual([THREAD, THREAD, THREAD]);
    expect(board.pages).toBe(5);
    // A finding with a short message weighs little more than one.
    expect(deliveries.map(({ weight }) => weight)).toEqual([4, 4, 2]);
    expect([board.isFull(90), board.isFull(91)]).toEqual([false, true]);
  });

  it('weighs nothing where nothing is found', () => {
    expect(served({ rules: [] }).deliveries.map(({ weight }) => weight)).toEqual([0, 0, 0]);
  });

  it('leaves to the main thread what it is not told of', () => {
    const { found, board } = served({ plan: { wayOf: ({ file }) => (file.includes('/b/') ? undefined : 'check') } });
    expect(found[0]).toEqual([0, [1, null]]);
    expect(board.pages).toBe(4);
  });

  it('says of a page that is not there that there is none', () => {
    const { found, board } = served({
      source: () => ({ readPage: (file) => (file === PAGES[1]!.path ? wholeFault('missing', {}) : TEXTS.get(file)!) }),
    });
    expect(found[0]).toEqual([0, [1, undefined]]);
    expect(board.pages).toBe(5);
  });

  it('leaves to the main thread a page on which a rule fails', () => {
    const failing = stateRule('fails', ({ title }) => {
      if (title === 'b') throw new Error('no');
      return true;
    });
    const { found, board } = served({ rules: [failing] });
    expect(found[0]).toEqual([0, [1, null]]);
    expect(board.pages).toBe(4);
  });

  it('ends when it is to stop, at the next unit', () => {
    const { found, board } = served({ onDelivery: (board) => board.stop() });
    expect(found).toEqual([[0, [1, 1]]]);
    expect(board.ownerOf(1)).toBe(0);
  });

  it('ends when it is to stop, at the next page, and hands over what it has', () => {
    const stopping = (board: Board): Partial<PageSource> => ({
      readPage: (file) => {
        if (file === PAGES[2]!.path) board.stop();
        return TEXTS.get(file)!;
      },
    });
    expect(served({ source: stopping }).found).toEqual([
      [0, [1, 1]],
      [1, [1]],
    ]);
  });

  it.each([
    [1, [1, 1, 1]],
    [2, [2, 2, 1]],
    [3, [2, 2, 1]],
  ])('hands over a part of a unit when more than %i findings would wait', (mostAhead, lengths) => {
    const { deliveries } = served({ mostAhead, onDelivery: (board, { weight }) => board.addAhead(-weight) });
    expect(deliveries.map(({ looked }) => looked.length)).toEqual(lengths);
  });

  it('waits while there is no room', () => {
    expect(() => served({ mostAhead: 3 })).toThrow('this thread waits for itself');
  });

  it('looks at no page by other rules than those of the run', () => {
    const others = [FOUND, stateRule('more', always)];
    const source = (): never => {
      throw new Error('nothing is read');
    };
    expect(() => lookBy(termsFor([FOUND]), others, SOURCE)).toThrow(new TypeError('a thread has other rules'));
    expect(() => lookBy(termsFor(others), [...others].reverse(), { ...SOURCE, readPage: source })).toThrow(TypeError);
  });
});

describe('a page in a thread', () => {
  const own = PAGES[0]!;

  it.each([
    [true, true],
    [false, false],
  ])('whose findings are to be known under an earlier name, too (%s), has them so: %s', (isRenamed, isKnown) => {
    const { look } = lookBy(termsFor([FOUND]), [FOUND], SOURCE);
    const [finding] = look.at(own, 'check', isRenamed, [])!.findings;
    expect(finding!.identity !== undefined).toBe(isKnown);
  });

  it('that is only read for what is between pages has no findings', () => {
    const { look } = lookBy(termsFor([FOUND]), [FOUND], SOURCE);
    expect(['check', 'map'].map((way) => look.at(own, way as 'map', false, [])!.findings.length)).toEqual([1, 0]);
  });

  /** Says for each page whether the other rule speaks on it. */
  const listens = defineCorpusRule({
    ...{ id: 'listens', summary: 'Own.', why: 'Own.', severity: 'error', fixable: false, messages: {} },
    examples: { bad: '', good: '' },
    map: (_page, _options, speaks) => speaks('found'),
    reduce: () => {},
  });

  const entryOf = (rule: string) => ({ fingerprint: 'x', rule, page: own.file, subject: '' });

  it.each<[string, (fingerprint: string) => Partial<Terms>, boolean]>([
    ['nothing', () => ({}), true],
    ['a baseline', (fingerprint) => ({ baseline: new Map([[fingerprint, entryOf('found')]]) }), false],
    ['a baseline of others', () => ({ baseline: new Map([['x', entryOf('others')]]) }), true],
    ['a suppression', () => ({ suppressions: [{ rule: 'found', globs: ['**'], base: at('') }] }), false],
    ['one of another page', () => ({ suppressions: [{ rule: 'found', globs: ['x/**'], base: at('') }] }), true],
  ])('tells rules across pages what is not hidden: by %s', (_, hidden, speaks) => {
    const rules = [FOUND, listens];
    const plain = lookBy(termsFor(rules), rules, SOURCE).look.at(own, 'check', false, [])!;
    const terms = termsFor(rules, { corpusRules: ['listens'], ...hidden(plain.findings[0]!.fingerprint) });
    const { look, corpusRules } = lookBy(terms, rules, SOURCE);
    expect(corpusRules.map(({ rule }) => rule.id)).toEqual(['listens']);
    expect(look.at(own, 'check', false, corpusRules)!.logged!.notes).toEqual({ listens: speaks });
  });

  it('is looked at only for the rules across pages that are asked for', () => {
    expect(lookBy(termsFor([FOUND, listens]), [FOUND, listens], SOURCE).corpusRules).toEqual([]);
  });
});

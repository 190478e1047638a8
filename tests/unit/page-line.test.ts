import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { PageChecks, PageLine, type PageState, type Wanted } from '../../src/blame/page-line.js';
import { makeTask, prepare } from '../../src/check/setup.js';
import { fingerprintUnder } from '../../src/engine/fingerprint.js';
import { reportFault } from '../../src/engine/lint-page.js';
import type { Finding } from '../../src/finding.js';
import { History } from '../../src/git/history.js';
import { quietHost } from '../../src/node/host.js';
import { wholeFault } from '../../src/page/fault.js';
import { placeOf } from '../../src/page/place.js';
import { definePageRule } from '../../src/rule.js';
import { type Answers, blobsAre, idOf, pastIs, rawChange, repositoryThatSays, zero } from '../support/git-answers.js';
import { lint } from '../support/lint.js';
import { page } from '../support/page-builder.js';
import { finding } from '../support/report-scenarios.js';
import { tempSite } from '../support/run-cli.js';

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map(idOf) as [string, string, string, string];
const FILE = '_cache/v1/a/specs.md';
const OLD = '_cache/v1/o/specs.md';

/** `d` is a merge of `c` and `b`, which both come from `a`. */
function historyOf(steps: Parameters<typeof pastIs>[1]): History {
  const past = pastIs({ d: 'cb', c: 'a', b: 'a', a: '' }, steps);
  const history = new History(repositoryThatSays({ config: { code: 1 }, ...past }).repository, D);
  history.track([FILE, OLD]);
  return history;
}

/** What came before a state, and what had to be looked up on the way. */
function statesBefore(line: PageLine, state: PageState, history: History) {
  const search = line.lineOf(finding()).before(state);
  const wanted: Wanted[] = [];
  for (let next = search.next(); ; next = search.next()) {
    if (next.done) return { states: next.value, wanted };
    wanted.push(next.value);
    history.trackRenames(next.value.renames ?? []);
  }
}

describe('the states of a page', () => {
  it('are those in which it became another one', () => {
    const line = new PageLine([], historyOf({ db: rawChange('M', FILE) }));
    expect(line.stateAt(D, FILE, 'x')).toEqual({ commit: A, file: FILE, blob: 'x' });
    const other = new PageLine([], historyOf({ db: rawChange('M', FILE), dc: rawChange('M', FILE) }));
    expect(other.stateAt(D, FILE, 'x').commit).toBe(D);
    const first = new PageLine([], historyOf({ ca: rawChange('M', FILE), db: rawChange('M', FILE) }));
    expect(first.stateAt(D, FILE, 'x').commit).toBe(C);
  });

  it('are one for one commit and name', () => {
    const line = new PageLine([], historyOf({}));
    const state = line.stateAt(D, FILE, 'x');
    expect(line.stateAt(B, FILE, 'x')).toBe(state);
    expect(line.stateAt(D, OLD, 'x')).not.toBe(state);
  });

  it('come after what both sides of a merge had', () => {
    const steps = { db: rawChange('M', FILE, 'e', 'f'), dc: rawChange('M', FILE, 'd', 'f') };
    const history = historyOf({ ...steps, ca: rawChange('M', FILE, 'c', 'd'), ba: rawChange('M', FILE, 'c', 'e') });
    const line = new PageLine([], history);
    const { states, wanted } = statesBefore(line, line.stateAt(D, FILE, idOf('f')), history);
    expect(states).toEqual([
      { commit: C, file: FILE, blob: idOf('d') },
      { commit: B, file: FILE, blob: idOf('e') },
    ]);
    expect(wanted).toEqual([]);
    expect(statesBefore(line, line.stateAt(D, FILE, idOf('f')), history).states[0]).toBe(states[0]);
    expect(statesBefore(line, states[0]!, history).states).toEqual([{ commit: A, file: FILE, blob: idOf('c') }]);
  });

  it('are one before a merge whose sides had the same', () => {
    const history = historyOf({ db: rawChange('M', FILE), dc: rawChange('M', FILE) });
    const line = new PageLine([], history);
    const { states } = statesBefore(line, line.stateAt(D, FILE, 'x'), history);
    expect(states).toEqual([{ commit: A, file: FILE, blob: A }]);
  });

  it.each<[string, string[], PageState[], boolean]>([
    ['a page that was added', [], [], false],
    [
      'a page that was another one',
      rawChange('R090', `${OLD} > ${FILE}`, 'c', 'b'),
      [{ commit: A, file: OLD, blob: C }],
      true,
    ],
    ['a page that was a link', [`:120000 100644 ${C} ${B} R090`, OLD, FILE], [], false],
  ])('come after none, but for what was renamed: %s', (_, renamed, states, isOther) => {
    const added = rawChange('A', FILE, '0', 'b');
    const answers: Answers = {
      ...{ config: { code: 1 }, ...pastIs({ b: 'a', a: '' }) },
      'diff-tree --stdin': (_, args) => zero(B, ...(args.includes('--diff-filter=R') ? renamed : added)),
    };
    const history = new History(repositoryThatSays(answers).repository, B);
    history.track([FILE, OLD]);
    const line = new PageLine([], history);
    const found = statesBefore(line, { commit: B, file: FILE, blob: B }, history);
    expect(found.states).toEqual(states);
    expect(found.wanted).toEqual([{ renames: [[B, A]] }, ...(isOther ? [{ files: [OLD] }] : [])]);
  });
});

describe('what is noted of a state', () => {
  const state: PageState = { commit: A, file: FILE, blob: 'x' };
  const one = finding({ file: FILE, fingerprint: 'one' });
  const two = finding({ file: FILE, fingerprint: 'two' });
  const line = () => new PageLine([one, two], historyOf({}));

  it('is known by the content and the name', () => {
    const noted = line();
    expect(noted.isKnown(state)).toBe(false);
    noted.note(state, FILE, new Set(['two']));
    expect([one, two].map((own) => noted.lineOf(own).isThere(state))).toEqual([false, true]);
    expect(noted.isKnown({ ...state, commit: B })).toBe(true);
    expect([noted.isKnown({ ...state, blob: 'y' }), noted.isKnown({ ...state, file: OLD })]).toEqual([false, false]);
  });

  it('may be that nothing can be known', () => {
    const noted = line();
    noted.note(state, FILE, undefined);
    expect([noted.isKnown(state), noted.lineOf(one).isThere(state)]).toEqual([true, undefined]);
  });

  it('is what the page had under the name of then', () => {
    const named = (file: string): Finding => {
      const bare = finding({ file, identity: 'x', fingerprint: '0'.repeat(16) });
      return { ...bare, fingerprint: fingerprintUnder(file, bare)! };
    };
    const now = named(FILE);
    const isThere = (shown: string, found: string): boolean | undefined => {
      const noted = new PageLine([now, one], historyOf({}));
      noted.note(state, shown, new Set([found]));
      expect(noted.lineOf(one).isThere(state)).toBe(found === 'one' && shown === FILE);
      return noted.lineOf(now).isThere(state);
    };
    expect(isThere(FILE, now.fingerprint)).toBe(true);
    expect(isThere(OLD, named(OLD).fingerprint)).toBe(true);
    expect(isThere(OLD, now.fingerprint)).toBe(false);
    expect([isThere(FILE, 'one'), isThere(OLD, 'one')]).toEqual([false, false]);
  });

  it('is asked for with the states', () => {
    const noted = line();
    expect(noted.lineOf(one).look([state])).toEqual({ pages: [{ line: noted, state }] });
    expect(noted.findings).toEqual([one, two]);
  });
});

const ROOT = tempSite({});
const throws = definePageRule({
  ...{ id: 'throws', summary: 'S.', why: 'W.', severity: 'error', fixable: false, messages: {} },
  examples: { bad: '', good: '' },
  check({ data }) {
    if (data.spec_details.length === 3) throw new Error('three');
  },
});
const host = quietHost(ROOT, { interrupted: false });
const REQUEST = { paths: [], allowEmpty: true, pagesOnly: true, maxFileSize: 0.01, rule: [], allowCode: false };
const setup = await prepare(REQUEST, [...rules, throws], host);
const task = await makeTask(REQUEST, setup, host);

describe('the check of pages as they were', () => {
  const { file, text: GOOD } = page();
  const WRONG = GOOD.replace(/"num_specs": (\d+)/, '"num_specs": 7');
  const [wrong] = lint({ file, text: WRONG }).findings;
  const fault = wholeFault('tooLarge', { bytes: 1, limit: 1 });
  const [large] = reportFault({ file, place: placeOf(file) }, fault, setup.rulesets.base).findings;
  const stateOf = (digit: string): PageState => ({ commit: A, file, blob: idOf(digit) });

  /** Checks states of a page, by the digits of their blobs, and says of each whether the one and the other is there. */
  async function check(
    blobs: string,
    answers: Answers,
    { line = new PageLine([wrong!, large!], historyOf({})), pauses = [] }: { line?: PageLine; pauses?: boolean[] } = {},
  ) {
    const said = repositoryThatSays({ config: { code: 1 }, ...answers }, { top: ROOT });
    const states = [...blobs].map(stateOf);
    let paused = 0;
    const pause = async (): Promise<boolean> => pauses[paused++] ?? true;
    const wanted = states.map((state) => ({ line, state }));
    const isDone = await new PageChecks(said.repository, task, ROOT).run(wanted, pause);
    const there = states.map((state) => [wrong!, large!].map((one) => line.lineOf(one).isThere(state)));
    return { there, isDone, paused, asked: said.asked, line };
  }

  const HELD = { [A]: GOOD, [B]: WRONG, [C]: 'x'.repeat(20_000), [D]: page({ rows: [{}, {}, {}] }).text };

  it.each<[string, string, (boolean | undefined)[]]>([
    ['a right page', 'a', [false, false]],
    ['a wrong one', 'b', [true, false]],
    ['one that is too large', 'c', [false, true]],
    ['one at which a rule fails', 'd', [undefined, undefined]],
    ['one that is not there', 'e', [undefined, undefined]],
  ])('tells what is on %s', async (_, blob, there) => {
    expect(await check(blob, blobsAre(HELD))).toMatchObject({ there: [there], isDone: true, paused: 1 });
  });

  it('goes by the blob and the name, and looks once', async () => {
    const { there, line, asked } = await check('abca', blobsAre(HELD));
    expect(there).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [false, false],
    ]);
    const again = await check('ba', {}, { line });
    expect([again.there, again.asked]).toEqual([
      [
        [true, false],
        [false, false],
      ],
      [],
    ]);
    expect(asked[0]).toMatch(/^cat-file --batch-check|^config/);
  });

  it('asks a partial clone for what it has', async () => {
    const answers = { config: 'x', 'cat-file --batch-all-objects': `${B}\n`, ...blobsAre({ [B]: WRONG }) };
    const { there, asked, line } = await check('ab', answers);
    expect([stateOf('a'), stateOf('b')].map((state) => line.isKnown(state))).toEqual([true, true]);
    expect(there).toEqual([
      [undefined, undefined],
      [true, false],
    ]);
    expect(asked.find((one) => one.startsWith('cat-file --batch-check --buffer'))).toBe(
      `cat-file --batch-check --buffer < ${B}\n`,
    );
  });

  it('of nothing asks nothing', async () => {
    expect(await check('', {})).toMatchObject({ isDone: true, paused: 1, asked: [] });
  });

  it.each<[number, boolean[], number, boolean]>([
    [49, [], 1, true],
    [50, [], 2, true],
    [99, [], 2, true],
    [100, [], 3, true],
    [50, [false], 1, false],
    [100, [true, false], 2, false],
    [1, [false], 1, false],
  ])('of %i states pauses, where that says %j', async (count, pauses, paused, isDone) => {
    const line = new PageLine([], historyOf({}));
    const ids = Array.from({ length: count }, (_, i) => i.toString(16).padStart(40, '0'));
    const { repository } = repositoryThatSays({
      config: { code: 1 },
      ...blobsAre(Object.fromEntries(ids.map((id) => [id, 'x']))),
    });
    let done = 0;
    const wanted = ids.map((blob) => ({ line, state: { commit: A, file, blob } }));
    const answer = await new PageChecks(repository, task, ROOT).run(wanted, async () => pauses[done++] ?? true);
    expect([answer, done]).toEqual([isDone, paused]);
    expect(line.isKnown(wanted.at(-1)!.state)).toBe(isDone || pauses.length * 50 >= count || count === 1);
  });

  it('knows where a page stands also below the cache', async () => {
    const top = path.join(ROOT, '_cache');
    const { repository } = repositoryThatSays({ config: { code: 1 }, ...blobsAre({ [A]: GOOD, [B]: WRONG }) }, { top });
    const [first] = lint({ file, text: WRONG }).findings;
    const line = new PageLine([first!], historyOf({}));
    const state = { commit: A, file: file.replace('_cache/', ''), blob: B };
    await new PageChecks(repository, task, ROOT).run([{ line, state }], async () => true);
    expect(line.lineOf(first!).isThere(state)).toBe(true);
  });
});

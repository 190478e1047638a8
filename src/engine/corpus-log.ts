import type { JsonValue } from '../finding.js';
import type { Page } from '../page/page.js';
import type { LoggedPage, LoggedRows, SiteLog } from '../page/site-log.js';
import type { Speaks } from '../rule.js';
import { type Crash, crashOf, refusePromise } from './crash.js';
import type { CorpusRuleInUse, Rulesets } from './ruleset.js';

/** The rules of a run that look at all pages together. */
export type CorpusRules = Rulesets['corpusRules'];

/** What the rules need of a page, so that it can be dropped. */
export function logPage(page: Page, rules: CorpusRules, speaks: Speaks, crashes: Crash[]): LoggedPage {
  KEPT.row = NO_ROWS;
  let notes: Record<string, JsonValue | undefined> | undefined;
  for (const one of rules) {
    if (!one.isAsked) continue;
    let note: JsonValue | undefined;
    try {
      note = detached(refusePromise(one.rule, noteOn(page, one, KEPT, speaks)));
    } catch (error) {
      crashes.push(crashOf(one.rule, error));
    }
    if (note === null) continue;
    notes ??= {};
    notes[one.rule.id] = note;
  }
  const { facts } = page;
  const { rowCount: rows, writtenSpecs: written } = facts;
  const stacksFit = facts.listFits.stacks;
  const listed = facts.listed('stacks');
  const stacks = stacksFit ? listed : [...new Set([...listed, ...facts.values.stacks.keys()])];
  return new Logged(rows, written, stacksFit, stacks, KEPT.row, notes);
}

/** No literal: see `Result` in `lint-page.ts`. */
class Logged implements LoggedPage {
  readonly rows: number;
  readonly written: number;
  readonly stacksFit: boolean;
  readonly stacks: readonly string[];
  readonly row: ArrayLike<number>;
  readonly notes: LoggedPage['notes'];

  constructor(
    rows: number,
    written: number,
    stacksFit: boolean,
    stacks: readonly string[],
    row: ArrayLike<number>,
    notes: LoggedPage['notes'],
  ) {
    this.rows = rows;
    this.written = written;
    this.stacksFit = stacksFit;
    this.stacks = stacks;
    this.row = row;
    this.notes = notes;
  }
}

const NO_ROWS: readonly number[] = [];

/** Of the page that is logged. */
const KEPT: LoggedRows = { row: NO_ROWS };

function noteOn(page: Page, { rule, options }: CorpusRuleInUse, kept: LoggedRows, speaks: Speaks): JsonValue {
  const { logged } = rule;
  return logged?.note === undefined ? rule.map(page, options, speaks) : logged.note(page, kept, options, speaks);
}

/** Values that were cut out of the text of a page would keep the whole of it in memory. Nearly all notes are null. */
function detached(note: JsonValue): JsonValue | undefined {
  if (note === null) return null;
  const text = JSON.stringify(note) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as JsonValue);
}

/** What a rule's note on a page is: null where it has none, undefined where it failed. */
export function noteIn(log: SiteLog, index: number, { rule, sharesWith = rule.id }: CorpusRuleInUse) {
  const notes = log.notes.get(index);
  return notes === undefined || !Object.hasOwn(notes, sharesWith) ? null : notes[sharesWith];
}

/** The value of a page for a rule; undefined when it could not be read. */
export function valueIn(log: SiteLog, index: number, one: CorpusRuleInUse): JsonValue | undefined {
  if (!log.isRead(index)) return undefined;
  const note = noteIn(log, index, one);
  const { logged } = one.rule;
  return note === undefined || logged?.value === undefined ? note : logged.value(log, index, note);
}

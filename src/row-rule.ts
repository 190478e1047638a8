import type { Path } from './finding.js';
import type { Spec } from './page/data.js';
import type { PageFacts, RowFacts } from './page/facts.js';
import type { Page } from './page/page.js';
import { type Flagged, noRow, type RowFlag } from './page/row-flags.js';
import {
  definePageRule,
  type Messages,
  type PageRule,
  type Problem,
  type ProblemOf,
  type RuleOptions,
} from './rule.js';
import { nameRow } from './words/words.js';

/** What a row rule reports: where the row is, whose it is and its `name` in the message are filled in. */
export type RowProblemOf<M extends Messages> = {
  [K in keyof M & string]: Omit<Problem, 'messageId' | 'data' | 'path' | 'subject'> & {
    readonly messageId: K;
    readonly data: Omit<Parameters<M[K]>[0], 'name'>;
    /** From the rule's field on. */
    readonly below?: Path;
  };
}[keyof M & string];

/** What a row rule may need besides the row. */
export interface RowContext<O, P> {
  readonly page: Page;
  readonly options: O;
  /** What `prepare` gave. */
  readonly prepared: P;
}

/** What a row rule is written as. */
export type RowRuleOf<M extends Messages, O, P> = Omit<
  PageRule<O, M>,
  'kind' | 'check' | 'isSilent' | 'options' | 'messages'
> & {
  readonly messages: M;
  readonly options?: RuleOptions<O>;
  /** Only rows with one of these flags are looked at; where there is none the rule is silent. */
  readonly flags: readonly RowFlag[];
  /** The field of the row that it is about. */
  readonly field: keyof Spec;
  /** What is made once for all rows of a page, when the first one is looked at. */
  prepare?(options: O, page: Page): P;
  check(row: RowFacts, report: (problem: RowProblemOf<M>) => void, context: RowContext<O, P>): void;
};

/** A rule on one field of single rows. The row's hash is the subject, and `name` of each message's data how messages name the row. */
export function defineRowRule<const M extends Messages, O = Record<string, never>, P = undefined>(
  rule: RowRuleOf<M, O, P>,
): PageRule {
  const { flags, field, prepare, check, ...base } = rule;
  const isRight: (row: Flagged) => boolean = noRow(...flags);
  return definePageRule<M, O>({
    ...base,
    isSilent: isRight as (facts: PageFacts) => boolean,
    check(page, report, options) {
      let context: RowContext<O, P> | undefined;
      for (const row of page.facts.rows) {
        if (isRight(row)) continue;
        context ??= { page, options, prepared: prepare?.(options, page) as P };
        const { hash } = row.spec;
        const name = nameRow(page.data.title, hash);
        const own = ['spec_details', row.index, field];
        const reportRow = ({ below, data, ...problem }: RowProblemOf<M>): void => {
          const path = below === undefined ? own : [...own, ...below];
          report({ ...problem, data: { name, ...data }, path, subject: hash } as unknown as ProblemOf<M>);
        };
        check(row, reportRow, context);
      }
    },
  });
}

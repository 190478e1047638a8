import path from 'node:path';
import type { LintTask } from '../../src/check/task.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import type { PageFile } from '../../src/files/walk.js';
import type { Finding, Fix, Severity, Teller } from '../../src/finding.js';
import type { Host } from '../../src/host.js';
import { wholeFault } from '../../src/page/fault.js';
import { placeOf } from '../../src/page/place.js';
import { definePageRule, type Rule } from '../../src/rule.js';
import { lintFile } from '../../src/testing/lint-texts.js';
import type { TestPage } from './page-builder.js';

/** A site in memory, and the world in which it is fixed. */
export interface MemorySite {
  readonly task: LintTask;
  readonly host: Host;
  /** What one look finds, page by page. */
  readonly findings: readonly Finding[];
  /** By absolute path: what is written stands here. */
  readonly files: Map<string, Buffer>;
  readonly out: string[];
}

export interface MemoryParts {
  readonly task?: Partial<LintTask>;
  readonly host?: Partial<Host>;
  /** What of a page is otherwise, by its file. */
  readonly odd?: (page: PageFile) => Partial<PageFile>;
}

/** Where a page of a memory site stands. */
export const at = (file: string): string => `${path.sep}s${path.sep}${file.split('/').join(path.sep)}`;

export function memorySite(pages: readonly TestPage[], rules: readonly Rule[], parts: MemoryParts = {}): MemorySite {
  const files = new Map<string, Buffer>(pages.map(({ file, text }) => [at(file), Buffer.from(text)]));
  const out: string[] = [];
  const listed = pages.map(({ file }): PageFile => {
    const page: PageFile = { path: at(file), file, place: placeOf(file), boundary: `${path.sep}s` };
    return { ...page, ...parts.odd?.(page) };
  });
  const task = {
    discovery: { sites: [{ pages: listed }], outside: [], ignored: 0 },
    rulesets: makeRulesets(rules, { preset: 'recommended', severities: new Map(), options: new Map() }),
    ...{ suppressions: [], baseline: undefined, plugins: new Map(), sizeLimit: 1e9, ...parts.task },
  } as unknown as LintTask;
  const host = {
    ...{ env: {}, now: () => 0, pause: async () => {}, interrupted: () => false, today: () => '2026-11-28' },
    readPage: (file: string) => files.get(file) ?? wholeFault('missing', {}),
    realPath: (file: string) => file,
    removeLeftovers: () => {},
    replacePage: (file: string, _before: Buffer, after: Buffer) => files.set(file, after) !== undefined,
    stdout: { isTTY: false, columns: undefined, write: (text: string) => void out.push(text) },
    stderr: { isTTY: false, columns: undefined, write: () => undefined },
    ...parts.host,
  } as unknown as Host;
  const findings = pages.flatMap((page) => lintFile(page, rules).findings);
  return { task, host, findings, files, out };
}

/** What a rule of a test looks at. */
export interface PageState {
  readonly title: string;
  /** As the page says it. */
  readonly count: number;
}

export interface MoreOfRule {
  readonly severity?: Severity;
  readonly waitsFor?: readonly string[];
  readonly unless?: readonly Teller[];
  /** What tells one finding from the next one of the rule. */
  readonly subjectOf?: (state: PageState) => string;
  /** How often it finds the same. */
  readonly times?: (state: PageState) => number;
}

/** A rule that finds something where `isBad` says so, and gives what mends it, if anything does. */
export function stateRule(
  id: string,
  isBad: (state: PageState) => boolean,
  fix?: Fix | ((state: PageState) => Fix),
  { severity = 'error', waitsFor = [], unless, subjectOf, times = () => 1 }: MoreOfRule = {},
): Rule {
  return definePageRule({
    ...{ id, summary: 'Own.', why: 'Own.', severity, fixable: true, examples: { bad: '', good: '' }, waitsFor },
    messages: { bad: (_: object) => `${id} speaks.` },
    check({ data }, report) {
      const state = { title: data.title, count: data.meta.num_specs };
      if (!isBad(state)) return;
      const subject = subjectOf?.(state);
      const given = typeof fix === 'function' ? fix(state) : fix;
      for (let i = 0; i < times(state); i++)
        report({
          ...{ messageId: 'bad', data: {}, path: [], unless },
          ...(subject !== undefined && { subject }),
          ...(given !== undefined && { fix: given }),
        });
    },
  });
}

export const always = (): boolean => true;
export const counts =
  (...values: readonly number[]) =>
  (state: PageState): boolean =>
    values.includes(state.count);
export const setCount = (value: number): Fix => ({ kind: 'set', path: ['meta', 'num_specs'], value });
export const setTitle = (value: string): Fix => ({ kind: 'set', path: ['title'], value });

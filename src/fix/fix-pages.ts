import path from 'node:path';
import type { LintTask } from '../check/task.js';
import { thrownText } from '../errors.js';
import { allPagesOf } from '../files/discover.js';
import type { PageFile } from '../files/walk.js';
import type { Finding } from '../finding.js';
import { hiding } from '../hide/hide.js';
import type { Host } from '../host.js';
import { PageReader } from '../page/reader.js';
import type { FixUse, InternalError } from '../report/report.js';
import { isCorpusRule } from '../rule.js';
import { groupBy } from '../words/group-by.js';
import { type FixedPage, type FixRequest, fixPage } from './fix-page.js';

/** Takes a page's new content; gives why it could not, as the rest of a sentence. */
export type Take = (page: PageFile, before: Buffer, after: Buffer) => string | undefined;

/** What fixing the pages of a run gave. */
export interface FixResult {
  readonly use: FixUse;
  /** Rules whose fix did harm, or we did. */
  readonly internalErrors: readonly InternalError[];
  /** Whether the run was interrupted: some pages have been taken, the others not. */
  readonly isInterrupted: boolean;
}

/** What is to be fixed. */
export interface PagesToFix {
  /** What the run shows. */
  readonly findings: readonly Finding[];
  /** Whether what comes to light on the way is fixed only when it is an error. */
  readonly onlyErrors: boolean;
  readonly task: LintTask;
  readonly host: Host;
  /** Whether files are changed. */
  readonly isWritten: boolean;
  /** Called with the number of pages that are done and of all that have fixes. */
  show(done: number, all: number): void;
}

/** Fixes what a run shows, page by page: one that cannot be fixed or taken does not end it, and no page is kept. */
export async function fixPages(run: PagesToFix, take: Take): Promise<FixResult> {
  const { task, host, isWritten } = run;
  const files: string[] = [];
  const unfixed: Unfixed[] = [];
  const unwritten: { file: string; reason: string }[] = [];
  const internalErrors: InternalError[] = [];
  let findings = 0;
  let isInterrupted = false;
  const reader = new PageReader();
  const byFile = [...groupBy(run.findings, ({ file }) => file)].filter(([, own]) => own.some(({ fix }) => fix));
  const pages = new Map(allPagesOf(task.discovery).map((page) => [page.file, page]));
  for (const [i, [file, shown]] of byFile.entries()) {
    run.show(i, byFile.length);
    await host.pause();
    isInterrupted = host.interrupted();
    if (isInterrupted) break;
    unfixed.push(...beyondPages(shown, task));
    const page = pages.get(file);
    const before = page && read(page, task, host);
    if (page === undefined || before === undefined) continue;
    const result = attempt(() => fixPage(page, before, task.rulesets.for(file), reader, requestFor(shown, run)));
    unfixed.push(...unfixedOf(result, file));
    internalErrors.push(...toErrors(result, file, task));
    if (result.bytes === undefined) continue;
    const reason = linkReason(page, host) ?? take(page, before, result.bytes);
    if (reason !== undefined) unwritten.push({ file, reason });
    else {
      files.push(file);
      findings += result.fixed;
    }
  }
  return { use: { written: isWritten, findings, files, unfixed, unwritten }, internalErrors, isInterrupted };
}

/** What goes wrong with one page does not end the run. */
function attempt(fix: () => FixedPage): FixedPage {
  try {
    return fix();
  } catch (error) {
    return { bytes: undefined, fixed: 0, unfixed: [], crashes: [{ ruleId: undefined, stack: thrownText(error) }] };
  }
}

type Unfixed = FixUse['unfixed'][number];

/** A copy: the host's own buffer holds until the next call only. */
function read({ fault, path: file, boundary }: PageFile, { sizeLimit }: LintTask, host: Host): Buffer | undefined {
  if (fault !== undefined) return undefined;
  const bytes = host.readPage(file, boundary, sizeLimit);
  return 'code' in bytes ? undefined : Buffer.from(bytes);
}

/** A page's bytes, where they can be read and could be replaced. */
export function readToFix(page: PageFile, task: LintTask, host: Host): Buffer | undefined {
  return linkReason(page, host) === undefined ? read(page, task, host) : undefined;
}

function requestFor(shown: readonly Finding[], { onlyErrors, task, host }: PagesToFix): FixRequest {
  const isHidden = hiding(task, host.today());
  return {
    shown: new Set(shown.map(({ fingerprint }) => fingerprint)),
    isHidden: (finding) => (onlyErrors && finding.severity !== 'error') || isHidden(finding),
  };
}

/** Fixes of rules that look at several pages: plugins may have some. */
function beyondPages(findings: readonly Finding[], { rulesets }: LintTask): Unfixed[] {
  const beyond = new Set(rulesets.base.rules.filter(isCorpusRule).map(({ id }) => id));
  const reason = 'the rule looks at several pages, and only what a page says by itself is fixed';
  return findings
    .filter(({ fix, ruleId }) => fix !== undefined && beyond.has(ruleId))
    .map(({ ruleId, file }) => ({ ruleId, file, reason, findings: 1 }));
}

function unfixedOf({ unfixed }: FixedPage, file: string): Unfixed[] {
  const same = groupBy(unfixed, ({ finding, reason }) => `${finding.ruleId} ${reason}`);
  return [...same.values()].map((all) => {
    const [{ finding, reason }] = all as [FixedPage['unfixed'][number]];
    return { ruleId: finding.ruleId, file, reason, findings: all.length };
  });
}

/** Of rules that undo each other's fixes the ones of plugins are to blame. */
function toErrors({ crashes }: FixedPage, file: string, { plugins }: LintTask): InternalError[] {
  const errors = crashes.map(({ ruleId, stack }): InternalError => {
    const plugin = ruleId === undefined ? undefined : plugins.get(ruleId);
    return { ...(ruleId !== undefined && { ruleId }), ...(plugin !== undefined && { plugin }), file, stack };
  });
  const foreign = errors.filter(({ plugin }) => plugin !== undefined);
  return foreign.length > 0 ? foreign : errors;
}

/**
 * A page behind a link has two places, and what is right in one (its title, its tag) is wrong in the other. Links above the site do not
 * count.
 */
function linkReason({ path: file, boundary }: PageFile, host: Host): string | undefined {
  const real = host.realPath(file);
  const isPlain = real !== undefined && real !== 'loop' && file.endsWith(path.sep + path.relative(boundary, real));
  return isPlain ? undefined : 'it is reached through a symbolic link; check the file that the link leads to';
}

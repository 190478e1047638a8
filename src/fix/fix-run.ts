import path from 'node:path';
import type { Checked } from '../check/inspection.js';
import { Progress } from '../check/progress.js';
import type { LintTask } from '../check/task.js';
import { reasonOf, UsageError } from '../errors.js';
import { allPagesOf } from '../files/discover.js';
import type { Finding } from '../finding.js';
import type { Host } from '../host.js';
import { isCi } from '../report/ci.js';
import { neutralise, visible } from '../report/printable.js';
import { makeDiff } from './diff.js';
import { type FixResult, fixPages, type Take } from './fix-pages.js';
import { overlayHost } from './overlay.js';

/** What becomes of the new pages: they are written, looked at, or shown as a difference. */
export type FixMode = 'write' | 'dry-run' | 'diff';

/** A run of which the findings are to be fixed. */
export interface FixRun {
  readonly findings: readonly Finding[];
  readonly task: LintTask;
  readonly host: Host;
  /** Whether warnings and infos stay as they are: they are not shown. */
  readonly onlyErrors: boolean;
  /** Checks everything once more; undefined when it was interrupted. */
  checkAgain(host: Host): Promise<Checked | undefined>;
}

/** How fixing ended: with what it did, and what was found afterwards; without the latter where nothing was changed. */
export type FixEnd =
  | { readonly fixed: FixResult; readonly after?: Checked }
  | { readonly interrupted: true; readonly written: number };

/**
 * Fixes what a run shows, and checks what remains. A difference goes to standard output, and the findings stay as they were.
 * Throws a `UsageError` when a dry run would have to keep more than it can.
 */
export async function fixRun(
  mode: FixMode,
  { findings: all, task, host, onlyErrors, checkAgain }: FixRun,
): Promise<FixEnd> {
  if (mode === 'write') tidy(task, host);
  const texts = new Map<string, Buffer>();
  const take = await takerOf(mode, host, texts);
  const findings = onlyErrors ? all.filter(({ severity }) => severity === 'error') : all;
  const progress = new Progress(host, 'fixed');
  const show = (done: number, all: number): void => progress.show(done, all);
  const result = await fixPages({ findings, onlyErrors, task, host, isWritten: mode === 'write', show }, take);
  progress.clear();
  const written = mode === 'write' ? result.use.files.length : 0;
  if (result.isInterrupted) return { interrupted: true, written };
  if (mode === 'diff' || result.use.files.length === 0) return { fixed: result };
  const after = await checkAgain(mode === 'write' ? host : overlayHost(host, texts));
  return after === undefined ? { interrupted: true, written } : { fixed: result, after };
}

/** A run that was killed may have left something beside any page. */
function tidy({ discovery }: LintTask, host: Host): void {
  const pages = allPagesOf(discovery).filter(({ fault }) => fault === undefined);
  for (const folder of new Set(pages.map((page) => path.dirname(page.path)))) host.removeLeftovers(folder);
}

async function takerOf(mode: FixMode, host: Host, texts: Map<string, Buffer>): Promise<Take> {
  if (mode === 'diff') return differ(host);
  return mode === 'write' ? writer(host) : keeper(texts);
}

function writer(host: Host): Take {
  return ({ path }, before, after) => {
    try {
      return host.replacePage(path, before, after) ? undefined : 'it has changed since it was read';
    } catch (error) {
      return reasonOf(error);
    }
  };
}

/** Bytes. A dry run looks at the site as it would be: the new pages are in memory meanwhile. */
const MOST_KEPT = 1024 ** 3;

function keeper(texts: Map<string, Buffer>): Take {
  let kept = 0;
  return ({ path }, _before, after) => {
    kept += after.length;
    if (kept > MOST_KEPT)
      throw new UsageError('--fix-dry-run keeps at most 1 GiB of fixed pages; name fewer pages, or use --diff');
    texts.set(path, after);
    return undefined;
  };
}

async function differ(host: Host): Promise<Take> {
  const diff = await makeDiff();
  const ci = isCi(host.env);
  return ({ file }, before, after) => {
    const text = diff(file, before.toString(), after.toString());
    const plain = text.replace(/[\t\n\r\ufeff]/g, '');
    if ((ci && neutralise(text) !== text) || (host.stdout.isTTY && visible(plain) !== plain))
      return 'its lines hold what a terminal or a CI runner would obey';
    host.stdout.write(text);
    return undefined;
  };
}

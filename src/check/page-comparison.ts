import { identityOf } from '../engine/fingerprint.js';
import { keepOpen, type OpenPage } from '../engine/lint-page.js';
import type { Site } from '../files/discover.js';
import type { PageFile } from '../files/walk.js';
import type { Host } from '../host.js';
import type { CheckedTag, PageSpot } from '../index/check-tag.js';
import type { StackOptions } from '../index/compare-page.js';
import type { CacheProblem } from '../index/problem.js';
import { Lines } from '../page/lines.js';
import { PageReader } from '../page/reader.js';
import { ScannedPage } from '../page/scanned-page.js';
import type { IndexRule } from '../rule.js';
import { isAbsent } from '../threads/look.js';
import type { CacheFindings, Located } from './cache-findings.js';
import type { LintTask } from './task.js';

/** A page of a site, with its place. */
export type SitePage = PageFile & { readonly place: NonNullable<PageFile['place']>; readonly site: Site };

/** The rule on what stacks a row names. */
export const STACKS = 'index-stacks';

/** Compares pages with the indexes of their tags, and keeps what there is to say of all of them. */
export class PageComparison {
  /** Pages that could not be read. */
  unread = 0;
  /** Pages that differ from their index. */
  differing = 0;
  /** Files of pages whose folders alone are there. */
  readonly gone = new Set<string>();
  /** Stacks on pages of which no index is there. */
  readonly strange = new Set<string>();
  readonly #task: LintTask;
  readonly #host: Host;
  readonly #findings: CacheFindings;
  /** Whether the run is about all pages. */
  readonly #isWhole: boolean;
  readonly #stacks: StackOptions;
  readonly #reader = new PageReader();

  constructor(task: LintTask, host: Host, findings: CacheFindings, isWhole: boolean) {
    this.#task = task;
    this.#host = host;
    this.#findings = findings;
    this.#isWhole = isWhole;
    this.#stacks = stackOptions(task);
  }

  /** Adds what of a page does not follow from its index. The number of its rows; undefined when it cannot be read. */
  compare(page: SitePage, checked: CheckedTag): number | undefined {
    const { file, place } = page;
    const bytes = page.fault ?? this.#host.readPage(page.path, page.boundary, this.#task.sizeLimit);
    if ('code' in bytes) {
      if (bytes.code !== 'missing') this.unread++;
      else if (isAbsent(page, bytes, this.#host)) this.gone.add(file);
      return undefined;
    }
    const read = this.#reader.read(bytes, place);
    if (read instanceof ScannedPage && this.#agrees(read, place.package, checked)) return read.release().facts.rowCount;
    const open = keepOpen({ file, place }, read, this.#reader);
    if (open === undefined) {
      this.unread++;
      return undefined;
    }
    const { data, facts } = open.page;
    const rows = data.spec_details;
    for (const { stacks } of rows)
      for (const stack of stacks) if (!checked.isKnown(stack)) this.strange.add(`${stack} of ${checked.tag}`);
    const { missing } = this.#stacks;
    const all = checked.compare({ name: place.package, generation: facts.generation, rows, missing });
    // What is wrong with the index itself is not shown in a run on some pages.
    const problems = this.#isWhole
      ? all
      : all.flatMap(({ unless, ...one }) =>
          this.#findings.isTold({ ...one, ...(unless && { unless }) }, checked.problems) ? [] : [one],
        );
    if (problems.length === 0) return rows.length;
    this.differing++;
    this.#addAll(file, open, problems);
    return rows.length;
  }

  #addAll(file: string, open: OpenPage, problems: readonly CacheProblem<PageSpot>[]): void {
    const places = open.frontMatter.locate(problems.map(({ spot }) => spot.page));
    const lines = new Lines(open.text);
    problems.forEach((problem, i) => {
      const span = places[i]?.value ?? { start: 0, end: 0 };
      const about = { path: problem.spot.page, ...(problem.subject !== undefined && { subject: problem.subject }) };
      const identity = identityOf(about, open.frontMatter.data);
      const excerpt = lines.excerpt(span.start);
      const spot: Located = { file, path: problem.spot.page, identity, region: lines.region(span), excerpt };
      this.#findings.add({ ...problem, spot } satisfies CacheProblem<Located>);
    });
  }

  /** Whether a page says just what the index says, to the letter. False when it takes more to tell. */
  #agrees({ table, facts }: ScannedPage, name: string, checked: CheckedTag): boolean {
    // In columns each index counts that has a record.
    return this.#stacks.missing === 'count' && checked.agrees(table, name, facts.generation);
  }
}

function stackOptions({ rulesets: { base } }: LintTask): StackOptions {
  const rule = base.rules.find((one) => one.kind === 'index' && one.id === STACKS) as IndexRule | undefined;
  return rule === undefined ? { missing: 'count' } : (base.indexOptions(rule) as StackOptions);
}

import type { Crash } from '../engine/crash.js';
import { finishFindings, type JudgedProblem, judge, type LocatedProblem } from '../engine/finding-maker.js';
import { identityOf } from '../engine/fingerprint.js';
import { NONE_DROPPED } from '../engine/lint-page.js';
import type { Rulesets } from '../engine/ruleset.js';
import { thrownText } from '../errors.js';
import type { Excerpt, Finding, Region, Severity } from '../finding.js';
import { ReadError } from '../index/fault.js';
import type { Limits } from '../index/limits.js';
import { findPlaces, type TextPlace, type Wanted } from '../index/places.js';
import type { CacheFile, CacheProblem, CacheSpot } from '../index/problem.js';
import { isFault } from '../index/small-file.js';
import { unpacked } from '../index/unpack.js';
import type { Problem, Rule } from '../rule.js';
import { groupBy } from '../words/group-by.js';

/** A place that is found already: on a page. */
export interface Located {
  readonly file: string;
  readonly path: Problem['path'];
  /** See `identityOf`. */
  readonly identity: string;
  readonly region: Region;
  readonly excerpt: Excerpt | undefined;
}

/** What has been found in the end. */
export interface CacheResult {
  /** Sorted by `compareFindings`. */
  readonly findings: readonly Finding[];
  /** Findings beyond the most that are kept of one rule: counted only. */
  readonly dropped: Readonly<Record<Severity, number>>;
  readonly crashes: readonly Crash[];
}

/** A cache that is wrong in more places than this is not mended from a list. */
const MOST_PROBLEMS = 10_000;

const START: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

interface Pending {
  readonly judged: JudgedProblem<Problem>;
  readonly spot: CacheSpot | Located;
  readonly related: NonNullable<CacheProblem['related']>;
}

/** Collects what is wrong with a build cache and what is made of it, puts it into the words of rules, and finds its places. */
export class CacheFindings {
  readonly #rules = new Map<string, Rule>();
  readonly #rulesets: Rulesets;
  readonly #limits: Limits;
  readonly #pending: Pending[] = [];
  readonly #counts = new Map<string, number>();
  readonly #dropped: Record<Severity, number> = { ...NONE_DROPPED };
  readonly #crashes: Crash[] = [];

  constructor(kind: 'index' | 'data', rulesets: Rulesets, limits: Limits) {
    for (const rule of rulesets.base.rules)
      if (rule.kind === kind) for (const code of Object.keys(rule.messages)) this.#rules.set(code, rule);
    this.#rulesets = rulesets;
    this.#limits = limits;
  }

  /** Whether one of the problems is what another one gives way to, and its rule is on. */
  isTold({ unless = [] }: CacheProblem<unknown>, problems: readonly CacheProblem[]): boolean {
    return problems.some(({ code, subject, spot: { in: file } }) => {
      const rule = this.#rules.get(code);
      if (rule === undefined || this.#severityOf(rule, code, file.shown) === 'off') return false;
      return unless.some((one) => one.rule === rule.id && one.subject === subject && one.file === file.shown);
    });
  }

  add(problem: CacheProblem<CacheSpot | Located>): void {
    const { code: messageId, data, spot, related = [], ...more } = problem;
    const rule = this.#rules.get(messageId);
    if (rule === undefined) throw new TypeError(`no rule has the message ${JSON.stringify(messageId)}`);
    const severity = this.#severityOf(rule, messageId, fileOf(spot));
    if (severity === 'off') return;
    const count = (this.#counts.get(rule.id) ?? 0) + 1;
    this.#counts.set(rule.id, count);
    if (count > MOST_PROBLEMS) {
      this.#dropped[severity]++;
      return;
    }
    const own = { messageId, data, path: spot.path, ...more };
    try {
      this.#pending.push({ judged: judge(rule, fileOf(spot), own, severity), spot, related });
    } catch (error) {
      this.#crashes.push({ ruleId: rule.id, stack: thrownText(error) });
    }
  }

  #severityOf(rule: Rule, messageId: string, file: string): Severity | 'off' {
    return this.#rulesets.for(file).severity(rule, messageId, 'H');
  }

  /** Reads each file in which something was found once more, for the lines and columns. */
  async finish(): Promise<CacheResult> {
    const places = await this.#locate();
    const located = this.#pending.map(({ judged, spot, related: others }): LocatedProblem<Problem> => {
      const related = others.map((one) => ({
        message: one.message,
        file: one.in.shown,
        region: places.get(one)?.region ?? START,
      }));
      if (!('in' in spot))
        return { judged, related, region: spot.region, excerpt: spot.excerpt, identity: spot.identity };
      const { region = START, excerpt } = places.get(spot) ?? {};
      // The paths of a build cache name records by their hashes, and have no index to be replaced.
      const identity = identityOf(judged.problem, undefined);
      return { judged, related, region, excerpt, identity, knownAs: spot.in.knownAs };
    });
    const findings = finishFindings(located).map(({ finding }) => finding);
    return { findings, dropped: this.#dropped, crashes: this.#crashes };
  }

  async #locate(): Promise<ReadonlyMap<CacheSpot, TextPlace>> {
    const all = this.#pending.flatMap(({ spot, related }) => [...('in' in spot ? [spot] : []), ...related]);
    const places = new Map<CacheSpot, TextPlace>();
    for (const [, group] of groupBy(
      all.filter(({ span }) => span !== undefined),
      (spot) => spot.in.shown,
    )) {
      const found = await placesIn(group[0]!.in, group.map(wantedOf), this.#limits);
      found.forEach((place, i) => {
        places.set(group[i]!, place);
      });
    }
    return places;
  }
}

function wantedOf({ span, below, at }: CacheSpot): Wanted {
  return { span: span!, ...(below && { path: below }), ...(at && { at }) };
}

/** None of a file that cannot be read to where they are. */
async function placesIn(
  { folder, file }: CacheFile,
  wanted: readonly Wanted[],
  limits: Limits,
): Promise<readonly TextPlace[]> {
  const open = folder.open(file);
  if (isFault(open)) return [];
  try {
    return await findPlaces(() => unpacked(open.chunks(), limits), wanted);
  } catch (error) {
    if (error instanceof ReadError) return [];
    throw error;
  }
}

function fileOf(spot: CacheSpot | Located): string {
  return 'in' in spot ? spot.in.shown : spot.file;
}

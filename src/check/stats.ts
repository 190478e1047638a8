import type { CorpusRuleInUse, PageRuleInUse, Ruleset, Rulesets, Sorted } from '../engine/ruleset.js';
import { repositoryRoot } from '../files/discover.js';
import type { Host } from '../host.js';
import { shownPath } from '../paths.js';
import { isCorpusRule, type Logged, type Rule } from '../rule.js';
import { Clock, newPart, type Part } from './clock.js';
import type { LintTask } from './task.js';
import type { Step, Watch } from './watch.js';
import { WatchedReader } from './watched-reader.js';

/** Where the time of a run went. Times are milliseconds; all are parts of `total`, and no time is in two of them. */
export interface Stats {
  readonly total: number;
  /** Bytes. */
  readonly peakMemory: number;
  /** Before the run: Node and the program. */
  readonly start: number;
  /** What of each step is in nothing else. */
  readonly steps: Readonly<Record<Step, number>>;
  /** Pages that were read: once for each state that is checked. */
  readonly pages: number;
  /** Files that were read. */
  readonly reading: Readonly<Part>;
  /** Pages that were scanned, those that took the slow way, and those that were scanned and parsed because a rule asked for their data. */
  readonly scanning: Readonly<Part>;
  readonly slowWay: Readonly<Part>;
  readonly asked: Readonly<Part>;
  readonly rules: readonly NamedTime[];
  /** What rules across pages make of each page, and of all of them together. */
  readonly betweenPages: readonly NamedTime[];
  /** What was looked at beside the pages: a build cache, data files. */
  readonly beside: Readonly<Part>;
  /** Finding out why pages took the slow way. */
  readonly measuring: Readonly<Part>;
  readonly slowPages: readonly SlowPages[];
  readonly slowest: readonly SlowPage[];
}

/** The time of a rule. */
export interface NamedTime {
  readonly id: string;
  readonly ms: number;
}

/** The pages that took the slow way for one reason. */
export interface SlowPages {
  readonly reason: string;
  readonly count: number;
  /** The first of them, as it is shown. */
  readonly example: string;
}

/** What a page took, from the reading of it to the next page. */
export interface SlowPage {
  /** As it is shown. */
  readonly file: string;
  readonly ms: number;
}

const MOST_SLOWEST = 10;

/**
 * Measures a run from outside: what the run is given (files, reader, rules) has a clock around it, so that a run that is not measured has
 * no clock in it.
 */
export class RunStats implements Watch {
  readonly #host: Host;
  readonly #root: string;
  readonly #clock: Clock;
  readonly #start: number;
  readonly #steps: Readonly<Record<Step, Part>> = {
    config: newPart(),
    files: newPart(),
    pages: newPart(),
    judging: newPart(),
    fixing: newPart(),
    output: newPart(),
  };
  readonly #reading = newPart();
  readonly #reader: WatchedReader;
  readonly #beside = newPart();
  readonly #measuring = newPart();
  /** By rule id. */
  readonly #rules = new Map<string, Part>();
  readonly #betweenPages = new Map<string, Part>();
  /** By reason. */
  readonly #slowPages = new Map<string, { count: number; readonly example: string }>();
  #slowest: readonly SlowPage[] = [];
  /** Each once: who compares rules or rulesets finds them equal as before. */
  readonly #watchedRules = new Map<Rule, Rule>();
  readonly #watchedLogs = new Map<Logged, Logged>();
  readonly #watchedRulesets = new Map<Ruleset, Ruleset>();
  /** The file that was read last. Absolute. */
  #file = '';
  /** The pages of the state that is checked: to read one once more is no second check of it. Absolute. */
  readonly #seen = new Set<string>();
  #pages = 0;
  /** When the file that is read between two steps was begun; undefined where there is none. */
  #since: number | undefined;
  /** Whether it is a page that is checked, and not data of the site. */
  #isPage = false;

  constructor(host: Host) {
    this.#host = host;
    this.#root = repositoryRoot(host);
    this.#start = host.now();
    this.#clock = new Clock(() => host.now(), this.#steps.config);
    this.#reader = new WatchedReader(this.#clock, (whySlow) => this.#beginPage(whySlow));
  }

  enter(step: Step): void {
    this.#endPage();
    this.#seen.clear();
    this.#clock.enter(this.#steps[step]);
  }

  task(task: LintTask): LintTask {
    const { rulesets, beside } = task;
    return {
      ...task,
      rulesets: this.#watchRulesets(rulesets),
      reader: this.#reader,
      ...(beside && {
        beside: {
          ...beside,
          find: async (...args) => {
            this.#endPage();
            const before = this.#clock.enter(this.#beside);
            this.#beside.count++;
            const found = await beside.find(...args);
            this.#clock.enter(before);
            return found;
          },
        },
      }),
    };
  }

  host(host: Host): Host {
    return {
      ...host,
      readPage: (file, ...rest) => {
        this.#beginFile(file);
        return this.#clock.time(this.#reading, () => host.readPage(file, ...rest));
      },
      // A run asks after each page.
      now: () => {
        this.#endPage();
        return host.now();
      },
    };
  }

  /** What was measured until now. */
  result(): Stats {
    this.#clock.enter(this.#clock.part);
    const { scanning, slowWay, asked } = this.#reader;
    return {
      total: this.#host.now(),
      peakMemory: this.#host.peakMemory(),
      start: this.#start,
      steps: mapValues(this.#steps, ({ ms }) => ms),
      pages: this.#pages,
      reading: this.#reading,
      scanning,
      slowWay,
      asked,
      rules: named(this.#rules),
      betweenPages: named(this.#betweenPages),
      beside: this.#beside,
      measuring: this.#measuring,
      slowPages: [...this.#slowPages].map(([reason, { count, example }]) => ({ reason, count, example })),
      slowest: this.#slowest.map(({ file, ms }) => ({ file: this.#shown(file), ms })),
    };
  }

  #shown(file: string): string {
    return shownPath(this.#root, file);
  }

  #beginFile(file: string): void {
    this.#endPage();
    this.#file = file;
    if (this.#clock.part === this.#steps.pages) this.#since = this.#host.now();
  }

  /** `whySlow` is there when it takes the slow way. */
  #beginPage(whySlow: (() => string) | undefined): void {
    if (this.#since === undefined || this.#seen.has(this.#file)) return;
    this.#seen.add(this.#file);
    this.#isPage = true;
    this.#pages++;
    if (whySlow !== undefined) this.#noteSlow(this.#clock.time(this.#measuring, whySlow));
  }

  #noteSlow(reason: string): void {
    const known = this.#slowPages.get(reason);
    if (known === undefined) this.#slowPages.set(reason, { count: 1, example: this.#shown(this.#file) });
    else known.count++;
  }

  #endPage(): void {
    if (this.#isPage) this.#noteTime(this.#host.now() - this.#since!);
    this.#isPage = false;
    this.#since = undefined;
  }

  #noteTime(ms: number): void {
    // Nearly every page of a large site is none of the slowest.
    if (ms <= (this.#slowest[MOST_SLOWEST - 1]?.ms ?? -1)) return;
    const all = [...this.#slowest, { file: this.#file, ms }];
    this.#slowest = all.sort((a, b) => b.ms - a.ms).slice(0, MOST_SLOWEST);
  }

  #watchRulesets(rulesets: Rulesets): Rulesets {
    return {
      base: this.#watchRuleset(rulesets.base),
      for: (file) => this.#watchRuleset(rulesets.for(file)),
      corpusRules: rulesets.corpusRules.map((one): CorpusRuleInUse => ({ ...one, rule: this.#watchRule(one.rule) })),
    };
  }

  #watchRuleset(ruleset: Ruleset): Ruleset {
    let watched = this.#watchedRulesets.get(ruleset);
    if (watched === undefined) {
      watched = this.#makeWatched(ruleset);
      this.#watchedRulesets.set(ruleset, watched);
    }
    return watched;
  }

  #makeWatched(ruleset: Ruleset): Ruleset {
    const byGeneration = new Map<string, Sorted<PageRuleInUse>>();
    const inUse = (one: PageRuleInUse): PageRuleInUse => ({ ...one, rule: this.#watchRule(one.rule) });
    return {
      ...ruleset,
      shapeRules: mapSorted(ruleset.shapeRules, (rule) => this.#watchRule(rule)),
      pageRules: (generation) => {
        let watched = byGeneration.get(generation);
        if (watched === undefined) {
          watched = mapSorted(ruleset.pageRules(generation), inUse);
          byGeneration.set(generation, watched);
        }
        return watched;
      },
      historyRules: ruleset.historyRules.map((one) => ({ ...one, rule: this.#watchRule(one.rule) })),
    };
  }

  /** The same rule, with a clock around each of its functions. */
  #watchRule<R extends Rule>(rule: R): R {
    let watched = this.#watchedRules.get(rule);
    if (watched === undefined) {
      const part = partOf(isCorpusRule(rule) ? this.#betweenPages : this.#rules, rule.id);
      watched = this.#watchFunctions(rule, part);
      if (isCorpusRule(watched) && watched.logged !== undefined)
        watched = { ...watched, logged: this.#watchLogged(watched.logged, part) };
      this.#watchedRules.set(rule, watched);
    }
    return watched as R;
  }

  /** What several rules share is charged to the first one. */
  #watchLogged(logged: Logged, part: Part): Logged {
    let watched = this.#watchedLogs.get(logged);
    if (watched === undefined) {
      // A generator would do its work later.
      const parts: Logged['parts'] = (...args) => [...logged.parts(...args)];
      watched = this.#watchFunctions({ ...logged, parts }, part);
      this.#watchedLogs.set(logged, watched);
    }
    return watched;
  }

  #watchFunctions<T extends object>(of: T, part: Part): T {
    return Object.fromEntries(
      Object.entries(of).map(([key, value]) => [key, isFunction(value) ? this.#timed(part, value) : value]),
    ) as T;
  }

  #timed(part: Part, run: AnyFunction): AnyFunction {
    const clock = this.#clock;
    return function (this: unknown, ...args) {
      return clock.charge(part, () => run.apply(this, args));
    };
  }
}

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

function isFunction(value: unknown): value is AnyFunction {
  return typeof value === 'function';
}

function partOf(parts: Map<string, Part>, id: string): Part {
  const part = parts.get(id) ?? newPart();
  parts.set(id, part);
  return part;
}

function named(parts: ReadonlyMap<string, Part>): NamedTime[] {
  return [...parts].map(([id, { ms }]) => ({ id, ms }));
}

function mapValues<K extends string, A, B>(from: Readonly<Record<K, A>>, change: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(from).map(([key, value]) => [key, change(value)])) as Record<K, B>;
}

function mapSorted<R>({ all, flags, others }: Sorted<R>, of: (rule: R) => R): Sorted<R> {
  return { all: all.map(of), flags, others: others.map(of) };
}

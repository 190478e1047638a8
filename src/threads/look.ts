import path from 'node:path';
import type { CorpusRules } from '../engine/corpus-log.js';
import type { Crash } from '../engine/crash.js';
import {
  lintPage,
  mapPage,
  NONE_DROPPED,
  type PageInput,
  type PageResult,
  type PageSettings,
  reportFault,
} from '../engine/lint-page.js';
import type { Rulesets } from '../engine/ruleset.js';
import { thrownText, UsageError } from '../errors.js';
import type { PageFile } from '../files/walk.js';
import type { Host } from '../host.js';
import type { Fault } from '../page/fault.js';
import type { PageReader } from '../page/reader.js';

/** What becomes of a page: it is checked, or only read for what is between pages. */
export type Way = 'check' | 'map';

/** What decides on the result of a page beside its bytes. */
export interface LookSettings extends PageSettings {
  readonly rulesets: Pick<Rulesets, 'for'>;
  /** Bytes; a larger page is not read. */
  readonly sizeLimit: number;
}

/** The part of the world that pages are read from. */
export type PageSource = Pick<Host, 'readPage' | 'list'>;

/** Reads pages, each by itself: the same result for the same page in whatever thread. */
export class PageLook {
  readonly #settings: LookSettings;
  readonly #source: PageSource;
  readonly #reader: PageReader;

  constructor(settings: LookSettings, source: PageSource, reader: PageReader) {
    this.#settings = settings;
    this.#source = source;
    this.#reader = reader;
  }

  /**
   * What a page gives; undefined when there is none. `isRenamed`: its findings are to be known under an earlier name, too. What goes wrong
   * with one page does not end the run: it is in `crashes`. Throws a `UsageError` when git does not give what it has of a page.
   */
  at(page: PageFile, way: Way, isRenamed: boolean, corpusRules: CorpusRules): PageResult | undefined {
    try {
      const read = this.read(page);
      if ('code' in read) return isAbsent(page, read, this.#source) ? undefined : this.#unread(page, read, way);
      return this.#lint(isRenamed ? { file: page.file, place: page.place, isRenamed } : page, read, way, corpusRules);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      return emptyResult(page.file, [{ ruleId: undefined, stack: thrownText(error) }]);
    }
  }

  /** A page's bytes, valid until the next call. */
  read({ fault, path, boundary }: PageFile): Buffer | Fault {
    return fault ?? this.#source.readPage(path, boundary, this.#settings.sizeLimit, this.#reader.room);
  }

  #lint(page: PageInput, bytes: Buffer, way: Way, corpusRules: CorpusRules): PageResult {
    const lint = way === 'check' ? lintPage : mapPage;
    return lint(page, bytes, this.#settings.rulesets.for(page.file), this.#reader, corpusRules, this.#settings);
  }

  #unread(page: PageFile, fault: Fault, way: Way): PageResult {
    if (way === 'map') return emptyResult(page.file, []);
    return reportFault(page, fault, this.#settings.rulesets.for(page.file));
  }
}

/** Whether there is no page in a folder that looks like one of a page: git leaves such folders behind, and Jekyll does not see them. */
export function isAbsent({ isAssumed, path: file }: PageFile, { code }: Fault, source: Pick<Host, 'list'>): boolean {
  if (isAssumed !== true || code !== 'missing') return false;
  const entries = source.list(path.dirname(file));
  return 'error' in entries || entries.every(({ name }) => name !== path.basename(file));
}

function emptyResult(file: string, crashes: readonly Crash[]): PageResult {
  return { file, findings: [], dropped: NONE_DROPPED, specs: 0, logged: undefined, crashes };
}

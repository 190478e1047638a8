import { Lexicon } from '../spack/lexicon.js';
import type { PageData, Place } from './data.js';
import type { PageFacts } from './facts.js';
import { type FrontMatter, type ParsedPage, parsePage, readAccepted } from './parse.js';
import type { Table } from './scan/columns.js';
import { FilledTable } from './scan/fill.js';
import { DerivedFacts } from './scan/page-facts.js';
import { type Scanner, sharedScanner } from './scan/scanner.js';
import { type PageSource, ScannedPage } from './scanned-page.js';

/**
 * Reads pages: their facts from the bytes alone where the scanner takes them, else from their data. Keeps from page to page what it
 * learned of words.
 */
export class PageReader implements PageSource {
  readonly lexicon = new Lexicon();
  readonly #filled = new FilledTable();
  #scanner: Scanner | undefined | 'not started' = 'not started';

  /** With `scans: false` all pages are read in the slow way, as where WebAssembly does not run. */
  constructor({ scans = true } = {}) {
    if (!scans) this.#scanner = undefined;
  }

  /** Reads the bytes of a page that stands at `place`. Of a scanned page more is read when it is asked for, see there. */
  read(bytes: Buffer, place: Place | undefined): ScannedPage | ParsedPage {
    const { scanner } = this;
    const isScanned = scanner !== undefined && place !== undefined && scanner.scan(bytes, place);
    return isScanned ? new ScannedPage(bytes, scanner, this) : this.parse(bytes);
  }

  /** Where a page's bytes are best put, so that they need not be copied: the next page that is read may overwrite them. */
  get room(): Buffer | undefined {
    return this.scanner?.room;
  }

  /** Undefined where all pages are read in the slow way. */
  get scanner(): Scanner | undefined {
    if (this.#scanner === 'not started') this.#scanner = sharedScanner();
    return this.#scanner;
  }

  /** The slow way. */
  protected parse(bytes: Buffer): ParsedPage {
    return parsePage(bytes);
  }

  readAccepted(text: string): FrontMatter {
    return readAccepted(text);
  }

  /** The facts of data of the right shape. */
  factsOf(data: PageData): PageFacts {
    return new DerivedFacts(this.fill(data), { data }, this);
  }

  fill(data: PageData): Table {
    this.#filled.fill(data);
    return this.#filled;
  }
}

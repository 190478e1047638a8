import { Lexicon } from '../spack/lexicon.js';
import type { PageData, Place } from './data.js';
import type { PageFacts } from './facts.js';
import { type ParsedPage, parsePage } from './parse.js';
import type { Table } from './scan/columns.js';
import { FilledTable } from './scan/fill.js';
import { DerivedFacts, type FactSource } from './scan/page-facts.js';
import { type Scanner, sharedScanner } from './scan/scanner.js';
import { ScannedPage } from './scanned-page.js';

/**
 * Reads pages: their facts from the bytes alone where the scanner takes them, else from their data. Keeps from page to page what it
 * learned of words.
 */
export class PageReader implements FactSource {
  readonly lexicon = new Lexicon();
  readonly #filled = new FilledTable();
  #scanner: Scanner | undefined | 'not started' = 'not started';

  /** With `scans: false` all pages are read in the slow way, as where WebAssembly does not run. */
  constructor({ scans = true } = {}) {
    if (!scans) this.#scanner = undefined;
  }

  /** Reads the bytes of a page that stands at `place`. Of a scanned page more is read when it is asked for, see there. */
  read(bytes: Buffer, place: Place | undefined): ScannedPage | ParsedPage {
    if (this.#scanner === 'not started') this.#scanner = sharedScanner();
    const scanner = this.#scanner;
    const isScanned = scanner !== undefined && place !== undefined && scanner.scan(bytes, place);
    return isScanned ? new ScannedPage(bytes, scanner, this) : parsePage(bytes);
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

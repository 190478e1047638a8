import type { PageData } from './data.js';
import type { PageFacts } from './facts.js';
import type { Fault } from './fault.js';
import type { FrontMatter, ParsedPage } from './parse.js';
import { DerivedFacts, type FactSource } from './scan/page-facts.js';
import type { Scanner } from './scan/scanner.js';

/** What a page needs when it is asked for more than its facts. */
export interface PageSource extends FactSource {
  /** The front matter of a page that the scanner has taken. */
  readAccepted(text: string): FrontMatter;
}

/**
 * A page that the scanner has taken: its facts are known, and nothing is wrong with its encoding, its spelling, its shape, and what it
 * says of its place. Its text and its data are read when somebody asks. They come from bytes that are soon overwritten: whoever keeps the
 * page longer calls `keep` before, everybody else `release`.
 */
export class ScannedPage implements ParsedPage {
  readonly faults: readonly Fault[] = NO_FAULTS;
  readonly facts: PageFacts;
  /** UTF-16 offset of the end: there is no body. */
  readonly bodyStart: number;
  readonly #source: PageSource;
  #bytes: Buffer | undefined;
  #text: string | undefined;
  #frontMatter: FrontMatter | undefined;

  /** Of the page in `bytes` that the scanner has just taken. */
  constructor(bytes: Buffer, scanner: Scanner, source: PageSource) {
    this.#bytes = bytes;
    this.#source = source;
    this.bodyStart = bytes.length;
    this.facts = new DerivedFacts(scanner, this, source, true);
  }

  get text(): string {
    this.#text ??= this.#readText();
    return this.#text;
  }

  get frontMatter(): FrontMatter {
    this.#frontMatter ??= this.#source.readAccepted(this.text);
    return this.#frontMatter;
  }

  get data(): PageData {
    return this.frontMatter.data as PageData;
  }

  /** Makes it independent of its bytes. */
  keep(): this {
    this.#text ??= this.#readText();
    return this.release();
  }

  /** What was not asked for until now can no longer be. */
  release(): this {
    this.#bytes = undefined;
    return this;
  }

  #readText(): string {
    if (this.#bytes === undefined) throw new Error('a page has to be read before the check of it ends');
    return this.#bytes.toString('latin1');
  }
}

const NO_FAULTS: readonly Fault[] = [];

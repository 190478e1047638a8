import type { PageData, Place } from '../page/data.js';
import type { PageFacts } from '../page/facts.js';
import type { FrontMatter, ParsedPage } from '../page/parse.js';
import { PageReader } from '../page/reader.js';
import { whySlow } from '../page/scan/refusal.js';
import { ScannedPage } from '../page/scanned-page.js';
import { type Clock, newPart } from './clock.js';

/** A reader with a clock around each of the ways in which it reads. */
export class WatchedReader extends PageReader {
  /** Pages that were scanned. */
  readonly scanning = newPart();
  /** Pages that were read in the slow way. */
  readonly slowWay = newPart();
  /** Scanned pages that were parsed because somebody asked for their data. */
  readonly asked = newPart();
  readonly #clock: Clock;
  readonly #tell: (whySlow: (() => string) | undefined) => void;

  /** Each page is told, with what finds out why it took the slow way, if it did. */
  constructor(clock: Clock, tell: (whySlow: (() => string) | undefined) => void) {
    super();
    this.#clock = clock;
    this.#tell = tell;
  }

  override read(bytes: Buffer, place: Place | undefined): ScannedPage | ParsedPage {
    return this.#clock.charge(this.scanning, () => {
      const read = super.read(bytes, place);
      const isScanned = read instanceof ScannedPage;
      if (isScanned) this.scanning.count++;
      this.#tell(isScanned ? undefined : () => whySlow({ bytes, place, read }, this.scanner));
      return read;
    });
  }

  protected override parse(bytes: Buffer): ParsedPage {
    return this.#clock.time(this.slowWay, () => super.parse(bytes));
  }

  override factsOf(data: PageData): PageFacts {
    return this.#clock.charge(this.slowWay, () => super.factsOf(data));
  }

  override readAccepted(text: string): FrontMatter {
    return this.#clock.time(this.asked, () => super.readAccepted(text));
  }
}

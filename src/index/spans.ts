import type { ByteSpan } from './fault.js';
import type { Chunks } from './files.js';

/**
 * Gives the bytes of stretches of a stream, each as soon as its last byte is there, so in the order of their ends. They may overlap.
 * `bytes` is cut where the stream ends first.
 */
export async function visitSpans(
  chunks: Chunks,
  spans: readonly ByteSpan[],
  visit: (index: number, bytes: Buffer) => void,
): Promise<void> {
  const reader = new SpanReader(spans, visit);
  for await (const chunk of chunks) {
    reader.push(chunk);
    if (reader.isDone) break;
  }
  reader.finish();
}

/** The same for one who has the chunks in hand. */
export class SpanReader {
  readonly #spans: readonly ByteSpan[];
  readonly #visit: (index: number, bytes: Buffer) => void;
  /** By start. */
  readonly #order: readonly number[];
  #next = 0;
  #offset = 0;
  /** Those of which some bytes are there. */
  #open: { readonly index: number; readonly parts: Buffer[] }[] = [];

  constructor(spans: readonly ByteSpan[], visit: (index: number, bytes: Buffer) => void) {
    this.#spans = spans;
    this.#visit = visit;
    this.#order = spans.map((_, index) => index).sort((a, b) => spans[a]!.start - spans[b]!.start);
  }

  get isDone(): boolean {
    return this.#open.length === 0 && this.#next === this.#order.length;
  }

  push(chunk: Uint8Array): void {
    const end = this.#offset + chunk.length;
    while (this.#next < this.#order.length && this.#spans[this.#order[this.#next]!]!.start < end)
      this.#open.push({ index: this.#order[this.#next++]!, parts: [] });
    for (const { index, parts } of this.#open) {
      const span = this.#spans[index]!;
      parts.push(Buffer.from(chunk.subarray(Math.max(0, span.start - this.#offset), span.end - this.#offset)));
    }
    this.#offset = end;
    const isWhole = ({ index }: { readonly index: number }) => this.#spans[index]!.end <= end;
    const whole = this.#open.filter(isWhole);
    this.#open = this.#open.filter((one) => !isWhole(one));
    for (const { index, parts } of whole) this.#visit(index, Buffer.concat(parts));
  }

  /** The stream has ended: what is open gets what there was. */
  finish(): void {
    for (const { index, parts } of this.#open) this.#visit(index, Buffer.concat(parts));
    for (; this.#next < this.#order.length; this.#next++) this.#visit(this.#order[this.#next]!, Buffer.alloc(0));
    this.#open = [];
  }
}

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ReadError } from './fault.js';
import type { Chunks } from './files.js';
import type { Limits } from './limits.js';

/** Counts and sums up the bytes that go through. Whole once `ended`. */
export interface Tap {
  bytes: number;
  ended: boolean;
  /** Hexadecimal, of all bytes; call it once, at the end. */
  sha256(): string;
}

/** The same chunks, each seen by the tap. */
export function tapped(
  chunks: Chunks,
  { sum }: { readonly sum: boolean },
): { readonly tap: Tap; readonly chunks: Chunks } {
  const hash = createHash('sha256');
  const tap: Tap = { bytes: 0, ended: false, sha256: () => hash.digest('hex') };
  async function* through(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      tap.bytes += chunk.length;
      if (sum) hash.update(chunk);
      yield chunk;
    }
    tap.ended = true;
  }
  return { tap, chunks: through() };
}

/** What a gzip file starts with. */
const MAGIC = [0x1f, 0x8b];

/** Whether a file with these first bytes is gzip. */
export function isGzip(head: ArrayLike<number>): boolean {
  return MAGIC.every((byte, i) => head[i] === byte);
}

/**
 * The bytes unpacked where they are gzip (by their first two), else as they are, up to the limits. Throws a `ReadError` with
 * `tooLarge`, `gzipCut`, `gzipDamaged` or `gzipBomb`.
 */
export async function* unpacked(chunks: Chunks, limits: Limits): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    const head = await takeHead(iterator);
    const all = { [Symbol.asyncIterator]: () => follow(head, iterator) };
    yield* isGzip(head) ? gunzipped(all, limits) : limited(all, limits);
  } finally {
    await iterator.return?.();
  }
}

/** The first bytes, at least two of them if there are so many. */
async function takeHead(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = Buffer.alloc(0);
  while (head.length < MAGIC.length) {
    const { value, done } = await iterator.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

async function* follow(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

async function* limited(chunks: Chunks, { file }: Limits): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > file) throw new ReadError({ code: 'tooLarge', data: { bytes, limit: file } });
    yield chunk;
  }
}

async function* gunzipped(chunks: Chunks, { file, ratio }: Limits): AsyncGenerator<Uint8Array> {
  const packed = tapped(chunks, { sum: false });
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  // What fails in the pipeline fails in the loop as well.
  const piped = pipeline(Readable.from(copied(packed.chunks)), gunzip).catch(() => {});
  let bytes = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > file) throw new ReadError({ code: 'tooLarge', data: { bytes, limit: file } });
      if (bytes > ratio.always && bytes > packed.tap.bytes * ratio.most)
        throw new ReadError({ code: 'gzipBomb', data: { packed: packed.tap.bytes, limit: ratio.most } });
      yield chunk;
    }
  } catch (error) {
    throw gzipError(error);
  } finally {
    gunzip.destroy();
    await piped;
  }
}

/** The pipeline reads ahead, and a chunk is valid only until the next one. */
async function* copied(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Uint8Array.from(chunk);
}

function gzipError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR') return new ReadError({ code: 'gzipCut', data: {} });
  if (typeof code === 'string' && code.startsWith('Z_'))
    return new ReadError({ code: 'gzipDamaged', data: { reason: (error as Error).message } });
  return error;
}

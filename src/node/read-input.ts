import { fstatSync } from 'node:fs';
import { reasonOf, UsageError } from '../errors.js';

/** Milliseconds between two looks whether someone interrupted. */
const LOOK_MS = 50;

/**
 * The bytes of a stream (standard input) to its end; undefined when someone interrupted meanwhile. Throws a `UsageError` when there are
 * more than `limit` bytes, or it cannot be read: what is left is not waited for.
 */
export async function readInput(
  stream: NodeJS.ReadStream,
  limit: number,
  signal: { readonly interrupted: boolean },
): Promise<Buffer | undefined> {
  refuseFolder();
  const parts: Buffer[] = [];
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setInterval(() => signal.interrupted && resolve(undefined), LOOK_MS);
      stream.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > limit) reject(new UsageError(`standard input has more than the ${limit} bytes of --max-file-size`));
        else parts.push(part);
      });
      stream.on('end', () => resolve(Buffer.concat(parts)));
      stream.on('error', (error) => reject(new UsageError(`cannot read standard input: ${reasonOf(error)}`)));
    });
  } finally {
    clearInterval(timer);
    stream.destroy();
  }
}

/** Node takes a folder for an empty file. */
function refuseFolder(): void {
  if (fstatSync(0).isDirectory()) throw new UsageError('cannot read standard input: it is a folder');
}

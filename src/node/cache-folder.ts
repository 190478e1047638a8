import { readdirSync, realpathSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, reasonOf } from '../errors.js';
import { type FileFault, ReadError } from '../index/fault.js';
import { type CacheFolder, type Chunks, type FolderEntry, isInnerPath, type OpenFile } from '../index/files.js';
import { isInside } from '../paths.js';
import { MEBIBYTE } from '../words/words.js';
import { entryKind, READ_FLAGS, whatIs } from './file-kind.js';

/** Bytes that are read at once. */
const CHUNK = MEBIBYTE;

/** The copy of a build cache in a folder on disk; `root` is absolute. */
export function diskFolder(root: string): CacheFolder {
  return {
    open: (file) => openInside(root, file),
    list: (folder) => listInside(root, folder),
  };
}

function openInside(root: string, file: string): OpenFile | FileFault {
  if (!isInnerPath(file)) return { code: 'linkOutside', data: { target: path.posix.basename(file) } };
  const real = realInside(root, file);
  if (typeof real !== 'string') return real;
  try {
    const stats = statSync(real);
    if (!stats.isFile()) return { code: 'notAFile', data: { what: whatIs(stats) } };
    return { bytes: stats.size, modified: stats.mtimeMs, chunks: () => readChunks(real) };
  } catch (error) {
    return { code: 'unreadable', data: { reason: reasonOf(error) } };
  }
}

/** The path without links, which must stay inside. */
function realInside(root: string, file: string): string | FileFault {
  try {
    const real = realpathSync.native(path.join(root, file));
    return isInside(real, realpathSync.native(root))
      ? real
      : { code: 'linkOutside', data: { target: path.basename(real) } };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP') return { code: 'linkLoop', data: {} };
    if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'missing', data: {} };
    return { code: 'unreadable', data: { reason: reasonOf(error) } };
  }
}

/** One buffer for all chunks: each is valid until the next. */
async function* readChunks(file: string): Chunks & AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  const handle = await open(file, READ_FLAGS).catch(refuse);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK, null).catch(refuse);
      if (bytesRead === 0) break;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function refuse(error: unknown): never {
  throw new ReadError({ code: 'unreadable', data: { reason: reasonOf(error) } });
}

function listInside(root: string, folder: string): readonly FolderEntry[] {
  const real = folder === '.' ? root : isInnerPath(folder) ? realInside(root, folder) : undefined;
  if (typeof real !== 'string') return [];
  try {
    return readdirSync(real, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: entryKind(entry) }));
  } catch {
    return [];
  }
}

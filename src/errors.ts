/** The call or the config is wrong: exit 2. The message is one line that says what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The code of a plugin does what no plugin may do, before there is a page to blame it at: exit 3. */
export class PluginFault extends Error {
  override name = 'PluginFault';

  constructor(plugin: string, what: string, cause?: unknown) {
    super(`a fault of the plugin ${plugin}: ${what}${cause === undefined ? '' : `: ${thrownText(cause)}`}`);
  }
}

/** An error's stack, or whatever else was thrown as text: it may be made so that it has none. Never throws. */
export function thrownText(error: unknown): string {
  try {
    const { stack, message } = error instanceof Error ? error : { stack: undefined, message: String(error) };
    return typeof stack === 'string' && stack !== '' ? stack : String(message);
  } catch {
    return 'something was thrown that cannot be shown as text';
  }
}

/** A plugin is kept from what it does, or from what it waits for: the message says what that is. */
export class GuardError extends Error {
  override name = 'GuardError';
}

/** The system's code of an error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than allowed',
  EROFS: 'the file system is read-only',
  EIO: 'input/output error',
  ENXIO: 'it is a pipe, a socket or a device',
  EBADF: 'it is not open',
  ELOOP: 'too many symbolic links',
  EPIPE: 'nobody reads this pipe',
};

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return code === undefined ? String(error) : (REASONS[code] ?? code);
}

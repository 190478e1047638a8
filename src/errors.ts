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

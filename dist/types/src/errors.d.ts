/** The call or the config is wrong: exit 2. The message is one line that says what to do. */
export declare class UsageError extends Error {
    name: string;
}
/** The code of a plugin does what no plugin may do, before there is a page to blame it at: exit 3. */
export declare class PluginFault extends Error {
    name: string;
    constructor(plugin: string, what: string, cause?: unknown);
}
/** An error's stack, or whatever else was thrown as text: it may be made so that it has none. Never throws. */
export declare function thrownText(error: unknown): string;
/** A plugin is kept from what it does, or from what it waits for: the message says what that is. */
export declare class GuardError extends Error {
    name: string;
}
/** The system's code of an error: `ENOENT`. */
export declare function codeOf(error: unknown): string | undefined;
/** Why the system refused, in words. */
export declare function reasonOf(error: unknown): string;

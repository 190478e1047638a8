/** The call or the config is wrong: exit 2. The message is one line that says what to do. */
export declare class UsageError extends Error {
    name: string;
}

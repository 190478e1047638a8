/** Any object that JSON can hold. Keys are own properties, `__proto__` too. */
export type JsonObject = {
    readonly [key: string]: unknown;
};
export declare function isObject(value: unknown): value is JsonObject;
/** A copy without some keys, the others in their order. */
export declare function without(object: JsonObject, ...keys: readonly string[]): JsonObject;
/** A copy with another value for a key, at its place; the object itself when it has no such key. */
export declare function replace(object: JsonObject, key: string, value: unknown): JsonObject;
/** A value of a key of its own. */
export declare function own(object: JsonObject, key: string): unknown;
/** The texts of a list; of anything else none. */
export declare function texts(value: unknown): readonly string[];

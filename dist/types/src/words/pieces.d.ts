/**
 * What a format makes: the text, or its pieces in their order, for a text that may be longer than a string can be. No piece ends within
 * a character.
 */
export type Pieces = string | Iterable<string>;
/** The text in pieces that are neither many nor long, but for a piece that is. */
export declare function inChunks(pieces: Pieces): Generator<string>;
/** The text as one string. Throws when it is too long for one. */
export declare function textOf(pieces: Pieces): string;

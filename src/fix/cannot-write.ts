/** A value cannot be written into a page as it is spelled. The message says why, as the rest of a sentence. */
export class CannotWrite extends Error {}

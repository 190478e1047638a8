/** The texts that Spack has hashed: JSON without any blank, JSON with two blanks per level, YAML on one line. */
export type Layout = 'compact' | 'indented' | 'yaml';
/** A value as Spack's writers write it: ASCII, keys in their order. */
export declare function layOut(value: unknown, layout: Layout): string;

/** Bits and numbers that the columns hold: those of `../row-flags.ts` and `../words.ts`, which a test compares with these. */

export namespace MARK {
  export const hasTarball: i32 = 1;
  export const unusualTarball: i32 = 2;
  export const oldMirror: i32 = 1 << 23;
}

export namespace ROW {
  export const malformedCompiler: i32 = 1 << 4;
  export const unknownCompiler: i32 = 1 << 5;
  export const malformedOs: i32 = 1 << 6;
  export const unknownPlatform: i32 = 1 << 7;
  export const osAgainstPlatform: i32 = 1 << 8;
  export const unknownTarget: i32 = 1 << 9;
  export const implausibleTarget: i32 = 1 << 10;
  export const wrongVersion: i32 = 1 << 11;
  export const noStacks: i32 = 1 << 12;
  export const noRoot: i32 = 1 << 13;
  export const repeatedStack: i32 = 1 << 14;
  export const unsortedStacks: i32 = 1 << 15;
  export const stackConflict: i32 = 1 << 16;
  export const unsortedVariants: i32 = 1 << 17;
  export const compilerAgainstPlatform: i32 = 1 << 19;
  export const malformedStack: i32 = 1 << 20;
  export const malformedVariant: i32 = 1 << 21;
  export const oddValues: i32 = 1 << 22;
}

export namespace FORM {
  export const malformed: i32 = 0;
  export const none: i32 = 1;
  export const bare: i32 = 2;
  export const exact: i32 = 3;
}
export const KNOWN: i32 = 4;

export namespace KIND {
  export const malformed: i32 = 0;
  export const single: i32 = 2;
}

/** Some characters: those of the ranges, or all others. */
export interface CharacterClass {
  readonly negated: boolean;
  /** First and last code points. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Part of a name: a code point, one character, any number of them, one of some. */
export type Part = number | 'one' | 'any' | CharacterClass;
/** A name of a path, or any number of them. */
export type Segment = 'globstar' | readonly Part[];

/** A glob that was read. */
export interface GlobSegments {
  /** One for each way to write its braces out. */
  readonly patterns: readonly (readonly Segment[])[];
  /** How many characters and wildcards they have together: what memory and a match cost. */
  readonly size: number;
}

const LONGEST = 1024;
const MOST_ALTERNATIVES = 256;

/**
 * Reads `*`, `?`, `**` (any number of whole segments), `[a-z]`, `[!a-z]`, `{a,b}` (nested) and `\` before a character that is meant
 * itself; names that start with a dot are like any other, `..` is matched by `..` only. A glob without `/` matches in its own folder
 * only. With `coversBelow` a glob that names a folder matches everything below it too, and a `/` at its end names folders only.
 * Throws a `RangeError` of one line that says what is wrong with the glob: also for what other tools know and this one does not.
 */
export function readGlob(glob: string, coversBelow = false): GlobSegments {
  if (glob === '') throw new RangeError('an empty glob matches nothing');
  if (glob.length > LONGEST) throw new RangeError(`a glob has at most ${LONGEST} characters`);
  if (glob.startsWith('!'))
    throw new RangeError('a "!" at the start takes back in "ignores" only; a name with one is written "\\!"');
  const alternatives = expand(lex(glob));
  return {
    patterns: alternatives.map((tokens) => toSegments(tokens, coversBelow)),
    size: alternatives.reduce((sum, tokens) => sum + tokens.length, 0),
  };
}

type Token = Part | '/' | '{' | ',' | '}';

/** The glob as tokens: `{`, `,` and `}` are those of balanced braces. */
function lex(glob: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = 0; at < glob.length; ) {
    const code = glob.codePointAt(at)!;
    const char = String.fromCodePoint(code);
    refuseForeign(glob, at);
    if (char === '[') {
      const { end, token } = lexClass(glob, at);
      tokens.push(token);
      at = end;
      continue;
    }
    if (char === '\\' && at + 1 === glob.length) throw new RangeError('a "\\" needs a character behind it');
    const escaped = char === '\\' ? glob.codePointAt(at + 1)! : undefined;
    if (escaped === undefined && char === '{') depth++;
    tokens.push(escaped ?? plainToken(char, code, depth > 0));
    if (escaped === undefined && char === '}' && depth > 0) depth--;
    at += escaped === undefined ? char.length : 1 + String.fromCodePoint(escaped).length;
  }
  if (depth > 0) throw new RangeError('a "{" is not closed; the character itself is written "\\{"');
  return tokens;
}

/** Other matchers know these; taken for plain characters they would match nothing, without a word. */
function refuseForeign(glob: string, at: number): void {
  if (/[@?+*!]\(/.test(glob.slice(at, at + 2)))
    throw new RangeError(
      `"${glob.slice(at, at + 2)}" is not known here: write the alternatives as {a,b}, or "\\(" for the character`,
    );
}

function plainToken(char: string, code: number, inBraces: boolean): Token {
  if (char === '*') return 'any';
  if (char === '?') return 'one';
  if (char === '/' || char === '{') return char;
  return inBraces && (char === ',' || char === '}') ? char : code;
}

/** Reads `[...]` from its bracket on; a `]` right at the start is meant itself. */
function lexClass(glob: string, start: number): { readonly end: number; readonly token: CharacterClass } {
  const negated = /[!^]/.test(glob.charAt(start + 1));
  const codes: (number | 'to')[] = [];
  for (let at = start + (negated ? 2 : 1); ; ) {
    const char = glob.charAt(at);
    if (char === ']' && codes.length > 0) return { end: at + 1, token: { negated, ranges: toRanges(codes) } };
    if (char === '/') throw new RangeError('a "/" cannot stand in [...]');
    if (char === '[' && glob.charAt(at + 1) === ':')
      throw new RangeError('"[:" is not known here: write the characters themselves');
    if (char === '\\') at++;
    const code = glob.codePointAt(at);
    if (code === undefined) throw new RangeError('a "[" is not closed; the character itself is written "\\["');
    codes.push(char === '-' ? 'to' : code);
    at += code > 0xffff ? 2 : 1;
  }
}

/** A `-` at either end is meant itself. */
function toRanges(codes: readonly (number | 'to')[]): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (let i = 0; i < codes.length; i++) {
    const first = codes[i] === 'to' ? HYPHEN : (codes[i] as number);
    const isRange = codes[i + 1] === 'to' && i + 2 < codes.length;
    const second = codes[i + 2] === 'to' ? HYPHEN : (codes[i + 2] as number);
    if (isRange && second < first) {
      const [from, to] = [String.fromCodePoint(first), String.fromCodePoint(second)];
      throw new RangeError(`"${from}-${to}" runs backwards: write "${to}-${from}"`);
    }
    ranges.push([first, isRange ? second : first]);
    if (isRange) i += 2;
  }
  return ranges;
}

const HYPHEN = 0x2d;

/** An open brace: the alternatives that are complete, and those that the current one stands for so far. */
interface Braces {
  readonly complete: Token[][];
  current: Token[][];
}

/** Writes the braces out. */
function expand(tokens: readonly Token[]): Token[][] {
  let open: Braces = { complete: [], current: [[]] };
  const outer: Braces[] = [];
  for (const token of tokens) {
    if (token === '{') {
      outer.push(open);
      open = { complete: [], current: [[]] };
    } else if (token === ',') {
      open.complete.push(...open.current);
      open.current = [[]];
    } else if (token === '}') {
      if (open.complete.length === 0)
        throw new RangeError(
          'braces need at least two alternatives, as in {a,b}; the character itself is written "\\{"',
        );
      const inner = [...open.complete, ...open.current];
      open = outer.pop()!;
      open.current = combine(open.current, inner);
    } else for (const sequence of open.current) sequence.push(token);
  }
  return open.current;
}

function combine(starts: readonly Token[][], ends: readonly Token[][]): Token[][] {
  if (starts.length * ends.length > MOST_ALTERNATIVES)
    throw new RangeError(`its braces stand for more than ${MOST_ALTERNATIVES} globs: write several`);
  return starts.flatMap((start) => ends.map((end) => [...start, ...end]));
}

function toSegments(tokens: readonly Token[], coversBelow: boolean): Segment[] {
  if (tokens[0] === '/')
    throw new RangeError('a glob starts from the folder of its config: take the "/" at the start away');
  const namesFolder = tokens.at(-1) === '/';
  if (namesFolder && !coversBelow)
    throw new RangeError('it ends with "/" and names a folder: add "**" for the files below it');
  const segments: Segment[] = [];
  let parts: Part[] = [];
  for (const token of [...tokens, '/' as const]) {
    if (token !== '/') parts.push(token as Part);
    else {
      addSegment(segments, parts);
      parts = [];
    }
  }
  if (coversBelow) segments.push(...(namesFolder ? (['globstar', ['any']] as const) : (['globstar'] as const)));
  return segments;
}

/** `.` and an empty name change nothing. */
function addSegment(segments: Segment[], parts: readonly Part[]): void {
  if (parts.length === 0 || (parts.length === 1 && parts[0] === DOT)) return;
  if (isParent(parts) && !segments.every((segment) => segment !== 'globstar' && isParent(segment)))
    throw new RangeError('".." can only stand at the start');
  const isGlobstar = parts.length === 2 && parts[0] === 'any' && parts[1] === 'any';
  if (!isGlobstar) segments.push(parts);
  else if (segments.at(-1) !== 'globstar') segments.push('globstar');
}

const DOT = 0x2e;

function isParent(parts: readonly Part[]): boolean {
  return parts.length === 2 && parts[0] === DOT && parts[1] === DOT;
}

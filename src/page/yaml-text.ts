import { isBlank, isBlankZ, isBreak, isBreakZ, quoted, type TextCursor, YamlError } from './text-cursor.js';

/** Escapes in double quotes, by the letter behind the backslash. */
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const HEX_ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The text of a scalar in quotes; the cursor stands on the opening quote, and then behind the closing one. */
export function scanQuoted(cursor: TextCursor, quote: string): string {
  const start = cursor.at++;
  const quoteCode = quote.charCodeAt(0);
  let text = '';
  for (;;) {
    if (cursor.column === 0 && cursor.atDocumentIndicator()) {
      throw new YamlError(
        `a quoted text is not closed before ${quoted(cursor.text.slice(cursor.at, cursor.at + 3))}`,
        start,
      );
    }
    if (Number.isNaN(cursor.code())) throw new YamlError(`a text that starts with ${quote} is not closed`, start);
    let folded = false;
    let from = cursor.at;
    while (!isBlankZ(cursor.code())) {
      const code = cursor.code();
      if (code === quoteCode) {
        if (quote === '"' || cursor.code(1) !== quoteCode) break;
        text += cursor.text.slice(from, ++cursor.at);
        from = ++cursor.at;
      } else if (code === 0x5c && quote === '"') {
        text += cursor.text.slice(from, cursor.at);
        if (isBreak(cursor.code(1))) {
          cursor.at++;
          cursor.takeBreak();
          folded = true;
          from = cursor.at;
          break;
        }
        text += scanEscape(cursor);
        from = cursor.at;
      } else cursor.at++;
    }
    text += cursor.text.slice(from, cursor.at);
    if (cursor.code() === quoteCode) break;
    text += scanSpace(cursor, folded, 0).text;
  }
  cursor.at++;
  return text;
}

function scanEscape(cursor: TextCursor): string {
  const start = cursor.at;
  const letter = cursor.text.charAt(start + 1);
  const length = Object.hasOwn(HEX_ESCAPES, letter) ? HEX_ESCAPES[letter]! : 0;
  if (length === 0) {
    if (!Object.hasOwn(SIMPLE_ESCAPES, letter)) {
      throw new YamlError(`${quoted(`\\${letter}`)} is not an escape`, start, start + 2);
    }
    cursor.at += 2;
    return SIMPLE_ESCAPES[letter]!;
  }
  const digits = cursor.text.slice(start + 2, start + 2 + length);
  if (!/^[0-9A-Fa-f]+$/.test(digits) || digits.length < length) {
    throw new YamlError(`${quoted(`\\${letter}`)} needs ${length} hexadecimal digits`, start, start + 2);
  }
  const code = Number.parseInt(digits, 16);
  const end = start + 2 + length;
  if (code >= 0xd800 && code <= 0xdfff) throw new YamlError('an escape of half a character', start, end, true);
  if (code > 0x10ffff) throw new YamlError('an escape beyond Unicode', start, end);
  cursor.at = end;
  return String.fromCodePoint(code);
}

/** White space inside a scalar that goes on: a single line break is a blank, further ones stay. */
function scanSpace(cursor: TextCursor, folded: boolean, plainIndent: number): { text: string; folded: boolean } {
  let blanks = '';
  let first = '';
  let more = '';
  const from = cursor.at;
  for (;;) {
    const code = cursor.code();
    if (isBlank(code)) {
      if (folded && cursor.column < plainIndent && code === 0x09) {
        throw new YamlError('a tab stands where indentation is expected', cursor.at);
      }
      cursor.at++;
    } else if (isBreak(code)) {
      if (!folded) {
        first = cursor.takeBreak();
        folded = true;
      } else more += cursor.takeBreak();
    } else break;
  }
  if (!folded) blanks = cursor.text.slice(from, cursor.at);
  if (!folded) return { text: blanks, folded };
  if (first === '\n') return { text: more === '' ? ' ' : more, folded };
  return { text: first + more, folded };
}

/** A scalar without quotes: its text, its end, and whether a line break follows it. */
export interface PlainText {
  readonly text: string;
  readonly end: number;
  readonly endsLine: boolean;
}

/** Reads a scalar without quotes; in a block it goes on over lines that are indented by at least `indent`. */
export function scanPlain(cursor: TextCursor, inFlow: boolean, indent: number): PlainText {
  let text = '';
  let space = '';
  let folded = false;
  let end = cursor.at;
  for (;;) {
    if (cursor.column === 0 && cursor.atDocumentIndicator()) break;
    if (cursor.code() === 0x23) break;
    const from = cursor.at;
    while (!isBlankZ(cursor.code()) && !endsPlain(cursor, inFlow)) cursor.at++;
    if (cursor.at > from) {
      text += space + cursor.text.slice(from, cursor.at);
      space = '';
      folded = false;
      end = cursor.at;
    }
    if (!isBlank(cursor.code()) && !isBreak(cursor.code())) break;
    const scanned = scanSpace(cursor, folded, indent);
    space = scanned.text;
    folded = scanned.folded;
    if (!inFlow && cursor.column < indent) break;
  }
  return { text, end, endsLine: folded };
}

function endsPlain(cursor: TextCursor, inFlow: boolean): boolean {
  const char = cursor.char;
  if (char === ':') {
    const next = cursor.text.charAt(cursor.at + 1);
    if (isBlankZ(cursor.code(1))) return true;
    if (inFlow && ',?[]{}'.includes(next)) throw new YamlError('an unexpected ":" in a plain text', cursor.at);
    return false;
  }
  return inFlow && ',[]{}'.includes(char);
}

/** Reads a block scalar, from its `|` or `>` on; `parentIndent` is that of the collection around it, -1 at the top. */
export function scanBlockText(
  cursor: TextCursor,
  parentIndent: number,
): { readonly text: string; readonly end: number } {
  const literal = cursor.char === '|';
  cursor.at++;
  const { keep, increment } = scanBlockHeader(cursor);
  const given = increment === 0 ? 0 : Math.max(parentIndent, 0) + increment;
  let text = '';
  let leadingBreak = '';
  let leadingBlank = false;
  let scanned = scanBlockBreaks(cursor, given, parentIndent);
  const { indent } = scanned;
  let end = cursor.at;
  while (cursor.column === indent && !Number.isNaN(cursor.code())) {
    const blank = isBlank(cursor.code());
    if (!literal && leadingBreak === '\n' && !leadingBlank && !blank) {
      if (scanned.breaks === '') text += ' ';
    } else text += leadingBreak;
    text += scanned.breaks;
    leadingBlank = blank;
    const from = cursor.at;
    cursor.skipLine();
    text += cursor.text.slice(from, cursor.at);
    end = cursor.at;
    leadingBreak = Number.isNaN(cursor.code()) ? '' : cursor.takeBreak();
    scanned = scanBlockBreaks(cursor, indent, parentIndent);
  }
  if (keep !== 'strip') text += leadingBreak;
  if (keep === 'keep') text += scanned.breaks;
  return { text, end };
}

function scanBlockHeader(cursor: TextCursor): { keep: 'clip' | 'strip' | 'keep'; increment: number } {
  let keep: 'clip' | 'strip' | 'keep' = 'clip';
  let increment = 0;
  for (;;) {
    const char = cursor.char;
    if ((char === '+' || char === '-') && keep === 'clip') keep = char === '+' ? 'keep' : 'strip';
    else if (/[0-9]/.test(char) && increment === 0) {
      if (char === '0') throw new YamlError('a block text cannot have the indentation 0', cursor.at);
      increment = Number(char);
    } else break;
    cursor.at++;
  }
  while (isBlank(cursor.code())) cursor.at++;
  if (cursor.code() === 0x23) cursor.skipLine();
  if (!isBreakZ(cursor.code())) throw new YamlError('a block text starts on the next line', cursor.at);
  if (!Number.isNaN(cursor.code())) cursor.takeBreak();
  return { keep, increment };
}

/** Steps over indentation and empty lines; finds the indentation out when `indent` is 0. */
function scanBlockBreaks(cursor: TextCursor, indent: number, parentIndent: number): { breaks: string; indent: number } {
  let widest = 1;
  let breaks = '';
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.code() === 0x20) cursor.at++;
    widest = Math.max(widest, cursor.column);
    if ((indent === 0 || cursor.column < indent) && cursor.code() === 0x09) {
      throw new YamlError('a tab stands where indentation is expected', cursor.at);
    }
    if (!isBreak(cursor.code())) break;
    breaks += cursor.takeBreak();
  }
  return { breaks, indent: indent === 0 ? Math.max(widest, parentIndent + 1) : indent };
}

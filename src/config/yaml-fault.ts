import type { YAMLParseError } from 'yaml';
import { quoteText } from './quote-text.js';
import { type Fail, nameNext } from './text-fault.js';

const MARKS: ReadonlySet<string> = new Set(['alias', 'anchor', 'tag', 'directive-line', 'doc-start', 'doc-end']);

/** Refuses a word of YAML that a config cannot have; `type` is the reader's name of its kind. */
export function failAtMark(type: string | null, word: string, text: string, at: number, fail: Fail): void {
  if (type === null || !MARKS.has(type)) return;
  failBehindBracket(text, at, fail);
  const written = quoteText(word);
  if (type === 'doc-start' || type === 'doc-end')
    fail(`${written} stands behind the end of the config: a file holds one`, at);
  if (type === 'directive-line')
    fail(`${written} is a directive of YAML, which a config cannot have: take it away`, at);
  // People who write globs mean no alias.
  if (type !== 'tag' && !/^.[\w-]+$/.test(word)) fail(`${needsQuotes(word)}: ${written}`, at);
  fail(
    `${written} is a${type === 'tag' ? '' : 'n'} ${type} of YAML, which a config cannot have; ${needsQuotes(word)}`,
    at,
  );
}

function needsQuotes(word: string): string {
  return `a text that starts with ${quoteText(word.charAt(0))} needs quotes`;
}

/** As in `[ab]*.md`. */
function failBehindBracket(text: string, at: number, fail: Fail): void {
  const open = { ']': '[', '}': '{' }[text.charAt(at - 1)];
  if (open !== undefined && /[^\s,:\]}]/.test(text.charAt(at))) fail(needsQuotes(open), at);
}

const DASH = /^-(?=[\s,[\]{}]|$)/;
const notInBrackets = (): string => 'a "-" cannot stand in brackets: their entries are parted by commas';

/** What a message of the reader means, by how it starts and by what stands at its place; `next` is what stands there behind blanks. */
const MEANINGS: readonly (readonly [start: string, first: RegExp, reason: (next: string) => string])[] = [
  ['Block collections are not allowed within flow', DASH, notInBrackets],
  ['Implicit keys of flow sequence pairs', DASH, notInBrackets],
  [
    'Unexpected block-seq-ind',
    DASH,
    () => 'a list starts on a line of its own, and a text that starts with "-" needs quotes',
  ],
  ['Block scalar values in collections', /^\t/, () => 'a tab cannot indent in YAML: use blanks'],
  ['Block scalar values in collections', /^/, () => 'a text behind "|" or ">" is indented by blanks'],
  [
    'Sequence item without -',
    /^/,
    (next) => `a "-" is expected before ${next}: the entries of one list are indented alike`,
  ],
  ['All sequence items', /^/, () => 'the entries of one list are indented alike'],
];

/** Refuses a text for a syntax error of the reader, in words for whoever wrote it. */
export function failAtError({ code, message, pos: [at] }: YAMLParseError, text: string, fail: Fail): never {
  const rest = text.slice(at);
  const start = at + /[ \r\n]*/.exec(rest)![0].length;
  const next = nameNext(text, start);
  const [, extra] = /^Block scalar header includes extra characters: (.)/.exec(message) ?? [];
  const [, close] = /^Flow .* end with a (.)$/.exec(message) ?? [];
  const [, quote] = /^Missing closing (.)/.exec(message) ?? [];
  failBehindBracket(text, at, fail);
  if (code === 'TAB_AS_INDENT') fail('a tab cannot indent in YAML: use blanks', at);
  if (code === 'BAD_SCALAR_START') fail(`${needsQuotes(text.charAt(at))}: ${quoteText(/.[^\s,]*/.exec(rest)![0])}`, at);
  if (code === 'BAD_DQ_ESCAPE')
    fail(
      `${quoteText(message.slice(message.indexOf('\\')).replace(/"$/, ''))} is not an escape; in paths and globs use /`,
      at,
    );
  const meaning = MEANINGS.find(([start, first]) => message.startsWith(start) && first.test(rest));
  if (meaning !== undefined) fail(meaning[2](next), start);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\?(?=\s|$)/.test(rest)) fail(needsQuotes('?'), at);
  const isBlock = code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'BLOCK_IN_FLOW';
  const colon = rest.search(/:(?=\s|$)/);
  if (isBlock && colon !== -1) fail('a ":" cannot stand here: a text that holds ": " needs quotes', at + colon);
  const isKey = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys');
  if (isKey && !/^-\s/.test(rest)) fail('a key needs a ":" after it on the same line', at);
  if (message.startsWith('All mapping items'))
    fail(`a key is expected before ${quoteText(text.charAt(start))}; the keys of one object are indented alike`, start);
  if (message.startsWith('Missing ,')) fail(`"," is expected before ${next}`, start);
  if (extra !== undefined) fail(needsQuotes(extra), text.lastIndexOf(extra, at));
  if (close !== undefined)
    fail(`a "${close}" is missing before ${next}, or what stands in the brackets is not indented`, start);
  if (quote !== undefined) fail(`a text that starts with ${quote} is not closed`, text.lastIndexOf(quote, at));
  if (code === 'UNEXPECTED_TOKEN' || isKey || isBlock)
    fail(`${next} cannot stand here: the indentation is wrong, or a text needs quotes`, start);
  return fail(`this is no YAML: ${message}`, at);
}

/** Refuses the first escape of half a character in a text in double quotes, which starts at `start`. */
export function failAtHalf(text: string, start: number, fail: Fail): void {
  for (const { 0: written, index } of text.matchAll(/\\(?:(?:u|U0000)[dD][89a-fA-F][0-9a-fA-F]{2}|.)/gsu))
    if (written.length > 2)
      fail(`${quoteText(written)} is half a character: write the character itself`, start + index);
}

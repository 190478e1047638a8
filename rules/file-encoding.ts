import { defineTextRule } from '../src/rule.js';
import { count } from '../src/words/words.js';

export default defineTextRule({
  id: 'file-encoding',
  summary: 'The page is UTF-8 without a byte order mark or NUL; lines end in line feeds, and all text is ASCII.',
  why: 'Invalid UTF-8 ends the build of the whole site; behind a byte order mark Jekyll finds no front matter, and the page is missing without a word.',
  severity: 'error',
  fixable: true,
  messages: {
    byteOrderMark: (d: { encoding: string }) =>
      d.encoding === 'UTF-8'
        ? 'The file starts with a byte order mark (U+FEFF): Jekyll finds no front matter behind it and shows no page. Save it as UTF-8 without the mark.'
        : `The file is ${d.encoding}, as its byte order mark says: Jekyll reads UTF-8 only and shows no page. Save it as UTF-8 without the mark.`,
    invalidUtf8: (d: { byte: number }) =>
      `The byte 0x${d.byte.toString(16).toUpperCase().padStart(2, '0')} is not UTF-8 here: Jekyll ends the build of the whole site at it.`,
    nulByte: () => 'The file holds a NUL byte, which no text has: it is damaged, or it is UTF-16 and not UTF-8.',
    carriageReturns: () =>
      'A line ends in a carriage return (CR) alone: to Jekyll it goes on when it looks for the front matter. Lines end in a line feed (LF).',
    crlf: (d: { count: number }) =>
      d.count === 1
        ? '1 line ends in CR LF: the generator writes LF alone.'
        : `${d.count} lines end in CR LF, this is the first: the generator writes LF alone.`,
    nonAscii: (d: { character: string; count: number }) =>
      `The page holds ${count(d.count, 'character that is', 'characters that are')} not ASCII${d.count === 1 ? '' : ', this is the first'}: ${codePoint(d.character)}. The generator writes such characters as \\uXXXX.`,
  },
  messageSeverity: { crlf: 'warning', nonAscii: 'warning' },
  examples: {
    bad: '\ufeff---\ntitle: "zlib"\nlayout: cache\n---',
    good: '',
  },
});

/** `U+00E9 ("é")`; what cannot be seen is not quoted. */
function codePoint(character: string): string {
  const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${name} ("${character}")` : name;
}

import rule from '../../rules/file-encoding.js';
import { page, type TestPage } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const RIGHT = page();
const { file, text } = RIGHT;
const WITHOUT_BOM = { kind: 'rewrite', as: 'utf8-without-bom' } as const;
const bytes = (content: string, encoding: BufferEncoding = 'latin1') => ({
  file,
  bytes: Buffer.from(content, encoding),
});
const changed = (from: string, to: string): TestPage => ({ file, text: text.replace(from, to) });
const swapped = (content: string) => ({ file, bytes: Buffer.from(content, 'utf16le').swap16() });

/** A lone byte is one character of the text: what the decoder puts there. */
const invalid = (content: string): InvalidPage => ({
  input: bytes(content),
  findings: [{ messageId: 'invalidUtf8', token: '\ufffd', severity: 'error', path: '' }],
});
const nul = (content: string): InvalidPage => ({
  input: bytes(content),
  findings: [{ messageId: 'nulByte', token: '\0', severity: 'error', path: '' }],
});
const loneReturn = (content: string): InvalidPage => ({
  input: { file, text: content },
  findings: [{ messageId: 'carriageReturns', token: '\r', severity: 'error', path: '' }],
});

testRule(rule, {
  valid: {
    'a page as generated': RIGHT,
    'a page with a line feed at its end': { file, text: `${text}\n` },
    'a page of generation D': page({ generation: 'D' }),
    'a page with a character beyond ASCII as an escape': changed('=makefile', "='gr\\u00fcn'"),
    'non-ASCII text where the rule is off': {
      input: changed('build_system=makefile', "build_system='größe'"),
      settings: { severities: { 'file-encoding': 'off' } },
    },
  },
  invalid: {
    'a byte order mark of UTF-8': {
      input: { file, text: `\ufeff${text}` },
      findings: [{ messageId: 'byteOrderMark', token: '\ufeff', severity: 'error', path: '', fix: WITHOUT_BOM }],
    },
    'a byte order mark alone': {
      input: { file, text: '\ufeff' },
      findings: [{ messageId: 'byteOrderMark', token: '\ufeff', severity: 'error', path: '', fix: WITHOUT_BOM }],
    },
    'UTF-16, little endian': {
      input: bytes(`\ufeff${text}`, 'utf16le'),
      findings: [{ messageId: 'byteOrderMark', token: '', severity: 'error', path: '' }],
    },
    'UTF-16, big endian': {
      input: swapped(`\ufeff${text}`),
      findings: [{ messageId: 'byteOrderMark', token: '', severity: 'error', path: '' }],
    },
    'UTF-32, little endian': {
      input: bytes('\xff\xfe\0\0-\0\0\0-\0\0\0'),
      findings: [{ messageId: 'byteOrderMark', token: '', severity: 'error', path: '' }],
    },
    'UTF-16 without a mark': nul(Buffer.from(text, 'utf16le').toString('latin1')),
    'UTF-16, big endian, without a mark': nul(Buffer.from(text, 'utf16le').swap16().toString('latin1')),
    'a NUL byte at the start': nul(`\0${text}`),
    'a NUL byte in the middle': nul(text.replace('gcc', 'g\0c')),
    'a NUL byte behind the closing fence': nul(`${text}\n\0`),
    'a lone 0x80 at the start': invalid(`\x80${text}`),
    'a lone 0x80 in the middle': invalid(text.replace('gcc', 'g\x80c')),
    'a lone 0x80 at the end': invalid(`${text}\n\x80`),
    'half a character at the end': invalid(`${text}\n\xe2\x82`),
    'Latin-1': invalid(text.replace('+optimize', '+gr\xfcn')),
    'an overlong slash': invalid(text.replace('gcc', 'g\xc0\xafcc')),
    'half of a surrogate pair': invalid(text.replace('gcc', 'g\xed\xa0\xbdcc')),
    'a replacement character before the invalid byte': {
      input: bytes(text.replace('gcc', 'g\xef\xbf\xbdc\xffc')),
      findings: [{ messageId: 'invalidUtf8', token: '\ufffd', severity: 'error', path: '' }],
    },
    'line ends of CR alone': loneReturn(text.replaceAll('\n', '\r')),
    'line ends of CR alone behind the first': loneReturn(`---\n${text.slice(4).replaceAll('\n', '\r')}`),
    'one CR inside a line': loneReturn(text.replace('layout', '\rlayout')),
    'CR at the very end': loneReturn(`${text}\r`),
    'two CR before a line feed': loneReturn(text.replace('\n', '\r\r\n')),
    'CR LF everywhere': {
      input: { file, text: text.replaceAll('\n', '\r\n') },
      findings: [
        { messageId: 'crlf', token: '\r\n', severity: 'warning', path: '', fix: { kind: 'rewrite', as: 'line-feeds' } },
      ],
    },
    'CR LF at one line of a page of generation E, raised by a preset': {
      input: { ...page({ generation: 'E' }), text: page({ generation: 'E' }).text.replace('\n', '\r\n') },
      settings: { preset: 'strict' },
      findings: [
        { messageId: 'crlf', token: '\r\n', severity: 'error', path: '', fix: { kind: 'rewrite', as: 'line-feeds' } },
      ],
    },
    'a letter beyond ASCII': {
      input: changed('build_system=makefile', "build_system='größe'"),
      findings: [{ messageId: 'nonAscii', token: 'ö', severity: 'warning', path: '' }],
    },
    'one character beyond U+FFFF': {
      input: changed('build_system=makefile', "build_system='\u{1F600}'"),
      findings: [{ messageId: 'nonAscii', token: '\u{1F600}', severity: 'warning', path: '' }],
    },
    'a blank that is none': {
      input: changed('build_system=makefile', "build_system='a\u00a0b'"),
      findings: [{ messageId: 'nonAscii', token: '\u00a0', severity: 'warning', path: '' }],
    },
  },
});

import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Report } from '../../src/report/report.js';
import { finding, HOSTILE_NAMES, region, report } from './report-scenarios.js';

/** CommonMark with tables, strikethrough and HTML, and links wherever there is a scheme, as on GitHub. */
const PARSER = new MarkdownIt('default', { html: true, linkify: true });
PARSER.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** What Markdown makes of a text: its tokens, those within a line included. */
export function tokens(text: string) {
  return PARSER.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

/** All that is shown as text and is no code. */
export function plainText(text: string): string {
  return tokens(text)
    .map(({ type, content }) => (type === 'text' ? content : type === 'inline' ? '' : '\0'))
    .join('');
}

/** What GitHub and GitLab look for in text that is no code: mentions, references, emoji, links without a scheme or address. */
export const REFERENCES =
  /(?<!\w)@\w|[\w.+-]@[\w-]+\.\w|(?<!\w)[#!]\d|\w#\d|\bGH-\d|(?<!\w)[~%&$^][\w"{]|:[\w+-]+:|\bwww\.|:\/\//i;

const PIECES = [
  ...[
    '`',
    '``',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '|',
    '\\',
    '"',
    "'",
    '<',
    '>',
    '[',
    ']',
    '(',
    ')',
    '!',
    '#',
    '&',
    '$',
    ':',
    '-',
    '+',
    '=',
  ],
  ...[
    '<img src=x>',
    '</p>',
    '<!--',
    '-->',
    '<https://evil.example>',
    '<a@b.example>',
    '[a](b)',
    '![a](b)',
    '[^1]',
    '[a]: b',
    '[!CAUTION]',
  ],
  ...[
    '@user',
    '#1',
    'GH-1',
    'o/r#1',
    '!1',
    '%1',
    ':smile:',
    ':+1:',
    'https://evil.example/',
    'www.evil.example',
    'a@b.example',
  ],
  ...[
    '&lt;img&gt;',
    '&#64;user',
    '&amp;',
    '$x$',
    '##[error]x',
    '::error::x',
    '\n',
    '\r\n\r\n',
    '    ',
    '- ',
    '1. ',
    '> ',
    '# ',
    '---',
    '```',
  ],
  ...['\u200b', '\u034f', '\u3164', '\u202e', '💩', 'é', '\ud800', 'a', 'word', ' ', '1', 'x_y', '|---|'],
];

/** What a stranger would write. */
export const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...HOSTILE_NAMES),
);

/** Reports whose every text is a stranger's. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(
      fc.record({
        file: fc.oneof(
          hostile,
          hostile.map((tag) => `_cache/${tag}/zlib/specs.md`),
        ),
        message: hostile,
        related: hostile,
        ruleId: fc.oneof(hostile, fc.constant('meta-num-specs')),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    stack: hostile,
    plugin: hostile,
  })
  .map(({ findings, stack, plugin }) =>
    report({
      findings: findings.map(({ related, file, ...rest }) =>
        finding({ ...rest, file, related: [{ file: related, message: rest.message, region: region(1, 1, 2) }] }),
      ),
      internalErrors: [{ ruleId: 'x', plugin, file: plugin, stack }],
      skippedRules: [{ id: 'y', reason: stack }],
    }),
  );

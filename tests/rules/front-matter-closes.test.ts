import rule from '../../rules/front-matter-closes.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const { file, text } = page();
const LINES = text.split('\n');
const OPEN = text.slice(0, -4);
const old = page({ generation: 'E' });
const OLD_OPEN = old.text.slice(0, -4);
const notClosed = (token: string, content: string): InvalidPage => ({
  input: { file, text: content },
  findings: [{ messageId: 'noClosingFence', token, severity: 'error', path: '' }],
});
const early = (token: string, line = token, at = 2): InvalidPage => ({
  input: { file, text: [...LINES.slice(0, at), line, ...LINES.slice(at)].join('\n') },
  findings: [{ messageId: 'earlyFence', token, severity: 'error', path: '' }],
});

testRule(rule, {
  valid: {
    'a page as generated': page(),
    'a page with a line feed at its end': { file, text: `${text}\n` },
    'a fence of dots': { ...old, text: `${OLD_OPEN}\n...` },
    'blanks behind the fence': { ...old, text: `${OLD_OPEN}\n---  \n` },
    'a tab behind the fence': { ...old, text: `${OLD_OPEN}\n---\t\n` },
  },
  invalid: {
    'no closing fence': notClosed('---', OPEN),
    'no closing fence, but a line feed': notClosed('---', `${OPEN}\n`),
    'only an opening fence': notClosed('---', '---\n'),
    'four dashes': notClosed('----', `${OPEN}\n----\n`),
    'a letter behind the dashes': notClosed('---x', `${OPEN}\n---x`),
    'a word behind the dashes': notClosed('--- x', `${OPEN}\n--- x\n`),
    'a comment behind the dashes': notClosed('--- # end', `${OPEN}\n--- # end\n`),
    'an indented fence': notClosed('  ---', `${OPEN}\n  ---\n`),
    'a fence behind a tab': notClosed('\t---', `${OPEN}\n\t---`),
    'two dashes': notClosed('---', `${OPEN}\n--\n`),
    'dashes at the end of the last line': notClosed('---', `${OPEN}---`),
    'a no-break space behind the fence': notClosed('---\u00a0', `${OPEN}\n---\u00a0\n`),
    'four dots': notClosed('....', `${OPEN}\n....`),
    'a long line behind the dashes': notClosed(`--- ${'x'.repeat(100_000)}`, `${OPEN}\n--- ${'x'.repeat(100_000)}`),
    'a fence behind the title': early('---'),
    'a fence behind the summary': early('---', '---', 5),
    'a fence with blanks': early('---', '--- \t'),
    'a fence of dots in the middle': early('...'),
    'the start of a second document': early('--- x'),
    'the start of a second document, with a comment': early('--- # c'),
    'the end of the document, with a comment': early('... # c'),
    'a fence right behind the first': early('---', '---', 1),
    'an early fence with CR LF': {
      input: { file, text: [...LINES.slice(0, 2), '---', ...LINES.slice(2)].join('\r\n') },
      findings: [{ messageId: 'earlyFence', token: '---', severity: 'error', path: '' }],
    },
  },
});

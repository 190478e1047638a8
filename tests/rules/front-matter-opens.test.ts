import rule from '../../rules/front-matter-opens.js';
import { page } from '../support/page-builder.js';
import { type InvalidCase, testRule } from '../support/rule-tester.js';

const { file, text } = page();
const REST = text.slice(3);
const noFence = (token: string, content: string): InvalidCase => ({
  page: { file, text: content },
  findings: [{ messageId: 'noFence', token, severity: 'error', path: '' }],
});
const LONG = 'x'.repeat(100_000);

testRule(rule, {
  valid: {
    'a bare fence': page(),
    // Jekyll takes them; only the spelling is not the generator's, which no generation before F1 cares for.
    'blanks behind the fence': {
      ...page({ generation: 'E' }),
      text: `---  ${page({ generation: 'E' }).text.slice(3)}`,
    },
    'a tab behind the fence': { ...page({ generation: 'D' }), text: `---\t${page({ generation: 'D' }).text.slice(3)}` },
  },
  invalid: {
    'an empty file': {
      page: { file, text: '' },
      findings: [{ messageId: 'emptyFile', token: '', severity: 'error', path: '' }],
    },
    'one line feed': noFence('', '\n'),
    'a blank line before the fence': noFence('', `\n${text}`),
    'a line of blanks before the fence': noFence('  ', `  \n${text}`),
    'a blank before the fence': noFence(' ---', ` ${text}`),
    'a tab before the fence': noFence('\t---', `\t${text}`),
    'the fence and nothing else': noFence('---', '---'),
    'two dashes': noFence('--', `--${REST}`),
    'four dashes': noFence('----', `----${REST}`),
    'TOML fences': noFence('+++', `+++${REST}`),
    'a fence of dots': noFence('...', `...${REST}`),
    'an em dash': { ...noFence('\u2014-', `\u2014-${REST}`) },
    'a comment first': noFence('# zlib', `# zlib\n${text}`),
    'no fence': noFence('title: "zlib"', text.slice(4)),
    HTML: noFence('<!DOCTYPE html>', '<!DOCTYPE html>\n<html></html>\n'),
    'one long line with escapes': noFence(`\u001b[31m${LONG}`, `\u001b[31m${LONG}`),
  },
});

import rule from '../../rules/page-body-empty.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const body = (text: string, token: string): InvalidPage => ({
  input: page({ body: text }),
  findings: [{ messageId: 'body', token, severity: 'warning', path: '' }],
});
const LONG = `\u001b[31m${'x'.repeat(100_000)}`;

testRule(rule, {
  valid: {
    'no line break': page(),
    'a line break, as editors leave one': page({ body: '' }),
    'blank lines': page({ body: '\n\n' }),
    'blank lines with blanks and tabs': page({ body: ' \n\t\n  ' }),
    'blank lines in a page of generation E': page({ generation: 'E', body: '\n' }),
  },
  invalid: {
    'a line': body('Built by hand.', 'Built by hand.'),
    'a line behind blank ones': body('\n \n  Built by hand.  \n\n', 'Built by hand.'),
    'several lines': body('# zlib\n\nBuilt by hand.\n', '# zlib'),
    'a tag of Liquid': body('{% include x %}', '{% include x %}'),
    HTML: body('<script>alert(1)</script>', '<script>alert(1)</script>'),
    'a second front matter': body('---\nnote: x\n---\n', '---'),
    'the page once more': {
      input: page({ body: page().text }),
      findings: [{ messageId: 'body', token: '---', severity: 'warning', path: '' }],
    },
    'a long line with escapes': body(LONG, LONG),
    'a page whose shape is wrong, too': {
      input: page({ meta: { num_specs: null }, body: 'x' }),
      findings: [{ messageId: 'body', token: 'x', severity: 'warning', path: '' }],
      alsoFrom: ['page-schema'],
    },
    'a page of generation D, raised by a preset': {
      input: page({ generation: 'D', body: 'x' }),
      settings: { preset: 'strict' },
      findings: [{ messageId: 'body', token: 'x', severity: 'error', path: '' }],
    },
  },
});

import rule from '../../rules/page-layout.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const FIX = { kind: 'set', path: ['layout'], value: 'cache' } as const;
const layout = (token: string, generation: 'D' | 'H' = 'H'): InvalidPage => ({
  input: { ...page({ generation }), text: page({ generation }).text.replace('layout: cache', `layout: ${token}`) },
  findings: [{ messageId: 'wrongLayout', token, severity: 'error', path: '/layout', fix: FIX }],
});

testRule(rule, {
  valid: { 'a page of generation D': page({ generation: 'D' }), 'a page of generation H': page() },
  invalid: {
    'the layout of a tag page': layout('table'),
    'the layout of a tag page in a page of generation D': layout('table', 'D'),
    'another case': layout('Cache'),
    'an empty layout': layout('""'),
    'none, which tells Jekyll to use no layout': layout('none'),
    'the key __proto__': layout('__proto__'),
    'a long text with escapes': layout(`"\\e[31m${'x'.repeat(100_000)}"`),
    ...Object.fromEntries(
      [['a title that is no text', 'title: 7']].map(([what, line]) => [
        what,
        {
          input: { ...page(), text: page({ layout: 'table' }).text.replace('title: "zlib"', line!) },
          findings: [
            { messageId: 'wrongLayout', token: 'table', severity: 'error' as const, path: '/layout', fix: FIX },
          ],
          alsoFrom: ['page-schema'],
        },
      ]),
    ),
    'a page whose shape is wrong, too': {
      input: page({ layout: 'table', meta: { num_specs: null } }),
      findings: [{ messageId: 'wrongLayout', token: 'table', severity: 'error', path: '/layout', fix: FIX }],
      alsoFrom: ['page-schema'],
    },
  },
});

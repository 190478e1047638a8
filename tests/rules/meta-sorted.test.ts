import rule from '../../rules/meta-sorted.js';
import { type PageParts, page, type TestPage } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const versions = (...list: string[]) => list.map((version) => ({ versions: [version] }));

testRule(rule, {
  valid: {
    'versions in the order of text': page({ rows: versions('1.9', '1.10'), meta: { versions: ['1.10', '1.9'] } }),
    'compilers in the order of text': page({
      generation: 'G',
      rows: [{ compiler: 'gcc@=7.5.0' }, { compiler: 'gcc@=11.4.0' }],
      meta: { compilers: ['gcc@=11.4.0', 'gcc@=7.5.0'] },
    }),
    'a page of generation D': page({ generation: 'D', rows: [{ stacks: ['e4s'] }, { stacks: ['data-vis-sdk'] }] }),
    'a page of generation E, whose rows list stacks in any order': page({
      generation: 'E',
      rows: [{ stacks: ['root', 'e4s'] }],
      meta: { stacks: ['e4s', 'root'] },
    }),
  },
  invalid: {
    'versions in the order of versions': {
      input: page({ rows: versions('1.9', '1.10', '1.11'), meta: { versions: ['1.9', '1.10', '1.11'] } }),
      findings: [
        {
          messageId: 'unordered',
          token: '"1.10"',
          severity: 'error',
          path: '/meta/versions/1',
          subject: '1.10',
          fix: { kind: 'sort', path: ['meta', 'versions'], by: 'value' },
        },
      ],
    },
    'two lists out of order': {
      input: page({
        generation: 'E',
        rows: [{ target: 'zen4', stacks: ['hep', 'root'] }, {}],
        meta: { targets: ['zen4', 'x86_64_v3'], stacks: ['root', 'hep', 'e4s'] },
      }),
      findings: [
        {
          messageId: 'unordered',
          token: '"x86_64_v3"',
          severity: 'error',
          path: '/meta/targets/1',
          subject: 'x86_64_v3',
          fix: { kind: 'sort', path: ['meta', 'targets'], by: 'value' },
        },
        {
          messageId: 'unordered',
          token: '"hep"',
          severity: 'error',
          path: '/meta/stacks/1',
          subject: 'hep',
          fix: { kind: 'sort', path: ['meta', 'stacks'], by: 'value' },
        },
      ],
    },
    'a value twice': {
      input: page({ meta: { stacks: ['e4s', 'e4s', 'root'] } }),
      findings: [
        {
          messageId: 'repeated',
          token: '"e4s"',
          severity: 'error',
          path: '/meta/stacks/1',
          subject: 'e4s',
          related: [{ token: '"e4s"' }],
          fix: { kind: 'set', path: ['meta', 'stacks'], value: ['e4s', 'root'] },
        },
      ],
    },
    'a value twice, not side by side': {
      input: page({ meta: { stacks: ['e4s', 'root', 'e4s'] } }),
      findings: [
        {
          messageId: 'repeated',
          token: '"e4s"',
          severity: 'error',
          path: '/meta/stacks/2',
          subject: 'e4s',
          related: [{ token: '"e4s"' }],
          fix: { kind: 'set', path: ['meta', 'stacks'], value: ['e4s', 'root'] },
        },
      ],
    },
    'nothing about a value that no row has, wherever it stands': {
      input: page({ meta: { oss: ['ubuntu22.04', 'rhel8', 'rhel8'] } }),
      findings: [],
      alsoFrom: ['meta-union'],
    },
    'the order of code points beyond U+FFFF': {
      input: written({
        rows: [{ stacks: ['root', '\ufffd', '\u{1f600}'] }],
        meta: { stacks: ['root', '\u{1f600}', '\ufffd'] },
      }),
      settings: { severities: { 'spec-stack-syntax': 'off' } },
      alsoFrom: ['file-encoding'],
      findings: [
        {
          messageId: 'unordered',
          token: '"\ufffd"',
          severity: 'error',
          path: '/meta/stacks/2',
          subject: '\ufffd',
          fix: { kind: 'sort', path: ['meta', 'stacks'], by: 'value' },
        },
      ],
    },
  },
});

/** The page with its letters as they are: YAML readers refuse the escapes of Python beyond U+FFFF. */
function written(parts: PageParts): TestPage {
  const { file, text } = page(parts);
  return { file, text: text.replaceAll('\\ud83d\\ude00', '\u{1f600}').replaceAll('\\ufffd', '\ufffd') };
}

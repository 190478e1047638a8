import rule from '../../rules/meta-num-specs-by-stack.js';
import { page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const PATH = ['meta', 'num_specs_by_stack'];

/** JSON.parse makes `__proto__` an own key, as the reader of pages does. */
const counts = (json: string): Record<string, unknown> => ({ num_specs_by_stack: JSON.parse(json) });

testRule(rule, {
  valid: {
    'a page with one row': page(),
    'rows in different stacks': page({ rows: [{ stacks: ['e4s', 'root'] }, { stacks: ['hep', 'root'] }] }),
    'a page of generation D with a row in no stack': page({
      generation: 'D',
      rows: [{}, {}],
      meta: counts('{"e4s": 2}'),
    }),
    'stacks with the names of inherited properties': {
      input: page({ rows: [{ stacks: ['__proto__', 'constructor', 'root', 'toString'] }] }),
      settings: { severities: { 'spec-stack-syntax': 'off' } },
    },
    'a page of generation E in any order of keys': page({ generation: 'E', meta: counts('{"root": 1, "e4s": 1}') }),
  },
  invalid: {
    'a number that is too low': {
      input: page({ rows: [{}, {}], meta: counts('{"e4s": 1, "root": 2}') }),
      findings: [
        {
          messageId: 'wrongCount',
          token: '1',
          severity: 'error',
          path: '/meta/num_specs_by_stack/e4s',
          subject: 'e4s',
          fix: { kind: 'set', path: [...PATH, 'e4s'], value: 2 },
        },
      ],
    },
    'a number of root that is neither the counted one nor that of all rows': {
      input: page({
        rows: [{ stacks: ['e4s'] }, {}, {}],
        meta: counts('{"e4s": 3, "root": 1}'),
      }),
      alsoFrom: ['spec-stacks-root'],
      findings: [
        {
          messageId: 'wrongCount',
          token: '1',
          severity: 'error',
          path: '/meta/num_specs_by_stack/root',
          subject: 'root',
          fix: { kind: 'set', path: [...PATH, 'root'], value: 2 },
        },
      ],
    },
    'a stack that is missing': {
      input: page({ meta: counts('{"root": 1}') }),
      findings: [
        {
          messageId: 'missing',
          token: '{"root": 1}',
          severity: 'error',
          path: '/meta/num_specs_by_stack/e4s',
          subject: 'e4s',
          fix: { kind: 'set', path: PATH, value: { e4s: 1, root: 1 } },
        },
      ],
    },
    'a stack that no row lists': {
      input: page({ meta: counts('{"e4s": 1, "hep": 4, "root": 1}') }),
      findings: [
        {
          messageId: 'extra',
          token: '"hep"',
          severity: 'error',
          path: '/meta/num_specs_by_stack/hep',
          subject: 'hep',
          fix: { kind: 'set', path: PATH, value: { e4s: 1, root: 1 } },
        },
      ],
    },
    'a stack that no row lists, with 0': {
      input: page({ meta: counts('{"e4s": 1, "hep": 0, "root": 1}') }),
      findings: [
        {
          messageId: 'extra',
          token: '"hep"',
          severity: 'error',
          path: '/meta/num_specs_by_stack/hep',
          subject: 'hep',
          fix: { kind: 'set', path: PATH, value: { e4s: 1, root: 1 } },
        },
      ],
    },
    'stacks with the names of inherited properties, missing and extra': {
      input: page({
        rows: [{ stacks: ['constructor', 'root'] }],
        meta: counts('{"__proto__": 1, "root": 1}'),
      }),
      findings: [
        {
          messageId: 'missing',
          token: '{"__proto__": 1, "root": 1}',
          severity: 'error',
          path: '/meta/num_specs_by_stack/constructor',
          subject: 'constructor',
          fix: { kind: 'set', path: PATH, value: { constructor: 1, root: 1 } },
        },
        {
          messageId: 'extra',
          token: '"__proto__"',
          severity: 'error',
          path: '/meta/num_specs_by_stack/__proto__',
          subject: '__proto__',
          fix: { kind: 'set', path: PATH, value: { constructor: 1, root: 1 } },
        },
      ],
    },
    'a number that one row without stacks does not explain': {
      input: page({ rows: [{}, { stacks: [] }], meta: counts('{"e4s": 3, "root": 2}') }),
      alsoFrom: ['spec-stacks-present'],
      findings: [
        {
          messageId: 'wrongCount',
          token: '3',
          severity: 'error',
          path: '/meta/num_specs_by_stack/e4s',
          subject: 'e4s',
        },
      ],
    },
    'a wrong number next to a row without stacks, in generation D': {
      input: page({ generation: 'D', rows: [{}, { stacks: [] }], meta: counts('{"e4s": 2}') }),
      alsoFrom: ['spec-stacks-present'],
      findings: [
        {
          messageId: 'wrongCount',
          token: '2',
          severity: 'error',
          path: '/meta/num_specs_by_stack/e4s',
          subject: 'e4s',
          fix: { kind: 'set', path: [...PATH, 'e4s'], value: 1 },
        },
      ],
    },
    'a hostile name': {
      input: page({ meta: counts('{"\\u001b[31m\\n::error::x": 1, "e4s": 1, "root": 1}') }),
      findings: [
        {
          messageId: 'extra',
          token: '"\\u001b[31m\\n::error::x"',
          severity: 'error',
          path: '/meta/num_specs_by_stack/\u001b[31m\n::error::x',
          subject: '\u001b[31m\n::error::x',
          fix: { kind: 'set', path: PATH, value: { e4s: 1, root: 1 } },
        },
      ],
    },
  },
});

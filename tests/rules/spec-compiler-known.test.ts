import rule from '../../rules/spec-compiler-known.js';
import { HASHES, page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const unknown = (compiler: string, index = 0) =>
  ({
    messageId: 'unknown',
    token: `"${compiler}"`,
    severity: 'warning',
    path: `/spec_details/${index}/compiler`,
    subject: HASHES[index]!,
  }) as const;

testRule(rule, {
  valid: {
    'old and new names in generation H': page({
      rows: [{ compiler: 'oneapi@2024.0.2' }, { compiler: 'llvm@18.1.8' }, { compiler: 'none' }],
    }),
    'old names in generation E': page({
      generation: 'E',
      rows: ['intel@=2021.10.0', 'cce@=13.0.1', 'xl_r@=16.1', 'rocmcc@=5.4', 'pgi@=20.4'].map((compiler) => ({
        compiler,
      })),
    }),
    'a name that the option gives': {
      input: page({ rows: [{ compiler: 'tcc@0.9' }] }),
      settings: { options: { 'spec-compiler-known': { extra: ['tcc'] } } },
    },
  },
  invalid: {
    'a misspelled name': {
      input: page({ rows: [{}, { compiler: 'gccc@11.4.0' }] }),
      findings: [unknown('gccc@11.4.0', 1)],
    },
    'a name that resembles none': {
      input: page({ generation: 'G', rows: [{ compiler: 'constructor@=1' }] }),
      findings: [unknown('constructor@=1')],
    },
    'a misspelled name of the option': {
      input: page({ rows: [{ compiler: 'supercompiller@1' }] }),
      settings: { options: { 'spec-compiler-known': { extra: ['supercompiler'] } } },
      findings: [unknown('supercompiller@1')],
    },
    'a very long name': {
      input: page({ rows: [{ compiler: `${'x'.repeat(100_000)}@1` }] }),
      findings: [unknown(`${'x'.repeat(100_000)}@1`)],
    },
    'under the preset strict': {
      input: page({ rows: [{ compiler: 'gcv@11.4.0' }] }),
      settings: { preset: 'strict' },
      findings: [{ ...unknown('gcv@11.4.0'), severity: 'error' }],
    },
  },
});

import { defineRowRule } from '../src/row-rule.js';
import { COMPILER_NAMES } from '../src/spack/compilers.js';
import { COMPILERS } from '../src/spack/lists.generated.js';
import { nameList } from '../src/spack/lists.js';
import { suggester } from '../src/words/nearest.js';
import { quote } from '../src/words/words.js';

export default defineRowRule({
  id: 'spec-compiler-known',
  summary: 'The name of a compiler is one that Spack knows.',
  why: 'A misspelled name stands in the compiler list of the site as a compiler that nobody has.',
  severity: 'warning',
  fixable: false,
  messages: {
    unknown: (d: { name: string; compiler: string; meant: string | undefined }) =>
      `${d.name} has the compiler ${quote(d.compiler)}, which is not in ${nameList(COMPILERS)}${
        d.meant === undefined ? '' : `; perhaps ${quote(d.meant)} is meant`
      }.`,
  },
  options: {
    schema: (z) => z.strictObject({ extra: z.array(z.string()).default([]) }),
    defaults: { extra: [] },
    help: { extra: 'Names of compilers that are not in the list and are right here, without a version.' },
  },
  examples: {
    bad: 'spec_details: [{"compiler": "gccc@11.4.0"}]',
    good: 'spec_details: [{"compiler": "gcc@11.4.0"}]',
  },
  flags: ['unknownCompiler'],
  field: 'compiler',
  prepare: ({ extra }) => suggester([...COMPILER_NAMES, ...extra]),
  check({ compiler: { name } }, report, { options, prepared: suggest }) {
    if (options.extra.includes(name)) return;
    report({ messageId: 'unknown', data: { compiler: name, meant: suggest(name) } });
  },
});

import { noRow } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { COMPILER_NAMES } from '../src/spack/compilers.js';
import { COMPILERS } from '../src/spack/lists.generated.js';
import { nameList } from '../src/spack/lists.js';
import { suggester } from '../src/words/nearest.js';
import { nameRow, quote } from '../src/words/words.js';

export default definePageRule({
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
  isSilent: noRow('unknownCompiler'),
  check({ data, facts }, report, { extra }: { extra: readonly string[] }) {
    let suggest: ReturnType<typeof suggester> | undefined;
    for (const { spec, index, compiler } of facts.rows) {
      if (compiler.form === undefined || COMPILER_NAMES.has(compiler.name) || extra.includes(compiler.name)) continue;
      suggest ??= suggester([...COMPILER_NAMES, ...extra]);
      report({
        messageId: 'unknown',
        data: { name: nameRow(data.title, spec.hash), compiler: compiler.name, meant: suggest(compiler.name) },
        path: ['spec_details', index, 'compiler'],
        subject: spec.hash,
      });
    }
  },
});

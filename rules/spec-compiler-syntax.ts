import type { PageFacts } from '../src/page/facts.js';
import { definePageRule } from '../src/rule.js';
import { clip, count, nameCharacter, nameRow, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-compiler-syntax',
  summary: 'A compiler is spelled `name@=version` until generation G and `name@version` in H, or it is `none`.',
  why: 'The compiler list of the site and every comparison between tags take the text as it is: one in another form is a compiler of its own.',
  severity: 'error',
  fixable: false,
  messages: {
    malformed: (d: { name: string; compiler: string; fault: string; exact: boolean }) =>
      `${d.name} has the compiler ${quote(d.compiler)}, which ${d.fault}: a compiler is written as in ${d.exact ? 'gcc@=11.4.0' : 'gcc@11.4.0'}, or is "none".`,
    bareInOldPage: (d: { title: string; compiler: string; rows: number }) =>
      `${clip(d.title)} writes its compilers as in ${quote(d.compiler)} (${count(d.rows, 'row')}), but pages of its generation have "@=" before the version.`,
  },
  examples: {
    bad: 'spec_details: [{"compiler": "gcc-11.4.0"}]',
    good: 'spec_details: [{"compiler": "gcc@11.4.0"}]',
  },
  isSilent: (facts) => facts.faultyRows.compilers === 0 && !isBareOldPage(facts),
  check({ data, facts }, report) {
    const exact = facts.generation !== 'H';
    if (isBareOldPage(facts)) {
      const { spec, index } = facts.rows.find(({ compiler }) => compiler.form === 'bare')!;
      report({
        messageId: 'bareInOldPage',
        data: { title: data.title, compiler: spec.compiler, rows: facts.bareCompilers },
        path: ['spec_details', index, 'compiler'],
        about: ['spec_details', 'compiler'],
        subject: spec.hash,
      });
    }
    for (const { spec, index, compiler } of facts.rows) {
      if (compiler.form !== undefined) continue;
      const name = nameRow(data.title, spec.hash);
      report({
        messageId: 'malformed',
        data: { name, compiler: spec.compiler, fault: describeFault(spec.compiler), exact },
        path: ['spec_details', index, 'compiler'],
        subject: spec.hash,
      });
    }
  },
});

/** All compilers of a page of D to F2 in the form of H; page-generation speaks about mixed ones. */
function isBareOldPage({ generation, exactCompilers, bareCompilers }: PageFacts): boolean {
  return generation !== 'H' && generation !== 'G' && exactCompilers === 0 && bareCompilers > 0;
}

function describeFault(compiler: string): string {
  if (compiler === '') return 'is empty';
  if (compiler.toLowerCase() === 'none') return 'is not in lower case';
  if (compiler.startsWith('none@')) return 'has a version of no compiler';
  if (compiler.startsWith('%')) return 'starts with "%"';
  const at = compiler.indexOf('@');
  if (at === -1) return 'has no "@" before a version';
  if (at === 0) return 'has no name';
  if (/@=?$/.test(compiler)) return 'has no version';
  if (/^[A-Za-z0-9_-]*[A-Z]/.test(compiler.slice(0, at))) return 'has upper-case letters in its name';
  const name = /^[^a-z]|[^a-z0-9_-]/u.exec(compiler.slice(0, at));
  if (name !== null) return `has ${nameCharacter(name[0])} in its name`;
  if (/@=?-/.test(compiler)) return 'has a version that starts with "-"';
  const version = /[^A-Za-z0-9_.=-]/u.exec(compiler.slice(at + 1));
  return version === null ? 'has no right version' : `has ${nameCharacter(version[0])} in its version`;
}

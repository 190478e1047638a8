import { defineShapeRule } from '../src/rule.js';
import { LOOSE_PACKAGE_NAME, PACKAGE_NAME } from '../src/spack/grammar.js';
import { quote } from '../src/words/words.js';

export default defineShapeRule({
  id: 'package-name',
  summary:
    "The package's name is one that Spack takes: lower-case letters and digits, in words with one `-` between them.",
  why: 'Spack cannot install a package of another name, and the address of its page may not work.',
  severity: 'error',
  fixable: false,
  waitsFor: ['page-title'],
  messages: {
    notAName: (d: { name: string; meant: string | undefined }) =>
      `${quote(d.name)} cannot be the name of a package: it has letters, digits and "-" only, and starts with no "-".`,
    oldForm: (d: { name: string; meant: string | undefined }) =>
      `${quote(d.name)} is not how Spack has named packages since 2017, which is lower-case letters and digits, in words with one "-" between them${ask(d.meant)}`,
  },
  messageSeverity: { oldForm: 'warning' },
  examples: {
    bad: '# _cache/develop-2025-03-30/py_wheel/specs.md\ntitle: "py_wheel"',
    good: '# _cache/develop-2025-03-30/py-wheel/specs.md\ntitle: "py-wheel"',
  },
  isSilent: ({ isGenerated }, place) => isGenerated && PACKAGE_NAME.test(place!.package),
  check({ place, frontMatter }, report) {
    const { title } = frontMatter as { title?: unknown };
    const name = place?.package ?? title;
    if (typeof name !== 'string' || PACKAGE_NAME.test(name)) return;
    // page-title says then that the folder has the wrong name.
    const isTold = typeof title === 'string' && PACKAGE_NAME.test(title);
    const unless = isTold ? [{ rule: 'page-title' }] : undefined;
    const messageId = LOOSE_PACKAGE_NAME.test(name) ? 'oldForm' : 'notAName';
    report({ messageId, data: { name, meant: currentForm(name) }, path: ['title'], subject: name, unless });
  },
});

function ask(meant: string | undefined): string {
  return meant === undefined ? '.' : `; ${quote(meant)} would be right.`;
}

/** The name in Spack's present form, where only its spelling differs. */
function currentForm(name: string): string | undefined {
  if (name.length > 100) return undefined;
  const meant = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
  return PACKAGE_NAME.test(meant) ? meant : undefined;
}

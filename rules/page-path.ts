import { noFlag } from '../src/page/row-flags.js';
import { defineShapeRule } from '../src/rule.js';
import { PACKAGE_NAME, TAG } from '../src/spack/grammar.js';
import { quote } from '../src/words/words.js';

export default defineShapeRule({
  id: 'page-path',
  summary: 'The page stands at `_cache/<tag>/<package>/specs.md` of its site.',
  why: 'The site makes the address of a page from its path, and the package list links to that address only.',
  severity: 'warning',
  fixable: false,
  messages: {
    wrongPath: (d: { file: string; expected: string | undefined }) =>
      `The page stands at ${quote(d.file)}, and not at ${d.expected === undefined ? '"_cache/<tag>/<package>/specs.md"' : `"${d.expected}", where a page with its title and tag belongs`}: no link of the site leads to it.`,
  },
  examples: {
    bad: '# _cache/zlib.md',
    good: '# _cache/develop-2025-03-30/zlib/specs.md',
  },
  isSilent: noFlag('notGenerated'),
  check(page, report) {
    if (page.place !== undefined || page.ancient === 'A' || page.ancient === 'B') return;
    const data = { file: page.file, expected: expectedPath(page.frontMatter) };
    report({ messageId: 'wrongPath', data, path: [], span: { start: 0, end: 3 } });
  },
});

/** No folder has a longer name. */
const LONGEST_NAME = 255;

/** By what the page says of itself, if that is sound. */
function expectedPath(frontMatter: unknown): string | undefined {
  const { title, categories } = frontMatter as { title?: unknown; categories?: unknown };
  const tag: unknown = Array.isArray(categories) ? categories[1] : undefined;
  if (typeof title !== 'string' || typeof tag !== 'string') return undefined;
  if (title.length > LONGEST_NAME || tag.length > LONGEST_NAME) return undefined;
  return PACKAGE_NAME.test(title) && TAG.test(tag) ? `_cache/${tag}/${title}/specs.md` : undefined;
}

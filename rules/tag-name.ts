import { defineShapeRule } from '../src/rule.js';
import { TAG } from '../src/spack/grammar.js';
import { clip, quote } from '../src/words/words.js';

export default defineShapeRule({
  id: 'tag-name',
  summary: "The tag is one that the site's indexer takes: `develop`, `develop-2025-03-30`, `v0.23.1`.",
  why: 'The indexer passes over folders with other names, so nobody keeps such a tag and its pages up to date.',
  severity: 'warning',
  fixable: false,
  waitsFor: ['page-categories'],
  messages: {
    unknownForm: (d: { title: string; tag: string; meant: string | undefined }) =>
      `The tag of ${clip(d.title)} is ${quote(d.tag)}, which has none of the forms "develop", "develop-2025-03-30" and "v0.23.1"${d.meant === undefined ? '' : `; ${quote(d.meant)} would be one`}.`,
  },
  examples: {
    bad: '# _cache/nightly/zlib/specs.md\ncategories: ["package", "nightly"]',
    good: '# _cache/develop/zlib/specs.md\ncategories: ["package", "develop"]',
  },
  isSilent: ({ isGenerated }, place) => isGenerated && TAG.test(place!.tag),
  check({ place, frontMatter }, report) {
    const { title, categories } = frontMatter as { title?: unknown; categories?: unknown };
    const written: unknown = Array.isArray(categories) ? categories[1] : undefined;
    const tag = place?.tag ?? written;
    if (typeof tag !== 'string' || TAG.test(tag)) return;
    // page-categories says then that the folder has the wrong name.
    const isOther = typeof written === 'string' && TAG.test(written);
    // Without a folder to compare with: that the categories are swapped.
    const isTold = isOther || (place === undefined && tag === 'package');
    const unless = isTold ? [{ rule: 'page-categories', path: ['categories'] }] : undefined;
    const data = { title: typeof title === 'string' ? title : 'the page', tag, meant: nearTag(tag) };
    report({ messageId: 'unknownForm', data, path: ['categories', 1], subject: tag, unless });
  },
});

/** The tag as it must be spelled, where only letter case, zeros or marks between the numbers are wrong. */
function nearTag(tag: string): string | undefined {
  const date = /^develop[-_.]?(\d{4})[-_.]?(\d{1,2})[-_.]?(\d{1,2})$/i.exec(tag);
  if (date !== null) return `develop-${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}`;
  const release = /^(?:v|releases?[-_./]?v?)?[-_.]?(\d+(?:\.\d+){1,2})$/i.exec(tag);
  if (release !== null) return `v${release[1]}`;
  return /^develop$/i.test(tag) ? 'develop' : undefined;
}

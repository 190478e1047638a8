import type { Fix } from '../src/finding.js';
import type { Place } from '../src/page/data.js';
import { noFlag } from '../src/page/row-flags.js';
import { defineShapeRule } from '../src/rule.js';
import { TAG } from '../src/spack/grammar.js';
import { clip, count, quote } from '../src/words/words.js';

const PATH = ['categories'];

export default defineShapeRule({
  id: 'page-categories',
  summary: '`categories` is the word `package` and the tag folder, in this order.',
  why: 'The site takes the second category as the tag: a page with another one is missing from its tag, or stands in the wrong one.',
  severity: 'error',
  fixable: true,
  messages: {
    wrongNumber: (d: { title: string; written: number }) =>
      `${clip(d.title)} has ${count(d.written, 'category', 'categories')}, and must have two: "package" and the tag.`,
    swapped: (d: { title: string; tag: string }) =>
      `The categories of ${clip(d.title)} are swapped: "package" comes first, then the tag ${quote(d.tag)}.`,
    notPackage: (d: { title: string; written: string }) =>
      `The first category of ${clip(d.title)} is ${quote(d.written)}, and must be the word "package".`,
    wrongTag: (d: { title: string; written: string; folder: string }) =>
      `The second category of ${clip(d.title)} is ${quote(d.written)}, but the page stands in the folder of the tag ${quote(d.folder)}.`,
    wrongFolder: (d: { title: string; written: string; folder: string }) =>
      `The second category of ${clip(d.title)} is ${quote(d.written)}, but the page stands in the folder ${quote(d.folder)}, which no tag is called: rename the folder.`,
  },
  examples: {
    bad: 'categories: ["develop-2025-03-30", "package"]',
    good: 'categories: ["package", "develop-2025-03-30"]',
  },
  isSilent: noFlag('notGenerated'),
  check({ place, frontMatter, ancient }, report) {
    const { title, categories } = frontMatter as { title?: unknown; categories?: unknown };
    if (!isTexts(categories) || ancient === 'A' || ancient === 'B') return;
    const [first, second] = categories;
    if (categories.length === 2 && first === 'package' && (place === undefined || second === place.tag)) return;
    const name = typeof title === 'string' ? title : (place?.package ?? 'the page');
    if (categories.length !== 2) {
      const data = { title: name, written: categories.length };
      report({ messageId: 'wrongNumber', data, path: PATH, ...setAll(place?.tag) });
    } else if (second === 'package' && (place === undefined ? TAG.test(first!) : first === place.tag)) {
      report({ messageId: 'swapped', data: { title: name, tag: first! }, path: PATH, ...setAll(first) });
    } else for (const problem of compare(first!, second!, name, place)) report(problem);
  },
});

function* compare(first: string, second: string, title: string, place: Place | undefined) {
  if (first !== 'package') {
    const path = [...PATH, 0];
    yield { messageId: 'notPackage', data: { title, written: first }, path, fix: set(path, 'package') } as const;
  }
  if (place === undefined || second === place.tag) return;
  const path = [...PATH, 1];
  const data = { title, written: second, folder: place.tag };
  if (TAG.test(second) && !TAG.test(place.tag)) yield { messageId: 'wrongFolder', data, path } as const;
  else yield { messageId: 'wrongTag', data, path, fix: set(path, place.tag) } as const;
}

/** Both at once, unless the name of the folder is in doubt. */
function setAll(tag: string | undefined): { fix?: Fix } {
  return tag !== undefined && TAG.test(tag) ? { fix: set(PATH, ['package', tag]) } : {};
}

function set(path: readonly (string | number)[], value: string | readonly string[]): Fix {
  return { kind: 'set', path, value };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((element) => typeof element === 'string');
}

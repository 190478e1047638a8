import type { IndexProblemData } from '../src/index/problem.js';
import { defineIndexRule } from '../src/rule.js';
import { clip, count, nameRow } from '../src/words/words.js';
import { inDevelop } from './shared/living.js';

type Of<K extends keyof IndexProblemData> = IndexProblemData[K];

const words = {
  extraRow: (d: Of<'extraRow'>) =>
    `The row ${nameRow(d.name, d.hash)} is of no binary: the index of ${clip(d.tag)} does not have it.`,
  dependencyRow: (d: Of<'dependencyRow'>) =>
    `The row ${nameRow(d.name, d.hash)} is in the index of ${clip(d.tag)} only as a dependency without a binary.`,
  refusedRow: (d: Of<'refusedRow'>) =>
    `The record of the row ${nameRow(d.name, d.hash)} in the index of ${clip(d.tag)} is faulty, so that nothing can be said of the row.`,
  wrongHash: (d: Of<'wrongHash'>) =>
    `The hash of the row ${nameRow(d.name, d.hash)} is not in the index of ${clip(d.tag)}, which has all else of it under ${d.expected}.`,
  rowOfOther: (d: Of<'rowOfOther'>) =>
    `The row ${nameRow(d.name, d.hash)} is one of the package ${clip(d.other)}, as the index of ${clip(d.tag)} has it.`,
  missingRow: (d: Of<'missingRow'>) =>
    `The page of ${clip(d.name)} has no row for ${d.hash}, which ${clip(d.tag)} has (${d.row}${d.labels.length === 0 ? '' : `, in ${d.labels.slice(0, 5).map(clip).join(', ')}${d.labels.length > 5 ? ' and more' : ''}`}).`,
  packageGone: (d: Of<'packageGone'>) =>
    `The index of ${clip(d.tag)} has no binary of ${clip(d.name)} any more, and none of the rows.`,
  pageMissing: (d: Of<'pageMissing'>) =>
    `The index of ${clip(d.tag)} has ${count(d.binaries, 'binary', 'binaries')} of ${clip(d.name)}, but the site has no page of it.`,
} as const;

const living = inDevelop(words);

export default defineIndexRule({
  id: 'index-rows',
  summary:
    "The rows of a page are the binaries of its package in the tag's own index: none missing, none too much, and each package has a page.",
  why: 'A row without a binary sends people to build what they wanted to install; a binary without a row is never found.',
  severity: 'error',
  fixable: false,
  waitsFor: ['index-record', 'index-readable', 'index-hash'],
  messages: { ...words, ...living },
  messageSeverity: Object.fromEntries(Object.keys(living).map((code) => [code, 'warning'])),
  examples: {
    bad: '# site/_cache/v0.20.3/zlib/specs.md /spec_details/0',
    good: '# site/_cache/v0.20.3/zlib/specs.md /spec_details/0/hash\n"hi2xsgcpyaect4ojyrhzeqj56vg7ldvj"',
  },
});

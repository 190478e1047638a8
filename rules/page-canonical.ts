import type { Teller } from '../src/finding.js';
import type { Page } from '../src/page/page.js';
import { noFlag } from '../src/page/row-flags.js';
import { definePageRule } from '../src/rule.js';
import { clip, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'page-canonical',
  summary: "The page is spelled byte for byte as the site's generator spells its data.",
  why: 'The next run of the generator, or a script that writes pages, changes the whole line: what changed in the data is hard to see then.',
  severity: { F1: 'info', F2: 'info', G: 'info', H: 'info' },
  fixable: true,
  waitsFor: ['file-encoding', 'page-layout', 'page-categories'],
  messages: {
    spelling: (d: { title: string; what: string }) =>
      `From here on ${clip(d.title)} is not spelled as the generator spells pages: ${d.what}.`,
  },
  examples: {
    bad: [
      '---',
      'title: "zlib"',
      'layout: "cache"',
      'categories: [package, develop-2025-03-30]',
      'meta: {"compilers": ["gcc@11.4.0"], "num_specs": 1, "num_specs_by_stack": {"root": 1}, "oss": ["ubuntu22.04"], "platforms": ["linux"], "stacks": ["root"], "targets": ["x86_64_v3"], "versions": ["1.3.1"]}',
      'spec_details: [{"compiler": "gcc@11.4.0", "hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk", "os": "ubuntu22.04", "platform": "linux", "size": "-", "stacks": ["root"], "target": "x86_64_v3", "variants": ["+shared"], "versions": ["1.3.1"]}]',
      '---',
    ].join('\n'),
    good: '',
  },
  isSilent: noFlag('notGenerated'),
  check(page, report) {
    const start = page.firstNonCanonical();
    if (start === undefined || !canBeJudged(page, start)) return;
    const { text, data } = page;
    const unless = tellersOf(page);
    report({
      messageId: 'spelling',
      data: { title: data.title, what: whatIsThere(text, start) },
      path: [],
      span: { start, end: start + 1 },
      unless,
      fix: { kind: 'rewrite', as: 'canonical' },
    });
  },
});

const WORD = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** Characters beyond ASCII are file-encoding's affair alone; keys that no page has have no place, and some no order. */
function canBeJudged({ text, data, shape }: Page, start: number): boolean {
  if (text.charCodeAt(start) > 0x7f || shape.some(({ path }) => path.length === 1)) return false;
  return !hasNumericKeys(data);
}

/** Of a layout or a category that must be spelled differently because it is a wrong one. */
function tellersOf({ data }: Page): readonly Teller[] | undefined {
  const tellers: Teller[] = [];
  if (data.layout !== 'cache') tellers.push({ rule: 'page-layout' });
  if (!data.categories.every((category) => WORD.test(category))) tellers.push({ rule: 'page-categories' });
  return tellers.length === 0 ? undefined : tellers;
}

/** JavaScript moves keys that look like list indexes to the front. */
function hasNumericKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasNumericKeys);
  return Object.entries(value).some(([key, inner]) => /^\d+$/.test(key) || hasNumericKeys(inner));
}

/** There is a character: where the text ends a fence closes the data, and their spelling ends there, too. */
function whatIsThere(text: string, start: number): string {
  const char = text.charAt(start);
  const before = text.charAt(start - 1);
  if (char === '\n' || char === '\r') return 'there is a line break';
  if (/\s/.test(char)) return before === ' ' ? 'there is a blank too many' : 'there is a blank';
  if (/[,:]/.test(before)) return `there is no blank behind "${before}"`;
  if (char === '\\' || before === '\\') return 'there is an escape that the generator does not write';
  const [word] = text.slice(start, start + 20).split(/\s/) as [string];
  return char === '"' || char === "'" ? 'there are quotes' : `the generator does not write ${quote(word)} here`;
}

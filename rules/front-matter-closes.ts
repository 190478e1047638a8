import { defineTextRule } from '../src/rule.js';
import { listed, quote } from '../src/words/words.js';

export default defineTextRule({
  id: 'front-matter-closes',
  summary: 'One line that is only `---` (or `...`) closes the front matter, and it stands after all of the data.',
  why: 'Without a closing fence Jekyll shows the page as text and without data, which breaks the package list of the whole site; an early one cuts data off without a word.',
  severity: 'error',
  fixable: false,
  messages: {
    noClosingFence: (d: { lookalike: string | undefined }) =>
      d.lookalike === undefined
        ? 'No line that is only "---" closes the front matter: Jekyll shows the page as text and without data.'
        : `The front matter is not closed, for ${describeLookalike(d.lookalike)} is no closing fence to Jekyll: it wants "---" at the start of a line and nothing after it. The page is shown as text and without data.`,
    earlyFence: (d: { fence: string; lost: readonly string[] }) =>
      `${quote(d.fence)} ends the front matter here: Jekyll does not read ${lostKeys(d.lost)}.`,
  },
  examples: {
    bad: '---\ntitle: "zlib"\nlayout: cache\n---\ncategories: [package, develop-2025-03-30]\n---',
    good: '',
  },
});

function lostKeys(lost: readonly string[]): string {
  if (lost.length === 0) return 'what follows';
  return `${listed(lost, 'and')} behind it`;
}

function describeLookalike(line: string): string {
  return /^(?:---|\.\.\.)$/.test(line) ? `${quote(line)} with a character that cannot be seen` : quote(line.trimEnd());
}

import { defineTextRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';

export default defineTextRule({
  id: 'front-matter-opens',
  summary: 'The first line is one that Jekyll takes as an opening fence: `---` and nothing else.',
  why: 'Without it Jekyll copies the file as it is: there is no page, and the package is missing from its tag without a word.',
  severity: 'error',
  fixable: false,
  messages: {
    emptyFile: () => 'The page is empty: Jekyll shows no page for it.',
    noFence: (d: { line: string }) =>
      d.line.trim() === '---'
        ? noFenceAlike(d.line)
        : `The first line is ${describeLine(d.line)}, not "---": Jekyll finds no front matter and shows no page.`,
  },
  examples: {
    bad: '----\ntitle: "zlib"\n----',
    good: '',
  },
});

/** It looks right, and is not: blanks before the dashes, or nothing after them. */
function noFenceAlike(line: string): string {
  return line.startsWith('---')
    ? 'The page holds "---" and nothing else: Jekyll finds no front matter and shows no page.'
    : 'There is white space before the opening "---": Jekyll finds no front matter and shows no page.';
}

function describeLine(line: string): string {
  return line.trim() === '' ? 'blank' : quote(line);
}

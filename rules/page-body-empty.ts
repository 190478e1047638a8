import { noFlag } from '../src/page/row-flags.js';
import { defineShapeRule } from '../src/rule.js';
import { count, quote } from '../src/words/words.js';

/** Not white space to Ruby. */
const INK = /[^ \t\r\n\f\v]/g;

export default defineShapeRule({
  id: 'page-body-empty',
  summary: 'Nothing but blank lines follows the closing fence.',
  why: 'Jekyll shows what stands there as Markdown next to the table, and runs its Liquid tags.',
  severity: 'warning',
  fixable: false,
  messages: {
    body: (d: { line: string; lines: number }) =>
      `${count(d.lines, 'line')} of text ${d.lines === 1 ? 'follows' : 'follow'} the closing fence, from ${quote(d.line)} on: Jekyll shows that as text of the page.`,
  },
  examples: {
    bad: 'body: "Built by hand."',
    good: 'body: ""',
  },
  isSilent: noFlag('notGenerated'),
  check({ text, bodyStart, ancient }, report) {
    if (ancient !== undefined) return;
    INK.lastIndex = bodyStart;
    const start = INK.exec(text)?.index;
    if (start === undefined) return;
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline === -1 ? text.length : newline).trimEnd();
    const lines = text.slice(start).trimEnd().split('\n').length;
    report({ messageId: 'body', data: { line, lines }, path: [], span: { start, end: start + line.length } });
  },
});

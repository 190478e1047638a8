import { defineTextRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';

export default defineTextRule({
  id: 'front-matter-no-code',
  summary: 'Nothing but white space follows the opening fence: no language, no comment.',
  why: 'Jekyll shows no page for such a file, and other tools take the word as a language: gray-matter runs `---js` front matter as code.',
  severity: 'error',
  fixable: false,
  messages: {
    textAfterFence: (d: { text: string }) =>
      `After the opening "---" stands ${d.text === '' ? 'a character that cannot be seen' : quote(d.text)}: Jekyll finds no front matter and shows no page, and ${whatOthersDo(d.text)}.`,
  },
  examples: {
    bad: '---js\n{ title: "zlib" }\n---',
    good: '',
  },
});

/** gray-matter looks the first word up among its languages, in lower case. */
function whatOthersDo(text: string): string {
  return /^(?:js|javascript|coffee|coffeescript|cson)$/i.test(text)
    ? 'other tools run the front matter as code'
    : 'other tools take it for the name of a language';
}

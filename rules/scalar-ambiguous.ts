import { defineTextRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';

export default defineTextRule({
  id: 'scalar-ambiguous',
  summary:
    'Every value reads the same in all YAML readers: no unquoted `1.10`, `no` or `2025-03-30`, no alias, tag, merge key or half a character.',
  why: 'The site, scripts and checks would each see another value: the version 1.10 becomes 1.1, and the tag 2023-05-14 a date.',
  severity: 'error',
  fixable: false,
  messages: {
    ambiguousScalar: (d: { text: string; readings: string }) =>
      /[\x85\u2028\u2029]/.test(d.text)
        ? `The character U+${hex(d.text)} is ${d.readings}: take it out.`
        : `The unquoted ${quote(d.text)} is ${d.readings}: a text needs quotes${d.readings.includes('number') ? ', a number plain digits' : ''}.`,
    alias: (d: { text: string }) =>
      `The alias ${quote(d.text)} stands for a value elsewhere: some YAML readers refuse it. Write the value itself.`,
    tag: (d: { text: string }) =>
      `The tag ${quote(d.text)} asks for a type: some YAML readers obey it, others drop it, others refuse the page. Write the value without it.`,
    mergeKey: () =>
      'The key "<<" copies the keys of another mapping in some YAML readers, and is an ordinary key in others. Write the keys out.',
    surrogateEscape: (d: { text: string }) =>
      `The escape ${quote(d.text)} is half a character: Jekyll cannot read it and drops all data of the page. Write the character itself, or as \\UXXXXXXXX.`,
  },
  examples: {
    bad: '---\ntitle: "zlib"\nlayout: cache\ncategories: [package, 2025-03-30]\n---',
    good: '',
  },
});

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

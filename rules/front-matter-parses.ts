import { defineTextRule } from '../src/rule.js';

export default defineTextRule({
  id: 'front-matter-parses',
  summary: 'The front matter is a mapping in YAML that Jekyll can read.',
  why: 'Jekyll only logs the error and shows the page without data, which makes the JSON of all packages invalid: every table of the site is empty then.',
  severity: 'error',
  fixable: false,
  messages: {
    syntax: (d: { reason: string }) => `Jekyll cannot read the front matter, and drops all of its data: ${d.reason}.`,
    notAMapping: (d: { found: string }) =>
      `The front matter holds ${d.found}, where keys with values are expected (title, layout, categories, meta, spec_details): the page has no data.`,
  },
  examples: {
    bad: '---\ntitle: "zlib\nlayout: cache\n---',
    good: '',
  },
});

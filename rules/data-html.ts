import { defineDataRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';

export default defineDataRule({
  id: 'data-html',
  summary: 'No name, version, stack or variant of the data files holds what a browser takes for HTML.',
  why: 'The site puts these texts into the page as they are: `<key>` is not shown, and a script would be run.',
  severity: 'warning',
  fixable: false,
  messages: {
    markup: ({ field, value }) => `${quote(value)} in ${quote(field)} is HTML to a browser.`,
  },
  examples: {
    bad: '# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version\n"<key>"',
    good: '# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version\n"1.0.8"',
  },
});

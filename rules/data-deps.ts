import { defineDataRule } from '../src/rule.js';
import { clip, quote } from '../src/words/words.js';

export default defineDataRule({
  id: 'data-deps',
  summary:
    'Each dependency of a spec has a name, a hash and parameters, and the spec of that hash is there, of that name.',
  why: 'A dependency of another form ends the script that draws them: the dialog of the spec stays empty. One without a spec is left out without a word.',
  severity: 'error',
  fixable: false,
  messages: {
    dependencyForm: ({ name, found }) =>
      `The dependency ${quote(name)} has no parameters with lists of deptypes and virtuals: it is ${found}.`,
    dependencyMissing: ({ name, hash }) => `The dependency ${quote(name)} (${clip(hash)}) has no spec in the file.`,
    dependencyName: ({ written, expected, hash }) =>
      `The dependency ${clip(hash)} is called ${quote(written)}, but it is a spec of ${quote(expected)}.`,
  },
  messageSeverity: { dependencyMissing: 'info' },
  examples: {
    bad: '# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/dependencies/0\n{"name": "diffutils", "hash": "aglhyktamj4myq3wpchs44pvomf57fof", "type": ["build"]}',
    good: '# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/dependencies/0\n{"name": "diffutils", "hash": "aglhyktamj4myq3wpchs44pvomf57fof", "parameters": {"deptypes": ["build"], "virtuals": [], "direct": true}}',
  },
});

import { defineDataRule } from '../src/rule.js';
import { clip, quote } from '../src/words/words.js';

export default defineDataRule({
  id: 'data-index',
  summary:
    'The specs of the data files are the records of the indexes of all stacks, with the fields, the stacks and the tags that those have.',
  why: 'The site shows nothing else: what the files say otherwise, or lack, is wrong there for everyone.',
  severity: 'error',
  fixable: false,
  messages: {
    notInIndex: ({ hash }) => `The spec ${clip(hash)} is in no index of a stack.`,
    notInData: ({ hash, name }) => `${clip(name)}/${clip(hash)} is in an index of a stack, but not in the specs file.`,
    otherField: (d) =>
      d.written !== '' && d.expected !== ''
        ? `The ${d.field} ${isOne(d.field) ? 'is' : 'have'} ${quote(d.written)}, where the index says ${quote(d.expected)}.`
        : d.expected === ''
          ? `The ${d.field} have ${quote(d.written)}, which the index does not have.`
          : `The ${d.field} lack ${quote(d.expected)}, which the index has.`,
    stackExtra: ({ stack }) => `The stack ${quote(stack)} is listed, whose indexes do not have the spec.`,
    stackMissing: ({ stack }) => `The stack ${quote(stack)} is not listed, whose index has the spec.`,
    tagExtra: ({ tag }) => `The release ${quote(tag)} is listed, whose indexes do not have the spec.`,
    tagMissing: ({ tag }) => `The release ${quote(tag)} is not listed, whose index has the spec.`,
  },
  examples: {
    bad: '# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version\n"1.0.9"',
    good: '# new/specs_data.json.gz /i2t3jrmdgpt44bpopanpottlwzkj3kkg/version\n"1.0.8"',
  },
});

function isOne(field: string): boolean {
  return field !== 'variants' && field !== 'dependencies';
}

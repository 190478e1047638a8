import rule from '../../rules/front-matter-parses.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';

const { file, text } = page();
const old = page({ generation: 'E' });
const broken = (token: string, content: string): InvalidPage => ({
  input: { file, text: content },
  findings: [{ messageId: 'syntax', token, severity: 'error', path: '' }],
});
const changed = (token: string, from: string, to: string): InvalidPage => broken(token, text.replace(from, to));
const not = (token: string, content: string): InvalidPage => ({
  input: { file, text: content },
  findings: [{ messageId: 'notAMapping', token, severity: 'error', path: '' }],
});

testRule(rule, {
  valid: {
    'a page as generated': page(),
    // Jekyll reads them.
    'comments and blank lines': { ...old, text: old.text.replace('layout', '# c\n\nlayout') },
    'a trailing comma': { ...old, text: old.text.replace('["1.3.1"]', '["1.3.1",]') },
    'no blank behind a colon of JSON': { ...old, text: old.text.replace('"num_specs": 1', '"num_specs":1') },
    'single quotes': { ...old, text: old.text.replace('"zlib"', "'zlib'") },
    'JSON on several lines': { ...old, text: old.text.replaceAll(', "', ',\n  "') },
  },
  invalid: {
    'a quote that is not closed': changed('compilers"', '"zlib"', '"zlib'),
    'a comma that is missing': changed(':', '1, "num_specs_by_stack"', '1 "num_specs_by_stack"'),
    'a brace that is missing': changed('spec_details', '}\nspec_details', '\nspec_details'),
    'a bracket too many': changed(']', ']\n---', ']]\n---'),
    'a tab as indentation': changed('\t', 'layout:', '\tlayout:'),
    'a colon that is missing': changed('layout cache', 'layout: cache', 'layout cache'),
    'a colon inside of a value': changed(':', 'layout: cache', 'layout: cache: x'),
    'an escape that does not exist': changed('\\q', '+optimize', '\\q'),
    'a control character': changed('\u0007', '+optimize', '+opt\u0007'),
    DEL: changed('\u007f', '+optimize', '+opt\u007f'),
    'an unquoted at sign': changed('@', 'layout: cache', 'layout: @cache'),
    'a key of 2,000 characters': broken(':', text.replace('"+optimize"', `{"${'k'.repeat(2000)}": 1}`)),
    'nesting without end': broken('[', text.replace('"+optimize"', '['.repeat(100_000))),
    'a list': not('- title: "zlib"', '---\n- title: "zlib"\n---'),
    'a list in one line': not('["zlib"]', '---\n["zlib"]\n---'),
    'a single value': not('zlib', '---\nzlib\n---'),
    'a single number': not('12', '---\n12\n---'),
    nothing: not('---\n---', '---\n---\n'),
    'nothing but blank lines': not('---\n\n\n---', '---\n\n\n---\n'),
    'nothing but a comment': not('---\n# zlib\n---', '---\n# zlib\n---\n'),
    null: not('---\nnull\n---', '---\nnull\n---\n'),
  },
});

import { expect, it } from 'vitest';
import rule from '../../rules/front-matter-no-code.js';
import { page } from '../support/page-builder.js';
import { type InvalidPage, testRule } from '../support/rule-tester.js';
import { said } from '../support/said.js';

const { file, text } = page();
const refused = (token: string, opening = `---${token}`): InvalidPage => ({
  input: { file, text: `${opening}${text.slice(3)}` },
  findings: [{ messageId: 'textAfterFence', token, severity: 'error', path: '' }],
});
/** Would end the test run if it were ever run. */
const BOMB = 'process.exit(99), { title: "zlib" }';
const program = (language: string): InvalidPage => ({
  input: { file, text: `---${language}\n${BOMB}\n---\n` },
  findings: [{ messageId: 'textAfterFence', token: language.trim(), severity: 'error', path: '' }],
});

testRule(rule, {
  valid: { 'a bare fence': page(), 'a page of generation F1': page({ generation: 'F1' }) },
  invalid: {
    'a language': program('js'),
    'a language behind a blank': program(' js'),
    'a language in upper case': program('JS'),
    'a language between blanks': program(' javascript \t'),
    coffee: program('coffee'),
    'a language with CR LF': {
      input: { file, text: `---js\r\n${BOMB}\r\n---\r\n` },
      findings: [{ messageId: 'textAfterFence', token: 'js', severity: 'error', path: '' }],
    },
    json: refused('json'),
    'JSON in upper case': refused('JSON'),
    yaml: refused('yaml'),
    toml: refused('toml'),
    'a comment': refused('# c', '--- # c'),
    'a comment without a blank': refused('#c'),
    'a name that every JavaScript object has': refused('constructor'),
    'another such name': refused('toString'),
    'and another': refused('__proto__'),
    'a value': refused('{}', '--- {}'),
    'a key on the line of the fence': refused('title: "zlib"', '--- title: "zlib"'),
    'blanks and a dash': refused('-', '--- -'),
    'a no-break space': { ...refused('\u00a0') },
    'no line end': {
      input: { file, text: '---js' },
      findings: [{ messageId: 'textAfterFence', token: 'js', severity: 'error', path: '' }],
    },
    'a long text with escapes': refused(`\u001b]0;x\u0007${'y'.repeat(100_000)}`),
  },
});

it.each([
  ['js', true],
  ['JavaScript', true],
  ['coffee', true],
  ['coffeescript', true],
  ['cson', true],
  ['j', false],
  ['xjs', false],
  ['jsx', false],
  ['js x', false],
  ['x cson', false],
  ['yaml', false],
])('front matter behind ---%s is run: %j', (language, isRun) => {
  const messages = said(rule.id, { file, text: `---${language}${text.slice(3)}` });
  expect(messages.map((one) => one.endsWith('and other tools run the front matter as code.'))).toEqual([isRun]);
});

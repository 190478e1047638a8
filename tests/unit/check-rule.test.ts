import { describe, expect, it } from 'vitest';
import { isObject, objectionTo } from '../../src/config/check-rule.js';

const nothing = (): void => {};

/** A rule that a plugin may bring, but for `changes`. */
const rule = (changes: object = {}): object => ({
  ...{ kind: 'page', id: 'of-x', summary: 'A claim.', why: 'Somebody is hurt.', severity: 'warning', fixable: false },
  ...{ messages: { none: () => 'None.' }, examples: { bad: 'a', good: 'b' }, check: nothing },
  ...changes,
});
const CORPUS = { kind: 'corpus', check: undefined, map: nothing, reduce: nothing };
const OPTIONS = { schema: nothing, defaults: {}, help: {} };

describe('a rule that plugins may bring', () => {
  it.each<[string, object]>([
    ['on a page', {}],
    ['on what is no page', { kind: 'shape' }],
    ['on all pages', CORPUS],
    ['on a site', { ...CORPUS, kind: 'site' }],
    ['called by one letter', { id: 'a' }],
    ['called with a digit', { id: 'a1' }],
    ['called by three words', { id: 'a-b2-3c' }],
    ['with an error', { severity: 'error' }],
    ['with an info', { severity: 'info' }],
    ['with a severity by generation', { severity: { D: 'error', H: 'info' } }],
    ['with a severity for no generation', { severity: {} }],
    ['with fixes', { fixable: true }],
    ['with two messages', { messages: { one: nothing, two: nothing } }],
    ['with empty examples', { examples: { bad: '', good: '' } }],
    ['that waits for none', { waitsFor: [] }],
    ['that waits for two', { waitsFor: ['page-title', 'meta-union'] }],
    ['with options', { options: OPTIONS }],
    ['with options whose defaults are nothing', { options: { ...OPTIONS, defaults: undefined } }],
  ])('is one %s', (_, changes) => {
    expect(objectionTo(rule(changes), 0)).toBeUndefined();
  });

  const NO_ID = 'has no id of lower-case words with hyphens, as in "page-title"';
  const NO_KIND = 'has no kind (shape, page, corpus, site): definePageRule and its kin set it';
  const NO_EXAMPLES = 'has no "examples" with the texts "bad" and "good"';
  const NO_LIST = 'has a "waitsFor" that is no list of rule ids';
  const NO_SWITCH = 'does not say whether it is "fixable" (true or false)';
  const NO_OPTIONS = 'has "options" without "schema" (a function), "defaults" or "help"';
  const GENERATIONS = 'generations are D, E, F1, F2, G, H, severities error, warning, info';

  it.each<[object, string]>([
    [{ kind: 'text' }, 'is a text rule, which plugins cannot have'],
    ...[undefined, 1, '', 'Page', 'constructor', 'config'].map((kind): [object, string] => [{ kind }, NO_KIND]),
    [{ check: undefined }, 'has no function "check"'],
    [{ kind: 'shape', check: 'x' }, 'has no function "check"'],
    [{ ...CORPUS, map: undefined }, 'has no function "map"'],
    [{ ...CORPUS, reduce: {} }, 'has no function "reduce"'],
    [{ ...CORPUS, kind: 'site', map: undefined, reduce: undefined }, 'has no function "map"'],
    [{ ...CORPUS, kind: 'site', reduce: undefined }, 'has no function "reduce"'],
    [{ summary: undefined }, 'has no "summary"'],
    [{ summary: '' }, 'has no "summary"'],
    [{ why: '' }, 'has no "why"'],
    [{ why: ['x'] }, 'has no "why"'],
    [{ summary: '', why: '' }, 'has no "summary"'],
    [{ fixable: undefined }, NO_SWITCH],
    [{ fixable: 'no' }, NO_SWITCH],
    [{ waitsFor: 'page-title' }, NO_LIST],
    [{ waitsFor: ['page-title', 1] }, NO_LIST],
    [{ waitsFor: null }, NO_LIST],
    [{ examples: undefined }, NO_EXAMPLES],
    [{ examples: { bad: '' } }, NO_EXAMPLES],
    [{ examples: { good: '' } }, NO_EXAMPLES],
    [{ examples: { bad: '', good: 1 } }, NO_EXAMPLES],
    [{ examples: null }, NO_EXAMPLES],
    [{ messages: undefined }, 'has no "messages"'],
    [{ messages: null }, 'has no "messages"'],
    [{ messages: {} }, 'has no "messages"'],
    [{ messages: { one: nothing, two: 'Two.' } }, 'has a message "two" that is no function'],
    [{ severity: undefined }, 'has no severity (error, warning, info)'],
    [{ severity: null }, 'has no severity (error, warning, info)'],
    [{ severity: 2 }, 'has no severity (error, warning, info)'],
    [{ severity: 'off' }, 'has the severity "off", not one of error, warning, info'],
    [{ severity: 'warn' }, 'has the severity "warn", not one of error, warning, info; did you mean "warning"?'],
    [{ severity: { H: 'error', X: 'error' } }, `has a severity by generation with "X": ${GENERATIONS}`],
    [{ severity: { H: 'off' } }, `has a severity by generation with "H": ${GENERATIONS}`],
    ...['corpus', 'site'].map((kind): [object, string] => [
      { ...CORPUS, kind, severity: { H: 'error' } },
      'has a severity by generation; a rule on a whole site has one severity',
    ]),
    [{ options: null }, NO_OPTIONS],
    [{ options: { ...OPTIONS, schema: {} } }, NO_OPTIONS],
    [{ options: { ...OPTIONS, help: 'x' } }, NO_OPTIONS],
    [{ options: { ...OPTIONS, help: null } }, NO_OPTIONS],
    [{ options: { schema: nothing, help: {} } }, NO_OPTIONS],
  ])('is none with %j: %s', (changes, wrong) => {
    expect(objectionTo(rule(changes), 0)).toBe(`something that is no rule: "of-x" ${wrong}`);
  });

  it.each(['', 'A', 'of-X', '-a', 'a-', 'a--b', '1a', 'a-b-', 'a b', 'a_b', 'a.b'])('is not called %j', (id) => {
    expect(objectionTo(rule({ id }), 0)).toBe(`something that is no rule: ${JSON.stringify(id)} ${NO_ID}`);
  });

  it.each([undefined, null, 1, ['a']])('is called, and not by %j', (id) => {
    expect(objectionTo(rule({ id }), 2)).toBe(`something that is no rule: rules[2] ${NO_ID}`);
  });

  it.each([undefined, null, 1, 'page-title', nothing])('is an object, and not %s', (value) => {
    expect(isObject(value)).toBe(false);
    expect(objectionTo(value, 1)).toBe('something that is no rule: rules[1] is no object: write definePageRule({...})');
  });
});

import { type Fail, MAX_DEPTH, nameNext } from './text-fault.js';

/**
 * Refuses a text where it stops being JSON of at most 64 levels. What `JSON.parse` says differs by the version of Node, and often has no
 * place. Linear in the text.
 */
export function failAtJson(text: string, what: 'config' | 'baseline', failAt: Fail): void {
  // Closing brackets.
  const open: string[] = [];
  let expected: 'value' | 'key' | 'colon' | 'comma' = 'value';
  let at = skipBlanks(text, 0);
  // Only a config may be YAML as well.
  const inYaml = (hint: string): string => (what === 'config' ? hint : '');
  const comment = `JSON has no comments${inYaml('; YAML has them: cache-lint.config.yaml')}`;
  const fail = (reason: string): never => failAt(/\/[/*]/.test(text.slice(at, at + 2)) ? comment : reason, at);
  for (let isFirst = false; ; at = skipBlanks(text, at)) {
    const char = text.charAt(at);
    const close = open.at(-1);
    const next = (): string => nameNext(text, at);
    if (char !== '' && char === close && (isFirst || expected === 'comma')) {
      open.pop();
      expected = 'comma';
      at++;
    } else if (expected === 'comma' && close === undefined) {
      if (char === '') return;
      fail(`${next()} stands behind the end of the ${what}`);
    } else if (expected === 'comma') {
      if (char !== ',') fail(`"," or "${close}" is expected before ${next()}`);
      if (text.charAt(skipBlanks(text, at + 1)) === close)
        fail(`take this comma away: JSON has none before "${close}"`);
      expected = close === '}' ? 'key' : 'value';
      at++;
    } else if (expected === 'colon') {
      if (char !== ':') fail(`a ":" is expected behind the key, not ${next()}`);
      expected = 'value';
      at++;
    } else if (char === '"') {
      at = endOfText(text, at, failAt);
      expected = expected === 'key' ? 'colon' : 'comma';
    } else if (expected === 'key') fail(`a key in double quotes is expected, not ${next()}`);
    else if (char === '{' || char === '[') {
      if (open.push(char === '{' ? '}' : ']') > MAX_DEPTH) fail(`values are nested more than ${MAX_DEPTH} levels deep`);
      expected = char === '{' ? 'key' : 'value';
      at++;
    } else {
      const length = wordLength(text, at);
      if (length === 0 && close === undefined)
        fail(`a ${what} in JSON starts with "{"${inYaml('; the name of one in YAML ends with .yaml')}`);
      const isText = /[\w'$.@*!-]/.test(char);
      if (length === 0) fail(`a value is expected, not ${next()}${isText ? '; texts stand in double quotes' : ''}`);
      expected = 'comma';
      at += length;
    }
    isFirst = char === '{' || char === '[';
  }
}

/** The next offset where no blank of JSON stands. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/[ \t\n\r]/.test(text.charAt(at))) at++;
  return at;
}

/** The offset behind a text in quotes. */
function endOfText(text: string, start: number, fail: Fail): number {
  let at = start + 1;
  for (let code = text.charCodeAt(at); code !== 0x22; code = text.charCodeAt(++at)) {
    if (Number.isNaN(code)) fail('this text has no closing quote', start);
    if (code < 0x20) fail('a text ends on its line: a quote is missing, or a line break is written \\n', at);
    if (code !== 0x5c) continue;
    if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6)))
      fail('a backslash is written \\\\ in JSON; in paths and globs use /', at);
    at++;
  }
  return at + 1;
}

/** Of a number, `true`, `false` or `null`; else 0. */
function wordLength(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0].length ?? 0;
}

const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![^\s,:[\]{}"'/])/y;

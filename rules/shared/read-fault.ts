import type { ReadFault, ReadFaultCode, ReadFaultData } from '../../src/index/fault.js';
import { count, nameCharacter, quote } from '../../src/words/words.js';

type Words = { readonly [K in ReadFaultCode]: (data: ReadFaultData[K]) => string };

const WORDS: Words = {
  missing: () => 'there is no such file',
  notAFile: ({ what }) => `it is ${what}, not a file`,
  linkOutside: ({ target }) => `it leads out of its folder, to ${quote(target)}`,
  linkLoop: () => 'it is a symbolic link that leads in a circle',
  unreadable: ({ reason }) => reason,
  tooLarge: ({ bytes, limit }) => `it has ${bytes} bytes, and the limit is ${limit}`,
  gzipCut: () => 'it is a gzip file that ends early',
  gzipDamaged: ({ reason }) => `it is a damaged gzip file (${reason})`,
  gzipBomb: ({ limit }) => `it is a gzip file that unpacks to more than ${limit} times its size`,
  empty: () => 'it is empty',
  cut: () => 'it ends early',
  syntax: (data) => `it is no JSON: ${syntaxText(data)}`,
  notUtf8: () => 'it is not UTF-8',
  keyTwice: ({ key }) => `the key ${quote(key)} stands twice in one object, and the last one alone counts`,
  keyTooLong: ({ limit }) => `a key has more than ${limit} bytes`,
  tooManyKeys: ({ limit }) => `an object has more than ${limit} keys`,
  recordTooLarge: ({ limit }) => `it has more than ${limit} bytes, the limit of one record`,
  tooDeep: ({ limit }) => `objects and lists are nested more than ${limit} levels deep`,
  tooManyRecords: ({ limit }) => `it has more than ${count(limit, 'record')}, the limit`,
  tooManyLabels: ({ limit, found }) => `it has ${found} stacks, and the limit is ${limit}`,
  missingKey: ({ path }) => `it has no ${quote(path.join('.'))}`,
  wrongType: ({ path, expected, found }) =>
    `${path.length === 0 ? 'it' : quote(path.join('.'))} is ${found}, where ${expected} is expected`,
  version: ({ found }) => `its version is ${found}`,
};

function syntaxText({ expected, found }: ReadFaultData['syntax']): string {
  const isWithin = expected === 'the end of a text';
  if (found === '') return isWithin ? 'it ends within a text' : `it ends where ${expected} is expected`;
  const what = found.length === 1 ? nameCharacter(found) : quote(found);
  return isWithin ? `${what} stands within a text` : `${expected} is expected, and ${what} stands there`;
}

/** What is wrong with a file of a build cache, as a clause without its period: `it ends early`. */
export function readFaultText({ code, data }: ReadFault): string {
  return (WORDS[code] as (data: unknown) => string)(data);
}

/** With a capital letter: `The index of develop`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a message names a record: `zlib/x2u22a5`, or its hash alone. */
export function recordText({ name, hash }: { readonly name: string | undefined; readonly hash: string }): string {
  return name === undefined ? quote(hash) : `${quote(name).slice(1, -1)}/${hash.slice(0, 7)}`;
}

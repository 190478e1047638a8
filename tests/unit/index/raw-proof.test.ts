import { describe, expect, it } from 'vitest';
import { KEY_LENGTH, proveIndented, type RawRecord, readCompact, readMember } from '../../../src/index/raw-proof.js';
import { readFixture } from '../../support/index-files.js';

/** The text of the last record of a fixture, its key, and what follows it. */
function lastRecord(file: string): { readonly key: string; readonly record: string } {
  const text = readFixture(file);
  const installs = JSON.parse(text).database.installs as Readonly<Record<string, unknown>>;
  const key = Object.keys(installs).at(-1)!;
  const start = text.indexOf('{', text.indexOf(`"${key}":`));
  const flag = /"in_buildcache": ?(?:true|false)\s*\}/g;
  flag.lastIndex = start;
  const [end] = flag.exec(text)!;
  return { key, record: text.slice(start, text.indexOf(end, start) + end.length) };
}

describe('a record of a compact file', () => {
  const { key, record } = lastRecord('databases/v7-compact.json');
  const read = (text: string) => readCompact(key, Buffer.from(`${text}}}`), 0, text.length + 2);
  const withTail = (tail: string): string => record.replace(/,"ref_count".*$/s, () => tail);

  it('is proven by its own text, and ends where it does', () => {
    const found = { key, from: 0, to: record.length, refCount: 0, inBuildcache: true, isProven: true };
    expect(read(record)).toMatchObject(found);
    expect(read(record.replace('"version":"', '"version":"x'))).toMatchObject({ isProven: false });
  });

  it('leaves the bytes as they are', () => {
    const bytes = Buffer.from(record);
    expect(readCompact(key, bytes, 0, bytes.length)?.isProven).toBe(true);
    expect(bytes.toString()).toBe(record);
  });

  it.each<[string, number | undefined]>([
    [',"ref_count":0,"in_buildcache":false}', 0],
    [',"ref_count":1,"in_buildcache":true}', 1],
    [',"ref_count":999999999,"in_buildcache":true}', 999_999_999],
    [',"ref_count":1000000000,"in_buildcache":true}', undefined],
    [',"ref_count":01,"in_buildcache":true}', undefined],
    [',"ref_count":-1,"in_buildcache":true}', undefined],
    [',"ref_count":,"in_buildcache":true}', undefined],
    [',"x":1,"ref_count":1,"in_buildcache":true}', undefined],
    [',"ref_count":1,"in_buildcache":true,"x":1}', undefined],
    [',"ref_count":1,"in_buildcache":null}', undefined],
    [',"ref_count": 1,"in_buildcache":true}', undefined],
  ])('with %s is used so often: %s', (tail, refCount) => {
    expect(read(withTail(tail))?.refCount).toBe(refCount);
  });

  it.each<[string, boolean]>([
    ['":', true],
    ["':", false],
    ['";', false],
    [' :', false],
  ])('stands behind its key and %j: %s', (between, isFound) => {
    const bytes = Buffer.from(` "${key}${between}${record}`);
    const found = readMember(bytes, 1, bytes.length);
    expect(found && [found.key, found.from]).toEqual(isFound ? [key, 1 + KEY_LENGTH] : undefined);
  });

  it('is not looked for where it does not start, nor behind the end of what is there', () => {
    expect(readCompact(key, Buffer.from(` ${record}`), 0, record.length + 1)).toBeUndefined();
    expect(readCompact(key, Buffer.from(` ${record}`), 1, record.length + 1)?.to).toBe(record.length + 1);
    expect(readCompact(key, Buffer.from(record), 0, record.indexOf('"hash":"') + 8)).toBeUndefined();
    expect(readCompact(`${key}a`, Buffer.from(record), 0, record.length)).toBeUndefined();
  });
});

describe('a record of a file with indents', () => {
  const { key, record } = lastRecord('databases/v6-spec-v3.json');
  const specOf = (text: string): string =>
    /\{\n {10}[\s\S]*\n {8}\}(?=,\n {8}(?:"ref_count"|"x"))/.exec(text)?.[0] ?? specOf(record);
  const prove = (text: string): RawRecord | undefined => {
    const bytes = Buffer.from(text);
    const firstChildEnd = text.indexOf(specOf(text)) + specOf(text).length;
    return proveIndented({
      ...{ key, bytes, from: 0, to: bytes.length, firstChildEnd, keys: 0 },
      ...{ keySpan: { start: 0, end: 0 }, span: { start: 0, end: bytes.length } },
    });
  };

  it('is proven by its text without the indent', () => {
    const { ref_count: refCount, in_buildcache: inBuildcache } = JSON.parse(record);
    expect(prove(record)).toEqual({ by: 'hash', refCount, inBuildcache });
    expect(prove(record.replace(/"ref_count": \d+/, '"ref_count": 12'))).toMatchObject({ refCount: 12 });
    expect(prove(record.replace(/"in_buildcache": \w+/, '"in_buildcache": false'))).toMatchObject({
      inBuildcache: false,
    });
  });

  it.each<[string, string]>([
    ['another value', record.replace(/"version": "/, '$&x')],
    ['another hash', record.replace(`"hash": "${key}"`, `"hash": "${key.replace(/./, 'a')}"`)],
    ['no object as its spec', record.replace(specOf(record), '5')],
    ['a deeper spec', record.replace('        "spec"', '         "spec"')],
    ['something before the spec', record.replace('{\n        "spec"', '{\n        "a": 1,\n        "spec"')],
    ['a deeper count', record.replace('        "ref_count"', '         "ref_count"')],
    ['a deeper flag', record.replace('        "in_buildcache"', '         "in_buildcache"')],
    ['a deeper end', record.replace(/\}$/, ' }')],
    ['something behind the flag', record.replace(/\n {6}\}$/, ',\n        "x": 1\n      }')],
    ['something behind its end', `${record}\n`],
    ['something behind the spec', record.replace(/,\n {8}"ref_count"/, ',\n        "x": 1$&')],
    ['a count with a zero before it', record.replace(/"ref_count": /, '$&0')],
    ['a count of ten digits', record.replace(/"ref_count": \d+/, '"ref_count": 1000000000')],
    ['one line', JSON.stringify(JSON.parse(record))],
  ])('is left to others with %s', (_, text) => {
    expect(prove(text)).toBeUndefined();
  });
});

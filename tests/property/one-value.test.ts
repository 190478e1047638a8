import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { makeRuleset } from '../../src/engine/ruleset.js';
import { fixPage } from '../../src/fix/fix-page.js';
import { GENERATIONS, type Generation } from '../../src/page/data.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { type Path, put, readDraft, valueAt, write } from '../support/damage.js';
import { lint } from '../support/lint.js';
import { page } from '../support/page-builder.js';

/** What is put in the place of a text, whatever the text is: right values of other rows, near misses, and no values at all. */
const TEXTS = [
  ...['', ' ', 'none', 'root', 'e4s', 'e4s-neoverse-v2', '<<', 'package', 'cache', 'zlib', 'develop', 'v0.22.1', '7'],
  ...['x86_64_v4', 'x86_64_v3', 'neoverse_v2', 'linux', 'darwin', 'linus', 'ubuntu22.04', 'sequoia', 'Ubuntu 22.04'],
  ...['gcc@11.4.0', 'gcc@=11.4.0', 'gcc@12.3.0', 'gcc@=12.3.0', 'gcc', 'Gcc@11', '1.3.1', '1.2.13', '1 2', 'é', '"'],
  ...['4hqfk4wmnwanjq2kqgpau6xkhir7egjk', 'z6qjgpo42oginqmzsldcukxe2geggr6r', '+optimize', '~optimize', 'libs=a,b'],
  ...['libs:=a,b', 'build_system=cmake', '-', 'https://binaries.spack.io/develop/build_cache/zlib.spack'],
];
const NUMBERS = [0, 1, 2, 3, 7];

interface Front {
  readonly file: string;
  readonly front: object;
}

/** Right pages: of rows that differ, and of rows in the stack of a machine. */
function pagesOf(generation: Generation): Front[] {
  const cc = generation === 'H' ? 'gcc@' : 'gcc@=';
  const root = generation === 'D' ? [] : ['root'];
  const rows = [
    [
      { stacks: ['e4s', ...root] },
      { stacks: ['e4s', 'radiuss', ...root], compiler: `${cc}12.3.0`, versions: ['1.2.13'], target: 'zen4' },
    ],
    [
      { stacks: ['e4s-neoverse-v2', ...root], target: 'neoverse_v2' },
      { stacks: ['e4s-neoverse-v2', ...root], target: 'neoverse_v2', versions: ['1.2.13'] },
    ],
  ];
  return rows.map((some) => {
    const { file, text } = page({ generation, rows: some });
    return readDraft({ file, bytes: Buffer.from(text) });
  });
}

/** Every value of a page, the whole of it apart. */
function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** What a value is made into: another one, one less, one more, the same in another order. */
function othersFor(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return TEXTS.filter((text) => text !== value);
  if (typeof value === 'number') return NUMBERS.filter((number) => number !== value);
  if (Array.isArray(value)) return [[], value.slice(1), [...value, value[0]], [...value].reverse(), ...moreOf(value)];
  const entries = Object.entries(value as object);
  return [Object.fromEntries(entries.slice(1)), Object.fromEntries([...entries].reverse())];
}

function moreOf(list: readonly unknown[]): readonly unknown[] {
  return typeof list[0] === 'object'
    ? []
    : ['<<', 'root', 'e4s-neoverse-v2', 'x86_64_v4', 'darwin'].map((text) => [...list, text].sort());
}

function* editsOf({ file, front }: Front): Generator<{ readonly file: string; readonly bytes: Buffer; edit: string }> {
  for (const path of pathsOf(front)) {
    for (const other of othersFor(valueAt(front, path))) {
      const edited = structuredClone(front);
      put(edited, path, other);
      const bytes = Buffer.from(write(edited).text);
      yield { file, bytes, edit: `${file}: ${path.join('.')} = ${JSON.stringify(other)}` };
    }
  }
}

const ruleset = makeRuleset(rules, { preset: 'all', severities: new Map(), options: new Map() });
const reader = new PageReader();

/** Fixes all that is shown. */
function fix(file: string, bytes: Buffer) {
  const { findings, crashes } = lint({ file, bytes }, { preset: 'all' });
  if (findings.every((finding) => finding.fix === undefined)) return { bytes: undefined, crashes };
  const shown = new Set(findings.map(({ fingerprint }) => fingerprint));
  const input = { file, place: placeOf(file) };
  const fixed = fixPage(input, bytes, ruleset, reader, { shown, isHidden: () => false });
  return { ...fixed, crashes: [...crashes, ...fixed.crashes] };
}

describe('one value of a right page is another one: fixing accuses no rule, and fixing again changes nothing', () => {
  it.each(GENERATIONS)('generation %s', (generation) => {
    const faults: string[] = [];
    for (const right of pagesOf(generation)) {
      for (const { file, bytes, edit } of editsOf(right)) {
        const { bytes: next, crashes } = fix(file, bytes);
        for (const { ruleId, stack } of crashes) faults.push(`${edit}: ${ruleId}: ${stack}`);
        if (next !== undefined && fix(file, next).bytes !== undefined)
          faults.push(`${edit}: a second run changes more`);
      }
    }
    expect(faults).toEqual([]);
  });
});

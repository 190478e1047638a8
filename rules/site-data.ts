import type { Path, Span } from '../src/finding.js';
import type { Fault } from '../src/page/fault.js';
import { defineSiteRule, mapToNothing } from '../src/rule.js';
import { describeFault } from '../src/site/fault-words.js';
import type { TagRow } from '../src/site/site-data.js';
import { unsafeCharacter } from '../src/spack/grammar.js';
import { groupBy } from '../src/words/group-by.js';
import { count, listed, nameCharacter, quote } from '../src/words/words.js';
import { relate } from './shared/related.js';

interface Unread {
  readonly file: string;
  /** A clause without its period. */
  readonly cause: string;
}

export default defineSiteRule({
  id: 'site-data',
  summary:
    '`_data/tags.yaml` and `_data/meta.yaml` are there once, can be read, have the shape that the generator gives them, and no stack that breaks the site.',
  why: 'The site takes its tags, their stacks and their numbers from these two files: without one it has none of them, and at an error in one Jekyll ends the build of the whole site.',
  severity: 'error',
  fixable: false,
  messages: {
    passedOver: (d: { file: string; holds: string; others: readonly string[] }) =>
      `The site takes ${d.holds} from ${d.file} alone: Jekyll passes over ${enumerate(d.others)}, which ${d.others.length === 1 ? 'has' : 'have'} the same name to it. Keep one of them.`,
    missing: (d: { file: string; holds: string }) => `${d.file} is not there: the site takes ${d.holds} from it.`,
    unreadable: (d: Unread) => `${d.file} cannot be read: ${d.cause}.`,
    broken: (d: Unread) => `Jekyll cannot read ${d.file}, and ends the build of the whole site: ${d.cause}.`,
    byteOrderMark: (d: Unread) =>
      `Jekyll misreads ${d.file}, for ${d.cause}: it takes the first entry alone, or ends the build of the whole site. Save it as UTF-8 without the mark.`,
    secondDocument: (d: Unread) => `Jekyll reads the first of the documents in ${d.file} only: ${d.cause}.`,
    duplicateKey: (d: Unread) => `Nobody can tell which value counts in ${d.file}: ${d.cause}.`,
    doubtful: (d: Unread) => `Programs do not agree on how to read ${d.file}, so write it plainly: ${d.cause}.`,
    shape: (d: { file: string; expected: string; found: string }) =>
      `In ${d.file} the site expects ${d.expected}, but finds ${d.found}.`,
    repeatedTag: (d: { file: string; tag: string; times: number }) =>
      `${d.file} lists the tag ${quote(d.tag)} ${times(d.times)}, and so does the site: once is right.`,
    repeatedStack: (d: { file: string; tag: string; stack: string; times: number }) =>
      `${d.file} lists the stack ${quote(d.stack)} of the tag ${quote(d.tag)} ${times(d.times)}: once is right.`,
    unsafeStack: (d: { file: string; tag: string; stack: string; character: string }) =>
      `${d.file} gives the tag ${quote(d.tag)} the stack ${quote(d.stack)}, which has ${nameCharacter(d.character)} in it: the site copies it as it is.`,
  },
  examples: {
    bad: '# _cache/develop/zlib/specs.md\n# _data/tags.yaml\n- name: develop\n  stacks: e4s root\n',
    good: '# _cache/develop/zlib/specs.md\n# _data/tags.yaml\n- name: develop\n  stacks:\n  - e4s\n  - root\n',
  },
  map: mapToNothing,
  logged: { parts: () => [[]] },
  reduce({ site }, report) {
    for (const { file, faults, shape, passedOver: others } of [site.tags, site.meta]) {
      const holds = file === site.tags.file ? 'its tags and their stacks' : 'the numbers of its tags';
      if (others !== undefined) {
        const related = relate(others, others.length, (other) => ({
          message: 'Jekyll passes this one over.',
          file: other,
          path: [],
        }));
        report({ messageId: 'passedOver', data: { file, holds, others }, file, path: [], span: NOWHERE, related });
      }
      for (const fault of faults) {
        const related = (fault.related ?? []).map(({ span }) => ({ message: 'The first one.', file, path: [], span }));
        const data = { file, holds, cause: describeFault(fault) };
        report({ messageId: effectOf(fault), data, file, path: [], span: fault.span, related });
      }
      for (const { path, at, expected, found } of shape)
        report({ messageId: 'shape', data: { file, expected, found }, file, path, ...(at && { at }) });
    }
    const { file, content = [] } = site.tags;
    for (const { tag, stack, places } of [...repeatedTags(content), ...content.flatMap(repeatedStacks)]) {
      const [first, second, ...more] = places as [Path, Path, ...Path[]];
      const others = [first, ...more];
      const related = relate(others, others.length, (path) => ({ message: 'It stands here, too.', file, path }));
      const data = { file, tag, times: places.length };
      if (stack === undefined) report({ messageId: 'repeatedTag', data, file, path: second, subject: tag, related });
      else
        report({ messageId: 'repeatedStack', data: { ...data, stack }, file, path: second, subject: stack, related });
    }
    for (const { tag, stack, character, path, more } of unsafeStacks(content)) {
      const related = relate(more, more.length, (path) => ({ message: 'It stands here, too.', file, path }));
      report({ messageId: 'unsafeStack', data: { file, tag, stack, character }, file, path, subject: stack, related });
    }
  },
});

/** It is the file as a whole that is wrong. */
const NOWHERE: Span = { start: 0, end: 0 };

/** More names are only counted. */
const MOST_NAMES = 5;

function enumerate(files: readonly string[]): string {
  const left = files.length - MOST_NAMES;
  const more = left > 0 ? [count(left, 'other file')] : [];
  return listed([...files.slice(0, MOST_NAMES), ...more], 'and');
}

function times(number: number): string {
  return number === 2 ? 'twice' : `${number} times`;
}

/** What comes of a fault. */
function effectOf({ code, data }: Fault) {
  switch (code) {
    case 'missing':
    case 'duplicateKey':
      return code;
    case 'earlyFence':
      return 'secondDocument';
    case 'alias':
    case 'tag':
    case 'mergeKey':
    case 'ambiguousScalar':
      return 'doubtful';
    case 'byteOrderMark':
      return data.encoding === 'UTF-8' ? code : 'broken';
    case 'notAFile':
    case 'linkOutside':
    case 'linkLoop':
    case 'unreadable':
    case 'tooLarge':
    case 'lfsPointer':
      return 'unreadable';
    default:
      return 'broken';
  }
}

interface Repeat {
  readonly tag: string;
  readonly stack?: string;
  /** Two at least. */
  readonly places: readonly Path[];
}

function repeatedTags(rows: readonly TagRow[]): Repeat[] {
  const named = rows.flatMap(({ name, path }) => (name === undefined ? [] : [[name, [...path, 'name']] as const]));
  return repeats(named).map(([tag, places]) => ({ tag, places }));
}

function repeatedStacks({ name: tag, stacks, path }: TagRow): Repeat[] {
  if (tag === undefined || stacks === undefined || new Set(stacks).size === stacks.length) return [];
  const listed = stacks.map((stack, i) => [stack, [...path, 'stacks', i]] as const);
  return repeats(listed).map(([stack, places]) => ({ tag, stack, places }));
}

interface UnsafeStack {
  /** Of the first place. */
  readonly tag: string;
  readonly stack: string;
  readonly character: string;
  readonly path: Path;
  readonly more: Path[];
}

/** Each once, however many tags have it. */
function unsafeStacks(rows: readonly TagRow[]): Iterable<UnsafeStack> {
  const found = new Map<string, UnsafeStack>();
  for (const { name: tag, stacks, path: row } of rows)
    for (const stack of tag === undefined ? [] : new Set(stacks)) {
      const character = unsafeCharacter(stack);
      if (character === undefined) continue;
      const path = [...row, 'stacks', stacks!.indexOf(stack)];
      const known = found.get(stack);
      if (known !== undefined) known.more.push(path);
      else found.set(stack, { tag: tag!, stack, character, path, more: [] });
    }
  return found.values();
}

/** The texts that stand in several places, in the order of their first ones. */
function repeats(entries: readonly (readonly [string, Path])[]): [string, Path[]][] {
  return [...groupBy(entries, ([text]) => text)]
    .filter(([, all]) => all.length > 1)
    .map(([text, all]) => [text, all.map(([, path]) => path)]);
}

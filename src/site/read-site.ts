import type { Path, Span } from '../finding.js';
import { decode } from '../page/encoding.js';
import type { Fault } from '../page/fault.js';
import { findPointer } from '../page/lfs-pointer.js';
import { type Locate, locateInTree } from '../page/locate.js';
import { findConflict, parsePage } from '../page/parse.js';
import { readYaml, type YamlNode } from '../page/yaml.js';
import { quote } from '../words/words.js';
import { type DataFiles, tagOfPage } from './data-names.js';
import { nameValue, readAsOther } from './plain-value.js';
import type { DataFile, SiteData, SiteFile, SiteShapeFault, TagMeta, TagPage, TagRow } from './site-data.js';

/** The files of a site's data and tag pages, as they are shown: relative to the repository root, with `/`. */
export interface SiteFiles extends DataFiles {
  /** Sorted in code-unit order; some may be other pages. */
  readonly tagPages: readonly string[];
}

/** A file's bytes, valid until the next one is read; or why there are none. Undefined when it is there, but out of reach: nothing is said of it. */
type Content = Buffer | Fault | undefined;

/** Reads what a site says beside its pages. Never throws. */
export function readSiteData(files: SiteFiles, read: (file: string) => Content): SiteData {
  const readData = <T>(file: string, interpret: Interpret<T>): DataFile<T> => {
    const passedOver = files.passedOver?.get(file);
    return { ...readDataFile(file, read(file), interpret), ...(passedOver && { passedOver }) };
  };
  return {
    tags: readData(files.tags, readTagRows),
    meta: readData(files.meta, readTagMeta),
    tagPages: files.tagPages.map((file) => readTagPage(file, read(file))),
  };
}

/** A page of Jekyll's like any other; whether a value reads the same everywhere is asked only of the few that its rule looks at. */
function readTagPage(file: string, bytes: Content): TagPage {
  const tag = tagOfPage(file.slice(file.lastIndexOf('/') + 1)) ?? '';
  if (bytes === undefined || 'code' in bytes)
    return { file, tag, text: '', faults: bytes === undefined ? [] : [bytes], data: undefined };
  const { text, faults, frontMatter } = parsePage(bytes);
  const kept = faults.filter(({ code, stops }) => stops === 'always' || (stops === 'reported' && code !== AMBIGUOUS));
  if (frontMatter === undefined || kept.some(({ stops }) => stops === 'always'))
    return { file, tag, text, faults: kept, data: undefined };
  return { file, tag, text, faults: kept, data: frontMatter.data, locate: frontMatter.locate };
}

const AMBIGUOUS = 'ambiguousScalar';

/** What is read of a data file, and the values that are not of the right shape. */
interface Reading<T> {
  readonly content: T | undefined;
  readonly shape: readonly SiteShapeFault[];
}

type Interpret<T> = (data: unknown, written: Written) => Reading<T>;

/** What Jekyll reads as a table: each line becomes a mapping of texts, in which there are neither lists nor numbers. */
const TABLE = /\.[ct]sv$/;

function readDataFile<T>(file: string, bytes: Content, interpret: Interpret<T>): DataFile<T> {
  if (TABLE.test(file) && bytes !== undefined && !('code' in bytes)) {
    const shape = [{ path: [], expected: 'a file of YAML or JSON', found: 'a table' }];
    return { file, text: '', faults: [], data: undefined, content: undefined, shape };
  }
  const parsed = parseDataFile(file, bytes);
  const { text, faults, data, locate } = parsed;
  if (locate === undefined) return { ...parsed, content: undefined, shape: [] };
  const { content, shape } = interpret(data, (path) => cutPlaces(text, locate(path)));
  return { ...parsed, content: faults.length > 0 ? undefined : content, shape };
}

/** The spellings of the values (of the keys where the path ends in one and `keys` is given) at paths. */
type Written = (paths: readonly Path[]) => readonly { readonly value: string; readonly key: string | undefined }[];

function cutPlaces(text: string, places: ReturnType<Locate>): ReturnType<Written> {
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  return places.map(({ value, key }) => ({ value: cut(value), key: key && cut(key) }));
}

/**
 * Reads a file of `_data/` as Jekyll 4.3 does, which hands its bytes to Psych as they are (jekyll `data_reader.rb`): CR alone ends a line,
 * the first of several documents counts, and an error ends the build. tests/jekyll/site-data.test.ts holds it against the real one.
 */
function parseDataFile(file: string, bytes: Content): SiteFile {
  if (bytes === undefined || 'code' in bytes)
    return { file, text: '', faults: bytes === undefined ? [] : [bytes], data: undefined };
  const { text, faults } = decode(bytes);
  const stop =
    faults.find(({ code, stops }) => stops === 'always' && code !== 'carriageReturns') ??
    findPointer(text) ??
    findConflict(text);
  if (stop !== undefined) return { file, text, faults: [stop], data: undefined };
  const start = findDocument(text);
  const { root, data, faults: yamlFaults } = readYaml(text.slice(start), start);
  const kept = yamlFaults.filter((fault) => isKept(fault, text)).map(rename);
  const misplaced = root === undefined ? undefined : findMisplaced(text, start, root);
  const stops = misplaced ?? kept.find((fault) => fault.stops === 'always');
  if (root === undefined || stops !== undefined)
    return { file, text, faults: stops === undefined ? kept : [stops], data: undefined };
  return { file, text, faults: kept, data, locate: locateInTree(root) };
}

/** Lines beside the data: empty or a comment, blanks on one, the same without an end, the version of YAML. */
const EMPTY_LINE = /[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)/y;
const BLANKS = /[ \t]*/y;
const LAST_LINE = /[ \t]*(?:#[^\r\n]*)?$/y;
const VERSION_LINE = /%YAML[ \t]+1\.[12][ \t]*(?:\r\n?|\n)/y;

/** Where the data starts: behind a `---`, when nothing but comments stands before it. */
function findDocument(text: string): number {
  const at = skipEmpty(text, skip(VERSION_LINE, text, skipEmpty(text, 0)));
  return text.startsWith('---', at) && /^[ \t\r\n]?$/.test(text.charAt(at + 3)) ? skip(BLANKS, text, at + 3) : 0;
}

/** Whether nothing but comments stands from a place to the end. */
function isEmptyFrom(text: string, from: number): boolean {
  return skip(LAST_LINE, text, skipEmpty(text, from)) === text.length;
}

function skipEmpty(text: string, from: number): number {
  let at = from;
  for (let next = skip(EMPTY_LINE, text, at); next > at; next = skip(EMPTY_LINE, text, at)) at = next;
  return at;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** On the line of the `---` no key and no list item may start: Psych would end with an error. */
function findMisplaced(text: string, start: number, root: YamlNode): Fault | undefined {
  if (start === 0 || root.kind === 'scalar' || '[{'.includes(text.charAt(root.start))) return undefined;
  if (/[\r\n]/.test(text.slice(start, root.start))) return undefined;
  const reason = 'a key or a list item cannot stand on the line of "---"';
  return { code: 'syntax', data: { reason }, span: { start: root.start, end: root.end }, stops: 'always' };
}

/** A `...` or `---` with nothing behind it ends nothing. What is no text is seen by its type, or by how it is written. */
function isKept({ code, span, stops }: Fault, text: string): boolean {
  if (code === AMBIGUOUS) return stops === 'always';
  return code !== 'earlyFence' || !isEmptyFrom(text, span.start + 3);
}

/** The YAML reader is made for front matters: it takes directives for the start of another document, as it does `---`. */
function rename(fault: Fault): Fault {
  if (fault.code === 'earlyFence' && fault.data.fence.startsWith('%')) {
    const reason = 'a line that starts with "%" cannot stand here';
    return { code: 'syntax', data: { reason }, span: fault.span, stops: 'always' };
  }
  if (fault.code !== 'syntax') return fault;
  const reason = fault.data.reason.replace('the end of the front matter', 'the end of the file');
  return { ...fault, data: { reason } };
}

/** `[{name, stacks}]`, or as it was until 2023 `{tags: [{name, url}]}` (cache.spack.io `_data/tags.yaml` at be7eea30). */
function readTagRows(data: unknown, written: Written): Reading<readonly TagRow[]> {
  const isOld = isMapping(data) && Object.hasOwn(data, 'tags');
  const list = isOld ? data['tags'] : data;
  const base: Path = isOld ? ['tags'] : [];
  if (!Array.isArray(list)) return { content: undefined, shape: [unlike(base, 'a list of tags', list)] };
  const shape: SiteShapeFault[] = [];
  const content = list.map((row: unknown, i) => readTagRow(row, [...base, i], isOld, shape));
  const names = content.filter(({ name }) => name !== undefined);
  const spellings = written(names.map(({ path }) => [...path, 'name']));
  names.forEach(({ name, path }, i) => {
    const other = readAsOther(spellings[i]!.value);
    if (other !== undefined && spellings[i]!.value === name)
      shape.push({ path: [...path, 'name'], expected: 'the name of a tag to be a text', found: other });
  });
  return { content, shape };
}

function readTagRow(row: unknown, path: Path, isOld: boolean, shape: SiteShapeFault[]): TagRow {
  if (!isMapping(row)) {
    shape.push(unlike(path, 'each tag to be a mapping with name and stacks', row));
    return { name: undefined, stacks: undefined, path };
  }
  const { name, stacks } = row;
  if (!isText(name)) shape.push(unlike([...path, 'name'], 'the name of a tag to be a text', name));
  const what = isText(name) ? `the stacks of the tag ${quote(name)}` : 'the stacks of a tag';
  const own = isOld ? [] : checkStacks(stacks, [...path, 'stacks'], what);
  for (const fault of own) shape.push(fault);
  const known = isOld || own.length > 0 ? undefined : (stacks as readonly string[]);
  return { name: isText(name) ? name : undefined, stacks: known, path };
}

function checkStacks(stacks: unknown, path: Path, what: string): SiteShapeFault[] {
  if (!Array.isArray(stacks)) return [unlike(path, `${what} to be a list`, stacks)];
  return stacks.flatMap((stack: unknown, i) =>
    isText(stack) ? [] : [unlike([...path, i], `${what} to be texts`, stack)],
  );
}

/** `{<tag>: {count, compilers, parameters}, all: {count, ...}}`. */
function readTagMeta(data: unknown, written: Written): Reading<ReadonlyMap<string, TagMeta>> {
  if (!isMapping(data)) return { content: undefined, shape: [unlike([], 'a mapping from tags to their counts', data)] };
  const shape: SiteShapeFault[] = [];
  const content = new Map<string, TagMeta>();
  const tags = Object.keys(data);
  const keys = written(tags.map((tag) => [tag]));
  const counts = written(tags.map((tag) => [tag, 'count']));
  tags.forEach((tag, i) => {
    const other = readAsOther(keys[i]!.key ?? '');
    if (other !== undefined) shape.push({ path: [tag], at: 'key', expected: 'a tag to be a text', found: other });
    const own = checkTagMeta(tag, data[tag], counts[i]!.value);
    for (const fault of own) shape.push(fault);
    const isKnown = own.every(({ path }) => path.length > 1 && path[1] !== 'count');
    content.set(tag, { count: isKnown ? (data[tag] as { count: number }).count : undefined });
  });
  if (!content.has('all')) shape.push(unlike(['all'], 'an entry "all" with the count of all tags', undefined));
  return { content, shape };
}

/** `written` is the spelling of the count. */
function checkTagMeta(tag: string, entry: unknown, written: string): SiteShapeFault[] {
  const of = `of ${quote(tag)}`;
  if (!isMapping(entry)) return [unlike([tag], `the entry ${of} to be a mapping with a count`, entry)];
  const lists = ['compilers', 'parameters'].flatMap((key) =>
    isMapping(entry[key] ?? {}) ? [] : [unlike([tag, key], `the ${key} ${of} to be a mapping`, entry[key])],
  );
  return [
    ...checkCount(entry['count'], written, [tag, 'count'], `the count ${of} to be a whole number from 0 up`),
    ...lists,
  ];
}

/** `1_000` and `010` are whole numbers, but not the same ones to every reader. */
function checkCount(count: unknown, written: string, path: Path, expected: string): SiteShapeFault[] {
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) return [unlike(path, expected, count)];
  return written === String(count) ? [] : [{ path, expected: `${expected}, in plain digits`, found: quote(written) }];
}

function unlike(path: Path, expected: string, value: unknown): SiteShapeFault {
  return { path, expected, found: nameValue(value) };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

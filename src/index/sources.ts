import { isObject } from '../spack/dag-hash/json.js';
import { type CacheFolder, isInnerPath } from './files.js';
import { type ListedIndex, readIndexList } from './index-list.js';
import { findIndexes, findTags, type IndexPlace, mirrorOf, ROOT } from './layout.js';
import type { Limits } from './limits.js';
import { type CacheFile, type CacheProblem, type CacheSpot, indexProblem, WHOLE } from './problem.js';
import { findIndexFiles, type IndexFile } from './read-index.js';
import { isFault, parseJson, readSmallFile } from './small-file.js';

/** An index that is to be read. */
export interface IndexSource {
  readonly tag: string;
  readonly label: string;
  /** The folder of its mirror. */
  readonly mirror: string;
  readonly index: IndexFile;
  readonly in: CacheFile;
  /** Its manifest, or the file with its sum, whose faults stand there. */
  readonly manifest: CacheFile;
  /** When it was written: milliseconds since 1970. */
  readonly modified: number | undefined;
}

/** The indexes of a tag, the root's first. */
export interface TagSources {
  readonly tag: string;
  readonly sources: readonly IndexSource[];
  /** Labels that have an index which cannot be read, and so is unknown. */
  readonly unknown: readonly string[];
  readonly problems: readonly CacheProblem[];
}

/** Where indexes are looked for. */
export interface SourceRequest {
  readonly folder: CacheFolder;
  /** How a file of the folder is shown. */
  show(file: string): string;
  /** The list of indexes; absent without one. */
  readonly list?: CacheFile | undefined;
  /** Says itself where the indexes are; absent without one. */
  readonly map?: CacheFile | undefined;
  readonly limits: Limits;
}

/** How an index is called in messages. */
export function indexName(tag: string, label: string): string {
  return `the index of ${mirrorOf(tag, label)}`;
}

/** Whether an index is the tag's own. */
export function isRoot({ label }: Pick<IndexSource, 'label'>): boolean {
  return label === ROOT;
}

/** Whether only a list names the file of an index, so that its name is its sum. */
export function isListed({ index, manifest }: IndexSource): boolean {
  return index.blob === undefined && index.file !== manifest.file;
}

/** The tags of a folder, of its list or of a map, and what tells their indexes. */
export interface Sources {
  readonly folder: CacheFolder;
  readonly tags: readonly string[];
  /** Of the list or the map. */
  readonly problems: readonly CacheProblem[];
  /** The indexes that the list names. */
  readonly listed: readonly ListedIndex[];
  /** Files that the list or the map names and what is read beside them, below the folder: there or not. */
  readonly named: readonly string[];
  find(tag: string): Promise<TagSources>;
}

/** Looks for indexes: in a map, or in the layout of the bucket, which a list may complete. */
export async function findSources(request: SourceRequest): Promise<Sources> {
  return request.map === undefined ? ofFolder(request) : ofMap(request, request.map);
}

function fileOf({ folder, show }: SourceRequest, file: string, knownAs = file): CacheFile {
  return { folder, file, shown: show(file), knownAs: show(knownAs) };
}

const spotOf = (file: CacheFile): CacheSpot => ({ in: file, path: [] });

async function ofFolder(request: SourceRequest): Promise<Sources> {
  const { listed, problems } = await readList(request);
  // What a copy lacks as a whole is not looked at.
  const isHere = ({ file }: ListedIndex): boolean => !isFault(request.folder.open(file));
  const here = listed.filter(isHere);
  const tags = [...new Set([...findTags(request.folder), ...here.map(({ tag }) => tag)])].sort();
  const named = listed.map(({ file }) => file);
  return { folder: request.folder, tags, problems, listed, named, find: (tag) => findInFolder(request, tag, listed) };
}

async function readList(
  request: SourceRequest,
): Promise<{ readonly listed: readonly ListedIndex[]; readonly problems: readonly CacheProblem[] }> {
  const { list, limits } = request;
  if (list === undefined) return { listed: [], problems: [] };
  const what = 'the list of indexes';
  const json = await readJson(list, limits);
  if ('code' in json)
    return { listed: [], problems: [indexProblem('unreadableList', { what, fault: json }, faultSpot(list, json))] };
  const { indexes, faults } = readIndexList(json.value);
  const problems = faults.map(({ path, kind, expected, found }) => {
    const spot: CacheSpot = { in: list, path, span: WHOLE, below: path };
    const tag = String(path[0] ?? '');
    const more = { subject: tag };
    if (kind === 'labelTwice') return indexProblem('labelTwice', { tag, label: found }, spot, more);
    if (kind === 'url') return indexProblem('urlElsewhere', { tag, expected, found }, spot, more);
    return indexProblem('listShape', { what, expected, found }, spot, more);
  });
  return { listed: indexes, problems };
}

async function readJson(file: CacheFile, limits: Limits) {
  const small = await readSmallFile(file.folder.open(file.file), limits);
  return isFault(small) ? small : parseJson(small.text, limits);
}

/** Where a fault of a file as such stands. */
export function faultSpot(file: CacheFile, { span }: { readonly span?: CacheSpot['span'] }): CacheSpot {
  return { in: file, path: [], ...(span && { span }) };
}

async function findInFolder(request: SourceRequest, tag: string, listed: readonly ListedIndex[]): Promise<TagSources> {
  const { folder, limits, list } = request;
  const { places, fault } = findIndexes(folder, tag, limits);
  const own = new Map(listed.filter((one) => one.tag === tag).map((one) => [one.label, one]));
  const result = new Collected(request, tag);
  if (fault !== undefined)
    result.tell(indexProblem('tooManyLabels', { tag, ...fault.data }, spotOf(fileOf(request, tag))));
  for (const place of places) await result.add(place, own.get(place.label), list);
  for (const one of own.values()) if (places.every(({ label }) => label !== one.label)) result.addListed(one, list!);
  return result.sources();
}

class Collected {
  readonly #request: SourceRequest;
  readonly #tag: string;
  readonly #sources: IndexSource[] = [];
  readonly #unknown: string[] = [];
  readonly #problems: CacheProblem[] = [];

  constructor(request: SourceRequest, tag: string) {
    this.#request = request;
    this.#tag = tag;
  }

  tell(problem: CacheProblem): void {
    this.#problems.push(problem);
  }

  /** An index that the layout has; the url of the list says which one of its manifest is meant. */
  async add(place: IndexPlace, listed: ListedIndex | undefined, list: CacheFile | undefined): Promise<void> {
    const { label, file, layout, mirror } = place;
    const found = await findIndexFiles(this.#request.folder, place, this.#request.limits);
    const manifest = fileOf(this.#request, file);
    const what = layout === 3 ? manifestName(this.#tag, label) : indexName(this.#tag, label);
    const { fault } = found;
    if (fault !== undefined)
      this.#problems.push(
        layout === 3
          ? indexProblem('unreadableManifest', { what, fault }, faultSpot(manifest, fault))
          : indexProblem('unreadableIndex', { what, fault }, faultSpot(manifest, fault)),
      );
    for (const { path, expected, found: written } of found.shape)
      this.#problems.push(
        indexProblem(
          'manifestShape',
          { what, expected, found: written },
          { in: manifest, path, span: WHOLE, below: path },
        ),
      );
    const meant = found.indexes.find((one) => one.file === listed?.file);
    const isOld = listed !== undefined && layout === 3 && found.indexes.length > 0 && meant === undefined;
    if (isOld) {
      const path = [...listed.path, 'url'];
      this.#problems.push(
        indexProblem(
          'listedOld',
          { what: `${this.#tag}/${label}` },
          { in: list!, path, span: WHOLE, below: path },
          {
            subject: label,
            related: [{ ...spotOf(manifest), message: 'The manifest of the index that is there now.' }],
          },
        ),
      );
    }
    const index = meant ?? found.indexes[0];
    if (index === undefined) this.#unknown.push(label);
    else this.#add(label, mirror, index, manifest, found.modified);
  }

  /** One that only the list names: the file is there without a manifest. */
  addListed({ label, file, path }: ListedIndex, list: CacheFile): void {
    const open = this.#request.folder.open(file);
    if (isFault(open)) {
      this.#unknown.push(label);
      const spot = { in: list, path: [...path, 'url'], span: WHOLE, below: [...path, 'url'] };
      const what = indexName(this.#tag, label);
      this.#problems.push(indexProblem('listedMissing', { what, fault: open }, spot, { subject: label }));
      return;
    }
    const sha256 = /\/sha256\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(file)?.[1];
    this.#add(label, mirrorOf(this.#tag, label), { file, blob: undefined, sha256 }, list, open.modified);
  }

  #add(label: string, mirror: string, index: IndexFile, manifest: CacheFile, modified: number | undefined): void {
    const knownAs = index.file === manifest.file ? index.file : `${mirror}/blobs`;
    this.#sources.push({
      tag: this.#tag,
      label,
      mirror,
      index,
      in: fileOf(this.#request, index.file, knownAs),
      manifest,
      modified,
    });
  }

  sources(): TagSources {
    const sources = [...this.#sources].sort(
      (a, b) => Number(isRoot(b)) - Number(isRoot(a)) || (a.label < b.label ? -1 : 1),
    );
    return { tag: this.#tag, sources, unknown: this.#unknown, problems: this.#problems };
  }
}

function manifestName(tag: string, label: string): string {
  return indexName(tag, label).replace('the index', 'the manifest');
}

/** `{tag: {label: file}}`, each file an index or the manifest of one, below the map's folder. */
async function ofMap(request: SourceRequest, map: CacheFile): Promise<Sources> {
  const json = await readJson(map, request.limits);
  const what = 'the map of indexes';
  const none = {
    folder: request.folder,
    tags: [],
    listed: [],
    named: [],
    find: async (tag: string) => new Collected(request, tag).sources(),
  };
  if ('code' in json)
    return { ...none, problems: [indexProblem('unreadableList', { what, fault: json }, faultSpot(map, json))] };
  const problems: CacheProblem[] = [];
  const refuse = (path: readonly string[], expected: string, found: unknown): void => {
    const spot = { in: map, path, span: WHOLE, below: path };
    problems.push(indexProblem('listShape', { what, expected, found: JSON.stringify(found) }, spot));
  };
  const tags = new Map<string, Map<string, string>>();
  if (!isObject(json.value)) refuse([], 'an object of tags', json.value);
  else
    for (const [tag, labels] of Object.entries(json.value)) {
      if (!isObject(labels)) {
        refuse([tag], 'an object of labels and files', labels);
        continue;
      }
      const files = new Map<string, string>();
      for (const [label, file] of Object.entries(labels)) {
        if (typeof file === 'string') files.set(label, file);
        else refuse([tag, label], 'the name of a file', file);
      }
      tags.set(tag, files);
    }
  const find = async (tag: string): Promise<TagSources> => {
    const result = new Collected(request, tag);
    for (const [label, file] of tags.get(tag) ?? []) await result.add(placeOf(label, file), undefined, undefined);
    return result.sources();
  };
  const named = [...tags.values()].flatMap((files) => [...files.values()].filter(isInnerPath));
  return {
    folder: request.folder,
    tags: [...tags.keys()].sort(),
    problems,
    listed: [],
    named: named.flatMap((file) => [file, `${file}.hash`]),
    find,
  };
}

const MANIFEST = /(?:^|\/)(?:v3\/manifests\/index\/)?index\.manifest\.json$/;

/** A manifest that was copied by itself has its blobs beside it. */
function placeOf(label: string, file: string): IndexPlace {
  const isManifest = MANIFEST.test(file);
  const mirror = isManifest ? file.replace(MANIFEST, '') : file.replace(/\/?[^/]*$/, '');
  return { label, layout: isManifest ? 3 : 2, mirror: mirror === '' ? '.' : mirror, file };
}

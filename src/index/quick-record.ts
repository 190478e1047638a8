import { type Dependency, type IndexRecord, isParameter } from './record.js';

/** A text without quotes, escapes and whatever is not ASCII: a record with another one is read in full. */
const TEXT = '[ !#-\\[\\]-~]';
/** The start of a compact node, up to its parameters. */
const HEAD = new RegExp(
  `^\\{"name":"(${TEXT}+)","version":"(${TEXT}*)","arch":\\{"platform":"(${TEXT}*)","platform_os":"(${TEXT}*)",` +
    `"target":(?:"(${TEXT}*)"|\\{"name":"(${TEXT}*)","vendor":"${TEXT}*","features":\\[[^\\]{}\\\\]*\\],[^\\[{}\\\\]*\\[[^\\]{}\\\\]*\\][^{}\\\\]*\\})\\},` +
    `(?:"compiler":\\{"name":"(${TEXT}*)","version":"(${TEXT}*)"\\},)?"namespace":"${TEXT}*","parameters":`,
);
const BETWEEN = new RegExp(
  `(?:,"patches":\\[(?:"[0-9a-f]+",?)*\\])?(?:,"package_hash":"${TEXT}*")?(?:,"provided_virtuals":\\[(?:"${TEXT}*",?)*\\])?`,
  'y',
);
const EDGES = ',"dependencies":[';
const EDGE = new RegExp(
  `\\{"name":"(${TEXT}*)","hash":"([a-z2-7]{32})","parameters":\\{"deptypes":\\[(?:"[a-z]+",?)*\\],` +
    `"virtuals":\\[((?:"${TEXT}*",?)*)\\]\\}\\}([,\\]])`,
  'y',
);
/** What follows in a node of generation 4, and of later ones. */
const END = /^(?:,"annotations":\{"original_specfile_version":([5-9])\})?$/;
/** Beyond this many different texts a table starts anew: memory is bounded. */
const MOST = 50_000;
const NONE: readonly string[] = [];

/**
 * Reads nodes whose hash was proven on their bytes, by their text: Spack wrote it, so it has the form that Spack gives it, and the parts
 * that many records have in common are read once. What has any other form is left to `readRecord`, which gives the same.
 */
export class QuickReader {
  readonly #parameters = new Map<string, IndexRecord['parameters']>();
  readonly #virtuals = new Map<string, readonly string[]>();

  /** `node` is the text that was hashed. Undefined when it takes a full reading. */
  read(key: string, node: string, refCount: number, isCached: boolean): IndexRecord | undefined {
    const head = HEAD.exec(node);
    if (head === null) return undefined;
    const from = head[0].length;
    const to = endOfObject(node, from);
    const parameters = to === -1 ? undefined : this.#readParameters(node.slice(from, to));
    if (parameters === undefined) return undefined;
    BETWEEN.lastIndex = to;
    const edges = this.#readEdges(node, to + BETWEEN.exec(node)![0].length);
    if (edges === undefined) return undefined;
    const end = END.exec(node.slice(edges.end, -1));
    if (end === null) return undefined;
    const [, name = '', version = '', platform = '', os = '', plain, described, compiler, compilerVersion] = head;
    // A node that names its compiler has no annotations, and the other way round.
    if ((compiler === undefined) !== (end[1] !== undefined)) return undefined;
    return {
      key,
      name,
      version,
      platform,
      os,
      target: plain ?? described ?? '',
      compiler: compiler === undefined ? 'edges' : { name: compiler, version: compilerVersion ?? '' },
      parameters,
      dependencies: edges.dependencies,
      isExternal: false,
      isCached,
      refCount,
    };
  }

  #readParameters(json: string): IndexRecord['parameters'] | undefined {
    const known = this.#parameters.get(json);
    if (known !== undefined) return known;
    const entries = entriesOf(json);
    if (entries === undefined || !entries.every(([, value]) => isParameter(value))) return undefined;
    if (this.#parameters.size >= MOST) this.#parameters.clear();
    this.#parameters.set(detached(json), entries);
    return entries;
  }

  #readEdges(
    node: string,
    at: number,
  ): { readonly dependencies: readonly Dependency[]; readonly end: number } | undefined {
    const dependencies: Dependency[] = [];
    if (!node.startsWith(EDGES, at)) return { dependencies, end: at };
    for (EDGE.lastIndex = at + EDGES.length; ; ) {
      const edge = EDGE.exec(node);
      if (edge === null) return undefined;
      const [, name = '', hash = '', virtuals = '', after] = edge;
      dependencies.push({ name, hash, virtuals: virtuals === '' ? NONE : this.#readVirtuals(virtuals) });
      if (after === ']') return { dependencies, end: EDGE.lastIndex };
    }
  }

  #readVirtuals(json: string): readonly string[] {
    const known = this.#virtuals.get(json);
    if (known !== undefined) return known;
    const virtuals = json.slice(1, -1).split('","');
    if (this.#virtuals.size >= MOST) this.#virtuals.clear();
    this.#virtuals.set(detached(json), virtuals);
    return virtuals;
  }
}

/** Where an object without objects in it ends; -1 for another one, or one with a text that needs decoding. */
function endOfObject(text: string, start: number): number {
  let isText = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) isText = !isText;
    else if (code < 0x20 || code > 0x7e || code === 0x5c) return -1;
    else if (isText) continue;
    else if (code === 0x7d) return at + 1;
    else if (code === 0x7b) return -1;
  }
  return -1;
}

/** The members of an object; undefined when the text is none. */
function entriesOf(json: string): IndexRecord['parameters'] | undefined {
  try {
    const value = JSON.parse(json) as object;
    return Object.entries(value);
  } catch {
    return undefined;
  }
}

/** A copy of its own: a slice would keep the whole node in memory. */
function detached(slice: string): string {
  return Buffer.from(slice, 'latin1').toString('latin1');
}

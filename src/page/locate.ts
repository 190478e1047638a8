import type { Path, Span } from '../finding.js';
import { findNode, type YamlNode } from './yaml.js';

/** Where values stand in a page's text: the value's span, and the key's when the path ends in one that is there. */
export interface LocatedPlace {
  readonly value: Span;
  readonly key?: Span;
}

/** Finds the places of many paths in one pass; the result is in the order of `paths`. */
export type Locate = (paths: readonly Path[]) => LocatedPlace[];

/** Places in a tree that has been read with them. */
export function locateInTree(root: YamlNode): Locate {
  return (paths) => paths.map((path) => findNode(root, path));
}

/** The spans of the parts of a page in the generator's form. */
export interface GeneratedLayout {
  readonly text: string;
  readonly meta: Span;
  readonly specs: Span;
}

/** Places in a page in the generator's form: one scan of each JSON text, over the wanted paths only. */
export function locateInGenerated(layout: GeneratedLayout): Locate {
  return (paths) => {
    const wanted = new Wanted();
    paths.forEach((path, i) => {
      wanted.add(path, i);
    });
    const places: LocatedPlace[] = new Array(paths.length);
    const metaLine = layout.text.lastIndexOf('\n', layout.meta.start) + 1;
    const root = { start: 4, end: layout.specs.end };
    wanted.fill(places, { value: root });
    locateHeader(layout.text, wanted, places);
    locateInJson(layout.text, layout.meta, wanted.child('meta'), keySpan(metaLine, 'meta'), places);
    const specsLine = keySpan(layout.meta.end + 1, 'spec_details');
    locateInJson(layout.text, layout.specs, wanted.child('spec_details'), specsLine, places);
    return places;
  };
}

/** The value of a key of the page, a JSON text, and what is in it: read no further than the last place that is wanted. */
function locateInJson(text: string, value: Span, wanted: Wanted | undefined, key: Span, places: LocatedPlace[]): void {
  if (wanted === undefined) return;
  wanted.fill(places, { value, key });
  new JsonScan(text, places).run(value.start, wanted);
}

function keySpan(start: number, key: string): Span {
  return { start, end: start + key.length };
}

function locateHeader(text: string, wanted: Wanted, places: LocatedPlace[]): void {
  let line = 4;
  for (const key of ['title', 'layout', 'categories']) {
    const end = text.indexOf('\n', line);
    const value = { start: line + key.length + 2, end };
    const child = wanted.child(key);
    if (child !== undefined) {
      child.fill(places, { value, key: keySpan(line, key) });
      if (key === 'categories') locateCategories(text, value, child, places);
    }
    line = end + 1;
  }
}

function locateCategories(text: string, list: Span, wanted: Wanted, places: LocatedPlace[]): void {
  let start = list.start + 1;
  for (let index = 0; start < list.end; index++) {
    const comma = text.indexOf(', ', start);
    const end = comma === -1 || comma > list.end ? list.end - 1 : comma;
    const child = wanted.child(index);
    child?.fill(places, { value: { start, end } });
    start = end + 2;
  }
}

/**
 * The wanted paths as a tree: which of them end here, which go on where. A page with a finding in every row has tens of thousands of
 * nodes, most of which have one step to go on or none: these have no table of their own.
 */
class Wanted {
  readonly ends: number[] = [];
  /** The first step that goes on from here, and where it leads. */
  #step: string | number | undefined;
  #only: Wanted | undefined;
  /** All of them, where there are several. */
  #children: Map<string | number, Wanted> | undefined;

  add(path: Path, index: number): void {
    let node: Wanted = this;
    for (const step of path) node = node.child(step) ?? node.#addChild(step);
    node.ends.push(index);
  }

  #addChild(step: string | number): Wanted {
    const child = new Wanted();
    if (this.#only === undefined) {
      this.#step = step;
      this.#only = child;
    } else {
      this.#children ??= new Map([[this.#step!, this.#only]]);
      this.#children.set(step, child);
    }
    return child;
  }

  child(step: string | number): Wanted | undefined {
    if (this.#children !== undefined) return this.#children.get(step);
    return step === this.#step ? this.#only : undefined;
  }

  /** How many steps go on from here. */
  get size(): number {
    return this.#children?.size ?? (this.#only === undefined ? 0 : 1);
  }

  /** Everything at or below gets this place; what is found further down replaces it. */
  fill(places: LocatedPlace[], place: LocatedPlace): void {
    for (const index of this.ends) places[index] = place;
    if (this.#only === undefined) return;
    const inner = place.key === undefined ? place : { value: place.value };
    if (this.#children === undefined) this.#only.fill(places, inner);
    else for (const child of this.#children.values()) child.fill(places, inner);
  }
}

/**
 * Walks JSON that is known to be spelled as `json.dumps` spells it, without escapes and repeated keys. Depth is that of the wanted paths.
 * Places that a value has by what it stands in are filled already: where all that is wanted of a value was met, the rest is skipped.
 */
class JsonScan {
  readonly #text: string;
  readonly #places: LocatedPlace[];
  #at = 0;

  constructor(text: string, places: LocatedPlace[]) {
    this.#text = text;
    this.#places = places;
  }

  /** Of the value that starts here, whose own place is known, what is wanted in it. Ends behind the last of that. */
  run(start: number, wanted: Wanted): void {
    this.#at = start;
    this.#inside(wanted);
  }

  /** False when there is no inside. */
  #inside(wanted: Wanted): boolean {
    const open = this.#text.charCodeAt(this.#at);
    if (open === 0x7b) this.#object(wanted);
    else if (open === 0x5b) this.#array(wanted);
    else return false;
    return true;
  }

  #object(wanted: Wanted): void {
    let left = wanted.size;
    this.#at++;
    while (left > 0 && this.#text.charCodeAt(this.#at) !== 0x7d) {
      const keyStart = this.#at;
      this.#skip();
      const key = { start: keyStart, end: this.#at };
      const child = wanted.child(this.#text.slice(keyStart + 1, this.#at - 1));
      this.#at += 2;
      if (child !== undefined) left--;
      this.#member(child, key);
    }
  }

  #array(wanted: Wanted): void {
    let left = wanted.size;
    this.#at++;
    for (let index = 0; left > 0 && this.#text.charCodeAt(this.#at) !== 0x5d; index++) {
      const child = wanted.child(index);
      if (child !== undefined) left--;
      this.#member(child);
    }
  }

  #member(child: Wanted | undefined, key?: Span): void {
    if (child === undefined) this.#skip();
    else {
      const value = { start: this.#at, end: this.#at };
      child.fill(this.#places, key === undefined ? { value } : { value, key });
      this.#skip(child.size > 0 && this.#inside(child) ? 1 : 0);
      value.end = this.#at;
    }
    if (this.#text.charCodeAt(this.#at) === 0x2c) this.#at += 2;
  }

  /** Steps over one value, or over the rest of as many as it stands in. */
  #skip(depth = 0): void {
    const text = this.#text;
    do {
      const code = text.charCodeAt(this.#at);
      if (code === 0x22) this.#at = text.indexOf('"', this.#at + 1) + 1;
      else if (code === 0x5b || code === 0x7b) {
        depth++;
        this.#at++;
      } else if (code === 0x5d || code === 0x7d) {
        depth--;
        this.#at++;
      } else if (depth > 0) this.#at++;
      else while (!',]}\n'.includes(text.charAt(this.#at))) this.#at++;
    } while (depth > 0);
  }
}

import path from 'node:path';
import { areNeighbours, type PageFile } from '../files/walk.js';
import type { Way } from './look.js';

/** Pages that one thread looks at, one after the other: those of a list from `start` on. */
export interface Unit {
  readonly start: number;
  /** Of each page; undefined: nothing is read. */
  readonly ways: readonly (Way | undefined)[];
  readonly packed: PackedUnit;
}

/** The pages of a unit as another thread is told of them: a few texts, and not objects by the hundred thousand. */
export interface PackedUnit {
  /** Absolute: the folder in which the folders of all of its packages stand. */
  readonly folder: string;
  /** The same as it is shown, with `/` at its end unless it is empty. */
  readonly shown: string;
  readonly tag: string;
  readonly boundary: string;
  /** The packages, with `/` between them; empty for a page that this thread has to look at itself. */
  readonly packages: string;
  /** Of each page, the sum of what holds. */
  readonly flags: Uint8Array;
}

const CHECKED = 1;
const MAPPED = 2;
const ASSUMED = 4;
const RENAMED = 8;

/** Pages of a unit: those of one take some milliseconds. */
const UNIT_SIZE = 256;
const PAGE = 'specs.md';

/** What is to become of the pages of a list. */
export interface PagePlan {
  /** Undefined: nothing is read. */
  wayOf(page: PageFile): Way | undefined;
  isRenamed(page: PageFile): boolean;
}

/** Cuts the pages from `from` on into units of one folder each. */
export function cutUnits(
  pages: readonly PageFile[],
  from: number,
  { wayOf, isRenamed }: PagePlan,
  size = UNIT_SIZE,
): readonly Unit[] {
  const units: Unit[] = [];
  let home: Home | undefined;
  let last: PageFile | undefined;
  let packages: string[] = [];
  let ways: (Way | undefined)[] = [];
  let flags: number[] = [];
  const close = (end: number): void => {
    if (packages.length === 0) return;
    const { folder, shown, tag, boundary } = home ?? NOWHERE;
    const packed = { folder, shown, tag, boundary, packages: packages.join('/'), flags: Uint8Array.from(flags) };
    units.push({ start: end - packages.length, ways, packed });
    home = undefined;
    packages = [];
    ways = [];
    flags = [];
  };
  for (let i = from; i < pages.length; i++) {
    const page = pages[i]!;
    const way = wayOf(page);
    const isNear = home !== undefined && last !== undefined && areNeighbours(last, page);
    const own = way === undefined ? undefined : isNear ? home : homeOf(page, home);
    if (packages.length === size || (own !== undefined && home !== undefined && own !== home)) close(i);
    home ??= own;
    if (own !== undefined) last = page;
    ways.push(way);
    packages.push(own === undefined ? '' : page.place!.package);
    flags.push(own === undefined ? 0 : flagsOf(page, way!, isRenamed(page)));
  }
  close(pages.length);
  return units;
}

/** A page of a unit in another thread; undefined for one that it leaves alone. */
export interface UnitPage {
  readonly page: PageFile;
  readonly way: Way;
  readonly isRenamed: boolean;
}

export function unpack({ folder, shown, tag, boundary, packages, flags }: PackedUnit): (UnitPage | undefined)[] {
  return packages.split('/').map((name, i) => {
    const set = flags[i]!;
    if (set === 0) return undefined;
    const page: PageFile = {
      path: `${folder}${path.sep}${name}${path.sep}${PAGE}`,
      file: `${shown}${name}/${PAGE}`,
      place: { tag, package: name },
      boundary,
      ...((set & ASSUMED) !== 0 && { isAssumed: true as const }),
    };
    return { page, way: (set & CHECKED) !== 0 ? 'check' : 'map', isRenamed: (set & RENAMED) !== 0 };
  });
}

function flagsOf({ isAssumed }: PageFile, way: Way, isRenamed: boolean): number {
  return (way === 'check' ? CHECKED : MAPPED) + (isAssumed ? ASSUMED : 0) + (isRenamed ? RENAMED : 0);
}

/** What the pages of a unit have in common. */
type Home = Pick<PackedUnit, 'folder' | 'shown' | 'tag' | 'boundary'>;

const NOWHERE: Home = { folder: '', shown: '', tag: '', boundary: '' };

/** `near` if the page stands there, else where it stands; undefined when it is not told by its package and the others' folder. */
function homeOf(page: PageFile, near: Home | undefined): Home | undefined {
  if (page.fault !== undefined || page.place === undefined) return undefined;
  if (near !== undefined && standsIn(page, near)) return near;
  const folder = path.dirname(path.dirname(page.path));
  const end = page.place.package.length + 1 + PAGE.length;
  const home = { folder, shown: page.file.slice(0, -end), tag: page.place.tag, boundary: page.boundary };
  return standsIn(page, home) ? home : undefined;
}

function standsIn({ path: at, file, place, boundary }: PageFile, home: Home): boolean {
  const name = place!.package;
  return (
    place!.tag === home.tag &&
    boundary === home.boundary &&
    at === `${home.folder}${path.sep}${name}${path.sep}${PAGE}` &&
    file === `${home.shown}${name}/${PAGE}`
  );
}

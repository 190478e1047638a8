import { BUILT_WITH, COMPILER, INPUT, OS, PLATFORM, TARGET, VERSION } from './layout';
import { add, lengthOf, NONE, pass, textOf } from './words';

/** The two beginnings that URLs of a tag have: literals, NONE for one that there is not. */
let usualPrefix: i32 = NONE;
let oldPrefix: i32 = NONE;
/** What BUILT_WITH holds for a compiler that nobody asked about: the first word is no such text, it is a literal. */
const UNKNOWN: i32 = 0;

export function setPrefixes(usual: i32, old: i32): void {
  usualPrefix = usual;
  oldPrefix = old;
}

/** Marks of a row, as in `row-flags.ts`. */
const HAS_TARBALL: i32 = 1;
const OLD_MIRROR: i32 = 1 << 23;
export const UNUSUAL_TARBALL: i32 = 2;

/** The marks of a row whose URL starts here. */
export function markTarball(at: usize, hash: usize, row: i32, title: i32): i32 {
  if (isUsual(at, usualPrefix, hash, row, title)) return HAS_TARBALL;
  return isUsual(at, oldPrefix, hash, row, title) ? HAS_TARBALL | OLD_MIRROR : HAS_TARBALL | UNUSUAL_TARBALL;
}

/**
 * Whether the URL that starts here is the one that the row's values give (Spack 0.18 to 0.23): the prefix, then the platform, the
 * system, the target, the compiler, the package and the version as folders, then as a name, with the hash. Says no when the compiler
 * cannot be split; whether it is a right one is not for the scanner.
 */
function isUsual(at: usize, prefix: i32, hash: usize, row: i32, title: i32): bool {
  const builtWith = builtWithOf(wordIn(COMPILER, row));
  if (builtWith === NONE) return false;
  at = passOptional(at, prefix);
  if (at !== 0) at = passParts(at, builtWith, row, title, 0x2f);
  if (at !== 0) at = passParts(at, builtWith, row, title, 0x2d);
  if (at === 0) return false;
  for (let i: usize = 0; i < 32; i += 8) if (load<u64>(at + i) !== load<u64>(hash + i)) return false;
  // `.spack"`
  return (load<u64>(at + 32) & 0xffffffffffffff) === 0x226b636170732e;
}

function wordIn(column: usize, row: i32): i32 {
  return load<i32>(column + ((<usize>row) << 2));
}

function passOptional(at: usize, literal: i32): usize {
  if (literal === NONE) return 0;
  return pass(at, literal);
}

/** `linux-rhel8-zen4/gcc-11.4.0/zlib-1.3/`, or with hyphens in place of the slashes. */
function passParts(at: usize, builtWith: i32, row: i32, title: i32, mark: u32): usize {
  at = passPart(at, wordIn(PLATFORM, row), 0x2d);
  if (at !== 0) at = passPart(at, wordIn(OS, row), 0x2d);
  if (at !== 0) at = passPart(at, wordIn(TARGET, row), mark);
  if (at !== 0) at = passPart(at, builtWith, mark);
  if (at !== 0) at = passPart(at, title, 0x2d);
  return at === 0 ? 0 : passPart(at, wordIn(VERSION, row), mark);
}

function passPart(at: usize, word: i32, mark: u32): usize {
  at = pass(at, word);
  return at !== 0 && load<u8>(at) === mark ? at + 1 : 0;
}

/** The word `name-version` of a compiler, made when it is first asked for. */
function builtWithOf(compiler: i32): i32 {
  const at = BUILT_WITH + ((<usize>compiler) << 2);
  if (load<i32>(at) === UNKNOWN) store<i32>(at, makeBuiltWith(compiler));
  return load<i32>(at);
}

function makeBuiltWith(compiler: i32): i32 {
  const text = textOf(compiler);
  const length = lengthOf(compiler);
  let name = 0;
  while (name < length && load<u8>(text + <usize>name) !== 0x40) name++;
  const version = load<u8>(text + <usize>name + 1) === 0x3d ? name + 2 : name + 1;
  if (name === 0 || version >= length) return NONE;
  memory.copy(INPUT, text, name);
  store<u8>(INPUT + <usize>name, 0x2d);
  memory.copy(INPUT + <usize>name + 1, text + <usize>version, length - version);
  return add(INPUT, length - version + name + 1);
}

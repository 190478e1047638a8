/**
 * The grammars of what a page holds. The expressions are ours; each names the Spack source that it follows.
 * All run in linear time on any input.
 */

/** A DAG hash: SHA-1 in lower-case base 32, so without 0, 1, 8 and 9 (Spack `util/hash.py`). */
export const HASH = /^[a-z2-7]{32}$/;

/** The form of every package since 2017: folder names of spack-packages with `_` as `-`. */
export const PACKAGE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What Spack's package API v1 allowed (`util/naming.py`). */
export const LOOSE_PACKAGE_NAME = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;

/** Tags that the site's indexer takes (spack-infrastructure `cache_indexer.py`), and the two-part ones of its first years. */
export const TAG = /^(?:develop(?:-\d{4}-\d{2}-\d{2})?|v\d+\.\d+(?:\.\d+)?)$/;

/** An operating system with its version: `rhel8`, `ubuntu22.04`, `sle_hpc15`, `windows10.0.20348`, `sequoia`. */
const OS = /^[a-z][a-z0-9_-]*(?:\.[0-9]+)*$/;

export function isOsName(text: string): boolean {
  return OS.test(text);
}

/** A version (Spack `version_types.py`, VALID_VERSION, but no "-" in front, which no command takes). */
const VERSION = /^[A-Za-z0-9_.][A-Za-z0-9_.-]*$/;
/** A version made from git: `git.<ref>=<version>` or `<40 hexadecimal digits>=<version>` (Spack `spec_parser.py`). */
const GIT_VERSION = /^(?:git\.[A-Za-z0-9_][A-Za-z0-9_./-]*|[A-Fa-f0-9]{40})(?:=[A-Za-z0-9_][A-Za-z0-9_.-]*)?$/;

export function isVersion(text: string): boolean {
  return VERSION.test(text) || GIT_VERSION.test(text);
}

/** How a compiler is spelled: `gcc@=11.4.0` (D to G), `gcc@11.4.0` (H), `none` (H). */
export type CompilerForm = 'exact' | 'bare' | 'none';

export interface Compiler {
  readonly text: string;
  /** Undefined when the text is no compiler; `name` and `version` are empty then. */
  readonly form: CompilerForm | undefined;
  /** `none` for `none`. */
  readonly name: string;
  /** Empty for `none`. */
  readonly version: string;
}

const COMPILER = /^(?!none@)([a-z][a-z0-9_-]*)@(=?)([A-Za-z0-9_.][A-Za-z0-9_.=-]*)$/;

export function parseCompiler(text: string): Compiler {
  if (text === 'none') return { text, form: 'none', name: 'none', version: '' };
  const match = COMPILER.exec(text);
  if (match === null) return { text, form: undefined, name: '', version: '' };
  return { text, form: match[2] === '=' ? 'exact' : 'bare', name: match[1]!, version: match[3]! };
}

/** One entry of a row's `variants` (Spack `variant.py`, `Variant.__str__`). */
export interface Variant {
  readonly text: string;
  /** Undefined when the text is no variant; the other fields are empty then. */
  readonly kind: 'boolean' | 'single' | 'multi' | undefined;
  readonly name: string;
  /** `k=a,b` unquoted: several values in the form of generations A to G (generation H writes `:=`). */
  readonly oldMulti: boolean;
}

/** In order: boolean; name, sign, value with single quotes, with double quotes, without. */
const VARIANT =
  /^(?:[+~]([A-Za-z0-9_][A-Za-z0-9_.-]*)|([A-Za-z0-9_][A-Za-z0-9_.-]*)(:?=)(?:'[^']*'|"(?:[^"\\]|\\.)*"|([^\s'"]+)))$/;

export function parseVariant(text: string): Variant {
  const match = VARIANT.exec(text);
  if (match === null) return { text, kind: undefined, name: '', oldMulti: false };
  if (match[1] !== undefined) return { text, kind: 'boolean', name: match[1], oldMulti: false };
  const multi = match[3] === ':=';
  const oldMulti = !multi && /^[^=]*=(?:'[^']*,|[^'",]+,)/.test(text);
  return { text, kind: multi || oldMulti ? 'multi' : 'single', name: match[2]!, oldMulti };
}

/** The first value behind `:=` that is empty or repeated; whether the whole is a variant is for their reader to say. */
export function oddValueOf(text: string): string | undefined {
  const sign = text.indexOf('=');
  if (text.charAt(sign - 1) !== ':') return undefined;
  const written = text.slice(sign + 1);
  const isQuoted = written.startsWith('"') || written.startsWith("'");
  if (!isQuoted && !written.includes(',')) return undefined;
  const seen = new Set<string>();
  for (const value of (isQuoted ? written.slice(1, -1) : written).split(',')) {
    if (value === '' || seen.has(value)) return value;
    seen.add(value);
  }
  return undefined;
}

/** The label of a stack, as in `e4s-neoverse_v1`: both marks are real. */
const STACK = /^[a-z0-9][a-z0-9_-]*$/;

export function isStackName(text: string): boolean {
  return STACK.test(text);
}

/**
 * The first character that ends a text of JSON or starts a tag of HTML where a text is copied as it is: a quote, a backslash, an angle
 * bracket, a control character; undefined when there is none.
 */
export function unsafeCharacter(text: string): string | undefined {
  return /["\\<>\u0000-\u001f\u007f-\u009f]/.exec(text)?.[0];
}

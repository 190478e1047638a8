import type { Path } from '../finding.js';
import { cutText, describeValue } from '../index/describe.js';
import { isObject, type JsonObject, own } from '../spack/dag-hash/json.js';
import { HASH } from '../spack/grammar.js';
import { type DataFile, type DataProblem, type DataProblemCode, type DataProblemData, dataProblem } from './problem.js';
import type { DataEntry } from './read-entries.js';

/** A package of `package_data`. */
export interface PackageEntry {
  readonly name: string;
  readonly releases: readonly string[];
  readonly specs: readonly string[];
}

/** A spec of `specs_data`. */
export interface SpecEntry {
  readonly hash: string;
  readonly version: string;
  readonly variants: readonly string[];
  readonly platform: string;
  readonly os: string;
  readonly target: string;
  readonly dependencies: readonly { readonly name: string; readonly hash: string; readonly index: number }[];
  readonly stacks: readonly string[];
  readonly releases: readonly string[];
}

/** An entry that was checked: undefined when it is not of the shape that the site's script needs. */
export interface CheckedEntry<T> {
  readonly entry: T | undefined;
  readonly problems: readonly DataProblem[];
}

const URL_START = 'https://packages.spack.io/package.html?name=';

/** Checks the shape of a package. */
export function checkPackage(data: DataEntry): CheckedEntry<PackageEntry> {
  const check = new Check('packages', data);
  const fields = check.fields(['uid', 'url', 'releases', 'specs']);
  if (fields === undefined) return check.failed();
  const uid = check.text('uid', fields);
  const url = check.text('url', fields);
  const releases = check.texts('releases', fields, true);
  const specs = check.texts('specs', fields, true);
  if (uid !== undefined && uid !== data.key)
    check.add('otherKey', ['uid'], { field: 'uid', key: data.key, found: cutText(uid) });
  const expected = URL_START + data.key;
  if (url !== undefined && url !== expected) check.add('otherUrl', ['url'], { expected, found: cutText(url) });
  checkMarkup(check, 'uid', [], data.key);
  if (uid === undefined || releases === undefined || specs === undefined) return check.failed();
  specs.forEach((hash, i) => {
    if (!HASH.test(hash)) check.add('noHash', ['specs', i], { found: cutText(hash) });
  });
  return { entry: { name: data.key, releases, specs }, problems: check.problems };
}

/** Checks the shape of a spec. */
export function checkSpec(data: DataEntry): CheckedEntry<SpecEntry> {
  const check = new Check('specs', data);
  if (!HASH.test(data.key)) check.add('noHash', [], { found: cutText(data.key) });
  const fields = check.fields([
    'hash',
    'version',
    'variants',
    'platform',
    'os',
    'target',
    'dependencies',
    'stacks',
    'releases',
  ]);
  if (fields === undefined) return check.failed();
  const hash = check.text('hash', fields);
  if (hash !== undefined && hash !== data.key)
    check.add('otherKey', ['hash'], { field: 'hash', key: data.key, found: cutText(hash) });
  const version = check.text('version', fields);
  const variants = check.texts('variants', fields, false);
  const platform = check.text('platform', fields);
  const os = check.text('os', fields);
  const target = check.text('target', fields);
  const dependencies = checkDependencies(check, fields);
  const stacks = check.texts('stacks', fields, true);
  const releases = check.texts('releases', fields, true);
  const root = stacks?.indexOf('root') ?? -1;
  if (root !== -1) check.add('rootStack', ['stacks', root], {});
  if (version !== undefined) checkMarkup(check, 'version', ['version'], version);
  for (const [i, text] of (variants ?? []).entries()) checkMarkup(check, 'variants', ['variants', i], text);
  for (const [i, text] of (stacks ?? []).entries()) checkMarkup(check, 'stacks', ['stacks', i], text);
  if (
    version === undefined ||
    variants === undefined ||
    platform === undefined ||
    os === undefined ||
    target === undefined ||
    dependencies === undefined ||
    stacks === undefined ||
    releases === undefined
  )
    return check.failed();
  const entry = { hash: data.key, version, variants, platform, os, target, dependencies, stacks, releases };
  return { entry, problems: check.problems };
}

/** What the page puts in as HTML. */
function checkMarkup(check: Check, field: string, path: Path, value: string): void {
  if (/[<&]/.test(value)) check.add('markup', path, { field, value: cutText(value) });
}

function checkDependencies(check: Check, fields: JsonObject): SpecEntry['dependencies'] | undefined {
  const list = own(fields, 'dependencies');
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) return check.wrongType(['dependencies'], 'a list', list);
  return list.flatMap((item: unknown, index) => checkDependency(check, item, index));
}

function checkDependency(check: Check, item: unknown, index: number): SpecEntry['dependencies'] {
  const path = ['dependencies', index];
  if (!isObject(item)) {
    check.wrongType(path, 'an object', item);
    return [];
  }
  const name = own(item, 'name');
  const hash = own(item, 'hash');
  if (typeof name !== 'string') check.wrongType([...path, 'name'], 'a text', name);
  if (typeof hash !== 'string' || !HASH.test(hash)) check.wrongType([...path, 'hash'], 'a hash of 32 characters', hash);
  const parameters = own(item, 'parameters');
  const isGood = isObject(parameters) && ['deptypes', 'virtuals'].every((key) => isTexts(own(parameters, key)));
  if (!isGood)
    check.add('dependencyForm', Object.hasOwn(item, 'parameters') ? [...path, 'parameters'] : path, {
      name: typeof name === 'string' ? cutText(name) : '',
      found: describeValue(item),
    });
  return typeof name === 'string' && typeof hash === 'string' && HASH.test(hash) ? [{ name, hash, index }] : [];
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

class Check {
  readonly problems: DataProblem[] = [];
  readonly #file: DataFile;
  readonly #entry: DataEntry;

  constructor(file: DataFile, entry: DataEntry) {
    this.#file = file;
    this.#entry = entry;
  }

  add<C extends DataProblemCode>(code: C, path: Path, data: DataProblemData[C]): void {
    this.problems.push(dataProblem(this.#file, this.#entry, code, path, data));
  }

  failed(): CheckedEntry<never> {
    return { entry: undefined, problems: this.problems };
  }

  wrongType(path: Path, expected: string, found: unknown): undefined {
    this.add('wrongType', path, { expected, found: describeValue(found) });
    return undefined;
  }

  /** The entry, which must have these fields and no other. */
  fields(names: readonly string[]): JsonObject | undefined {
    const { value } = this.#entry;
    if (!isObject(value)) return this.wrongType([], 'an object', value);
    for (const name of names) if (!Object.hasOwn(value, name)) this.add('missingField', [name], { field: name });
    for (const key of Object.keys(value))
      if (!names.includes(key)) this.add('unknownField', [key], { field: cutText(key) });
    return value;
  }

  text(name: string, fields: JsonObject): string | undefined {
    const value = own(fields, name);
    if (typeof value === 'string' || value === undefined) return value;
    return this.wrongType([name], 'a text', value);
  }

  /** A list of texts; each once and at least one where it is a set. */
  texts(name: string, fields: JsonObject, isSet: boolean): readonly string[] | undefined {
    const list = own(fields, name);
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) return this.wrongType([name], 'a list', list);
    const wrong = list.findIndex((item) => typeof item !== 'string');
    if (wrong !== -1) return this.wrongType([name, wrong], 'a text', list[wrong]);
    if (!isSet) return list;
    if (list.length === 0) this.add('emptyList', [name], { field: name });
    const seen = new Set<string>();
    list.forEach((item: string, i) => {
      if (seen.has(item)) this.add('valueTwice', [name, i], { field: name, value: cutText(item) });
      seen.add(item);
    });
    return list;
  }
}

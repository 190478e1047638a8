import { isObject, own, texts } from '../../spack/dag-hash/json.js';
import { Numbered } from '../numbered.js';
import { isParameter } from '../record.js';
import { languagesOf } from '../row-fields.js';
import { isFault, parseJson } from '../small-file.js';
import { type Architecture, Parameters, Vocabulary } from '../vocabulary.js';
import type { RecordScanner } from './record-scanner.js';

/** What a dependency is for. */
export interface EdgeUse {
  readonly virtuals: readonly string[];
  /** The languages that it provides, as bits by their place in `LANGUAGES`. */
  readonly languages: number;
}

/** What a word means in its role; 0 when nobody asked yet. */
type Meanings = Int32Array;
const WRONG = -1;
const NONE = -1;

/** What the words of a scanner mean: each is read once in each of its roles, and then is a number of the vocabulary. */
export class RecordWords {
  readonly vocabulary = new Vocabulary();
  readonly uses = new Numbered<EdgeUse>();
  /** Of the scanner, when the words had these numbers. */
  #serial = -1;
  #texts: Meanings = NOTHING;
  #architectures: Meanings = NOTHING;
  #compilers: Meanings = NOTHING;
  #parameters: Meanings = NOTHING;
  #uses: Meanings = NOTHING;
  readonly #noCompiler = this.vocabulary.compiler('edges');

  /** Before words of a scanner are asked for. */
  prepare(scanner: RecordScanner): void {
    if (scanner.knower !== this) {
      scanner.clear();
      scanner.knower = this;
    }
    if (this.#serial === scanner.serial) return;
    this.#serial = scanner.serial;
    const make = (known: Meanings): Meanings =>
      known.length === 0 ? new Int32Array(scanner.mostWords) : known.fill(0);
    this.#texts = make(this.#texts);
    this.#architectures = make(this.#architectures);
    this.#compilers = make(this.#compilers);
    this.#parameters = make(this.#parameters);
    this.#uses = make(this.#uses);
  }

  text(scanner: RecordScanner, word: number): number {
    const known = this.#texts[word]!;
    if (known !== 0) return known - 1;
    const number = this.vocabulary.texts.numberOf(scanner.textOf(word), same);
    this.#texts[word] = number + 1;
    return number;
  }

  /** -1 for what is none; the same for the others. */
  architecture(scanner: RecordScanner, word: number): number {
    return meaningOf(this.#architectures, word, () => {
      const json = scanner.textOf(word);
      const made = readArchitecture(parse(json));
      return made && this.vocabulary.architectures.numberOf(json, () => made);
    });
  }

  compiler(scanner: RecordScanner, word: number): number {
    if (word === NONE) return this.#noCompiler;
    return meaningOf(this.#compilers, word, () => {
      const value = parse(scanner.textOf(word));
      const name = isObject(value) ? own(value, 'name') : undefined;
      const version = isObject(value) ? own(value, 'version') : undefined;
      const isCompiler = typeof name === 'string' && typeof version === 'string';
      return isCompiler ? this.vocabulary.compiler({ name, version }) : undefined;
    });
  }

  parameters(scanner: RecordScanner, word: number): number {
    return meaningOf(this.#parameters, word, () => {
      const json = scanner.textOf(word);
      const value = parse(json);
      if (!isObject(value) || !Object.values(value).every(isParameter)) return undefined;
      return this.vocabulary.parameters.numberOf(json, () => new Parameters(json));
    });
  }

  use(scanner: RecordScanner, word: number): number {
    return meaningOf(this.#uses, word, () => {
      const json = scanner.textOf(word);
      const use = readUse(parse(json));
      return use && this.uses.numberOf(json, () => use);
    });
  }
}

const NOTHING = new Int32Array(0);
const same = (text: string): string => text;

function meaningOf(meanings: Meanings, word: number, read: () => number | undefined): number {
  const known = meanings[word]!;
  if (known !== 0) return known === WRONG ? NONE : known - 1;
  const number = read();
  meanings[word] = number === undefined ? WRONG : number + 1;
  return number ?? NONE;
}

/** Of all that Spack writes as one word: the description of a target. What is nested deeper is left to others. */
const LEVELS = { depth: 4 };

/** Undefined for what is no JSON, has a key twice, or is nested too deep: what is wrong with it, others tell. */
function parse(json: string): unknown {
  const read = parseJson(json, LEVELS);
  return isFault(read) ? undefined : read.value;
}

function readArchitecture(value: unknown): Architecture | undefined {
  if (!isObject(value)) return undefined;
  const described = own(value, 'target');
  const target = isObject(described) ? own(described, 'name') : described;
  const platform = own(value, 'platform');
  const os = own(value, 'platform_os');
  const isRead = typeof platform === 'string' && typeof os === 'string' && typeof target === 'string';
  return isRead ? { platform, os, target } : undefined;
}

function readUse(value: unknown): EdgeUse | undefined {
  if (!isObject(value)) return undefined;
  const types = own(value, 'deptypes');
  const virtuals = own(value, 'virtuals');
  if (!isTexts(types) || !isTexts(virtuals)) return undefined;
  return { virtuals, languages: languagesOf(virtuals) };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && texts(value).length === value.length;
}

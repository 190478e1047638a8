import type { Generation } from '../page/data.js';
import { compareCodePoints } from '../page/summary.js';
import { parseCompiler } from '../spack/grammar.js';
import { normalCompiler } from '../spack/normal-form.js';
import type { IndexRecord } from './record.js';

/** What a row of a page says, as far as it follows from the record of its binary and those that it depends on. */
export interface RowFields {
  readonly hash: string;
  readonly version: string;
  readonly os: string;
  readonly platform: string;
  readonly target: string;
  readonly compiler: string;
  /** In the order of a page: by the code points of their names. */
  readonly variants: readonly string[];
}

/** The languages whose compiler a row shows, the first one that is there. */
export const LANGUAGES: readonly string[] = ['c', 'cxx', 'fortran'];

/** The languages among the virtuals of an edge, as bits by their place. */
export function languagesOf(virtuals: readonly string[]): number {
  return LANGUAGES.reduce((bits, language, i) => (virtuals.includes(language) ? bits | (1 << i) : bits), 0);
}

/** As pages of a generation show what a binary was built with. */
export function spellCompiler(
  compiler: Pick<IndexRecord, 'name' | 'version'> | undefined,
  generation: Generation,
): string {
  return compiler === undefined ? 'none' : `${compiler.name}@${generation === 'H' ? '' : '='}${compiler.version}`;
}

const FLAGS: ReadonlySet<string> = new Set(['cflags', 'cppflags', 'cxxflags', 'fflags', 'ldflags', 'ldlibs']);

/** Of parameters that many records share: their texts are made once. */
const KNOWN_TEXTS = new WeakMap<IndexRecord['parameters'], { generation: Generation; texts: readonly string[] }>();

/** The variants of a row, spelled as pages of a generation spell them. */
export function variantTexts(parameters: IndexRecord['parameters'], generation: Generation): readonly string[] {
  const known = KNOWN_TEXTS.get(parameters);
  if (known?.generation === generation) return known.texts;
  const texts = makeVariantTexts(parameters, generation);
  KNOWN_TEXTS.set(parameters, { generation, texts });
  return texts;
}

function makeVariantTexts(parameters: IndexRecord['parameters'], generation: Generation): readonly string[] {
  return parameters
    .filter(([name]) => !FLAGS.has(name))
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([name, value]) => variantText(name, value, generation));
}

function variantText(name: string, value: unknown, generation: Generation): string {
  const truth = truthOf(value);
  if (truth !== undefined) return `${truth ? '+' : '~'}${name}`;
  const sign = Array.isArray(value) && generation === 'H' ? ':=' : '=';
  const text = Array.isArray(value) ? listText(name, value as readonly string[]) : String(value);
  return `${name}${sign}${generation === 'D' ? text : quoted(text)}`;
}

function truthOf(value: unknown): boolean | undefined {
  const text = String(value).toLowerCase();
  return Array.isArray(value) || (text !== 'true' && text !== 'false') ? undefined : text === 'true';
}

/** Patches are cut to 7 characters. */
function listText(name: string, values: readonly string[]): string {
  if (values.length === 0) return '*';
  const unique = [...new Set(values)].sort(compareCodePoints);
  return (name === 'patches' ? unique.map((value) => value.slice(0, 7)) : unique).join(',');
}

/** As a Spack spec is typed: in quotes unless it needs none. */
function quoted(text: string): string {
  if (/^[a-zA-Z0-9,/_.-]+$/.test(text)) return text;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** A compiler as it is compared: names that mean the same are one, `@=` is `@`. */
export function sameCompiler(text: string): string {
  return normalCompiler(parseCompiler(text));
}

/** A variant as it is compared: `+name`, `~name` or `name=values`, without quotes, in order. */
export function sameVariant(text: string): { readonly name: string; readonly text: string } {
  const match = /^([^+~=:'"][^=]*?):?=(.*)/s.exec(text);
  if (match === null) return { name: text.replace(/^[+~]/, ''), text };
  const [, name = '', value = ''] = match;
  return { name, text: `${name}=${unquoted(value).split(',').sort().join(',')}` };
}

function unquoted(value: string): string {
  if (/^'.*'$/s.test(value)) return value.slice(1, -1);
  return /^".*"$/s.test(value) ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value;
}

import { FORMATS, type FormatName } from '../../src/report/formats.js';
import type { Reporter, TextReporter } from '../../src/report/report.js';
import { textOf } from '../../src/words/pieces.js';

const names = Object.keys(FORMATS) as FormatName[];
/** Those of all formats. */
export const REPORTERS = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, await FORMATS[name].load()] as const)),
) as Readonly<Record<FormatName, Reporter>>;

/** A format whose text is put together. */
export function whole(format: FormatName): TextReporter {
  return (report, view) => textOf(REPORTERS[format](report, view));
}

export const [text, compact, json, ndjson] = [whole('text'), whole('compact'), whole('json'), whole('ndjson')] as const;
export const [junit, gitlab, checkstyle, rdjson] = [
  whole('junit'),
  whole('gitlab'),
  whole('checkstyle'),
  whole('rdjson'),
] as const;

import { FORMATS, type FormatName } from '../../src/report/formats.js';
import type { TextReporter } from '../../src/report/report.js';
import { textOf } from '../../src/words/pieces.js';

/** A format whose text is put together. */
export function whole(format: FormatName): TextReporter {
  return (report, view) => textOf(FORMATS[format].reporter(report, view));
}

export const [text, compact, json, ndjson] = [whole('text'), whole('compact'), whole('json'), whole('ndjson')] as const;
export const [junit, gitlab, checkstyle, rdjson] = [
  whole('junit'),
  whole('gitlab'),
  whole('checkstyle'),
  whole('rdjson'),
] as const;

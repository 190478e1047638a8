import { describe, expect, it } from 'vitest';
import { FORMATS, type FormatName } from '../../src/report/formats.js';
import { textOf } from '../../src/words/pieces.js';
import { finding, region, report, wholeLine } from '../support/report-scenarios.js';
import { REPORTERS } from '../support/reporters.js';

const VIEW = { width: 80, color: false, ci: false };
const NAMES = Object.keys(FORMATS) as FormatName[];

describe('formats', () => {
  it('are these', () => {
    expect(NAMES).toEqual([
      ...['text', 'compact', 'json', 'ndjson', 'sarif', 'github'],
      ...['markdown', 'summary', 'junit', 'gitlab', 'checkstyle', 'rdjson', 'files', 'files0', 'html'],
    ]);
  });

  it.each(NAMES)('%s has one line of help', (name) => {
    expect(FORMATS[name].help).toMatch(/^[^\n]{10,70}$/);
    expect(FORMATS[name].extension).toMatch(/^[a-z]+$/);
  });

  it.each(NAMES)(
    '%s takes time in proportion to the findings',
    (name) => {
      const excerpt = wholeLine('"hash": "abcdefghijklmnopqrstuvwxyz234567", '.repeat(8));
      const findings = Array.from({ length: 100_000 }, (_, index) =>
        finding({ file: `_cache/p${index >> 3}.md`, region: region(6, (index % 300) + 1, (index % 300) + 9), excerpt }),
      );
      const start = performance.now();
      textOf(REPORTERS[name](report({ findings }), VIEW));
      expect(performance.now() - start).toBeLessThan(60_000);
    },
    30_000,
  );
});

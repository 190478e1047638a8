import { expect, it } from 'vitest';
import { finding, region, report } from '../support/report-scenarios.js';
import { compact } from '../support/reporters.js';

it.each([
  ['a.md', 'a.md'],
  ['Gr\u00fc\u00dfe.md', 'Gr\u00fc\u00dfe.md'],
  ['a\x1bb', 'a\\u{1b}b'],
  // What has no width, and is no control.
  ['a\u034fb', 'a\\u{34f}b'],
  ['a\u{e0100}b', 'a\\u{e0100}b'],
])('the file %j is called %j, so that an editor finds it, and nobody is misled', (file, shown) => {
  const findings = [finding({ file, message: 'x', region: region(5, 9, 10) })];
  expect(compact(report({ findings }), { width: 80, color: false, ci: false })).toBe(
    `${shown}:5:9: error: x [meta-num-specs]\n`,
  );
});

import { expect, it } from 'vitest';
import { isOtherSpelling } from '../../src/files/other-spellings.js';

it.each([...['SPECS.md', 'Specs.MD', 'specs.markdown', 'specs.mkd', 'specs.mkdn', 'specs.mkdown', 'SPECS.MKDOWN']])(
  '%j means specs.md',
  (name) => {
    expect(isOtherSpelling(name)).toBe(true);
  },
);

it.each([
  ...['specs.md', 'my-specs.md', 'xSPECS.md', 'specs.markdown.bak', 'specs.mdx', 'specs.', 'specs', 'specs.mk', ''],
  ...['specs.md\n', '\nSPECS.md', 'specsAmd', 'index.md'],
])('%j does not', (name) => {
  expect(isOtherSpelling(name)).toBe(false);
});

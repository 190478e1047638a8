import { defineTextRule } from '../src/rule.js';
import { quote } from '../src/words/words.js';

export default defineTextRule({
  id: 'file-readable',
  summary:
    'The page is a regular file inside of the site that can be read and is not larger than the limit (64 MiB by default).',
  why: 'What cannot be read cannot be checked, and the site leaves the package out or its build ends.',
  severity: 'error',
  fixable: false,
  messages: {
    missing: () => 'There is no such file: it is gone, or a symbolic link leads nowhere.',
    notAFile: (d: { what: string }) => `This is ${d.what}, not a file: a page is a regular file.`,
    linkOutside: (d: { target: string }) =>
      `This is a symbolic link to ${quote(d.target)} outside of the site: such links are not followed, for they could show any file of the machine.`,
    linkLoop: () => 'This is a symbolic link that leads in a circle: it is not followed.',
    unreadable: (d: { reason: string }) => `The file cannot be read: ${d.reason}.`,
    tooLarge: (d: { bytes: number; limit: number }) =>
      `The file has ${sizes(d.bytes, d.limit)}: it was not read. The largest pages known have a few megabytes.`,
    lfsPointer: () =>
      'This is a pointer of Git LFS, and not the page itself: run "git lfs pull", or set "lfs: true" at the checkout.',
  },
  examples: {
    bad: '_cache/develop-2025-03-30/zlib/specs.md -> /etc/passwd',
    good: '',
  },
});

/** In MiB, or in bytes where the rounded numbers would be the same. */
function sizes(bytes: number, limit: number): string {
  const mebibytes = (size: number): string => `${Math.round((size / 2 ** 20) * 10) / 10} MiB`;
  return mebibytes(bytes) === mebibytes(limit)
    ? `${bytes} bytes, and the limit is ${limit}`
    : `${mebibytes(bytes)}, and the limit is ${mebibytes(limit)}`;
}

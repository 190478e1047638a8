import { expect, it } from 'vitest';
import { terminalPicture } from '../../scripts/terminal-picture.js';

/** The texts of a picture with what they look like, by lines. */
function textsOf(picture: string): string[][] {
  return [...picture.matchAll(/<text x="([\d.]+)" y="(\d+)" textLength="([\d.]+)"(.*?)>(.*?)<\/text>/g)].map((match) =>
    match.slice(1),
  );
}

it('puts each piece at its column, as wide as its columns, in its look', () => {
  const picture = terminalPicture('\x1b[1;4ma/b.md\x1b[0m\n  \x1b[1;31merror\x1b[0m  <a> & b\n', 20, 'A title');
  expect(textsOf(picture)).toEqual([
    ['16.0', '30', '50.4', ' font-weight="bold" text-decoration="underline"', 'a/b.md'],
    ['32.8', '50', '42.0', ' font-weight="bold" fill="#ff7b72"', 'error'],
    ['91.6', '50', '58.8', '', '&lt;a&gt; &amp; b'],
  ]);
  expect(picture).toContain('width="200" height="72"');
  expect(picture).toContain('<title>A title</title>');
});

it('refuses what it could not show', () => {
  expect(() => terminalPicture('\x1b[7minverse\x1b[0m', 20, '')).toThrow('no look for the code 7');
});

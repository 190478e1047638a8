import { cpSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixturePages } from './corpus.js';
import { Dice } from './damage.js';
import { HOSTILE_PAGES } from './hostile-pages.js';
import { mutate } from './mutate.js';
import { tempSite, writeAll } from './run-cli.js';

const TAGS = ['develop', 'develop-2025-03-30', 'develop-2025-04-13', 'v0.20.1', 'v0.23.1'];
const SMALL = fixturePages.filter(({ bytes }) => bytes.length < 30_000);

/**
 * A site of so many pages, nearly all of which have findings: real ones under other names, so that the same hash stands on pages of other
 * packages, mutants of them, what somebody could leave where a page belongs (one of so many), and what cannot be read. The same for the
 * same seed.
 */
export function oddSite(seed: number, pages: number, outOf = 1): string {
  const dice = new Dice(seed);
  const root = tempSite();
  for (const folder of ['_data', 'pages'])
    cpSync(path.resolve(import.meta.dirname, '../../fixtures/site', folder), path.join(root, folder), {
      recursive: true,
    });
  const texts = Array.from({ length: pages }, (_, i) => [fileOf(dice, `p${i}`), pageText(dice)] as const);
  const some = HOSTILE_PAGES.filter((_, i) => i % outOf === 0);
  const hostile = some.map(({ bytes }, i) => [fileOf(dice, `hostile-${i}`), bytes] as const);
  writeAll(root, Object.fromEntries([...texts, ...hostile]));
  for (const [i, spoil] of SPOILERS.entries()) {
    const file = path.join(root, fileOf(dice, `spoiled-${i}`));
    mkdirSync(path.dirname(file), { recursive: true });
    spoil(file);
  }
  return root;
}

function fileOf(dice: Dice, name: string): string {
  return `_cache/${dice.pick(TAGS)}/${name}/specs.md`;
}

function pageText(dice: Dice): Buffer {
  const page = dice.pick(SMALL);
  return dice.once(2) ? mutate(page, dice) : page.bytes;
}

/** What makes a file that cannot be read, or none. */
const SPOILERS: readonly ((file: string) => void)[] = [
  () => {},
  (file) => mkdirSync(file),
  (file) => symlinkSync('specs.md', file),
  (file) => symlinkSync('gone.md', file),
  (file) => symlinkSync('/etc/hostname', file),
  (file) => writeFileSync(path.join(path.dirname(file), 'SPECS.md'), SMALL[0]!.bytes),
  (file) => {
    writeFileSync(file, '');
    truncateSync(file, 3 * 1024 * 1024);
  },
];

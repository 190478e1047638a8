import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSite } from './make-site.js';

/** Rows of the page, each with a finding. */
const ROWS = 20_000;

/** Writes a site of one page whose rows all have a size that none can be. */
export function makeWrongPage(folder: string): void {
  makeSite(folder, { tags: 1, packages: 1, meanRows: ROWS, maxRows: ROWS, seed: 4 });
  const page = path.join(folder, '_cache', 'develop-2024-01-01', 'py-package-0', 'specs.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/"size": (?:\d+|"-")/g, '"size": 0'));
}

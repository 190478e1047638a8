import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Folders with a site's `_cache` in them, relative to the repository root: the first is part of it, the others may stand beside it. */
const SITES = ['fixtures/site', '../shared/corpus', '../shared/seed'];

/** A page that the site has shown, or one that its generator would have written: nothing is wrong with it. */
export interface RealPage {
  /** From `_cache` on, with `/`. */
  readonly file: string;
  readonly bytes: Buffer;
}

/** The pages of `fixtures/site`; they show every generation from E on. */
export const fixturePages: readonly RealPage[] = readSite(SITES[0]!);

/** Every real page that is there, the ones of `fixtures/site` first; no file twice. */
export const realPages: readonly RealPage[] = withoutRepeats([...fixturePages, ...SITES.slice(1).flatMap(readSite)]);

/** These, and pages that the site has shown with something wrong in them. */
export const shownPages: readonly RealPage[] = withoutRepeats([...realPages, ...readSite('../shared/real')]);

function readSite(site: string): RealPage[] {
  const folder = path.resolve(ROOT, site);
  if (!existsSync(path.join(folder, '_cache'))) return [];
  return readdirSync(path.join(folder, '_cache'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('specs.md'))
    .sort()
    .map((name) => ({
      file: `_cache/${name.split(path.sep).join('/')}`,
      bytes: readFileSync(path.join(folder, '_cache', name)),
    }));
}

function withoutRepeats(pages: readonly RealPage[]): RealPage[] {
  return [...new Map(pages.map((page) => [`${page.file}\n${page.bytes.toString('latin1')}`, page])).values()];
}

import { openPage } from '../../src/engine/lint-page.js';
import type { Page } from '../../src/page/page.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { type PageParts, page } from './page-builder.js';

const reader = new PageReader();

/** A page of a right shape as rules see it. */
export function openMade(parts: PageParts = {}): Page {
  const { file, text } = page(parts);
  return openPage({ file, place: placeOf(file) }, Buffer.from(text), reader)!.page;
}

import type { FallData } from '../../overview-data.js';
import { button, el, plural } from '../dom.js';
import type { Site } from './site.js';

/** Falls that are listed at first. */
const AT_FIRST = 5;

export interface FallActs {
  /** How many of the findings of a fall the page lists. */
  readonly listed: (fall: FallData) => number;
  readonly findings: (fall: FallData) => void;
  readonly packages: (fall: FallData) => void;
}

/** The falls as a list, the newest first: what each tag lacks, its findings, and its packages. */
export function makeFalls(id: string, site: Site, acts: FallActs): HTMLElement | undefined {
  const falls = [...site.falls.values()].reverse();
  if (falls.length === 0) return undefined;
  const items = falls.map((fall) => fallItem(fall, site, acts));
  for (const item of items.slice(AT_FIRST)) item.hidden = true;
  const more = button({ class: 'quiet', 'aria-expanded': 'false' }, () => {
    const all = more.getAttribute('aria-expanded') !== 'true';
    more.setAttribute('aria-expanded', String(all));
    for (const item of items.slice(AT_FIRST)) item.hidden = !all;
    more.textContent = all ? 'Show fewer' : `Show ${falls.length - AT_FIRST} more`;
  });
  more.textContent = `Show ${falls.length - AT_FIRST} more`;
  more.hidden = falls.length <= AT_FIRST;
  const lack = falls.length === 1 ? 'lacks' : 'lack';
  const title = el('h4', { id: `${id}-title` }, `${plural(falls.length, 'tag')} ${lack} something of the one before`);
  return el('section', { class: 'falls', 'aria-labelledby': `${id}-title` }, title, el('ul', {}, ...items), more);
}

function fallItem(fall: FallData, site: Site, { listed, findings, packages }: FallActs): HTMLElement {
  const { tag } = site.tags[fall.newer]!;
  const count = listed(fall);
  const show = button({ class: 'small', 'aria-label': `${plural(count, 'finding')} of ${tag}` }, () => findings(fall));
  show.append(plural(count, 'finding'));
  const compare = button({ class: 'small', 'aria-label': `Packages of ${tag}` }, () => packages(fall), 'Packages');
  return el(
    'li',
    {},
    el('span', {}, el('b', {}, el('bdi', {}, tag)), ' ', el('bdi', {}, lacksText(fall, site))),
    ' ',
    ...(count > 0 ? [show, ' '] : []),
    ...(fall.packages > 0 ? [compare] : []),
  );
}

/** What a tag lacks of the one before it, and of which. */
export function lacksText({ older, lacks }: FallData, { tags }: Site): string {
  return `lacks ${lacks} of ${tags[older]!.tag}`;
}

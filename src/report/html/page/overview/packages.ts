import { el, number, plural } from '../dom.js';
import type { Site } from './site.js';

/** Names of a list that are in the document. */
const MOST_NAMES = 2000;

export interface Packages {
  readonly element: HTMLElement;
  /** Compares two other tags, and goes there. */
  readonly show: (older: number, newer: number) => void;
}

/** Packages that one tag has and another lacks, for two tags that the reader chooses. */
export function makePackages(id: string, site: Site): Packages {
  const { tags, dated } = site;
  const newest = dated.at(-1) ?? tags.length - 1;
  const before = dated.at(-2) ?? Math.max(0, tags.length - 2);
  const from = makeSelect(`${id}-from`, 'From', site, before);
  const to = makeSelect(`${id}-to`, 'To', site, newest);
  const attributes = { type: 'search', autocomplete: 'off', spellcheck: 'false', maxlength: 200 };
  const search = el('input', { id: `${id}-search`, ...attributes });
  const results = makeResults(id, site);
  const render = (): void => results.render(Number(from.select.value), Number(to.select.value), search.value);
  for (const { select } of [from, to]) select.addEventListener('change', render);
  search.addEventListener('input', render);
  render();

  const tools = el('div', { class: 'choose' }, from.element, to.element, labelled('Name contains', search));
  const title = el('h3', { id: `${id}-title` }, 'Packages that came and went');
  const labels = { class: 'chart', id, 'aria-labelledby': `${id}-title` };
  const element = el('section', labels, title, tools, ...results.elements);
  return {
    element,
    show(older, newer) {
      from.select.value = String(older);
      to.select.value = String(newer);
      search.value = '';
      render();
      element.scrollIntoView();
      from.select.focus({ preventScroll: true });
    },
  };
}

/** What came and what went, with how many of each. */
function makeResults(id: string, { tags, data }: Site) {
  const came = makeList(`${id}-came`, 'Came');
  const went = makeList(`${id}-went`, 'Went');
  const stayed = el('p', { class: 'about', role: 'status' });
  return {
    elements: [stayed, el('div', { class: 'lists' }, came.element, went.element)],
    render(older: number, newer: number, search: string): void {
      const [a, b] = [tags[older], tags[newer]];
      if (a === undefined || b === undefined) return;
      const words = search.toLowerCase().trim();
      const of = (has: (name: number) => boolean): string[] => data.names.packages.filter((_, name) => has(name));
      const fits = (name: string): boolean => name.toLowerCase().includes(words);
      const news = of((name) => b.has(name) && !a.has(name));
      const gone = of((name) => a.has(name) && !b.has(name));
      const both = of((name) => a.has(name) && b.has(name)).length;
      came.render(news, news.filter(fits));
      went.render(gone, gone.filter(fits));
      stayed.textContent = `${plural(news.length, 'package')} came, ${number(gone.length)} went, ${number(both)} stayed.`;
    },
  };
}

function makeSelect(id: string, title: string, { tags }: Site, chosen: number) {
  const options = tags.map(({ tag }, i) => el('option', { value: i, selected: i === chosen }, tag));
  const select = el('select', { id }, ...options);
  return { select, element: labelled(title, select) };
}

function labelled(title: string, control: HTMLElement): HTMLElement {
  return el('div', { class: 'field' }, el('label', { for: control.id }, title), control);
}

/** A list of names, with how many there are in all and how many the search leaves. */
export function makeList(id: string, title: string) {
  const count = el('span', { class: 'count' });
  const list = el('ul', { class: 'names' });
  const box = el('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': id }, list);
  const more = el('p', { class: 'about', hidden: true });
  return {
    element: el('div', {}, el('h4', { id }, title, ' ', count), box, more),
    render(all: readonly string[], found: readonly string[]): void {
      count.textContent =
        found.length === all.length ? number(all.length) : `${number(found.length)} of ${number(all.length)}`;
      list.replaceChildren(...found.slice(0, MOST_NAMES).map((name) => el('li', {}, el('bdi', {}, name))));
      box.hidden = found.length === 0;
      more.hidden = found.length <= MOST_NAMES;
      more.textContent = more.hidden ? '' : `And ${number(found.length - MOST_NAMES)} more: the search finds them.`;
    },
  };
}

import { button, countsText, el, number, setAttributes } from './dom.js';
import type { Facet, Query } from './query.js';
import { type Index, SEVERITIES, type Selection } from './select.js';

const TITLES = { rule: 'Rules', tag: 'Tags', package: 'Packages' } as const;
type Shown = keyof typeof TITLES;

/** Bars of a facet: at first, and after `Show more`. */
const FEW = 7;
const MANY = 200;

/** What a bar without a tag or package stands for: `_data/meta.yaml`, say. */
export const OTHER_FILES = 'other files';

/** The totals as pictures: a card with bars per facet. A bar is a button that filters. */
export function makeFacets(root: HTMLElement, index: Index, toggle: (facet: Facet, value: string) => void) {
  const cards = (Object.keys(TITLES) as Shown[]).map((facet) => makeCard(facet, index, toggle));
  root.replaceChildren(...cards.map(({ element }) => element));
  return (selection: Selection, query: Query): void => {
    for (const { render } of cards) render(selection, query);
  };
}

function makeCard(facet: Shown, index: Index, toggle: (facet: Facet, value: string) => void) {
  const { values } = index.facets[facet];
  const list = el('ul', { class: 'bars' });
  const count = el('span', { class: 'count' });
  const note = el('p', { class: 'note', hidden: true });
  const more = button({ class: 'quiet', 'aria-expanded': 'false' }, () => {
    const all = more.getAttribute('aria-expanded') !== 'true';
    more.setAttribute('aria-expanded', String(all));
    list.classList.toggle('all', all);
    draw();
  });
  const bars = new Map<number, Bar>();
  let last: readonly [Selection, Query] | undefined;

  const barOf = (code: number): Bar => {
    const known = bars.get(code);
    if (known !== undefined) return known;
    const made = makeBar(values[code]!, () => toggle(facet, values[code]!));
    bars.set(code, made);
    return made;
  };
  const draw = (): void => {
    if (last === undefined) return;
    const [{ counts }, { wanted }] = last;
    const there = ranked(values, counts[facet], new Set(wanted[facet]));
    const all = more.getAttribute('aria-expanded') === 'true';
    const shown = there.slice(0, all ? MANY : FEW);
    const largest = there.reduce((most, { sum }) => Math.max(most, sum), 1);
    const focused = document.activeElement;
    list.replaceChildren(
      ...shown.map(({ code }) => {
        const bar = barOf(code);
        bar.render([...counts[facet].subarray(3 * code, 3 * code + 3)], largest, wanted[facet]);
        return bar.element;
      }),
    );
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
    count.textContent = number(there.length);
    more.hidden = there.length <= FEW;
    more.textContent = all ? 'Show fewer' : `Show ${number(Math.max(0, Math.min(there.length, MANY) - FEW))} more`;
    note.hidden = !all || there.length <= MANY;
    note.textContent = note.hidden ? '' : `And ${number(there.length - MANY)} more: the search finds them.`;
  };
  const title = el('h2', { id: `title-${facet}` }, TITLES[facet], ' ', count);
  const element = el('section', { class: 'card', 'aria-labelledby': `title-${facet}` }, title, list, note, more);
  return {
    element,
    render(selection: Selection, query: Query): void {
      last = [selection, query];
      draw();
    },
  };
}

/** Values with findings, and the wanted ones: the wanted first, then the ones with most findings. */
function ranked(values: readonly string[], counts: Int32Array, wanted: ReadonlySet<string>) {
  return values
    .map((value, code) => ({
      code,
      value,
      isWanted: wanted.has(value),
      sum: counts[3 * code]! + counts[3 * code + 1]! + counts[3 * code + 2]!,
    }))
    .filter(({ sum, isWanted }) => sum > 0 || isWanted)
    .sort((a, b) => Number(b.isWanted) - Number(a.isWanted) || b.sum - a.sum || (a.value < b.value ? -1 : 1));
}

interface Bar {
  readonly element: HTMLElement;
  readonly render: (counts: readonly number[], largest: number, wanted: readonly string[]) => void;
}

function makeBar(value: string, act: () => void): Bar {
  const name = value === '' ? OTHER_FILES : value;
  const parts = SEVERITIES.map((severity) => el('span', { class: severity }));
  const sum = el('span', { class: 'sum' });
  const control = button(
    { class: 'bar' },
    act,
    el('span', { class: value === '' ? 'name other' : 'name' }, name),
    el('span', { class: 'track', 'aria-hidden': 'true' }, ...parts),
    ' ',
    sum,
  );
  return {
    element: el('li', {}, control),
    render(counts, largest, wanted) {
      for (const [i, part] of parts.entries()) {
        part.hidden = counts[i] === 0;
        part.style.width = `${(100 * counts[i]!) / largest}%`;
      }
      const all = counts.reduce((left, right) => left + right, 0);
      const text = all === 0 ? 'no findings' : countsText(counts, SEVERITIES);
      sum.textContent = number(all);
      setAttributes(control, {
        title: `${name}: ${text}`,
        // What is seen comes first: who speaks to the page says what he sees.
        'aria-label': `${name} ${number(all)}: ${text}`,
        'aria-pressed': String(wanted.includes(value)),
      });
    },
  };
}

import { el, number, plural } from '../dom.js';
import { letterOf, lineSample, MOST_SERIES } from './legend.js';
import type { Site } from './site.js';

/** Stacks that are drawn before anybody chooses. */
const AT_FIRST = 4;

/** Numbers of the chosen stacks, by series; `undefined` where a series is free. */
export type Chosen = readonly (number | undefined)[];

export interface StackChoice {
  readonly element: HTMLElement;
  readonly chosen: () => Chosen;
}

/**
 * Which stacks are drawn: a list to tick, and a legend of the ticked ones. A stack keeps its colour and letter as long as it is ticked;
 * there are eight of them.
 */
export function makeStackChoice(id: string, site: Site, changed: () => void): StackChoice {
  const { stacks, tags, dated } = site;
  const newest = tags[dated.at(-1) ?? tags.length - 1];
  const countOf = (stack: number): number => newest?.counts.stacks.get(stack) ?? 0;
  const ranked = [...stacks].sort((a, b) => countOf(b) - countOf(a) || a - b);
  const chosen: (number | undefined)[] = Array.from({ length: MOST_SERIES });
  for (const [series, stack] of ranked.slice(0, AT_FIRST).entries()) chosen[series] = stack;

  const legend = el('ul', { class: 'series-list' });
  const title = el('summary', {});
  const boxes = ranked.map((stack) => {
    const box = el('input', { type: 'checkbox' });
    box.addEventListener('change', () => {
      if (box.checked) chosen[chosen.indexOf(undefined)] = stack;
      else chosen[chosen.indexOf(stack)] = undefined;
      render();
      changed();
    });
    const label = el('label', {}, box, ' ', el('bdi', {}, site.data.names.stacks[stack]!), ' ');
    label.append(el('span', { class: 'count' }, number(countOf(stack))));
    return { stack, box, element: el('li', {}, label) };
  });
  const render = (): void => {
    const count = chosen.filter((stack) => stack !== undefined).length;
    for (const { stack, box } of boxes) {
      box.checked = chosen.includes(stack);
      box.disabled = count === MOST_SERIES && !box.checked;
    }
    title.textContent = `Choose stacks: ${count} of ${plural(stacks.length, 'stack')}, at most ${MOST_SERIES}`;
    legend.replaceChildren(
      ...chosen.flatMap((stack, series) => (stack === undefined ? [] : [legendItem(series, stack, site)])),
    );
  };
  render();
  const items = boxes.map(({ element }) => element);
  const list = el('ul', { class: 'choices', id: `${id}-stacks` }, ...items);
  return { element: el('div', { class: 'choice' }, el('details', {}, title, list), legend), chosen: () => chosen };
}

function legendItem(series: number, stack: number, { data }: Site): HTMLElement {
  const name = el('bdi', {}, data.names.stacks[stack]!);
  return el('li', {}, lineSample(series), el('b', {}, letterOf(series)), name);
}

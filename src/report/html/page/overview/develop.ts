import { el } from '../dom.js';
import { makeList } from './packages.js';
import type { Site } from './site.js';

/** `develop` beside the newest release: what only one of the two has. Undefined without one of them. */
export function makeDevelop(id: string, { data }: Site): HTMLElement | undefined {
  const { develop, names } = data;
  if (develop === undefined) return undefined;
  const { release, onlyInDevelop, onlyInRelease, inNoRelease } = develop;
  const lists = [
    ['Packages only in develop', onlyInDevelop.packages, names.packages],
    [`Packages only in ${release}`, onlyInRelease.packages, names.packages],
    ['Stacks only in develop', onlyInDevelop.stacks, names.stacks],
    [`Stacks only in ${release}`, onlyInRelease.stacks, names.stacks],
    ['Packages of develop in no release', inNoRelease, names.packages],
  ] as const;
  const elements = lists.map(([title, numbers, texts], i) => {
    const { element, render } = makeList(`${id}-${i}`, title);
    const all = numbers.map((number) => texts[number]!);
    render(all, all);
    return element;
  });
  const title = el('h3', { id: `${id}-title` }, 'develop and the newest release, ', el('bdi', {}, release));
  return el(
    'section',
    { class: 'chart', id, 'aria-labelledby': `${id}-title` },
    title,
    el('div', { class: 'lists' }, ...elements),
  );
}

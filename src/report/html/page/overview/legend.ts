import { el } from '../dom.js';
import { svg } from './svg.js';

/** Series that have a colour, a pattern and a letter of their own; the style has as many. */
export const MOST_SERIES = 8;
/** The number of what is not named. */
export const OTHERS = MOST_SERIES;

/** `A` of the first series. What has no name has no letter. */
export function letterOf(series: number): string {
  return series === OTHERS ? '' : 'ABCDEFGH'[series]!;
}

/** Stripes for every other series, so that neighbours differ without their hue, and for missing tags. The page has them once. */
export function patterns(): SVGSVGElement {
  const made = Array.from({ length: MOST_SERIES }, (_, i) =>
    svg(
      'pattern',
      {
        ...{ id: `stripes-${i}`, width: 5, height: 5, patternUnits: 'userSpaceOnUse' },
        patternTransform: `rotate(${i % 4 === 1 ? 45 : 135})`,
      },
      svg('rect', { class: `series-${i}`, width: 5, height: 5 }),
      svg('rect', { class: 'stripe', width: 1.5, height: 5 }),
    ),
  );
  const missing = svg(
    'pattern',
    { id: 'missing', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { class: 'band', width: 2, height: 6 }),
  );
  const all = svg('defs', {}, ...made, missing);
  return svg('svg', { class: 'unseen', 'aria-hidden': 'true' }, all);
}

/** What an area of a series is filled with. */
export function fillOf(series: number): string | undefined {
  return series % 2 === 1 ? `url(#stripes-${series})` : undefined;
}

/** The series by their letters, a sample of each, and their names. */
export function areaLegend(names: readonly (readonly [series: number, name: string])[]): HTMLElement {
  return el(
    'ul',
    { class: 'series-list' },
    ...names.map(([series, name]) => {
      const area = svg('rect', { class: `area series-${series}`, fill: fillOf(series), width: 14, height: 14 });
      return el('li', {}, sample(area), el('b', {}, letterOf(series)), el('bdi', {}, name));
    }),
  );
}

/** The sample of a line. */
export function lineSample(series: number): SVGSVGElement {
  return sample(svg('path', { class: `line series-${series}`, d: 'M0 7H22' }), 22);
}

function sample(shape: SVGElement, width = 14): SVGSVGElement {
  return svg('svg', { class: 'sample', width, height: 14, 'aria-hidden': 'true' }, shape);
}

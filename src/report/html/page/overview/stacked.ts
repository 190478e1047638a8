import type { CountKind } from '../../overview-data.js';
import { number, plural } from '../dom.js';
import {
  drawTagAxis,
  drawValueAxis,
  labelsHeight,
  layOutTags,
  layOutValues,
  type TagAxis,
  type ValueAxis,
} from './axes.js';
import { type ChartPlan, type Drawing, nearestTag, numbersTable } from './chart.js';
import { areaLegend, fillOf, letterOf, MOST_SERIES, OTHERS } from './legend.js';
import type { Site, Tag } from './site.js';
import { picture, rectPath, svg } from './svg.js';

/** Pixels. */
const HEIGHT = 180;
const LEFT = 58;
const TOP = 8;
/** A letter has room in a part of this height. */
const LETTER = 11;

/** What a bar is made of. */
export interface StackedPlan {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly kind: CountKind;
  /** What is counted: `spec`. */
  readonly noun: string;
  /** Each bar as high as all others, parts as shares; else as high as its count. */
  readonly shares: boolean;
}

/** A part of the bars: a name that has a series of its own, or all others together. */
interface Series {
  readonly series: number;
  readonly name: string;
  /** By tag. */
  readonly counts: readonly number[];
}

/** Bars for each tag, of parts on top of one another: the names with the highest counts over all tags, and the others. */
export function stacked(site: Site, plan: StackedPlan): ChartPlan {
  const parts = partsOf(site, plan.kind);
  const sums = site.tags.map((_, tag) => parts.reduce((sum, { counts }) => sum + counts[tag]!, 0));
  const { id, title, about } = plan;
  return {
    ...{ id, title, about },
    controls: [areaLegend(parts.map(({ series, name }) => [series, name]))],
    draw: (width) => draw(site, parts, sums, plan.shares, width),
    say: ([tag]) => sentence(site.tags[tag]!, tag, parts, sums, plan),
    table: () => table(site, parts, plan),
  };
}

function partsOf({ tags, data }: Site, kind: CountKind): readonly Series[] {
  const totals = new Map<number, number>();
  for (const tag of tags)
    for (const [name, count] of tag.counts[kind]) totals.set(name, (totals.get(name) ?? 0) + count);
  const ranked = [...totals].sort(([a, left], [b, right]) => right - left || a - b).map(([name]) => name);
  const most = ranked.slice(0, MOST_SERIES);
  // Generations have an order of their own.
  const named = kind === 'generations' ? most.sort((a, b) => a - b) : most;
  const countsOf = (names: readonly number[]): number[] =>
    tags.map((tag) => names.reduce((sum, name) => sum + (tag.counts[kind].get(name) ?? 0), 0));
  const rest = ranked.slice(MOST_SERIES);
  return [
    ...named.map((name, series) => ({ series, name: data.names[kind][name]!, counts: countsOf([name]) })),
    ...(rest.length > 0 ? [{ series: OTHERS, name: `${rest.length} others`, counts: countsOf(rest) }] : []),
  ];
}

function draw(site: Site, parts: readonly Series[], sums: readonly number[], shares: boolean, width: number): Drawing {
  const right = width - 4;
  const bottom = TOP + HEIGHT;
  const axis = layOutTags(site, LEFT, right);
  const values = layOutValues(shares ? 100 : Math.max(1, ...sums), TOP, bottom, shares ? 2 : 4);
  const height = bottom + labelsHeight(axis, site);
  const element = picture(
    width,
    height,
    drawTagAxis(axis, site, bottom, TOP),
    drawValueAxis(values, LEFT, right, shares ? (value) => `${value} %` : number),
    ...drawParts(site, parts, shares ? sums : undefined, axis, values),
  );
  return {
    ...{ element, height, columns: site.tags.length, rows: 1 },
    at: (x) => [nearestTag(axis.x, x), 0],
    box: ([tag]) => [axis.x[tag]! - axis.bar[tag]! / 2 - 1.5, TOP, axis.bar[tag]! + 3, HEIGHT],
  };
}

/** One path a part, and its letter beside the newest dated bar. With `sums` the bars are shares of them. */
function drawParts(
  { dated }: Site,
  parts: readonly Series[],
  sums: readonly number[] | undefined,
  { x, bar, end }: TagAxis,
  { y }: ValueAxis,
): SVGElement[] {
  const below = x.map(() => 0);
  const last = dated.at(-1);
  return parts.map(({ series, counts }) => {
    const cells: string[] = [];
    const letter: SVGElement[] = [];
    for (const [tag, count] of counts.entries()) {
      if (count === 0) continue;
      const from = below[tag]!;
      const to = from + (sums === undefined ? count : (100 * count) / sums[tag]!);
      below[tag] = to;
      cells.push(rectPath(x[tag]! - bar[tag]! / 2, y(to), bar[tag]!, y(from) - y(to)));
      if (tag === last && y(from) - y(to) >= LETTER)
        letter.push(svg('text', { class: 'letter', x: end + 4, y: (y(from) + y(to)) / 2 + 4 }, letterOf(series)));
    }
    const area = svg('path', { class: `area series-${series}`, fill: fillOf(series), d: cells.join('') });
    return svg('g', {}, area, ...letter);
  });
}

function sentence(
  { tag: name, unread }: Tag,
  tag: number,
  parts: readonly Series[],
  sums: readonly number[],
  { noun }: StackedPlan,
): string {
  const sum = sums[tag]!;
  const texts = parts
    .filter(({ counts }) => counts[tag]! > 0)
    .map((part) => `${part.name} ${number(part.counts[tag]!)} (${Math.round((100 * part.counts[tag]!) / sum)} %)`);
  const rest = noun === 'page' && unread > 0 ? ` Unread: ${plural(unread, 'page')}.` : '';
  return `${name}: ${plural(sum, noun)}${texts.length > 0 ? `. ${texts.join(', ')}` : ''}.${rest}`;
}

function table({ tags }: Site, parts: readonly Series[], { noun }: StackedPlan): HTMLTableElement {
  const withUnread = noun === 'page';
  const head = ['Tag', ...parts.map(({ name }) => name), ...(withUnread ? ['Unread'] : [])];
  const rows = tags.map(({ tag, unread }, i) => [
    tag,
    ...parts.map(({ counts }) => number(counts[i]!)),
    ...(withUnread ? [number(unread)] : []),
  ]);
  return numbersTable(head, rows);
}

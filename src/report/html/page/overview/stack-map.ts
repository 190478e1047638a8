import { el, number, plural } from '../dom.js';
import { drawTagAxis, labelsHeight, layOutTags, type TagAxis } from './axes.js';
import { type ChartPlan, type Drawing, nearestTag, numbersTable } from './chart.js';
import type { Site } from './site.js';
import { fitted, picture, rectPath, svg } from './svg.js';

/** Stacks that the picture has; the table has all. */
const MOST_STACKS = 100;
/** Shades, from few to many. */
const LEVELS = 5;
/** Pixels. Where a window is narrow, names stand above their rows. */
const NARROW = 560;
const NAMES = 190;
const ROW = 15;
const CELL = 12;
const NAME_ABOVE = 12;
const TOP = 6;

/** A row of the map: a stack, its specs by tag, and the tags that lack it between two that have it. */
interface Row {
  readonly stack: number;
  readonly name: string;
  readonly counts: readonly number[];
  readonly missing: ReadonlySet<number>;
}

/** Tags against stacks: how many specs, and which dated tags lack a stack that earlier and later ones have. */
export function stackMap(id: string, site: Site): ChartPlan {
  const rows = site.stacks.map((stack) => rowOf(site, stack));
  const drawn = rows.slice(0, MOST_STACKS);
  const levels = levelsUpTo(Math.max(1, ...rows.flatMap(({ counts }) => counts)));
  const missing = rows.reduce((sum, row) => sum + row.missing.size, 0);
  return {
    id,
    title: 'Stacks by tag',
    about: aboutText(missing, rows.length - drawn.length),
    controls: [legend(levels)],
    draw: (width) => draw(site, drawn, levels, width),
    say: ([tag, row]) => sentence(site, drawn[row]!, tag),
    table: () => table(site, rows),
  };
}

function aboutText(missing: number, left: number): string {
  const lacking = missing === 0 ? 'No tag lacks' : `A thin bar, at ${plural(missing, 'place')}, marks a tag that lacks`;
  const more = left === 0 ? '' : ` The table has ${plural(left, 'more stack')}.`;
  return `Specs of each stack in each tag. ${lacking} a stack that dated tags before and after it have.${more}`;
}

function rowOf({ tags, dated, data }: Site, stack: number): Row {
  const counts = tags.map((tag) => tag.counts.stacks.get(stack) ?? 0);
  const has = dated.map((tag) => counts[tag]! > 0);
  const [first, last] = [has.indexOf(true), has.lastIndexOf(true)];
  const missing = new Set(dated.filter((_, i) => !has[i] && i > first && i < last && first >= 0));
  return { stack, name: data.names.stacks[stack]!, counts, missing };
}

/** The least count of each shade: halves of halves of the largest one. */
function levelsUpTo(most: number): readonly number[] {
  const least = Array.from({ length: LEVELS }, (_, i) => (i === 0 ? 1 : Math.ceil(most / 2 ** (LEVELS - i))));
  return least.filter((count, i) => i === 0 || count > least[i - 1]!);
}

function levelOf(count: number, levels: readonly number[]): number {
  return levels.findLastIndex((least) => count >= least);
}

function draw(site: Site, rows: readonly Row[], levels: readonly number[], width: number): Drawing {
  const isNarrow = width < NARROW;
  const left = isNarrow ? 2 : NAMES;
  const pitch = isNarrow ? ROW + NAME_ABOVE : ROW;
  const axis = layOutTags(site, left, width - 8);
  const top = (row: number): number => TOP + pitch * row + (isNarrow ? NAME_ABOVE : 0);
  const bottom = TOP + pitch * rows.length;
  const height = bottom + labelsHeight(axis, site);
  const names = rows.map(({ name }, row) =>
    isNarrow
      ? svg('text', { x: left, y: top(row) - 3 }, fitted(name, width))
      : svg('text', { x: left - 8, y: top(row) + 10, 'text-anchor': 'end' }, fitted(name, left - 8)),
  );
  const element = picture(
    width,
    height,
    drawTagAxis(axis, site, bottom, TOP),
    svg('g', { class: 'axis names' }, ...names),
    ...drawCells(rows, levels, axis, top),
  );
  return {
    ...{ element, height, columns: site.tags.length, rows: rows.length },
    at: (x, y) => [nearestTag(axis.x, x), Math.min(rows.length - 1, Math.max(0, Math.floor((y - TOP) / pitch)))],
    box: ([tag, row]) => [axis.x[tag]! - axis.bar[tag]! / 2 - 1.5, top(row) - 1.5, axis.bar[tag]! + 3, CELL + 3],
  };
}

/** One path a shade, and one for what is missing: a site has thousands of cells. */
function drawCells(
  rows: readonly Row[],
  levels: readonly number[],
  { x, bar }: TagAxis,
  top: (row: number) => number,
): SVGElement[] {
  const shades = levels.map((): string[] => []);
  const missing: string[] = [];
  for (const [row, { counts, missing: lacking }] of rows.entries()) {
    for (const [tag, count] of counts.entries()) {
      const from = x[tag]! - bar[tag]! / 2;
      if (count > 0) shades[levelOf(count, levels)]!.push(rectPath(from, top(row), bar[tag]!, CELL));
      else if (lacking.has(tag)) missing.push(rectPath(from, top(row) + CELL / 2 - 2, Math.max(2, bar[tag]!), 4));
    }
  }
  return [
    ...shades.map((cells, level) => svg('path', { class: `shade-${level}`, d: cells.join('') })),
    svg('path', { class: 'lacking', d: missing.join('') }),
  ];
}

function legend(levels: readonly number[]): HTMLElement {
  const items = levels.map((least, level) => {
    const next = levels[level + 1];
    const text =
      next === undefined
        ? `${number(least)} or more`
        : next - 1 === least
          ? number(least)
          : `${number(least)}–${number(next - 1)}`;
    return el('li', {}, sample(svg('rect', { class: `shade-${level}`, y: 1, width: 14, height: CELL })), text);
  });
  const lacking = el('li', {}, sample(svg('rect', { class: 'lacking', y: 5, width: 14, height: 4 })), 'missing');
  return el('ul', { class: 'series-list' }, ...items, lacking);
}

function sample(shape: SVGElement): SVGSVGElement {
  return svg('svg', { class: 'sample', width: 14, height: 14, 'aria-hidden': 'true' }, shape);
}

function sentence({ tags, dated }: Site, { name, counts, missing }: Row, tag: number): string {
  const here = `${name} in ${tags[tag]!.tag}: `;
  if (!missing.has(tag)) return `${here}${counts[tag] === 0 ? 'no specs' : plural(counts[tag]!, 'spec')}.`;
  const at = dated.indexOf(tag);
  const beside = [
    dated.slice(0, at).findLast((other) => counts[other]! > 0)!,
    dated.slice(at).find((other) => counts[other]! > 0)!,
  ];
  const texts = beside.map((other) => `${number(counts[other]!)} in ${tags[other]!.tag}`);
  return `${here}missing; ${texts.join(', ')}.`;
}

function table({ tags }: Site, rows: readonly Row[]): HTMLTableElement {
  const head = ['Stack', ...tags.map(({ tag }) => tag)];
  const cells = ({ counts, missing }: Row): string[] =>
    counts.map((count, tag) => (missing.has(tag) ? 'missing' : number(count)));
  return numbersTable(
    head,
    rows.map((row) => [row.name, ...cells(row)]),
  );
}

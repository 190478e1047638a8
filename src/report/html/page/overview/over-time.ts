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
import { lacksText } from './falls.js';
import { letterOf } from './legend.js';
import type { Site } from './site.js';
import type { Chosen, StackChoice } from './stack-choice.js';
import { linePath, type Point, picture, rectPath, round, svg } from './svg.js';

/** Pixels: of each of the two pictures, of what stands left and right of them, and between them. */
const HEIGHT = 170;
const LEFT = 58;
const RIGHT = 24;
const TOP = 18;
const BETWEEN = 30;
/** From one letter to the next. */
const LETTER = 11;

/** Specs of each tag: all of them above, those of chosen stacks below, with the places where tags are missing and where counts fell. */
export function overTime(
  id: string,
  site: Site,
  choice: StackChoice,
  canOpen: (tag: number) => boolean,
  open: (tag: number) => void,
): ChartPlan {
  return {
    id,
    title: 'Specs over time',
    about:
      'Above all specs of each tag, below those of the chosen stacks. Dated tags stand true to their dates, the others on the right. A triangle marks a tag that lacks something of the one before; a striped band marks missing tags.',
    controls: [choice.element],
    draw: (width) => draw(site, choice.chosen(), width),
    say: ([tag]) => sentence(site, choice.chosen(), tag) + (canOpen(tag) ? ' Enter shows the findings.' : ''),
    open: ([tag]) => open(tag),
    table: () => table(site, choice.chosen()),
  };
}

function draw(site: Site, chosen: Chosen, width: number): Drawing {
  const right = width - RIGHT;
  const axis = layOutTags(site, LEFT, right);
  const { tags } = site;
  const first = layOutValues(Math.max(0, ...tags.map(({ specs }) => specs)), TOP, TOP + HEIGHT);
  const top = TOP + HEIGHT + BETWEEN;
  const bottom = top + HEIGHT;
  const most = Math.max(
    0,
    ...chosen.flatMap((stack) => (stack === undefined ? [] : tags.map(({ counts }) => counts.stacks.get(stack) ?? 0))),
  );
  const second = layOutValues(most, top, bottom);
  const height = bottom + labelsHeight(axis, site);
  const element = picture(
    width,
    height,
    drawTagAxis(axis, site, bottom, TOP),
    drawValueAxis(first, LEFT, right),
    drawValueAxis(second, LEFT, right),
    ...drawGaps(site, axis, TOP, bottom),
    svg('text', { class: 'name', x: LEFT + 4, y: TOP - 6 }, 'All specs'),
    svg('text', { class: 'name', x: LEFT + 4, y: top - 6 }, 'Specs in each chosen stack'),
    drawTotal(site, axis, first),
    ...chosen.flatMap((stack, series) => (stack === undefined ? [] : [drawStack(site, axis, second, stack, series)])),
    drawLetters(site, axis, second, chosen),
    drawFalls(site, axis, first),
  );
  return {
    ...{ element, height, columns: tags.length, rows: 1 },
    at: (x) => [nearestTag(axis.x, x), 0],
    box: ([tag]) => [axis.x[tag]! - 1, TOP, 2, bottom - TOP],
    isMark: (x, y) => isFall(site, axis, first, x, y),
  };
}

/** Bands between tags that are too far apart, with how many are missing where that has room. */
function drawGaps({ gaps }: Site, { x }: TagAxis, top: number, bottom: number): SVGElement[] {
  return gaps.map(({ older, newer, missing }) => {
    const [from, to] = [x[older]! + 2, x[newer]! - 2];
    const band = svg('rect', {
      class: 'missing',
      x: from,
      y: top,
      width: Math.max(1, to - from),
      height: bottom - top,
    });
    const text = svg('text', { x: (from + to) / 2, y: top + 12, 'text-anchor': 'middle' }, `${missing} missing`);
    return svg('g', { class: 'gap', 'data-missing': missing }, band, ...(to - from > 64 ? [text] : []));
  });
}

/** Runs of dated tags without a gap in them. */
function runs({ dated, gaps }: Site): number[][] {
  const starts = new Set(gaps.map(({ newer }) => newer));
  const found: number[][] = [];
  for (const tag of dated) {
    if (found.length === 0 || starts.has(tag)) found.push([]);
    found.at(-1)!.push(tag);
  }
  return found;
}

function drawTotal(site: Site, { x, bar }: TagAxis, { y }: ValueAxis): SVGElement {
  const point = (tag: number): Point => [x[tag]!, y(site.tags[tag]!.specs)];
  const lines = runs(site).map((run) => run.map(point));
  const area = lines.map((points) => `${linePath([[points[0]![0], y(0)], ...points, [points.at(-1)![0], y(0)]])}z`);
  const beside = site.tags.flatMap(({ day, specs }, i) =>
    day === undefined ? [rectPath(x[i]! - bar[i]! / 2, y(specs), bar[i]!, y(0) - y(specs))] : [],
  );
  return svg(
    'g',
    { class: 'total' },
    svg('path', { class: 'under', d: area.join('') }),
    svg('path', { class: 'upper', d: lines.map(linePath).join('') }),
    svg('path', { class: 'beside', d: beside.join('') }),
    svg('path', {
      class: 'dots',
      d: lines
        .flatMap((points) => (points.length === 1 ? points : []))
        .map(dot)
        .join(''),
    }),
  );
}

/** A point that has no line. */
function dot([x, y]: Point): string {
  return rectPath(x - 2, y - 2, 4, 4);
}

/** A line where the stack has specs; points for tags without a date. */
function drawStack(
  { tags, ...site }: Site,
  { x }: TagAxis,
  { y }: ValueAxis,
  stack: number,
  series: number,
): SVGElement {
  const point = (tag: number): Point[] => {
    const count = tags[tag]!.counts.stacks.get(stack) ?? 0;
    return count === 0 ? [] : [[x[tag]!, y(count)]];
  };
  const pieces: Point[][] = [];
  for (const run of runs({ tags, ...site })) {
    pieces.push([]);
    for (const tag of run) {
      const here = point(tag);
      if (here.length === 0) pieces.push([]);
      else pieces.at(-1)!.push(...here);
    }
  }
  const beside = tags.flatMap(({ day }, i) => (day === undefined ? point(i) : []));
  const single = pieces.filter(({ length }) => length === 1).flat();
  return svg(
    'g',
    { class: `stack series-${series}` },
    svg('path', { class: `line series-${series}`, d: pieces.map(linePath).join('') }),
    svg('path', { class: 'dots', d: [...beside, ...single].map(dot).join('') }),
  );
}

/** The letters of the stacks right of their last dated points, not on top of one another. */
function drawLetters({ tags, dated }: Site, { x }: TagAxis, { y }: ValueAxis, chosen: Chosen): SVGElement {
  const ends = chosen.flatMap((stack, series) => {
    const last = stack === undefined ? undefined : dated.findLast((tag) => tags[tag]!.counts.stacks.has(stack));
    if (stack === undefined || last === undefined) return [];
    return [{ series, x: x[last]! + 5, y: y(tags[last]!.counts.stacks.get(stack)!) + 4 }];
  });
  ends.sort((a, b) => a.y - b.y);
  for (const [i, end] of ends.entries()) end.y = Math.max(end.y, (ends[i - 1]?.y ?? -Infinity) + LETTER);
  // What was pushed below the axis pushes back.
  for (const [i, end] of [...ends.entries()].reverse())
    end.y = Math.min(end.y, i === ends.length - 1 ? y(0) : ends[i + 1]!.y - LETTER);
  const letters = ends.map(({ series, x, y }) =>
    svg('text', { class: `letter series-${series}`, x, y }, letterOf(series)),
  );
  return svg('g', {}, ...letters);
}

/** Triangles above the line, smaller ones where tags stand close. */
function drawFalls({ falls, tags }: Site, { x, bar }: TagAxis, { y }: ValueAxis): SVGElement {
  const marks = [...falls.keys()].map((tag) => {
    const half = Math.min(5, Math.max(2.5, bar[tag]! / 2));
    const tip = y(tags[tag]!.specs) - 4;
    return `M${round(x[tag]! - half)} ${round(tip - 2 * half)}h${2 * half}L${round(x[tag]!)} ${round(tip)}z`;
  });
  return svg('path', { class: 'fall', d: marks.join('') });
}

/** Whether a place is at a triangle, or so near that a finger meets it. */
function isFall({ falls, tags }: Site, { x }: TagAxis, values: ValueAxis, left: number, top: number): boolean {
  const tag = nearestTag(x, left);
  return falls.has(tag) && Math.abs(x[tag]! - left) < 12 && Math.abs(values.y(tags[tag]!.specs) - 9 - top) < 12;
}

function sentence(site: Site, chosen: Chosen, tag: number): string {
  const { data, falls, gaps } = site;
  const { tag: name, specs, pages, unread, counts } = site.tags[tag]!;
  const stacks = site.stacks.filter((stack) => counts.stacks.has(stack)).length;
  const held = `${name}: ${plural(specs, 'spec')} on ${plural(pages, 'page')}, in ${plural(stacks, 'stack')}`;
  const each = chosen.flatMap((stack) =>
    stack === undefined ? [] : [`${data.names.stacks[stack]} ${number(counts.stacks.get(stack) ?? 0)}`],
  );
  const fall = falls.get(tag);
  const gap = gaps.find(({ newer }) => newer === tag);
  return [
    `${held}${unread > 0 ? `; ${plural(unread, 'page')} unread` : ''}.`,
    ...(each.length > 0 ? [`${each.join(', ')}.`] : []),
    ...(gap ? [`${plural(gap.missing, 'tag')} missing before it.`] : []),
    ...(fall ? [`It ${lacksText(fall, site)}.`] : []),
  ].join(' ');
}

function table(site: Site, chosen: Chosen): HTMLTableElement {
  const { data, tags, falls } = site;
  const stacks = chosen.filter((stack) => stack !== undefined);
  const head = ['Tag', 'Pages', 'Unread', 'Specs', ...stacks.map((stack) => data.names.stacks[stack]!), 'Lacks'];
  const rows = tags.map(({ tag, pages, unread, specs, counts }, i) => {
    const fall = falls.get(i);
    const numbers = [pages, unread, specs, ...stacks.map((stack) => counts.stacks.get(stack) ?? 0)];
    return [tag, ...numbers.map(number), fall === undefined ? '' : lacksText(fall, site)];
  });
  return numbersTable(head, rows);
}

import { number } from '../dom.js';
import { dateText, type Site } from './site.js';
import { fitted, svg } from './svg.js';

/** Where tags stand from left to right: dated ones true to their dates, the others side by side after them. Pixels. */
export interface TagAxis {
  /** The middle of each tag, and how wide its bar is; by tag. */
  readonly x: readonly number[];
  readonly bar: readonly number[];
  readonly ticks: readonly Tick[];
  /** Where the dated tags end, with some room up to the others. */
  readonly end: number;
  /** From one tag without a date to the next. */
  readonly pitch: number;
}

interface Tick {
  readonly x: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Between the dated tags and the others. */
const BETWEEN = 20;
/** The part of the width that tags without a date get at most, and the pixels of one of them. */
const PART_BESIDE = 0.3;
const WIDEST_BESIDE = 16;
/** From here on the names of tags without a date have room, upright. */
const NAMED_FROM = 12;
/** Narrower bars touch: gaps between them would be all that is seen. */
const TOUCHING = 6;
const MOST_NAMES_HEIGHT = 78;
const TICKS_HEIGHT = 22;
/** Between two labels of the time axis. */
const LABEL_WIDTH = 62;

/** Lays tags out between two places. */
export function layOutTags(site: Site, left: number, right: number): TagAxis {
  const { tags, dated, interval } = site;
  const beside = tags.flatMap(({ day }, i) => (day === undefined ? [i] : []));
  const onlyBeside = dated.length === 0;
  const room = (right - left) * (onlyBeside ? 1 : PART_BESIDE);
  const pitch = Math.min(onlyBeside ? 2 * WIDEST_BESIDE : WIDEST_BESIDE, room / Math.max(1, beside.length));
  const end = onlyBeside ? left : right - (beside.length === 0 ? 0 : pitch * beside.length + BETWEEN);
  const first = onlyBeside ? 0 : tags[dated[0]!]!.day!;
  const days = onlyBeside ? 0 : tags[dated.at(-1)!]!.day! - first + interval;
  const scale = (end - left) / Math.max(1, days);
  const from = onlyBeside ? left : end + BETWEEN;
  const place = (day: number): number => left + (day - first + interval / 2) * scale;
  // Bars of tags that are closer than usual do not lie on one another.
  const step = site.closest * scale;
  const datedBar = Math.min(WIDEST_BESIDE, Math.max(1, step < TOUCHING ? step : 0.9 * step));
  let placed = 0;
  const x = tags.map(({ day }) => (day === undefined ? from + pitch * (placed++ + 0.5) : place(day)));
  const bar = tags.map(({ day }) => (day === undefined ? 0.8 * pitch : datedBar));
  const ticks = onlyBeside ? [] : timeTicks(first, first + days - interval, place);
  return { x, bar, ticks, end, pitch };
}

/** Months from one label to the next, of which the first with room for the labels is taken. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12_000, 60_000];

/** Beginnings of months as `2025-04`; the first and the last day where there are no two such beginnings. */
function timeTicks(first: number, last: number, place: (day: number) => number): Tick[] {
  const month = (day: number): number => {
    const date = new Date(day * 86_400_000);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const width = place(last) - place(first);
  const count = month(last) - month(first);
  const step = STEPS.find((months) => (count / months) * LABEL_WIDTH <= width) ?? STEPS.at(-1)!;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(month(first) / step) * step; at <= month(last); at += step) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(at / 12), at % 12, 1);
    const day = date.getTime() / 86_400_000;
    if (day >= first && day <= last)
      ticks.push({ x: place(day), label: date.toISOString().replace(/-\d\dT.*/, ''), anchor: 'middle' });
  }
  if (ticks.length > 1) return ticks;
  const ends: Tick[] = [
    { x: place(first), label: dateText(first), anchor: 'start' },
    { x: place(last), label: dateText(last), anchor: 'end' },
  ];
  return width < 2.5 * LABEL_WIDTH ? ends.slice(0, 1) : ends;
}

/** Pixels that the labels below a picture take. */
export function labelsHeight({ pitch }: TagAxis, site: Site): number {
  if (!isNamed(pitch, site)) return TICKS_HEIGHT;
  const longest = Math.max(...site.tags.map(({ tag, day }) => (day === undefined ? tag.length : 0)));
  return Math.min(MOST_NAMES_HEIGHT, Math.max(TICKS_HEIGHT, 7 * longest + 8));
}

function isNamed(pitch: number, { tags, dated }: Site): boolean {
  return pitch >= NAMED_FROM && dated.length < tags.length;
}

/** The labels below a picture, from a height on, and lines upwards to another. */
export function drawTagAxis(axis: TagAxis, site: Site, y: number, top: number): SVGGElement {
  const { ticks, x, pitch } = axis;
  const times = ticks.flatMap((tick) => [
    svg('path', { class: 'rule', d: `M${tick.x} ${top}V${y}` }),
    svg('text', { x: tick.x, y: y + 15, 'text-anchor': tick.anchor }, tick.label),
  ]);
  const names = site.tags.flatMap(({ tag, day }, i) =>
    day !== undefined || !isNamed(pitch, site)
      ? []
      : [svg('text', { transform: `translate(${x[i]! - 4} ${y + 6}) rotate(90)` }, fitted(tag, MOST_NAMES_HEIGHT - 8))],
  );
  const beside = x.filter((_, i) => site.tags[i]!.day === undefined);
  const middle = (beside[0]! + beside.at(-1)!) / 2;
  const isUnnamed = beside.length > 0 && names.length === 0;
  const undated = isUnnamed ? [svg('text', { x: middle, y: y + 15, 'text-anchor': 'middle' }, 'undated')] : [];
  return svg('g', { class: 'axis' }, ...times, ...names, ...undated);
}

/** Heights for counts: round numbers from 0 on, and where a count stands. */
export interface ValueAxis {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
}

/** Lays counts out up to the largest one. */
export function layOutValues(largest: number, top: number, bottom: number, most = 4): ValueAxis {
  const raw = Math.max(1, largest) / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= raw) ?? raw);
  const ticks = Array.from({ length: Math.ceil(Math.max(1, largest) / step) + 1 }, (_, i) => i * step);
  const end = ticks.at(-1)!;
  return { ticks, y: (value) => bottom - ((bottom - top) * value) / end };
}

/** The labels on the left, with lines to the right. */
export function drawValueAxis({ ticks, y }: ValueAxis, left: number, right: number, write = number): SVGGElement {
  return svg(
    'g',
    { class: 'axis' },
    ...ticks.flatMap((tick) => [
      svg('path', { class: tick === 0 ? 'base' : 'rule', d: `M${left} ${y(tick)}H${right}` }),
      svg('text', { x: left - 6, y: y(tick) + 4, 'text-anchor': 'end' }, write(tick)),
    ]),
  );
}

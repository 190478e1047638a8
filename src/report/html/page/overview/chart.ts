import { button, el, setAttributes } from '../dom.js';
import { svg } from './svg.js';

/** A picture as it was drawn for one width, and where its cells are: a column for each tag, and rows where it has several. Pixels. */
export interface Drawing {
  readonly element: SVGSVGElement;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly at: (x: number, y: number) => Cell;
  readonly box: (cell: Cell) => Box;
  /** Whether there is a mark that a click opens. */
  readonly isMark?: (x: number, y: number) => boolean;
}

export type Cell = readonly [column: number, row: number];
export type Box = readonly [x: number, y: number, width: number, height: number];

/** What a chart is made of. Every text in it is shown as it is. */
export interface ChartPlan {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** What is drawn, a sentence. */
  readonly about: string;
  /** What stands between sentence and picture: legends, choices. */
  readonly controls?: readonly Node[];
  readonly draw: (width: number) => Drawing;
  /** What the picture says at a place, for eyes and ears. */
  readonly say: (cell: Cell) => string;
  /** What Enter does there, and a click on a mark. */
  readonly open?: (cell: Cell) => void;
  readonly table: () => HTMLTableElement;
}

export interface Chart {
  readonly element: HTMLElement;
  /** Draws again, when something else is to be drawn. */
  readonly redraw: () => void;
}

const HINT = 'Point at the picture, or go to it and use the arrow keys.';
/** No picture is narrower. */
const NARROWEST = 240;

/**
 * A chart with its title, its picture, what the picture says at the place that is pointed at, and a table of the same numbers in its
 * stead. The picture takes the focus; arrow keys move in it, and what they come to is read out.
 */
export function makeChart(plan: ChartPlan): Chart {
  const { id, title, about, controls = [] } = plan;
  const said = el('p', { class: 'said', role: 'status' }, HINT);
  const plot = el('div', {
    ...{ class: 'plot', tabindex: 0, role: 'application', 'aria-roledescription': 'chart' },
    ...{ 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-about` },
  });
  const cursor = svg('rect', { class: 'cursor', visibility: 'hidden' });
  let drawing: Drawing | undefined;
  let current: Cell | undefined;

  const show = (): void => {
    if (drawing === undefined || current === undefined) return;
    const [x, y, width, height] = drawing.box(current);
    setAttributes(cursor, { x, y, width, height, visibility: 'visible' });
  };
  const goTo = (cell: Cell): void => {
    if (current?.[0] === cell[0] && current[1] === cell[1]) return;
    current = cell;
    show();
    said.textContent = plan.say(cell);
  };
  const redraw = (): void => {
    drawing = plan.draw(Math.max(NARROWEST, Math.floor(plot.clientWidth)));
    drawing.element.append(cursor);
    plot.replaceChildren(drawing.element);
    if (current === undefined) return;
    current = [Math.min(current[0], drawing.columns - 1), Math.min(current[1], drawing.rows - 1)];
    show();
    said.textContent = plan.say(current);
  };
  const listen = { cell: () => current, drawing: () => drawing, goTo };
  listenToKeys(plot, plan, listen);
  listenToPointer(plot, plan, listen);
  new ResizeObserver(onOtherWidth(plot, redraw)).observe(plot);

  const body = el('div', { class: 'drawn' }, ...controls, plot, said);
  return { element: makeCard(plan, body, el('p', { id: `${id}-about`, class: 'about' }, about), title), redraw };
}

interface Listened {
  readonly cell: () => Cell | undefined;
  readonly drawing: () => Drawing | undefined;
  readonly goTo: (cell: Cell) => void;
}

const STEPS: Readonly<Record<string, Cell>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** Without a place the first key goes to the first tag, and End to the last. */
function listenToKeys(plot: HTMLElement, plan: ChartPlan, { cell, drawing, goTo }: Listened): void {
  plot.addEventListener('keydown', (event) => {
    const drawn = drawing();
    if (drawn === undefined || drawn.columns === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const current = cell();
    const step = STEPS[event.key];
    if (step !== undefined) {
      const [column, row] = current ?? [step[0] > 0 ? -1 : 0, step[1] > 0 ? -1 : 0];
      goTo([inside(column + step[0], drawn.columns), inside(row + step[1], drawn.rows)]);
    } else if (event.key === 'Enter' && current !== undefined && plan.open !== undefined) plan.open(current);
    else return;
    event.preventDefault();
  });
}

function inside(place: number, length: number): number {
  return Math.min(length - 1, Math.max(0, place));
}

function listenToPointer(plot: HTMLElement, plan: ChartPlan, { drawing, goTo }: Listened): void {
  const follow = ({ clientX, clientY }: MouseEvent): { cell: Cell; isMark: boolean } | undefined => {
    const drawn = drawing();
    if (drawn === undefined || drawn.columns === 0) return undefined;
    const { left, top } = plot.getBoundingClientRect();
    const cell = drawn.at(clientX - left, clientY - top);
    goTo(cell);
    return { cell, isMark: drawn.isMark?.(clientX - left, clientY - top) === true };
  };
  plot.addEventListener('pointermove', (event) => {
    plot.classList.toggle('on-mark', follow(event)?.isMark === true);
  });
  plot.addEventListener('click', (event) => {
    const found = follow(event);
    if (found?.isMark) plan.open?.(found.cell);
  });
}

/** Heights change by what is drawn: only another width asks for another picture. */
function onOtherWidth(plot: HTMLElement, act: () => void): () => void {
  let width = -1;
  return () => {
    if (plot.clientWidth === width || plot.clientWidth === 0) return;
    width = plot.clientWidth;
    act();
  };
}

/** The table is made when it is asked for, and anew each time: what is drawn may be another choice by then. */
function makeCard(plan: ChartPlan, body: HTMLElement, about: HTMLElement, title: string): HTMLElement {
  const { id } = plan;
  const place = el('div', {
    class: 'numbers',
    hidden: true,
    tabindex: 0,
    role: 'region',
    'aria-label': `${title}: table`,
  });
  const turn = button({ class: 'small', 'aria-pressed': 'false', 'aria-label': `Show as table: ${title}` }, () => {
    const isTable = turn.getAttribute('aria-pressed') !== 'true';
    setAttributes(turn, { 'aria-pressed': String(isTable) });
    place.replaceChildren(...(isTable ? [plan.table()] : []));
    place.hidden = !isTable;
    body.hidden = isTable;
  });
  turn.append('Show as table');
  const head = el('div', { class: 'chart-head' }, el('h3', { id: `${id}-title` }, title), turn);
  return el('section', { class: 'chart', id, 'aria-labelledby': `${id}-title` }, head, about, body, place);
}

/** A table with a head and a header at the start of each row. Numbers stand on the right. */
export function numbersTable(head: readonly string[], rows: readonly (readonly string[])[]): HTMLTableElement {
  const cells = (texts: readonly string[]): Node[] =>
    texts.map((text, i) => (i === 0 ? el('th', { scope: 'row' }, el('bdi', {}, text)) : el('td', {}, text)));
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...head.map((text) => el('th', { scope: 'col' }, el('bdi', {}, text))))),
    el('tbody', {}, ...rows.map((texts) => el('tr', {}, ...cells(texts)))),
  );
}

/** The tag whose middle is nearest. */
export function nearestTag(places: readonly number[], x: number): number {
  let best = 0;
  for (let i = 1; i < places.length; i++) if (Math.abs(places[i]! - x) < Math.abs(places[best]! - x)) best = i;
  return best;
}

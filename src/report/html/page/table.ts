import { button, el, mark, setAttributes } from './dom.js';
import type { Query, Sort } from './query.js';
import { type Index, placeText, SEVERITIES, type Selection } from './select.js';

const COLUMNS: readonly (readonly [Sort, string])[] = [
  ['severity', 'Severity'],
  ['message', 'Message'],
  ['rule', 'Rule'],
  ['place', 'Place'],
];

/** Rows that are there above and below what can be seen. */
const OVERSCAN = 8;
/** Rows on paper. */
const PRINTED = 300;

interface Acts {
  /** Another finding is the current one. */
  readonly move: (finding: number) => void;
  /** Its details are asked for. `byKey`: the reader goes there. */
  readonly open: (finding: number, byKey: boolean) => void;
  readonly sort: (by: Sort) => void;
  /** The vertical position in the window at which the table is covered. */
  readonly bottom: () => number;
}

export interface Table {
  readonly render: (selection: Selection, query: Query) => void;
  /** Makes a finding the current one, and brings it into view; nothing when it is not selected. */
  readonly reveal: (finding: number) => void;
  readonly focus: () => void;
  /** The finding so many rows after the current one, if there is one; and where it stands. */
  readonly step: (by: number) => void;
  readonly position: () => readonly [number, number];
}

/** The table of findings. However many they are, only the rows that can be seen are in the document. */
export function makeTable(root: HTMLElement, index: Index, acts: Acts): Table {
  const headers = COLUMNS.map(([sort, title]) => {
    const control = button({ title: `Sort by ${title.toLowerCase()}` }, () => acts.sort(sort), title);
    return { sort, element: el('div', { role: 'columnheader', class: `cell-${sort}` }, control) };
  });
  const head = el(
    'div',
    { role: 'rowgroup', class: 'head' },
    el('div', { role: 'row', 'aria-rowindex': 1 }, ...headers.map(({ element }) => element)),
  );
  const body = el('div', { role: 'rowgroup', class: 'body' });
  const none = el('p', { class: 'none', hidden: true }, 'No finding matches.');
  root.replaceChildren(head, body, none);
  root.setAttribute('aria-colcount', String(COLUMNS.length));

  let rows: readonly number[] = [];
  let current = 0;
  let printing = false;
  const drawn = new Map<number, HTMLElement>();
  let rowHeight = measure(body);

  /** First and last position that can be seen, the last one exclusive. */
  const seen = (): readonly [number, number] => {
    if (printing) return [0, Math.min(rows.length, PRINTED)];
    const top = -body.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(top / rowHeight) - OVERSCAN);
    const last = Math.ceil((top + window.innerHeight) / rowHeight) + OVERSCAN;
    return [Math.min(first, rows.length), Math.min(rows.length, Math.max(0, last))];
  };
  const draw = (): void => {
    const [first, last] = seen();
    for (const [position, element] of drawn) {
      if (position === current || (position >= first && position < last)) continue;
      element.remove();
      drawn.delete(position);
    }
    const added: HTMLElement[] = [];
    for (let position = first; position < last; position++) if (!drawn.has(position)) added.push(make(position));
    if (current < rows.length && !drawn.has(current)) added.push(make(current));
    body.append(...added);
  };
  const make = (position: number): HTMLElement => {
    const element = makeRow(index, rows[position]!, position);
    element.style.setProperty('--top', `${position * rowHeight}px`);
    setAttributes(element, { 'aria-selected': String(position === current) });
    drawn.set(position, element);
    return element;
  };
  const setCurrent = (position: number): void => {
    drawn.get(current)?.setAttribute('aria-selected', 'false');
    current = position;
    draw();
    const element = drawn.get(position);
    element?.setAttribute('aria-selected', 'true');
    setAttributes(root, { 'aria-activedescendant': element?.id });
  };
  const scrollTo = (position: number): void => {
    const top = body.getBoundingClientRect().top + position * rowHeight;
    const above = head.getBoundingClientRect().bottom - top;
    const below = top + rowHeight - acts.bottom();
    if (above > 0) window.scrollBy(0, -above);
    else if (below > 0) window.scrollBy(0, below);
  };
  const goTo = (position: number): void => {
    if (rows.length === 0) return;
    setCurrent(Math.min(Math.max(position, 0), rows.length - 1));
    scrollTo(current);
    acts.move(rows[current]!);
  };

  const redraw = onFrame(draw);
  window.addEventListener('scroll', redraw, { passive: true });
  window.addEventListener('resize', () => {
    rowHeight = measure(body);
    place();
  });
  const place = (): void => {
    body.style.setProperty('--height', `${rows.length * rowHeight}px`);
    for (const [position, element] of drawn) element.style.setProperty('--top', `${position * rowHeight}px`);
    draw();
  };
  const print = (on: boolean) => (): void => {
    printing = on;
    draw();
  };
  window.addEventListener('beforeprint', print(true));
  window.addEventListener('afterprint', print(false));

  root.addEventListener('keydown', (event) => {
    if (event.target !== root || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((acts.bottom() - head.getBoundingClientRect().bottom) / rowHeight) - 1);
    const target = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: page, PageUp: -page }[event.key];
    if (target !== undefined) goTo(current + target);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(rows.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') openCurrent();
    else return;
    event.preventDefault();
  });
  const openCurrent = (): void => {
    if (current >= rows.length) return;
    acts.open(rows[current]!, true);
    scrollTo(current);
  };
  body.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest('[role=row]') : null;
    if (row === null) return;
    setCurrent(Number(row.getAttribute('aria-rowindex')) - 2);
    root.focus({ preventScroll: true });
    acts.open(rows[current]!, false);
    scrollTo(current);
  });

  return {
    render(selection, { sort, descending }) {
      const finding = rows[current];
      rows = selection.rows;
      for (const element of drawn.values()) element.remove();
      drawn.clear();
      current = finding === undefined ? 0 : Math.max(0, rows.indexOf(finding));
      for (const { sort: own, element } of headers)
        setAttributes(element, { 'aria-sort': own === sort ? (descending ? 'descending' : 'ascending') : 'none' });
      setAttributes(root, { 'aria-rowcount': rows.length + 1 });
      none.hidden = rows.length > 0;
      place();
      setCurrent(current);
    },
    reveal(finding) {
      const position = rows.indexOf(finding);
      if (position < 0) return;
      setCurrent(position);
      scrollTo(position);
    },
    focus: () => root.focus({ preventScroll: true }),
    step: (by) => goTo(current + by),
    position: () => [current + 1, rows.length],
  };
}

/** Pixels of a row: the style decides, by the width of the window and the size of the text. */
function measure(body: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(body).gridAutoRows) || 56;
}

function makeRow(index: Index, finding: number, position: number): HTMLElement {
  const { data } = index;
  const { severity, message, rule, file, region } = data.findings[finding]!;
  const word = SEVERITIES[severity]!;
  const cell = (name: Sort, ...children: readonly (Node | string)[]) =>
    el('div', { role: 'gridcell', class: `cell-${name}` }, ...children);
  const { name, tag, package: packageName } = data.files[file]!;
  const at = `${region[0]}:${region[1]}`;
  const place =
    packageName === undefined
      ? [el('bdi', { class: 'first' }, name), el('bdi', { class: 'second' }, at)]
      : [el('bdi', { class: 'first' }, packageName), el('bdi', { class: 'second' }, `${tag} · ${at}`)];
  const element = el(
    'div',
    { role: 'row', id: `row-${position}`, 'aria-rowindex': position + 2, class: word },
    cell('severity', mark(word), word),
    cell('message', el('bdi', {}, message)),
    cell('rule', el('bdi', {}, data.rules[rule]!.id)),
    cell('place', ...place),
  );
  element.title = placeText(data, finding);
  return element;
}

/** Does it once before the next frame, however often it is asked for. */
function onFrame(act: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
}

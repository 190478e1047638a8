import { button, el, mark, number, plural, setAttributes } from './dom.js';
import { OTHER_FILES } from './facets.js';
import { FACETS, type Facet, isFiltered, type Query } from './query.js';
import { type Index, SEVERITIES, type Selection } from './select.js';

interface Acts {
  readonly search: (text: string) => void;
  readonly toggle: (facet: Facet, value: string) => void;
  /** Wants all findings again, and not only some ids. */
  readonly all: () => void;
  readonly clear: () => void;
  readonly shortcuts: (on: boolean) => void;
  /** Goes to the table. */
  readonly leave: () => void;
}

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['↓ ↑ or j k', 'next, previous finding'],
  ['Page Down, Page Up, Home, End', 'further'],
  ['Enter', 'details of the finding'],
  ['Esc', 'back to the table, close the details'],
];

/** Search, filters by severity, what is filtered by, and how many findings are left. */
export function makeTools(root: HTMLElement, index: Index, acts: Acts) {
  const search = el('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search messages, files and rules',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 200,
  });
  search.addEventListener('input', () => acts.search(search.value));
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && search.value !== '') acts.search('');
    else if (['ArrowDown', 'Enter', 'Escape'].includes(event.key)) acts.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const severities = SEVERITIES.map((severity) => severityButton(severity, acts));
  const said = el('output', { class: 'result', 'aria-live': 'polite', for: 'search' });
  const chips = el('div', { class: 'chips' });
  const clear = button({ class: 'quiet' }, acts.clear, 'Clear');
  const { element: keys, render: renderKeys } = keyboardHelp(acts);
  root.replaceChildren(
    el(
      'div',
      { class: 'search' },
      el('label', { for: 'search', class: 'unseen' }, 'Search'),
      search,
      el('kbd', { 'aria-hidden': 'true' }, '/'),
    ),
    el(
      'div',
      { class: 'severities', role: 'group', 'aria-label': 'Severity' },
      ...severities.map(({ element }) => element),
    ),
    keys,
    el(
      'div',
      { class: 'state' },
      said,
      chips,
      clear,
      el('span', { class: 'hint' }, 'Choose a finding to see its code and its rule.'),
    ),
    el('p', { class: 'unseen', id: 'said', role: 'status' }),
    el('p', { class: 'unseen', id: 'keys-short' }, 'Arrow keys move, Enter shows details, Escape closes them.'),
  );

  return {
    focus(): void {
      search.focus();
      search.select();
    },
    render(selection: Selection, query: Query): void {
      if (search.value !== query.search) search.value = query.search;
      for (const [i, { render }] of severities.entries()) {
        render(selection.counts.severity[3 * i + i]!, query.wanted.severity.includes(SEVERITIES[i]!));
      }
      const all = index.data.findings.length;
      const { length } = selection.rows;
      said.textContent = length === all ? plural(all, 'finding') : `${number(length)} of ${plural(all, 'finding')}`;
      const focused = chips.contains(document.activeElement);
      chips.replaceChildren(...chipsOf(query, acts));
      if (focused) search.focus({ preventScroll: true });
      clear.hidden = !isFiltered(query);
      renderKeys(query.shortcuts);
    },
  };
}

function severityButton(severity: string, { toggle }: Acts) {
  const count = el('span', { class: 'sum' });
  const element = button(
    { class: `severity ${severity}` },
    () => toggle('severity', severity),
    mark(severity),
    severity,
    ' ',
    count,
  );
  return {
    element,
    render(found: number, isWanted: boolean): void {
      count.textContent = number(found);
      setAttributes(element, { 'aria-pressed': String(isWanted) });
    },
  };
}

/** The severities have buttons that stay. */
function chipsOf({ wanted, only }: Query, { toggle, all }: Acts): Node[] {
  const some = `only ${plural(only.length, 'finding')} of the site's picture`;
  const chosen = button({ class: 'chip', 'aria-label': `${some}, no longer only these` }, all, some, cross());
  const values = FACETS.filter((facet) => facet !== 'severity').flatMap((facet) =>
    wanted[facet].map((value) => {
      const name = value === '' ? OTHER_FILES : value;
      const remove = () => toggle(facet, value);
      return button(
        { class: 'chip', 'aria-label': `${facet}: ${name}, no longer only this` },
        remove,
        `${facet}: `,
        el('bdi', {}, name),
        cross(),
      );
    }),
  );
  return only.length === 0 ? values : [chosen, ...values];
}

function cross(): HTMLElement {
  return el('span', { 'aria-hidden': 'true' }, ' ✕');
}

function keyboardHelp({ shortcuts }: Acts) {
  const box = el('input', { type: 'checkbox', id: 'shortcuts' });
  box.addEventListener('change', () => shortcuts(box.checked));
  const rows = KEYS.flatMap(([keys, what]) => [el('dt', {}, el('kbd', {}, keys)), el('dd', {}, what)]);
  const panel = el(
    'div',
    { class: 'panel' },
    el('dl', {}, ...rows),
    el('p', {}, box, ' ', el('label', { for: 'shortcuts' }, '/ works everywhere on the page')),
  );
  const element = el('details', { class: 'keys' }, el('summary', {}, 'Keyboard'), panel);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !element.open) return;
    event.stopPropagation();
    element.open = false;
    element.querySelector('summary')?.focus();
  });
  return {
    element,
    render(on: boolean): void {
      box.checked = on;
    },
  };
}

import type { FindingData, FrameData, RelatedData, RuleData } from '../data.js';
import { button, byId, el, mark, number, plural } from './dom.js';
import { type Index, placeText, SEVERITIES } from './select.js';

interface Acts {
  readonly close: () => void;
  readonly step: (by: number) => void;
  /** Where the finding stands in the table, and of how many. */
  readonly position: () => readonly [number, number];
}

/** What is known of one finding; without one it is closed. */
export function makeDetails(root: HTMLElement, index: Index, acts: Acts) {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== root) return;
    const by = { j: 1, k: -1 }[event.key];
    if (by !== undefined) acts.step(by);
  });
  return (finding: number | undefined): void => {
    root.classList.toggle('open', finding !== undefined);
    root.replaceChildren(...(finding === undefined ? [] : content(index, finding, acts)));
    root.scrollTop = 0;
  };
}

function content({ data }: Index, finding: number, acts: Acts): Node[] {
  const one = data.findings[finding]!;
  const severity = SEVERITIES[one.severity]!;
  const rule = data.rules[one.rule]!;
  const [position, of] = acts.position();
  return [
    el(
      'div',
      { class: 'bar-top' },
      el('span', { class: 'nth' }, `${number(position)} of ${number(of)}`),
      button({ class: 'icon', 'aria-label': 'Previous finding', disabled: position <= 1 }, () => acts.step(-1), '↑'),
      button({ class: 'icon', 'aria-label': 'Next finding', disabled: position >= of }, () => acts.step(1), '↓'),
      button({ class: 'icon', 'aria-label': 'Close the details', title: 'Esc' }, acts.close, '✕'),
    ),
    el('p', { class: `kind ${severity}` }, mark(severity), severity, ' ', el('code', {}, rule.id)),
    el('h3', {}, el('bdi', {}, one.message)),
    placeLine(placeText(data, finding)),
    ...(one.frame === undefined ? [] : [codeFrame(one.frame, one.region, severity)]),
    ...(one.fix === undefined ? [] : [section('What would mend it', el('p', {}, el('bdi', {}, one.fix)))]),
    ...(one.related === undefined ? [] : [relatedPlaces(one.related, one.moreRelated ?? 0)]),
    aboutRule(rule),
    facts(one),
  ];
}

function section(title: string, ...children: readonly Node[]): HTMLElement {
  return el('section', {}, el('h4', {}, title), ...children);
}

function placeLine(place: string): HTMLElement {
  const text = el('code', { class: 'path', translate: 'no' }, place);
  const copy = button({ class: 'small', 'aria-label': 'Copy the place' }, () => copyText(place, text, copy), 'Copy');
  return el('p', { class: 'place' }, text, copy);
}

/** Where the clipboard is closed to the page, the text is chosen, so that the reader's own keys copy it. */
async function copyText(text: string, element: HTMLElement, control: HTMLElement): Promise<void> {
  let said = 'Copied';
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection()?.selectAllChildren(element);
    said = 'Press Ctrl+C';
  }
  control.textContent = said;
  byId('said').textContent = said;
  setTimeout(() => {
    control.textContent = 'Copy';
    byId('said').textContent = '';
  }, 2000);
}

function codeFrame([before, marked, after]: FrameData, region: FindingData['region'], severity: string): HTMLElement {
  const [line, column, endLine, endColumn] = region;
  const where =
    endLine > line
      ? `Lines ${number(line)} to ${number(endLine)}, from column ${number(column)}`
      : `Line ${number(line)}, ${endColumn - column > 1 ? `columns ${number(column)} to ${number(endColumn - 1)}` : `column ${number(column)}`}`;
  return el(
    'figure',
    { class: 'frame' },
    el('figcaption', {}, where),
    el(
      'pre',
      { translate: 'no', tabindex: 0, 'aria-label': `The code: ${where}` },
      el('code', {}, before, el('mark', { class: severity }, marked === '' ? ' ' : marked), after),
    ),
  );
}

function relatedPlaces(related: readonly RelatedData[], more: number): HTMLElement {
  const items = related.map(({ place, message }) =>
    el('li', {}, el('code', { class: 'path', translate: 'no' }, place), ' ', el('bdi', {}, message)),
  );
  const rest = more === 0 ? [] : [el('li', {}, `and ${plural(more, 'more place')}`)];
  return section('Related places', el('ul', {}, ...items, ...rest));
}

function aboutRule({ id, summary, why, bad, good, plugin, url }: RuleData): HTMLElement {
  const examples = [
    ['Bad', bad],
    ['Good', good],
  ].flatMap(([title, text]) => (text === undefined ? [] : [el('h5', {}, title!), el('pre', { tabindex: 0 }, text)]));
  return section(
    'The rule',
    ...(summary === undefined ? [] : [el('p', {}, summary)]),
    ...(why === undefined ? [] : [el('p', { class: 'why' }, why)]),
    ...(plugin === undefined ? [] : [el('p', { class: 'why' }, 'From the plugin ', el('code', {}, plugin), '.')]),
    ...(examples.length === 0 ? [] : [el('details', {}, el('summary', {}, 'Examples'), ...examples)]),
    ...(url?.startsWith('https://')
      ? [el('p', {}, el('a', { href: url, rel: 'noreferrer' }, `Documentation of ${id}`))]
      : []),
  );
}

function facts({ path, subject, id }: FindingData): HTMLElement {
  const pairs = [
    ['In the front matter', path],
    ['About', subject],
    ['Fingerprint', id],
  ].flatMap(([title, text]) => (text === undefined ? [] : [el('dt', {}, title!), el('dd', {}, el('code', {}, text))]));
  return el('dl', { class: 'facts' }, ...pairs);
}

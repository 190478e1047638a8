// The script of the html report. It runs in browsers; `npm run generate` puts it into src/report/html/page.generated.ts.
import type { ReportData } from '../data.js';
import type { SiteData } from '../overview-data.js';
import { makeDetails } from './details.js';
import { byId } from './dom.js';
import { makeFacets } from './facets.js';
import { patterns } from './overview/legend.js';
import { type Findings, makeSiteView } from './overview/view.js';
import { type Facet, formatHash, parseHash, type Query, type Sort, toggle, unfiltered } from './query.js';
import { makeIndex, type Selection, select } from './select.js';
import { makeTable } from './table.js';
import { makeTools } from './tools.js';

/** Milliseconds after a change at which the address shows it: browsers allow so many changes only. */
const ADDRESS_DELAY = 250;

/** What there is: the findings, the sites, or both. */
function start(): void {
  const findings = document.getElementById('data') === null ? NO_FINDINGS : startFindings();
  if (document.getElementById('sites') === null) return;
  const sites = JSON.parse(byId('sites').textContent ?? '') as readonly SiteData[];
  document.body.append(patterns());
  for (const [i, site] of sites.entries()) {
    byId(`site-${i}-static`).remove();
    makeSiteView(byId(`site-${i}`), `site-${i}`, site, findings);
  }
}

const NO_FINDINGS: Findings = { listed: () => [], show: () => undefined };

/** The findings; and what the pictures of sites may ask of them. */
function startFindings(): Findings {
  const index = makeIndex(JSON.parse(byId('data').textContent ?? '') as ReportData);
  const { findings } = index.data;
  const ids = new Map(findings.map(({ id }, i) => [id, i]));
  const pane = byId('details');
  let query = parseHash(location.hash);
  let selection: Selection = select(index, query);

  const filterBy = (facet: Facet, value: string): void => update(toggle(query, facet, value));
  const sortBy = (sort: Sort): void => update({ ...query, sort, descending: sort === query.sort && !query.descending });
  const close = (): void => {
    update({ ...query, finding: '' });
    table.focus();
  };
  const facets = makeFacets(byId('facets'), index, filterBy);
  const tools = makeTools(byId('tools'), index, {
    search: (search) => update({ ...query, search }),
    toggle: filterBy,
    all() {
      update({ ...query, only: [] });
      tools.focus();
    },
    clear() {
      update(unfiltered(query));
      tools.focus();
    },
    shortcuts: (shortcuts) => update({ ...query, shortcuts }),
    leave: () => table.focus(),
  });
  const table = makeTable(byId('table'), index, {
    move(finding) {
      if (query.finding !== '') update({ ...query, finding: findings[finding]!.id });
    },
    open(finding, byKey) {
      update({ ...query, finding: findings[finding]!.id });
      if (byKey) pane.focus();
    },
    sort: sortBy,
    bottom: () => (isSheet(pane) ? pane.getBoundingClientRect().top : window.innerHeight),
  });
  const details = makeDetails(pane, index, {
    close,
    step: (by) => table.step(by),
    position: table.position,
  });

  /** Shows another query: selects anew only when that can change something. A finding that is filtered out is closed. */
  function update(next: Query): void {
    const { search, wanted, only, sort, descending, finding } = query;
    const isSelected = next.search === search && next.wanted === wanted && next.only === only;
    const isOther = !isSelected || next.sort !== sort || next.descending !== descending;
    query = next;
    if (isOther) {
      selection = select(index, query);
      if (!selection.rows.includes(ids.get(next.finding) ?? -1)) query = { ...next, finding: '' };
      table.render(selection, query);
      facets(selection, query);
    }
    tools.render(selection, query);
    if (isOther || query.finding !== finding) details(ids.get(query.finding));
    showAddress();
  }

  /** Everything, as an address says. */
  function show(): void {
    selection = select(index, query);
    table.render(selection, query);
    facets(selection, query);
    tools.render(selection, query);
    const finding = ids.get(query.finding);
    if (finding !== undefined) table.reveal(finding);
    details(finding);
  }

  const showAddress = later(ADDRESS_DELAY, () => {
    try {
      history.replaceState(null, '', `#${formatHash(query)}`);
    } catch {
      // A frame without an address of its own: there is no link to share.
    }
  });
  window.addEventListener('hashchange', () => {
    query = parseHash(location.hash);
    show();
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search';
    if (event.key === 'Escape') {
      if (query.finding !== '') close();
      else table.focus();
    } else if (event.key === '/' && query.shortcuts && !isTyping) {
      event.preventDefault();
      tools.focus();
    }
  });
  const bar = byId('tools');
  new ResizeObserver(() => {
    const isSticky = getComputedStyle(bar).position === 'sticky';
    document.documentElement.style.setProperty('--covered', isSticky ? `${bar.offsetHeight}px` : '0px');
  }).observe(bar);

  byId('static').remove();
  byId('app').hidden = false;
  show();
  return {
    listed: (given) => given.filter((id) => ids.has(id)),
    show(only) {
      update({ ...unfiltered(query), only });
      bar.scrollIntoView();
      table.focus();
    },
  };
}

/** Whether the details lie over the table. */
function isSheet(pane: HTMLElement): boolean {
  const { position, display } = getComputedStyle(pane);
  return position === 'fixed' && display !== 'none';
}

function later(delay: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
}

start();

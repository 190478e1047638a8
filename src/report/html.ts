import { htmlDocument } from './html/document.js';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './html/page.generated.js';
import { type Limits, pageJson } from './html/page-data.js';
import { siteJson } from './html/site-json.js';
import { overviewHeader, overviewTitle, siteLeftOut, siteSection } from './html/site-section.js';
import { header, remarks, staticTable, titleText } from './html/summary.js';
import type { Report, TextReporter } from './report.js';

const LIMITS: Limits = { findings: 20_000, length: 24_000_000 };
/** Sites that are drawn, tags of one, and UTF-16 units of its data: a browser is still quick with it. */
const MAX_SITES = 3;
const MAX_TAGS = 1000;
const LONGEST_SITE = 8_000_000;

/**
 * One page that needs nothing else: the totals as pictures, and the findings in a table that sorts, filters and searches. The findings
 * are data in it, at most 20,000 of them or 24 million characters; the mildest are left out first, and it says how many. Only our own
 * script and style run in it, by their hashes (https://www.w3.org/TR/CSP3/): nothing of a page is read as HTML, and nothing is loaded.
 */
export const html: TextReporter = (report) => htmlWithin(report, LIMITS);

/** The same with limits of the caller's. */
export function htmlWithin(report: Report, limits: Limits): string {
  const { json, left } = pageJson(report, limits);
  const sites = siteViews(report);
  const listed = report.findings.length > 0;
  const parts = [
    header(report),
    '<main>',
    remarks(report, left),
    ...(listed ? [staticTable(report), APP] : []),
    sites.html,
    '</main>',
  ];
  return htmlPage(report, titleText(report), parts, [...(listed ? [dataElement('data', json)] : []), ...sites.data]);
}

/** A page for browsers that shows what sites hold, and no findings. */
export const overviewHtml: TextReporter = (report) => {
  const { html, data } = siteViews(report);
  return htmlPage(report, overviewTitle(report), [overviewHeader(report), '<main>', html, '</main>'], data);
};

function dataElement(id: string, json: string): string {
  return `<script id="${id}" type="application/json">${json}</script>`;
}

/** A page of parts; the script is in it where there is data. */
function htmlPage({ tool }: Report, title: string, parts: readonly string[], data: readonly string[]): string {
  const body = parts.filter((part) => part !== '').join('\n');
  const script = data.length > 0 ? `${data.join('\n')}\n<script>${SCRIPT}</script>\n` : '';
  const sources = `script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'`;
  return htmlDocument({ tool, title, sources, style: STYLE, body: `${body}\n${script}` });
}

/** The sections of sites, and their data. */
function siteViews({ overviews = [] }: Report): { readonly html: string; readonly data: readonly string[] } {
  const jsons: string[] = [];
  const sections = overviews.map((site) => {
    const json = jsons.length < MAX_SITES && site.tags.length <= MAX_TAGS ? siteJson(site) : undefined;
    if (json === undefined || json.length > LONGEST_SITE) return siteLeftOut(site);
    return siteSection(site, jsons.push(json) - 1);
  });
  return {
    html: sections.join('\n'),
    data: jsons.length === 0 ? [] : [dataElement('sites', `[${jsons.join(',\n')}]`)],
  };
}

/** What the script brings to life. */
const APP = `<div id="app" hidden>
<section class="facets" aria-label="Totals of the listed findings" id="facets"></section>
<section class="listing" aria-labelledby="listing-title">
<h2 id="listing-title" class="unseen">Findings</h2>
<div class="tools" id="tools" role="search" aria-label="Findings"></div>
<div class="split">
<div id="table" class="grid" role="grid" tabindex="0" aria-labelledby="listing-title" aria-describedby="keys-short"></div>
<section id="details" class="details" aria-label="Details of the chosen finding" tabindex="-1"></section>
</div>
</section>
</div>`;

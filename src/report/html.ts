import { escapeHtml } from './html/escape.js';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './html/page.generated.js';
import { type Limits, pageJson } from './html/page-data.js';
import { header, remarks, staticTable, titleText } from './html/summary.js';
import type { Report, TextReporter } from './report.js';

const LIMITS: Limits = { findings: 20_000, length: 24_000_000 };

/**
 * One page that needs nothing else: the totals as pictures, and the findings in a table that sorts, filters and searches. The findings
 * are data in it, at most 20,000 of them or 24 million characters; the mildest are left out first, and it says how many. Only our own
 * script and style run in it, by their hashes (https://www.w3.org/TR/CSP3/): nothing of a page is read as HTML, and nothing is loaded.
 */
export const html: TextReporter = (report) => htmlWithin(report, LIMITS);

/** The same with limits of the caller's. */
export function htmlWithin(report: Report, limits: Limits): string {
  const { json, left } = pageJson(report, limits);
  const policy = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const listed = report.findings.length > 0;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(`${report.tool.name} ${report.tool.version}`)}">
<title>${titleText(report)}</title>
<style>${STYLE}</style>
</head>
<body>
${[header(report), `<main>`, remarks(report, left), ...(listed ? [staticTable(report), APP] : []), '</main>'].filter((part) => part !== '').join('\n')}
${listed ? `<script id="data" type="application/json">${json}</script>\n<script>${SCRIPT}</script>\n` : ''}</body>
</html>
`;
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

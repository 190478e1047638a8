import { SEVERITIES } from '../../finding.js';
import { comparedSentences, otherSkipped } from '../build-cache.js';
import { changeSentences } from '../changes.js';
import { findingsAre, omittedSentences } from '../omitted.js';
import type { InternalError, Report } from '../report.js';
import {
  checkedText,
  contextSentences,
  countsText,
  hiddenSentences,
  plural,
  staleSentences,
  TOTALS,
  uncheckedSentences,
} from '../totals.js';
import { worstFirst } from '../worst-first.js';
import { escapeHtml, shown } from './escape.js';
import { messageText, placeText } from './page-data.js';

const LONGEST_REMARK = 300;
const LONGEST_STACK = 4000;
const MAX_INTERNAL_ERRORS = 20;
/** Rows of the list that is there without JavaScript. */
const STATIC_ROWS = 50;

/** What a reader sees first: the totals in words and as a picture, and what was checked. */
export function header(report: Report): string {
  const { tool, totals, internalErrors } = report;
  const count = totals.errors + totals.warnings + totals.infos;
  const found =
    count === 0 ? 'No findings' : `${plural(count, 'finding')} on ${plural(totals.filesWithFindings, 'file')}`;
  const clean = count === 0 && internalErrors.length === 0;
  return `<header class="top">
<p class="brand"><a href="${escapeHtml(tool.informationUri)}" rel="noreferrer">${escapeHtml(tool.name)}</a> ${escapeHtml(tool.version)}</p>
<h1${clean ? ' class="clean"' : ''}>${found}</h1>
<p class="checked">Checked ${checkedText(report)}.</p>
${count === 0 ? '' : picture(totals)}</header>`;
}

/** One bar for all findings, with its legend. */
function picture(totals: Report['totals']): string {
  const counts = SEVERITIES.map((severity) => ({ severity, count: totals[TOTALS[severity]] }));
  const sum = counts.reduce((all, { count }) => all + count, 0);
  let x = 0;
  const parts = counts.map(({ severity, count }) => {
    const width = (1000 * count) / sum;
    x += width;
    return `<rect class="${severity}" x="${(x - width).toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
  });
  const legend = counts.map(
    ({ severity, count }) =>
      `<li><span class="mark ${severity}"></span>${plural(count, severity).replace(/^\S+/, '<strong>$&</strong>')}</li>`,
  );
  return `<svg class="shares" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${parts.join('')}</svg>
<ul class="legend">${legend.join('')}</ul>
`;
}

/** What has to be known in order to trust the totals; nothing when there is nothing to say. */
export function remarks(report: Report, left: number): string {
  const { omitted, internalErrors } = report;
  const lines = [
    ...(left > 0 ? [`${findingsAre(left)} left out here, the mildest first: see another output format.`] : []),
    ...omittedSentences(omitted),
    ...comparedSentences(report),
    ...changeSentences(report),
    ...hiddenSentences(report),
    ...staleSentences(report),
    ...uncheckedSentences(report),
    ...contextSentences(report),
  ];
  const blocks = [
    ...internalErrors.slice(0, MAX_INTERNAL_ERRORS).map(internalError),
    ...(internalErrors.length > MAX_INTERNAL_ERRORS
      ? [`<p class="fault">${internalErrors.length - MAX_INTERNAL_ERRORS} more such faults.</p>`]
      : []),
    ...(lines.length > 0 ? [`<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`] : []),
    ...skipped(report),
  ];
  if (blocks.length === 0) return '';
  return `<section class="remarks" aria-labelledby="remarks-title">
<h2 id="remarks-title">About these totals</h2>
${blocks.join('\n')}
</section>`;
}

function internalError({ ruleId, plugin, file, stack }: InternalError): string {
  const owner = plugin === undefined ? 'cache-lint itself' : `the plugin <code>${short(plugin)}</code>`;
  const where = ruleId === undefined ? '' : `, in rule <code>${short(ruleId)}</code>`;
  const lines = stack.slice(0, LONGEST_STACK).split('\n').map(escapeHtml);
  return `<details class="fault"><summary><strong>A fault of ${owner}</strong>${where}, at <code>${short(file)}</code>: ${short(stack.split('\n')[0]!)}</summary><pre tabindex="0">${lines.join('\n')}</pre></details>`;
}

/** A rule and why; what was not compared with a build cache once for each cause. */
function skipped(report: Report): string[] {
  const { skippedRules, buildCache } = report;
  if (skippedRules.length === 0) return [];
  const others = otherSkipped(report).map(({ id, reason }) => ({ rules: [id], reason }));
  const items = [...(buildCache?.notChecked ?? []), ...others].map(({ rules, reason }) => {
    const names = rules.map((id) => `<code>${short(id)}</code>`);
    return `<dt>${names.join(', ')}</dt><dd>${short(reason)}</dd>`;
  });
  const title = `${plural(skippedRules.length, 'rule')} did not run, or not everywhere`;
  return [`<details><summary>${title}</summary><dl>${items.join('')}</dl></details>`];
}

/** The worst findings as a plain table: all that there is without JavaScript; with it, the table that replaces this one. */
export function staticTable({ findings }: Report): string {
  const rows = worstFirst(findings)
    .slice(0, STATIC_ROWS)
    .map((finding) => {
      const { severity, ruleId } = finding;
      const cells = [
        `<span class="mark ${severity}"></span>${severity}`,
        escapeHtml(messageText(finding)),
        `<code>${short(ruleId)}</code>`,
        `<code>${escapeHtml(placeText(finding))}</code>`,
      ];
      return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    });
  const title =
    findings.length > STATIC_ROWS
      ? `The worst ${STATIC_ROWS} of ${plural(findings.length, 'finding')}. With JavaScript this page lists, sorts and searches them all.`
      : 'Findings. With JavaScript this page sorts and searches them, and shows their code.';
  return `<table id="static"><caption>${title}</caption>
<thead><tr><th scope="col">Severity</th><th scope="col">Message</th><th scope="col">Rule</th><th scope="col">Place</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
}

/** The title of the window. */
export function titleText({ tool, totals }: Report): string {
  return escapeHtml(`${countsText(totals)} - ${tool.name}`);
}

function short(text: string): string {
  return escapeHtml(shown(text, LONGEST_REMARK));
}

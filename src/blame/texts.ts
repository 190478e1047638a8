import { compareText, type Finding } from '../finding.js';
import { htmlDocument } from '../report/html/document.js';
import { escapeHtml } from '../report/html/escape.js';
import { ALL_LEVELS, jsonText } from '../report/json-text.js';
import { neutralise, printable, shorten, wellFormed } from '../report/printable.js';
import { groupBy } from '../words/group-by.js';
import { count } from '../words/words.js';
import type { Blamed, Since } from './blame.js';

/** UTF-16 units of a subject line that are shown: messages of commits are untrusted. */
const LONGEST_SUBJECT = 200;
/** Digits of a commit's id that people are shown. */
const DIGITS = 12;

/** What is said of a run, with who says it. */
export interface BlameReport {
  readonly tool: { readonly name: string; readonly version: string; readonly informationUri: string };
  readonly blamed: readonly Blamed[];
}

/** One block a commit, the latest first; what has none comes before them. */
export function blameText({ blamed }: BlameReport): string {
  const blocks = bySince(blamed).map(({ since, findings }) => {
    const lines = findings.map(
      (finding) => `  ${placeOf(finding)}: ${finding.severity}: ${finding.message} [${finding.ruleId}]`,
    );
    return [headOf(since), ...lines].map((line) => `${printable(line)}\n`).join('');
  });
  return neutralise(blocks.join('\n'));
}

/** For programs. Its shape is `schemas/blame.schema.json`. */
export function blameJson({ tool, blamed }: BlameReport): string {
  const findings = blamed.map(({ finding, since }) => {
    const { ruleId, severity, message, file, path, region, subject, fingerprint } = finding;
    return { ruleId, severity, message, file, path, region, subject, fingerprint, since: jsonOf(since) };
  });
  return jsonText({ formatVersion: 1, tool, findings }, ALL_LEVELS);
}

function jsonOf(since: Since): object {
  if (!('commit' in since)) return since;
  const { commit, ...rest } = since;
  return { ...rest, commit: { ...commit, subject: wellFormed(commit.subject) } };
}

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.45 system-ui,sans-serif;margin:1.5rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8886}code{overflow-wrap:anywhere}td:first-child{white-space:nowrap}`;

/** A page that needs nothing else and runs no code: a table, in the order of the text. */
export function blameHtml({ tool, blamed }: BlameReport): string {
  const rows = bySince(blamed).flatMap(({ since, findings }) => findings.map((finding) => rowOf(finding, since)));
  const heads = ['Since', 'Commit', 'Severity', 'Message', 'Rule', 'Place'];
  const body = `<main>
<h1>Since when</h1>
<p>${sentenceOf(blamed)}</p>
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</main>
`;
  return htmlDocument({
    tool,
    title: `Since when - ${tool.name}`,
    sources: "style-src 'unsafe-inline'",
    style: STYLE,
    body,
  });
}

function rowOf(finding: Finding, since: Since): string {
  const commit = 'commit' in since ? since.commit : undefined;
  const brought =
    commit === undefined ? '' : `<code>${commit.id.slice(0, DIGITS)}</code> ${escapeHtml(subjectOf(commit))}`;
  const note = noteOf(since);
  const cells = [
    commit === undefined ? escapeHtml(note) : escapeHtml(dayOf(commit)),
    commit === undefined || note === '' ? brought : `${brought} (${escapeHtml(note)})`,
    finding.severity,
    escapeHtml(finding.message),
    `<code>${escapeHtml(finding.ruleId)}</code>`,
    `<code>${escapeHtml(placeOf(finding))}</code>`,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** `4 findings: 3 from 2 commits, 1 not committed yet, 0 not known.` without what is 0. */
export function sentenceOf(blamed: readonly Blamed[]): string {
  const commits = new Set(blamed.flatMap(({ since }) => ('commit' in since ? [since.commit.id] : [])));
  const kinds = groupBy(blamed, ({ since }) => ('commit' in since ? 'commit' : since.kind));
  const numberOf = (kind: string): number => (kinds as ReadonlyMap<string, readonly Blamed[]>).get(kind)?.length ?? 0;
  const parts = [
    [numberOf('commit'), `from ${count(commits.size, 'commit')}`],
    [numberOf('uncommitted'), 'not committed yet'],
    [numberOf('unknown'), 'not known since when'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return said.length === 0 ? '0 findings.' : `${count(blamed.length, 'finding')}: ${said.join(', ')}.`;
}

interface Block {
  readonly since: Since;
  readonly findings: readonly Finding[];
}

/** The findings that have the same to be said; commits from the latest on, by their dates. */
function bySince(blamed: readonly Blamed[]): Block[] {
  const groups = groupBy(blamed, ({ since }) => JSON.stringify(since));
  const blocks = [...groups.values()].map((group) => {
    return { since: group[0]!.since, findings: group.map(({ finding }) => finding) };
  });
  const dateOf = ({ since }: Block): string => ('commit' in since ? since.commit.date : '~');
  return blocks.sort((a, b) => compareText(dateOf(b), dateOf(a)));
}

function headOf(since: Since): string {
  const note = noteOf(since);
  if (!('commit' in since)) return note;
  const { commit } = since;
  const known = `${dayOf(commit)} ${commit.id.slice(0, DIGITS)} ${subjectOf(commit)}`;
  return note === '' ? known : `${known} (${note})`;
}

function noteOf(since: Since): string {
  if (since.kind === 'uncommitted') return 'not committed yet';
  if (since.kind === 'unknown') return `not known: ${since.reason}`;
  if (since.kind === 'start') return 'since the first commit';
  return since.kind === 'before' ? `there or before: ${since.reason}` : '';
}

function dayOf({ date }: { readonly date: string }): string {
  return date === '' ? 'no date' : date.slice(0, 10);
}

function subjectOf({ subject }: { readonly subject: string }): string {
  return shorten(subject, LONGEST_SUBJECT);
}

function placeOf({ file, region }: Finding): string {
  return `${file}:${region.startLine}:${region.startColumn}`;
}

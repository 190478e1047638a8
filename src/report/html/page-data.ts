import { type Finding, type Fix, SEVERITIES, toPointer } from '../../finding.js';
import { placeOf } from '../../page/place.js';
import { frameOf } from '../frame.js';
import { visible } from '../printable.js';
import type { Report, RuleInfo } from '../report.js';
import { ruleUrls } from '../rule-url.js';
import { worstFirst } from '../worst-first.js';
import type { FileData, FindingData, FrameData, RelatedData, RuleData } from './data.js';
import { scriptJson, shown } from './escape.js';

/** UTF-16 units of a text before what cannot be seen in it is spelled out. */
const LONGEST_MESSAGE = 1000;
const LONGEST_NAME = 500;
const LONGEST_REMARK = 300;
const LONGEST_EXAMPLE = 2000;
/** Columns of a code frame: the page wraps it. */
const FRAME_WIDTH = 200;
const MAX_RELATED = 10;

/** How much a page holds: a browser is still quick with it. */
export interface Limits {
  readonly findings: number;
  /** UTF-16 units of the JSON of all findings. */
  readonly length: number;
}

/** The findings as JSON of a `ReportData`, and how many of them the limits left out, the mildest first. */
export function pageJson(report: Report, limits: Limits): { readonly json: string; readonly left: number } {
  const rules = new Numbers<RuleData>();
  const files = new Numbers<FileData>();
  const infos = new Map(report.rules.map((rule) => [rule.id, rule]));
  const urls = ruleUrls(report.rules, report.tool.informationUri);
  const kept = new Map<Finding, string>();
  let length = 0;
  for (const finding of worstFirst(report.findings)) {
    if (kept.size === limits.findings) break;
    const { ruleId, file } = finding;
    const json = scriptJson({
      ...findingData(finding),
      rule: rules.of(ruleId, () => ruleData(ruleId, infos.get(ruleId), urls.get(ruleId))),
      file: files.of(file, () => fileData(file)),
    });
    length += json.length + 1;
    if (length > limits.length) break;
    kept.set(finding, json);
  }
  const findings = report.findings.flatMap((finding) => kept.get(finding) ?? []);
  const json = `{"rules":${scriptJson(rules.values)},"files":${scriptJson(files.values)},"findings":[${findings.join(',\n')}]}`;
  return { json, left: report.findings.length - kept.size };
}

/** Values that are named by a number: the first of a key is 0. */
class Numbers<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  of(key: string, make: () => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(make()) - 1;
  }
}

/** A place as it is shown, and copied into editors: `file:line:column`. */
export function placeText({ file, region }: Pick<Finding, 'file' | 'region'>): string {
  return `${shown(file, LONGEST_NAME)}:${region.startLine}:${region.startColumn}`;
}

/** A finding's message as it is shown. */
export function messageText({ message }: Finding): string {
  return shown(message, LONGEST_MESSAGE);
}

/** A fingerprint as the page names a finding by it. */
export function idText(fingerprint: string): string {
  return shown(fingerprint, LONGEST_REMARK);
}

function findingData(finding: Finding): Omit<FindingData, 'rule' | 'file'> {
  const { region, path, subject, related, fix } = finding;
  const frame = frameData(finding);
  return {
    id: idText(finding.fingerprint),
    severity: SEVERITIES.indexOf(finding.severity),
    region: [region.startLine, region.startColumn, region.endLine, region.endColumn],
    message: messageText(finding),
    ...(path !== '' && { path: shown(path, LONGEST_REMARK) }),
    ...(subject !== '' && { subject: shown(subject, LONGEST_REMARK) }),
    ...(frame !== undefined && { frame }),
    ...(related.length > 0 && { related: related.slice(0, MAX_RELATED).map(relatedData) }),
    ...(related.length > MAX_RELATED && { moreRelated: related.length - MAX_RELATED }),
    ...(fix !== undefined && { fix: fixText(fix) }),
  };
}

function frameData({ excerpt, region }: Finding): FrameData | undefined {
  if (excerpt === undefined) return undefined;
  const { text, markStart, markEnd } = frameOf(excerpt, region, FRAME_WIDTH, visible);
  return [text.slice(0, markStart), text.slice(markStart, markEnd), text.slice(markEnd)];
}

function relatedData(related: Finding['related'][number]): RelatedData {
  return { place: placeText(related), message: shown(related.message, LONGEST_REMARK) };
}

const SORTED = {
  key: 'by key',
  'all-keys': 'by key, with all that is in it',
  value: 'by value',
  hash: 'by hash',
  'variant-name': 'by the name of the variant',
} as const satisfies Record<(Fix & { kind: 'sort' })['by'], string>;

const REWRITTEN = {
  'utf8-without-bom': 'as UTF-8 without a byte order mark',
  'line-feeds': 'with line feeds as line breaks',
  canonical: 'in the form in which it is generated',
} as const satisfies Record<(Fix & { kind: 'rewrite' })['as'], string>;

function fixText(fix: Fix): string {
  if (fix.kind === 'rewrite') return `Write the file ${REWRITTEN[fix.as]}.`;
  const at = fix.path.length === 0 ? 'the front matter' : shown(toPointer(fix.path), LONGEST_REMARK);
  if (fix.kind === 'sort') return `Sort ${at} ${SORTED[fix.by]}.`;
  return `Set ${at} to ${shown(JSON.stringify(fix.value), LONGEST_NAME)}.`;
}

function ruleData(id: string, info: RuleInfo | undefined, url: string | undefined): RuleData {
  return {
    id: shown(id, LONGEST_REMARK),
    ...(info && {
      summary: shown(info.summary, LONGEST_MESSAGE),
      why: shown(info.why, LONGEST_MESSAGE),
      bad: exampleText(info.bad),
      good: exampleText(info.good),
      ...(info.plugin !== undefined && { plugin: shown(info.plugin, LONGEST_REMARK) }),
    }),
    ...(url !== undefined && { url }),
  };
}

/** Line breaks stay. */
function exampleText(text: string): string {
  return text
    .slice(0, LONGEST_EXAMPLE)
    .split('\n')
    .map((line) => visible(line))
    .join('\n');
}

function fileData(file: string): FileData {
  const place = placeOf(file);
  return {
    name: shown(file, LONGEST_NAME),
    ...(place && { tag: shown(place.tag, LONGEST_REMARK), package: shown(place.package, LONGEST_REMARK) }),
  };
}

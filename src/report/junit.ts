import type { Finding } from '../finding.js';
import { notCheckedSentences } from './build-cache.js';
import { changeSentences } from './changes.js';
import { inert } from './inert.js';
import { omittedSentences } from './omitted.js';
import { neutralise, visible } from './printable.js';
import type { InternalError, Report, Reporter } from './report.js';
import { hiddenSentences, staleSentences, totalsSentence, uncheckedSentences } from './totals.js';
import { XML_DECLARATION, xmlTag, xmlText } from './xml.js';

/** The one test of a run without any other: CI systems call a file without tests broken. */
const EVERYTHING = 'all pages';

interface Case {
  /** Where it was found; empty for everything. */
  readonly file: string;
  readonly classname: string;
  readonly name: string;
  /** What there is to say of it, and how bad it is: `passed` for a test that does not fail. */
  readonly outcome: 'passed' | 'failure' | 'error';
  readonly type?: string;
  readonly message?: string;
  readonly body: readonly string[];
}

/**
 * JUnit's XML, for Jenkins, GitLab and most CI systems (jenkinsci/xunit-plugin: types/model/xsd/junit-10.xsd). Each finding is a
 * test: its class is `cache-lint.<rule>`, which Jenkins shows as a package and a class, its name is the place. Errors and
 * warnings fail with their severity as type, infos pass and say their message. A fault of cache-lint itself is an `error`. A
 * run with nothing to list is one test that passes. The suite's output has the totals and what is not listed. Times are 0,
 * since equal pages make equal files.
 */
export const junit: Reporter = function* (report) {
  const { tool, findings, internalErrors } = report;
  const { name } = tool;
  const failures = findings.reduce((count, { severity }) => count + (severity === 'info' ? 0 : 1), 0);
  const tests = Math.max(findings.length + internalErrors.length, 1);
  const counts = { tests, failures, errors: internalErrors.length };
  yield `${XML_DECLARATION}\n<${xmlTag('testsuites', { name, ...counts, time: 0 })}>\n`;
  yield `  <${xmlTag('testsuite', { name, ...counts, skipped: 0, time: 0 })}>\n`;
  for (const each of distinct(casesOf(report))) yield `${caseElement(each)}\n`;
  const said = [totalsSentence(report), ...notShown(report)].map(xmlText).join('\n');
  yield `    <system-out>${said}</system-out>\n  </testsuite>\n</testsuites>\n`;
};

function* casesOf(report: Report): Generator<Case> {
  const { tool, findings, internalErrors } = report;
  for (const finding of findings) yield caseOf(finding, tool.name);
  for (const error of internalErrors) yield internalCase(error, tool.name);
  if (findings.length + internalErrors.length === 0) yield everything(report);
}

function caseOf({ ruleId, severity, message, file, region, related }: Finding, tool: string): Case {
  const place = safe(placeText(file, region));
  const text = safe(message);
  return {
    file,
    classname: `${tool}.${ruleId}`,
    name: place,
    outcome: severity === 'info' ? 'passed' : 'failure',
    type: severity,
    message: text,
    body: [
      `${place}: ${severity}: ${text} [${ruleId}]`,
      ...related.map((other) => `related: ${safe(placeText(other.file, other.region))}: ${safe(other.message)}`),
    ],
  };
}

function internalCase({ ruleId, plugin, file, stack }: InternalError, tool: string): Case {
  const lines = stack.split('\n').map(safe);
  const owner = plugin === undefined ? `${tool} itself` : `the plugin ${safe(plugin)}`;
  return {
    file,
    classname: ruleId === undefined ? tool : `${tool}.${ruleId}`,
    name: safe(file),
    outcome: 'error',
    type: 'internal-error',
    message: lines[0]!,
    body: [`A fault of ${owner}, at ${safe(file)}:`, ...lines],
  };
}

function everything(report: Report): Case {
  return { file: '', classname: report.tool.name, name: EVERYTHING, outcome: 'passed', body: notShown(report) };
}

/** What there may be to find, and is no test. */
function notShown(report: Report): string[] {
  return [
    ...omittedSentences(report.omitted),
    ...changeSentences(report),
    ...hiddenSentences(report),
    ...staleSentences(report),
    ...notCheckedSentences(report),
    ...uncheckedSentences(report),
  ];
}

/**
 * GitLab takes tests of one class and name for one (gitlabhq/gitlabhq: lib/gitlab/ci/reports/test_case.rb): they are numbered. Those of a
 * file come together, and only of that file is kept what there was.
 */
function* distinct(cases: Iterable<Case>): Generator<Case> {
  /** By the file's name as it is shown, in which two files may be alike: the highest number in it. */
  const highest = new Map<string, number>();
  let file: string | undefined;
  let name = '';
  let first = 0;
  let seen = new Map<string, number>();
  for (const each of cases) {
    if (each.file !== file) {
      file = each.file;
      name = safe(file);
      first = highest.get(name) ?? 0;
      seen = new Map();
    }
    const key = `${each.classname} ${each.name}`;
    const number = (seen.get(key) ?? first) + 1;
    seen.set(key, number);
    if (number > (highest.get(name) ?? 0)) highest.set(name, number);
    yield number === 1 ? each : { ...each, name: `${each.name} (${number})` };
  }
}

function caseElement({ classname, name, outcome, type, message, body }: Case): string {
  const tag = xmlTag('testcase', { classname, name, time: 0 });
  if (body.length === 0) return `    <${tag}/>`;
  const element = outcome === 'passed' ? 'system-out' : outcome;
  const attributes = outcome === 'passed' ? {} : { message: message ?? '', type: type ?? '' };
  return [
    `    <${tag}>`,
    `      <${xmlTag(element, attributes)}>${body.map(xmlText).join('\n')}</${element}>`,
    '    </testcase>',
  ].join('\n');
}

function placeText(file: string, { startLine, startColumn }: Finding['region']): string {
  return `${file}:${startLine}:${startColumn}`;
}

/**
 * CI systems put names and messages into logs, HTML and Markdown. `[[ATTACHMENT|path]]` in a test's output makes GitLab and
 * Jenkins show a file as belonging to it.
 */
function safe(text: string): string {
  return neutralise(inert(visible(text))).replaceAll('[[', '[\\[');
}

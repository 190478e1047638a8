import type { Finding } from '../finding.js';
import { groupBy } from '../words/group-by.js';
import { notCheckedSentences } from './build-cache.js';
import { changeSentences } from './changes.js';
import { inert } from './inert.js';
import { omittedSentences } from './omitted.js';
import { visible } from './printable.js';
import type { InternalError, Reporter } from './report.js';
import { hiddenSentences, staleSentences } from './totals.js';
import { XML_DECLARATION, xmlTag, xmlText } from './xml.js';

/** The version of Checkstyle whose output this is like; its readers look at it or ask for any. */
const CHECKSTYLE_VERSION = '4.3';

/**
 * Checkstyle's XML, for reviewdog and many CI systems (checkstyle/checkstyle: config/checkstyle-report-1.0.0.xsd). A file's
 * findings are together, `source` is `cache-lint.<rule>`, columns count UTF-16 units as everywhere. Faults of cache-lint itself
 * are `exception` elements. Findings that are not listed are a comment, since the format has no place for them. Messages are
 * inert in Markdown: reviewdog puts them into comments as they are (reviewdog/reviewdog: service/commentutil/commentutil.go).
 */
export const checkstyle: Reporter = function* (report) {
  const { findings, omitted, internalErrors, tool } = report;
  const remarks = [
    ...omittedSentences(omitted),
    ...changeSentences(report),
    ...hiddenSentences(report),
    ...staleSentences(report),
    ...notCheckedSentences(report),
  ];
  yield `${XML_DECLARATION}\n<${xmlTag('checkstyle', { version: CHECKSTYLE_VERSION })}>\n`;
  for (const remark of remarks) yield `${comment(remark)}\n`;
  for (const [file, group] of groupBy(findings, (finding) => finding.file))
    yield* fileElement(file, group, (finding) => errorElement(finding, tool.name));
  for (const error of internalErrors) yield* fileElement(error.file, [error], exceptionElement);
  yield '</checkstyle>\n';
};

function* fileElement<T>(file: string, faults: readonly T[], elementOf: (fault: T) => string): Generator<string> {
  yield `  <${xmlTag('file', { name: file })}>\n`;
  for (const fault of faults) yield `    ${elementOf(fault)}\n`;
  yield '  </file>\n';
}

function errorElement({ region, severity, message, ruleId }: Finding, tool: string): string {
  const { startLine: line, startColumn: column } = region;
  const source = `${tool}.${ruleId}`;
  return `<${xmlTag('error', { line, column, severity, message: inert(visible(message)), source })}/>`;
}

function exceptionElement({ stack }: InternalError): string {
  return `<exception>${stack.split('\n').map(xmlText).join('\n')}</exception>`;
}

/** Two hyphens would end a comment: the names of our options go without. */
function comment(sentence: string): string {
  return `  <!-- ${sentence.replaceAll('--', '')} -->`;
}

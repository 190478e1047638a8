import type { Finding } from '../finding.js';
import { changeSentences } from './changes.js';
import { inert } from './inert.js';
import { omittedSentence } from './omitted.js';
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
export const checkstyle: Reporter = (report) => {
  const { findings, omitted, internalErrors, tool } = report;
  const elements = [
    ...groups(findings).map(([file, lines]) =>
      fileElement(
        file,
        lines.map((each) => errorElement(each, tool.name)),
      ),
    ),
    ...internalErrors.map((error) => fileElement(error.file, [exceptionElement(error)])),
  ];
  const sentence = omittedSentence(omitted);
  const remarks = [
    ...(sentence === undefined ? [] : [sentence]),
    ...changeSentences(report),
    ...hiddenSentences(report),
    ...staleSentences(report),
  ];
  const lines = [
    XML_DECLARATION,
    `<${xmlTag('checkstyle', { version: CHECKSTYLE_VERSION })}>`,
    ...remarks.map(comment),
    ...elements,
    '</checkstyle>',
  ];
  return lines.map((line) => `${line}\n`).join('');
};

function groups(findings: readonly Finding[]): [string, Finding[]][] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byFile.get(finding.file);
    if (group === undefined) byFile.set(finding.file, [finding]);
    else group.push(finding);
  }
  return [...byFile];
}

function fileElement(file: string, children: readonly string[]): string {
  return [`  <${xmlTag('file', { name: file })}>`, ...children.map((child) => `    ${child}`), '  </file>'].join('\n');
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

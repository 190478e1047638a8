import type { Finding } from '../finding.js';
import { notCheckedSentences } from './build-cache.js';
import { changedFirst } from './changes.js';
import { omittedSentences } from './omitted.js';
import { neutralise, printable, visible } from './printable.js';
import type { Reporter } from './report.js';

/** One finding per physical line, for editors and grep: `file:line:column: severity: message [rule-id]`. */
export const compact: Reporter = function* (report, { ci, isFile }) {
  const { findings, omitted } = report;
  const lineOf = (text: string): string => `${ci ? neutralise(text) : text}\n`;
  for (const finding of changedFirst(findings)) yield lineOf(findingText(finding));
  const notChecked = isFile ? notCheckedSentences(report) : [];
  for (const one of [...omittedSentences(omitted), ...notChecked]) yield lineOf(`(${one})`);
};

function findingText({ file, region, severity, message, ruleId }: Finding): string {
  const { startLine, startColumn } = region;
  return `${openable(file)}:${startLine}:${startColumn}: ${printable(`${severity}: ${message} [${ruleId}]`)}`;
}

/** What is no line break and has no width, but is neither a control nor a format character: a runner looks through it. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** A name in the letters of its language, so that an editor finds the file; only what cannot be seen is spelled out. */
function openable(file: string): string {
  return visible(file).replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

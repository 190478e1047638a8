import type { Finding } from '../finding.js';
import { changedFirst } from './changes.js';
import { omittedSentence } from './omitted.js';
import { neutralise, printable } from './printable.js';
import type { Reporter } from './report.js';

/** One finding per physical line, for editors and grep: `file:line:column: severity: message [rule-id]`. */
export const compact: Reporter = function* ({ findings, omitted }, { ci }) {
  const lineOf = (text: string): string => `${ci ? neutralise(text) : text}\n`;
  for (const finding of changedFirst(findings)) yield lineOf(findingText(finding));
  const sentence = omittedSentence(omitted);
  if (sentence !== undefined) yield lineOf(`(${sentence})`);
};

function findingText({ file, region, severity, message, ruleId }: Finding): string {
  return printable(`${file}:${region.startLine}:${region.startColumn}: ${severity}: ${message} [${ruleId}]`);
}

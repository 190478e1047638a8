import type { Finding } from '../finding.js';
import { changedFirst } from './changes.js';
import { omittedSentence } from './omitted.js';
import { neutralise, printable } from './printable.js';
import type { Reporter } from './report.js';

/** One finding per physical line, for editors and grep: `file:line:column: severity: message [rule-id]`. */
export const compact: Reporter = ({ findings, omitted }, { ci }) => {
  const lines = changedFirst(findings).map((finding) => printable(findingLine(finding)));
  const sentence = omittedSentence(omitted);
  if (sentence !== undefined) lines.push(`(${sentence})`);
  const text = lines.map((line) => `${line}\n`).join('');
  return ci ? neutralise(text) : text;
};

function findingLine({ file, region, severity, message, ruleId }: Finding): string {
  return `${file}:${region.startLine}:${region.startColumn}: ${severity}: ${message} [${ruleId}]`;
}

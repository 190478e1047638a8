import { compareText } from '../finding.js';
import { neutralise, visible } from './printable.js';
import type { Report, Reporter } from './report.js';

/** The files with findings, one a line: what cannot be seen in a name is spelled out, so that a line is one file. */
export const files: Reporter = function* (report, { ci }) {
  for (const file of filesOf(report)) {
    const name = visible(file);
    yield `${ci ? neutralise(name) : name}\n`;
  }
};

/** The same as they are called on the disk, each ended by NUL. Where a runner would obey a name, it is changed: no program finds that file then. */
export const files0: Reporter = function* (report, { ci }) {
  for (const file of filesOf(report)) yield `${ci ? neutralise(file) : file}\0`;
};

/** Each once, in code-unit order; those of which findings are counted only are among them. */
function filesOf({ findings, crowdedOut = [] }: Report): readonly string[] {
  return [...new Set([...findings.map(({ file }) => file), ...crowdedOut])].sort(compareText);
}

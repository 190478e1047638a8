import { compareText, SEVERITIES } from '../finding.js';
import { neutralise, visible } from './printable.js';
import type { Report, Reporter, View } from './report.js';

/** The files whose findings fail the run, one a line: what cannot be seen in a name is spelled out, so that a line is one file. */
export const files: Reporter = function* (report, view) {
  for (const file of filesOf(report, view)) {
    const name = visible(file);
    yield `${view.ci ? neutralise(name) : name}\n`;
  }
};

/**
 * The same as they are called on the disk, each ended by NUL. Where a runner reads them and would obey a name, it is changed, so that no
 * program finds that file; a file of names is read by programs.
 */
export const files0: Reporter = function* (report, view) {
  const isRead = view.ci && !view.isFile;
  for (const file of filesOf(report, view)) yield `${isRead ? neutralise(file) : file}\0`;
};

/**
 * Each once, in code-unit order, whatever the options show of their findings: what is done with these files must not depend on that. Those
 * of which findings are counted only are among them, for these may be as bad.
 */
function filesOf({ findings, unshown = [], crowdedOut = [] }: Report, { failOn = 'error' }: View): readonly string[] {
  const mildest = SEVERITIES.indexOf(failOn);
  const bad = [findings, unshown].flatMap((some) =>
    some.filter(({ severity }) => SEVERITIES.indexOf(severity) <= mildest),
  );
  return [...new Set([...bad.map(({ file }) => file), ...crowdedOut])].sort(compareText);
}

import type { Finding, HiddenFinding } from '../finding.js';
import type { Report } from './report.js';
import { messageOf } from './sarif-result.js';

/**
 * What SARIF says of results of which some are hidden: `suppressions` (3.27.23), and where there is a baseline `baselineState`
 * (3.27.24). All results of a run have them or none has: that tells a reader whether it can know.
 */
export function stateTeller({ hiddenFindings, baseline, comparison }: Report): (finding: Finding) => object {
  // The others are left out: a viewer that does not know the state would take them for new ones, too.
  if (hiddenFindings === undefined) return () => (comparison === undefined ? {} : { baselineState: 'new' });
  const hidden = new Map(hiddenFindings.map((one) => [one.finding, one]));
  return (finding) => {
    const one = hidden.get(finding);
    return {
      suppressions: one === undefined ? [] : [suppressionOf(one, baseline?.file ?? '')],
      ...(baseline && { baselineState: one?.isOld ? 'unchanged' : 'new' }),
    };
  };
}

function suppressionOf({ by, reason = '' }: HiddenFinding, file: string) {
  return { kind: 'external', justification: messageOf(by === 'baseline' ? `It is in the baseline ${file}.` : reason) };
}

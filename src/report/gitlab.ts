import type { Finding, Severity } from '../finding.js';
import { withoutTags } from './inert.js';
import { jsonPieces, Made } from './json-text.js';
import { lastLine } from './last-line.js';
import { visible } from './printable.js';
import type { Reporter } from './report.js';
import { toUri } from './sarif-uri.js';

/** GitLab's names for severities, from info to blocker. */
const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

/**
 * Code Quality of GitLab (https://docs.gitlab.com/ci/testing/code_quality/, gitlabhq/gitlabhq:
 * app/validators/json_schemas/codeclimate.json): a JSON array, in which the first invalid entry hides those after it. Entries
 * with equal fingerprints are taken for one; ours differ. There is no place for findings that are not listed, for related
 * places, for what was not checked, or for faults of cache-lint itself.
 */
export const gitlab: Reporter = ({ findings }) => jsonPieces(new Made(findings, issueOf), 1);

function issueOf({ message, ruleId, fingerprint, severity, file, region }: Finding) {
  return {
    description: harmless(message),
    check_name: ruleId,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: pathOf(file), lines: { begin: region.startLine, end: lastLine(region) } },
  };
}

/**
 * Relative to the repository root, without a `./` or `/` before it. What lies outside of the repository is spelled as in SARIF
 * (see `toUri`): `../a.md` would lead GitLab's link to another file of another revision.
 */
function pathOf(file: string): string {
  return harmless(decodeURIComponent(toUri(file)));
}

/**
 * GitLab shows descriptions, and paths of fixed findings, as HTML in which `%{strong_start}` and its kin are tags
 * (gitlabhq/gitlabhq: vue_merge_request_widget/components/extensions/utils.js, components/widget/dynamic_content.vue).
 */
function harmless(text: string): string {
  return withoutTags(visible(text)).replaceAll('%{', '% {');
}

import type { Excerpt, Finding, Region, Related } from '../finding.js';
import { cutAt, visible, wellFormed } from './printable.js';
import { LEVELS } from './sarif-rule.js';
import { toUri } from './sarif-uri.js';
import type { Suggestion } from './suggestion.js';

/** UTF-16 units of page text that go with a region. */
const MAX_SNIPPET = 200;
/** Locations of one result that GitHub keeps, its own place included; it refuses a file with one of more than 1,000. */
const MAX_LOCATIONS = 100;
/** Related places of a whole file: beyond that each result has only those that its message links to. */
const MAX_RELATED = 250_000;
/** Related places that the message links to; the others are only listed. */
const MAX_LINKS = 10;

/** How many related places each of so many results may list, so that the text of all of them fits into memory. */
export function relatedPerResult(results: number): number {
  return Math.max(MAX_LINKS, Math.min(MAX_LOCATIONS - 1, Math.floor(MAX_RELATED / results)));
}

/**
 * A finding as a SARIF result. `ruleIndex` is the rule's place in `driver.rules`; absent when it is not listed there. At most
 * `mostRelated` related places are listed.
 */
export function resultOf(finding: Finding, ruleIndex: number | undefined, mostRelated: number) {
  const { ruleId, severity, fingerprint } = finding;
  const related = finding.related.slice(0, mostRelated);
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: messageText(finding) },
    locations: [locationOf(finding)],
    ...(related.length > 0
      ? { relatedLocations: related.map((place, index) => relatedLocation(place, index + 1)) }
      : {}),
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'cacheLint/v1': fingerprint },
  };
}

/** What mends a finding, when that is known. A text that only goes is replaced by an empty one: readers look for the text unasked. */
export function fixesOf({ file }: Finding, suggestion: Suggestion | undefined) {
  if (suggestion === undefined) return {};
  const replacements = suggestion.replacements.map(({ region, text }) => ({
    deletedRegion: plain(region),
    insertedContent: { text },
  }));
  return { fixes: [{ artifactChanges: [{ artifactLocation: { uri: toUri(file) }, replacements }] }] };
}

/** The place of a finding, with the text that it is about. */
export function locationOf({ file, region, excerpt }: Finding) {
  const snippet = excerpt === undefined ? '' : snippetOf(excerpt, region);
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(file) },
      region: { ...plain(region), ...(snippet === '' ? {} : { snippet: { text: snippet } }) },
    },
  };
}

/** Untrusted text as a SARIF message: it may hold no link (`[text](target)`, 3.11.6), and it ends in a period. */
export function messageOf(text: string): string {
  const safe = visible(wellFormed(text)).replaceAll('](', '] (');
  return safe.endsWith('.') ? safe : `${safe}.`;
}

/** The message and then links to the related places: GitHub shows only those that the message links to. */
function messageText({ message, related }: Finding): string {
  const links = related.slice(0, MAX_LINKS).map((place, index) => `[${linkText(place)}](${index + 1})`);
  return links.length > 0 ? `${messageOf(message)} See ${links.join(', ')}.` : messageOf(message);
}

/** Brackets would end the link's text early, and so would a backslash before its end (3.11.6). */
function linkText({ message }: Related): string {
  const text = visible(wellFormed(message)).replaceAll('[', '(').replaceAll(']', ')').replaceAll('\\', '\\\\');
  return text.replace(/\.$/, '') || 'the related place';
}

function relatedLocation({ file, region, message }: Related, id: number) {
  return {
    id,
    physicalLocation: { artifactLocation: { uri: toUri(file) }, region: plain(region) },
    message: { text: messageOf(message) },
  };
}

function plain({ startLine, startColumn, endLine, endColumn }: Region): Region {
  return { startLine, startColumn, endLine, endColumn };
}

/** The region's own text as far as the excerpt has it, on its first line. */
function snippetOf(excerpt: Excerpt, region: Region): string {
  const start = Math.max(0, region.startColumn - excerpt.column);
  const end = region.endLine > region.startLine ? excerpt.text.length : Math.max(0, region.endColumn - excerpt.column);
  return wellFormed(cutAt(excerpt.text.slice(start, end), MAX_SNIPPET));
}

import type { Fault, FaultCode } from '../../src/page/fault.js';
import type { ParsedPage } from '../../src/page/parse.js';
import { type JekyllView, type PsychView, plainForm, plainFormOfTagged, type Tagged } from '../support/jekyll.js';

/** What our YAML reader says of a text. */
export interface OurReading {
  readonly data?: unknown;
  readonly faults: readonly Fault[];
}

/**
 * Faults that say "YAML readers differ here, nothing behind this is trusted": our values need not be Psych's then. Aliases, tags
 * and merge keys are reported, never followed.
 */
const NOT_FOLLOWED: readonly FaultCode[] = ['alias', 'tag', 'mergeKey'];

/** Faults with which a page is refused though Jekyll has data: it reads less than is written, or reads it unlike all others. */
const REFUSED: readonly FaultCode[] = [...NOT_FOLLOWED, 'earlyFence', 'ambiguousScalar'];

/** Faults of the bytes, found before anything is read: with these Jekyll may have a page or none. */
const UNTRUSTED: readonly FaultCode[] = ['carriageReturns', 'conflictMarker', 'nulByte', 'invalidUtf8'];

/** Jekyll copies a file with one of these as it is. */
const NO_PAGE: readonly FaultCode[] = ['emptyFile', 'noFence', 'textAfterFence', 'byteOrderMark'];

/** Whether the bytes are refused before anything is read. */
export function isUntrusted(page: ParsedPage): boolean {
  return has(page, ...UNTRUSTED);
}

/** Why our reading of a file is not what Jekyll sees in it; undefined when the two agree. */
export function pageDisagreement(view: JekyllView, page: ParsedPage): string | undefined {
  if (isUntrusted(page)) return undefined;
  if ((view.kind === 'static') !== has(page, ...NO_PAGE)) {
    return `Jekyll makes ${view.kind === 'static' ? 'no page' : 'a page'} of it; we: ${codes(page)}`;
  }
  if (view.kind === 'static') return undefined;
  if (view.error !== undefined || view.abort !== undefined) {
    const scalar = /class: Symbol|given 2, expected 1/.test(view.error ?? '') && has(page, 'ambiguousScalar');
    const stopped = page.faults.some(({ stops }) => stops === 'always');
    return stopped || scalar ? undefined : `Jekyll fails (${view.error ?? view.abort}); we: ${codes(page)}`;
  }
  if (!view.fenced || has(page, 'noClosingFence')) {
    const agree = !view.fenced && has(page, 'noClosingFence');
    return agree ? undefined : `Jekyll finds ${view.fenced ? 'a' : 'no'} front matter; we: ${codes(page)}`;
  }
  if (view.data === null || view.data === false) {
    return has(page, 'notAMapping', 'earlyFence') ? undefined : `Jekyll has no data; we: ${codes(page)}`;
  }
  return frontMatterDisagreement(view, page);
}

function frontMatterDisagreement(view: JekyllView & { kind: 'page' }, page: ParsedPage): string | undefined {
  if (page.frontMatter === undefined) return yamlDisagreement({ data: view.data! }, page);
  const { data, bodyStart } = page.frontMatter;
  const body = withoutBlankLines(page.text.slice(bodyStart));
  if (body !== view.content) return `Jekyll's body is ${JSON.stringify(view.content)}, ours ${JSON.stringify(body)}`;
  return yamlDisagreement({ data: view.data! }, { faults: page.faults, data });
}

/** Jekyll takes whole blank lines behind the closing fence for a part of it. */
function withoutBlankLines(body: string): string {
  return body.replace(/^(?:[ \t\r\f\v]*\n)*/, '').replace(/^[ \t\r\f\v]+$/, '');
}

/** Why our reading of a front matter is not what Psych sees; undefined when the two agree. */
export function yamlDisagreement(psych: PsychView, ours: OurReading): string | undefined {
  if (!('data' in psych)) return isRefused(psych, ours) ? undefined : `Psych refuses it (${reason(psych)}), we do not`;
  if (ours.data === undefined && !has(ours, ...REFUSED)) {
    return hasListAsKey(ours) ? undefined : `Psych reads ${shown(psych.data)}, we refuse it: ${codes(ours)}`;
  }
  return dataDisagreement(psych.data, ours);
}

/** Why our values are not these Ruby values; undefined when they are, or when we report what the two cannot agree on. */
function dataDisagreement(data: Tagged, ours: OurReading): string | undefined {
  if (has(ours, ...NOT_FOLLOWED)) return undefined;
  const form = plainFormOfTagged(data);
  if (form === undefined) {
    return has(ours, 'ambiguousScalar', 'syntax') ? undefined : `Psych reads ${shown(data)}, we report nothing`;
  }
  if (ours.data === undefined) return undefined;
  const our = plainForm(ours.data);
  return our === form ? undefined : `Psych reads ${form}, we read ${our} (${codes(ours)})`;
}

/** Whether one of these faults is reported. */
export function has({ faults }: { readonly faults: readonly Fault[] }, ...wanted: readonly FaultCode[]): boolean {
  return faults.some(({ code }) => wanted.includes(code));
}

/** The faults in one line, for a message. */
export function codes({ faults }: { readonly faults: readonly Fault[] }): string {
  const words = faults.map((fault) => (fault.code === 'syntax' ? `syntax: ${fault.data.reason}` : fault.code));
  return words.length === 0 ? 'no fault' : words.join('; ');
}

/** A scalar that Psych resolves to something forbidden (`:a`, `0x_`) is a value to us, but never without a report. */
function isRefused(psych: PsychView, ours: OurReading): boolean {
  if (ours.faults.some(({ stops }) => stops === 'always')) return true;
  const scalar =
    ('disallowed' in psych && psych.disallowed === 'Symbol') || ('error' in psych && psych.problem === 'ArgumentError');
  return scalar && has(ours, 'ambiguousScalar');
}

function reason(psych: PsychView): string {
  if ('error' in psych) return `${psych.problem}, ${psych.line}:${psych.column}`;
  return 'disallowed' in psych ? psych.disallowed : 'fatal' in psych ? psych.fatal : '';
}

/** No JavaScript object has such a key, nor has any page: we refuse it in so many words. */
function hasListAsKey({ faults }: OurReading): boolean {
  return faults.some((fault) => fault.code === 'syntax' && fault.data.reason === 'a key that is a list or a mapping');
}

function shown(data: Tagged): string {
  return plainFormOfTagged(data) ?? JSON.stringify(data).slice(0, 300);
}

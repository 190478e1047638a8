import type { Severity } from '../finding.js';
import type { Fault } from '../page/fault.js';
import type { Preset } from '../rule.js';
/** How rules are set for a test: everything that the command can set. */
export interface LintSettings {
    readonly preset?: Preset;
    readonly severities?: Readonly<Record<string, Severity | 'off'>>;
    readonly options?: Readonly<Record<string, unknown>>;
}
/** How a site is to be checked. */
export interface SiteSettings extends LintSettings {
    /** Files that the run is about; default: all. */
    readonly named?: readonly string[];
    /** Of the site's files, in place of their texts: bytes that are no text, or why a file cannot be read. */
    readonly unusual?: ReadonlyMap<string, Uint8Array | Fault>;
}

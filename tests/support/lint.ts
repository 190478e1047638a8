import { rules } from '../../rules/index.js';
import { lintPage, type PageResult, reportFault } from '../../src/engine/lint-page.js';
import { makeRuleset, type Preset } from '../../src/engine/ruleset.js';
import type { Severity } from '../../src/finding.js';
import type { Fault } from '../../src/page/fault.js';
import { placeOf } from '../../src/page/place.js';
import { Lexicon } from '../../src/spack/lexicon.js';
import type { TestPage } from './page-builder.js';

/** How rules are set for a test: everything that the command can set. */
export interface LintSettings {
  readonly preset?: Preset;
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What can be checked: a text, bytes, or what kept a file from being read. */
export type TestFile =
  | TestPage
  | { readonly file: string; readonly bytes: Buffer }
  | { readonly file: string; readonly fault: Fault };

/** Checks one page with all rules, from its bytes to its findings. */
export function lint(page: TestFile, settings: LintSettings = {}): PageResult {
  const ruleset = makeRuleset(rules, {
    preset: settings.preset ?? 'recommended',
    severities: new Map(Object.entries(settings.severities ?? {})),
    options: new Map(Object.entries(settings.options ?? {})),
  });
  const input = { file: page.file, place: placeOf(page.file) };
  if ('fault' in page) return reportFault(input, page.fault, ruleset);
  const bytes = 'bytes' in page ? page.bytes : Buffer.from(page.text);
  return lintPage(input, bytes, ruleset, new Lexicon());
}

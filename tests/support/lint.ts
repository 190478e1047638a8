import { rules } from '../../rules/index.js';
import type { PageResult } from '../../src/engine/lint-page.js';
import type { Rule } from '../../src/rule.js';
import { lintFile, lintSite as lintSiteWith, type SiteResult, type TestFile } from '../../src/testing/lint-texts.js';
import type { LintSettings, SiteSettings as Settings } from '../../src/testing/settings.js';
import type { TestSite } from '../../src/testing/site-builder.js';

export type { LintSettings, SiteResult, TestFile, TestSite };

/** How a site is to be checked. */
export interface SiteSettings extends Settings {
  /** Default: ours. */
  readonly rules?: readonly Rule[];
}

/** Checks a site with all rules, from its texts to its findings. */
export function lintSite(files: TestSite, settings: SiteSettings = {}): SiteResult {
  return lintSiteWith(files, settings.rules ?? rules, settings);
}

/** Checks one page with all rules, from its bytes to its findings. */
export function lint(page: TestFile, settings: LintSettings = {}): PageResult {
  return lintFile(page, rules, settings);
}

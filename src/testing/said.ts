import type { Crash } from '../engine/crash.js';
import { lintHistory } from '../engine/lint-history.js';
import { makeRulesets } from '../engine/ruleset.js';
import type { Finding } from '../finding.js';
import { placeOf } from '../page/place.js';
import { type HistoryRule, isCorpusRule, isOnePageRule, type Rule } from '../rule.js';
import { lintFile, lintSite } from './lint-texts.js';
import { expandExample } from './page-builder.js';
import { expandSiteExample } from './site-builder.js';

/**
 * What a rule alone finds in its bad example; undefined where that is no page and no site, but a config, a link, or a
 * change to a build cache.
 * Throws what the example makes the rule or its reading throw.
 */
export function saidOfExample(rule: Rule): readonly Finding[] | undefined {
  const { bad } = rule.examples;
  if (rule.kind === 'history') return saidOfChanges(rule, bad);
  const isPage = isOnePageRule(rule);
  if ((!isPage && !isCorpusRule(rule)) || LINK.test(bad)) return undefined;
  const { findings, crashes } = isPage
    ? lintFile(expandExample(bad, rule.kind === 'text'), [rule])
    : lintSite(expandSiteExample(bad), [rule]);
  throwFirst(crashes);
  return findings;
}

/** A file that is a link. */
const LINK = /^\S+ -> \S+$/;

const STATUSES = { M: 'modified', D: 'deleted' } as const;

/** Of lines of `git diff --name-status`; what is added is no change of a page that was there. */
function saidOfChanges(rule: HistoryRule, lines: string): readonly Finding[] {
  const changes = lines.split('\n').flatMap((line) => {
    const [, letter, file] = /^([MD])\s+(.+)/.exec(line) ?? [];
    const place = placeOf(file ?? '');
    return place === undefined ? [] : [{ file: file!, place, status: STATUSES[letter as 'M' | 'D'], line: 1 }];
  });
  const settings = { preset: 'recommended', severities: new Map(), options: new Map() } as const;
  return lintHistory(changes, makeRulesets([rule], settings), (_file, crashes) => throwFirst(crashes));
}

/** As the rule threw it. */
function throwFirst([crash]: readonly Crash[]): void {
  if (crash !== undefined) throw Object.assign(new Error(), { stack: crash.stack });
}

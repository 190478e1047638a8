import { listed } from '../words/words.js';
import { drawBars } from './bar-chart.js';
import { cell, LONGEST_NAME, table } from './markdown-parts.js';
import { codeSpan } from './markdown-text.js';
import type { Overview, TagOverview } from './overview.js';
import { lacksOf, stackCount, totalOf } from './overview-parts.js';
import type { Report } from './report.js';
import { group, plural } from './totals.js';

const MAX_SITES = 3;
/** Bars of the chart, and dated tags of the table. */
const MAX_BARS = 60;
const MAX_DATED = 10;
/** Fewer are seen at a glance in the table. */
const MIN_BARS = 3;
/** Of packages, and of stacks, that a tag lacks. */
const MAX_NAMES = 3;

/**
 * What each site holds, as Markdown: the specs of its dated tags over time as a chart, and a table of `develop`, the newest release and
 * the newest dated tags, with what each lacks of the one before it.
 */
export function siteSections({ overviews = [] }: Pick<Report, 'overviews'>): string[] {
  const more = overviews.length - MAX_SITES;
  return [
    ...overviews.slice(0, MAX_SITES).flatMap(siteSection),
    ...(more > 0 ? [`What ${plural(more, 'more site')} ${more === 1 ? 'holds' : 'hold'} is left out here.`] : []),
  ];
}

function siteSection(site: Overview): string[] {
  const { cache, tags } = site;
  const dated = tags.filter(({ kind }) => kind === 'dated');
  const drawn = dated.slice(-MAX_BARS);
  const bars = drawn.map(({ date = '', specs }) => ({ label: date, count: specs }));
  return [
    `### What ${codeSpan(cache, LONGEST_NAME)} holds`,
    siteText(site, dated.length, drawn.length),
    ...(bars.length < MIN_BARS ? [] : [drawBars(bars, 'specs')]),
    tagTable(site, dated),
  ];
}

function siteText({ tags, falls }: Overview, dated: number, drawn: number): string {
  const lack = falls.length === 1 ? 'lacks' : 'lack';
  const few = `${falls.length} of ${plural(dated, 'dated tag')} ${lack} something of the one before.`;
  return [
    `${plural(totalOf(tags, 'specs'), 'spec')} in ${plural(tags.length, 'tag')}.`,
    ...(falls.length === 0 ? [] : [few]),
    ...(drawn < dated ? [`The chart has the newest ${drawn} of ${dated} dated tags.`] : []),
  ].join(' ');
}

function tagTable(site: Overview, dated: readonly TagOverview[]): string {
  const { tags, falls } = site;
  const living = tags.filter(({ kind }) => kind === 'develop');
  const release = tags.findLast(({ kind }) => kind === 'release');
  const shown = [...living, ...(release === undefined ? [] : [release]), ...dated.slice(-MAX_DATED).reverse()];
  const byTag = new Map(falls.map((fall) => [tags[fall.newer]!, fall]));
  const rows = shown.map((tag) => {
    const fall = byTag.get(tag);
    const lacks = fall === undefined ? '' : listed(lacksOf(fall, site, MAX_NAMES, nameCell), 'and');
    return [nameCell(tag.tag), pagesText(tag), group(tag.specs), group(stackCount(tag, site)), lacks];
  });
  const more = tags.length - shown.length;
  const last = more > 0 ? [[`and ${plural(more, 'more tag')}`, '', '', '', '']] : [];
  const numbers = ['pages', 'specs', 'stacks'];
  return table(['tag', ...numbers, 'lacks of the dated tag before'], numbers, [...rows, ...last]);
}

function nameCell(name: string): string {
  return codeSpan(cell(name), LONGEST_NAME);
}

function pagesText({ pages, unread }: TagOverview): string {
  return unread === 0 ? group(pages) : `${group(pages)}, ${group(unread)} unread`;
}

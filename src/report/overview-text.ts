import { clip, listed, quote } from '../words/words.js';
import { wrap } from '../words/wrap.js';
import type { DevelopAndRelease, Overview, TagOverview } from './overview.js';
import { lacksOf, someNames, stackCount, totalOf } from './overview-parts.js';
import { neutralise, printable, shorten } from './printable.js';
import type { Reporter } from './report.js';
import { group, plural } from './totals.js';

/** Names that are listed; JSON has all. */
const MOST_NAMES = 5;
/** UTF-16 units of the name of a tag in the table. */
const LONGEST_TAG = 40;

/**
 * For people: of each site a table of its tags, with what a dated one lacks of the one before below it, and `develop` beside the newest
 * release.
 */
export const overviewText: Reporter = function* ({ overviews = [] }, { width }) {
  let before = '';
  for (const site of overviews) {
    yield before + neutralise(siteLines(site, width).join('\n'));
    before = '\n';
  }
};

function siteLines(site: Overview, width: number): string[] {
  const { tags, develop } = site;
  const [head, ...rows] = layOut([['tag', 'pages', 'specs', 'stacks', ''], ...tags.map((tag) => cellsOf(tag, site))]);
  const lacks = lacksByTag(site);
  const table = rows.flatMap((row, i) => [row, ...indented(lacks.get(i), width)]);
  const beside = develop === undefined ? [] : ['', ...wrap(printable(developText(develop, site)), width)];
  return [...wrap(printable(siteText(site)), width), '', head!, ...table, ...beside, ''];
}

function siteText({ cache, tags, names: { stacks } }: Overview): string {
  const held = [
    plural(tags.length, 'tag'),
    plural(totalOf(tags, 'pages'), 'page'),
    plural(totalOf(tags, 'specs'), 'spec'),
    plural(stacks.filter((stack) => stack !== 'root').length, 'stack'),
  ];
  return `${cache}: ${held.join(', ')}`;
}

function cellsOf(tag: TagOverview, site: Overview): string[] {
  const { pages, specs, unread } = tag;
  const note = unread === 0 ? '' : `${plural(unread, 'page')} unread`;
  return [shorten(printable(tag.tag), LONGEST_TAG), group(pages), group(specs), group(stackCount(tag, site)), note];
}

/** Numbers stand on the right. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2, 3].map((column) =>
    rows.map((cells) => cells[column]!.length).reduce((widest, width) => Math.max(widest, width)),
  );
  return rows.map(([name = '', ...cells]) =>
    [name.padEnd(widths[0]!), ...cells.map((cell, i) => cell.padStart(widths[i + 1]!))].join('  ').trimEnd(),
  );
}

/** What dated tags lack of the ones before them, by their places in `tags`. */
function lacksByTag(site: Overview): ReadonlyMap<number, string> {
  return new Map(
    site.falls.map((fall) => {
      const lacks = listed(lacksOf(fall, site, MOST_NAMES, quote), 'and');
      return [fall.newer, printable(`lacks ${lacks} of ${clip(site.tags[fall.older]!.tag)}`)];
    }),
  );
}

function indented(text: string | undefined, width: number): string[] {
  return text === undefined ? [] : wrap(text, width - INDENT.length).map((line) => INDENT + line);
}

const INDENT = '  ';

function developText(
  { release, onlyInDevelop, onlyInRelease, inNoRelease }: DevelopAndRelease,
  site: Overview,
): string {
  const held = ({ packages, stacks }: DevelopAndRelease['onlyInDevelop']): string =>
    `${plural(packages.length, 'package')} and ${plural(stacks.length, 'stack')}`;
  const beside = `develop has ${held(onlyInDevelop)} that ${clip(release)} lacks, and lacks ${held(onlyInRelease)} of it.`;
  if (inNoRelease.length === 0) return beside;
  const names = someNames(inNoRelease, site.names.packages, MOST_NAMES, quote);
  return `${beside} In no release: ${plural(inNoRelease.length, 'package')} of develop (${names}).`;
}

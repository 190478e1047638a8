import { clip, count, listed, quote } from '../words/words.js';
import type { Fall, Overview, TagOverview } from './overview.js';
import { neutralise, printable } from './printable.js';
import type { TextReporter } from './report.js';
import { group, plural } from './totals.js';

/** Names that are listed; JSON has all. */
const MOST_NAMES = 5;
/** UTF-16 units of the name of a tag in the table. */
const LONGEST_TAG = 40;

/** For people: of each site a table of its tags, with what a dated one lacks of the one before it below it. */
export const overviewText: TextReporter = ({ overviews = [] }) =>
  neutralise(
    overviews
      .map((site) =>
        siteLines(site)
          .map((line) => `${line}\n`)
          .join(''),
      )
      .join('\n'),
  );

function siteLines(site: Overview): string[] {
  const { cache, tags, names, falls, develop } = site;
  const specs = tags.reduce((sum, tag) => sum + tag.specs, 0);
  const pages = tags.reduce((sum, tag) => sum + tag.pages, 0);
  const stacks = names.stacks.filter((stack) => stack !== 'root').length;
  const head = `${printable(cache)}: ${plural(tags.length, 'tag')}, ${plural(pages, 'page')}, ${plural(specs, 'spec')}, ${plural(stacks, 'stack')}`;
  const byTag = new Map(falls.map((fall) => [fall.newer, fall]));
  const rows = [['tag', 'pages', 'specs', 'stacks', ''], ...tags.map((tag) => cellsOf(tag, site))];
  const [first, ...lines] = layOut(rows);
  const table = lines.flatMap((line, i) => {
    const fall = byTag.get(i);
    return fall === undefined ? [line] : [line, `  ${printable(fallText(fall, site))}`];
  });
  return [head, '', first!, ...table, ...(develop === undefined ? [] : ['', developText(site, develop)])];
}

function cellsOf({ tag, pages, specs, stacks, unread }: TagOverview, { names }: Overview): string[] {
  const own = stacks.filter(([name]) => names.stacks[name] !== 'root').length;
  const note = unread === 0 ? '' : `${plural(unread, 'page')} unread`;
  return [shortTag(tag), group(pages), group(specs), group(own), note];
}

function shortTag(tag: string): string {
  const name = printable(tag);
  return name.length > LONGEST_TAG ? `${name.slice(0, LONGEST_TAG - 1)}…` : name;
}

/** Numbers stand on the right. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function fallText({ older, specs: [before, now], packages, stacks }: Fall, { names, tags }: Overview): string {
  const lacks = [
    ...(packages.length === 0 ? [] : [`${count(packages.length, 'package')} (${some(packages, names.packages)})`]),
    ...(stacks.length === 0 ? [] : [`${count(stacks.length, 'stack')} (${some(stacks, names.stacks)})`]),
  ];
  const fewer = now < before ? [`${Math.floor(((before - now) * 100) / before)} % of the specs`] : [];
  return `lacks ${listed([...lacks, ...fewer], 'and')} of ${clip(tags[older]!.tag)}`;
}

function some(numbers: readonly number[], names: readonly string[]): string {
  const shown = numbers.slice(0, MOST_NAMES).map((number) => quote(names[number]!));
  const more = numbers.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}

function developText({ names }: Overview, develop: NonNullable<Overview['develop']>): string {
  const { release, onlyInDevelop, onlyInRelease, inNoRelease } = develop;
  const has = ({ packages, stacks }: typeof onlyInDevelop): string =>
    `${count(packages.length, 'package')} and ${count(stacks.length, 'stack')}`;
  const none =
    inNoRelease.length === 0
      ? ''
      : `; ${count(inNoRelease.length, 'package')} of develop ${inNoRelease.length === 1 ? 'is' : 'are'} in no release (${some(inNoRelease, names.packages)})`;
  return printable(
    `develop has ${has(onlyInDevelop)} that ${clip(release)} lacks, and lacks ${has(onlyInRelease)} of it${none}`,
  );
}

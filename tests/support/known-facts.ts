import { expect } from 'vitest';
import type { PageData } from '../../src/page/data.js';
import type { PageFacts } from '../../src/page/facts.js';
import { parsePage } from '../../src/page/parse.js';
import { PageReader } from '../../src/page/reader.js';
import { COUNTED } from '../../src/page/row-counts.js';
import { type Flagged, hasFlag, PAGE, type PageFlag, ROW, type RowFlag } from '../../src/page/row-flags.js';
import { type PageParts, page } from './page-builder.js';

/** What a page says that is made of parts. */
export function dataOf(parts: PageParts): PageData {
  return parsePage(Buffer.from(page(parts).text)).frontMatter!.data as PageData;
}

export function factsOf(parts: PageParts, reader = new PageReader()): PageFacts {
  return reader.factsOf(dataOf(parts));
}

/** What does not have to be asked for: the numbers, and the flags by name. */
export function numbersOf(facts: PageFacts): object {
  const { generation, rowCount, writtenSpecs, listFits, listSorted, faultyRows, stackCountsFit, countsAscending } =
    facts;
  const { keysInOrder, hashesSorted, exactCompilers, bareCompilers, rowsWithoutRoot, oldMultiForms } = facts;
  const { multiForms, commits, tarballs, oldMirrors } = facts;
  const lists = { listFits, listSorted, faultyRows, stackCountsFit, countsAscending, keysInOrder, hashesSorted };
  const counts = { exactCompilers, bareCompilers, rowsWithoutRoot, oldMultiForms, multiForms, commits, tarballs };
  return { generation, rowCount, writtenSpecs, flags: namesOf(facts), ...lists, ...counts, oldMirrors };
}

const FLAGS = [...(Object.keys(ROW) as RowFlag[]), ...(Object.keys(PAGE) as PageFlag[])];

/** All but how the page is spelled, which its data do not tell. */
function namesOf(flagged: Flagged): string[] {
  return FLAGS.filter((flag) => flag !== 'notGenerated' && hasFlag(flagged, flag)).sort();
}

/** How many rows have each value: list, value, rows. */
export function countsOf(facts: PageFacts): (readonly [list: string, value: string, rows: number])[] {
  const { values, rowsWith, ends } = facts.rowCounts();
  expect([rowsWith.length, ends.at(-1), ends.length]).toEqual([values.length, values.length, COUNTED.length]);
  return values.map((value, i) => [COUNTED[ends.findIndex((end) => i < end)]!, value, rowsWith[i]!] as const);
}

/** What is known of each row: its flags by name, and what is asked of it. */
export function rowsOf(facts: PageFacts): object[] {
  return facts.rows.map((row) => {
    const { hashOk, hashRepeated, versionOk, osOk, platformOk, osFitsPlatform } = row;
    return { flags: namesOf(row), hashOk, hashRepeated, versionOk, osOk, platformOk, osFitsPlatform };
  });
}

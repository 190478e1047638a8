import { expect, it } from 'vitest';
import { type LoggedPage, ROW_SIZE, SiteLog, type SitePage } from '../../src/page/site-log.js';

/** A page of which every number and text is its own. */
function numbered(i: number): [SitePage, LoggedPage] {
  const name = `package-${String(i).padStart(4, '0')}`;
  const rows = 1 + (i % 20);
  return [
    { file: `_cache/develop/${name}/specs.md`, place: { tag: 'develop', package: name } },
    {
      rows,
      written: i + 0.5,
      stacksFit: i % 3 > 0,
      stacks: Array.from({ length: rows }, (_, stack) => `stack-${i}-${stack}`),
      row: Array.from({ length: rows * ROW_SIZE }, (_, at) => i * 1000 + at),
      notes: i % 5 === 0 ? { 'corpus-commit': i } : undefined,
    },
  ];
}

/** What a log has at a place; undefined where the page was not read. */
function loggedAt(log: SiteLog, i: number): LoggedPage | undefined {
  if (!log.isRead(i)) return undefined;
  return {
    rows: log.rows[i]!,
    written: log.written[i]!,
    stacksFit: log.stacksFit[i] === 1,
    stacks: log.stacksOf(i),
    row: [...log.row.subarray(log.rowFrom[i]! * ROW_SIZE, log.rowFrom[i + 1]! * ROW_SIZE)],
    notes: log.notes.get(i),
  };
}

/** Some were not read. */
const pages = Array.from({ length: 500 }, (_, i) => {
  const [page, logged] = numbered(i);
  return [page, i % 7 === 6 ? undefined : logged] as const;
});

function expectAll(log: SiteLog): void {
  expect(log.pages).toEqual(pages.map(([page]) => page));
  pages.forEach(([page, logged], i) => {
    expect(loggedAt(log, i)).toEqual(logged);
    expect(log.packages.texts[log.package[i]!]).toBe(page.place.package);
    expect(log.indexOf(page.file)).toBe(i);
  });
}

it.each([0, 100, 500])('a log with room for %i pages holds more', (foreseen) => {
  const log = new SiteLog(foreseen);
  for (const [page, logged] of pages) log.add(page, logged);
  expectAll(log);
});

it('a log takes pages over from another one, in any order', () => {
  const other = new SiteLog();
  for (const [page, logged] of pages.toReversed()) other.add(page, logged);
  const log = new SiteLog();
  pages.forEach(([page], i) => {
    log.addFrom(page, other, pages.length - 1 - i);
  });
  expectAll(log);
  expectAll(other.sorted());
});

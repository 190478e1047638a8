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

it.each([0, 100, 500])('a log with room for %i pages holds more', (foreseen) => {
  const log = new SiteLog(foreseen);
  const pages = Array.from({ length: 500 }, (_, i) => numbered(i));
  for (const [page, logged] of pages) log.add(page, logged);
  pages.forEach(([page, logged], i) => {
    expect(log.at(i)).toEqual(logged);
    expect(log.packages.texts[log.package[i]!]).toBe(page.place.package);
    expect(log.indexOf(page.file)).toBe(i);
  });
});

import type { Page } from '../src/page/page.js';
import { noFlag } from '../src/page/row-flags.js';
import { tarballPath } from '../src/page/tarball.js';
import { defineShapeRule } from '../src/rule.js';
import { PACKAGE_NAME } from '../src/spack/grammar.js';
import { quote } from '../src/words/words.js';

export default defineShapeRule({
  id: 'page-title',
  summary: '`title` is the name of the package folder that the page stands in.',
  why: 'The package list shows the title and makes the link to the page from it: another one leads nowhere.',
  severity: 'error',
  fixable: true,
  messages: {
    wrongTitle: (d: { title: string; folder: string }) =>
      `The title is ${quote(d.title)}, but the page stands in the folder of ${quote(d.folder)}.`,
    wrongFolder: (d: { title: string; folder: string }) =>
      `The title is ${quote(d.title)}, but the folder is ${quote(d.folder)}, which no package is called: rename the folder.`,
  },
  examples: {
    bad: 'title: "zlib-ng"',
    good: 'title: "zlib"',
  },
  isSilent: noFlag('notGenerated'),
  check({ place, frontMatter, page }, report) {
    const { title } = frontMatter as { title?: unknown };
    if (place === undefined || typeof title !== 'string' || title === place.package) return;
    const path = ['title'];
    const data = { title, folder: place.package };
    if (!PACKAGE_NAME.test(place.package) && PACKAGE_NAME.test(title)) {
      report({ messageId: 'wrongFolder', data, path });
    } else {
      const isSure = page === undefined || !isConfirmed(title, page);
      const fix = { kind: 'set', path, value: place.package } as const;
      report({ messageId: 'wrongTitle', data, path, ...(isSure && { fix }) });
    }
  },
});

/** Whether rows are of the package that the title names: then the page may stand in a wrong folder. */
function isConfirmed(title: string, { facts }: Page): boolean {
  return facts.rows.some((row) => row.spec.tarball?.endsWith(tarballPath(row, title)));
}

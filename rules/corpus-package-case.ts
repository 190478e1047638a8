import { range, type SiteLog } from '../src/page/site-log.js';
import { type CorpusPage, defineCorpusRule, mapToNothing } from '../src/rule.js';
import { groupBy } from '../src/words/group-by.js';
import { clip, quote } from '../src/words/words.js';
import { besides, relate } from './shared/related.js';

export default defineCorpusRule({
  id: 'corpus-package-case',
  summary: 'No two package folders of a tag are equal up to upper and lower case.',
  why: 'On a disk that ignores case, as on macOS and Windows, one of them overwrites the other, and git shows changes that nobody made.',
  severity: 'warning',
  fixable: false,
  messages: {
    sameUpToCase: (d: { package: string; other: string; tag: string }) =>
      `${clip(d.tag)} has a folder ${quote(d.package)} beside ${quote(d.other)}: on a disk that ignores case they are one folder.`,
  },
  examples: {
    bad: [
      '# _cache/develop/zlib/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
      '# _cache/develop/ZLib/specs.md',
      'spec_details: [{"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',
    ].join('\n'),
    good: [
      '# _cache/develop/zlib/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
      '# _cache/v0.22.1/zlib/specs.md',
      'generation: "E"',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}]',
    ].join('\n'),
  },
  map: mapToNothing,
  logged: { parts: likeNamed },
  reduce({ pages }, report) {
    for (const folders of groupFolders(pages)) {
      const right = folders.reduce((best, one) => (capitals(one) < capitals(best) ? one : best));
      for (const page of folders) {
        if (page.package === right.package) continue;
        report({
          messageId: 'sameUpToCase',
          data: { package: page.package, other: right.package, tag: page.tag },
          file: page.file,
          path: ['title'],
          subject: page.package,
          related: relate(besides(page, right, folders), folders.length - 1, (other) => ({
            file: other.file,
            path: ['title'],
            message: `The folder ${quote(other.package)}.`,
          })),
        });
      }
    }
  },
});

/** The pages whose package has in the site, perhaps in another tag, a namesake up to case. */
function likeNamed({ pages, package: numbers, packages: { texts } }: SiteLog): readonly (readonly number[])[] {
  const groups = groupBy(texts.keys(), (number) => texts[number]!.toLowerCase());
  const alike = new Set([...groups.values()].filter((group) => group.length > 1).flat());
  return alike.size === 0 ? [] : [range({ from: 0, to: pages.length }).filter((page) => alike.has(numbers[page]!))];
}

type Folder = CorpusPage<null>;

/** The folders of each package in each tag, whatever their case: nearly always one. */
function groupFolders(pages: readonly Folder[]): Iterable<readonly Folder[]> {
  return groupBy(pages, (page) => `${page.tag}/${page.package.toLowerCase()}`).values();
}

/** How many letters are in upper case. */
function capitals({ package: name }: Folder): number {
  return [...name].filter((letter) => letter !== letter.toLowerCase()).length;
}

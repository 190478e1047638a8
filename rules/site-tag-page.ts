import { defineSiteRule, mapToNothing } from '../src/rule.js';
import { describeFault } from '../src/site/fault-words.js';
import { nameValue, readAsOther } from '../src/site/plain-value.js';
import type { TagPage } from '../src/site/site-data.js';
import { quote } from '../src/words/words.js';
import { findTagPages, firstOfTags, permalinkOf, tagInPage } from './shared/tag-pages.js';

export default defineSiteRule({
  id: 'site-tag-page',
  summary: 'A page `pages/tags/<tag>.md` has the layout `table`, the permalink `/tag/<tag>/` and the tag `<tag>`.',
  why: 'The links to a tag lead to that permalink, and its table lists the packages of that very tag: else the link leads nowhere, or to an empty table or that of another tag.',
  severity: 'error',
  fixable: false,
  messages: {
    unreadable: (d: { tag: string; cause: string }) =>
      `The data on the page of the tag ${quote(d.tag)} cannot be read: ${d.cause}.`,
    duplicateKey: (d: { tag: string; cause: string }) =>
      `Nobody can tell which value counts on the page of the tag ${quote(d.tag)}: ${d.cause}.`,
    missing: (d: { tag: string; key: string; expected: string }) =>
      `The page of the tag ${quote(d.tag)} has no ${d.key}, where ${quote(d.expected)} is expected.`,
    wrong: (d: { tag: string; key: string; found: string; expected: string }) =>
      `The page of the tag ${quote(d.tag)} has ${d.found} as its ${d.key}, where the text ${quote(d.expected)} is expected.`,
    hidden: (d: { tag: string; found: string }) =>
      `The page of the tag ${quote(d.tag)} has ${d.found} as "published": Jekyll makes no page of it.`,
    otherTag: (d: { tag: string; named: string }) =>
      `The page of the tag ${quote(d.tag)} has the tag and the permalink of ${quote(d.named)}: both have to be those of ${quote(d.tag)}.`,
    misnamed: (d: { tag: string; named: string }) =>
      `This is the page of the tag ${quote(d.named)}, as its tag and its permalink say, but there is no tag ${quote(d.tag)}: the file has to be called ${quote(`${d.named}.md`)}.`,
  },
  examples: {
    bad: '# _cache/develop/zlib/specs.md\n# pages/tags/develop.md\n---\nlayout: table\npermalink: /tags/develop/\ntag: develop\n---',
    good: '# _cache/develop/zlib/specs.md\n# pages/tags/develop.md\n---\nlayout: table\npermalink: /tag/develop/\ntag: develop\n---',
  },
  map: mapToNothing,
  logged: { parts: (log) => [firstOfTags(log)] },
  reduce({ pages, site }, report) {
    const { pages: tagPages, misnamed } = findTagPages(new Set(pages.map(({ tag }) => tag)), site);
    for (const page of tagPages) {
      const { file, tag, faults } = page;
      const about = { file, subject: tag, tags: [tag] };
      const stop = faults.find(({ stops }) => stops === 'always');
      for (const fault of stop === undefined ? faults : [stop]) {
        const related = (fault.related ?? []).map(({ span }) => ({ message: 'The first one.', file, path: [], span }));
        const messageId = fault.code === 'duplicateKey' ? fault.code : 'unreadable';
        const data = { tag, cause: describeFault(fault) };
        report({ messageId, data, ...about, path: [], span: fault.span, related });
      }
      if (page.data === undefined) continue;
      const named = tagInPage(page) ?? tag;
      if (named !== tag) {
        const messageId = misnamed.has(page) ? 'misnamed' : 'otherTag';
        const related = [{ message: 'Its permalink.', file, path: ['permalink'] }];
        report({ messageId, data: { tag, named }, ...about, path: ['tag'], related });
      }
      const hiding = hidingValue(page);
      if (hiding !== undefined)
        report({ messageId: 'hidden', data: { tag, found: nameValue(hiding) }, ...about, path: ['published'] });
      for (const { key, expected, found } of wrongValues(page, named)) {
        const path = [key];
        if (found === undefined) report({ messageId: 'missing', data: { tag, key, expected }, ...about, path });
        else report({ messageId: 'wrong', data: { tag, key, expected, found }, ...about, path });
      }
    }
  },
});

interface WrongValue {
  readonly key: string;
  readonly expected: string;
  /** In words; undefined when there is no such key. */
  readonly found: string | undefined;
}

/** The values that are not those of the page of this tag. Of a key that stands twice nobody knows which value is meant. */
function wrongValues(page: TagPage, tag: string): WrongValue[] {
  const values = page.data as Readonly<Record<string, unknown>>;
  const expectations = { layout: 'table', permalink: permalinkOf(tag), tag };
  return Object.entries(expectations).flatMap(([key, expected]): WrongValue[] => {
    if (page.faults.some(({ code, data }) => code === 'duplicateKey' && data.key === key)) return [];
    if (!Object.hasOwn(values, key)) return [{ key, expected, found: undefined }];
    const value = values[key];
    const other = value === null ? 'nothing' : readAsOther(spelling(page, key));
    return value === expected && other === undefined ? [] : [{ key, expected, found: other ?? nameText(value) }];
  });
}

/** The value of `published` for which Jekyll leaves a page out: what is not true to Ruby (jekyll `publisher.rb`). Undefined for any other. */
function hidingValue({ data }: TagPage): false | null | undefined {
  const { published } = data as { readonly published?: unknown };
  return published === false || published === null ? published : undefined;
}

function nameText(value: unknown): string {
  return typeof value === 'string' ? quote(value) : nameValue(value);
}

/** A value as it is written. */
function spelling({ text, locate }: TagPage, key: string): string {
  const { start, end } = locate!([[key]])[0]!.value;
  return text.slice(start, end);
}

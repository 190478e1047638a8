import { placeOf } from '../page/place.js';
import { type PageParts, page, readParts, type TestPage } from './page-builder.js';

/** A whole site as texts: pages, `_data/*.yaml`, `pages/tags/*.md`, by their paths with `/`. */
export type TestSite = ReadonlyMap<string, string>;

/** What a site is to hold. */
export interface SiteParts {
  readonly pages: readonly (PageParts | TestPage)[];
  /** Files in place of, or beside, the ones that fit the pages, by path; `undefined` takes one away. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  /** Without `_data/` and `pages/tags/`. */
  readonly pagesOnly?: boolean;
}

/** A right site of the given pages, with the given differences: what is not given of its data fits the pages. */
export function site({ pages, files = {}, pagesOnly = false }: SiteParts): TestSite {
  const built = pages.map((parts) => ('text' in parts ? parts : page(parts)));
  const own = new Map([
    ...built.map(({ file, text }) => [file, text] as const),
    ...(pagesOnly ? [] : siteFilesFor(built)),
  ]);
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) own.delete(file);
    else own.set(file, text);
  }
  return own;
}

/** A site that is given as it is, or as what it is to hold. */
export function siteOf(given: SiteParts | TestSite): TestSite {
  return given instanceof Map ? (given as TestSite) : site(given as SiteParts);
}

/** An example of a corpus rule's documentation as a whole site; `rule.ts`, `Examples`, says how. */
export function expandSiteExample(example: string): TestSite {
  const sections = example.split(/^# /m).filter((section) => section !== '');
  const parts = sections.map((section) => {
    const end = section.indexOf('\n');
    return { file: section.slice(0, end === -1 ? undefined : end), text: end === -1 ? '' : section.slice(end + 1) };
  });
  const isPage = ({ file }: { file: string }): boolean => placeOf(file) !== undefined;
  const others = parts.filter((part) => !isPage(part)).map(({ file, text }) => [file, text]);
  return site({
    pages: parts.filter(isPage).map(({ file, text }) => {
      const { tag, package: name } = placeOf(file)!;
      return page({ tag, package: name, ...readParts(text.split('\n')), file });
    }),
    files: Object.fromEntries(others),
  });
}

/** The data of each page as its text says it; the site's data follow from it. */
function siteFilesFor(pages: readonly TestPage[]): [string, string][] {
  const tags = new Map<string, { stacks: Set<string>; count: number }>();
  for (const { file, text } of pages) {
    const place = placeOf(file);
    if (place === undefined) continue;
    const tag = tags.get(place.tag) ?? { stacks: new Set<string>(), count: 0 };
    tags.set(place.tag, tag);
    const rows = readRows(text);
    for (const { stacks } of rows) for (const stack of stacks) tag.stacks.add(stack);
    tag.count += rows.length;
  }
  return [
    ['_data/tags.yaml', tagsYaml(tags)],
    ['_data/meta.yaml', metaYaml(tags)],
    ...[...tags.keys()].map((tag): [string, string] => [`pages/tags/${tag}.md`, tagPage(tag)]),
  ];
}

function readRows(text: string): readonly { readonly stacks: readonly string[] }[] {
  const line = /^spec_details: (\[.*\])$/m.exec(text)?.[1];
  if (line === undefined) return [];
  const rows = JSON.parse(line) as readonly { readonly stacks?: unknown }[];
  return rows.map(({ stacks }) => ({
    stacks: Array.isArray(stacks) ? stacks.filter((one) => typeof one === 'string') : [],
  }));
}

/** As PyYAML writes it. */
function tagsYaml(tags: ReadonlyMap<string, { readonly stacks: ReadonlySet<string> }>): string {
  return [...tags]
    .map(([tag, { stacks }]) => {
      const lines = [...stacks].sort().map((stack) => `  - ${stack}\n`);
      return `- name: ${tag}\n  stacks:${lines.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
    })
    .join('');
}

function metaYaml(tags: ReadonlyMap<string, { readonly count: number }>): string {
  const all = [...tags.values()].reduce((sum, { count }) => sum + count, 0);
  const entries = [...tags].map(
    ([tag, { count }]) =>
      `${tag}:\n  compilers:\n    gcc@11.4.0: 12\n  count: ${count}\n  parameters:\n    shared: 3\n`,
  );
  return `all:\n  compiler_count: '1'\n  count: ${all}\n  parameter_count: '1'\n  version: all\n${entries.join('')}`;
}

export function tagPage(tag: string): string {
  return `---\nlayout: table\npermalink: /tag/${tag}/\ntag: ${tag}\n---`;
}

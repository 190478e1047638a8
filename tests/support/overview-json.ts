import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { Counts, Overview, TagOverview } from '../../src/report/overview.js';
import type { TagRecount } from './recount.js';

const SCHEMA = new URL('../../schemas/overview.schema.json', import.meta.url);
const isOverview = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

/** What `cache-lint overview --format json` wrote; expects it to be as its schema says. */
export function readOverviews(text: string): readonly Overview[] {
  const document = JSON.parse(text) as { readonly sites: readonly Overview[] };
  expect(isOverview(document) ? [] : isOverview.errors).toEqual([]);
  return document.sites;
}

/** A tag with names in place of numbers. */
export interface NamedTag extends TagRecount {
  readonly generations: Readonly<Record<string, number>>;
}

/** The tags of a site, in their order. */
export function namedTags(site: Overview): Record<string, NamedTag> {
  return Object.fromEntries(site.tags.map((tag) => [tag.tag, namedTag(tag, site)]));
}

function namedTag({ pages, unread, specs, packages, ...counts }: TagOverview, { names }: Overview): NamedTag {
  const named = (of: Counts, texts: readonly string[]): Record<string, number> =>
    Object.fromEntries(of.map(([name, count]) => [texts[name]!, count]));
  return {
    pages,
    unread,
    specs,
    packages: packages.map((name) => names.packages[name]!),
    stacks: named(counts.stacks, names.stacks),
    compilers: named(counts.compilers, names.compilers),
    targets: named(counts.targets, names.targets),
    oss: named(counts.oss, names.oss),
    generations: named(counts.generations, names.generations),
  };
}

/** The falls of a site, with names in place of numbers. */
export function namedFalls({ falls, tags, names }: Overview) {
  return falls.map(({ older, newer, packages, stacks, ...rest }) => ({
    older: tags[older]!.tag,
    newer: tags[newer]!.tag,
    packages: packages.map((name) => names.packages[name]!),
    stacks: stacks.map((name) => names.stacks[name]!),
    ...rest,
  }));
}

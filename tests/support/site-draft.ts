import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../rules/index.js';
import { lintCorpus } from '../../src/engine/lint-corpus.js';
import { lintPage } from '../../src/engine/lint-page.js';
import { makeRulesets } from '../../src/engine/ruleset.js';
import { compareFindings, type Finding } from '../../src/finding.js';
import type { Fault } from '../../src/page/fault.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { type LoggedPage, SiteLog, type SitePage } from '../../src/page/site-log.js';
import { readSiteData } from '../../src/site/read-site.js';
import { type Front, readDraft, summarise, write } from './damage.js';
import { type PageParts, page } from './page-builder.js';
import { tagPage } from './site-builder.js';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const TAGS = '_data/tags.yaml';
const META = '_data/meta.yaml';

/** A right site on the disk, whose pages have been read: of the unchanged ones what is kept is used again. */
export interface BaseSite {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  /** By page. */
  readonly checked: ReadonlyMap<string, Checked>;
  /** What is found in it as it is, by fingerprint. */
  readonly known: ReadonlySet<string>;
}

interface Checked {
  readonly page: SitePage;
  readonly logged: LoggedPage | undefined;
  readonly findings: readonly Finding[];
}

const rulesets = makeRulesets(rules, { preset: 'recommended', severities: new Map(), options: new Map() });
const reader = new PageReader();

/** The sites that are there: the one that is part of the repository first. Read when asked for. */
export const baseSites: readonly string[] = ['fixtures/site', '../shared/corpus'].filter((name) =>
  existsSync(path.resolve(ROOT, name, TAGS)),
);

export function readBase(name: string): BaseSite {
  const folder = path.resolve(ROOT, name);
  const files = ['_cache', '_data', 'pages/tags'].flatMap((part) =>
    readdirSync(path.join(folder, part), { recursive: true, encoding: 'utf8' })
      .map((file) => `${part}/${file.split(path.sep).join('/')}`)
      .filter((file) => /\.(?:md|yaml)$/.test(file)),
  );
  const texts = new Map(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
  const checked = new Map([...texts].flatMap(([file, text]) => check(file, text)));
  const base = { name, texts, checked, known: new Set<string>() };
  return { ...base, known: new Set(new SiteDraft(base).lint().map(({ fingerprint }) => fingerprint)) };
}

function check(file: string, text: string): [string, Checked][] {
  const place = placeOf(file);
  if (place === undefined) return [];
  const result = lintPage({ file, place }, Buffer.from(text), rulesets.base, reader, rulesets.corpusRules);
  if (result.crashes.length > 0) throw new Error(result.crashes[0]!.stack);
  return [[file, { page: { file, place }, logged: result.logged, findings: result.findings }]];
}

/** A copy of a site that can be changed. Nothing follows from a change by itself: `settle` makes the numbers of the tags right again. */
export class SiteDraft {
  readonly #base: BaseSite;
  readonly #changed = new Map<string, string | undefined>();

  constructor(base: BaseSite) {
    this.#base = base;
  }

  files(): string[] {
    const own = [...this.#changed.keys()].filter((file) => !this.#base.texts.has(file));
    return [...this.#base.texts.keys(), ...own].filter((file) => this.text(file) !== undefined).sort();
  }

  text(file: string): string | undefined {
    return this.#changed.has(file) ? this.#changed.get(file) : this.#base.texts.get(file);
  }

  /** `undefined` takes the file away. */
  put(file: string, text: string | undefined): void {
    this.#changed.set(file, text);
  }

  /** Throws when nothing is changed. */
  edit(file: string, change: (text: string) => string): void {
    const before = this.text(file);
    const after = before === undefined ? undefined : change(before);
    if (after === before) throw new Error(`nothing to change in ${file}`);
    this.put(file, after);
  }

  /** Changes what a page says, and its summary with it. */
  editPage(file: string, change: (front: Front) => void): void {
    const { front } = readDraft({ file, bytes: Buffer.from(this.text(file)!) });
    change(front);
    summarise(front);
    this.edit(file, () => write(front).text);
  }

  /** A page as its generator writes it; gives its file. */
  addPage(parts: PageParts): string {
    const { file, text } = page(parts);
    if (this.text(file) !== undefined) throw new Error(`${file} is there`);
    this.put(file, text);
    return file;
  }

  pagesOf(tag: string): string[] {
    return this.files().filter((file) => file.startsWith(`_cache/${tag}/`));
  }

  /** A new tag, in all places but `_cache`. */
  addTag(tag: string, stacks: readonly string[]): void {
    this.edit(TAGS, (text) => `${text}${tagRow(tag, stacks)}`);
    this.edit(META, (text) => `${text}${tag}:\n  compilers: {}\n  count: 0\n  parameters: {}\n`);
    this.put(`pages/tags/${tag}.md`, tagPage(tag));
  }

  /** A tag's part of `tags.yaml`. */
  editRow(tag: string, change: (row: string) => string): void {
    this.edit(TAGS, (text) => {
      const rows = text.split(/^(?=- )/m);
      return rows.map((row) => (row.startsWith(`- name: ${tag}\n`) ? change(row) : row)).join('');
    });
  }

  /** A tag's part of `meta.yaml`. */
  editEntry(tag: string, change: (entry: string) => string): void {
    this.edit(META, (text) => {
      const entries = text.split(/^(?=[a-z])/m);
      return entries.map((entry) => (entry.startsWith(`${tag}:\n`) ? change(entry) : entry)).join('');
    });
  }

  addToCount(tag: string, more: number): void {
    this.editEntry(tag, (entry) =>
      entry.replace(/^ {2}count: (\d+)$/m, (_, count) => `  count: ${Number(count) + more}`),
    );
  }

  /** Makes the count of every tag, and that of all of them, the number of the specs that there are. */
  settle(): void {
    const counts = new Map<string, number>();
    for (const file of this.files()) {
      const place = placeOf(file);
      const specs = /^meta: .*"num_specs": (\d+)/m.exec(this.text(file)!)?.[1];
      if (place !== undefined) counts.set(place.tag, (counts.get(place.tag) ?? 0) + Number(specs));
    }
    counts.set(
      'all',
      [...counts.values()].reduce((sum, count) => sum + count, 0),
    );
    const entries = this.text(META)!.split(/^(?=[a-z])/m);
    const settled = entries.map((entry) => {
      const count = counts.get(entry.slice(0, entry.indexOf(':')));
      return count === undefined ? entry : entry.replace(/^ {2}count: \d+$/m, `  count: ${count}`);
    });
    this.put(META, settled.join(''));
  }

  /** What is found in it, and not in the site that it is a copy of. */
  lint(): Finding[] {
    const read = (file: string): Buffer | Fault => {
      const text = this.text(file);
      return text === undefined ? MISSING : Buffer.from(text);
    };
    const files = this.files();
    const tagPages = files.filter((file) => file.startsWith('pages/tags/'));
    const site = readSiteData({ tags: TAGS, meta: META, tagPages }, read);
    const pages = files.flatMap((file) => {
      const known = this.#changed.has(file) ? undefined : this.#base.checked.get(file);
      return known === undefined ? check(file, this.text(file)!).map(([, checked]) => checked) : [known];
    });
    const log = new SiteLog();
    for (const { page, logged } of pages) log.add(page, logged);
    const input = { log, site, named: undefined, read };
    const corpus = lintCorpus(input, rulesets, rulesets.corpusRules, reader);
    if (corpus.crashes.length > 0) throw new Error(corpus.crashes[0]!.stack);
    return [...pages.flatMap(({ findings }) => findings), ...corpus.findings]
      .filter(({ fingerprint }) => !this.#base.known.has(fingerprint))
      .sort(compareFindings);
  }
}

const MISSING: Fault = { code: 'missing', data: {}, span: { start: 0, end: 0 }, stops: 'always' };

/** As PyYAML writes it. */
export function tagRow(tag: string, stacks: readonly string[]): string {
  return `- name: ${tag}\n  stacks:\n${stacks.map((stack) => `  - ${stack}\n`).join('')}`;
}

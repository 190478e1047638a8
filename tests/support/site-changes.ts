import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Something that a commit does to a site. Does nothing where there is nothing to do it to. */
export interface SiteChange {
  readonly name: string;
  /** `pick` draws the places. */
  apply(folder: string, pick: Pick): void;
}

/** Draws one of some values; undefined when there are none. */
export type Pick = <T>(values: readonly T[]) => T | undefined;

const TAGS = '_data/tags.yaml';
const META = '_data/meta.yaml';

/** Of the site's data, of its tag pages and of its pages. */
export const SITE_CHANGES: readonly SiteChange[] = [
  change('a tag leaves tags.yaml', (folder, pick) => rewrite(folder, TAGS, (text) => without(text, /^(?=- )/m, pick))),
  change('a tag loses a stack', (folder, pick) => rewrite(folder, TAGS, (text) => without(text, /^(?= {2}- )/m, pick))),
  change('tags.yaml gets a tag', (folder) =>
    rewrite(folder, TAGS, (text) => `${text}- name: v9\n  stacks:\n  - e4s\n`),
  ),
  change('a tag is renamed in tags.yaml', (folder, pick) =>
    rewrite(folder, TAGS, (text) => {
      const name = pick([...text.matchAll(/^- name: (.*)$/gm)].map(([, tag]) => tag!));
      return text.replace(`- name: ${name}\n`, `- name: ${name}x\n`);
    }),
  ),
  change('a tag leaves meta.yaml', (folder, pick) => rewrite(folder, META, (text) => without(text, /^(?=\w)/m, pick))),
  change('meta.yaml gets a tag', (folder) => rewrite(folder, META, (text) => `${text}v9:\n  count: 7\n`)),
  change('a count changes', (folder, pick) =>
    rewrite(folder, META, (text) => {
      const count = pick([...text.matchAll(/^ {2}count: \d+$/gm)]);
      return count === undefined
        ? text
        : `${text.slice(0, count.index)}  count: 77${text.slice(count.index + count[0].length)}`;
    }),
  ),
  ...[TAGS, META].flatMap((file) => [
    change(`${file} is deleted`, (folder) => remove(folder, file)),
    change(`${file} is emptied`, (folder) => rewrite(folder, file, () => '')),
    change(`${file} is renamed`, (folder) => move(folder, file, `${file}.old`)),
    change(`${file} cannot be read`, (folder) => rewrite(folder, file, (text) => `${text}: [\n`)),
  ]),
  ...['_data', 'pages', 'pages/tags'].map((part) => change(`${part} is deleted`, (folder) => remove(folder, part))),
  change('a tag page is deleted', (folder, pick) => withOne(folder, tagPages(folder), pick, remove)),
  change('a tag page is renamed', (folder, pick) =>
    withOne(folder, tagPages(folder), pick, (_, file) => move(folder, file, 'pages/tags/other.md')),
  ),
  change('a page has another count', (folder, pick) =>
    edit(folder, pick, (text) => text.replace(/"num_specs": \d+/, '"num_specs": 9')),
  ),
  change('a page has another title', (folder, pick) =>
    edit(folder, pick, (text) => text.replace(/^title: .*$/m, 'title: "q"')),
  ),
  change('a page has another compiler', (folder, pick) =>
    edit(folder, pick, (text) => text.replaceAll('gcc@11.4.0', pick(['gcc@12.3.0', 'gcc@13.1.0'])!)),
  ),
  change('a page has another commit', (folder, pick) =>
    edit(folder, pick, (text) => text.replace(/commit=.{4}/, `commit=${pick(['aaaa', 'bbbb'])}`)),
  ),
  change('a page has another stack', (folder, pick) => edit(folder, pick, (text) => text.replaceAll('"e4s"', '"f5t"'))),
  change('a page cannot be read', (folder, pick) => edit(folder, pick, (text) => text.slice(0, -5))),
  change('a page has the rows of another one', (folder, pick) =>
    edit(folder, pick, (text) => {
      const other = pick(pages(folder));
      const rows = /^spec_details: .*$/m.exec(readFileSync(path.join(folder, other!), 'utf8'))?.[0];
      return rows === undefined ? text : text.replace(/^spec_details: .*$/m, () => rows);
    }),
  ),
  change('a page is deleted', (folder, pick) => withOne(folder, pages(folder), pick, remove)),
  change('a page moves to another package', (folder, pick) =>
    withOne(folder, pages(folder), pick, (_, file) => move(folder, file, `${path.dirname(file)}-q/specs.md`)),
  ),
  change('a page moves to another tag', (folder, pick) =>
    withOne(folder, pages(folder), pick, (_, file) =>
      move(
        folder,
        file,
        file.replace(/^_cache\/[^/]+/, () => tagOf(folder, pick)),
      ),
    ),
  ),
  change('a page is copied to another tag', (folder, pick) =>
    withOne(folder, pages(folder), pick, (_, file) => {
      const text = readFileSync(path.join(folder, file));
      put(
        folder,
        file.replace(/^_cache\/[^/]+/, () => tagOf(folder, pick)),
        text,
      );
    }),
  ),
  change('a tag is deleted', (folder, pick) => withOne(folder, tags(folder).slice(1), pick, remove)),
  change('a tag is renamed', (folder, pick) =>
    withOne(folder, tags(folder), pick, (_, tag) => move(folder, tag, '_cache/develop-2025-05-04')),
  ),
];

function change(name: string, apply: SiteChange['apply']): SiteChange {
  return { name, apply };
}

function tags(folder: string): string[] {
  return readdirSync(path.join(folder, '_cache'))
    .sort()
    .map((tag) => `_cache/${tag}`);
}

function tagOf(folder: string, pick: Pick): string {
  return pick([...tags(folder), '_cache/v9'])!;
}

function pages(folder: string): string[] {
  const files = readdirSync(path.join(folder, '_cache'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('specs.md'))
    .sort()
    .map((file) => `_cache/${file}`);
}

function tagPages(folder: string): string[] {
  const at = path.join(folder, 'pages/tags');
  return existsSync(at)
    ? readdirSync(at)
        .sort()
        .map((file) => `pages/tags/${file}`)
    : [];
}

function rewrite(folder: string, file: string, how: (text: string) => string): void {
  const at = path.join(folder, file);
  if (existsSync(at)) writeFileSync(at, how(readFileSync(at, 'utf8')));
}

function edit(folder: string, pick: Pick, how: (text: string) => string): void {
  withOne(folder, pages(folder), pick, (_, file) => rewrite(folder, file, how));
}

function withOne(
  folder: string,
  files: readonly string[],
  pick: Pick,
  act: (folder: string, file: string) => void,
): void {
  const file = pick(files);
  if (file !== undefined) act(folder, file);
}

/** Without one of the parts that a text falls into. */
function without(text: string, border: RegExp, pick: Pick): string {
  const parts = text.split(border);
  const gone = pick(parts.slice(1)) ?? '';
  return text.replace(gone, () => '');
}

function remove(folder: string, part: string): void {
  rmSync(path.join(folder, part), { recursive: true, force: true });
}

function put(folder: string, file: string, content: Buffer): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

function move(folder: string, from: string, to: string): void {
  if (!existsSync(path.join(folder, from)) || existsSync(path.join(folder, to))) return;
  mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
  renameSync(path.join(folder, from), path.join(folder, to));
}

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../rules/index.js';
import { compileGlob } from '../src/config/glob.js';
import { loadPlugins } from '../src/config/plugins.js';
import { readConfig } from '../src/config/read.js';
import { resolveConfig } from '../src/config/resolve.js';
import { configJsonSchema, configSchema } from '../src/config/schema.js';
import { nodeHost } from '../src/node/host.js';
import { BASELINE_NAME } from '../src/options/table.js';
import { GENERATIONS } from '../src/page/data.js';
import { FORMATS } from '../src/report/formats.js';
import { definePageRule, isCorpusRule, type Rule } from '../src/rule.js';
import { lintSite } from '../src/testing/lint-texts.js';
import { expandExample, page } from '../src/testing/page-builder.js';
import { expandSiteExample } from '../src/testing/site-builder.js';
import { bundled } from './support/bundled.js';
import { commit, git } from './support/git-repo.js';
import { runInProcess } from './support/in-process.js';
import { HASHES } from './support/page-builder.js';
import { runCommand, tempSite, writeAll } from './support/run-cli.js';
import { tempFolder } from './support/temp-folder.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly repository: { readonly url: string };
};

/** A code block: what its fence says, and its text. */
interface Block {
  readonly language: string;
  readonly text: string;
  /** The file that its first line names, as in `# lint/releases.yaml`. */
  readonly file: string | undefined;
}

/** What of a Markdown file the tests look at. */
interface Doc {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** As GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly string[];
  /** Inline. */
  readonly codes: readonly string[];
  readonly blocks: readonly Block[];
  /** By the first cell of the head: the rows, as they are written. */
  readonly tables: readonly { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }[];
}

function readDoc(file: string): Doc {
  const tokens = new MarkdownIt().parse(read(file), {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const headings = tokens.flatMap(({ type, tag }, i) =>
    type === 'heading_open' ? [{ level: Number(tag.slice(1)), text: tokens[i + 1]!.content }] : [],
  );
  return {
    headings,
    anchors: new Set(headings.map(({ text }) => slug(text))),
    links: inline.filter(({ type }) => type === 'link_open').map((link) => decodeURI(String(link.attrGet('href')))),
    codes: inline.filter(({ type }) => type === 'code_inline').map(({ content }) => content),
    blocks: tokens
      .filter(({ type }) => type === 'fence')
      .map(({ info, content }) => ({
        language: info,
        text: content,
        file: /^(?:#|\/\/) (\S+\.\w+)\n/.exec(content)?.[1],
      })),
    tables: readTables(tokens),
  };
}

function readTables(tokens: ReturnType<InstanceType<typeof MarkdownIt>['parse']>): Doc['tables'] {
  const tables: { head: string[]; rows: string[][] }[] = [];
  for (const [i, { type }] of tokens.entries()) {
    if (type === 'table_open') tables.push({ head: [], rows: [] });
    else if (type === 'tr_open') tables.at(-1)!.rows.push([]);
    else if (type === 'th_open' || type === 'td_open')
      tables
        .at(-1)!
        .rows.at(-1)!
        .push(tokens[i + 1]!.content);
  }
  return tables.map(({ rows: [head = [], ...rows] }) => ({ head, rows }));
}

function slug(heading: string): string {
  const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return text.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}

/** The rows of the table with this head. */
function tableOf(doc: Doc, ...head: readonly string[]): readonly (readonly string[])[] {
  const found = doc.tables.filter((table) => head.every((cell, i) => table.head[i] === cell));
  expect(found.length, `tables with the head ${head.join(', ')}`).toBe(1);
  return found[0]!.rows;
}

const bare = (cell: string): string => cell.replaceAll('`', '');

const HAND_WRITTEN = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`),
].filter((file) => file.endsWith('.md') && file !== 'docs/action.md');
/** Those that say how cache-lint is called. */
const FOR_USERS = HAND_WRITTEN.filter(
  (file) => !['CONTRIBUTING.md', 'docs/architecture.md', 'docs/fingerprints.md'].includes(file),
);
const FILES = [
  ...HAND_WRITTEN,
  'docs/action.md',
  'CHANGELOG.md',
  'rules/README.md',
  ...readdirSync(path.join(ROOT, 'docs/rules')).map((name) => `docs/rules/${name}`),
];
const docs = new Map(FILES.map((file) => [file, readDoc(file)]));
const docOf = (name: string): Doc => docs.get(name)!;
const blocksOf = (name: string, ...languages: readonly string[]): readonly Block[] =>
  docOf(name).blocks.filter(({ language }) => languages.includes(language));
/** Files that examples of other pages need, by the name that their first line says. */
const NAMED = Object.fromEntries(
  ['docs/config.md', 'docs/writing-rules.md'].flatMap((name) =>
    docOf(name).blocks.flatMap(({ file, text }) =>
      file === undefined || file.startsWith('cache-lint.') ? [] : [[file, text]],
    ),
  ),
);

describe('the documentation', () => {
  it('reads headings as GitHub does', () => {
    expect(slug("The pages against the site's data")).toBe('the-pages-against-the-sites-data');
    expect(slug('What holds, and why: --print-config')).toBe('what-holds-and-why---print-config');
    expect(slug('$schema')).toBe('schema');
  });

  it.each(FILES)('%s: links lead somewhere', (file) => {
    for (const link of docOf(file).links) {
      if (/^https:/.test(link)) continue;
      const [target = '', anchor] = link.split('#');
      const at = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      expect(existsSync(path.join(ROOT, at)), `${file}: ${link}`).toBe(true);
      if (anchor !== undefined) expect(docOf(at)?.anchors.has(anchor), `${file}: ${link}`).toBe(true);
    }
  });

  it('is linked from the README', () => {
    const { links } = docOf('README.md');
    for (const file of [...HAND_WRITTEN.slice(1), 'docs/action.md']) expect(links).toContain(file);
  });

  it('says each change once in the changelog', () => {
    const changes = read('CHANGELOG.md')
      .split(/^(?:- |#)/m)
      .map((change) => change.replace(/\s+/g, ' ').trim());
    expect(changes.filter((change, i) => changes.indexOf(change) < i)).toEqual([]);
  });

  it.each(HAND_WRITTEN)('%s names scripts of npm, rules, versions and the repository as they are', (file) => {
    const text = read(file);
    for (const [, name] of text.matchAll(/npm run ([a-z-]+)/g)) expect(Object.keys(manifest.scripts)).toContain(name);
    for (const [, version] of text.matchAll(/(?:cache-lint@v?|(?:rev|ref): v)(\S+)/g))
      expect(version).toBe(manifest.version);
    for (const [address] of text.matchAll(/https:\/\/github\.com\/cache-lint\/[\w./-]+/g))
      expect(`git+${address}.git`).toBe(manifest.repository.url);
    const files = docOf(file).codes.filter((code) =>
      /^(?:\.?\/)?(?:bench|fixtures|rules|scripts|src|tests)\/[\w./-]+$/.test(code),
    );
    // That of the example is not there yet.
    for (const name of files)
      if (!name.includes('checksum')) expect(existsSync(path.join(ROOT, name)), name).toBe(true);
    const families = new Set(rules.map(({ id }) => id.split('-')[0]));
    const ids = new Set(rules.map(({ id }) => id));
    const named = docOf(file).codes.filter((code) => /^[a-z]+(?:-[a-z0-9]+)+$/.test(code));
    for (const id of named) if (families.has(id.split('-')[0]!)) expect(ids, file).toContain(id);
    for (const [, id] of text.matchAll(/\]\((?:\.\.\/)?(?:docs\/)?rules\/([a-z0-9-]+)\.md\)/g))
      expect(ids).toContain(id);
  });
});

/** The options that a command's `--help` lists. */
async function helpOptions(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runInProcess(ROOT, [...args, '--help'], { columns: 200 });
  return [...stdout.matchAll(/^ +(?:-\w, )?--([a-z-]+) /gm)].map(([, name]) => name!);
}

/** Shell words: blanks, quotes. */
function words(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, one, two, three]) => one ?? two ?? three!);
}

/** What may stand before a call of cache-lint, and the call itself. */
const CALL =
  /^ *(?:- )?(?:run: )?(?:npx (?:--yes )?)?(?:cache-lint(?:@[\d.]+)?|node (?:\S*\/)?dist\/cli\.js)(?: +(.*))?$/;

/** The arguments of every call of cache-lint in a text: lines of a shell, of a workflow. */
function callsIn(text: string): readonly (readonly string[])[] {
  const parts = text.split('\n').flatMap((line) => line.replace(/ +# .*$/, '').split(/ [|]{1,2}(?: |$)/));
  return parts.flatMap((part) => {
    const call = CALL.exec(part.trimEnd());
    return call === null ? [] : [words(call[1] ?? '')];
  });
}

/** A repository with our real pages at its root and in `fixtures/site`, the files that examples need, and the library installed. */
async function exampleSite(): Promise<string> {
  const folder = tempSite({
    ...NAMED,
    '-odd-name/specs.md': read('fixtures/site/_cache/develop/gcc/specs.md'),
    [BASELINE_NAME]: '{\n  "formatVersion": 1\n}\n',
  });
  cpSync(path.join(ROOT, 'fixtures/site'), folder, { recursive: true });
  for (const name of ['fixtures/site', 'fixtures/index'])
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  for (const name of ['public/api', '_data'])
    cpSync(path.join(ROOT, 'fixtures/index/new'), path.join(folder, name), { recursive: true });
  writeAll(folder, { 'mirror/cache_spack_io_index.json': '{}' });
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(await library(), path.join(folder, 'node_modules/cache-lint'), 'dir');
  return folder;
}

let withHistory: Promise<string> | undefined;

/** The same with the refs that the examples name: what git knows of it is made once. */
async function exampleHistory(): Promise<string> {
  withHistory ??= exampleSite().then((folder) => {
    rmSync(path.join(folder, '.git'), { recursive: true });
    git(folder, 'init', '--quiet', '--initial-branch=main', '--template=');
    commit(folder);
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    git(folder, 'tag', 'v1.2');
    git(folder, 'repack', '-a', '-d', '--quiet');
    return folder;
  });
  const folder = await exampleSite();
  rmSync(path.join(folder, '.git'), { recursive: true });
  cpSync(path.join(await withHistory, '.git'), path.join(folder, '.git'), { recursive: true });
  return folder;
}

let installed: Promise<string> | undefined;

/** The package as it is published, without its documentation. */
function library(): Promise<string> {
  installed ??= bundled().then((files) => {
    const folder = tempFolder();
    const entries = [...files].map(([name, text]) => [`dist/${name}`, text] as const);
    writeAll(folder, { ...Object.fromEntries(entries), 'package.json': read('package.json') });
    return folder;
  });
  return installed;
}

describe('commands', () => {
  const calls = HAND_WRITTEN.flatMap((file) =>
    blocksOf(file, 'sh', 'yaml').flatMap(({ text }) => callsIn(text).map((args) => [file, args] as const)),
  );

  it('are found', () => {
    expect(callsIn('      - run: npx --yes cache-lint@1.2.3 --format "a=$B"')).toEqual([['--format', 'a=$B']]);
    expect(callsIn("cache-lint '_cache/*' # all\ncache-lint\nname: cache-lint\ncache-lint --a | b -c")).toEqual([
      ['_cache/*'],
      [],
      ['--a'],
    ]);
    expect(new Set(calls.map(([file]) => file))).toEqual(new Set(FOR_USERS));
  });

  // Each once, wherever it stands: it is run on a site of its own.
  const distinct = new Map(calls.map(([file, args]) => [JSON.stringify(args), [file, args] as const]));

  it.each([...distinct.values()])('%s: cache-lint %s', async (_, args) => {
    const folder = await (['compare', 'blame'].includes(args[0] ?? '') ? exampleHistory() : exampleSite());
    const readInput = async () => readFileSync(path.join(folder, '_cache/develop/gcc/specs.md'));
    const { code, stderr } = await runInProcess(folder, args, { readInput });
    expect(stderr).not.toMatch(/^cache-lint: /);
    expect(code).toBe(0);
  });

  it('name options that there are', async () => {
    const known = new Set([
      ...(await helpOptions()),
      ...(await helpOptions('init')),
      ...(await helpOptions('rules')),
      ...(await helpOptions('baseline')),
      ...(await helpOptions('index-files')),
    ]);
    expect(known).toContain('max-file-size');
    for (const file of FOR_USERS) {
      for (const code of docOf(file).codes) {
        const [, no, name] = /^--(no-)?([a-z-]+)/.exec(code) ?? [];
        if (name !== undefined) expect(known, `${file}: ${code}${no ?? ''}`).toContain(name);
      }
    }
  });

  it('have all of their options in docs/command.md, and no others', async () => {
    const documented = tableOf(docOf('docs/command.md'), 'option').flatMap(([cell = '']) =>
      [...cell.matchAll(/--(?!no-)([a-z-]+)/g)].map(([, name]) => name!),
    );
    expect(documented.sort()).toEqual([...(await helpOptions())].sort());
    expect(read('docs/command.md')).toContain('`--no-config`');
  });

  it('have in docs/command.md the options that a baseline is written with', async () => {
    const [, said = ''] =
      /It takes (.*?)\sas a\scheck does, and with `--baseline <file>`/s.exec(read('docs/command.md')) ?? [];
    const named = [...said.matchAll(/--([a-z-]+)/g)].map(([, name]) => name!);
    const own = new Set(await helpOptions('baseline'));
    expect([...named, 'baseline', 'data', 'help', 'version'].sort()).toEqual([...own].sort());
  });

  it('have the outputs that docs/command.md and docs/ci.md list', () => {
    const rows = tableOf(docOf('docs/command.md'), 'format').map(([name = '', help = '']) => [bare(name), help]);
    expect(rows).toEqual(Object.entries(FORMATS).map(([name, { help }]) => [name, help]));
    const used = tableOf(docOf('docs/ci.md'), 'for').flatMap(([, formats = '']) => bare(formats).split(', '));
    expect([...new Set(used)].sort()).toEqual(Object.keys(FORMATS).sort());
  });

  it('say of a part of a site what docs/command.md shows', async () => {
    const { stderr } = await runInProcess(await exampleSite(), ['_cache/develop/gcc/specs.md']);
    const timed = (text: string): string => text.replace(/[\d.]+ s \([\d,]+ pages\/s\)/, 'TIME');
    const [shown] = blocksOf('docs/command.md', 'text').filter(({ text }) => text.startsWith('Checked'));
    expect(timed(stderr)).toBe(timed(shown!.text));
  });
});

describe('docs/config.md', () => {
  const isRightShape = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(configJsonSchema(rules));
  const host = nodeHost({ interrupted: false });
  const examples = ['docs/config.md', 'docs/writing-rules.md'].flatMap((file) => blocksOf(file, 'yaml', 'json'));

  it.each(examples)('has an example that is accepted: $text', async ({ language, text }) => {
    const data = parse(text) as Record<string, unknown>;
    const isPackage = 'cache-lint' in data;
    expect(isRightShape(isPackage ? data['cache-lint'] : data), JSON.stringify(isRightShape.errors)).toBe(true);
    const root = await exampleSite();
    writeAll(root, { [isPackage ? 'package.json' : `cache-lint.config.${language}`]: text });
    const raw = readConfig({ ...host, cwd: root }, { root, given: undefined });
    const plugged = await loadPlugins(host, raw, true, rules);
    const config = resolveConfig(raw, [...rules, ...plugged.map(({ rule }) => rule)]);
    expect(config.path).toBeDefined();
  });

  it('names every key, and no other', () => {
    const { headings } = docOf('docs/config.md');
    const [start, end] = ['Keys', 'What beats what'].map((text) => headings.findIndex((one) => one.text === text));
    const keys = headings.slice(start! + 1, end).map(({ text }) => text);
    expect(keys.sort()).toEqual(Object.keys(configSchema.shape).sort());
  });

  it('says what globs match', () => {
    for (const [glob = '', right = '', wrong = ''] of tableOf(docOf('docs/config.md'), 'glob').map((row) =>
      row.map(bare),
    )) {
      const matches = compileGlob(glob);
      expect([matches(right), matches(wrong)], glob).toEqual([true, false]);
    }
    const folder = '_cache/v0.18.1';
    const file = `${folder}/tcl/specs.md`;
    expect([compileGlob(folder, true)(file), compileGlob(folder)(file)]).toEqual([true, false]);
    expect(compileGlob(`${folder}/**`)(file)).toBe(true);
  });

  it('says how page generations are told apart', () => {
    const rows = tableOf(docOf('docs/config.md'), 'generation', 'rows have a `tarball`').map((row) => row.map(bare));
    expect(rows.map(([generation]) => generation)).toEqual(GENERATIONS);
    const word = (fact: boolean): string => (fact ? 'yes' : 'no');
    for (const generation of GENERATIONS) {
      const isNew = generation === 'H';
      const variants = [isNew ? 'k:=a,b' : 'k=a,b'];
      const unsorted = [
        { hash: HASHES[1], variants },
        { hash: HASHES[0], variants },
      ];
      const isSorted = !['D', 'E', 'F1'].includes(generation);
      const { text, file } = page({ generation, rows: isSorted ? unsorted.toReversed() : unsorted });
      const { meta, spec_details } = parse(text.split('---')[1]!) as {
        meta: object;
        spec_details: Record<string, unknown>[];
      };
      const [row] = spec_details;
      const shown = rows.find(([name]) => name === generation)!.slice(1);
      const compiler = isNew ? `${String(row!['compiler'])}, none` : row!['compiler'];
      expect(shown, generation).toEqual([
        word('tarball' in row!),
        word((row!['stacks'] as string[]).includes('root')),
        Object.keys(meta)[0],
        word(isSorted),
        compiler,
        variants[0],
      ]);
      expect(generationOf({ file, text }), file).toBe(generation);
    }
  });

  it('shows a page of each generation', async () => {
    const rows = tableOf(docOf('docs/config.md'), 'generation', 'where it is found');
    expect(rows.map(([generation]) => generation)).toEqual(GENERATIONS);
    for (const [generation, , cell = ''] of rows) {
      const [, target = ''] = /\]\(\.\.\/(.*)\)/.exec(cell) ?? [];
      // There is no real one.
      if (generation === 'D') expect(target).toBe('');
      else expect(generationOf({ file: target, text: read(target) }), target).toBe(generation);
    }
  });
});

/** Told by a rule of our own, as a plugin would see it. */
function generationOf({ file, text }: { readonly file: string; readonly text: string }): string {
  const seen: string[] = [];
  const rule = definePageRule({
    ...{ id: 'see', summary: '', why: '', severity: 'info', fixable: false, messages: { none: () => '' } },
    examples: { bad: '', good: '' },
    check({ facts }) {
      seen.push(facts.generation);
    },
  });
  expect(lintSite(new Map([[file.slice(file.indexOf('_cache/')), text]]), [rule]).crashes).toEqual([]);
  return seen.join();
}

describe('docs/ci.md', () => {
  it('names of each rule on the build cache whose fault it is', () => {
    const rows = tableOf(docOf('docs/ci.md'), 'rule').map((cells) => cells.join(' | '));
    const told = rules.filter(({ kind, id }) => kind === 'index' && !rows.some((row) => row.includes(`${id}`)));
    expect(told.map(({ id }) => id)).toEqual([]);
  });

  it('shows what init writes', async () => {
    const cwd = tempSite();
    await runInProcess(cwd, ['init', '--build-cache', '--nightly']);
    const shown = (file: string): string =>
      blocksOf('docs/ci.md', 'yaml')
        .find((block) => block.file === file)!
        .text.replace(/^# .*\n/, '');
    const names = ['cache-lint.yml', 'build-cache.yml', 'nightly-pages.yml'];
    const workflows = names.map((name) => `.github/workflows/${name}`);
    for (const file of [...workflows, '.pre-commit-config.yaml'])
      expect(shown(file)).toBe(readFileSync(path.join(cwd, file), 'utf8'));
  });

  it('names the hooks that there are, with arguments that they take', async () => {
    const hooks = parse(read('.pre-commit-hooks.yaml')) as { id: string; entry: string }[];
    const listed = tableOf(docOf('docs/ci.md'), 'hook').map(([id = '']) => bare(id));
    expect(listed).toEqual(hooks.map(({ id }) => id));
    const configs = blocksOf('docs/ci.md', 'yaml').filter(({ file }) => file === '.pre-commit-config.yaml');
    expect(configs.length).toBe(2);
    for (const { text } of configs) {
      const { repos } = parse(text) as { repos: { hooks: { id: string; args?: string[] }[] }[] };
      for (const { id, args = [] } of repos.flatMap((repo) => repo.hooks)) {
        const [, ...own] = hooks.find((hook) => hook.id === id)!.entry.split(' ');
        const call = [...own, ...args, '_cache/develop/gcc/specs.md'];
        expect(await runInProcess(await exampleSite(), call), id).toMatchObject({ code: 0 });
      }
    }
  });

  it('has workflows that may not write, but for those that commit pages, and that pin what they run', () => {
    const workflows = blocksOf('docs/ci.md', 'yaml').filter(({ file }) => file?.startsWith('.github/'));
    expect(workflows.length).toBe(6);
    for (const { file, text } of workflows) {
      const { permissions, jobs } = parse(text) as {
        permissions: Record<string, string>;
        jobs: Record<string, { permissions?: object; steps: { uses?: string; run?: string }[] }>;
      };
      expect(permissions['contents']).toBe('read');
      const own = Object.values(jobs).flatMap((job) => job.permissions ?? []);
      expect(own).toEqual(/[/-]pages\.yml$/.test(file!) ? [{ contents: 'write' }] : []);
      for (const { uses, run } of Object.values(jobs).flatMap(({ steps }) => steps))
        if (run === undefined) expect(uses).toMatch(/^(?:[\w-]+\/[\w/-]+@v\d+$|cache-lint\/cache-lint@v)/);
    }
  });
});

function onePage(example: string): ReadonlyMap<string, string> {
  const { file, text } = expandExample(example);
  return new Map([[file, text]]);
}

describe('docs/writing-rules.md', () => {
  const plugins = Object.keys(NAMED).filter((file) => /^lint\/[a-z-]+\.mjs$/.test(file));

  it('has plugins of each kind', () => {
    expect(plugins).toEqual(['lint/acme-size.mjs', 'lint/acme-one-gcc.mjs', 'lint/acme-root-listed.mjs']);
  });

  it('has a plugin that prints what it shows', async () => {
    const root = await exampleSite();
    const config = blocksOf('docs/writing-rules.md', 'yaml').find(({ file }) => file === 'cache-lint.config.yaml')!;
    writeAll(root, { 'cache-lint.config.yaml': config.text });
    const [args] = blocksOf('docs/writing-rules.md', 'sh').flatMap(({ text }) => callsIn(text));
    const { code, stdout, stderr } = await runInProcess(root, args!);
    expect(stderr).not.toContain('fault');
    expect({ code, stdout }).toEqual({ code: 0, stdout: blocksOf('docs/writing-rules.md', 'text')[0]!.text });
  });

  it('has plugins whose tests pass', async () => {
    const cwd = await exampleSite();
    const { code, stdout } = await runCommand(process.execPath, ['--test', 'lint/'], { cwd });
    expect(stdout).toMatch(/^(?:#|ℹ) fail 0$/m);
    expect(code).toBe(0);
  });

  it.each(plugins)('%s: its examples are right', async (file) => {
    const root = await exampleSite();
    const { default: own } = (await import(pathToFileURL(path.join(root, file)).href)) as { default: readonly Rule[] };
    for (const rule of own) {
      const find = (example: string): readonly string[] => {
        const { findings, crashes } = lintSite(isCorpusRule(rule) ? expandSiteExample(example) : onePage(example), [
          rule,
        ]);
        expect(crashes).toEqual([]);
        return findings.map(({ ruleId }) => ruleId);
      };
      expect([find(rule.examples.bad), find(rule.examples.good)], rule.id).toEqual([[rule.id], []]);
    }
  });

  it('has a program on the Node API that runs', async () => {
    const cwd = await exampleSite();
    const { code, stdout, stderr } = await runCommand(process.execPath, ['check.mjs'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^9 pages, 9 findings, ok: true\n_cache\/\S+\/specs\.md:6: hdf5 says no size for 9 of its rows: /,
    );
  });

  it('lists the options and the fields of the Node API', async () => {
    const [, body = ''] = /export interface LintOptions \{\n(.*?)\n\}/s.exec(read('src/index.ts')) ?? [];
    const options = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name!);
    const rows = docOf('docs/writing-rules.md').tables.find(({ rows }) => rows[0]?.[0] === '`site`')!.rows;
    expect(rows.flatMap(([names = '']) => bare(names).split(', ')).sort()).toEqual(options.sort());
    const { lint } = await import('../src/index.js');
    const { ok, ...fields } = await lint({ cwd: path.join(ROOT, 'fixtures/site'), config: false });
    const { stdout } = await runInProcess(ROOT, ['fixtures/site', '--format', 'json']);
    expect(ok).toBe(true);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(expect.arrayContaining(Object.keys(fields)));
  });

  it('names the fixes that there are, and no others', () => {
    const [, type = ''] = /^export type Fix =\n(.*?^export const REWRITES = .*?;)$/ms.exec(read('src/finding.ts'))!;
    const there = [...type.matchAll(/'([a-z0-9-]+)'/g)].map(([, word]) => word!);
    const rows = tableOf(docOf('docs/writing-rules.md'), '`fix`');
    const named = [
      ...rows
        .flat()
        .join(' ')
        .matchAll(/(?<=kind: ')[a-z]+(?=')|(?<= )`[a-z0-9-]+`/g),
    ];
    expect(named.map(([code]) => bare(code)).sort()).toEqual(there.sort());
  });

  it('says what new-rule says', async () => {
    const script = read('scripts/new-rule.ts');
    const text = read('docs/writing-rules.md');
    for (const part of ['npm run new-rule', 'npm run generate', 'tests/property/damages/']) {
      expect(script).toContain(part.replace('npm run new-rule', 'new-rule'));
      expect(text).toContain(part);
    }
  });
});

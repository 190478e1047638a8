import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** A part of the house: which files are in it, and what they may import besides one another. */
interface Room {
  readonly name: string;
  /** Folders (with `/` at the end) and files below the root; of two that fit the longer one counts. */
  readonly files: readonly string[];
  /** Names of rooms. */
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
}

/** From the ground up: a room may import what stands above it in this list, and of that only what its row names. */
const ROOMS: readonly Room[] = [
  { name: 'words', files: ['src/words/'], rooms: [] },
  { name: 'finding', files: ['src/finding.ts', 'src/errors.ts'], rooms: [] },
  { name: 'spack', files: ['src/spack/'], rooms: [] },
  { name: 'dag-hash', files: ['src/spack/dag-hash/'], rooms: [], packages: ['node:crypto'] },
  { name: 'page', files: ['src/page/'], rooms: ['finding', 'spack'], packages: ['gray-matter', 'node:buffer'] },
  { name: 'site-data', files: ['src/site/site-data.ts'], rooms: ['finding', 'page'] },
  {
    name: 'index',
    files: ['src/index/'],
    rooms: ['words', 'finding', 'spack', 'dag-hash', 'page'],
    packages: ['node:buffer', 'node:crypto', 'node:stream', 'node:stream/promises', 'node:zlib'],
  },
  { name: 'data-files', files: ['src/data-files/'], rooms: ['finding', 'spack', 'dag-hash', 'index'] },
  { name: 'rule', files: ['src/rule.ts'], rooms: ['finding', 'page', 'site-data', 'index', 'data-files'] },
  { name: 'row-rule', files: ['src/row-rule.ts'], rooms: ['words', 'finding', 'page', 'rule'] },
  {
    name: 'host',
    files: ['src/host.ts', 'src/host-view.ts', 'src/paths.ts'],
    rooms: ['words', 'page', 'index'],
    packages: ['node:path'],
  },
  {
    name: 'node',
    files: ['src/node/'],
    rooms: ['words', 'finding', 'page', 'host', 'index'],
    packages: [
      'node:async_hooks',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:module',
      'node:os',
      'node:path',
      'node:url',
      'node:v8',
      'node:vm',
      'node:worker_threads',
    ],
  },
  { name: 'site', files: ['src/site/'], rooms: ['words', 'finding', 'page', 'site-data'] },
  {
    name: 'rules/shared',
    files: ['rules/shared/'],
    rooms: ['words', 'finding', 'spack', 'page', 'site-data', 'index', 'rule'],
  },
  {
    name: 'rules',
    files: ['rules/'],
    rooms: ['words', 'finding', 'spack', 'page', 'site-data', 'index', 'rule', 'row-rule', 'site', 'rules/shared'],
  },
  { name: 'rule-list', files: ['rules/index.ts'], rooms: ['rule', 'rules'] },
  {
    name: 'engine',
    files: ['src/engine/'],
    rooms: ['words', 'finding', 'page', 'site-data', 'rule'],
    packages: ['node:crypto'],
  },
  {
    name: 'html-page',
    files: ['src/report/html/page/', 'src/report/html/data.ts', 'src/report/html/overview-data.ts'],
    rooms: [],
  },
  { name: 'report', files: ['src/report/'], rooms: ['words', 'finding', 'page', 'html-page'], packages: ['node:zlib'] },
  { name: 'overview', files: ['src/overview/'], rooms: ['finding', 'spack', 'page', 'report'] },
  {
    name: 'git',
    files: ['src/git/'],
    rooms: ['words', 'finding', 'page', 'host'],
    packages: ['node:crypto', 'node:path'],
  },
  {
    name: 'files',
    files: ['src/files/'],
    rooms: ['words', 'finding', 'page', 'host', 'site', 'git'],
    packages: ['fast-glob', 'node:path'],
  },
  {
    name: 'options',
    files: ['src/options/'],
    rooms: ['words', 'finding', 'rule', 'report'],
    packages: ['yargs'],
  },
  {
    name: 'completion',
    files: ['src/completion/'],
    rooms: ['words', 'finding', 'report', 'options'],
  },
  {
    name: 'config',
    files: ['src/config/'],
    rooms: ['words', 'finding', 'page', 'rule', 'host', 'engine', 'files'],
    packages: ['node:path', 'yaml', 'zod'],
  },
  {
    name: 'hide',
    files: ['src/hide/'],
    rooms: ['words', 'finding', 'page', 'rule', 'host', 'engine', 'report', 'git', 'files', 'options', 'config'],
    packages: ['node:path', 'zod'],
  },
  {
    name: 'threads',
    files: ['src/threads/'],
    rooms: ['finding', 'page', 'rule', 'host', 'engine', 'files', 'options', 'config', 'hide'],
    packages: ['node:path'],
  },
  {
    name: 'check',
    files: ['src/check/'],
    rooms: [
      'words',
      'finding',
      'page',
      'site-data',
      'index',
      'data-files',
      'rule',
      'host',
      'site',
      'engine',
      'report',
      'overview',
      'git',
      'files',
      'config',
      'hide',
      'threads',
    ],
    packages: ['node:path'],
  },
  {
    name: 'fix',
    files: ['src/fix/'],
    rooms: ['words', 'finding', 'spack', 'page', 'rule', 'host', 'engine', 'report', 'files', 'hide', 'check'],
    packages: ['diff', 'node:buffer', 'node:path', 'node:util'],
  },
  {
    name: 'changes',
    files: ['src/changes/'],
    rooms: ['finding', 'page', 'host', 'site', 'engine', 'report', 'git', 'files', 'options', 'hide', 'check'],
    packages: ['node:path'],
  },
  {
    name: 'blame',
    files: ['src/blame/'],
    rooms: ['words', 'finding', 'page', 'host', 'engine', 'report', 'git', 'check', 'changes'],
    packages: ['node:path'],
  },
  {
    name: 'testing',
    files: ['src/testing/', 'src/testing.ts'],
    rooms: ['finding', 'page', 'site-data', 'rule', 'site', 'engine', 'hide'],
    packages: ['node:assert/strict', 'node:test'],
  },
  {
    name: 'commands',
    files: ['src/commands/'],
    rooms: [
      'words',
      'finding',
      'page',
      'index',
      'rule',
      'host',
      'engine',
      'report',
      'git',
      'files',
      'options',
      'config',
      'hide',
      'check',
      'fix',
      'changes',
      'blame',
      'testing',
      'completion',
    ],
    packages: ['node:path'],
  },
  {
    name: 'upload',
    files: [
      'src/action/github-api.ts',
      'src/action/upload-target.ts',
      'src/action/upload-sarif.ts',
      'src/action/proxy.ts',
    ],
    rooms: ['report'],
    packages: ['node:http', 'node:https', 'node:net', 'node:stream', 'node:tls', 'node:url', 'node:zlib'],
  },
  {
    name: 'action',
    files: ['src/action/', 'src/action.ts'],
    rooms: [
      'words',
      'finding',
      'rule',
      'host',
      'node',
      'rule-list',
      'report',
      'git',
      'files',
      'options',
      'changes',
      'commands',
      'upload',
    ],
    packages: ['@actions/core', 'node:path'],
  },
  {
    name: 'command line',
    files: ['src/main.ts', 'src/program.ts', 'src/cli.ts'],
    rooms: ['words', 'rule', 'host', 'node', 'rule-list', 'report', 'options', 'commands'],
  },
  {
    name: 'worker',
    files: ['src/worker.ts', 'src/thread.ts'],
    rooms: ['node', 'rule-list', 'threads'],
    packages: ['node:worker_threads'],
  },
  {
    name: 'api',
    files: ['src/index.ts'],
    rooms: [
      'words',
      'finding',
      'spack',
      'dag-hash',
      'page',
      'site-data',
      'rule',
      'row-rule',
      'host',
      'node',
      'rule-list',
      'report',
      'files',
      'options',
      'config',
      'check',
    ],
    packages: ['node:path'],
  },
  {
    name: 'scripts',
    files: ['scripts/'],
    rooms: [
      'finding',
      'page',
      'rule',
      'node',
      'rule-list',
      'report',
      'options',
      'config',
      'testing',
      'commands',
      'action',
      'command line',
    ],
    packages: [
      'ajv/dist/2020.js',
      'ajv/dist/standalone/index.js',
      'esbuild',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:os',
      'node:path',
      'node:url',
      'node:util',
      'node:zlib',
      'rolldown/parseAst',
      'vitest',
      'vitest/node',
      'yaml',
    ],
  },
  {
    name: 'bench',
    files: ['bench/'],
    rooms: ['dag-hash', 'page', 'index'],
    packages: ['node:child_process', 'node:crypto', 'node:fs', 'node:os', 'node:path'],
  },
];

const files = ['src', 'rules', 'scripts', 'bench'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => /\.(?:ts|mjs)$/.test(name) && !name.endsWith('.d.ts'))
    .sort(),
);
const texts = new Map(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));

const IMPORT =
  /^(?:import\b|export\b[^'\n]*\bfrom\b|\}[^'\n]*\bfrom\b)[^'\n]*'([^'\n]+)'|\b(?:import|getBuiltinModule)\('([^'\n]+)'\)/gm;

/** What a file imports, types included: files below the root, names of packages. */
function importsOf(file: string): string[] {
  // Without templates: some hold the text of a module.
  const text = texts.get(file)!.replace(/`[^`]*`/g, '');
  const found = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2]!);
  return found.map((name) => {
    if (!name.startsWith('.')) return name;
    const target = path.posix.join(path.posix.dirname(file), name);
    return texts.has(target) ? target : `${target.replace(/\.js$/, '')}.ts`;
  });
}

function roomsOf(file: string): readonly Room[] {
  const fitting = ROOMS.flatMap((room) => {
    const names = room.files.filter((name) => (name.endsWith('/') ? file.startsWith(name) : file === name));
    return names.map((name) => ({ room, name }));
  });
  const longest = Math.max(0, ...fitting.map(({ name }) => name.length));
  return fitting.filter(({ name }) => name.length === longest).map(({ room }) => room);
}

const roomOf = (file: string): string => roomsOf(file)[0]?.name ?? 'none';

/** The files from one to itself again, by imports; empty when there are none. */
function findCircle(): readonly string[] {
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of importsOf(file).filter((name) => texts.has(name))) {
      const circle = walk(next, [...trail, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** The only files that may touch the file system, the process and the network. */
const OUTSIDE = /^(?:src\/node\/|src\/action\/proxy\.ts$|src\/(?:cli|program|action|worker)\.ts$|scripts\/|bench\/)/;

describe('architecture', () => {
  it('has a room for every file, and one only', () => {
    expect(files.filter((file) => roomsOf(file).length !== 1)).toEqual([]);
    expect(
      ROOMS.flatMap(({ files: names }) => names).filter((name) => !files.some((file) => file.startsWith(name))),
    ).toEqual([]);
  });

  it('has no arrow that runs up', () => {
    const names = ROOMS.map(({ name }) => name);
    for (const [i, { name, rooms }] of ROOMS.entries())
      expect(
        rooms.filter((one) => !names.slice(0, i).includes(one)),
        name,
      ).toEqual([]);
  });

  it.each(files)('%s imports only what it may', (file) => {
    const [room] = roomsOf(file);
    const wrong = importsOf(file).filter((name) => {
      if (!texts.has(name)) return !/\.generated\.ts$/.test(name) && !(room!.packages ?? []).includes(name);
      return roomOf(name) !== room!.name && !room!.rooms.includes(roomOf(name));
    });
    expect(wrong).toEqual([]);
  });

  it.each(ROOMS)('$name names nothing that it does not import', ({ name, rooms, packages = [] }) => {
    const imported = new Set(files.filter((file) => roomOf(file) === name).flatMap(importsOf));
    const used = new Set([...imported].map((one) => (texts.has(one) ? roomOf(one) : one)));
    expect([...rooms, ...packages].filter((one) => !used.has(one))).toEqual([]);
  });

  it('has no files that import each other in a circle', () => {
    expect(findCircle()).toEqual([]);
  });

  it.each(files.filter((file) => !OUTSIDE.test(file)))('%s touches neither files nor the process', (file) => {
    const text = texts.get(file)!.replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '');
    expect(
      importsOf(file).filter((name) =>
        /^(?:node:)?(?:fs|child_process|net|http|https|process|vm|worker_threads)/.test(name),
      ),
    ).toEqual([]);
    // To load one of Node's modules later is an import, and is judged as one.
    expect(text).not.toMatch(/(?<!\/)\bprocess\.(?!getBuiltinModule\('node:)|\bconsole\.|\beval\(|new Function/);
  });

  it('no rule imports another rule', () => {
    const rules = files.filter((file) => /^rules\/(?!index|shared\/)/.test(file));
    expect(rules.filter((file) => importsOf(file).some((name) => /^rules\/(?!shared\/)/.test(name)))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const text = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');

  it('has every room in its table, from the ground up, with its files', () => {
    const rows = [...text.matchAll(/^\| ([\w/ -]+) \| (`.*`) \| .+ \|$/gm)].map(([, name, names]) => ({
      name,
      files: names!.replaceAll('`', '').split(', '),
    }));
    expect(rows).toEqual(ROOMS.map(({ name, files: names }) => ({ name, files: names })));
  });

  it('draws every room once, and the arrows that there are', () => {
    const drawing = /```mermaid\n(flowchart BT\n.*?)```/s.exec(text)![1]!;
    const groups = [...drawing.matchAll(/^ {2}subgraph (\w+) \[[\w ]+\]\n((?: {4}[\w/-]+\n)+) {2}end$/gm)].map(
      ([, group, names]) => ({ group: group!, names: names!.trim().split(/\s+/) }),
    );
    const drawn = groups.flatMap(({ names }) => names);
    expect(drawn.sort()).toEqual(ROOMS.map(({ name }) => name.replace(' ', '-')).sort());
    const arrows = [...drawing.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(
      ([, below, above]) => [below!, above!] as const,
    );
    const stands = (below: string, above: string): boolean =>
      below === above || arrows.some(([from, to]) => from === below && stands(to, above));
    const groupOf = (room: string): string => groups.find(({ names }) => names.includes(room.replace(' ', '-')))!.group;
    for (const { name, rooms } of ROOMS)
      for (const one of rooms) expect(stands(groupOf(one), groupOf(name)), `${name} on ${one}`).toBe(true);
    const lines = drawing.trimEnd().split('\n').length;
    expect(lines).toBe(1 + arrows.length + groups.length * 2 + drawn.length);
  });

  it('says of the rules in docs/writing-rules.md what they may import', () => {
    const docs = readFileSync(path.join(ROOT, 'docs/writing-rules.md'), 'utf8');
    const [, said = ''] = /^Rules may import (.*?);/ms.exec(docs) ?? [];
    const named = [...said.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    const { rooms: may, packages = [] } = ROOMS.find(({ name }) => name === 'rules')!;
    expect(packages).toEqual([]);
    const below = ROOMS.filter(({ name }) => may.includes(name)).flatMap((room) => room.files);
    // A file below a folder that is named goes without saying.
    expect(named.sort()).toEqual(below.filter((file) => !below.includes(`${path.posix.dirname(file)}/`)).sort());
  });
});

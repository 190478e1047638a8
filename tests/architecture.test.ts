import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Who may import whom: the modules that a module may reach, as prefixes of paths below the root or package names. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/finding.ts': [],
  'src/errors.ts': [],
  'src/words.ts': [],
  'src/group-by.ts': [],
  'src/rule.ts': ['src/finding.ts', 'src/page/fault.ts', 'src/page/page.ts', 'src/site/site-data.ts', 'zod'],
  'src/spack/': ['src/spack/'],
  'src/spack/dag-hash/': ['src/spack/', 'node:crypto'],
  'src/index/': [
    'src/index/',
    'src/page/page.ts',
    'src/spack/',
    'src/finding.ts',
    'node:buffer',
    'node:crypto',
    'node:stream',
    'node:zlib',
  ],
  'src/data-files/': ['src/data-files/', 'src/index/', 'src/spack/', 'src/finding.ts'],
  'src/page/': ['src/page/', 'src/spack/', 'src/finding.ts', 'gray-matter', 'node:buffer'],
  'src/site/': ['src/site/', 'src/page/', 'src/spack/', 'src/finding.ts', 'src/rule.ts', 'src/words.ts'],
  'src/engine/': [
    'src/engine/',
    'src/group-by.ts',
    'src/site/',
    'src/page/',
    'src/spack/',
    'src/finding.ts',
    'src/rule.ts',
    'src/words.ts',
    'node:buffer',
    'node:crypto',
    'node:util',
  ],
  'src/report/': ['src/group-by.ts', 'src/page/place.ts', 'src/report/', 'src/finding.ts', 'src/rule.ts', 'node:zlib'],
  // Runs in browsers: nothing but itself, and the types of its data.
  'src/report/html/page/': ['src/report/html/page/', 'src/report/html/data.ts'],
  'src/git/': [
    'src/errors.ts',
    'src/git/',
    'src/host.ts',
    'src/page/fault.ts',
    'src/paths.ts',
    'node:child_process',
    'node:crypto',
    'node:fs',
    'node:path',
  ],
  'src/config/': [
    'src/errors.ts',
    'src/finding.ts',
    'src/site-layout.ts',
    'src/paths.ts',
    'src/config/',
    'src/engine/ruleset.ts',
    'src/host.ts',
    'src/page/',
    'src/report/formats.ts',
    'src/report/json-text.ts',
    'src/rule.ts',
    'src/spack/nearest.ts',
    'src/words.ts',
    'node:path',
    'zod',
  ],
  'src/action/github-api.ts': [],
  'src/action/upload-target.ts': ['src/action/github-api.ts'],
  'src/action/upload-sarif.ts': [
    'src/action/github-api.ts',
    'src/report/printable.ts',
    'src/report/sarif.ts',
    'node:url',
    'node:zlib',
  ],
  'rules/index.ts': ['src/rule.ts', 'rules/'],
  'rules/': [
    'src/group-by.ts',
    'src/rule.ts',
    'src/finding.ts',
    'src/words.ts',
    'src/page/',
    'src/site/',
    'src/spack/',
  ],
};

/** The only files that may touch the file system and the process. */
const OUTSIDE = [
  'src/host.ts',
  'src/fix/replace-file.ts',
  'src/git/process.ts',
  'src/node/cache-folder.ts',
  'src/signals.ts',
  'src/cli.ts',
  'src/program.ts',
  'src/action.ts',
];

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')),
);

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1]!);
  return found.map((name) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts') : name,
  );
}

function allowed(file: string): readonly string[] | undefined {
  const key = Object.keys(MAY_IMPORT)
    .filter((prefix) => file.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : MAY_IMPORT[key];
}

describe('architecture', () => {
  it.each(files)('%s imports only what it may', (file) => {
    const list = allowed(file);
    if (list === undefined) return;
    expect(importsOf(file).filter((name) => !list.some((prefix) => name.startsWith(prefix)))).toEqual([]);
  });

  it.each(files.filter((file) => !OUTSIDE.includes(file)))('%s touches neither files nor the process', (file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8').replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '');
    expect(
      importsOf(file).filter((name) =>
        /^(?:node:)?(?:fs|child_process|net|http|https|process|vm|worker_threads)/.test(name),
      ),
    ).toEqual([]);
    expect(text).not.toMatch(/(?<!\/)\bprocess\.|\bconsole\.|\beval\(|new Function/);
  });

  it('no rule imports another rule', () => {
    const rules = files.filter((file) => /^rules\/(?!index)/.test(file));
    expect(rules.filter((file) => importsOf(file).some((name) => name.startsWith('rules/')))).toEqual([]);
  });
});

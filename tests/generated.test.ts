import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../scripts/generated-files.js';
import { REPORT_HASH, REPORT_PICTURE, reportHash, reportPage, TERMINAL_PICTURE } from '../scripts/picture-site.js';
import { sourcesFrom } from '../scripts/scanner-module.js';
import { bundled, bundledTypes } from './support/bundled.js';
import { runInProcess } from './support/in-process.js';
import { tempSite } from './support/run-cli.js';

const ROOT = path.resolve(import.meta.dirname, '..');

const generated = await generatedFiles(ROOT);

describe('generated files', () => {
  it.each([...generated])('%s is fresh (else: npm run generate)', (name, text) => {
    expect(readFileSync(path.join(ROOT, name), 'utf8') === text).toBe(true);
  });

  it('the picture of the report is of the report as it is (else: npm run pictures)', async () => {
    expect(readFileSync(path.join(ROOT, REPORT_HASH), 'utf8')).toBe(reportHash(await reportPage()));
    const picture = readFileSync(path.join(ROOT, REPORT_PICTURE));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeLessThan(150_000);
  });

  it('has no page of a rule that is gone', () => {
    const pages = readdirSync(path.join(ROOT, 'docs', 'rules')).map((name) => `docs/rules/${name}`);
    expect(pages.filter((page) => !generated.has(page))).toEqual([]);
  });

  it('dist is fresh (else: npm run bundle)', async () => {
    const files = new Map([...(await bundled()), ...bundledTypes()]);
    const dist = path.join(ROOT, 'dist');
    const there = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      // What runs have kept: git has none of it.
      .filter((name) => !name.startsWith('compiled/'));
    expect(there.sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) {
      expect(readFileSync(path.join(dist, name), 'utf8') === text, `dist/${name}: npm run bundle`).toBe(true);
    }
  });
});

describe('a scanner that was compiled before', () => {
  it.each([
    ['src/page/scan/assembly', []],
    ['src/index/scan/assembly', ['hash', 'layout', 'number', 'words']],
  ])('is that of all sources: %s', (folder, shared) => {
    const own = readdirSync(path.join(ROOT, folder)).map((name) => `${folder}/${name}`);
    const others = shared.map((name) => `src/page/scan/assembly/${name}.ts`);
    const sources = sourcesFrom(ROOT, `${folder}/index.ts`);
    expect([...sources.keys()].sort()).toEqual([...own, ...others].sort());
    for (const [name, text] of sources) expect(text).toBe(readFileSync(path.join(ROOT, name), 'utf8'));
  });
});

describe('the README', () => {
  it('shows each picture once, and says what is on it', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]+)\]\((docs\/pictures\/[^)]+)\)/g)];
    expect(pictures.map(([, , file]) => file)).toEqual([TERMINAL_PICTURE, REPORT_PICTURE]);
    for (const [, alt] of pictures) expect(alt!.length).toBeGreaterThan(60);
  });

  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const scripts = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts as Record<string, string>;

  it('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it.each([
    ['a page', '_cache/develop-2025-03-30/py-wheel/specs.md', '"num_specs": 43,', '"num_specs": 44,'],
    ["the site's data", '_data/meta.yaml', 'count: 43\n', 'count: 42\n'],
  ])('shows what the program prints when %s is changed', async (_, file, from, to) => {
    const clone = tempSite();
    cpSync(path.join(ROOT, 'fixtures/site'), path.join(clone, 'fixtures/site'), { recursive: true });
    const right = await runInProcess(clone, ['fixtures/site']);
    expect(right).toMatchObject({ code: 0, stdout: '' });
    const at = path.join(clone, 'fixtures/site', file);
    const text = readFileSync(at, 'utf8');
    expect(text.split(from).length).toBe(2);
    writeFileSync(at, text.replace(from, to));
    const { code, stdout } = await runInProcess(clone, ['fixtures/site'], { env: { COLUMNS: '100' } });
    expect(code).toBe(1);
    expect(readme).toContain(`\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\`\n`);
  });

  it('shows what the program prints of a changed record of an index, and says how many pages are proven', async () => {
    const clone = tempSite();
    cpSync(path.join(ROOT, 'fixtures/index'), path.join(clone, 'fixtures/index'), { recursive: true });
    const [, call = ''] = /^node dist\/cli\.js (.*--index.*)$/m.exec(readme) ?? [];
    const right = await runInProcess(clone, call.split(' '));
    const [, pages, proven = ''] = /^proves (\d+) pages, and says so:\n\n```text\n(Compared [^`]*)```$/m.exec(readme)!;
    expect(right).toMatchObject({ code: 0, stderr: expect.stringContaining(`Checked ${pages} pages with `) });
    const atAnyTime = (text: string) =>
      text
        .replace(/written \S+ \S+ UTC/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    expect(atAnyTime(right.stderr)).toContain(atAnyTime(proven));
    expect(readme).toContain('two infos on records without a binary');
    expect(right.stdout.match(/ info .*1 record without a binary/g)).toHaveLength(2);
    const [, file = '', finding = ''] = /^```text\n(fixtures\/index\/.*\n)([^`]*)```$/m.exec(readme)!;
    const at = path.join(clone, file.trim());
    const [before, record = ''] = readFileSync(at, 'utf8').split(/(?="hi2xsgcpyaect4ojyrhzeqj56vg7ldvj": \{)/);
    writeFileSync(at, `${before}${record.replace('"version": "1.2.13"', '"version": "1.2.14"')}`);
    const { code, stdout } = await runInProcess(clone, call.split(' '), { env: { COLUMNS: '100' } });
    expect(code).toBe(1);
    const [shown = ''] = stdout.split('\n\nfixtures/').filter((part) => `fixtures/${part}`.includes(file));
    expect(shown).toContain(finding.trimEnd());
  });

  it('has a guide that names the packages that CI installs', () => {
    const programs = /^for program in (.+); do$/m
      .exec(readFileSync(path.join(ROOT, '.ci/run'), 'utf8'))![1]!
      .split(' ');
    const packages = programs.map((program) => (program === 'xmllint' ? 'libxml2-utils' : program));
    const guide = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    expect(guide).toContain(`apt-get install ${packages.sort().join(' ')}`);
  });

  it('gives the test command that CI runs', () => {
    const ci = readFileSync(path.join(ROOT, '.ci/run'), 'utf8').trim().split('\n').at(-1)!;
    expect(readme).toContain(`\n\`\`\`sh\n${ci}\n\`\`\`\n`);
  });
});

import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, BAD_TEXT, checkJson, found, GOOD, GOOD_TEXT, tempSite, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

/** Two sites in one repository. */
const root = tempSite({
  [`a/${GOOD}`]: GOOD_TEXT,
  [`a/${BAD}`]: BAD_TEXT,
  'a/_cache/develop-2025-04-13/zlib/specs.md': BAD_TEXT,
  'a/_cache/.hidden/x/specs.md': BAD_TEXT,
  [`b (1) [x] ü/${BAD}`]: BAD_TEXT,
  'loose/page.md': BAD_TEXT,
  'loose/deep/er/specs.md': GOOD_TEXT,
  'tmp.txt': '',
});
const ZLIB = '_cache/develop-2025-04-13/zlib/specs.md';

describe.concurrent('paths', () => {
  it.each<[string, string, string[], string[]]>([
    ['a file', '', [`a/${BAD}`], [`a/${BAD}`]],
    ['a file with ./ and ../', 'a', [`./../a/${BAD}`], [`a/${BAD}`]],
    ['an absolute path', 'a', [path.join(root, 'a', BAD)], [`a/${BAD}`]],
    ['a package folder', '', ['a/_cache/develop-2025-04-13/xz'], [`a/${BAD}`]],
    ['a package folder with a slash', '', ['a/_cache/develop-2025-04-13/xz/'], [`a/${BAD}`]],
    ['a tag folder', '', ['a/_cache/develop-2025-04-13'], [`a/${BAD}`, `a/${ZLIB}`]],
    ['_cache', '', ['a/_cache'], [`a/${GOOD}`, `a/${BAD}`, `a/${ZLIB}`]],
    ['a site', '', ['a'], [`a/${GOOD}`, `a/${BAD}`, `a/${ZLIB}`]],
    ['the working folder', 'a', ['.'], [`a/${GOOD}`, `a/${BAD}`, `a/${ZLIB}`]],
    ['a tag folder that one stands in', 'a/_cache/develop-2025-04-13', ['.'], [`a/${BAD}`, `a/${ZLIB}`]],
    ['the site around', 'a/_cache/develop-2025-04-13/xz', [], [`a/${GOOD}`, `a/${BAD}`, `a/${ZLIB}`]],
    ['a glob of pages', '', ['a/_cache/*/z*/specs.md'], [`a/${ZLIB}`]],
    ['a glob of folders', '', ['a/_cache/develop-2025-04-*'], [`a/${BAD}`, `a/${ZLIB}`]],
    ['a glob with two stars', 'a', ['**/xz/*.md'], [`a/${BAD}`]],
    ['a glob with braces, absolute', '', [`${root}/a/_cache/*/{xz,zlib}/specs.md`], [`a/${BAD}`, `a/${ZLIB}`]],
    [
      'a folder above several sites',
      '',
      ['.'],
      [`a/${GOOD}`, `a/${BAD}`, `a/${ZLIB}`, `b (1) [x] ü/${BAD}`, 'loose/deep/er/specs.md'],
    ],
    ['names with blanks, brackets, umlauts', '', [`b (1) [x] ü/${BAD}`], [`b (1) [x] ü/${BAD}`]],
    ['a site of such a name', '', ['b (1) [x] ü'], [`b (1) [x] ü/${BAD}`]],
    ['from within such a name', 'b (1) [x] ü', [], [`b (1) [x] ü/${BAD}`]],
    ['two sites', '', ['b (1) [x] ü', 'a/_cache/develop-2025-04-13/xz'], [`a/${BAD}`, `b (1) [x] ü/${BAD}`]],
    [
      'overlapping paths',
      '',
      ['a', 'a/_cache', 'a/_cache/develop-2025-04-13', `a/${BAD}`, 'a/**/xz/specs.md', 'a'],
      [`a/${GOOD}`, `a/${BAD}`, `a/${ZLIB}`],
    ],
    ['a page anywhere', '', ['loose/page.md'], ['loose/page.md']],
    ['a folder with a page somewhere', '', ['loose'], ['loose/deep/er/specs.md']],
  ])('%s', async (_what, cwd, paths, files) => {
    const result = await checkJson(paths, { cwd: path.join(root, cwd) });
    expect(result.report.files).toEqual(files);
    expect(result.report.internalErrors).toEqual([]);
  });

  it('a page outside of _cache is checked, and told where pages stand', async () => {
    const result = await checkJson(['loose/page.md'], { cwd: root });
    expect(found(result)).toEqual(expect.arrayContaining(['loose/page.md page-path', 'loose/page.md meta-num-specs']));
  });

  it('names with a leading dash stand after --', async () => {
    const cwd = tempSite({ '-x.md': BAD_TEXT, '--format': BAD_TEXT, check: BAD_TEXT, '010': BAD_TEXT });
    const { report } = await checkJson(['--', '-x.md', '--format', 'check', '010'], { cwd });
    expect(report.files).toEqual(['--format', '-x.md', '010', 'check']);
  });

  it('names that are patterns name themselves first', async () => {
    const cwd = tempSite({ '[ab].md': BAD_TEXT, '*.md': BAD_TEXT, 'a.md': BAD_TEXT, '{a,b}/specs.md': BAD_TEXT });
    const { report } = await checkJson(['[ab].md', '*.md', '{a,b}'], { cwd });
    expect(report.files).toEqual(['*.md', '[ab].md', '{a,b}/specs.md']);
  });

  it('outside of a repository they are relative to the working folder', async () => {
    const folder = tempFolder();
    writeAll(folder, { [GOOD]: GOOD_TEXT, [BAD]: BAD_TEXT });
    expect((await checkJson([], { cwd: folder })).report.files).toEqual([GOOD, BAD]);
    const tag = await checkJson(['.'], { cwd: path.join(folder, '_cache/develop-2025-04-13') });
    expect(found(tag)).toEqual(['xz/specs.md meta-num-specs']);
    const other = await checkJson([`${folder}/${BAD}`], { cwd: path.join(folder, '_cache/develop-2025-03-30') });
    expect(other.report.files).toEqual(['../develop-2025-04-13/xz/specs.md']);
  });

  it('through a link to the repository they are the same', async () => {
    const link = path.join(tempFolder(), 'link');
    symlinkSync(root, link);
    const paths = [path.join(link, 'a', BAD), path.join(link, 'a/_cache/develop-2025-04-13'), `a/${BAD}`];
    expect((await checkJson(paths, { cwd: root })).report.files).toEqual([`a/${BAD}`, `a/${ZLIB}`]);
    expect((await checkJson([path.join(link, 'a')], { cwd: tempFolder() })).report.files).toHaveLength(3);
  });

  it('the formats of other times are no pages, nor are hidden folders', async () => {
    const cwd = tempSite({ [GOOD]: GOOD_TEXT, '_cache/index.md': 'x', '_cache/.git/a/specs.md': 'x' });
    mkdirSync(path.join(cwd, '_cache/empty'));
    expect((await checkJson([], { cwd })).report.files).toEqual([GOOD]);
  });
});

import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt, type Crash } from '../../src/engine/crash.js';
import { speakerOf } from '../../src/engine/heard.js';
import { lintHistory } from '../../src/engine/lint-history.js';
import { UsageError } from '../../src/errors.js';
import { isDocument } from '../../src/files/document.js';
import { isOtherSpelling, otherSpellings } from '../../src/files/other-spellings.js';
import { splitPattern } from '../../src/files/pattern-start.js';
import { isPattern, isPlaced } from '../../src/files/walk.js';
import { kindOfEntry, saveBaseline } from '../../src/hide/save-baseline.js';
import { nodeHost } from '../../src/node/host.js';
import type { Rule } from '../../src/rule.js';
import { writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const host = nodeHost({ interrupted: false });

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  writeAll(folder, files);
  return folder;
}

describe('names of files', () => {
  it.each([
    ['specs.md', false],
    ['SPECS.md', true],
    ['Specs.MD', true],
    ['specs.markdown', true],
    ['specs.mkd', true],
    ['specs.mkdn', true],
    ['specs.mkdown', true],
    ['specs.mk', false],
    ['specs.mdx', false],
    ['xspecs.md', false],
    ['specs.md~', false],
    ['specsxmd', false],
    ['specs', false],
  ])('%s means specs.md and is not that: %s', (name, isOne) => {
    expect(isOtherSpelling(name)).toBe(isOne);
  });

  it('that mean a page stand beside it', () => {
    const folder = folderWith({ 'p/specs.mkd': '', 'p/SPECS.md': '', 'p/specs.md': '', 'p/x.md': '' });
    const page = (name: string) => ({
      path: path.join(folder, name, 'specs.md'),
      file: `_cache/t/${name}/specs.md`,
      place: { tag: 't', package: name },
      boundary: folder,
    });
    const found = otherSpellings(page('p'), host);
    expect(found.map(({ file, place }) => [file, place])).toEqual([
      ['_cache/t/p/SPECS.md', undefined],
      ['_cache/t/p/specs.mkd', undefined],
    ]);
    expect(found.map((one) => isPlaced(one))).toEqual([false, false]);
    expect(isPlaced(page('p'))).toBe(true);
    expect(otherSpellings(page('none'), host)).toEqual([]);
  });

  it.each([
    ['a*b', true],
    ['a?', true],
    ['[a', true],
    ['a]', true],
    ['{a', true],
    ['a}', true],
    ['!a', true],
    ['@(a)', true],
    ['+(a)', true],
    ['@a', false],
    ['a+(', true],
    ['(a)', false],
    ['a+b@c', false],
    ['', false],
  ])('%s may be a glob: %s', (given, may) => {
    expect(isPattern(given)).toBe(may);
  });

  it('of folders that are there are no part of a pattern', () => {
    const folder = folderWith({ 'a [b]/c/d*': '', file: '' });
    const split = (given: string): [string, string] => {
      const { cwd, pattern } = splitPattern(given, { cwd: folder, kindOf: host.kindOf });
      return [path.relative(folder, cwd), pattern];
    };
    expect(split('a [b]/c/d*')).toEqual(['a [b]/c', 'd*']);
    expect(split('a [b]/*/d*')).toEqual(['a [b]', '*/d*']);
    expect(split('*/c')).toEqual(['', '*/c']);
    expect(split('file/x')).toEqual(['', 'file/x']);
    expect(split('a [b]')).toEqual(['', 'a [b]']);
    expect(split('../*')).toEqual(['..', '*']);
    expect(split(`${folder}/a [b]/x/*`)).toEqual(['a [b]', 'x/*']);
  });

  it.each([
    ['a.txt', '---\n', true],
    ['a', '--- \t\n---\n', true],
    ['a', '---\r\n', true],
    ['a', '---', false],
    ['a', '---x\n', false],
    ['a', ' ---\n', false],
    ['a', '\n---\n', false],
    ['a', '', false],
    ['a', `---${' '.repeat(96)}\n`, true],
    ['a', `---${' '.repeat(97)}\n`, false],
    ['.a', '---\n', false],
    ['_a', '---\n', false],
    ['#a', '---\n', false],
    ['~a', '---\n', false],
    ['a~', '---\n', false],
    ['a~b', '---\n', true],
    ['a.b_c', '---\n', true],
  ])('%s with %j is a document: %s', (name, text, is) => {
    const folder = folderWith({ [name]: text });
    expect(isDocument(path.join(folder, name), folder, host)).toBe(is);
  });

  it('that are not there are no documents', () => {
    const folder = tempFolder();
    expect(isDocument(path.join(folder, 'none'), folder, host)).toBe(false);
  });
});

describe('a baseline', () => {
  it('is written into a file, and through a link, but not where a link leads nowhere', () => {
    const folder = folderWith({ old: 'old', 'sub/x': '' });
    const at = (name: string): string => path.join(folder, name);
    symlinkSync('old', at('link'));
    symlinkSync('none', at('lost'));
    const save = (name: string): string => {
      try {
        saveBaseline({ path: at(name), file: name, name }, 'new', host);
        return host.readText(at(name)) ?? '';
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return error.message;
      }
    };
    expect([save('new'), save('old'), save('link')]).toEqual(['new', 'new', 'new']);
    expect(save('lost')).toBe('cannot write "lost": it is a link that leads nowhere');
    expect(save('sub')).toMatch(/^cannot write "sub": /);
    expect(['new', 'link', 'lost', 'sub', 'none', 'none/x'].map((name) => kindOfEntry(at(name), host))).toEqual([
      ...['file', 'link', 'link', 'folder', undefined, 'other'],
    ]);
  });
});

const rule = (more: object = {}): Rule =>
  ({ id: 'a-rule', kind: 'history', messages: { gone: () => 'Gone.' }, ...more }) as unknown as Rule;

describe('what was said of a page', () => {
  const problems = [
    { rule: rule(), problem: { subject: 'x' } },
    { rule: rule({ id: 'b-rule' }), problem: {} },
  ] as never;

  it('is asked by rule, and by subject', () => {
    let asked = 0;
    const speaks = speakerOf(
      'f',
      () => false,
      () => {
        asked++;
        return problems;
      },
    );
    expect(asked).toBe(0);
    expect([speaks('a-rule'), speaks('a-rule', 'x'), speaks('a-rule', 'y'), speaks('a-rule', '')]).toEqual([
      ...[true, true, false, false],
    ]);
    expect([speaks('b-rule'), speaks('b-rule', ''), speaks('c-rule')]).toEqual([true, true, false]);
    expect(asked).toBe(1);
  });

  it('is not heard where it is hidden', () => {
    const hidden: unknown[] = [];
    const speaks = speakerOf(
      'f',
      (...about) => hidden.push(about) > 0,
      () => problems,
    );
    expect([speaks('a-rule', 'x'), speaks('c-rule')]).toEqual([false, false]);
    expect(hidden).toEqual([['a-rule', 'f', 'x']]);
  });
});

describe('a rule that fails', () => {
  const crashes = (run: () => unknown): string[] => {
    const found: Crash[] = [];
    attempt(rule(), found, run);
    return found.map(({ ruleId, stack }) => `${ruleId}: ${stack.split('\n')[0]}`);
  };

  it.each<[string, () => unknown, readonly string[]]>([
    ['gives nothing', () => undefined, []],
    ['gives null', () => null, []],
    ['gives a number', () => 1, []],
    ['gives an object', () => ({ now: 1 }), []],
    [
      'throws an error',
      () => {
        throw new Error('no');
      },
      ['a-rule: Error: no'],
    ],
    [
      'gives a promise',
      () => Promise.reject(new Error('later')),
      ['a-rule: TypeError: the rule a-rule is asynchronous: its functions must not give a promise'],
    ],
  ])('%s', (_, run, expected) => {
    expect(crashes(run)).toEqual(expected);
  });
});

describe('rules on the history of pages', () => {
  const changes = [
    { file: 'b.md', line: 7 },
    { file: 'a.md', line: 1 },
  ] as never;

  function found(severity: string, check: (change: { line: number }, report: (problem: object) => void) => unknown) {
    const heard: [string, number][] = [];
    const ruleset = { historyRules: [{ rule: rule({ check }), options: undefined }], severity: () => severity };
    const findings = lintHistory(changes, { for: () => ruleset } as never, (file, crashes) =>
      heard.push([file, crashes.length]),
    );
    return { found: findings.map(({ file, region, message }) => `${file}:${region.startLine} ${message}`), heard };
  }

  it('say where a page changed first, in the order of files', () => {
    const all = found('error', (_, report) => report({ messageId: 'gone', data: {} }));
    expect(all.found).toEqual(['a.md:1 Gone.', 'b.md:7 Gone.']);
    expect(all.heard).toEqual([
      ['b.md', 0],
      ['a.md', 0],
    ]);
  });

  it('are silent when they are off, and fail by themselves', () => {
    expect(found('off', (_, report) => report({ messageId: 'gone', data: {} })).found).toEqual([]);
    const one = found('error', ({ line }, report) => {
      if (line === 7) throw new Error('no');
      report({ messageId: 'gone', data: {} });
    });
    expect(one).toEqual({
      found: ['a.md:1 Gone.'],
      heard: [
        ['b.md', 1],
        ['a.md', 0],
      ],
    });
    expect(found('error', (_, report) => report({ messageId: 'none', data: {} })).heard).toEqual([
      ['b.md', 1],
      ['a.md', 1],
    ]);
  });
});

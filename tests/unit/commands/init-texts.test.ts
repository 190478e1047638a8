import { describe, expect, it } from 'vitest';
import { configText, hookText, nightlyText, proofText, workflowText } from '../../../src/commands/init-texts.js';

describe('an entry for pre-commit', () => {
  it.each<[readonly string[], string]>([
    [[], ''],
    [['docs'], '        args: [docs]\n'],
    [['--config', 'a/b.yaml', 'a'], '        args: ["--config", a/b.yaml, a]\n'],
    // One letter is a text, but for those that YAML takes for an answer.
    [['d'], '        args: [d]\n'],
    [['y'], '        args: ["y"]\n'],
    [['N'], '        args: ["N"]\n'],
    [['On'], '        args: ["On"]\n'],
    [['null'], '        args: ["null"]\n'],
    // What only begins or ends like one is a text.
    [['only'], '        args: [only]\n'],
    [['notes'], '        args: [notes]\n'],
    [['salon'], '        args: [salon]\n'],
    [['_site'], '        args: [_site]\n'],
    [['a b'], '        args: ["a b"]\n'],
    [['a:'], '        args: ["a:"]\n'],
    [['#a'], '        args: ["#a"]\n'],
    [['1'], '        args: ["1"]\n'],
    [['.a'], '        args: [".a"]\n'],
    [['*'], '        args: ["*"]\n'],
    [[''], '        args: [""]\n'],
  ])('of %j has %j', (args, line) => {
    const text = hookText(args);
    expect(text).toMatch(/^ {2}- repo: https:\/\/github\.com\/cache-lint\/cache-lint\n {4}rev: v\S+\n/);
    expect(text.split('      - id: cache-lint\n')[1]).toBe(line);
  });
});

describe('a config', () => {
  it.each([
    ['', '#   - files: _cache/v0.20*/**\n'],
    ['docs', '#   - files: docs/_cache/v0.20*/**\n'],
    ['a[1]', '#   - files: "a\\\\[1\\\\]/_cache/v0.20*/**"\n'],
    ['a*', '#   - files: "a\\\\*/_cache/v0.20*/**"\n'],
  ])('for the folder %j names it in globs: %j', (folder, line) => {
    expect(configText(folder)).toContain(line);
  });
});

describe('a workflow', () => {
  it('names the folder of the site where a step starts', () => {
    expect(workflowText('').split('changed-only: true')[1]).toBe('\n');
    expect(workflowText('docs').split('changed-only: true')[1]).toBe('\n          working-directory: docs\n');
    expect(workflowText('a b').split('changed-only: true')[1]).toBe('\n          working-directory: "a b"\n');
  });

  it.each([
    ['', '          node cache-lint/dist/cli.js index-files ', ''],
    ['docs', '          node ../cache-lint/dist/cli.js index-files ', 'docs'],
    ['a/b', '          node ../../cache-lint/dist/cli.js index-files ', 'a/b'],
  ])('that proves pages in %j runs %j', (folder, command, named) => {
    const text = proofText(folder);
    expect(text).toContain(command);
    expect(text.includes('\n    defaults:\n      run:\n')).toBe(folder !== '');
    const starts = text.match(/^ *working-directory: .*/gm) ?? [];
    expect(starts).toEqual(
      named === '' ? [] : [`        working-directory: ${named}`, `          working-directory: ${named}`],
    );
  });

  it.each<[string, readonly string[], string, string]>([
    ['', [], 'in _cache _data pages; do', ' . || code'],
    ['docs', ['docs'], 'in docs/_cache docs/_data docs/pages; do', ' docs || code'],
    ["it's", ["it's"], "in 'it'\\''s/_cache' 'it'\\''s/_data' 'it'\\''s/pages'; do", " 'it'\\''s' || code"],
    [
      'a b',
      ['--config', 'x.yaml', 'a b'],
      "in 'a b/_cache' 'a b/_data' 'a b/pages'; do",
      " --config x.yaml 'a b' || code",
    ],
    ['$a', ['$a'], "in '$a/_cache' '$a/_data' '$a/pages'; do", " '$a' || code"],
    ['a;b', ['a;b'], "in 'a;b/_cache' 'a;b/_data' 'a;b/pages'; do", " 'a;b' || code"],
    ['', [''], 'in _cache _data pages; do', " '' || code"],
  ])('of each night in %j names %j as a shell reads it', (folder, args, folders, site) => {
    const text = nightlyText(folder, args);
    expect(text).toContain(`          for folder ${folders}\n`);
    expect(text).toContain(`--format files0=wrong-pages${site}=$?\n`);
  });
});

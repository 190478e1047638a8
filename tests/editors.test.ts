import { readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { configText } from '../src/commands/init-texts.js';
import { CONFIG_NAMES } from '../src/config/find.js';
import { finding, report } from './support/report-scenarios.js';
import { compact } from './support/reporters.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const block = (start: string): string =>
  new MarkdownIt()
    .parse(read('docs/editors.md'), {})
    .map(({ content }) => content)
    .find((content) => content.startsWith(start))!;

interface Tasks {
  readonly tasks: readonly {
    readonly args: readonly string[];
    readonly problemMatcher: {
      readonly severity: string;
      readonly pattern: Readonly<Record<string, number>> & { readonly regexp: string };
    };
  }[];
}

describe('docs/editors.md', () => {
  const [task] = (JSON.parse(block('// .vscode/tasks.json').replace(/^.*\n/, '')) as Tasks).tasks;

  it('has the pattern of the problem matcher that runners take', () => {
    const own = JSON.parse(read('.github/problem-matchers/cache-lint.json')) as {
      problemMatcher: [{ pattern: [object] }];
    };
    expect(task!.problemMatcher.pattern).toEqual(own.problemMatcher[0].pattern[0]);
  });

  it('has a task whose output the pattern matches as VS Code does: what has no severity is an info', () => {
    expect(task!.args.slice(-2)).toEqual(['--format', 'compact']);
    const { pattern, severity: otherwise } = task!.problemMatcher;
    const severities = ['error', 'warning', 'info'] as const;
    const lines = compact(report({ findings: severities.map((severity) => finding({ severity })) }), {
      width: 80,
      color: false,
      ci: false,
    }).trimEnd();
    const found = lines.split('\n').map((line) => {
      const groups = new RegExp(pattern.regexp).exec(line)!;
      return [groups[pattern['file']!], groups[pattern['line']!], groups[pattern['severity']!] ?? otherwise];
    });
    expect(found).toEqual(severities.map((severity) => ['_cache/zlib.md', '5', severity]));
  });

  it('starts a config as init does', () => {
    expect(block('# yaml-language-server').split('\n')[0]).toBe(configText('').split('\n')[0]);
  });
});

it('the entry for the catalogue of schemas names every config and the schema that there is', () => {
  const entry = JSON.parse(read('schemas/catalog-entry.json')) as { fileMatch: string[]; url: string };
  expect([...entry.fileMatch].sort()).toEqual([...CONFIG_NAMES].sort());
  expect(read(entry.url.slice(entry.url.indexOf('/main/') + '/main/'.length))).toContain('"$schema"');
});

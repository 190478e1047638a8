import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { defineCorpusRule, definePageRule } from '../../src/rule.js';
import { runInProcess, type World } from '../support/in-process.js';
import { page } from '../support/page-builder.js';
import { tempSite } from '../support/run-cli.js';

/** Two findings with fixes, an error and a warning: a count, and the order of variants. */
const wrong = (name: string) =>
  page({ package: name, rows: [{ variants: ['+optimize', '+debug'] }], meta: { num_specs: 2 } });
const right = (name: string) => page({ package: name, rows: [{ variants: ['+debug', '+optimize'] }] }).text;
const ZLIB = wrong('zlib');
const XZ = wrong('xz');
const common = {
  summary: 'A claim.',
  why: 'Somebody is hurt.',
  fixable: true,
  severity: 'warning',
  messages: { wrong: () => 'Wrong.' },
  examples: { bad: '', good: '' },
} as const;

async function fix(cwd: string, args: readonly string[] = [], world: World = {}) {
  const { code, stdout, stderr } = await runInProcess(
    cwd,
    ['--pages-only', '--fix', '--format', 'json', ...args],
    world,
  );
  const report = stdout === '' ? undefined : JSON.parse(stdout);
  const left = (report?.findings ?? []) as readonly { file: string; ruleId: string }[];
  return { code, stderr, report, fixes: report?.fixes, left: left.map(({ file, ruleId }) => `${file} ${ruleId}`) };
}

const textOf = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8');

describe('the pages of a run', () => {
  it('are fixed one by one, and those without a fix are not touched', async () => {
    const other = page({ package: 'gcc', rows: [{ hash: 'x' }] });
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text, [XZ.file]: XZ.text, [other.file]: other.text });
    const { fixes, left } = await fix(cwd);
    expect(fixes).toEqual({ written: true, findings: 4, files: [XZ.file, ZLIB.file], unfixed: [], unwritten: [] });
    expect(left).toEqual([`${other.file} spec-hash-format`]);
    expect([textOf(cwd, ZLIB.file), textOf(cwd, XZ.file)]).toEqual([right('zlib'), right('xz')]);
    expect(textOf(cwd, other.file)).toBe(other.text);
  });

  it('are only shown with --fix-dry-run', async () => {
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text });
    const { stdout } = await runInProcess(cwd, ['--pages-only', '--fix-dry-run', '--format', 'json']);
    expect(JSON.parse(stdout).fixes).toMatchObject({ written: false, findings: 2, files: [ZLIB.file] });
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text);
  });

  it('are checked once more, as they are or would be', async () => {
    const other = page({ package: 'gcc', rows: [{ hash: 'x', variants: ['+optimize', '+debug'] }] });
    for (const [option, isWritten] of [
      ['--fix-dry-run', false],
      ['--fix', true],
    ] as const) {
      const cwd = tempSite({ [other.file]: other.text, [ZLIB.file]: ZLIB.text });
      const { code, stdout } = await runInProcess(cwd, ['--pages-only', option, '--format', 'json']);
      const report = JSON.parse(stdout);
      expect([code, report.fixes.findings, report.fixes.files.length]).toEqual([1, 3, 2]);
      expect(report.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['spec-hash-format']);
      expect(textOf(cwd, ZLIB.file) === ZLIB.text).toBe(!isWritten);
    }
  });

  const shown = async (text: string, world: World = {}) => {
    const cwd = tempSite({ [ZLIB.file]: text });
    const run = await runInProcess(cwd, ['--pages-only', '--diff', '--quiet'], world);
    expect(textOf(cwd, ZLIB.file)).toBe(text);
    return run;
  };

  it('are shown as a difference with --diff, and stay as they are', async () => {
    const { code, stdout } = await shown(ZLIB.text);
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      `diff --git a/${ZLIB.file} b/${ZLIB.file}`,
      `--- a/${ZLIB.file}`,
      `+++ b/${ZLIB.file}`,
    ]);
    expect(stdout).toMatch(/^-meta: .*"num_specs": 2,.*\n(?:-.*\n)?\+meta: .*"num_specs": 1,/m);
  });

  it.each<[string, string, World, boolean]>([
    ['plain text in a log', '', {}, true],
    ['plain text in a terminal', '', { columns: 300 }, true],
    ['a tab and CR LF in a terminal', '\n\ta\r\n', { columns: 300 }, true],
    ['a control character in a terminal', '\n\u0085', { columns: 300 }, false],
    ['a control character in a log', '\n\u0085', {}, true],
    ['plain text in CI', '', { env: { CI: 'true' } }, true],
    ['a command in CI', '\n::error::x', { env: { CI: 'true' } }, false],
    ['a command in a log', '\n::error::x', {}, true],
  ])('with --diff: %s', async (_, body, world, isShown) => {
    const { stdout, stderr } = await shown(ZLIB.text + body, world);
    expect(stdout.startsWith('diff --git')).toBe(isShown);
    expect(stderr.includes('its lines hold what a terminal or a CI runner would obey')).toBe(!isShown);
  });

  it('keep what is shown only without --quiet', async () => {
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text });
    const { fixes } = await fix(cwd, ['--quiet']);
    expect(fixes).toMatchObject({ findings: 1, files: [ZLIB.file] });
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text.replace('"num_specs": 2', '"num_specs": 1'));
  });

  it('keep what a suppression hides', async () => {
    const suppressions = [{ rule: 'spec-variant-order', files: '**', reason: 'known' }];
    const config = JSON.stringify({ suppressions });
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text, 'cache-lint.config.json': config });
    expect((await fix(cwd)).fixes).toMatchObject({ findings: 1 });
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text.replace('"num_specs": 2', '"num_specs": 1'));
  });

  it('stay as they are behind a link, and the others are fixed', async () => {
    const cwd = tempSite({
      [XZ.file]: XZ.text,
      [ZLIB.file.replace('specs', 'readme')]: '',
      'pages/zlib.md': ZLIB.text,
    });
    symlinkSync(path.join(cwd, 'pages/zlib.md'), path.join(cwd, ZLIB.file));
    const { fixes } = await fix(cwd);
    expect(fixes.files).toEqual([XZ.file]);
    expect(fixes.unwritten).toEqual([
      { file: ZLIB.file, reason: 'it is reached through a symbolic link; check the file that the link leads to' },
    ]);
    expect(textOf(cwd, 'pages/zlib.md')).toBe(ZLIB.text);
  });

  it('are fixed where a link leads to the whole site', async () => {
    const cwd = tempSite({ [`site/${ZLIB.file}`]: ZLIB.text });
    symlinkSync(path.join(cwd, 'site'), path.join(cwd, 'link'));
    const { fixes } = await fix(cwd, ['link']);
    expect(fixes).toMatchObject({ findings: 2, unwritten: [] });
    expect(textOf(cwd, `site/${ZLIB.file}`)).toBe(right('zlib'));
  });

  it('are left when the run is interrupted', async () => {
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text });
    const { code } = await fix(cwd, [], { interrupted: () => true });
    expect(code).not.toBe(0);
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text);
  });

  it('have no fixes of rules on several pages', async () => {
    const between = defineCorpusRule({
      ...common,
      id: 'between',
      map: ({ data }) => data.title,
      reduce: ({ pages }, report) => {
        for (const { file } of pages)
          report({
            messageId: 'wrong',
            data: undefined,
            file,
            path: ['title'],
            fix: { kind: 'set', path: ['title'], value: 'x' },
          } as never);
      },
    });
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text });
    const { stdout } = await runInProcess(cwd, ['--fix', '--format', 'json'], { rules: [...rules, between] });
    const { unfixed } = JSON.parse(stdout).fixes;
    const reason = 'the rule looks at several pages, and only what a page says by itself is fixed';
    expect(unfixed).toEqual([{ ruleId: 'between', file: ZLIB.file, reason, findings: 1 }]);
    expect(textOf(cwd, ZLIB.file)).toBe(right('zlib'));
  });

  it('stay as they are when a fix does harm, which is an internal error; the others are fixed', async () => {
    const harmful = definePageRule({
      ...common,
      id: 'harmful',
      check: ({ data }, report) => {
        if (data.title === 'zlib')
          report({
            messageId: 'wrong',
            data: undefined,
            path: ['title'],
            fix: { kind: 'set', path: ['title'], value: 'y' },
          });
      },
    });
    const cwd = tempSite({ [ZLIB.file]: ZLIB.text, [XZ.file]: XZ.text });
    const { code, fixes, report } = await fix(cwd, [], { rules: [...rules, harmful] });
    expect(code).toBe(3);
    expect(fixes.files).toEqual([XZ.file]);
    expect(report.internalErrors).toMatchObject([{ ruleId: 'harmful', file: ZLIB.file }]);
    expect(textOf(cwd, ZLIB.file)).toBe(ZLIB.text);
  });
});

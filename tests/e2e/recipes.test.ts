import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { afterAll, describe, expect, it } from 'vitest';
import { copyProject } from '../support/project-copy.js';

const GUIDE = readFileSync(path.resolve(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');

const project = copyProject();
const { folder, read } = project;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Block {
  readonly language: string;
  readonly text: string;
}

/** The code blocks of a section, in order. */
function blocksOf(section: string): readonly Block[] {
  const tokens = new MarkdownIt().parse(GUIDE, {});
  const start = tokens.findIndex(({ content }, i) => tokens[i - 1]?.type === 'heading_open' && content === section);
  const end = tokens.findIndex(({ type }, i) => i > start && type === 'heading_open');
  return tokens
    .slice(start, end === -1 ? undefined : end)
    .filter(({ type }) => type === 'fence')
    .map(({ info, content }) => ({ language: info, text: content }));
}

/** What a developer does with each kind of block; the output of commands. */
const DO: Readonly<Record<string, (text: string) => string>> = {
  /** A file, by the name in its first line. */
  ts(text) {
    const [, name = ''] = /^\/\/ (\S+)\n/.exec(text) ?? [];
    expect(existsSync(path.join(folder, name)), name).toBe(false);
    writeFileSync(path.join(folder, name), text.slice(text.indexOf('\n') + 1));
    return '';
  },
  /** Changes of the file that its first line names, between `@@`: what stands there, once, and what is to stand there. */
  diff(text) {
    const [, name = '', changes = ''] = /^--- (\S+)\n(.*)$/s.exec(text) ?? [];
    const changed = changes.split('@@\n').reduce((before, change) => {
      const lines = change.match(/.*\n/g) ?? [];
      const side = (marks: string): string =>
        lines.flatMap((line) => (marks.includes(line[0]!) ? [line.slice(1)] : [])).join('');
      expect(before.split(side(' -')).length, `${name} has once:\n${side(' -')}`).toBe(2);
      return before.replace(side(' -'), () => side(' +'));
    }, read(name));
    writeFileSync(path.join(folder, name), changed);
    return '';
  },
  sh(text) {
    const { status, stdout, stderr } = project.run('bash', ['-ec', text]);
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
    return stdout;
  },
};

/** Does what a section says, literally; what its commands print. */
function follow(section: string): string {
  const blocks = blocksOf(section);
  expect(blocks.at(-1)?.language, section).toBe('sh');
  return blocks.map(({ language, text }) => DO[language]!(text)).join('');
}

describe('the recipes of CONTRIBUTING.md', () => {
  it('make a page rule', () => {
    expect(follow('A page rule')).toContain('npm run generate\n');
    expect(read('docs/rules/spec-checksum.md')).toContain('# spec-checksum\n');
    expect(read('fixtures/rules/spec-checksum.golden')).toContain('[spec-checksum]');
  });

  it('make a corpus rule and a site rule', () => {
    follow('A corpus or site rule');
    expect(read('rules/README.md')).toMatch(/^\| \[corpus-checksum\]\(.*\n(?:.*\n)*\| \[site-checksum\]\(/m);
    expect(read('schemas/config.schema.json')).toContain('"site-checksum"');
  });

  it('make a format', () => {
    // Two warnings of the rules that were made above.
    expect(follow('A format').split('\n').at(-2)).toBe('0 2 0');
    expect(read('docs/command.md')).toContain('\n| `counts` | errors, warnings and infos on one line |\n');
  });

  it('make an option', () => {
    expect(follow('An option')).toMatch(/^ +--width +columns of what is printed/m);
    expect(read('docs/command.md')).toContain('\n| `--width <n>` | columns of what is printed; ');
    expect(read('action.yml')).toContain('\n  width:\n    description: "Columns of what is printed. Default: 80."\n');
    expect(read('docs/action.md')).toContain('\n| `width` | Columns of what is printed. Default: 80. |');
    const page = path.join(folder, 'fixtures/site/_cache/develop-2025-03-30/py-wheel/specs.md');
    writeFileSync(page, readFileSync(page, 'utf8').replace('"num_specs": 43,', '"num_specs": 44,'));
    const widest = (width: string): number => {
      const args = ['scripts/run.mjs', 'scripts/cli.ts', '--width', width, 'fixtures/site'];
      const { status, stdout } = project.run(process.execPath, args);
      expect(status).toBe(1);
      return Math.max(...stdout.split('\n').map((line) => line.length));
    };
    expect(widest('60')).toBeLessThanOrEqual(60);
    expect(widest('100')).toBeGreaterThan(80);
    const { status, stderr } = project.run(process.execPath, ['scripts/run.mjs', 'scripts/cli.ts', '--width', 'wide']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'cache-lint: --width takes a whole number from 0 up\n',
    });
  });

  it('leave what can be committed: the commands before a commit pass', () => {
    follow('A commit');
    const { status, stdout } = project.run('npx', ['vitest', 'run', 'tests/rules/contract.test.ts', '-t', 'checksum']);
    expect({ status, said: status === 0 ? '' : stdout }).toEqual({ status: 0, said: '' });
  });
});

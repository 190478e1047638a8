import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { releaseNotes } from '../scripts/release-notes.js';
import { runInProcess } from './support/in-process.js';
import { cleanEnv, tempSite } from './support/run-cli.js';
import { runStep } from './support/runner.js';
import { tempFolder } from './support/temp-folder.js';
import { byActionlint, byLanguageService } from './support/workflow-validators.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = '.github/workflows';
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as { version: string; scripts: object; engines: { node: string } };

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: boolean;
}

interface Job {
  readonly uses?: string;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly needs?: string | readonly string[];
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: object;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Our own workflows, as they are written, by the file's name. */
const texts = new Map(readdirSync(path.join(ROOT, FOLDER)).map((name) => [name, read(`${FOLDER}/${name}`)]));
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow]));
const expression = (text: string): string => `\${{ ${text} }}`;
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps = [] }) => steps);

/** The workflows that we tell others to write: of the documentation, and of `init`. */
async function shownWorkflows(): Promise<(readonly [name: string, text: string])[]> {
  const cwd = tempSite();
  await runInProcess(cwd, ['init', '--build-cache', '--nightly']);
  const written = ['cache-lint.yml', 'build-cache.yml', 'nightly-pages.yml'].map((name) =>
    readFileSync(path.join(cwd, FOLDER, name), 'utf8'),
  );
  const blocks = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`)]
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => new MarkdownIt().parse(read(file), {}).map(({ content }) => ({ file, content })))
    .filter(({ content }) => content.startsWith(`# ${FOLDER}/`));
  return [
    ...written.map((text) => ['init', text] as const),
    ...blocks.map(({ file, content }) => [file, content] as const),
  ];
}

describe.each([...texts])('%s', (name, text) => {
  const workflow = workflows.get(name)!;

  it('is valid', async () => {
    expect(await byLanguageService(`${FOLDER}/${name}`, text)).toEqual([]);
    expect(await byActionlint(`${FOLDER}/${name}`, text)).toEqual([]);
  });

  it('pins what it uses by commit, with the version beside it', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(/^ +(?:- )?uses: (?:[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/[\w./-]*)$/);
  });

  it('gives strangers nothing: no secrets, no credentials, no right to write, no text of theirs in a script', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(text).not.toMatch(/\bsecrets\b/);
    expect(Object.values(workflow.permissions).filter((right) => right !== 'read')).toEqual([]);
    for (const { run = '' } of stepsOf(workflow)) expect(run).not.toMatch(/\$\{\{/);
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const { with: inputs } of checkouts) expect(inputs?.['persist-credentials']).toBe(false);
  });

  it('ends, and does not run twice at once', () => {
    expect(workflow.concurrency).toBeDefined();
    for (const job of Object.values(workflow.jobs))
      expect(job.uses ?? job['timeout-minutes'], JSON.stringify(job)).toBeDefined();
  });

  it('runs commands that there are', () => {
    for (const { run = '' } of stepsOf(workflow)) {
      for (const [, script] of run.matchAll(/\bnpm run ([\w-]+)/g)) expect(manifest.scripts).toHaveProperty(script!);
      for (const [, file] of run.matchAll(/(?:^|\s)(?:node )?((?:\.ci|scripts)\/[\w.-]+)/gm))
        expect(existsSync(path.join(ROOT, file!)), file).toBe(true);
    }
    for (const { uses } of Object.values(workflow.jobs))
      if (uses !== undefined) expect([...texts.keys()].map((file) => `./${FOLDER}/${file}`)).toContain(uses);
  });
});

describe('valid by GitHub and by actionlint', () => {
  it('is what the documentation and init show', async () => {
    const shown = await shownWorkflows();
    expect(shown.length).toBeGreaterThan(3);
    for (const [from, text] of shown) {
      expect(await byLanguageService(`${FOLDER}/cache-lint.yml`, text), `${from}\n${text}`).toEqual([]);
      expect(await byActionlint(`${FOLDER}/cache-lint.yml`, text), `${from}\n${text}`).toEqual([]);
    }
  });

  it('is action.yml', async () => {
    expect(await byLanguageService('action.yml', read('action.yml'))).toEqual([]);
  });

  it.each([
    ['  main: dist/action.js\n', '', /^\d+: 'main' is required for Node\.js actions/],
    ['  main: ', '  mian: ', /mian/],
    ['color: purple', 'color: pink', /pink/],
    ['\ninputs:\n', '\nimputs:\n', /imputs/],
    ['name: cache-lint\n', '', /name/],
  ])('is not an action.yml with %j replaced by %j', async (from, to, message) => {
    const text = read('action.yml');
    expect(text.split(from).length).toBe(2);
    const found = await byLanguageService('action.yml', text.replace(from, to));
    expect(found.join('\n')).toMatch(message);
  });

  const wrong = (from: string, to: string): string => {
    const text = texts.get('action.yml')!;
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  it.each([
    ['  merge_group:', '  merge_groups:', /merge_groups/, /merge_groups/],
    ['    timeout-minutes: 5', '    timeout: 5', /timeout/, /timeout/],
    ['contents: read', 'contents: reed', /reed/, /reed/],
    ['runs-on: ubuntu-latest\n', '\n', /runs-on/, /runs-on/],
    ['steps.all.outputs.outcome', 'steps.al.outputs.outcome', /\bal\b/, /"al"/],
    ['changed-only: true', 'changed_only: true', /changed_only/, undefined],
    [expression('github.ref'), expression('github.reef'), /reef/, /reef/],
    [expression('github.ref'), expression('github.ref').slice(0, -1), /expression is not closed/, /expecting '\}'/],
    [
      `test "$ALL" = 'passed 0 0 9'`,
      `echo "${expression('github.event.pull_request.title')}"`,
      undefined,
      /potentially untrusted/,
    ],
  ])('is not a workflow with %j replaced by %j', async (from, to, serviceSays, actionlintSays) => {
    const text = wrong(from, to);
    const [service, lint] = [
      await byLanguageService(`${FOLDER}/x.yml`, text),
      await byActionlint(`${FOLDER}/x.yml`, text),
    ];
    if (serviceSays !== undefined) expect(service.join('\n')).toMatch(serviceSays);
    if (actionlintSays !== undefined) expect(lint.join('\n')).toMatch(actionlintSays);
  });
});

describe('ci.yml', () => {
  it('runs on the oldest Node that package.json promises, and on newer ones', () => {
    const { strategy, steps } = workflows.get('ci.yml')!.jobs['test']!;
    const { node } = strategy!.matrix;
    expect(`>=${node![0]}`).toBe(manifest.engines.node);
    expect(node).toEqual(['20.19', '22', '24']);
    expect(steps!.at(-1)).toEqual({ run: '.ci/run' });
  });

  it('starts with what is fast, and has every system', () => {
    const { fast, ...others } = workflows.get('ci.yml')!.jobs;
    expect(fast!.needs).toBeUndefined();
    expect(Object.values(others).map(({ needs }) => needs)).toEqual(['fast', 'fast']);
    expect(others['systems']!.strategy!.matrix['os']).toEqual(['windows-latest', 'macos-latest']);
  });
});

describe('release.yml', () => {
  const { on, permissions, jobs } = workflows.get('release.yml')!;

  it('is started by the tag of a version only', () => {
    expect(on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
  });

  it('may write in one job each, behind an environment, after the tests', () => {
    expect(permissions).toEqual({});
    const rights = Object.entries(jobs).map(([name, job]) => [name, job.permissions, job.environment]);
    expect(rights).toEqual([
      ['test', { contents: 'read' }, undefined],
      ['notes', { contents: 'read' }, undefined],
      ['npm', { contents: 'read', 'id-token': 'write' }, 'npm'],
      ['github', { contents: 'write' }, 'release'],
    ]);
    expect(jobs).toMatchObject({ npm: { needs: ['test', 'notes'] }, github: { needs: 'npm' } });
  });

  it('moves the tag of the major version, made when it is new', () => {
    const script = jobs['github']!.steps!.at(-1)!.run!;
    const calls = (patched: boolean): string[] => {
      const stub = `gh() { echo "$*" >> calls; [ "$4" != PATCH ] || ${patched}; }\n`;
      const cwd = tempFolder();
      const env = { ...cleanEnv(), GITHUB_REF_NAME: 'v12.3.4', GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' };
      execFileSync('bash', ['-e', '-c', stub + script], { cwd, env });
      return readFileSync(path.join(cwd, 'calls'), 'utf8').trimEnd().split('\n');
    };
    const patch = 'api --silent --method PATCH repos/o/r/git/refs/tags/v12 --raw-field sha=abc --field force=true';
    const post = 'api --silent --method POST repos/o/r/git/refs --raw-field ref=refs/tags/v12 --raw-field sha=abc';
    expect(calls(true)).toEqual([patch]);
    expect(calls(false)).toEqual([patch, post]);
  });

  it('takes its notes from the change log, and stops when tag, version and change log differ', () => {
    const log = '# Changelog\n\n## Unreleased\n\n- c\n\n## 1.10.0\n\n- b\n\n## 1.1.0 (2026-01-02)\n\n- a\n';
    expect(releaseNotes('v1.10.0', '1.10.0', log)).toBe('- b\n');
    expect(releaseNotes('v1.1.0', '1.1.0', log)).toBe('- a\n');
    expect(() => releaseNotes('v1.1.1', '1.1.0', log)).toThrow(
      'the tag is v1.1.1, but package.json has the version 1.1.0',
    );
    expect(() => releaseNotes('v1.1.1', '1.1.1', log)).toThrow('CHANGELOG.md says nothing of 1.1.1');
    expect(() => releaseNotes('v1.0.0', '1.0.0', `${log}\n## 1.0.0\n`)).toThrow('says nothing of 1.0.0');
  });
});

describe('action.yml, the workflow', () => {
  const { jobs } = workflows.get('action.yml')!;

  it.each(Object.keys(jobs))('%s: its steps do what it expects of them', async (name) => {
    const workspace = tempFolder();
    cpSync(path.join(ROOT, 'fixtures/site'), path.join(workspace, 'fixtures/site'), { recursive: true });
    mkdirSync(path.join(workspace, '.git'));
    const results = new Map<string, string>();
    for (const step of jobs[name]!.steps!) {
      if (step.run !== undefined) {
        const env = Object.entries(step.env ?? {}).map(([key, value]) => [key, evaluate(value, results)]);
        execFileSync('bash', ['-e', '-c', step.run], {
          cwd: workspace,
          env: { ...cleanEnv(), ...Object.fromEntries(env) },
        });
      } else if (step.uses === './') {
        const inputs = Object.entries(step.with ?? {}).map(([key, value]) => [key, String(value)]);
        const { code, outputs } = await runStep({ workspace, inputs: Object.fromEntries(inputs) });
        if (step['continue-on-error'] !== true) expect(code).toBe(0);
        results.set(`steps.${step.id}.outcome`, code === 0 ? 'success' : 'failure');
        for (const [key, value] of Object.entries(outputs)) results.set(`steps.${step.id}.outputs.${key}`, value);
      }
    }
    expect(results.size).toBeGreaterThan(0);
  });

  /** Throws when an expression is no result of a step. */
  function evaluate(text: string, results: ReadonlyMap<string, string>): string {
    return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
      const value = results.get(name);
      if (value === undefined) throw new Error(`there is no ${name}`);
      return value;
    });
  }
});

it('dependabot keeps packages and actions fresh', () => {
  const { version, updates } = parse(read('.github/dependabot.yml')) as {
    version: number;
    updates: { 'package-ecosystem': string; directory: string; groups: object }[];
  };
  expect(version).toBe(2);
  expect(
    updates.map((update) => [update['package-ecosystem'], update.directory, Object.keys(update.groups).length]),
  ).toEqual([
    ['npm', '/', 1],
    ['github-actions', '/', 1],
  ]);
});

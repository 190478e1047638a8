import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, tempRepository } from '../support/git-repo.js';
import {
  BAD,
  BAD_TEXT,
  builtProgram,
  checkJson,
  GOOD,
  GOOD_TEXT,
  tempSite,
  tempSiteBeside,
  writeAll,
} from '../support/run-cli.js';
import { ACTION_YML, runStep } from '../support/runner.js';
import { tempFolder } from '../support/temp-folder.js';

await builtProgram();

const EMPTY_META =
  '{"versions": [], "compilers": [], "oss": [], "platforms": [], "targets": [], "stacks": [], "num_specs": NUMBER, "num_specs_by_stack": {}}';

/** The smallest page that can be read; its layout is one error, its count another when it is not 0. */
function smallPage(name: string, layout = 'cache', specs = 0): string {
  const meta = EMPTY_META.replace('NUMBER', String(specs));
  return `---\ntitle: "${name}"\nlayout: ${layout}\ncategories: [package, develop]\nmeta: ${meta}\nspec_details: []\n---`;
}

/** Pages of a package each; each has one error, `page-layout`. */
function manyBad(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, i) => `p${String(i).padStart(5, '0')}`);
  return Object.fromEntries(names.map((name) => [`_cache/develop/${name}/specs.md`, smallPage(name, 'page')]));
}

describe('a step', () => {
  it('passes on a clean site and says so', async () => {
    const step = await runStep({ workspace: tempSite({ [GOOD]: GOOD_TEXT }) });
    expect(step.code, step.stdout).toBe(0);
    expect(step.commands).toEqual([]);
    expect(step.outputs).toEqual({
      errors: '0',
      warnings: '0',
      infos: '0',
      files: '1',
      'sarif-file': '',
      'exit-code': '0',
      outcome: 'passed',
      'duration-ms': expect.stringMatching(/^[1-9]\d*$/),
    });
    expect(step.stdout).toMatch(/^Checked 1 page/m);
    expect(step.summary).toContain('no findings');
    expect(step.stderr).toBe('');
  });

  it('sets every output that action.yml declares, and no other', async () => {
    const workspace = tempRepository({ [GOOD]: GOOD_TEXT });
    commit(workspace, { [BAD]: BAD_TEXT });
    const step = await runStep({ workspace, inputs: { compare: 'true', base: 'HEAD^1' } });
    expect(Object.keys(step.outputs).sort()).toEqual(Object.keys(ACTION_YML.outputs).sort());
    expect(step.outputs).toMatchObject({ introduced: '1', fixed: '0', unchanged: '0' });
    expect(step.summary).toContain('1 introduced, 0 fixed, 0 unchanged');
  });

  it('shows a log of any length in one group', async () => {
    const rows = GOOD_TEXT.replaceAll('"linux"', '"lynux"');
    const names = Array.from({ length: 8 }, (_, i) => `_cache/develop-2025-03-30/p${i}/specs.md`);
    const step = await runStep({ workspace: tempSite(Object.fromEntries(names.map((name) => [name, rows]))) });
    expect(step.stdout.length).toBeGreaterThan(100_000);
    const groups = step.commands.map(({ name }) => name).filter((name) => name.endsWith('group'));
    expect(groups).toEqual(['group', 'endgroup']);
  });

  it('fails on an error, with an annotation at its place, the log in a group, the summary and outputs', async () => {
    const workspace = tempSiteBeside();
    const step = await runStep({ workspace });
    const { report } = await checkJson([], { cwd: workspace });
    const { startLine, startColumn, endLine, endColumn } = report.findings[0]!.region;
    expect(step.code).toBe(1);
    expect(step.annotations).toEqual([
      {
        name: 'error',
        properties: {
          title: 'meta-num-specs',
          file: BAD,
          line: String(startLine),
          endline: String(endLine),
          col: String(startColumn),
          endcolumn: String(endColumn),
        },
        data: report.findings[0]!.message,
      },
    ]);
    expect(step.commands.map(({ name }) => name)).toEqual(['group', 'endgroup', 'error']);
    expect(step.outputs).toMatchObject({ errors: '1', files: '2', 'exit-code': '1', outcome: 'failed' });
    expect(step.summary).toContain('meta-num-specs');
    expect(step.summary).toContain(
      `https://github.com/octo-org/octo-repo/blob/0123456789abcdef0123456789abcdef01234567/${BAD}`,
    );
  });

  it('looks in the working directory, and names files from the root of the repository', async () => {
    const workspace = tempSite(
      Object.fromEntries([
        [`docs/site/${BAD}`, BAD_TEXT],
        [`other/${BAD}`, BAD_TEXT],
      ] as const),
    );
    const step = await runStep({ workspace, inputs: { 'working-directory': 'docs/site', 'sarif-file': 'out.sarif' } });
    expect(step.annotations.map(({ properties }) => properties['file'])).toEqual([`docs/site/${BAD}`]);
    expect(step.outputs['sarif-file']).toBe(path.join(workspace, 'docs/site/out.sarif'));
    const sarif = JSON.parse(readFileSync(step.outputs['sarif-file']!, 'utf8'));
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(`docs/site/${BAD}`);
  });

  it('names files from the workspace on where there is no git', async () => {
    const workspace = tempFolder();
    writeAll(workspace, { [`docs/${BAD}`]: BAD_TEXT });
    const { annotations } = await runStep({ workspace, inputs: { 'working-directory': 'docs' } });
    expect(annotations.map(({ properties }) => properties['file'])).toEqual([`docs/${BAD}`]);
  });

  it('does what the inputs say', async () => {
    const workspace = tempSiteBeside({ 'lint.json': '{"rules": {"meta-num-specs": "warning"}}' });
    const warned = await runStep({ workspace, inputs: { config: 'lint.json' } });
    expect(warned).toMatchObject({ code: 0, outputs: { errors: '0', warnings: '1', outcome: 'passed' } });
    expect(warned.annotations.map(({ name }) => name)).toEqual(['warning']);
    const limited = await runStep({ workspace, inputs: { config: 'lint.json', 'max-warnings': '0' } });
    expect(limited).toMatchObject({ code: 1, outputs: { outcome: 'failed' } });
    const silent = await runStep({ workspace, inputs: { 'fail-on': 'never', annotations: 'false', summary: 'false' } });
    expect(silent).toMatchObject({ code: 0, annotations: [], summary: '', outputs: { errors: '1' } });
    const named = await runStep({ workspace, inputs: { paths: `${GOOD}\n` } });
    expect(named).toMatchObject({ code: 0, outputs: { files: '1' } });
  });

  it.each([
    ['an input', { 'fail-on': 'bad' }, 'unknown fail level'],
    ['the config', { config: 'none.json' }, 'none.json'],
    ['a path', { paths: 'nowhere' }, 'no page found'],
    ['the working directory', { 'working-directory': 'nowhere' }, 'working-directory'],
  ])('says in one annotation what is wrong with %s', async (_, inputs, message) => {
    const step = await runStep({ workspace: tempSiteBeside(), inputs });
    expect(step.code).toBe(2);
    expect(step.outputs).toMatchObject({ 'exit-code': '2', outcome: 'error' });
    expect(step.annotations).toMatchObject([{ name: 'error', data: expect.stringContaining(message) }]);
    expect(step.stdout).not.toContain('    at ');
  });

  it('goes on without a summary file', async () => {
    const step = await runStep({ workspace: tempSiteBeside(), summaryFile: 'missing' });
    expect(step).toMatchObject({ code: 1, outputs: { errors: '1' } });
    expect(step.stdout).toContain('no job summary');
  });

  it('runs no code of a config unless its input says so', async () => {
    const plugin =
      "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nexport default { name: 'p', rules: [] };";
    const workspace = tempSiteBeside({ 'p.mjs': plugin, 'cache-lint.config.json': '{"plugins": ["./p.mjs"]}' });
    const refused = await runStep({ workspace });
    expect(refused).toMatchObject({ code: 2 });
    expect(existsSync(path.join(workspace, 'ran'))).toBe(false);
    await runStep({ workspace, inputs: { 'allow-code': 'true' } });
    expect(existsSync(path.join(workspace, 'ran'))).toBe(true);
  });

  it('never prints the token but to mask it', async () => {
    const step = await runStep({ workspace: tempSiteBeside(), inputs: { 'upload-sarif': 'true' } });
    expect(step.stdout.match(/^.*ghs_.*$/gm)).toEqual([expect.stringMatching(/^::add-mask::ghs_\w+$/)]);
    expect(step.summary).not.toContain('ghs_');
  });
});

describe('the annotations of a step', () => {
  it.each([9, 10, 11, 43])(
    'are at most ten of a type at %i findings, and the last says how many are left',
    async (count) => {
      const step = await runStep({ workspace: tempSite(manyBad(count)) });
      const errors = step.commands.filter(({ name }) => name === 'error');
      expect(errors.length).toBe(Math.min(count, 10));
      if (count > 10) expect(errors.at(-1)!.data).toMatch(new RegExp(`^${count - 9} more errors are not shown`));
      expect(step.outputs['errors']).toBe(String(count));
    },
  );

  it('are as few as asked for, and leave a slot when an upload may warn', async () => {
    const workspace = tempSite(manyBad(20));
    const few = await runStep({ workspace, inputs: { 'max-annotations': '3' } });
    const errors = few.annotations.filter(({ name }) => name === 'error');
    expect(errors.length).toBe(3);
    expect(errors.at(-1)!.data).toMatch(/^18 more errors/);
  });
});

describe('the summary of a step', () => {
  it.each([0, 43, 500, 100_000])('fits at %i findings', async (count) => {
    const rows = Array.from({ length: count }, (_, i) => `{"hash": "${i}"}`).join(', ');
    const page = smallPage('zlib').replace('spec_details: []', `spec_details: [${rows}]`);
    const step = await runStep({ workspace: tempSite({ '_cache/develop/zlib/specs.md': page }), timeout: 120_000 });
    const total = ['errors', 'warnings', 'infos'].reduce((sum, name) => sum + Number(step.outputs[name]), 0);
    expect(total).toBeGreaterThanOrEqual(count);
    expect(Buffer.byteLength(step.summary)).toBeLessThan(900 * 1024);
    expect(step.annotations.length).toBeLessThanOrEqual(30);
  });
});

describe('a hostile pull request', () => {
  const COMMANDS = ['::error::x', '::stop-commands::x', '##[add-mask]x', '::set-output name=a::b', '%0A::warning::x'];

  it('gives the runner no command', async () => {
    const workspace = tempSite();
    writeAll(
      workspace,
      Object.fromEntries(
        COMMANDS.flatMap((command, i) => [
          [`_cache/develop/x${i} ${command.replaceAll('/', '')}/specs.md`, smallPage(command, command)],
          [`_cache/develop/y${i}/specs.md`, smallPage(`a\\n${command}\\r${command}`, `"\\u2028${command}"`, 7)],
        ]),
      ),
    );
    const step = await runStep({
      workspace,
      event: {
        name: 'pull_request',
        payload: { pull_request: { title: '::error::x', head: { ref: '$(touch pwned)`touch pwned`' } } },
      },
      env: { GITHUB_HEAD_REF: '$(touch pwned)', GITHUB_REF_NAME: '::error::x' },
    });
    const allowed = new Set(['error', 'warning', 'notice', 'group', 'endgroup']);
    expect(step.commands.filter(({ name }) => !allowed.has(name))).toEqual([]);
    expect(step.commands.filter(({ name }) => name === 'group').length).toBe(1);
    for (const { name, properties } of step.annotations) expect(properties['title'], name).toMatch(/^[a-z-]+$/);
    expect(Number(step.outputs['errors'])).toBeGreaterThan(COMMANDS.length);
    expect(existsSync(path.join(workspace, 'pwned'))).toBe(false);
    expect(step.summary).not.toMatch(/^\s*(?:::|##\[)/m);
  });
});

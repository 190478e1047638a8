import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BAD,
  BAD_TEXT,
  builtProgram,
  GOOD,
  GOOD_TEXT,
  runCli,
  tempFolder,
  tempSite,
  tempSiteBeside,
  writeAll,
} from '../support/run-cli.js';
import { ACTION_YML, runStep } from '../support/runner.js';

await builtProgram();

/** Pages of one package each, every one of them with the one error of the bad page. */
function badPages(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const name = `p${String(i).padStart(5, '0')}`;
      return [`_cache/develop/${name}/specs.md`, pageOf(name)];
    }),
  );
}

/** The smallest page, with a wrong count. */
function pageOf(name: string): string {
  const meta = JSON.stringify({
    versions: [],
    compilers: [],
    oss: [],
    platforms: [],
    targets: [],
    stacks: [],
    num_specs: 1,
    num_specs_by_stack: {},
  });
  return `---\ntitle: "${name}"\nlayout: cache\ncategories: [package, develop]\nmeta: ${meta}\nspec_details: []\n---`;
}

const OUTPUTS = Object.keys(ACTION_YML.outputs);

describe('a step', () => {
  it('passes on a clean site and says so', async () => {
    const step = await runStep({ workspace: tempSite({ [GOOD]: GOOD_TEXT }) });
    expect(step.code, step.stdout).toBe(0);
    expect(step.annotations).toEqual([]);
    expect(step.outputs).toMatchObject({
      errors: '0',
      warnings: '0',
      infos: '0',
      files: '1',
      'sarif-file': '',
      'exit-code': '0',
      outcome: 'passed',
    });
    expect(Object.keys(step.outputs).sort()).toEqual([...OUTPUTS].sort());
    expect(Number(step.outputs['duration-ms'])).toBeGreaterThan(0);
    expect(step.summary).not.toBe('');
    expect(step.stderr).toBe('');
  });

  it('fails on an error, with an annotation at its place, the log, the summary and outputs', async () => {
    const step = await runStep({ workspace: tempSiteBeside() });
    expect(step.code).toBe(1);
    expect(step.annotations).toMatchObject([
      { name: 'error', properties: { title: 'meta-num-specs', file: BAD, line: '5', endline: '5' } },
    ]);
    expect(step.outputs).toMatchObject({ errors: '1', files: '2', 'exit-code': '1', outcome: 'failed' });
    expect(step.commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['group', 'endgroup', 'error']));
    expect(step.summary).toContain('meta-num-specs');
  });
});

import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/in-process.js';
import { tempSite } from '../support/run-cli.js';

const cwd = tempSite();
const said = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await runInProcess(cwd, args, { rules: [] });
  expect([code, stdout]).toEqual([2, '']);
  return stderr;
};

describe('a command that is taken for a path', () => {
  it.each<[readonly string[], string]>([
    [['chekc'], 'did you mean the command check?'],
    [['explian', 'page-title'], 'did you mean the command explain?'],
    [['--quiet', 'compare', 'main'], 'the command compare stands before its options'],
    [['here', 'check'], 'the command check stands before its options'],
    [['chekc', 'compare'], 'the command compare stands before its options'],
  ])('%j: %s', async (args, hint) => {
    const text = await said(...args);
    expect(text).toMatch(/^cache-lint: no page found at [^\n]+\n$/);
    expect(text.endsWith(`; ${hint}\n`)).toBe(true);
  });

  it.each<[string, readonly string[]]>([
    ['a path that is like no command', ['nowhere']],
    ['a path behind --', ['--', 'compare']],
    ['a command behind --', ['nowhere', '--', 'compare']],
    ['a command that is one', ['check', 'nowhere']],
    ['no path', ['--quiet']],
  ])('is not %s: %j', async (_, args) => {
    const text = await said(...args);
    expect(text).not.toContain('did you mean the command');
    expect(text).not.toContain('stands before its options');
  });

  it('is only meant where no page is found', async () => {
    expect(await said('chekc', '--fail-on', 'eror')).not.toContain('the command');
  });
});

describe('a call', () => {
  it('with a name of a command is no path', async () => {
    expect(await said('explain', 'page-titel')).toMatch(/^cache-lint: unknown rule /);
  });

  it('with a path that is called as what yargs takes for --help is one with a path', async () => {
    expect(await said('help')).toMatch(/^cache-lint: no page found at "help"; /);
  });

  it('that fails ends with its line and its code, and nothing in it is obeyed', async () => {
    const list = () => {
      throw new Error('::error::x');
    };
    const { code, stderr } = await runInProcess(cwd, [], { rules: [], list });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^cache-lint: a fault of cache-lint itself; please report it:\nError: ::error::x\n/);
    expect(stderr).not.toContain('the command');
  });
});

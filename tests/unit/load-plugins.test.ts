import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { loadPlugins } from '../../src/config/plugins.js';
import { readConfig } from '../../src/config/read.js';
import { GuardError, PluginFault, UsageError } from '../../src/errors.js';
import type { PluginGuard, PluginPlace } from '../../src/host.js';
import { definePageRule, type Rule } from '../../src/rule.js';
import { at, memoryHost, ROOT } from '../support/memory-host.js';

const rule = (id: string): Rule =>
  definePageRule({
    ...{ id, summary: 'A claim.', why: 'Somebody is hurt.', severity: 'error', fixable: false },
    ...{ messages: { none: () => 'None.' }, examples: { bad: '', good: '' } },
    check() {},
  });

interface Loading {
  /** What modules give, or throw, by what they are asked for. */
  readonly modules?: Readonly<Record<string, () => unknown>>;
  readonly files?: readonly string[];
  readonly names?: readonly string[];
  readonly allowCode?: boolean;
  readonly guard?: Partial<PluginGuard>;
}

/** What is asked of the host, in its order. */
let asked: string[] = [];

async function load({ modules = {}, files = [], names = Object.keys(modules), allowCode = true, guard }: Loading) {
  asked = [];
  const host = {
    ...memoryHost({ files: Object.fromEntries(files.map((name) => [name, ''])) }),
    importModule: async (specifier: string, from: string): Promise<unknown> => {
      asked.push(`import ${specifier} from ${from}`);
      return modules[Object.keys(modules).find((name) => [name, at(name)].includes(specifier))!]!();
    },
    guard: {
      arm: () => void asked.push('arm'),
      run: (place: PluginPlace, code: () => unknown) => {
        asked.push(`run ${place.plugin} of ${place.file}`);
        return code();
      },
      settled: (promise: Promise<unknown>) => promise,
      ...guard,
    } as unknown as PluginGuard,
  };
  return loadPlugins(host, readConfig(host, { root: ROOT, inline: { plugins: names } }), allowCode, rules);
}

async function refused(loading: Loading): Promise<string> {
  const error: unknown = await load(loading).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(UsageError);
  return (error as Error).message.replace(/^\(config\):1:1: plugins\[/, '[');
}

const throwing =
  (message: string, more: object = {}) =>
  (): never => {
    throw Object.assign(new Error(message), { stack: '' }, more);
  };

describe('the plugins of a config', () => {
  it('are loaded in their order, each from where its config is, and guarded from the first on', async () => {
    const loaded = await load({
      modules: { './a.mjs': () => ({ default: [rule('of-a')] }), b: () => ({ rules: [rule('of-b')] }) },
    });
    expect(loaded.map((one) => [one.plugin, one.rule.id])).toEqual([
      ['./a.mjs', 'of-a'],
      ['b', 'of-b'],
    ]);
    expect(asked).toEqual([
      'arm',
      'run ./a.mjs of (config):1:1',
      `import ${at('a.mjs')} from ${ROOT}`,
      'run ./a.mjs of (config):1:1',
      'run b of (config):1:1',
      `import b from ${ROOT}`,
      'run b of (config):1:1',
    ]);
  });

  it('need no guard where there are none', async () => {
    expect([await load({}), asked]).toEqual([[], []]);
    expect([await load({ allowCode: false }), asked]).toEqual([[], []]);
    await load({ modules: { p: () => ({ default: [] }) } });
    expect(asked[0]).toBe('arm');
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a rule', { default: rule('of-a') }, ['of-a']],
    ['a list', { default: [rule('of-a'), rule('of-b')] }, ['of-a', 'of-b']],
    ['an object with a list', { default: { rules: [rule('of-a')] } }, ['of-a']],
    ['an export with a list', { rules: [rule('of-a')] }, ['of-a']],
    ['an export with an object', { rules: { rules: [rule('of-a')] } }, ['of-a']],
    ['a default beside an export', { default: [rule('of-a')], rules: [rule('of-b')] }, ['of-a']],
    ['another default beside an export', { default: {}, rules: [rule('of-b')] }, ['of-b']],
    ['an empty list', { default: [], rules: [rule('of-b')] }, []],
  ])('may export %s', async (_, module, ids) => {
    expect((await load({ modules: { p: () => module } })).map((one) => one.rule.id)).toEqual(ids);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', { default: null }],
    ['a number', { default: 1 }],
    ['a function', { default: () => 1 }],
    ['an object', { default: {} }],
    ['an object without a list', { default: { rules: {} } }],
    ['a rule without an id', { default: { ...rule('of-a'), id: 1 } }],
  ])('export rules, and not %s', async (_, module) => {
    expect(await refused({ modules: { p: () => module } })).toBe(
      '[0]: "p" exports no rules: its default export is a rule or a list of rules, or it has an export "rules"',
    );
  });

  it('are to blame for what is no rule', async () => {
    expect(await refused({ modules: { p: () => ({ default: [rule('of-a'), 1] }) } })).toBe(
      '[0]: "p" exports something that is no rule: rules[1] is no object: write definePageRule({...})',
    );
    const odd = {
      get default(): never {
        throw new Error('no');
      },
    };
    await expect(load({ modules: { p: () => odd } })).rejects.toThrow(
      /^a fault of the plugin p: what it exports cannot be read: Error: no/,
    );
    await expect(load({ modules: { p: () => odd } })).rejects.toBeInstanceOf(PluginFault);
  });

  it('are to blame when they do not end', async () => {
    const settled = (): never => {
      throw new GuardError('it waits for nothing');
    };
    await expect(load({ modules: { p: () => ({}) }, guard: { settled } })).rejects.toThrow(
      'a fault of the plugin p: it waits for nothing',
    );
  });

  it('have ids of their own', async () => {
    const one = rule('of-a');
    expect(await refused({ modules: { p: () => ({ default: [rule('page-title')] }) } })).toBe(
      '[0]: "p" has a rule "page-title", but cache-lint itself has one of this id',
    );
    expect(await refused({ modules: { p: () => ({ default: [one] }), q: () => ({ default: [rule('of-a')] }) } })).toBe(
      '[1]: "q" has a rule "of-a", but the plugin "p" has one of this id',
    );
    expect(await load({ modules: { p: () => ({ default: [one] }), q: () => ({ default: [one] }) } })).toHaveLength(1);
  });
});

describe('a plugin that cannot be loaded', () => {
  const NONE = 'no such package is installed where the config can see it';
  const NOT_FOUND = { code: 'MODULE_NOT_FOUND' };

  it.each<[string, () => never, string]>([
    ['is none', throwing("Cannot find module 'p'", NOT_FOUND), NONE],
    ['lacks another one', throwing("Cannot find module 'q'", NOT_FOUND), "Cannot find module 'q'"],
    ['says that it lacks itself', throwing("Cannot find module 'p'"), "Cannot find module 'p'"],
    ['has another code', throwing("Cannot find module 'p'", { code: 'EACCES' }), "Cannot find module 'p'"],
    ['throws', throwing('on purpose\nand more'), 'on purpose'],
    ['throws without a word', throwing(''), 'it throws'],
    ['throws a code', throwing('', { code: 'EACCES' }), 'EACCES'],
  ])('%s', async (_, module, said) => {
    expect(await refused({ modules: { p: module } })).toBe(`[0]: "p" cannot be loaded: ${said}`);
  });

  const NODE_FRAME = '    at wrapSafe (node:internal/modules/cjs/loader:1464:18)';

  it.each<[string, string]>([
    ['Error: x\n    at file:///lint/a.mjs:3:7\n    at file:///lint/b.mjs:1:1', 'x (line 3)'],
    ['Error: x\n    at size (file:///lint/b.mjs:3:7)', 'x (line 3 of b.mjs)'],
    ['Error: x\n    at Object.<anonymous> (C:\\lint\\a.mjs:12:1)', 'x (line 12)'],
    [`Error: x\n${NODE_FRAME}\n    at file:///lint/a.mjs:3:7`, 'x'],
    ['Error: x\n    at JSON.parse (<anonymous>)', 'x'],
    ['Error: see http://example.org/a.mjs:3', 'x'],
    ['', 'x'],
  ])('has a line where its stack %j says one', async (stack, said) => {
    const modules = { './a.mjs': throwing('x', { stack }) };
    expect(await refused({ modules, files: ['a.mjs'] })).toBe(`[0]: "./a.mjs" cannot be loaded: ${said}`);
  });

  it.each<[string, string]>([
    [`/lint/a.mjs:3\n  {{\n\nSyntaxError: x\n${NODE_FRAME}`, 'x (line 3)'],
    [`file:///lint/b.mjs:3\nSyntaxError: x\n${NODE_FRAME}`, 'x (line 3 of b.mjs)'],
    [`SyntaxError: see /lint/a.mjs:3\n${NODE_FRAME}`, 'x'],
  ])('that is no JavaScript has one where its stack %j starts with it', async (stack, said) => {
    const module = (): never => {
      throw Object.assign(new SyntaxError('x'), { stack });
    };
    const modules = { './a.mjs': module };
    expect(await refused({ modules, files: ['a.mjs'] })).toBe(`[0]: "./a.mjs" cannot be loaded: ${said}`);
  });

  it('may throw an error that throws', async () => {
    const module = (): never => {
      throw Object.defineProperty(new Error('x'), 'message', {
        get() {
          throw new Error('y');
        },
      });
    };
    expect(await refused({ modules: { p: module } })).toBe(
      '[0]: "p" cannot be loaded: something was thrown that cannot be shown as text',
    );
  });

  it.each<[unknown, string]>([
    ['a text\nof lines', 'a text'],
    [null, 'null'],
    [{ code: 'EACCES' }, '[object Object]'],
    ['', 'it throws'],
  ])('throws no error, but %j', async (thrown, said) => {
    const module = (): never => {
      throw thrown;
    };
    expect(await refused({ modules: { p: module } })).toBe(`[0]: "p" cannot be loaded: ${said}`);
  });

  it.each<[readonly string[], string]>([
    [[], 'there is no file "a.mjs"'],
    [['a.mjs/x'], 'there is no file "a.mjs"'],
    [['a.mjs'], `Cannot find module '${at('a.mjs')}'`],
  ])('is no file where there are %j', async (files, said) => {
    const modules = { './a.mjs': throwing(`Cannot find module '${at('a.mjs')}'`, NOT_FOUND) };
    expect(await refused({ modules, files })).toBe(`[0]: "./a.mjs" cannot be loaded: ${said}`);
  });
});

describe('plugins without leave', () => {
  const CODE = "is code, and a config may be a stranger's: start cache-lint with --allow-code if you trust it";

  it.each<[readonly string[], string]>([
    [['p'], `[0]: "p" ${CODE}`],
    [['p', 'q'], `[0]: "p" ${CODE} (and 1 more)`],
    [['p', 'q', './r.js'], `[0]: "p" ${CODE} (and 2 more)`],
    [['p', 'p'], `[0]: "p" ${CODE}`],
  ])('are not run: %j', async (names, said) => {
    expect(await refused({ names, allowCode: false })).toBe(said);
    expect(asked).toEqual([]);
  });

  const FILE = 'is neither a file (it starts with "./", "../" or "/") nor the name of a package';

  it.each<[string, string]>([
    ['a b', FILE],
    ['@a', FILE],
    ['@/a', FILE],
    ['a/', FILE],
    ['.a', FILE],
    ['a@1', FILE],
    ['https://example.org/a.js', FILE],
    ['a.js', 'looks like a file: write "./a.js"'],
    ['a.mts', 'looks like a file: write "./a.mts"'],
  ])('are named rightly, and not %s', async (name, said) => {
    for (const allowCode of [true, false])
      expect(await refused({ names: ['p', name], allowCode })).toBe(`[1]: ${JSON.stringify(name)} ${said}`);
  });

  it.each(['a', 'a.b', '-a', '~a', 'a/b', 'a/b/c.js', '@a/b', '@a/b/c', 'a.json', 'a.jsx', './a.js', '../a', '/a.js'])(
    'may be called %s',
    async (name) => {
      expect(await refused({ names: [name], allowCode: false })).toBe(`[0]: ${JSON.stringify(name)} ${CODE}`);
    },
  );
});

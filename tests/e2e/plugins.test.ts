import { describe, expect, it } from 'vitest';
import { HASHES, page } from '../support/page-builder.js';
import { GOOD, GOOD_TEXT, runCli, tempSite } from '../support/run-cli.js';

const WRONG = '_cache/develop-2025-03-30/xz/specs.md';
const OWN = '_cache/develop-2025-03-30/zlib/specs.md';

/** A plugin whose rule does something on the page of zlib. */
function plugin(body: string, more: string, head: string): string {
  return `${head}
export default [{
  kind: 'page', id: 'acme-bad', summary: 'A.', why: 'B.', severity: 'error', fixable: false,
  messages: { bad: () => 'Bad.' }, examples: { bad: '', good: '' },
  check(page, report) {
    if (page.data.title !== 'zlib') return;
    ${body}
  },
  ${more}
}];`;
}

function files(code: string): Readonly<Record<string, string>> {
  const pages = [
    page({ package: 'xz', rows: [{ hash: HASHES[1] }], meta: { num_specs: 7 } }),
    page({ package: 'zlib' }),
  ];
  return {
    ...Object.fromEntries(pages.map(({ file, text }) => [file, text])),
    'cache-lint.config.json': '{"plugins": ["./p.mjs"]}',
    'p.mjs': code,
  };
}

async function run(code: string, ...args: string[]) {
  const { stdout, ...rest } = await runCli(['--allow-code', '--format', 'json', ...args], {
    cwd: tempSite(files(code)),
    timeout: 60_000,
  });
  return { ...rest, stdout };
}

interface Json {
  readonly findings: readonly { readonly ruleId: string; readonly file: string }[];
  readonly internalErrors: readonly {
    readonly ruleId?: string;
    readonly plugin?: string;
    readonly file: string;
    readonly stack: string;
  }[];
}

const CORPUS = (map: string): string => `export default [{
  kind: 'corpus', id: 'acme-bad', summary: 'A.', why: 'B.', severity: 'error', fixable: false,
  messages: { bad: () => 'Bad.' }, examples: { bad: '', good: '' },
  map: (page) => { if (page.data.title !== 'zlib') return null; ${map} },
  reduce() {},
}];`;

describe('what a plugin does on a page is its own fault, and the other findings are shown', () => {
  it.each<[string, string, string]>([
    [
      'an async check that rejects',
      plugin('', "check: (page) => page.data.title === 'zlib' && (async () => { throw new Error('late'); })(),", ''),
      'is asynchronous',
    ],
    [
      'an async check that reports later',
      plugin(
        '',
        "check: (page, report) => page.data.title === 'zlib' && (async () => { await 1; report({ messageId: 'bad', data: 0, path: [] }); })(),",
        '',
      ),
      'is asynchronous',
    ],
    ['a throw in a timer', plugin("setTimeout(() => { throw new Error('too late'); }, 1);", '', ''), 'too late'],
    ['a promise that is rejected', plugin("Promise.reject(new Error('nobody waits'));", '', ''), 'nobody waits'],
    ['a rejection that is no error', plugin('Promise.reject(Object.create(null));', '', ''), 'cannot be shown as text'],
    ['a thrown object without a prototype', plugin('throw Object.create(null);', '', ''), 'cannot be shown as text'],
    [
      'a thrown Proxy',
      plugin('throw new Proxy({}, { getPrototypeOf() { throw 1; }, get() { throw 2; } });', '', ''),
      'cannot be shown as text',
    ],
    [
      'a fix with a BigInt',
      plugin(
        "report({ messageId: 'bad', data: 0, path: [], fix: { kind: 'set', path: ['title'], value: 1n } });",
        '',
        '',
      ),
      'BigInt',
    ],
    [
      'a fix that is a circle',
      plugin(
        "const fix = { kind: 'set', path: ['title'] }; fix.value = fix; report({ messageId: 'bad', data: 0, path: [], fix });",
        '',
        '',
      ),
      'circular',
    ],
    [
      'a subject that is no text',
      plugin("report({ messageId: 'bad', data: 0, path: [], subject: 5 });", '', ''),
      'subject is none',
    ],
    [
      'a path that is none',
      plugin("report({ messageId: 'bad', data: 0, path: [Symbol('x')] });", '', ''),
      'path is none',
    ],
    [
      'a tag that is no answer',
      plugin("report({ messageId: 'bad', data: 0, path: [], ofTag: 'v1' });", '', ''),
      'ofTag is none',
    ],
    [
      'a message that is no text',
      plugin("report({ messageId: 'bad', data: 0, path: [] });", "messages: { bad: async () => 'Bad.' },", ''),
      'is no text',
    ],
    ['process.exit(0)', plugin('process.exit(0);', '', ''), 'it calls process.exit'],
    ['process.exit(0) in a timer', plugin('setTimeout(() => process.exit(0), 1);', '', ''), 'it calls process.exit'],
    ['console.log', plugin("console.log('here I am');", '', ''), 'it writes to standard output'],
    ['a value of map with a BigInt', CORPUS('return { a: 1n };'), 'BigInt'],
    ['an async map', CORPUS('return Promise.reject(new Error("x"));'), 'is asynchronous'],
    ['an interval that goes on', plugin("setInterval(() => {}, 5); throw new Error('and more');", '', ''), 'and more'],
  ])('%s', async (_, code, text) => {
    const { code: exit, stdout, stderr } = await run(code);
    expect(exit).toBe(3);
    const report = JSON.parse(stdout) as Json;
    expect(report.findings.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([`${WRONG} meta-num-specs`]);
    expect(report.internalErrors).toEqual([
      { plugin: './p.mjs', ruleId: 'acme-bad', file: expect.anything(), stack: expect.stringContaining(text) },
    ]);
    expect([...new Set(report.internalErrors.map(({ file }) => file))]).toEqual([OWN]);
    expect(stderr).toContain(`A fault of the plugin ./p.mjs, in rule acme-bad, at ${OWN}:\n`);
    expect(stderr).not.toContain('cache-lint itself');
  });
});

describe('what a plugin does while it is loaded ends the run with its name', () => {
  it.each<[string, string, string]>([
    ['waits forever', 'await new Promise(() => {});', 'its code waits for something that never happens'],
    ['ends the process', 'process.exit(0);', 'it calls process.exit'],
    [
      'exports a Proxy',
      "export default new Proxy([], { get() { throw new Error('no entry'); } });",
      'what it exports cannot be read',
    ],
    [
      'has a rule that is a Proxy',
      "export default [new Proxy({}, { get: (_, key) => { if (key === 'id') throw new Error('no entry'); } })];",
      'what it exports cannot be read',
    ],
    [
      'has a schema that throws',
      plugin('', "options: { schema() { throw new Error('no'); }, defaults: {}, help: {} },", ''),
      'the options of its rule acme-bad have no schema',
    ],
  ])('%s', async (_, code, text) => {
    const root = tempSite({
      ...files(code),
      ...(text.includes('schema') && {
        'cache-lint.config.json': '{"plugins": ["./p.mjs"], "rules": {"acme-bad": ["error", {"a": 1}]}}',
      }),
    });
    const { code: exit, stdout, stderr } = await runCli(['--allow-code', '--format', 'json'], { cwd: root });
    expect([exit, stdout]).toEqual([3, '']);
    expect(stderr).toContain(`a fault of the plugin ./p.mjs: ${text}`);
  });

  it.each([
    ['throws', { 'p.mjs': '\n\nthrow new Error("x");' }, 'x (line 3)'],
    ['is no JavaScript', { 'p.mjs': '\nexport default [,,;' }, "Unexpected token ';' (line 2)"],
    ['is no JavaScript of a script', { 'p.mjs': 'import "./q.cjs";', 'q.cjs': '[,,;' }, "token ';' (line 1 of q.cjs)"],
    ['imports what is no JavaScript', { 'p.mjs': 'import "./q.mjs";', 'q.mjs': '[,,;' }, "Unexpected token ';'\n"],
    ['imports nothing', { 'p.mjs': '\nimport { x } from "./q.mjs";', 'q.mjs': '' }, "named 'x' (line 2)"],
    ['misses another', { 'p.mjs': 'import "./q.mjs";' }, 'p.mjs\n'],
  ])('a module that %s is told with the line, where that is known', async (_, modules, said) => {
    const cwd = tempSite({ [GOOD]: GOOD_TEXT, 'cache-lint.config.json': '{"plugins": ["./p.mjs"]}', ...modules });
    const { code, stderr } = await runCli(['--allow-code'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  it('an import that throws what has no text is a wrong config', async () => {
    const { code, stderr } = await run('throw Object.create(null);');
    expect([code, stderr]).toEqual([2, expect.stringContaining('"./p.mjs" cannot be loaded: something was thrown')]);
  });

  it('what it prints goes to standard error, and is a fault', async () => {
    const { code, stdout, stderr } = await run(plugin('', '', "console.log('hello');"));
    expect(code).toBe(3);
    expect((JSON.parse(stdout) as Json).findings).toHaveLength(1);
    expect(stderr).toMatch(/^hello$/m);
    expect(stderr).toContain('A fault of the plugin ./p.mjs, at cache-lint.config.json:');
  });
});

it('a Proxy that lets itself be read is a rule like any other, and a plugin without fault ends as ever', async () => {
  const code = plugin("report({ messageId: 'bad', data: 0, path: ['title'] });", '', '').replace(
    /\[\{(.*)\}\];$/s,
    '[new Proxy({$1}, {})];',
  );
  const { code: exit, stdout } = await run(code);
  expect(exit).toBe(1);
  expect((JSON.parse(stdout) as Json).findings.map(({ ruleId }) => ruleId)).toEqual(['meta-num-specs', 'acme-bad']);
});

describe('rules and explain', () => {
  const call = (...args: string[]) => runCli(args, { cwd: tempSite(files(plugin('', '', ''))) });

  it('know the rules of plugins where their code may be run', async () => {
    const { code, stdout } = await call('rules', '--allow-code', '--format', 'json');
    expect(code).toBe(0);
    const known = JSON.parse(stdout) as readonly { readonly id: string; readonly plugin?: string }[];
    expect(known.filter((rule) => rule.plugin !== undefined)).toEqual([
      expect.objectContaining({ id: 'acme-bad', plugin: './p.mjs', summary: 'A.' }),
    ]);
    expect(known.length).toBeGreaterThan(50);
    const explained = await call('explain', 'acme-bad', '--allow-code');
    expect([explained.code, explained.stdout]).toEqual([
      0,
      expect.stringMatching(/^acme-bad\n\nA\.\n\nSeverity: error\.\n\nOf the plugin \.\/p\.mjs\.\n\nWhy: B\./),
    ]);
  });

  it.each([
    ['finds nothing', '', 'spec_details: [{"size": 1}]', 'nothing of this example'],
    [
      'finds something',
      "report({ messageId: 'bad', data: 0, path: ['meta', 'num_specs'] });",
      'meta: {"num_specs": 7}',
      '_cache/develop-2025-03-30/zlib/specs.md\n      5:50  error    Bad.  acme-bad\n        5 | …',
    ],
    ['throws', "throw new Error('no');", '', 'nothing, for it cannot be run on this example: Error: no'],
    ['has an example of no known form', '', 'meta: {', 'nothing, for it cannot be run on this example: SyntaxError'],
  ])('explain says what a rule says that %s', async (_, check, bad, said) => {
    const code = plugin(check, '', '').replace("bad: ''", `bad: ${JSON.stringify(bad)}`);
    const cwd = tempSite(files(code));
    const { code: exit, stdout } = await runCli(['explain', 'acme-bad', '--allow-code'], { cwd });
    expect([exit, stdout]).toEqual([0, expect.stringContaining(`\nSays:\n    ${said}`)]);
  });

  it('run no code without it, and read no config', async () => {
    const { code, stdout } = await call('rules');
    expect([code, stdout.includes('acme-bad')]).toEqual([0, false]);
    const cwd = tempSite({ 'cache-lint.config.json': '{' });
    expect((await runCli(['explain', 'page-title'], { cwd })).code).toBe(0);
    const broken = await runCli(['explain', 'page-title', '--allow-code'], { cwd });
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('cache-lint.config.json:1:2')]);
    const none = await runCli(['explain', 'page-title', '--allow-code', '--no-config'], { cwd });
    expect(none.code).toBe(0);
  });
});

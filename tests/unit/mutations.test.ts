import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/mutate-arguments.js';
import { MutationState, tryEach } from '../../scripts/mutation-state.js';
import { withSwitches } from '../../scripts/mutation-switches.js';
import { changesOfPattern, type EqualMutation, isEqual, mutationsOf, SeededDraw } from '../../scripts/mutations.js';
import { importersOf, reachedFrom } from '../../scripts/test-reach.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const stateOf = (noticedBy: string[]): MutationState =>
  new MutationState({ noticedBy, over: [], judged: [], isSpoiled: false });

describe('npm run mutate', () => {
  it('takes what it knows', () => {
    const drawn = { seed: 1, count: 100, file: undefined, only: undefined, quick: false };
    expect(readArguments([])).toEqual(drawn);
    expect(readArguments(['--seed', '7', '--count=20', '--only', 'src/page'])).toEqual({
      ...drawn,
      ...{ seed: 7, count: 20, only: 'src/page' },
    });
    expect(readArguments(['--file', 'src/page/fences.ts'])).toEqual({ ...drawn, file: 'src/page/fences.ts' });
    expect(readArguments(['--quick'])).toEqual({ ...drawn, quick: true });
  });

  it.each([
    [['--help'], "Unknown option '--help'"],
    [['--sed', '7'], "Unknown option '--sed'"],
    [['src/page'], "Unexpected argument 'src/page'"],
    [['--seed', '7x'], '--seed takes a whole number'],
    [['--count', ''], '--count takes a whole number'],
    [['--count=-1'], '--count takes a whole number'],
    [['--file'], "Option '--file <value>' argument missing"],
  ])('refuses %j', (args, says) => {
    expect(() => readArguments(args)).toThrow(says);
  });

  it('ends with one line and its usage before it starts anything', { timeout: 60_000 }, () => {
    const args = ['scripts/run.mjs', 'scripts/mutate.ts', '--help'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 50_000,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^mutate: Unknown option '--help'; usage: npm run mutate .*--seed.*\n$/);
  });
});

/** Every mutated source, by the kind of the change. */
function mutated(text: string): string[] {
  return mutationsOf('src/a.ts', text).map(
    ({ kind, start, end, replacement }) => `${kind}: ${text.slice(0, start)}${replacement}${text.slice(end)}`,
  );
}

describe('mutations', () => {
  it('change one operator, condition or value at a time', () => {
    expect(mutated('if (a < 2) f(!b, true);')).toEqual([
      'condition: if (!(a < 2)) f(!b, true);',
      'operator: if (a <= 2) f(!b, true);',
      'number: if (a < 3) f(!b, true);',
      'negation: if (a < 2) f(b, true);',
      'boolean: if (a < 2) f(!b, false);',
    ]);
    expect(mutated('const c = a && b ? d : e;')).toEqual([
      'branches: const c = !(a && b) ? d : e;',
      'operator: const c = a || b ? d : e;',
    ]);
  });

  it('leave types and imports alone', () => {
    expect(mutated("import a from 'a';\ntype A = 1 | true;\ninterface B { c: 2 }\nlet d: 3;")).toEqual([]);
  });

  it('take anchors and quantifiers of regular expressions, and nothing in a class or behind a backslash', () => {
    expect(changesOfPattern('^a+[$+]\\*(?:b|c){3}d?$')).toEqual([
      'a+[$+]\\*(?:b|c){3}d?$',
      '^a*[$+]\\*(?:b|c){3}d?$',
      '^a+[$+]\\*(?:b|c){3,}d?$',
      '^a+[$+]\\*(?:b|c){3}d$',
      '^a+[$+]\\*(?:b|c){3}d?',
    ]);
  });

  it('are the same for the same seed, a quarter of them on regular expressions', () => {
    const text = Array.from({ length: 40 }, (_, i) => `f(${i} < ${i + 1}, /^a${i}$/.test(b));`).join('\n');
    const all = mutationsOf('src/a.ts', text);
    const draw = (seed: number): string[] =>
      new SeededDraw(seed).take(all, 20).map(({ kind, line, replacement }) => `${kind} ${line} ${replacement}`);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(new Set(draw(1)).size).toBe(20);
    expect(draw(1).filter((one) => one.startsWith('expression')).length).toBe(5);
  });
});

describe('a source whose mutations are behind switches', () => {
  const SOURCE = [
    'const WORD = /^a+$/g;',
    'const MOST = /b?/.source;',
    'globalThis.probe = (text, n) => {',
    "  if (!text || (n > 1 && text.length === 2)) return ['short', n - 1, { 7: text }, MOST];",
    "  return [text.replace(WORD, 'x'), /^b/i.test(text) ? true : n + 1, text.split(/c+/), [...text.matchAll(/b*c/g)].length];",
    '};',
  ].join('\n');
  type Probe = (text: string, n: number) => unknown;
  const probeOf = (source: string): Probe => {
    runInThisContext(`{${source}}`);
    return (globalThis as unknown as { readonly probe: Probe }).probe;
  };
  const INPUTS = [
    ['', 0],
    ['ab', 1],
    ['ab', 2],
    ['aaa', 3],
    ['Bcc', 1],
    ['bbcabc', 5],
  ] as const;
  const answers = (probe: Probe): unknown[] => INPUTS.map(([text, n]) => probe(text, n));
  const all = mutationsOf('src/a.ts', SOURCE);
  const switches = all.map((mutation, id) => ({ id, mutation })).filter(({ mutation }) => mutation.expression);

  it('does the same as the source while none is on, and as a changed source with the one that is on', async () => {
    const own = answers(probeOf(SOURCE));
    const state = stateOf(all.map(() => ''));
    (globalThis as { __mutants?: unknown }).__mutants = state;
    const probe = probeOf(withSwitches(SOURCE, switches));
    let seen: unknown[] = [];
    const run = (): void => {
      seen = answers(probe);
    };
    const { ids, asked } = await state.reachedBy(run);
    expect(seen).toEqual(own);
    // The source of an expression is read once, when the module is loaded.
    expect(switches.filter(({ id }) => !ids.includes(id)).map(({ mutation }) => mutation.before)).toEqual(['/b?/']);
    for (const id of ids) {
      const { start, end, replacement } = all[id]!;
      const changed = SOURCE.slice(0, start) + replacement + SOURCE.slice(end);
      await state.with(id, asked, run);
      expect(seen, changed).toEqual(answers(probeOf(changed)));
    }
    expect(all.filter(({ expression }) => !expression).map(({ before }) => before)).toEqual(['7']);
  });

  it('ends what would not end', async () => {
    const state = stateOf(['', '']);
    const loop = (): void => {
      while (state.on(1)) {}
    };
    await expect(state.with(1, 1, loop)).rejects.toThrow('this does not end');
  });
});

describe('a test with one mutation after the other', () => {
  /** Of a test that notices some of them, and fails for ever when one has been on that spoils its process. */
  const trial = async (noticing: readonly number[], spoiling: readonly number[], suspect?: number, most = 99) => {
    const tried: number[] = [];
    const isSpoiled = (): boolean => tried.some((id) => spoiling.includes(id));
    const fails = async (id?: number): Promise<boolean> => {
      const before = isSpoiled();
      if (id !== undefined) tried.push(id);
      return id === undefined ? isSpoiled() : before || noticing.includes(id);
    };
    const found = await tryEach([1, 2, 3], suspect, () => tried.length < most, fails);
    return { ...found, tried };
  };
  const OVER = { isSpoiled: false, isJudged: true };

  it.each<[string, Parameters<typeof trial>, object]>([
    ['notices none', [[], []], { ...OVER, noticed: [], tried: [1, 2, 3] }],
    ['notices some', [[1, 3], []], { ...OVER, noticed: [1, 3], tried: [1, 2, 3] }],
    ['has no more time', [[1, 2, 3], [], undefined, 2], { ...OVER, noticed: [1, 2], tried: [1, 2] }],
    [
      'is spoiled by one that it notices',
      [[1, 2, 3], [2]],
      { noticed: [1], isSpoiled: true, suspect: 2, isJudged: false, tried: [1, 2] },
    ],
    [
      'is spoiled by it in a new process, too',
      [[1, 2, 3], [2], 2],
      { noticed: [2], isSpoiled: true, isJudged: false, tried: [2] },
    ],
    [
      'is spoiled by one that it does not notice',
      [[], [1]],
      { noticed: [], isSpoiled: true, suspect: 2, isJudged: false, tried: [1, 2] },
    ],
    ['was spoiled by another one than was thought', [[], [1], 2], { ...OVER, noticed: [], tried: [2] }],
    ['is spoiled at last', [[1], [3]], { noticed: [1], isSpoiled: true, isJudged: true, tried: [1, 2, 3] }],
    ['suspects one that it does not reach', [[1], [], 7], { ...OVER, noticed: [1], tried: [1, 2, 3] }],
  ])('%s', async (_, given, expected) => {
    expect(await trial(...given)).toEqual(expected);
  });
});

it('a mutation is off when its test is given up, and another one stays on when that ends', async () => {
  const state = stateOf(['', '']);
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const first = state.with(0, 1, () => ended);
  expect(state.on(0)).toBe(true);
  state.off(0);
  expect(state.on(0)).toBe(false);
  await state.with(1, 1, async () => {
    end();
    await first;
    expect([state.on(0), state.on(1)]).toEqual([false, true]);
  });
  expect(state.on(1)).toBe(false);
});

describe('the mutations that nothing can notice', () => {
  const equal = JSON.parse(read('scripts/equal-mutations.json')) as EqualMutation[];

  const sources = new Map(
    [...new Set(equal.map(({ file }) => file))].map((file) => {
      const text = read(file);
      return [file, { lines: text.split('\n'), all: mutationsOf(file, text) }];
    }),
  );

  it.each(equal)('are some of the sources as they are: $file: $before -> $after', (known) => {
    const { lines, all } = sources.get(known.file)!;
    expect(all.some((one) => isEqual(one, lines, known))).toBe(true);
    expect(known.reason).toMatch(/\S/);
  });

  it('stand by their files, so that two changes of the list do not meet at its end', () => {
    const files = equal.map(({ file }) => file);
    expect(files).toEqual([...files].sort());
  });

  it('may be those of one line only', () => {
    const text = 'a = 1;\n  b = 1;\n';
    const known = { file: 'src/a.ts', before: '1', after: '2', reason: 'x' };
    const found = (one: EqualMutation): number[] =>
      mutationsOf('src/a.ts', text)
        .filter((mutation) => isEqual(mutation, text.split('\n'), one))
        .map(({ line }) => line);
    expect(found(known)).toEqual([1, 2]);
    expect(found({ ...known, on: 'b = 1;' })).toEqual([2]);
    expect(found({ ...known, on: 'b = 1' })).toEqual([]);
    expect(found({ ...known, after: '3' })).toEqual([]);
    expect(found({ ...known, before: '2' })).toEqual([]);
    expect(found({ ...known, file: 'src/b.ts' })).toEqual([]);
  });
});

describe('the files that reach a source', () => {
  const texts = new Map([
    ['src/a.ts', "import path from 'node:path';\nexport const a = 1;\n"],
    ['src/b.ts', "import { a } from './a.js';\n"],
    ['src/c.ts', "import type { A } from './a.js';\nimport { x } from './x.js';\n"],
    ['src/d.ts', "export { b } from './b.js';\nexport type { A } from './a.js';\n"],
    ['src/e.ts', "const { d } = await import('./d.js');\n"],
    ['tests/a.test.ts', "import {\n  a,\n} from '../src/a.js';\n"],
    ['tests/e.test.ts', "import '../src/e.js';\nimport { b } from '../src/b.js';\n"],
  ]);
  const reached = (file: string): string[] => reachedFrom(file, importersOf(texts));

  it('come the nearest first, without those that import types only', () => {
    expect(reached('src/a.ts')).toEqual(['src/b.ts', 'tests/a.test.ts', 'src/d.ts', 'tests/e.test.ts', 'src/e.ts']);
    expect(reached('src/d.ts')).toEqual(['src/e.ts', 'tests/e.test.ts']);
    expect(reached('src/c.ts')).toEqual([]);
  });
});

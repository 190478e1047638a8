import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fingerprints } from '../../src/engine/fingerprint.js';
import { UsageError } from '../../src/errors.js';
import type { BaselineEntry, Finding } from '../../src/finding.js';
import { applyBaseline, updated } from '../../src/hide/apply-baseline.js';
import { baselineText, parseBaseline } from '../../src/hide/baseline-file.js';
import { finding, HOSTILE_NAMES } from '../support/report-scenarios.js';
import { runCommand } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const FILE = '.cache-lint-baseline.json';

function entry(fingerprint: string, more: Partial<BaselineEntry> = {}): BaselineEntry {
  return { fingerprint, rule: 'meta-num-specs', page: '_cache/develop/gcc/specs.md', subject: '', ...more };
}

const byFingerprint = (entries: readonly BaselineEntry[]): ReadonlyMap<string, BaselineEntry> =>
  new Map(entries.map((one) => [one.fingerprint, one]));

const TEXT = `{
  "0a00000000000000": {"rule": "spec-size", "page": "_cache/develop/gcc/specs.md", "subject": "4hqfk4w"},
  "0a00000000000000:2": {"rule": "spec-size", "page": "_cache/develop/gcc/specs.md", "subject": "4hqfk4w"},
  "ff00000000000000": {"rule": "meta-num-specs", "page": "_cache/develop/gcc/specs.md"},
  "formatVersion": 1
}
`;
const ENTRIES = [
  entry('ff00000000000000'),
  entry('0a00000000000000:2', { rule: 'spec-size', subject: '4hqfk4w' }),
  entry('0a00000000000000', { rule: 'spec-size', subject: '4hqfk4w' }),
];

const fingerprint = fc
  .tuple(fc.stringMatching(/^[0-9a-f]{16}$/), fc.option(fc.integer({ min: 2, max: 999 })))
  .map(([digits, n]) => (n === null ? digits : `${digits}:${n}`));
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_NAMES, '=======', '<<<<<<< a'));
const anyEntry: fc.Arbitrary<BaselineEntry> = fc.record({
  fingerprint,
  rule: text.map((one) => `r${one}`),
  page: text.map((one) => `p${one}`),
  subject: text,
});
const anyEntries = fc.uniqueArray(anyEntry, { selector: (one) => one.fingerprint, maxLength: 20 });

describe('the file of a baseline', () => {
  it('has one sorted line per entry, each with a comma, and always the same last lines', () => {
    expect(baselineText(ENTRIES)).toBe(TEXT);
    expect(baselineText([])).toBe('{\n  "formatVersion": 1\n}\n');
    expect(parseBaseline(TEXT, FILE)).toEqual(byFingerprint(ENTRIES));
  });

  it('reads back whatever was written, in whatever order and layout', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const written = baselineText(entries);
        expect(parseBaseline(written, FILE)).toEqual(byFingerprint(entries));
        expect(written).toBe(baselineText(entries.toReversed()));
        expect(parseBaseline(JSON.stringify(JSON.parse(written), null, '\t'), FILE)).toEqual(byFingerprint(entries));
        const [first, ...lines] = written.split('\n');
        expect(lines.slice(-3)).toEqual(['  "formatVersion": 1', '}', '']);
        for (const line of lines.slice(0, -3)) expect(JSON.parse(`${first}${line.slice(0, -1)}}`)).toBeTruthy();
        expect(lines.length).toBe(entries.length + 3);
        expect(written).not.toMatch(/[^\n\P{Cc}]|##\[/u);
      }),
    );
  });

  it('may start with a byte order mark: editors of Windows write one', () => {
    expect(parseBaseline(`\ufeff${TEXT}`, FILE)).toEqual(byFingerprint(ENTRIES));
  });

  it('may hold an entry twice: a merge can leave it so', () => {
    const lines = TEXT.split('\n');
    expect(parseBaseline([lines[0], lines[1], ...lines.slice(1)].join('\n'), FILE)).toEqual(byFingerprint(ENTRIES));
  });

  it.each(['', ':2', ':9', ':10', ':99', ':123456789'])('may number an entry with %j', (number) => {
    const text = TEXT.replace('"ff00000000000000"', `"ff00000000000000${number}"`);
    expect([...parseBaseline(text, FILE).keys()]).toContain(`ff00000000000000${number}`);
  });

  it.each([
    'f'.repeat(15),
    'f'.repeat(17),
    `x${'f'.repeat(16)}`,
    `${'f'.repeat(16)}x`,
    ...['0', '1', '01', '', '1234567890', '2x', 'x2'].map((number) => `${'f'.repeat(16)}:${number}`),
    `${'f'.repeat(16)}2`,
  ])('has no entry called %s', (key) => {
    const text = TEXT.replace('"ff00000000000000"', JSON.stringify(key));
    expect(() => parseBaseline(text, FILE)).toThrow('is no fingerprint, which is');
  });

  const MARKS = ['<<<<<<< ours', '||||||| base', '=======', '>>>>>>> theirs', '<<<<<<<', '=======\r'];
  it.each(MARKS)('is not read while a merge is unfinished: %j', (mark) => {
    const [first, ...lines] = TEXT.split('\n');
    expect(() => parseBaseline([first, mark, ...lines].join('\n'), FILE)).toThrow('2:1: an unfinished merge');
    expect(() => parseBaseline(`${mark}\n${TEXT}`, FILE)).toThrow('1:1: an unfinished merge');
    expect(() => parseBaseline(`\n${mark}\n${TEXT}`, FILE)).toThrow('2:1: an unfinished merge');
    expect(() => parseBaseline(`${TEXT}${mark}`, FILE)).toThrow(/\d:1: an unfinished merge/);
  });

  it.each([' <<<<<<< a', '<<<<<<', '<<<<<<<<', '||||||||', '========', '>>>>>>>>', '=======a'])(
    'is no unfinished merge, but no JSON: %j',
    (mark) => {
      const [first, ...lines] = TEXT.split('\n');
      expect(() => parseBaseline([first, mark, ...lines].join('\n'), FILE)).toThrow('a key in double quotes');
    },
  );

  it.each<[string, string, string]>([
    ['nothing', '', '1:1: a baseline in JSON starts with "{"'],
    ['a list', '[]', '1:1: a list of 0 entries is not an object with "formatVersion"'],
    ['a text', '"x"', '1:1: "x" is not an object with "formatVersion"'],
    ['no JSON', '{\n  "formatVersion": 1,\n}\n', '2:21: take this comma away: JSON has none before "}"'],
    ['comments', '{\n  // old\n}', '2:3: JSON has no comments'],
    ['more', '{"formatVersion": 1}{}', '1:21: "{" stands behind the end of the baseline'],
    ['no version', '{}', '1:1: "formatVersion" is missing: 1, the one format version that this cache-lint reads'],
    [
      'another version',
      TEXT.replace('"formatVersion": 1', '"formatVersion": 2'),
      '5:20: formatVersion: the number 2 is not 1, the one format version that this cache-lint reads',
    ],
    [
      'a key that is no fingerprint',
      TEXT.replace('"ff0', '"fF0'),
      '4:3: fF00000000000000: is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on for the next equal ones',
    ],
    [
      'a first one that is numbered',
      TEXT.replace('0:2"', '0:1"'),
      '3:3: ["0a00000000000000:1"]: is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on for the next equal ones',
    ],
    [
      'the key __proto__',
      TEXT.replace('"ff00000000000000"', '"__proto__"'),
      '4:3: __proto__: is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on for the next equal ones',
    ],
    [
      'no page',
      TEXT.replace('"rule": "meta-num-specs", "page": "_cache/develop/gcc/specs.md"', '"rule": "x"'),
      '4:23: ff00000000000000: "page" is missing: a text',
    ],
    [
      'pages that are none',
      TEXT.replaceAll('"page": "_cache/develop/gcc/specs.md"', '"page": 3'),
      '2:53: ["0a00000000000000"].page: the number 3 is not a text (and 2 more)',
    ],
    [
      'an empty rule',
      TEXT.replace('"spec-size"', '""'),
      '2:32: ["0a00000000000000"].rule: "" is not a text of at least 1 character',
    ],
    [
      'a key too many',
      TEXT.replace('"rule": "m', '"reason": "old", "rule": "m'),
      '4:24: ff00000000000000.reason: there is no such key, only rule, page, subject',
    ],
    [
      'more faults than are counted',
      `{"formatVersion": 1${Array.from({ length: 1000 }, (_, i) => `,\n"${String(i).padStart(16, '0')}": 1`).join('')}}`,
      '2:21: ["0000000000000000"]: the number 1 is not an object with "rule", "page", "subject" (and 99 more)',
    ],
    [
      'an entry with more keys than are counted',
      `{"formatVersion": 1, "0a00000000000000": {"rule": "a", "page": "b"${Array.from({ length: 1000 }, (_, i) => `, "k${i}": 1`).join('')}}}`,
      '1:69: ["0a00000000000000"].k0: there is no such key, only rule, page, subject (and 97 more)',
    ],
    ['a list in a list in a list', '['.repeat(1_000_000), '1:65: values are nested more than 64 levels deep'],
    [
      'an entry twice, of which the last one counts, with a key in a text',
      '{"0a00000000000000": 1,\n "0a00000000000000" : {"rule": "\\"page\\": ", "page" : 3},\n "formatVersion": 1}',
      '2:55: ["0a00000000000000"].page: the number 3 is not a text',
    ],
    [
      'a fingerprint that is written with an escape: the start of the text',
      ' {"formatVersion": 1,\n "0a0000000000000\\u0030": {"rule": "a", "page": 3}}',
      '1:2: ["0a00000000000000"].page: the number 3 is not a text',
    ],
    [
      'a value right behind the colon, and before it a text that is called like its key',
      '{"formatVersion":1,"0a00000000000000":{"rule":"page","page":3}}',
      '1:61: ["0a00000000000000"].page: the number 3 is not a text',
    ],
    [
      'an entry that is a text',
      '{"formatVersion": 1, "0a00000000000000": "x"}',
      '1:42: ["0a00000000000000"]: "x" is not an object with "rule", "page", "subject"',
    ],
    [
      'a key that is written with an escape: the start of what holds it',
      '{"formatVersion": 1,\n "0a00000000000000": {"rule": "a", "p\\u0061ge": 3}}',
      '2:22: ["0a00000000000000"].page: the number 3 is not a text',
    ],
    [
      'more values than any baseline',
      `{"formatVersion": 1, "more": [${'0,'.repeat(3_000_000)}0]}`,
      '1:22: more: is no fingerprint, which is 16 hexadecimal digits, and ":2" and so on for the next equal ones',
    ],
  ])('is refused in one line with the place: %s', (_what, content, message) => {
    expect(() => parseBaseline(content, FILE)).toThrow(new UsageError(`${FILE}:${message}`));
  });

  it.each([
    'x0a00000000000000',
    '0a00000000000000x',
    '0a0000000000000',
    '0a000000000000000',
    '0a00000000000000:',
    '0a00000000000000:02',
    '0a00000000000000:2x',
    '0a00000000000000\n',
    '0a00000000000000:1234567890',
    ':2',
  ])('has no fingerprint %j', (key) => {
    const content = JSON.stringify({ [key]: { rule: 'a', page: 'b' }, formatVersion: 1 });
    expect(() => parseBaseline(content, FILE)).toThrow('is no fingerprint');
  });

  it.each([
    ['\n', '<<<<<<< HEAD', 2],
    ['\r\n', '<<<<<<< HEAD', 2],
    ['\n', '||||||| merged common ancestors', 3],
    ['\n', '=======', 4],
    ['\n', '>>>>>>> other', 5],
  ])('is refused with a remedy after a merge that was not finished: %j %s', (newline, mark, line) => {
    const lines = TEXT.split('\n');
    lines.splice(line - 1, 0, mark);
    expect(() => parseBaseline(lines.join(newline), FILE)).toThrow(
      new UsageError(
        `${FILE}:${line}:1: an unfinished merge: take out the lines of seven "<", "|", "=" or ">", keep all others, and run "cache-lint baseline"`,
      ),
    );
  });

  it('takes what its schema takes, and nothing else', () => {
    const schema = JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, '../../schemas/baseline.schema.json'), 'utf8'),
    );
    const isRight = new Ajv2020().compile(schema);
    const isTaken = (value: unknown): boolean => {
      try {
        return parseBaseline(JSON.stringify(value), FILE) !== undefined;
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
        return false;
      }
    };
    const piece = fc.oneof(fc.constantFrom('', 'x', 1, null, [], {}), text);
    const loose = fc.dictionary(
      fc.oneof(fingerprint, fc.constantFrom('formatVersion', 'x', '0', '0a00000000000000:0', '0A00000000000000')),
      fc.oneof(
        fc.record({ rule: piece, page: piece, subject: piece, more: piece }, { requiredKeys: [] }),
        fc.record({ rule: fc.constant('a'), page: fc.constant('b') }),
        piece,
      ),
      { maxKeys: 3 },
    );
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(
        fc.oneof(
          loose.map((one) => ({ ...one, formatVersion: 1 })),
          loose,
          piece,
        ),
        (value) => {
          const right = isRight(value);
          seen.add(right);
          expect(isTaken(value)).toBe(right);
        },
      ),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(2);
  });
});

const known = (one: Finding): BaselineEntry => entry(one.fingerprint, { rule: one.ruleId, page: one.file });

describe('a baseline', () => {
  const old = finding({ fingerprint: '0000000000000001' });
  const entries = byFingerprint([known(old)]);
  const always = (): boolean => true;

  it('hides what it has and nothing else', () => {
    const fresh = finding({ fingerprint: '0000000000000002' });
    expect(applyBaseline([fresh, old], entries, always)).toEqual({ kept: [fresh], hidden: [old], stale: [] });
  });

  it('hides only what its entry says to the reader', () => {
    for (const other of [finding({ ...old, ruleId: 'spec-size' }), finding({ ...old, file: 'other.md' })])
      expect(applyBaseline([other], entries, always)).toEqual({
        kept: [other],
        hidden: [],
        stale: [...entries.values()],
      });
  });

  it('hides a fault of a tag whichever page shows it, but only within that tag', () => {
    const inTag = (file: string): Finding => finding({ ...old, file, tagFolder: '_cache/v1' });
    const [first, next] = [inTag('_cache/v1/a/specs.md'), inTag('_cache/v1/b/specs.md')];
    const ofFirst = byFingerprint([known(first)]);
    expect(applyBaseline([next], ofFirst, always)).toEqual({ kept: [], hidden: [next], stale: [] });
    const elsewhere = byFingerprint([known({ ...first, file: '_cache/v10/a/specs.md' })]);
    expect(applyBaseline([next], elsewhere, always).kept).toEqual([next]);
    expect(applyBaseline([{ ...next, ruleId: 'spec-size' }], ofFirst, always).kept.length).toBe(1);
  });

  it('names what matches nothing any more, sorted, but nothing that the run could not have found', () => {
    const gone = ['c', 'a', 'b'].map((digit) => entry(digit.repeat(16), { page: `${digit}.md` }));
    const { stale } = applyBaseline([], byFingerprint(gone), ({ page }) => page !== 'b.md');
    expect(stale.map(({ page }) => page)).toEqual(['a.md', 'c.md']);
  });

  it('counts equal findings: of six where five are known, one is new', () => {
    const equal = (count: number): Finding[] => {
      const fingerprints = new Fingerprints();
      return Array.from({ length: count }, () => finding({ fingerprint: fingerprints.next('r', 'a.md', 'x') }));
    };
    const five = updated(new Map(), [], equal(5));
    expect(applyBaseline(equal(6), five, always).kept.length).toBe(1);
    expect(applyBaseline(equal(4), five, always).stale.map((one) => one.fingerprint.slice(16))).toEqual([':5']);
  });

  it('is updated by what is new and what is gone, with subjects that are short', () => {
    const fresh = finding({ fingerprint: '0000000000000002', subject: 'x'.repeat(1000) });
    const gone = entry('0000000000000003');
    const next = updated(new Map([...entries, [gone.fingerprint, gone]]), [gone], [fresh]);
    expect(next).toEqual(byFingerprint([known(old), { ...known(fresh), subject: `${'x'.repeat(60)}…` }]));
  });
});

/** Numbers that are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('two branches that update a baseline', () => {
  const random = numbers(7);
  const fresh = (): BaselineEntry =>
    entry(Array.from({ length: 16 }, () => random(16).toString(16)).join(''), { page: `${random(1000)}.md` });

  /** A baseline, and what two branches make of it. */
  interface Case {
    readonly name: string;
    readonly base: readonly BaselineEntry[];
    readonly ours: readonly BaselineEntry[];
    readonly theirs: readonly BaselineEntry[];
  }

  const edit = (base: readonly BaselineEntry[], added: number, removed: number): BaselineEntry[] => {
    const rest = [...base];
    for (let i = 0; i < removed; i++) rest.splice(random(rest.length), 1);
    return [...rest, ...Array.from({ length: added }, fresh)];
  };

  const hundred = (what: string, size: number, added: number, removed: number): Case[] =>
    Array.from({ length: 100 }, (_, i) => {
      const base = Array.from({ length: size }, fresh);
      return { name: `${what}-${i}.json`, base, ours: edit(base, added, removed), theirs: edit(base, added, removed) };
    });

  const around = [entry('1000000000000000'), entry('f000000000000000')];
  const [first, second] = [entry('8000000000000000'), entry('8000000000000001')];
  const CASES: readonly Case[] = [
    ...hundred('large', 1000, 3, 3),
    ...hundred('small', 10, 2, 1),
    { name: 'same-place.json', base: around, ours: [...around, first], theirs: [...around, second] },
    { name: 'empty.json', base: [], ours: [first], theirs: [second] },
    {
      name: 'one-between.json',
      base: [...around, first],
      ours: [...around, first, entry('3000000000000000')],
      theirs: [...around, first, entry('9000000000000000')],
    },
  ];

  /** Merges all cases with git, as files of one repository; `attributes` is its .gitattributes. Gives the merged texts by name. */
  async function merge(attributes: string): Promise<ReadonlyMap<string, string>> {
    const cwd = tempFolder();
    const git = async (...args: readonly string[]): Promise<void> => {
      const own = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
      const { stdout, stderr, code } = await runCommand('git', [...own, ...args], { cwd });
      if (code !== 0 && args[0] !== 'merge') throw new Error(`git ${args[0]}: ${stdout}${stderr}`);
    };
    const commit = async (which: 'base' | 'ours' | 'theirs'): Promise<void> => {
      for (const one of CASES) writeFileSync(path.join(cwd, one.name), baselineText(one[which]));
      await git('add', '.');
      await git('commit', '-q', '-m', which);
    };
    await git('init', '-q', '-b', 'ours');
    writeFileSync(path.join(cwd, '.gitattributes'), attributes);
    await commit('base');
    await git('checkout', '-q', '-b', 'theirs');
    await commit('theirs');
    await git('checkout', '-q', 'ours');
    await commit('ours');
    await git('merge', '-q', '-m', 'both', 'theirs');
    return new Map(CASES.map(({ name }) => [name, readFileSync(path.join(cwd, name), 'utf8')]));
  }

  /** What both of them left in, and what either of them put in. */
  const rightMerge = ({ base, ours, theirs }: Case): ReadonlyMap<string, BaselineEntry> =>
    byFingerprint([
      ...base.filter((one) => ours.includes(one) && theirs.includes(one)),
      ...[...ours, ...theirs].filter((one) => !base.includes(one)),
    ]);

  it('merge with merge=union, always', async () => {
    const merged = await merge('*.json merge=union\n');
    for (const one of CASES) {
      const entries = parseBaseline(merged.get(one.name)!, FILE);
      for (const right of rightMerge(one).values()) expect(entries.get(right.fingerprint)).toEqual(right);
      // Where one takes out what stands beside what the other puts in, it may come back: as an entry that matches nothing.
      const known = byFingerprint([...one.ours, ...one.theirs]);
      for (const [key, kept] of entries) expect(known.get(key)).toEqual(kept);
      expect(parseBaseline(baselineText(entries.values()), FILE)).toEqual(entries);
    }
  }, 60_000);

  it('merge without it where their changes do not touch: in nearly all cases where the baseline is large', async () => {
    const merged = await merge('');
    const clean = CASES.filter((one) => {
      const text = merged.get(one.name)!;
      if (text.includes('<<<<<<<')) {
        expect(() => parseBaseline(text, FILE)).toThrow('an unfinished merge');
        return false;
      }
      expect(parseBaseline(text, FILE)).toEqual(rightMerge(one));
      return true;
    }).map(({ name }) => name);
    const count = (what: string): number => clean.filter((name) => name.startsWith(what)).length;
    expect(count('large')).toBeGreaterThan(90);
    expect(count('small')).toBeLessThan(90);
    expect(clean).toContain('one-between.json');
    expect(clean).not.toContain('same-place.json');
    expect(clean).not.toContain('empty.json');
  }, 60_000);
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rules } from '../../rules/index.js';
import { didYouMean, expectation } from '../../src/config/fault.js';
import { failAtJson, skipBlanks } from '../../src/config/json-fault.js';
import { oneLine, quoteText } from '../../src/config/quote-text.js';
import { configJsonSchema, configSchema, configSchemaText } from '../../src/config/schema.js';
import { failIn } from '../../src/config/text-fault.js';
import type { Rule } from '../../src/rule.js';

/** Where a text stops being JSON, and why; undefined where it is JSON. */
function stopOf(text: string, what: 'config' | 'baseline' = 'config'): string | undefined {
  try {
    failAtJson(text, what, (reason, at) => {
      throw new Error(`${at}: ${reason}`);
    });
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

describe('a text that is no JSON', () => {
  const KEY = 'a key in double quotes is expected, not';
  const VALUE = 'a value is expected, not';
  const COLON = 'a ":" is expected behind the key, not';
  const QUOTES = '; texts stand in double quotes';
  const START = 'a config in JSON starts with "{"; the name of one in YAML ends with .yaml';
  const COMMENT = 'JSON has no comments; YAML has them: cache-lint.config.yaml';
  const BACKSLASH = 'a backslash is written \\\\ in JSON; in paths and globs use /';
  const OPEN = 'a text ends on its line: a quote is missing, or a line break is written \\n';

  it.each<[string, string]>([
    ['', `0: ${START}`],
    [' ', `1: ${START}`],
    ['x', `0: ${START}`],
    ['}', `0: ${START}`],
    ['01', `0: ${START}`],
    ['\u00a0{}', `0: ${START}`],
    ['{', `1: ${KEY} the end of the file`],
    ['{]', `1: ${KEY} "]"`],
    ['{,}', `1: ${KEY} ","`],
    ['{1:2}', `1: ${KEY} "1"`],
    ['{ a:1}', `2: ${KEY} "a"`],
    ['{"a"}', `4: ${COLON} "}"`],
    ['{"a" 1}', `5: ${COLON} "1"`],
    ['{"a",1}', `4: ${COLON} ","`],
    ['{"a":1,"b"}', `10: ${COLON} "}"`],
    ['{"a":}', `5: ${VALUE} "}"`],
    ['{"a":[}', `6: ${VALUE} "}"`],
    ['[', `1: ${VALUE} the end of the file`],
    ['[,1]', `1: ${VALUE} ","`],
    ['[(]', `1: ${VALUE} "("`],
    ...['a', "'", '$a', '.5', '@', '*', '!', '-', '-a', 'truex', '1.e1', '00', '1e', '1e+', '1.5.2', '1_0'].map(
      (word): [string, string] => [`[${word}]`, `1: ${VALUE} "${word}"${QUOTES}`],
    ),
    ['[1 2]', '3: "," or "]" is expected before "2"'],
    ['[1}', '2: "," or "]" is expected before "}"'],
    ['[1:2]', '2: "," or "]" is expected before ":"'],
    ['[a//x]', `1: ${VALUE} "a"${QUOTES}`],
    ['[1/2]', '2: "," or "]" is expected before "/"'],
    ['[1"a"]', '2: "," or "]" is expected before "a"'],
    ['["a"1]', '4: "," or "]" is expected before "1"'],
    ['[[]', '3: "," or "]" is expected before the end of the file'],
    ['{"a":1 "b":2}', '7: "," or "}" is expected before "b"'],
    ['{"a":1:2}', '6: "," or "}" is expected before ":"'],
    ['[1,]', '2: take this comma away: JSON has none before "]"'],
    ['[1, \t\r\n]', '2: take this comma away: JSON has none before "]"'],
    ['{"a":1,}', '6: take this comma away: JSON has none before "}"'],
    ['{} {}', '3: "{" stands behind the end of the config'],
    ['{}x', '2: "x" stands behind the end of the config'],
    ['{}/', '2: "/" stands behind the end of the config'],
    ['{}//x', `2: ${COMMENT}`],
    ['[/*x*/1]', `1: ${COMMENT}`],
    ['{"a":1/**/}', `6: ${COMMENT}`],
    ['"', '0: this text has no closing quote'],
    ['["a', '1: this text has no closing quote'],
    ['"\\"', '0: this text has no closing quote'],
    ['"a\nb"', `2: ${OPEN}`],
    ['"\u001f"', `1: ${OPEN}`],
    ['"\\', `1: ${BACKSLASH}`],
    ['"\\x"', `1: ${BACKSLASH}`],
    ['"a\\u12"', `2: ${BACKSLASH}`],
    ['"\\u12g4"', `1: ${BACKSLASH}`],
    [`${'['.repeat(65)}`, '64: values are nested more than 64 levels deep'],
  ])('%j: %s', (text, stop) => {
    expect(stopOf(text)).toBe(stop);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it.each([
    ...['{}', ' {} ', '[]', '[1]', '[1,2]', '[[],[]]', '[{},{}]', '{"a":{"b":[{}]}}', '{"a":1,"b":2}', '{"":""}'],
    ...['0', '-0', '10', '-1.5', '1.50', '1e5', '1E+5', '1.5e-10', 'true', 'false', 'null', '""', '" "', '"\u007f"'],
    ...['"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"', '"\\u12345"', '[ 1 , 2 ]', '{ "a" : 1 , "b" : [ ] }', '["]", "}"]'],
    `${'['.repeat(64)}${']'.repeat(64)}`,
  ])('is none of these: %j', (text) => {
    expect(stopOf(text)).toBeUndefined();
    expect(() => JSON.parse(text)).not.toThrow();
  });

  it('is no YAML when it is a baseline', () => {
    expect(stopOf('', 'baseline')).toBe('0: a baseline in JSON starts with "{"');
    expect(stopOf('{} // x', 'baseline')).toBe('3: JSON has no comments');
    expect(stopOf('{} x', 'baseline')).toBe('3: "x" stands behind the end of the baseline');
  });

  it.each([
    ['', 0, 0],
    ['a', 0, 0],
    [' \t\r\na', 0, 4],
    [' \t\r\na', 2, 4],
    ['\u00a0', 0, 0],
    ['  ', 0, 2],
  ])('has blanks, in %j from %i on to %i', (text, from, to) => {
    expect(skipBlanks(text, from)).toBe(to);
  });
});

describe('a place in a text', () => {
  it.each<[number, number | undefined, string]>([
    [0, undefined, 'a.json:1:1: no'],
    [1, undefined, 'a.json:1:2: no'],
    [4, 4, 'a.json:2:2: no'],
    [4, 0, 'a.json:2:2: no (first in line 1, column 1): keep one'],
  ])('%i, the first at %s: %s', (at, first, message) => {
    expect(() => failIn('a.json', 'ab\ncd')('no', at, first)).toThrow(message);
  });

  it.each([
    ['a\nb', 'a\\nb', '"a\\nb"'],
    ['\u001b', '\\u{1b}', '"\\u{1b}"'],
    ['\u2028\u202e', '\\u{2028}\\u{202e}', '"\\u{2028}\\u{202e}"'],
    ['é', 'é', '"é"'],
  ])('%j stands on one line', (text, line, quoted) => {
    expect(oneLine(text)).toBe(line);
    expect(quoteText(text)).toBe(quoted);
  });
});

describe('what a config may hold', () => {
  it.each([
    ['stric', ['strict', 'legacy'], '; did you mean "strict"?'],
    ['STRICT', ['strict', 'legacy'], '; did you mean "strict"?'],
    ['strict', ['strict', 'legacy'], ''],
    ['rec', ['recommended', 'legacy'], '; did you mean "recommended"?'],
    ['re', ['recommended', 'legacy'], ''],
    ['x', [], ''],
    ['xyz', ['recommended'], ''],
  ])('%s among %j%s', (word, known, hint) => {
    expect(didYouMean(word, known)).toBe(hint);
  });

  const wants = (schema: z.ZodType, value: unknown): string =>
    schema
      .safeParse(value, { error: expectation })
      .error!.issues.map(({ message }) => message)
      .join(' | ');

  it.each<[z.ZodType, unknown, string]>([
    [z.string(), 1, 'a text'],
    [z.number(), 'a', 'a number'],
    [z.int(), 1.5, 'a whole number'],
    [z.boolean(), 1, 'true or false'],
    [z.null(), 1, 'null'],
    [z.array(z.string()), 1, 'a list'],
    [z.record(z.string(), z.string()), 1, 'an object'],
    [z.strictObject({}), 1, 'an object'],
    [z.strictObject({ a: z.string(), b: z.string() }), 1, 'an object with "a", "b"'],
    [z.strictObject({ a: z.string().optional() }), { c: 1 }, 'a'],
    [z.literal('a'), 'b', '"a"'],
    [z.enum(['a', 'b']), 'c', 'one of a, b'],
    [z.union([z.string(), z.number()]), true, 'a text or a number'],
    [z.number().min(2), 1, 'a number of at least 2'],
    [z.number().gt(2), 2, 'a number of more than 2'],
    [z.number().max(2), 3, 'a number of at most 2'],
    [z.number().lt(2), 2, 'a number of less than 2'],
    [z.number().multipleOf(2), 3, 'a multiple of 2'],
    [z.string().min(1), '', 'a text of at least 1 character'],
    [z.string().max(2), 'abc', 'a text of at most 2 characters'],
    [z.array(z.string()).min(1), [], 'a list of at least 1 entry'],
    [z.array(z.string()).max(2), ['a', 'b', 'c'], 'a list of at most 2 entries'],
    [z.set(z.string()).min(2), new Set(), 'a list of at least 2 entries'],
    [z.string().regex(/^a$/), 'b', 'a text that matches /^a$/'],
    [z.url(), 'a', 'a text of the form url'],
    [z.date(), 1, 'a value of the type date'],
    [z.string().refine(() => false), 'a', 'a value that is allowed here'],
  ])('%#: %j is not %s', (schema, value, message) => {
    expect(wants(schema, value)).toBe(message);
  });

  const takes = (config: object): boolean => configSchema.safeParse(config).success;

  it.each([
    ['2026-12-31', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['0001-01-01', true],
    ['2026-13-01', false],
    ['0001-13-13', false],
    ['2026-00-01', false],
    ['2026-01-00', false],
    ['2026-01-32', false],
    ['2026-04-31', false],
    ['02026-01-01', false],
    ['2026-001-01', false],
    ['2026-01-001', false],
    ['2026-1-1', false],
    ['x2026-01-01', false],
    ['2026-01-01x', false],
    ['', false],
  ])('the day %s: %s', (expires, right) => {
    expect(takes({ suppressions: [{ rule: 'a', files: 'b', reason: 'c', expires }] })).toBe(right);
  });

  it.each<[object, boolean]>([
    [{ baseline: 'a.json' }, true],
    [{ baseline: '.json' }, true],
    [{ baseline: 'a.json.gz' }, false],
    [{ baseline: 'ajson' }, false],
    [{ site: { cache: 'a', data: 'b', tagPages: 'c' } }, true],
    [{ site: { cache: '' } }, false],
    [{ index: { maxBytes: 1 } }, true],
    [{ index: { maxBytes: 0 } }, false],
    [{ index: { maxBytes: 1.5 } }, false],
    [{ index: { maxBytes: 4_294_967_295 } }, true],
    [{ index: { maxBytes: 4_294_967_296 } }, false],
    [{ index: { list: '' } }, false],
    [{ index: { tags: [] } }, false],
    [{ index: { tags: ['a'] } }, true],
    [{ overrides: [{ files: [], rules: {} }] }, false],
    [{ overrides: [{ files: 'a', rules: {} }] }, true],
    [{ overrides: [{ files: '', rules: {} }] }, false],
    [{ overrides: [{ files: 'a' }] }, false],
    [{ suppressions: [{ rule: 'a', files: 'b', reason: ' ' }] }, false],
    [{ suppressions: [{ rule: 'a', files: 'b', reason: ' c' }] }, true],
    [{ suppressions: [{ rule: 'a', files: 'b', reason: 'c', subject: '' }] }, false],
    [{ extends: 'strict' }, true],
    [{ extends: ['strict', './a.json'] }, true],
    [{ extends: 7 }, false],
    [{ more: 1 }, false],
    [{}, true],
  ])('%j: %s', (config, right) => {
    expect(takes(config)).toBe(right);
  });
});

describe('the schema of a config', () => {
  interface Schema {
    readonly properties: Readonly<Record<string, { readonly properties: Readonly<Record<string, object>> }>>;
    readonly $defs: { readonly rules: { readonly properties: Readonly<Record<string, object>> } };
  }
  const schemaOf = (some: readonly Rule[]): Schema => configJsonSchema(some) as unknown as Schema;
  const named = (...ids: readonly string[]): readonly Rule[] => rules.filter(({ id }) => ids.includes(id));

  it('is written in lines of at most 120 columns, with lists in one line where they fit', () => {
    const text = configSchemaText(rules);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(configJsonSchema(rules))));
    expect(text.match(/"\$schema"/g)!.length).toBe(2);
    const lines = text.split('\n');
    // A text has no other line to go to.
    expect(lines.filter((line) => line.length > 120 && !/^ *"[^"]+": "/.test(line))).toEqual([]);
    expect(text.endsWith('}\n') && !text.includes('undefined')).toBe(true);
    lines.forEach((line, i) => {
      if (!line.endsWith('[')) return;
      const end = lines.findIndex(
        (other, at) => at > i && /^ *\],?$/.test(other) && other.search(/\S/) === line.search(/\S/),
      );
      const items = lines.slice(i + 1, end);
      const whole = `${line}${items.map((item) => item.trim()).join(' ')}${lines[end]!.trim()}`;
      expect(items.some((item) => /[{[]$/.test(item)) || whole.length > 120, whole).toBe(true);
    });
  });

  it('has the severity of each rule, and the options of those that have any', () => {
    const { properties } = schemaOf(named('page-title', 'spec-tarball-url')).$defs.rules;
    expect(Object.keys(properties).sort()).toEqual(['page-title', 'spec-tarball-url']);
    expect(properties['page-title']).toEqual({
      description: rules.find(({ id }) => id === 'page-title')!.summary,
      $ref: '#/$defs/severity',
    });
    expect(properties['spec-tarball-url']).toMatchObject({
      anyOf: [
        { $ref: '#/$defs/severity' },
        {
          type: 'array',
          prefixItems: [{ $ref: '#/$defs/severity' }, { type: 'object', properties: { extra: { type: 'array' } } }],
          items: false,
          minItems: 2,
          maxItems: 2,
        },
      ],
    });
    expect(Object.keys(schemaOf(rules).$defs.rules.properties)).toEqual(rules.map(({ id }) => id));
  });

  it('says what a day looks like, and what holds where nothing is written', () => {
    expect(JSON.stringify(schemaOf([]))).toContain('"pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"');
    const { site, index } = schemaOf([]).properties;
    expect(site!.properties).toMatchObject({ cache: { default: '_cache' }, tagPages: { default: 'pages/tags' } });
    expect(index!.properties).toMatchObject({ maxBytes: { default: 2 ** 30 }, specFiles: { default: false } });
  });

  /** The lines with the summary of a rule, and those below it up to the end of its object. */
  const linesOf = (summary: string): string[] => {
    const text = configSchemaText([{ ...named('page-title')[0]!, id: 'own', summary }]);
    return text.slice(text.indexOf('"own"')).split('\n').slice(0, 4);
  };

  it.each(['', 'x'.repeat(200)])('has each key on its line, and texts as long as they are: %j', (summary) => {
    expect(linesOf(summary)).toEqual([
      '"own": {',
      `          "description": ${JSON.stringify(summary)},`,
      '          "$ref": "#/$defs/severity"',
      '        }',
    ]);
  });

  /** How an option is written whose default is this value: from the value on to the end of the option, without indentation of its own. */
  const writtenAs = (value: unknown, help: Readonly<Record<string, string>> = { a: 'A.' }): string[] => {
    const schema = (): z.ZodType => z.strictObject({ a: z.unknown().default(value) });
    const rule = { ...named('meta-union')[0]!, id: 'own', options: { schema, defaults: {}, help } } as unknown as Rule;
    const text = configSchemaText([rule]);
    const lines = text.slice(text.indexOf('"own": {')).split('\n');
    const first = lines.findIndex((line) => line.includes('"default": '));
    const start = lines[first]!.search(/\S/);
    const end = lines.findIndex((line, i) => i > first && line.search(/\S/) < start);
    return lines.slice(first, end).map((line) => line.slice(start));
  };
  /** Columns before what is said of an option, and those of the name of its default, the brackets of a list, and a comma. */
  const TAKEN = 22 + '"default": []'.length + 1;

  it.each([0, 1])('has a list over several lines beyond 120 columns: %i too many', (more) => {
    const text = 'x'.repeat(120 - TAKEN - '"", 1'.length + more);
    const lines = more === 0 ? [`"default": ["${text}", 1]`] : ['"default": [', `  "${text}",`, '  1', ']'];
    expect(writtenAs([text, 1])).toEqual(lines);
  });

  it.each([0, 1])('has a list in a list over several lines beyond 120 columns: %i too many', (more) => {
    const text = 'x'.repeat(120 - (24 + '["", 1],'.length) + more);
    const inner = more === 0 ? [`  ["${text}", 1],`] : ['  [', `    "${text}",`, '    1', '  ],'];
    expect(writtenAs([[text, 1], [2], 'y'.repeat(70)])).toEqual([
      '"default": [',
      ...inner,
      '  [2],',
      `  "${'y'.repeat(70)}"`,
      ']',
    ]);
  });

  it('says nothing of an option that has no help', () => {
    expect(configSchemaText([]).includes('undefined')).toBe(false);
    const described = (help: Readonly<Record<string, string>>): string => {
      const options = { schema: () => z.strictObject({ a: z.string() }), defaults: {}, help };
      return configSchemaText([{ ...named('meta-union')[0]!, id: 'own', summary: 'S.', options } as unknown as Rule]);
    };
    expect(described({ a: 'A.' }).replace(/ *"description": "A\.",\n/, '')).toBe(described({}));
    expect(described({ a: 'A.' })).toContain('"description": "A."');
  });

  it.each<[unknown, readonly string[]]>([
    [null, ['"default": null']],
    [[], ['"default": []']],
    [{}, ['"default": {}']],
    [[1, 'a', null, [true]], ['"default": [1, "a", null, [true]]']],
    [{ a: 1, b: [] }, ['"default": {', '  "a": 1,', '  "b": []', '}']],
    [[{ a: 1 }], ['"default": [', '  {', '    "a": 1', '  }', ']']],
    [[{}], ['"default": [{}]']],
  ])('has objects over several lines, and lists on one: %j', (value, lines) => {
    expect(writtenAs(value)).toEqual(lines);
  });
});

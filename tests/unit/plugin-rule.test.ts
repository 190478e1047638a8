import { describe, expect, it } from 'vitest';
import { guardedRule } from '../../src/config/plugin-rule.js';
import { PluginFault } from '../../src/errors.js';
import type { PluginGuard, PluginPlace } from '../../src/host.js';

const places: PluginPlace[] = [];
const guard = {
  run: (place: PluginPlace, code: () => unknown) => {
    places.push(place);
    return code();
  },
} as unknown as PluginGuard;

// biome-ignore lint/suspicious/noExplicitAny: rules of plugins may be anything
type Loose = any;

const guarded = (rule: object): Loose => guardedRule({ id: 'own', fixable: true, ...rule }, './p.js', guard);

/** What is reported of a problem as a plugin reports it, or why it is none. */
function reported(problem: unknown): unknown {
  const heard: unknown[] = [];
  const { check } = guarded({ check: (_page: unknown, report: (problem: unknown) => void) => report(problem) });
  try {
    check({ file: 'a.md' }, (one: unknown) => heard.push(one), undefined);
  } catch (error) {
    const { message } = error as Error;
    return message
      .replace(/^the rule reported a problem whose (.*) is none/, 'no $1')
      .replace(': see the type Problem', '');
  }
  return heard[0];
}

const RIGHT = { messageId: 'm', path: ['a', 0] };

const KINDS = 'no fix: its "kind" is not one of set, sort, rewrite';
const ORDERS = 'no fix: its "by" is not one of key, all-keys, value, hash, variant-name';

describe('a problem of a plugin', () => {
  it.each<object>([
    RIGHT,
    { ...RIGHT, data: { x: 1 } },
    { ...RIGHT, path: [] },
    { ...RIGHT, at: 'key' },
    { ...RIGHT, at: 'value' },
    { ...RIGHT, span: { start: 0, end: 3 } },
    { ...RIGHT, subject: '' },
    { ...RIGHT, about: ['b'] },
    { ...RIGHT, fix: { kind: 'set', path: ['a', 0], value: [1, null] } },
    { ...RIGHT, fix: { kind: 'set', path: [], value: null } },
    { ...RIGHT, fix: { kind: 'sort', path: ['a'], by: 'value' } },
    { ...RIGHT, fix: { kind: 'rewrite', as: 'canonical' } },
    { ...RIGHT, related: [] },
    { ...RIGHT, related: [{ message: 'x', path: [], at: 'key', span: { start: 1, end: 2 }, file: 'b.md' }] },
    { ...RIGHT, unless: [{ rule: 'x' }, { rule: 'x', subject: 's', path: ['p'], file: 'f' }] },
    { ...RIGHT, file: 'c.md', tags: ['v1'], ofTag: true },
    { ...RIGHT, ofTag: false },
  ])('is taken as it is: %j', (problem) => {
    expect(reported(problem)).toEqual(problem);
  });

  it.each<[unknown, string]>([
    [undefined, 'no a problem'],
    [null, 'no a problem'],
    ['x', 'no a problem'],
    [{ path: [] }, 'no messageId'],
    [{ messageId: 1, path: [] }, 'no messageId'],
    [{ messageId: 'm' }, 'no path'],
    [{ ...RIGHT, path: 'a' }, 'no path'],
    [{ ...RIGHT, path: [0.5] }, 'no path'],
    [{ ...RIGHT, path: [null] }, 'no path'],
    [{ ...RIGHT, at: 'both' }, 'no at'],
    [{ ...RIGHT, at: null }, 'no at'],
    [{ ...RIGHT, span: 1 }, 'no span'],
    [{ ...RIGHT, span: { start: -1, end: 1 } }, 'no span.start'],
    [{ ...RIGHT, span: { start: 0, end: 0.5 } }, 'no span.end'],
    [{ ...RIGHT, subject: 1 }, 'no subject'],
    [{ ...RIGHT, about: 'a' }, 'no about'],
    [{ ...RIGHT, related: {} }, 'no related'],
    [{ ...RIGHT, related: [1] }, 'no related'],
    [{ ...RIGHT, related: [{ path: [] }] }, 'no related.message'],
    [{ ...RIGHT, related: [{ message: 'x' }] }, 'no related.path'],
    [{ ...RIGHT, related: [{ message: 'x', path: [], at: 1 }] }, 'no related.at'],
    [{ ...RIGHT, related: [{ message: 'x', path: [], file: 1 }] }, 'no related.file'],
    [{ ...RIGHT, unless: 'x' }, 'no unless'],
    [{ ...RIGHT, unless: [{}] }, 'no unless.rule'],
    [{ ...RIGHT, unless: [{ rule: 'x', subject: 1 }] }, 'no unless.subject'],
    [{ ...RIGHT, unless: [{ rule: 'x', path: 1 }] }, 'no unless.path'],
    [{ ...RIGHT, unless: [{ rule: 'x', file: 1 }] }, 'no unless.file'],
    [{ ...RIGHT, file: 1 }, 'no file'],
    [{ ...RIGHT, tags: 'v1' }, 'no tags'],
    [{ ...RIGHT, tags: [1] }, 'no tags'],
    [{ ...RIGHT, ofTag: 1 }, 'no ofTag'],
    [{ ...RIGHT, fix: () => 1 }, 'fix is no JSON: a function'],
    [{ ...RIGHT, fix: 1n }, 'fix is no JSON: Do not know how to serialize a BigInt'],
    [{ ...RIGHT, fix: null }, 'no fix: it is no object'],
    [{ ...RIGHT, fix: 'x' }, 'no fix: it is no object'],
    [{ ...RIGHT, fix: [] }, KINDS],
    [{ ...RIGHT, fix: { kind: 5 } }, KINDS],
    [{ ...RIGHT, fix: { kind: 'set', path: ['a'] } }, 'no fix: its "value" is missing, or no JSON'],
    [{ ...RIGHT, fix: { kind: 'set', value: 1 } }, 'no fix: its "path" is no list of keys and indexes'],
    [{ ...RIGHT, fix: { kind: 'sort', path: ['a'] } }, ORDERS],
    [{ ...RIGHT, fix: { kind: 'sort', path: ['a'], by: 'x' } }, ORDERS],
    [{ ...RIGHT, fix: { kind: 'rewrite' } }, 'no fix: its "as" is not one of utf8-without-bom, line-feeds, canonical'],
  ])('is none: %s, %s', (problem, fault) => {
    expect(reported(problem)).toBe(fault);
  });

  it.each(['check', 'reduce'])('has no fix where the rule has none: %s', (name) => {
    const rule = { fixable: false, [name]: (_: unknown, report: (problem: unknown) => void) => report(withFix) };
    const withFix = { ...RIGHT, fix: { kind: 'sort', path: [], by: 'key' } };
    expect(() => guarded(rule)[name]({ file: 'a.md', pages: [] }, () => {}, undefined)).toThrow(
      'the rule reported a problem whose fix is none: the rule says "fixable: false"',
    );
  });

  it('ends where it starts, at the least', () => {
    expect(reported({ ...RIGHT, span: { start: 5, end: 3 } })).toMatchObject({ span: { start: 5, end: 5 } });
  });
});

describe('a rule of a plugin', () => {
  it('has what rules have, read once, and nothing else', () => {
    const original = {
      kind: 'page',
      summary: 's',
      why: 'w',
      severity: 'error',
      fixable: false,
      own: 1,
      isSilent: () => true,
    };
    const messages = { m: () => 'x' };
    const rule = guarded({ ...original, messages });
    expect(Object.keys(rule).sort()).toEqual(['fixable', 'id', 'kind', 'messages', 'severity', 'summary', 'why']);
    expect(rule.messages).not.toBe(messages);
    expect(rule.messages).toEqual(messages);
  });

  it('runs in its own name, at the file that it looks at', () => {
    places.length = 0;
    const seen: unknown[] = [];
    const rule = guarded({
      map(...args: unknown[]) {
        seen.push((this as Loose).id, args.length);
        return { a: 1, b: undefined };
      },
      reduce: () => undefined,
    });
    expect(rule.map({ file: '_cache/t/p/specs.md' }, 'options')).toEqual({ a: 1 });
    rule.reduce({ pages: [{ file: 's/_cache/t/p/specs.md' }] }, () => {}, undefined);
    rule.reduce({ pages: [] }, () => {}, undefined);
    expect(seen).toEqual(['own', 2]);
    expect(places.map(({ plugin, ruleId, file }) => [plugin, ruleId, file])).toEqual([
      ['./p.js', 'own', '_cache/t/p/specs.md'],
      ['./p.js', 'own', 's/_cache'],
      ['./p.js', 'own', ''],
    ]);
  });

  it.each<[unknown, unknown]>([
    [undefined, undefined],
    [null, null],
    [1, 1],
    [[undefined], [null]],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
  ])('gives of a page plain data: %s', (value, plain) => {
    expect(guarded({ map: () => value }).map({ file: '' })).toEqual(plain);
  });

  it('gives a promise as it is, and no function', async () => {
    expect(await guarded({ map: async () => 1 }).map({ file: '' })).toBe(1);
    expect(() => guarded({ map: () => () => 1 }).map({ file: '' })).toThrow('map gave no JSON: a function');
    const circle: Loose = {};
    circle.circle = circle;
    expect(() => guarded({ map: () => circle }).map({ file: '' })).toThrow(
      /^map gave no JSON: Converting circular[^\n]*$/,
    );
  });

  it('has options with a schema that the plugin makes', () => {
    const options = { defaults: { a: 1 }, help: { a: 'A.' }, schema: (z: unknown) => ['schema', z] };
    const rule = guarded({ options });
    expect([rule.options.defaults, rule.options.help, rule.options.schema('z')]).toEqual([
      { a: 1 },
      { a: 'A.' },
      ['schema', 'z'],
    ]);
    const wrong = guarded({ options: { ...options, schema: undefined } });
    expect(() => wrong.options.schema('z')).toThrow(PluginFault);
    expect('options' in guarded({ options: undefined })).toBe(false);
  });
});

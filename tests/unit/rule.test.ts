import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '../../src/page/data.js';
import { defineRowRule } from '../../src/row-rule.js';
import {
  defaultSeverity,
  isCorpusRule,
  isOnePageRule,
  mapToNothing,
  type Rule,
  severityByGeneration,
} from '../../src/rule.js';
import { lintFile } from '../../src/testing/lint-texts.js';
import { HASHES } from '../../src/testing/page-builder.js';
import { page } from '../support/page-builder.js';

describe('a rule', () => {
  it.each<[Rule['kind'], boolean, boolean]>([
    ['text', true, false],
    ['shape', true, false],
    ['page', true, false],
    ['corpus', false, true],
    ['site', false, true],
    ['config', false, false],
    ['history', false, false],
    ['index', false, false],
    ['data', false, false],
  ])('of the kind %s looks at one page: %s, at all together: %s', (kind, isOne, areAll) => {
    const rule = { kind } as Rule;
    expect([isOnePageRule(rule), isCorpusRule(rule)]).toEqual([isOne, areAll]);
  });

  it.each<[Rule['severity'], string]>([
    ['error', 'error'],
    ['info', 'info'],
    [{}, 'off'],
    [Object.fromEntries(GENERATIONS.map((generation) => [generation, 'warning'])), 'warning'],
    [{ H: 'error' }, 'off on generation D, E, F1, F2, G; error on generation H'],
    [
      { D: 'info', E: 'error', H: 'info' },
      'info on generation D, H; error on generation E; off on generation F1, F2, G',
    ],
  ])('with the severity %j says in words: %s', (severity, words) => {
    expect(severityByGeneration({ severity } as Rule)).toBe(words);
  });

  it('is off on pages of a generation that it leaves out', () => {
    const rule = { severity: { D: 'info', H: 'error' } } as Rule;
    expect(GENERATIONS.map((generation) => defaultSeverity(rule, generation))).toEqual([
      ...['info', 'off', 'off', 'off', 'off', 'error'],
    ]);
  });

  it('may keep nothing of a page', () => {
    expect(mapToNothing()).toBeNull();
  });
});

describe('a rule on a field of rows', () => {
  interface Seen {
    readonly hash: string;
    readonly prepared: number | undefined;
  }
  const seen: Seen[] = [];
  let prepared = 0;

  const ruleOf = (below?: readonly (string | number)[]): Rule =>
    defineRowRule({
      ...{
        id: 'own',
        summary: 'Own.',
        why: 'Own.',
        severity: 'error',
        fixable: false,
        examples: { bad: '', good: '' },
      },
      messages: { bad: ({ name, what }: { name: string; what: string }) => `${name} is ${what}.` },
      flags: ['oddSize', 'malformedOs'],
      field: 'size',
      prepare: () => ++prepared,
      check({ spec }, report, context) {
        seen.push({ hash: spec.hash, prepared: context.prepared });
        report({ messageId: 'bad', data: { what: String(spec.size) }, ...(below !== undefined && { below }) });
      },
    });

  /** What it says of rows of these sizes. */
  function said(sizes: readonly unknown[], below?: readonly (string | number)[]) {
    [seen.length, prepared] = [0, 0];
    const rows = sizes.map((size, i) => ({ size, hash: HASHES[i] }));
    const { findings } = lintFile(page({ rows }), [ruleOf(below)]);
    return findings.map(({ path, subject, message }) => [path, subject, message]);
  }

  it('looks only at those that have one of its flags, and prepares once', () => {
    expect(said([0, '-', 'x', 7])).toEqual([
      ['/spec_details/0/size', HASHES[0], 'zlib/4hqfk4w is 0.'],
      ['/spec_details/2/size', HASHES[2], 'zlib/ayrtcqj is x.'],
    ]);
    expect(seen).toEqual([
      { hash: HASHES[0], prepared: 1 },
      { hash: HASHES[2], prepared: 1 },
    ]);
  });

  it.each([[[]], [['-']], [['-', 12]]])('prepares nothing where it has nothing to say: %j', (sizes) => {
    expect([said(sizes), prepared]).toEqual([[], 0]);
  });

  it.each<[readonly (string | number)[] | undefined, string]>([
    [undefined, '/spec_details/0/size'],
    [[], '/spec_details/0/size'],
    [[0, 'x'], '/spec_details/0/size'],
  ])('says where in the field it is: %j', (below, path) => {
    expect(said(['0'], below).map(([at]) => at)).toEqual([path + (below ?? []).map((step) => `/${step}`).join('')]);
  });
});

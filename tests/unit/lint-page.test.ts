import { inspect, isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import fileEncoding from '../../rules/file-encoding.js';
import fence from '../../rules/front-matter-opens.js';
import keyUnique from '../../rules/key-unique.js';
import pageGeneration from '../../rules/page-generation.js';
import pageSchema from '../../rules/page-schema.js';
import { valueIn } from '../../src/engine/corpus-log.js';
import { Fingerprints, identityOf } from '../../src/engine/fingerprint.js';
import { lintPage, mapPage, openPage, reportFault } from '../../src/engine/lint-page.js';
import { makeRulesets, type RuleSettings } from '../../src/engine/ruleset.js';
import type { Generation, PageData } from '../../src/page/data.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import type { PageCounts } from '../../src/page/row-counts.js';
import { SiteLog } from '../../src/page/site-log.js';
import {
  type CorpusRule,
  defineCorpusRule,
  definePageRule,
  defineShapeRule,
  mapToNothing,
  type Rule,
} from '../../src/rule.js';
import { lintFile } from '../../src/testing/lint-texts.js';
import { page, type TestPage } from '../support/page-builder.js';

const SEVERITIES = { D: 'warning', E: 'warning', F1: 'warning', F2: 'warning', G: 'warning', H: 'info' } as const;
const parts = {
  summary: 'A claim.',
  why: 'Somebody is hurt.',
  severity: SEVERITIES,
  fixable: false,
  messages: { seen: () => 'Seen.' },
  examples: { bad: '', good: '' },
};
/** Says of every page that it was there, as severe as its generation asks for. */
const ofShape = defineShapeRule({
  ...parts,
  id: 'of-shape',
  check: (_page, report) => report({ messageId: 'seen', data: undefined, path: [] }),
});
const ofPage = definePageRule({
  ...parts,
  id: 'of-page',
  check: (_page, report) => report({ messageId: 'seen', data: undefined, path: [] }),
});

function seen(one: TestPage, rules: readonly Rule[] = [ofShape, ofPage]): string[] {
  return lintFile(one, rules).findings.map(({ ruleId, severity }) => `${ruleId}: ${severity}`);
}

describe('what is found on a page', () => {
  it.each<Generation>(['D', 'E', 'F2', 'G'])('is as severe as its generation asks for: %s', (generation) => {
    expect(seen(page({ generation }))).toEqual(['of-page: warning', 'of-shape: warning']);
  });

  it('is as severe as for generation H on a page of a wrong shape, whichever it is of', () => {
    expect(seen(page())).toEqual(['of-page: info', 'of-shape: info']);
    expect(seen(page({ generation: 'D', title: 7 }))).toEqual(['of-shape: info']);
    expect(seen(page({ generation: 'G', rows: [{ os: undefined }] }))).toEqual(['of-shape: info']);
  });

  it('is seen by rules on its data where a key is only unknown', () => {
    expect(seen(page({ rows: [{ more: 1 }] }))).toEqual(['of-page: info', 'of-shape: info']);
  });
});

const rightSettings: RuleSettings = { preset: 'recommended', severities: new Map(), options: new Map() };

describe('what a page gives the rules on all pages', () => {
  const title = defineCorpusRule({
    ...parts,
    id: 'of-corpus',
    severity: 'warning',
    map: ({ data }) => data.title,
    reduce: () => {},
  });
  const { base, corpusRules } = makeRulesets([title, ofShape], rightSettings);
  const mappedOf = ({ file, text }: TestPage): readonly unknown[] => {
    const input = { file, place: placeOf(file) };
    return [lintPage, mapPage].map((read) => {
      const { logged } = read(input, Buffer.from(text), base, new PageReader(), corpusRules);
      const log = new SiteLog();
      log.add({ file, place: input.place! }, logged);
      return valueIn(log, 0, corpusRules[0]!);
    });
  };

  it('is the same, checked or only read', () => {
    expect(mappedOf(page())).toEqual(['zlib', 'zlib']);
    expect(mappedOf(page({ generation: 'D' }))).toEqual(['zlib', 'zlib']);
  });

  it.each<[string, string]>([
    ['nothing, when it is no page', 'zlib'],
    ['nothing, when its data is of a wrong shape', page({ title: 7 }).text],
    ['nothing, when readers disagree on it', page().text.replace('layout: cache', 'layout: cache\nlayout: cache')],
  ])('is %s', (_what, text) => {
    expect(mappedOf({ ...page(), text })).toEqual([undefined, undefined]);
  });

  it('does not hold the findings of a page that is only read', () => {
    const { file, text } = page({ rows: [{}, {}] });
    const input = { file, place: placeOf(file) };
    expect(mapPage(input, Buffer.from(text), base, new PageReader(), corpusRules)).toMatchObject({
      findings: [],
      specs: 0,
      crashes: [],
    });
    expect(lintPage(input, Buffer.from(text), base, new PageReader())).toMatchObject({
      specs: 2,
      logged: undefined,
      findings: [{ ruleId: 'of-shape' }],
    });
  });

  it('counts rows by their values for who asks', () => {
    const rows = [{ os: 'rhel8' }, { os: 'rhel8', stacks: ['hep', 'root', 'hep'] }, {}];
    const { file, text } = page({ rows });
    const input = { file, place: placeOf(file) };
    const counted = (parsed: string, counts = true): PageCounts | undefined =>
      lintPage(input, Buffer.from(parsed), base, new PageReader(), [], { hides: () => false, counts }).counts;
    const right = {
      ...{ rows: 3, generation: 'H' },
      values: ['gcc@11.4.0', 'rhel8', 'ubuntu22.04', 'e4s', 'root', 'hep', 'x86_64_v3'],
      ...{ rowsWith: [3, 2, 1, 2, 3, 1, 3], ends: [1, 3, 6, 7] },
    };
    expect(counted(text)).toEqual(right);
    // Only the slow way reads a comment.
    expect(counted(text.replace('\nmeta:', '\n# c\nmeta:'))).toEqual(right);
    expect(counted(text, false)).toBeUndefined();
    expect(counted(text.replace('layout: cache', 'layout: cache\nlayout: cache'))).toBeUndefined();
    expect(counted(page({ title: 7 }).text)).toBeUndefined();
  });
});

describe('the findings of a page', () => {
  const parsed = (text: string, rules: readonly Rule[]) => lintFile({ ...page(), text }, rules);

  it('on line ends are known by that, and all else of a file as before where a checkout writes them', () => {
    const { file, text } = page();
    const known = (about: object): string => {
      return new Fingerprints().next('file-encoding', file, identityOf({ path: [], ...about }, undefined));
    };
    const fingerprintOf = (one: string): string[] =>
      parsed(one, [fileEncoding]).findings.map(({ fingerprint }) => fingerprint);
    expect(fingerprintOf(text.replaceAll('\n', '\r\n'))).toEqual([known({ about: ['line ends'] })]);
    expect(fingerprintOf(`\ufeff${text}`)).toEqual([known({})]);
  });

  it('of a wrong shape are all listed, but of a page of more than two million letters only the first', () => {
    const wrong = page({ title: 7, layout: 8 } as never).text;
    const ofLength = (units: number) => parsed(wrong.padEnd(units, '\n'), [pageSchema]).findings.length;
    expect([wrong.length, 2 * 1024 * 1024, 2 * 1024 * 1024 + 1].map(ofLength)).toEqual([2, 2, 1]);
  });

  it('are known under an earlier name, too, where the page has been renamed', () => {
    const { file, text } = page();
    const { base } = makeRulesets([ofPage], rightSettings);
    const identities = [true, false, undefined].map((isRenamed) => {
      const input = { file, place: placeOf(file), ...(isRenamed !== undefined && { isRenamed }) };
      return lintPage(input, Buffer.from(text), base, new PageReader()).findings.map((one) => 'identity' in one);
    });
    expect(identities).toEqual([[true], [false], [false]]);
  });

  it('have just what there is to say of them', () => {
    const at = { messageId: 'seen', data: undefined } as const;
    const fix = { kind: 'set', path: ['title'], value: 'x' } as const;
    const unless = [{ rule: 'of-shape' }];
    const rule = (id: string, problem: object) =>
      definePageRule({
        ...{ ...parts, id, fixable: true, waitsFor: ['of-shape'] },
        check: (_, report) => report({ ...at, path: [], ...problem }),
      });
    const { base } = makeRulesets(
      [rule('a', {}), rule('b', { fix }), rule('c', { unless }), rule('d', { fix, unless, subject: 's' })],
      rightSettings,
    );
    const { file, text } = page();
    const { findings } = lintPage({ file, place: placeOf(file) }, Buffer.from(text), base, new PageReader());
    const common = ['ruleId', 'messageId', 'severity', 'message', 'file', 'path', 'subject'];
    const end = ['region', 'related', 'excerpt', 'fingerprint'];
    expect(findings.map((one) => Object.keys(one))).toEqual([
      [...common, ...end],
      [...common, 'fix', ...end],
      [...common, 'unless', ...end],
      [...common, 'fix', 'unless', ...end],
    ]);
    expect(findings.map(({ subject }) => subject)).toEqual(['', '', '', 's']);
  });
});

describe('rules between pages', () => {
  const map = (): number => 1;
  const between = (id: string, more: object): CorpusRule =>
    defineCorpusRule({ ...parts, id, severity: 'warning', map, reduce: () => {}, ...more });
  const logged = { parts: () => [] };
  const options = { schema: () => ({}) as never, defaults: {}, help: {} };

  it.each<[string, object, object, string | undefined]>([
    ['the same map', {}, {}, 'a'],
    ['another map', {}, { map: () => 2 }, undefined],
    ['another kind', {}, { kind: 'site' }, undefined],
    ['options', { options }, {}, undefined],
    ['options of the second', {}, { options }, undefined],
    ['the same log', { logged }, { logged }, 'a'],
    ['another log', { logged }, { logged: { ...logged } }, undefined],
    ['a log and none', { logged }, {}, undefined],
  ])('share what they make of a page: %s', (_, first, second, shared) => {
    const rules = [between('a', first), { ...between('b', second), ...second } as CorpusRule];
    const [one, two] = makeRulesets(rules, rightSettings).corpusRules;
    expect([one!.sharesWith, two!.sharesWith]).toEqual([undefined, shared]);
    expect(two!.isAsked).toBe(shared === undefined);
  });

  it.each<[string, object, boolean]>([
    ['a map', {}, true],
    ['no map', { map: mapToNothing }, false],
    ['a note', { map: mapToNothing, logged: { ...logged, note: () => 1 } }, true],
    ['a value that is in the log', { logged: { ...logged, value: () => 1 } }, false],
    ['a note and a value', { logged: { ...logged, note: () => 1, value: () => 1 } }, true],
    ['neither', { logged }, true],
  ])('are asked about each page where they have %s', (_, more, is) => {
    expect(makeRulesets([between('a', more)], rightSettings).corpusRules[0]!.isAsked).toBe(is);
  });

  it('run where they are on for any file', () => {
    const off = { severities: new Map([['a', 'off'] as const]), options: new Map() };
    const on = { severities: new Map([['a', 'error'] as const]), options: new Map(), matches: () => true };
    const ids = (...args: Parameters<typeof makeRulesets>): string[] => {
      return makeRulesets(...args).corpusRules.map(({ rule }) => rule.id);
    };
    expect(ids([between('a', {})], { ...rightSettings, ...off })).toEqual([]);
    expect(ids([between('a', {})], { ...rightSettings, ...off }, [on])).toEqual(['a']);
    expect(ids([between('a', {})], { ...rightSettings, ...off }, [], on.severities)).toEqual(['a']);
    expect(ids([between('a', {})], rightSettings, [on], off.severities)).toEqual([]);
  });
});

describe('a page that cannot be read', () => {
  it('says which rule would have told, when none does', () => {
    const { base } = makeRulesets([ofShape], rightSettings);
    const input = { file: 'specs.md', place: undefined };
    const fault = { code: 'missing', data: {}, span: { start: 0, end: 0 }, stops: 'always' } as const;
    expect(reportFault(input, fault, base)).toEqual({
      file: 'specs.md',
      findings: [],
      dropped: { error: 0, warning: 0, info: 0 },
      specs: 0,
      logged: undefined,
      isUnread: true,
      unchecked: 'missing',
      crashes: [],
    });
    expect(openPage(input, Buffer.from('zlib'), new PageReader())).toBeUndefined();
  });
});

describe('a page whose data nobody looks at', () => {
  const ANCIENT = '---\ntitle: zlib\nlayout: 7\ncategories: []\nspec_files: []\n---';

  it.each<[string, string, Rule, 'error' | 'off', string | undefined]>([
    ['of a wrong shape', page({ title: 7 }).text, pageSchema, 'error', undefined],
    ['of a wrong shape, which is not told', page({ title: 7 }).text, pageSchema, 'off', 'page-schema'],
    ['of a wrong shape, which is told nowhere', page({ title: 7 }).text, ofShape, 'error', undefined],
    ['from before there were rows', ANCIENT, pageGeneration, 'error', undefined],
    ['from before there were rows, which is not told', ANCIENT, pageGeneration, 'off', 'page-generation'],
  ])('%s', (_, text, rule, severity, unchecked) => {
    const { base } = makeRulesets([rule], { ...rightSettings, severities: new Map([[rule.id, severity]]) });
    const result = lintPage({ file: 'specs.md', place: undefined }, Buffer.from(text), base, new PageReader());
    expect(result).toMatchObject({ specs: 0, isUnread: true });
    expect(result.unchecked).toBe(unchecked);
  });

  it('has rows, but none of its faults of shape is told of a page from before there were rows', () => {
    const found = (text: string): number => lintFile({ file: 'specs.md', text }, [pageSchema]).findings.length;
    expect([found(ANCIENT), found(ANCIENT.replace('spec_files', 'specs')) > 0]).toEqual([0, true]);
  });
});

describe('a fault of reading', () => {
  const findingOf = (text: string, rule: Rule) => lintFile({ ...page(), text }, [rule]).findings[0]!;
  const { text } = page();

  it('has a fix where there is one', () => {
    expect(findingOf(`\ufeff${text}`, fileEncoding).fix).toEqual({ kind: 'rewrite', as: 'utf8-without-bom' });
    expect(findingOf(text.replace('layout', '\0'), fileEncoding)).not.toHaveProperty('fix');
  });

  it('has other places where there are some', () => {
    const twice = text.replace('layout: cache', 'layout: cache\nlayout: cache');
    expect(findingOf(twice, keyUnique).related).toMatchObject([{ file: page().file, region: { startLine: 3 } }]);
    expect(findingOf(`\ufeff${text}`, fileEncoding).related).toEqual([]);
  });

  it('is shown with the bytes before it, where units are no bytes', () => {
    expect(findingOf('é', fence).excerpt).toMatchObject({ text: 'é', byteOffset: 0 });
    expect(findingOf('e', fence).excerpt).not.toHaveProperty('byteOffset');
  });
});

describe('how a page is spelled', () => {
  const at = (text: string): number | undefined =>
    openPage({ file: 'specs.md', place: undefined }, Buffer.from(text), new PageReader())!.page.firstNonCanonical();
  // With a blank too many.
  const { text } = page();
  const spelled = text.replace('layout: cache\n', 'layout:  cache\n');

  it.each<[string, string, number | undefined]>([
    ['as the generator does', text, undefined],
    ['with a line break at the end', `${text}\n`, undefined],
    ['with the line break of Windows at the end', `${text}\r\n`, undefined],
    ['with all line breaks of Windows but the one at the end', `${text.replaceAll('\n', '\r\n')}\n`, undefined],
    ['with all line breaks of Windows and none at the end', text.replaceAll('\n', '\r\n'), undefined],
    ['with all line breaks of Windows', `${text.replaceAll('\n', '\r\n')}\r\n`, undefined],
    ['with a blank too many', spelled, spelled.indexOf(' cache\n')],
    ['with blanks at the end', `${text}  `, text.length],
    ['with blanks and a line break at the end', `${text} \n`, text.length],
  ])('is told by its first difference: %s', (_what, one, offset) => {
    expect(at(one)).toBe(offset);
  });
});

describe('the data of a page in the form of the generator', () => {
  const { file, text } = page();
  const read = (): PageData => openPage({ file, place: placeOf(file) }, Buffer.from(text), new PageReader())!.page.data;
  const plain = JSON.parse(JSON.stringify(read())) as PageData;

  it('is read when it is asked for', () => {
    expect(Object.getOwnPropertyDescriptor(read(), 'spec_details')!.get).toBeTypeOf('function');
  });

  it.each<[string, (data: PageData) => unknown]>([
    ['compares it', (data) => data],
    ['spreads it', (data) => ({ ...data })],
    ['clones it', (data) => structuredClone(data)],
    ['copies its properties', (data) => Object.create(Object.prototype, Object.getOwnPropertyDescriptors(data))],
  ])('is plain data to a plugin that %s', (_, copy) => {
    const copied = copy(read());
    expect(isDeepStrictEqual(copied, plain)).toBe(true);
    expect(JSON.stringify(copied)).toBe(JSON.stringify(plain));
  });

  it('is shown as plain data', () => {
    expect(inspect(read())).toBe(inspect(plain));
    expect(inspect(read())).toContain("title: 'zlib'");
  });
});

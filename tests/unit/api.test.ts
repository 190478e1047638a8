import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage } from '../../src/engine/lint-page.js';
import { type CorpusRule, definePageRule, type LintOptions, lint, rules, UsageError } from '../../src/index.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { isCorpusRule } from '../../src/rule.js';
import { BAD, GOOD, GOOD_TEXT, tempSite, tempSiteBeside, writeAll } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const noisy = definePageRule({
  id: 'noisy',
  summary: 'Nothing.',
  why: 'For this test.',
  severity: 'info',
  fixable: false,
  messages: { seen: (d: { title: string }) => `${d.title} was seen.` },
  examples: { bad: '', good: '' },
  check({ data: { title } }, report) {
    if (title === 'py-wheel') throw new Error('broken on purpose');
    report({ messageId: 'seen', data: { title }, path: ['title'] });
  },
});

/** A rule across pages that says which values it is given. */
function across(id: string, own: Partial<CorpusRule>): CorpusRule {
  return {
    ...{ kind: 'corpus', summary: 'Nothing.', why: 'For this test.', severity: 'info', fixable: false },
    examples: { bad: '', good: '' },
    map: () => null,
    ...own,
    id,
    messages: { values: (values: unknown) => JSON.stringify(values) },
    reduce({ pages }, report) {
      report({ messageId: 'values', data: pages.map(({ value }) => value), file: pages[0]!.file, path: [] });
    },
  };
}

const titleOf: CorpusRule['map'] = ({ data }) => data.title;

describe('lint', () => {
  it('checks a site, or files of it', async () => {
    const cwd = tempSiteBeside();
    const { ok, totals, files, findings, skippedRules } = await lint({ cwd });
    expect({ ok, files }).toEqual({ ok: false, files: [GOOD, BAD] });
    expect(totals).toMatchObject({ pages: 2, errors: 1 });
    expect(findings[0]).toMatchObject({ ruleId: 'meta-num-specs', file: BAD, severity: 'error' });
    expect(skippedRules.map(({ id }) => id)).toContain('site-tags');
    expect((await lint({ site: cwd })).totals.pages).toBe(2);
    expect(await lint({ cwd, files: [GOOD] })).toMatchObject({ ok: true, totals: { pages: 1, contextPages: 1 } });
  });

  it('takes rules, and reports one that throws as the fault of who brought it', async () => {
    const { ok, findings, internalErrors } = await lint({ cwd: tempSiteBeside(), rules: [noisy], config: false });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('noisy');
    expect(internalErrors).toMatchObject([{ ruleId: 'noisy', plugin: 'rules', file: GOOD }]);
    expect(ok).toBe(false);
  });

  it.each<[string, Partial<CorpusRule>[]]>([
    ['of the same map', [{ kind: 'site', map: titleOf }, { map: titleOf }]],
    ...rules.filter(isCorpusRule).flatMap(({ options: _, ...ours }): [string, Partial<CorpusRule>[]][] => [
      [`made of ${ours.id}`, [{ ...ours, kind: 'corpus', map: titleOf }]],
      [`with the map of ${ours.id}`, [{ map: ours.map }]],
    ]),
  ])('gives rules across pages what their own map gives: %s', async (_, made) => {
    const given = made.map((rule, i) => across(`own-${i}`, rule));
    const cwd = tempSite({ [GOOD]: GOOD_TEXT, [BAD]: GOOD_TEXT });
    const { findings, internalErrors } = await lint({ cwd, rules: given, config: false });
    expect(internalErrors).toEqual([]);
    const last = `own-${given.length - 1}`;
    const seen = findings.filter(({ ruleId }) => ruleId === last).map(({ message }) => JSON.parse(message));
    const { map } = given.at(-1)!;
    const text = Buffer.from(GOOD_TEXT);
    const pages = [GOOD, BAD].map((file) => openPage({ file, place: placeOf(file) }, text, new PageReader())!.page);
    expect(seen).toEqual([pages.map((page) => map(page, {}, () => false))]);
  });

  it('blames a rule whose map gives no JSON, on pages in every form', async () => {
    const cwd = tempSite({ [GOOD]: GOOD_TEXT, [BAD]: GOOD_TEXT.replace('\nmeta:', '\n# comment\nmeta:') });
    const { findings, internalErrors } = await lint({ cwd, rules: [across('own', { map: () => 1n as never })] });
    expect(internalErrors.map(({ ruleId, file }) => ({ ruleId, file }))).toEqual(
      [GOOD, BAD].map((file) => ({ ruleId: 'own', file })),
    );
    expect(findings.find(({ ruleId }) => ruleId === 'own')!.message).toBe('[null,null]');
    // What is found on the page itself is found all the same.
    expect(findings.map(({ ruleId }) => ruleId)).toContain('page-canonical');
  });

  it('does not mix runs side by side', async () => {
    const [one, two] = [tempSiteBeside(), tempSiteBeside()];
    writeAll(two, { 'cache-lint.config.json': '{"rules": {"meta-num-specs": "warning"}}' });
    const runs = [
      lint({ cwd: one }),
      lint({ cwd: two }),
      lint({ cwd: one, config: { rules: { 'meta-num-specs': 'off' } } }),
      lint({ cwd: two, severities: { 'meta-num-specs': 'info' }, rules: [noisy] }),
      lint({ cwd: one, preset: 'all' }),
    ];
    const found = (await Promise.all(runs)).map(({ findings }) =>
      findings.filter(({ ruleId }) => ruleId === 'meta-num-specs').map(({ severity }) => severity),
    );
    expect(found).toEqual([['error'], ['warning'], [], ['info'], ['error']]);
  });

  it.each([
    ['no page', { files: ['nothing'] }, 'no page found'],
    ['no site', {}, 'no site found'],
    ['an unknown rule', { severities: { 'page-titel': 'off' as const } }, 'page-title'],
    ['a wrong config', { config: { rules: { 'page-titel': 'off' } } }, 'page-title'],
    ['a config that is not there', { config: 'none.yaml' }, 'none.yaml'],
    ['plugins without leave', { config: { plugins: ['./x.mjs'] } }, 'allow'],
    ['a rule twice', { rules: [noisy, noisy] }, 'noisy'],
    ['something that is no rule', { rules: [{ id: 'x' }] }, 'rules: the list holds something that is no rule'],
    ['a rule with an id of ours', { rules: [{ ...noisy, id: 'page-title' }] }, 'there are two rules "page-title"'],
    [
      'a second one that is no rule',
      { rules: [noisy, { ...noisy, id: 'second', why: '' }] },
      'rules: the list holds something that is no rule: "second" has no "why"',
    ],
    ['one that is no object', { rules: [noisy, 5] }, 'no rule: rules[1] is no object: write definePageRule({...})'],
    ['an empty list of files', { files: [] }, 'files: it has to be a list of at least one path'],
    ['a folder that is no site', { site: '.' }, '_cache'],
    ['a preset that is none', { preset: 'none' }, 'preset: it has to be one of recommended, strict, all'],
    ['a severity that is none', { severities: { 'page-title': 'fatal' } }, 'severities: '],
    ['a size that is none', { maxFileSize: Number.NaN }, 'maxFileSize: '],
    ['an option that is none', { sites: '.' }, 'unknown option "sites"; did you mean site?'],
    ['a folder that is not there', { cwd: 'no/such/folder' }, 'cwd: there is no folder "no/such/folder"'],
  ])('refuses %s in one line', async (_, options, hint) => {
    const wrong = await lint({ cwd: path.join(tempFolder()), ...(options as LintOptions) }).catch(
      (error: unknown) => error,
    );
    expect(wrong).toBeInstanceOf(UsageError);
    expect((wrong as UsageError).message).toMatch(/^[^\n]+$/);
    expect((wrong as UsageError).message).toContain(hint);
  });

  it('blames a rule that cannot be read', async () => {
    const rule = Object.defineProperty({ ...noisy }, 'kind', {
      get() {
        throw new Error('broken on purpose');
      },
    });
    await expect(lint({ cwd: tempSiteBeside(), rules: [rule] })).rejects.toThrow(
      'a fault of the plugin rules: a rule of the list cannot be read: Error: broken on purpose',
    );
  });

  it('takes a folder that a link leads to', async () => {
    const [site, folder] = [tempSiteBeside(), tempFolder()];
    symlinkSync(site, path.join(folder, 'link'));
    const byLink = await lint({ cwd: path.join(folder, 'link') });
    expect(byLink).toEqual(await lint({ cwd: site }));
    expect(await lint({ cwd: path.join(folder, 'link'), site: '.' })).toEqual(byLink);
  });
});

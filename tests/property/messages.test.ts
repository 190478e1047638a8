import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { isCorpusRule } from '../../src/rule.js';
import { fixturePages } from '../support/corpus.js';
import { applies, copyOf, Dice, type Draft, draftsOf, type Path, put, valueAt, write } from '../support/damage.js';
import { lint, lintSite } from '../support/lint.js';
import { expandSiteExample } from '../support/site-builder.js';
import { damages } from './damages/index.js';

/** A page of a stranger may hold a text of any length: what is quoted of it is cut, however many texts a message quotes. */
const LONGEST = 1000;
const LONG = 'x'.repeat(50_000);
const NAME = 'x'.repeat(200);

const all = { preset: 'all' } as const;
const own: readonly Draft[] = draftsOf(fixturePages);

interface Said {
  readonly ruleId: string;
  readonly messageId: string;
  readonly message: string;
  readonly related: readonly { readonly message: string }[];
}

/** Which messages are too long. */
function tooLong(findings: readonly Said[]): string[] {
  const long = findings.filter(({ message, related }) =>
    [message, ...related.map((one) => one.message)].some((text) => text.length > LONGEST),
  );
  return [...new Set(long.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`))];
}

describe('a message cuts what it quotes', () => {
  it.each(damages)('$rule: $name, with a long title', (kind) => {
    const draft = own.find((draft) => applies(kind, draft))!;
    const { file, content } = kind.damage(copyOf(draft), new Dice(1));
    if (!('bytes' in content)) return;
    const text = content.bytes.toString().replace(/^title: .*$/m, `title: "${LONG}"`);
    expect(tooLong(lint({ file, text }, all).findings)).toEqual([]);
  });

  const generations = new Map(own.map((draft) => [draft.generation, draft]));
  it.each([...generations.keys()])('a long text anywhere in a page of generation %s', (generation) => {
    const draft = generations.get(generation)!;
    const long = new Set<string>();
    for (const path of textPaths(draft.front)) {
      for (const text of [LONG, `${valueAt(draft.front, path)}${LONG}`, `"<${LONG}`]) {
        const { front, file } = copyOf(draft);
        put(front, path, text);
        for (const one of tooLong(lint({ file, text: write(front).text }, all).findings)) long.add(one);
      }
    }
    expect([...long]).toEqual([]);
  });

  it.each([
    `title: "${LONG}`,
    `title: '${LONG}' x`,
    `title: "\\${LONG}"`,
    `title: *${LONG}`,
    `title: &${LONG} x`,
    `title: !${LONG} x`,
    `title: !<tag:${LONG}> x`,
    `title: @${LONG}`,
    `title: [${LONG}`,
    `title: {${LONG}: `,
    `title: |${LONG}`,
    `? ${LONG}`,
    `%${LONG}`,
    `- ${LONG}`,
    LONG,
    `${LONG}: 1\n${LONG}: 2`,
    `title: 0x${'1'.repeat(50_000)}`,
    `date: ${LONG}`,
    `permalink: ${LONG}`,
    `<<: ${LONG}`,
  ])('a long text in a front matter that is none: %#', (front) => {
    const file = '_cache/develop/zlib/specs.md';
    const { findings } = lint({ file, text: `---\n${front}\n---` }, all);
    expect(findings.length).toBeGreaterThan(0);
    expect(tooLong(findings)).toEqual([]);
    const fence = lint({ file, text: `---${front}\n---` }, all).findings;
    expect(tooLong(fence)).toEqual([]);
  });

  it.each(rules.filter(isCorpusRule))('$id, with long names all over the site', (rule) => {
    const site = [...expandSiteExample(rule.examples.bad)];
    const long = new Set<string>();
    for (const word of new Set(JSON.stringify(site).match(/[a-z][a-z0-9_-]{2,}/g))) {
      const lengthen = (text: string, by: string): string => text.replaceAll(word, word + by);
      // A folder's name has at most 255 bytes; tags and packages have to be called like their folders.
      const inTexts = site.map(([file, text]) => [file, lengthen(text, LONG)] as const);
      const everywhere = site.map(([file, text]) => [lengthen(file, NAME), lengthen(text, NAME)] as const);
      for (const files of [inTexts, everywhere])
        for (const one of tooLong(lintSite(new Map(files), all).findings)) long.add(one);
    }
    expect([...long]).toEqual([]);
  });
});

/** The paths of all texts below a front matter: one row of each page is enough. */
function textPaths(front: unknown): Path[] {
  const found: Path[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') found.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const isLaterRow = path.length === 1 && path[0] === 'spec_details' && key !== '0';
      if (!isLaterRow) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(front, []);
  return found;
}

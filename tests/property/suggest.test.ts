import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { applyTextEdits, type SarifFixes, sarifEdits, type TextEdit } from '../support/apply-edits.js';
import { realPages } from '../support/corpus.js';
import { applies, copyOf, type Damage, Dice, draftsOf, type Front, write } from '../support/damage.js';
import { runInProcess } from '../support/in-process.js';
import { lint } from '../support/lint.js';
import { respell } from '../support/respell.js';
import { tempSite, writeAll } from '../support/run-cli.js';
import { damages } from './damages/index.js';

const SEED = 20250330;
/** Pages of each kind of damage, and of several faults in one page. */
const OF_KIND = 2;
const OF_SEVERAL = 200;

interface Page {
  /** Below the folder of its own site. */
  readonly file: string;
  readonly bytes: Buffer;
}

interface Result extends SarifFixes {
  readonly ruleId: string;
  readonly partialFingerprints: { readonly 'cacheLint/v1': string };
}

interface Diagnostic {
  readonly location: { readonly path: string };
  readonly suggestions?: readonly {
    readonly range: { readonly start: TextEdit['start']; readonly end: TextEdit['end'] };
    readonly text: string;
  }[];
}

const drafts = draftsOf(realPages);

/** Pages with one fault each, of every kind that there is. */
function withOneFault(dice: Dice): Page[] {
  return damages.flatMap((kind) => {
    const fit = drafts.filter((draft) => applies(kind, draft));
    return Array.from({ length: OF_KIND }, () => damaged(copyOf(dice.pick(fit)), [kind], dice)).flat();
  });
}

/** Pages with several faults, in the generator's spelling and in others. */
function withSeveral(dice: Dice): Page[] {
  return Array.from({ length: OF_SEVERAL }, (_, i) => {
    const draft = copyOf(dice.pick(drafts));
    const kinds = dice.shuffle(damages).slice(0, 4);
    const pages = damaged(draft, kinds, dice);
    return i % 2 === 0 ? pages : pages.map(({ file }) => ({ file, bytes: Buffer.from(spelled(draft.front, dice)) }));
  }).flat();
}

function spelled(front: Front, dice: Dice): string {
  try {
    return respell(front, dice);
  } catch {
    // A damage has left what cannot be spelled.
    return write(front).text;
  }
}

/** The page after one damage and another, each where it still can be done; none when the last one left no page. */
function damaged(draft: ReturnType<typeof copyOf>, kinds: readonly Damage[], dice: Dice): Page[] {
  let page: Page = { file: draft.file, bytes: Buffer.from(write(draft.front).text) };
  for (const kind of kinds) {
    try {
      if (!applies(kind, draft)) continue;
      const { file, content } = kind.damage(draft, dice);
      if ('bytes' in content) page = { file, bytes: content.bytes };
    } catch {
      // An earlier one has taken away what this one is done to.
    }
  }
  return [page];
}

/** How often each place of a page is found at fault; the end of a fingerprint only tells equal ones apart. */
function placesOf(findings: readonly Finding[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { fingerprint } of findings) {
    const place = fingerprint.replace(/:.*/, '');
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return places;
}

const dice = new Dice(SEED);
const planted = withOneFault(dice);
const pages = [...planted, ...withSeveral(dice)].map(({ file, bytes }, i) => ({ file: `${i}/${file}`, bytes }));
const textOf = new Map(pages.map(({ file, bytes }) => [file, bytes.toString()]));
const before = new Map(pages.map((page) => [page.file, lint(page).findings]));
let results: readonly { readonly file: string; readonly result: Result }[];
let diagnostics: readonly Diagnostic[];
/** The pages after `--fix`. */
let fixed: ReadonlyMap<string, string>;

beforeAll(async () => {
  const folder = tempSite();
  writeAll(folder, Object.fromEntries(pages.map(({ file, bytes }) => [file, bytes])));
  const call = ['.', '--no-config', '--pages-only'];
  const run = await runInProcess(folder, [...call, '--format', 'sarif=out.sarif', '--format', 'rdjson=out.json']);
  expect(run).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Checked ') });
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  results = (JSON.parse(read('out.sarif')).runs[0].results as (Result & Located)[]).map((result) => ({
    file: decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri),
    result,
  }));
  diagnostics = JSON.parse(read('out.json')).diagnostics;
  const copy = tempSite();
  cpSync(folder, copy, { recursive: true });
  await runInProcess(copy, [...call, '--fix']);
  fixed = new Map(pages.map(({ file }) => [file, readFileSync(path.join(copy, file), 'utf8')]));
}, 120_000);

interface Located {
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
}

/** That the page after it has fewer faults at one of its places, and no other more. */
function expectMended(file: string, text: string, place?: string): void {
  const known = placesOf(before.get(file)!);
  const now = placesOf(lint({ file, text }).findings);
  const added = [...now].filter(([one, count]) => count > (known.get(one) ?? 0));
  expect({ file, added }).toEqual({ file, added: [] });
  const gone = [...known].filter(([one, count]) => (now.get(one) ?? 0) < count).map(([one]) => one);
  if (place === undefined) expect(gone.length).toBeGreaterThan(0);
  else expect(gone).toContain(place);
}

describe('what is suggested, put into the page as the format says', () => {
  it('SARIF: mends the finding, and nothing else is found', () => {
    const seen = new Set<string>();
    for (const { file, result } of results) {
      const edits = sarifEdits(result);
      if (edits.length === 0) continue;
      const text = applyTextEdits(textOf.get(file)!, edits, 'utf16le');
      expectMended(file, text, result.partialFingerprints['cacheLint/v1'].replace(/:.*/, ''));
      seen.add(result.ruleId);
    }
    expect([...seen].sort()).toMatchInlineSnapshot(`
      [
        "file-encoding",
        "meta-num-specs",
        "meta-num-specs-by-stack",
        "meta-sorted",
        "meta-union",
        "page-canonical",
        "page-categories",
        "page-layout",
        "page-order",
        "page-title",
        "spec-stacks-unique",
        "spec-variant-order",
      ]
    `);
  });

  it('rdjson: mends something, and nothing else is found', () => {
    let count = 0;
    for (const { location, suggestions = [] } of diagnostics) {
      if (suggestions.length === 0) continue;
      const edits = suggestions.map(({ range, text }) => ({ ...range, text }));
      expect(edits).toHaveLength(1);
      expectMended(location.path, applyTextEdits(textOf.get(location.path)!, edits, 'utf8'));
      count++;
    }
    expect(count).toBeGreaterThan(300);
  });

  it('is what --fix writes, where one fault was planted and one is found', () => {
    let count = 0;
    for (const { file } of pages.slice(0, planted.length)) {
      const own = results.filter((one) => one.file === file);
      if (before.get(file)!.length !== 1 || own.length !== 1) continue;
      const text = textOf.get(file)!;
      const edits = sarifEdits(own[0]!.result);
      const right = fixed.get(file)!;
      if (edits.length > 0) {
        count++;
        expect({ file, text: applyTextEdits(text, edits, 'utf16le') }).toEqual({ file, text: right });
      } else if (right !== text && !text.startsWith('\ufeff') && changed(text, right) <= 10_000)
        // A rule that had waited for this one speaks now.
        expect({ file, findings: lint({ file, text: right }).findings }).not.toEqual({ file, findings: [] });
    }
    expect(count).toBeGreaterThan(100);
  });
});

/** UTF-16 units between what two texts have in common at their start and at their end. */
function changed(a: string, b: string): number {
  const units = [...b];
  const start = units.findIndex((unit, i) => unit !== a[i]);
  const end = units.toReversed().findIndex((unit, i) => unit !== a.at(-1 - i));
  return units.length - start - end;
}

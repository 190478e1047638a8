import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../rules/shared/conflicts.js';
import { rowKeysOf } from '../../rules/shared/row-keys.js';
import { ROW_LOG } from '../../rules/shared/row-log.js';
import { openPage } from '../../src/engine/lint-page.js';
import type { Page } from '../../src/page/page.js';
import { placeOf } from '../../src/page/place.js';
import { PageReader } from '../../src/page/reader.js';
import { type LoggedRows, SiteLog } from '../../src/page/site-log.js';
import type { CorpusPage } from '../../src/rule.js';
import { realPages } from '../support/corpus.js';
import { Dice } from '../support/damage.js';
import { mutate } from '../support/mutate.js';

const { SEED = '20250330', FUZZ } = process.env;
const RUNS = Number(FUZZ ?? 2_000);
const seed = SEED === 'random' ? Date.now() % 2 ** 31 : Number(SEED);

const silent = () => false;
const EMPTY = { rows: 0, written: 0, stacksFit: true, stacks: [], notes: undefined };

describe('keys of rows', () => {
  it('are the same from the log and from rows, of mutants, read in both ways', () => {
    const dice = new Dice(seed + 3);
    const readers = [new PageReader(), new PageReader({ scans: false })];
    const pages = realPages.filter(({ bytes }) => bytes.length < 40_000);
    let right = 0;
    for (let run = 0; run < RUNS; run++) {
      const { file, ...rest } = dice.pick(pages);
      const bytes = dice.once(3) ? rest.bytes : mutate({ file, ...rest }, dice);
      for (const reader of readers) {
        const page: Page | undefined = openPage({ file, place: placeOf(file) }, bytes, reader)?.page;
        if (page === undefined) continue;
        const kept: LoggedRows = { row: [] };
        const note = ROW_LOG.note!(page, kept, undefined as never, silent);
        const log = new SiteLog();
        log.add({ file, place: placeOf(file)! }, { ...EMPTY, ...kept });
        const keys = ROW_LOG.value!(log, 0, note);
        expect(keys, `SEED=${seed}, mutant ${run}, of ${file}`).toBe(rowKeysOf(page, undefined, silent));
        right += Number(note === null);
      }
    }
    expect(right).toBeGreaterThan(RUNS / 2);
  }, 6_000_000);
});

describe('conflicts', () => {
  const HASHES = [
    '4hqfk4wmnwanjq2kqgpau6xkhir7egjk',
    '4hqfk4wmnwanjq2kqgpau6xkhir7egja',
    'ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn',
  ];

  function pageOf(tag: string, name: string, keys: readonly string[]): CorpusPage<string> {
    return { file: `_cache/${tag}/${name}/specs.md`, tag, package: name, value: keys.join('') };
  }

  it.each<readonly [string, readonly CorpusPage<string>[], readonly string[], readonly string[]]>([
    ['none', [pageOf('a', 'x', [`${HASHES[0]}000000`]), pageOf('b', 'x', [`${HASHES[0]}000000`])], [], []],
    [
      'a digest',
      [pageOf('a', 'x', [`${HASHES[2]}000001`]), pageOf('b', 'x', [`${HASHES[2]}000002`])],
      [],
      [HASHES[2]!],
    ],
    [
      'a package',
      [pageOf('a', 'x', [`${HASHES[2]}000000`]), pageOf('b', 'y', [`${HASHES[2]}000000`])],
      [HASHES[2]!],
      [HASHES[2]!],
    ],
    [
      'a package, where nothing is to be compared',
      [pageOf('a', 'x', [`${HASHES[2]}------`]), pageOf('b', 'y', [`${HASHES[2]}------`])],
      [HASHES[2]!],
      [],
    ],
    ['no hash', [pageOf('a', 'x', ['-'.repeat(38)]), pageOf('b', 'y', ['-'.repeat(38)])], [], []],
  ])('are found: %s', (_, pages, ofPackages, ofDigests) => {
    expect([...findConflicts(pages, false)]).toEqual(ofPackages);
    expect([...findConflicts(pages, true)]).toEqual(ofDigests);
  });

  it('are not missed where hashes start alike', () => {
    const keys = [`${HASHES[0]}000001`, `${HASHES[1]}000002`];
    const pages = [pageOf('a', 'x', keys), pageOf('b', 'x', [`${HASHES[1]}000001`, `${HASHES[0]}000002`])];
    expect(findConflicts(pages, true)).toEqual(new Set([HASHES[1], HASHES[0]]));
  });

  it('are not missed among many', () => {
    const dice = new Dice(seed + 4);
    const hash = () => Array.from({ length: 32 }, () => dice.pick([...'abcdefghijklmnopqrstuvwxyz234567'])).join('');
    const known = Array.from({ length: 20_000 }, hash);
    const odd = dice.shuffle(known).slice(0, 50);
    const first = pageOf(
      'a',
      'x',
      known.map((one) => `${one}000000`),
    );
    const second = pageOf(
      'b',
      'x',
      dice.shuffle(known).map((one) => `${one}${odd.includes(one) ? '000003' : '000000'}`),
    );
    expect([...findConflicts([first, second], true)].sort()).toEqual([...odd].sort());
    expect(findConflicts([first, second], false).size).toBe(0);
  });
});

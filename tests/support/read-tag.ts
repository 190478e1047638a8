import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { comparePage, type PageDifference, type StackOptions } from '../../src/index/compare-page.js';
import type { CacheFolder } from '../../src/index/files.js';
import type { IndexEntry } from '../../src/index/index-entry.js';
import { findIndexes, ROOT } from '../../src/index/layout.js';
import { LIMITS } from '../../src/index/limits.js';
import { findIndexFiles, readIndex } from '../../src/index/read-index.js';
import type { IndexRecord, RecordFault } from '../../src/index/record.js';
import { TagRecords } from '../../src/index/tag-records.js';
import type { Generation, PageData } from '../../src/page/data.js';
import { parsePage } from '../../src/page/parse.js';
import { PageReader } from '../../src/page/reader.js';

/** A page with the generation that it is of. */
export interface ReadPage {
  readonly name: string;
  readonly generation: Generation;
  readonly data: PageData;
}

/** The records of a tag, and what is wrong with them. */
export async function readTag(folder: CacheFolder, tag: string) {
  const records = new TagRecords();
  const faults: RecordFault[] = [];
  const all: IndexRecord[] = [];
  for (const place of findIndexes(folder, tag, LIMITS).places) {
    records.addLabel(place.label);
    const [newest] = (await findIndexFiles(folder, place, LIMITS)).indexes;
    const visitor = {
      record(entry: IndexEntry) {
        if (place.label !== ROOT) {
          records.addToLabel(place.label, entry.key, entry.checked()?.record?.isCached);
          return;
        }
        const checked = entry.checked()!;
        faults.push(...checked.faults);
        if (checked.record === undefined) return records.refuse(entry.key);
        all.push(checked.record);
        records.add(checked.record);
      },
      fault() {},
    };
    await readIndex(folder, newest!, visitor, LIMITS);
  }
  return { records, faults, all };
}

/** The pages of a tag of a site. */
export function readPages(site: string, tag: string): ReadPage[] {
  const folder = path.join(site, '_cache', tag);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const data = parsePage(readFileSync(path.join(folder, name, 'specs.md'))).frontMatter!.data as PageData;
      return { name, generation: new PageReader().factsOf(data).generation, data };
    });
}

export function compare(
  { name, generation, data }: ReadPage,
  records: TagRecords,
  missing: StackOptions['missing'] = 'count',
): readonly PageDifference[] {
  return comparePage({ name, generation, rows: data.spec_details, missing }, records);
}

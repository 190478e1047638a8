import path from 'node:path';
import { compareFindings, type Excerpt, type Finding, type Region, type Related } from '../finding.js';
import { decode } from '../page/encoding.js';
import { Lines } from '../page/lines.js';
import { lastLine } from '../report/last-line.js';
import type { ChangesUse } from '../report/report.js';
import type { Sieve } from '../report/sieve.js';
import type { LineRange } from './changed-lines.js';
import { type Changes, findChangedLines, readNow } from './changes.js';

/** Where changed files are read. */
export interface ChangedFiles extends Changes {
  /** What files are shown relative to. Absolute. */
  readonly root: string;
}

type Rank = NonNullable<Finding['changed']>;

/**
 * Says of each finding whether it touches a changed line or page. One that stands on no changed page, but has a related place on one, is
 * moved to there: its message is followed by that place's own, its old place becomes the first related one, and its path is empty, for
 * the path was one in the other file. The fingerprint stays.
 * With `isNew`, what touches no changed line is hidden, but for what is new all the same: as a fault between pages, of which the change took
 * away what kept them right.
 */
export function changedOnes(changes: ChangedFiles, use: ChangesUse, isNew?: (finding: Finding) => boolean): Sieve {
  return (all) => {
    const places = all.flatMap((finding) => [finding, ...finding.related]);
    const lines = findChangedLines(changes, new Set(places.map(({ file }) => file)), changes.root);
    const excerpts = new Excerpts(changes);
    const marked = all.map((finding) => mark(finding, lines, excerpts)).sort(compareFindings);
    const isKept = (one: Finding): boolean => isNew === undefined || one.changed === 'line' || isNew(one);
    const left = marked.filter((one) => !isKept(one));
    return { kept: marked.filter(isKept), left, note: { changes: { ...use, hidden: left.length } } };
  };
}

type ChangedLines = ReturnType<typeof findChangedLines>;

function mark(finding: Finding, lines: ChangedLines, excerpts: Excerpts): Finding {
  const { file, path: pointer, region, related } = finding;
  const isWhole = pointer === '' && isEmpty(region);
  const own = rank(file, isWhole ? undefined : region, lines);
  if (own !== undefined) return { ...finding, changed: own };
  const ranks = related.map((one) => rank(one.file, one.region, lines));
  const best = ranks.includes('line') ? 'line' : 'page';
  const place = related[ranks.indexOf(best)];
  return place === undefined ? finding : { ...moveTo(place, finding, excerpts), changed: best };
}

/** Whether a region touches a changed line; undefined when its file is not changed. Without a region, any line of the file. */
function rank(file: string, region: Region | undefined, lines: ChangedLines): Rank | undefined {
  const ranges = lines.get(file);
  if (ranges === undefined) return undefined;
  if (ranges === 'all' || region === undefined) return 'line';
  return ranges.some((range) => touches(range, region)) ? 'line' : 'page';
}

function touches([start, end]: LineRange, region: Region): boolean {
  return region.startLine < end && lastLine(region) >= start;
}

/** At the start of a file it stands for all of it. */
function isEmpty({ endLine, endColumn }: Region): boolean {
  return endLine === 1 && endColumn === 1;
}

function moveTo(place: Related, finding: Finding, excerpts: Excerpts): Finding {
  const { fix: _fix, excerpt: _excerpt, ...rest } = finding;
  const { file, region, message } = finding;
  const excerpt = excerpts.at(place);
  return {
    ...rest,
    file: place.file,
    region: place.region,
    path: '',
    message: `${message} ${place.message}`,
    related: [
      { file, region, message: 'The finding is about this place, which is not changed.' },
      ...finding.related.filter((one) => one !== place),
    ],
    ...(excerpt && { excerpt }),
  };
}

/** Lines of changed files; the file that was asked for last is kept. */
class Excerpts {
  readonly #changes: ChangedFiles;
  #file: string | undefined;
  #lines: Lines | undefined;

  constructor(changes: ChangedFiles) {
    this.#changes = changes;
  }

  /** Undefined when the file cannot be read. */
  at({ file, region }: Related): Excerpt | undefined {
    if (this.#file !== file) {
      this.#file = file;
      this.#lines = this.#read(file);
    }
    return this.#lines?.excerpt(this.#lines.offset(region.startLine, region.startColumn));
  }

  #read(file: string): Lines | undefined {
    const { host, root, repository } = this.#changes;
    const bytes = readNow(path.resolve(root, file), host, repository);
    return bytes && new Lines(decode(bytes).text);
  }
}

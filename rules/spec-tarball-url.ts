import type { Teller } from '../src/finding.js';
import type { PageFacts, RowFacts } from '../src/page/facts.js';
import type { Meta, Page } from '../src/page/page.js';
import { sanitise, tarballPath } from '../src/page/tarball.js';
import { definePageRule } from '../src/rule.js';
import { TAG } from '../src/spack/grammar.js';
import { count, nameRow, quote } from '../src/words.js';

export default definePageRule({
  id: 'spec-tarball-url',
  summary: 'A `tarball` is the URL that the fields of its row give; all rows of a page have one, or none has.',
  why: 'The page links it: a wrong one downloads another binary than the row says, or nothing at all.',
  severity: 'error',
  fixable: false,
  waitsFor: [
    ...['meta-union', 'spec-hash-format', 'spec-hash-unique', 'spec-version-syntax'],
    ...['spec-os-syntax', 'spec-platform', 'spec-os-platform'],
  ],
  messages: {
    missing: (d: { name: string; others: number }) =>
      `${d.name} has no tarball, but ${d.others === 1 ? 'another row of the page has' : `${d.others} other rows of the page have`} one.`,
    unexpected: (d: { name: string; others: number }) =>
      `${d.name} has a tarball, but ${count(d.others, 'row')} of the page ${d.others === 1 ? 'has' : 'have'} none: either all rows have one, or none has.`,
    notInCache: (d: { name: string; url: string }) =>
      `${d.name} has the tarball ${quote(d.url)}, which is no URL of a build cache: it has no "/build_cache/".`,
    wrongUrl: (d: { name: string; written: string; expected: string }) =>
      `The tarball URL of ${d.name} has ${quote(d.written)} where the fields of the row give ${quote(d.expected)}.`,
    unknownMirror: (d: { name: string; prefix: string }) =>
      `The tarball URL of ${d.name} starts with ${quote(d.prefix)}; the ones of the site start with https://binaries.spack.io/ and the tag.`,
  },
  messageSeverity: { unknownMirror: 'info' },
  examples: {
    bad: 'generation: "F2"\nspec_details: [{"tarball": "https://binaries.spack.io/develop/build_cache/zlib-1.2.13.spack"}]',
    good: 'generation: "F2"',
  },
  check(page, report) {
    const { data, facts } = page;
    if (facts.tarballs === 0) return;
    const usual = `${HOST}${data.categories[1]}${MARK}`;
    const isOld = facts.generation !== 'G' && facts.generation !== 'H';
    let listed: Listed | undefined;
    for (const row of facts.rows) {
      if (isOld && row.spec.tarball === usual + tarballPath(row, data.title)) continue;
      listed ??= listValues(data.meta);
      const verdict = judge(page, row, listed);
      if (verdict === undefined) continue;
      report({ ...verdict, path: ['spec_details', row.index, 'tarball'], subject: row.spec.hash });
    }
  },
});

const HOST = 'https://binaries.spack.io/';
const MARK = '/build_cache/';

/** What `meta` lists, of the fields that a URL is made of. */
type Listed = { readonly [K in 'compilers' | 'oss' | 'platforms' | 'targets' | 'versions']: ReadonlySet<string> };

function listValues({ compilers, oss, platforms, targets, versions }: Meta): Listed {
  return {
    compilers: new Set(compilers),
    oss: new Set(oss),
    platforms: new Set(platforms),
    targets: new Set(targets),
    versions: new Set(versions),
  };
}

type Verdict =
  | { messageId: 'missing' | 'unexpected'; data: { name: string; others: number } }
  | { messageId: 'notInCache'; data: { name: string; url: string } }
  | {
      messageId: 'wrongUrl';
      data: { name: string; written: string; expected: string };
      unless: readonly Teller[] | undefined;
    }
  | { messageId: 'unknownMirror'; data: { name: string; prefix: string } };

function judge({ data, facts, place }: Page, row: RowFacts, listed: Listed): Verdict | undefined {
  const { tarball, hash } = row.spec;
  const name = nameRow(data.title, hash);
  const isOld = facts.generation !== 'G' && facts.generation !== 'H';
  if (tarball === undefined)
    return isOld ? { messageId: 'missing', data: { name, others: facts.tarballs } } : undefined;
  if (!isOld) return { messageId: 'unexpected', data: { name, others: facts.rows.length - facts.tarballs } };
  const split = tarball.indexOf(MARK);
  if (split === -1) return { messageId: 'notInCache', data: { name, url: tarball } };
  const written = tarball.slice(split + MARK.length);
  if (canBeJudged(row)) {
    const names = place === undefined ? [data.title] : [place.package, data.title];
    const right = names.flatMap((one) => [tarballPath(row, one), tarballPath(row, one, sanitise)]);
    const unless = tellersOf(row, listed, facts);
    if (!right.includes(written))
      return { messageId: 'wrongUrl', data: { name, ...difference(written, right[1]!) }, unless };
  }
  const prefix = tarball.slice(0, split);
  return isKnownMirror(prefix) ? undefined : { messageId: 'unknownMirror', data: { name, prefix } };
}

/** Whether there is a compiler and a version to make a URL of. */
function canBeJudged({ spec, compiler: { form } }: RowFacts): boolean {
  return spec.versions.length === 1 && form !== undefined && form !== 'none';
}

/** Of values that the URL is made of: the rules that call one wrong; a value that `meta` lacks is reported there. */
function tellersOf({ spec, ...row }: RowFacts, listed: Listed, facts: PageFacts): readonly Teller[] | undefined {
  const { hash: subject, compiler } = spec;
  const tellers: Teller[] = [];
  if (!row.hashOk) tellers.push({ rule: 'spec-hash-format', subject });
  if (facts.isShared(subject)) tellers.push({ rule: 'spec-hash-unique', subject });
  if (!row.versionOk) tellers.push({ rule: 'spec-version-syntax', subject });
  if (!row.osOk) tellers.push({ rule: 'spec-os-syntax', subject });
  if (!row.platformOk) tellers.push({ rule: 'spec-platform', subject });
  if (!row.osFitsPlatform) tellers.push({ rule: 'spec-os-platform', subject });
  const tellUnlisted = (field: keyof Listed, value: string): void => {
    if (!listed[field].has(value)) tellers.push({ rule: 'meta-union', subject: value, path: ['meta', field] });
  };
  tellUnlisted('versions', spec.versions[0]!);
  if (!listed.compilers.has(compiler.replace('@', '@='))) tellUnlisted('compilers', compiler);
  tellUnlisted('oss', spec.os);
  tellUnlisted('platforms', spec.platform);
  tellUnlisted('targets', spec.target);
  return tellers.length === 0 ? undefined : tellers;
}

/** `develop`, `<tag>` or, in the first years, `releases/<tag>`. */
function isKnownMirror(prefix: string): boolean {
  return prefix.startsWith(HOST) && TAG.test(prefix.slice(HOST.length).replace(/^releases\//, ''));
}

/** The first part of the path that is another one; of a file name only what follows the last common hyphen. */
function difference(written: string, expected: string): { written: string; expected: string } {
  const a = written.split('/');
  const b = expected.split('/');
  if (a.length !== b.length) return { written, expected };
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at < 3) return { written: a[at]!, expected: b[at]! };
  let from = 0;
  for (let i = 0; i < a[3]!.length && a[3]![i] === b[3]![i]; i++) if (a[3]![i] === '-') from = i + 1;
  return { written: a[3]!.slice(from), expected: b[3]!.slice(from) };
}

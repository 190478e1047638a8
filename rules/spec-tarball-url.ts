import type { Span, Teller } from '../src/finding.js';
import type { Meta } from '../src/page/data.js';
import type { PageFacts, RowFacts } from '../src/page/facts.js';
import type { Page } from '../src/page/page.js';
import { noRow } from '../src/page/row-flags.js';
import { sanitise, tarballPath } from '../src/page/tarball.js';
import { definePageRule } from '../src/rule.js';
import { TAG } from '../src/spack/grammar.js';
import { clip, count, nameRow, quote } from '../src/words/words.js';

export default definePageRule({
  id: 'spec-tarball-url',
  summary: 'A `tarball` is the URL that the fields of its row give; all rows of a page have one, or none has.',
  why: 'The page links it: a wrong one downloads another binary than the row says, or nothing at all.',
  severity: 'error',
  fixable: false,
  waitsFor: [
    ...['meta-union', 'page-categories', 'spec-hash-format', 'spec-hash-unique', 'spec-version-syntax'],
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
    oddPrefix: (d: { name: string } & PrefixDifference) =>
      `The tarball URL of ${d.name} has the ${d.part} ${quote(d.written)} where the other URLs of the page have ${quote(d.expected)}.`,
    foreignPrefix: (d: { title: string; urls: number } & PrefixDifference) =>
      `${count(d.urls, 'tarball URL')} of ${clip(d.title)} ${d.urls === 1 ? 'has' : 'have'} the ${d.part} ${quote(d.written)} where those of its tag have ${quote(d.expected)}.`,
  },
  messageSeverity: { oddPrefix: 'warning', foreignPrefix: 'warning' },
  options: {
    schema: (z) => z.strictObject({ extra: z.array(z.string()).default([]) }),
    defaults: { extra: [] },
    help: {
      extra: 'Mirrors whose URLs are right here beside https://binaries.spack.io, up to what stands before the tag.',
    },
  },
  examples: {
    bad: 'generation: "F2"\nspec_details: [{"tarball": "https://binaries.spack.io/develop/build_cache/zlib-1.2.13.spack"}]',
    good: 'generation: "F2"',
  },
  isSilent: (facts) => facts.tarballs === 0 || isUsual(facts),
  check(page, report, { extra }: { extra: readonly string[] }) {
    const { data, facts } = page;
    if (facts.tarballs === 0) return;
    const isOld = facts.generation !== 'G' && facts.generation !== 'H';
    const prefixes = findPrefixes(page, extra);
    const right = prefixes.isLawful ? prefixes.usual + MARK : undefined;
    const findUrl = urlFinder(page);
    let listed: Listed | undefined;
    const told = new Set<string>();
    for (const row of facts.rows) {
      const { tarball, hash } = row.spec;
      if (isOld && right !== undefined && tarball === right + tarballPath(row, data.title)) continue;
      listed ??= listValues(data.meta);
      const path = ['spec_details', row.index, 'tarball'];
      const verdict = verdictOn(page, row, listed);
      if (verdict !== undefined) {
        report({ ...verdict, path, subject: hash });
        continue;
      }
      const prefix = isOld ? prefixOf(tarball) : undefined;
      const wrong = prefix === undefined ? undefined : judgePrefix(prefix, prefixes, told);
      if (wrong === undefined) continue;
      const start = findUrl(row.index);
      const place = { path, subject: hash, ...(start !== undefined && { span: spanOf(wrong, start) }) };
      if (prefixes.isLawful) {
        report({ messageId: 'oddPrefix', data: { name: nameRow(data.title, hash), ...wrong }, ...place });
      } else {
        const found = { title: data.title, urls: prefixes.counts.get(prefix!)!, ...wrong };
        report({ messageId: 'foreignPrefix', data: found, ...place, about: ['spec_details', 'tarball', prefix!] });
      }
    }
  },
});

const noUnusual = noRow('unusualTarball');

/** All rows have the URL that their values give, on one mirror: so it is a page of a time in which pages have URLs. */
function isUsual(facts: PageFacts): boolean {
  const { rowCount, tarballs, oldMirrors } = facts;
  return noUnusual(facts) && tarballs === rowCount && (oldMirrors === 0 || oldMirrors === rowCount);
}

const HOST = 'https://binaries.spack.io';
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
    };

function verdictOn({ data, facts, place }: Page, row: RowFacts, listed: Listed): Verdict | undefined {
  const { tarball, hash } = row.spec;
  const name = nameRow(data.title, hash);
  const isOld = facts.generation !== 'G' && facts.generation !== 'H';
  if (tarball === undefined)
    return isOld ? { messageId: 'missing', data: { name, others: facts.tarballs } } : undefined;
  if (!isOld) return { messageId: 'unexpected', data: { name, others: facts.rowCount - facts.tarballs } };
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
  return undefined;
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

/** What the URLs of a page start with. */
interface Prefixes {
  /** How many URLs have each. */
  readonly counts: ReadonlyMap<string, number>;
  /** What most of them start with. */
  readonly usual: string;
  /** Those that the page's tag has. */
  readonly lawful: readonly string[];
  /** Whether `usual` is one of them. */
  readonly isLawful: boolean;
}

/** A row beside others is judged by them; where most are wrong, each wrong prefix is told once. */
function judgePrefix(prefix: string, prefixes: Prefixes, told: Set<string>): PrefixDifference | undefined {
  const { usual, lawful, isLawful } = prefixes;
  if (isLawful) return prefix === usual ? undefined : prefixDifference(prefix, usual);
  if (lawful.includes(prefix) || told.has(prefix)) return undefined;
  told.add(prefix);
  return prefixDifference(prefix, lawful[0]!);
}

/** `<mirror>/<tag>` or, in the first years, `<mirror>/releases/<tag>`. */
function findPrefixes({ data, facts, place }: Page, extra: readonly string[]): Prefixes {
  const tags = [...new Set([data.categories[1], place?.tag])].filter((tag) => tag !== undefined);
  const mirrors = [HOST, ...extra.map((mirror) => mirror.replace(/\/+$/, ''))];
  const lawful = mirrors.flatMap((mirror) => tags.flatMap((tag) => [`${mirror}/${tag}`, `${mirror}/releases/${tag}`]));
  const counts = new Map<string, number>();
  for (const { spec } of facts.rows) {
    const prefix = prefixOf(spec.tarball);
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  // A page whose tag is none has been moved, or its tag was renamed: the URLs may be right, whatever tag they have.
  if (!tags.some((tag) => TAG.test(tag)))
    lawful.push(...[...counts.keys()].filter((prefix) => hasSomeTag(prefix, mirrors)));
  // Of as many a lawful one, else the first: the sort is stable.
  const rank = ([prefix, rows]: readonly [string, number]): number => rows + (lawful.includes(prefix) ? 0.5 : 0);
  const [usual = ''] = [...counts].sort((a, b) => rank(b) - rank(a))[0] ?? [];
  return { counts, usual, lawful, isLawful: lawful.includes(usual) };
}

function hasSomeTag(prefix: string, mirrors: readonly string[]): boolean {
  const mirror = mirrors.find((one) => prefix.startsWith(`${one}/`));
  return mirror !== undefined && TAG.test(prefix.slice(mirror.length + 1).replace(/^releases\//, ''));
}

function prefixOf(tarball: string | undefined): string | undefined {
  const split = tarball?.indexOf(MARK) ?? -1;
  return split === -1 ? undefined : tarball!.slice(0, split);
}

/** The part in which a prefix is another one, and where it stands in it. */
interface PrefixDifference {
  readonly part: 'scheme' | 'host' | 'tag' | 'start';
  readonly written: string;
  readonly expected: string;
  readonly at: number;
}

/** The whole when more than one part is wrong. */
function prefixDifference(written: string, expected: string): PrefixDifference {
  const a = splitPrefix(written);
  const b = splitPrefix(expected);
  const odd = (['scheme', 'host', 'tag'] as const).filter((part) => a?.[part] !== b?.[part]);
  const [part] = odd;
  if (a === undefined || b === undefined || odd.length !== 1 || part === undefined)
    return { part: 'start', written, expected, at: 0 };
  const at = { scheme: 0, host: a.scheme.length + 2, tag: a.scheme.length + a.host.length + 3 }[part];
  return { part, written: a[part], expected: b[part], at };
}

function splitPrefix(prefix: string): Readonly<Record<'scheme' | 'host' | 'tag', string>> | undefined {
  const match = /^([a-z0-9]+:)\/\/([^/]*)\/(.*)/s.exec(prefix);
  return match === null ? undefined : { scheme: match[1]!, host: match[2]!, tag: match[3]! };
}

function spanOf({ written, at }: PrefixDifference, start: number): Span {
  return { start: start + at, end: start + at + written.length };
}

/**
 * Finds where a row's URL starts in the page's text, for rows in their order: one pass over all of them. Undefined from where a URL is
 * spelled otherwise than as it is.
 */
function urlFinder({ text, data }: Page): (index: number) => number | undefined {
  let at = text.indexOf('spec_details');
  let next = 0;
  return (index) => {
    let start: number | undefined;
    for (; next <= index; next++) {
      const { tarball } = data.spec_details[next]!;
      if (tarball === undefined) continue;
      start = at === -1 ? -1 : text.indexOf(`"${tarball}"`, at);
      at = start === -1 ? -1 : start + tarball.length;
    }
    return at === -1 || start === undefined ? undefined : start + 1;
  };
}

/** The first part of the path that is another one; of a file name only what follows the last common hyphen. */
function difference(written: string, expected: string): { written: string; expected: string } {
  const a = written.split('/');
  const b = expected.split('/');
  if (a.length !== b.length) return { written, expected };
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at < 3) return { written: a[at]!, expected: b[at]! };
  let from = 0;
  for (let i = 0; a[3]![i] === b[3]![i]; i++) if (a[3]![i] === '-') from = i + 1;
  return { written: a[3]!.slice(from), expected: b[3]!.slice(from) };
}

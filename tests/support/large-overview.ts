import type { Counts, Fall, Overview, TagOverview } from '../../src/report/overview.js';

/** Of the real site: tags, stacks, packages of a tag, generations, compilers. */
const DATED = 85;
const RELEASES = 12;
const OTHERS = 3;
const STACKS = 45;
const PACKAGES = 1500;
const MISSING_WEEKS = [20, 21, 22, 55];
const WEEK = 7 * 86_400_000;

/**
 * An overview as large as the real site's, or with fewer `dated` tags: the same for the same seed. With tags that lack stacks, packages and
 * rows, and with missing weeks.
 */
export function largeOverview(seed = 1, dated = DATED): Overview {
  const random = generator(seed);
  const numbered = (length: number, write: (i: string) => string): string[] =>
    Array.from({ length }, (_, i) => write(String(i).padStart(4, '0')));
  const names = {
    packages: numbered(PACKAGES, (i) => `package-${i}`),
    stacks: [...numbered(STACKS, (i) => `e4s-stack-${i}`), 'root'],
    compilers: numbered(60, (i) => `gcc@${i}`),
    targets: numbered(12, (i) => `x86_64_v${i}`),
    oss: numbered(14, (i) => `ubuntu${i}`),
    generations: ['C', 'D', 'E', 'F1', 'F2', 'G', 'H'],
  };
  const start = Date.UTC(2023, 7, 6);
  const weeks = Array.from({ length: dated + MISSING_WEEKS.length }, (_, i) => i).filter(
    (i) => !MISSING_WEEKS.includes(i),
  );
  const dates = weeks.map((week) => new Date(start + week * WEEK).toISOString().replace(/T.*/, ''));
  const tags = [
    ...dates.map((date, i) => tagOf({ tag: `develop-${date}`, kind: 'dated', date }, i / dated, random)),
    ...numbered(RELEASES, (i) => `v0.${Number(i) + 12}.0`).map((tag, i) =>
      tagOf({ tag, kind: 'release' }, i / RELEASES, random),
    ),
    ...numbered(OTHERS, (i) => `e4s-${i}`).map((tag) => tagOf({ tag, kind: 'other' }, 0.5, random)),
    tagOf({ tag: 'develop', kind: 'develop' }, 1, random),
  ];
  const [develop, release] = [tags.at(-1)!, tags[dates.length + RELEASES - 1]!];
  const only = (a: TagOverview, b: TagOverview) => ({
    packages: a.packages.filter((name) => !b.packages.includes(name)),
    stacks: stacksOf(a).filter((name) => !stacksOf(b).includes(name)),
  });
  const released = new Set(tags.filter(({ kind }) => kind === 'release').flatMap(({ packages }) => packages));
  return {
    cache: '_cache',
    names,
    tags,
    falls: fallsOf(tags.slice(0, dates.length)),
    develop: {
      release: release.tag,
      onlyInDevelop: only(develop, release),
      onlyInRelease: only(release, develop),
      inNoRelease: develop.packages.filter((name) => !released.has(name)),
    },
  };
}

/** Numbers from 0 up to 1: mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A tag at a time from 0 to 1: stacks come and go, packages become more, one in ten tags lacks some of both. */
function tagOf(known: Pick<TagOverview, 'tag' | 'kind' | 'date'>, time: number, random: () => number): TagOverview {
  const isBroken = random() < 0.1;
  const stacks: (readonly [number, number])[] = [];
  for (let stack = 0; stack < STACKS; stack++) {
    const from = ((stack * 7) % 30) / 60;
    const lives = time >= from && time <= from + 0.4 + ((stack * 11) % 50) / 60;
    if (lives && random() > (isBroken ? 0.3 : 0.015))
      stacks.push([stack, Math.round((40 + 30 * ((stack * 13) % 17)) * (0.7 + 0.6 * time + 0.06 * random()))]);
  }
  const specs = stacks.reduce((sum, [, count]) => sum + count, 0);
  const first = Math.round(200 * time);
  const packages = Array.from({ length: 1300 }, (_, i) => first + i).filter(() => random() > (isBroken ? 0.3 : 0.04));
  const pages = packages.length;
  const unread = isBroken ? 3 : 0;
  return {
    ...known,
    ...{ pages, unread, specs, packages },
    stacks: [...stacks, [STACKS, specs]],
    compilers: split(specs, 60, 12 * time, random),
    targets: split(specs, 12, 6 * time, random),
    oss: split(specs, 14, 6 * time, random),
    generations: split(pages - unread, 7, 6 * time, random),
  };
}

/** Splits a sum among names, most of it around one of them. */
function split(sum: number, names: number, around: number, random: () => number): Counts {
  const weights = Array.from({ length: names }, (_, i) => (0.8 + 0.2 * random()) / (1 + (i - around) ** 2) - 0.004);
  const all = weights.reduce((total, weight) => total + Math.max(0, weight), 0);
  const parts = weights.map((weight) => Math.floor((sum * Math.max(0, weight)) / all));
  const rest = sum - parts.reduce((total, part) => total + part, 0);
  parts[parts.indexOf(Math.max(...parts))]! += rest;
  return parts.flatMap((part, i) => (part === 0 ? [] : [[i, part] as const]));
}

function stacksOf({ stacks }: TagOverview): number[] {
  return stacks.flatMap(([name]) => (name === STACKS ? [] : [name]));
}

/** Of dated tags each that lacks a stack or a fifth of the rows of the one before it; with two findings each. */
function fallsOf(tags: readonly TagOverview[]): Fall[] {
  return tags.slice(1).flatMap((tag, i) => {
    const before = tags[i]!;
    const here = new Set(stacksOf(tag));
    const stacks = stacksOf(before).filter((name) => !here.has(name));
    if (stacks.length === 0 && tag.specs > 0.8 * before.specs) return [];
    const there = new Set(tag.packages);
    const packages = before.packages.filter((name) => !there.has(name));
    const findings = [0, 1].map((n) => `fa11${String(i + 1).padStart(4, '0')}${n}`);
    return [{ older: i, newer: i + 1, specs: [before.specs, tag.specs] as const, packages, stacks, findings }];
  });
}

/** Three tags whose names, and whose names of everything, are attacks on who shows them. */
export function hostileOverview(): Overview {
  const attacks = [
    '</script><img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    'a\u202eb\u200b\u0007\u2028',
    'x'.repeat(10_000),
    '\u05d0\u05d1\u05d2',
    '__proto__',
    'constructor',
    '::error::a ##[group]b',
  ];
  const all: Counts = attacks.map((_, i) => [i, i + 1]);
  const tag = (i: number, kind: TagOverview['kind'], date?: string): TagOverview => ({
    ...{ tag: attacks[i]!, kind, ...(date !== undefined && { date }) },
    ...{ pages: 8, unread: 0, specs: 36, packages: attacks.map((_, name) => name).slice(i) },
    ...{ stacks: all.slice(i), compilers: all, targets: all, oss: all, generations: [[i, 8]] },
  });
  const none = { packages: [], stacks: [] };
  return {
    cache: attacks[0]!,
    names: {
      packages: attacks,
      stacks: attacks,
      compilers: attacks,
      targets: attacks,
      oss: attacks,
      generations: attacks,
    },
    tags: [
      ...attacks.slice(0, 4).map((_, i) => tag(i, 'dated', `2025-02-${27 + i}`)),
      ...attacks.slice(4).map((_, i) => tag(i + 4, 'release')),
    ],
    falls: [{ older: 0, newer: 1, specs: [36, 35], packages: [0], stacks: [0, 1, 2, 3], findings: ['<script>'] }],
    develop: {
      release: attacks[2]!,
      onlyInDevelop: none,
      onlyInRelease: { packages: [0, 3], stacks: [2] },
      inNoRelease: [1],
    },
  };
}

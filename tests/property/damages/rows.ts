import {
  type Damage,
  type Damaged,
  type Dice,
  type Draft,
  damagedData,
  disagreements,
  type Front,
  LISTS,
  type Row,
  retarget,
  summarise,
  valuesOf,
} from '../../support/damage.js';
import { freshValue } from './values.js';

const ROWS = 'spec_details';
const OLD = ['D', 'E', 'F1', 'F2'] as const;
const SINCE_F1 = ['F1', 'F2', 'G', 'H'] as const;

/** A field of a random row gets a wrong value; the summary is left as it was, or (`summed`) follows it, as the generator's would. */
function wrongField(
  rule: string,
  name: string,
  field: keyof Row,
  values: readonly unknown[] | ((row: Row, dice: Dice) => unknown),
  more: Partial<Damage> & { readonly summed?: boolean; readonly at?: readonly number[] } = {},
): Damage {
  const { summed = false, at = [], ...rest } = more;
  return {
    rule,
    name: summed ? `${name}, in the summary too` : name,
    severity: 'error',
    damage(draft, dice) {
      const index = dice.int(draft.front.spec_details.length);
      const row = draft.front.spec_details[index]!;
      Object.assign(row, { [field]: typeof values === 'function' ? values(row, dice) : dice.pick(values) });
      if (summed) summarise(draft.front);
      return damagedData(draft, rule, [ROWS, index, field, ...at]);
    },
    ...rest,
  };
}

const hashes: Damage[] = [
  wrongField('spec-hash-format', 'a malformed hash', 'hash', ({ hash }, dice) => {
    const at = dice.int(hash.length);
    const put = (text: string): string => hash.slice(0, at) + text + hash.slice(at + 1);
    return dice.pick([
      hash.toUpperCase(),
      put(''),
      put('aa'),
      ...[...'0189-= A'].map(put),
      '',
      hash.slice(0, 7),
      `/${hash}`,
      `${hash}=`,
      'é'.repeat(32),
    ]);
  }),
  {
    rule: 'spec-hash-unique',
    name: 'the hash of an earlier row',
    severity: 'error',
    when: ({ spec_details }) => spec_details.length > 1,
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const second = 1 + dice.int(spec_details.length - 1);
      spec_details[second]!.hash = spec_details[dice.int(second)]!.hash;
      return damagedData(draft, 'spec-hash-unique', [ROWS, second, 'hash']);
    },
  },
  {
    rule: 'spec-hash-unique',
    name: 'the hash of the next row',
    severity: 'error',
    when: ({ spec_details }) => spec_details.length > 1,
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const second = 1 + dice.int(spec_details.length - 1);
      spec_details[second - 1]!.hash = spec_details[second]!.hash;
      return damagedData(draft, 'spec-hash-unique', [ROWS, second, 'hash']);
    },
  },
  {
    rule: 'spec-hash-unique',
    name: 'a row twice, and counted twice',
    severity: 'error',
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const at = dice.int(spec_details.length);
      const end = dice.pick([at, spec_details.length]);
      spec_details.splice(end, 0, structuredClone(spec_details[at]!));
      summarise(draft.front);
      return damagedData(draft, 'spec-hash-unique', [ROWS, Math.max(end, at + 1), 'hash']);
    },
  },
];

const BAD_VERSIONS = ['', '1.2 3', '=1.2', '@1.2', '1.2,1.3', '1:2', 'v 1', '1.2+x', 'é', '1.2\n', 'git.=1', '-1.2'];

const versions: Damage[] = [
  wrongField('spec-version-one', 'no version', 'versions', () => []),
  wrongField('spec-version-one', 'two versions', 'versions', ({ versions }, dice) =>
    dice.pick([
      [...versions, '99.9'],
      ['99.9', ...versions],
      [...versions, ...versions],
      ['1', '2', '3'],
    ]),
  ),
  ...[false, true].map((summed) =>
    wrongField('spec-version-syntax', 'a malformed version', 'versions', (_, dice) => [dice.pick(BAD_VERSIONS)], {
      summed,
      at: [0],
    }),
  ),
];

const BAD_COMPILERS = [
  'gcc',
  'gcc@',
  'gcc@=',
  '@11.4.0',
  'GCC@11.4.0',
  'gcc 11',
  'gcc-11.4.0',
  '',
  '%gcc@11.4.0',
  'None',
  '-',
  'gcc@11 4',
  'gcc@@11',
  'gcc@-11',
];

const compilers: Damage[] = [
  ...[false, true].map((summed) =>
    wrongField('spec-compiler-syntax', 'a malformed compiler', 'compiler', BAD_COMPILERS, { summed }),
  ),
  ...[false, true].map(
    (summed): Damage => ({
      rule: 'spec-compiler-syntax',
      name: `all compilers of an old page in the form of H${summed ? ', in the summary too' : ''}`,
      severity: 'error',
      in: OLD,
      damage(draft) {
        for (const row of draft.front.spec_details) row.compiler = row.compiler.replace('@=', '@');
        if (summed) summarise(draft.front);
        return damagedData(draft, 'spec-compiler-syntax', [ROWS, 0, 'compiler']);
      },
    }),
  ),
  unknownName('spec-compiler-known', 'compiler', ({ compiler }, dice) => {
    const version = compiler === 'none' ? '@11.4.0' : compiler.slice(compiler.indexOf('@'));
    return dice.pick(['gccc', 'clangg', 'msvcc', 'icc', 'nvc', 'gnu', 'apple_clang', 'x']) + version;
  }),
];

/** A value that is unknown but well formed; its own rule only warns, so that the summary has to have it all the same. */
function unknownName(rule: string, field: 'compiler' | 'target', value: (row: Row, dice: Dice) => string): Damage {
  return {
    rule,
    name: `an unknown ${field}`,
    severity: 'warning',
    damage(draft, dice) {
      const { front } = draft;
      const index = dice.int(front.spec_details.length);
      const row = front.spec_details[index]!;
      row[field] = value(row, dice);
      if (dice.once(2)) {
        summarise(front);
        retarget(row, draft.package);
        return damagedData(draft, rule, [ROWS, index, field]);
      }
      const also = disagreements(front, 'the value may be right, and then the summary lacks it');
      return damagedData(draft, rule, [ROWS, index, field], also);
    },
  };
}

const BAD_PLATFORMS = ['linus', 'Linux', 'macos', 'win32', '', 'linux ', 'linux-ubuntu', 'é'];
const BAD_OSS = ['Ubuntu22.04', 'ubuntu 22.04', '', '22.04', 'ubuntu22.x', 'ubuntu22.', '.5', 'ubuntu/22', 'ubuntu@22'];

const systems: Damage[] = [
  ...[false, true].flatMap((summed) => [
    wrongField('spec-platform', 'an unknown platform', 'platform', BAD_PLATFORMS, { summed }),
    wrongField('spec-os-syntax', 'a malformed operating system', 'os', BAD_OSS, { summed }),
  ]),
  {
    rule: 'spec-os-platform',
    name: 'an operating system of another platform',
    severity: 'error',
    damage(draft, dice) {
      const { meta, spec_details } = draft.front;
      const index = dice.int(spec_details.length);
      const row = spec_details[index]!;
      row.os = dice.pick(
        row.platform === 'darwin' ? ['ubuntu22.04', 'rhel8', 'windows10'] : ['sequoia', 'windows10.0.20348', 'macos'],
      );
      // Where the summary knows both values, either of them may be the wrong one.
      return damagedData(draft, 'spec-os-platform', [ROWS, index, meta.oss.includes(row.os) ? 'platform' : 'os']);
    },
  },
  {
    rule: 'spec-os-platform',
    name: 'a platform of another operating system',
    severity: 'error',
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const index = dice.int(spec_details.length);
      const row = spec_details[index]!;
      row.platform = dice.pick(row.platform === 'darwin' ? ['linux', 'windows', 'cray'] : ['darwin', 'windows']);
      return damagedData(draft, 'spec-os-platform', [ROWS, index, 'platform']);
    },
  },
];

const targets: Damage[] = [
  unknownName('spec-target-known', 'target', (_, dice) =>
    dice.pick(['x86_64-v3', 'x86-64', 'zen9', 'amd64', 'arm64', '', 'X86_64', 'aarch64 ', 'é']),
  ),
  {
    rule: 'spec-target-platform',
    name: 'a target that the platform does not run on',
    severity: 'warning',
    damage(draft, dice) {
      const index = placeAlone(draft, dice, dice.pick(ODD_MACHINES));
      return damagedData(draft, 'spec-target-platform', [ROWS, index, 'target']);
    },
  },
];

const unsafeTargets: Damage[] = [
  {
    rule: 'page-text-safe',
    name: 'a target that breaks the JSON of the site',
    severity: 'error',
    damage(draft, dice) {
      const index = placeAlone(draft, dice, {
        target: dice.pick(['zen4"', 'zen4\\', 'x86_64", "a": "', '<b>', 'm1\t']),
      });
      return damagedData(draft, 'page-text-safe', [ROWS, index, 'target']);
    },
  },
];

const oddCompilers: Damage[] = [
  {
    rule: 'spec-compiler-platform',
    name: 'a compiler that the platform does not have',
    severity: 'warning',
    when: ({ spec_details }) => spec_details.some(({ compiler }) => compiler !== 'none'),
    damage(draft, dice) {
      const [name, machine] = dice.pick(ODD_COMPILERS);
      const exact = draft.generation === 'H' ? '@' : '@=';
      const index = placeAlone(draft, dice, { ...machine, compiler: `${name}${exact}15.0.0` });
      return damagedData(draft, 'spec-compiler-platform', [ROWS, index, 'compiler']);
    },
  },
];

const ODD_MACHINES = [
  { platform: 'windows', os: 'windows10.0.20348', target: 'aarch64' },
  { platform: 'windows', os: 'windows10', target: 'power9le' },
  { platform: 'darwin', os: 'sequoia', target: 'ppc64le' },
  { platform: 'darwin', os: 'leopard', target: 'ppc' },
] as const;

/** Changes a random row, with a stack that says nothing of it, and everything that follows from it; gives the row's index. */
function placeAlone({ front, generation, package: name }: Draft, dice: Dice, change: Partial<Row>): number {
  const index = dice.int(front.spec_details.length);
  const row = front.spec_details[index]!;
  Object.assign(row, { stacks: [generation === 'D' ? 'e4s' : 'root'] }, change);
  retarget(row, name);
  summarise(front);
  return index;
}

const ODD_COMPILERS: readonly (readonly [string, Partial<Row>])[] = [
  ['apple-clang', { platform: 'linux', os: 'rhel8', target: 'x86_64_v3' }],
  ['apple-clang', { platform: 'windows', os: 'windows10.0.20348', target: 'x86_64' }],
  ['msvc', { platform: 'linux', os: 'ubuntu22.04', target: 'x86_64' }],
  ['msvc', { platform: 'darwin', os: 'sequoia', target: 'm1' }],
];

/** Stacks, and the machine that contradicts all of them. */
const LINUX = { platform: 'linux', os: 'rhel8', target: 'x86_64_v3' };
const CONTRADICTIONS: readonly (readonly [string, Partial<Row>])[] = [
  ['e4s-power', LINUX],
  ['e4s-arm', LINUX],
  ['e4s-neoverse-v2', LINUX],
  ['ml-darwin-aarch64-mps', LINUX],
  ['windows-vis', LINUX],
  ['developer-tools-darwin', LINUX],
  ['e4s-power', { ...LINUX, target: 'neoverse_n1' }],
  ['aws-pcluster-icelake', { ...LINUX, target: 'a64fx' }],
  ['aws-pcluster-x86_64_v4', { ...LINUX, target: 'ppc64le' }],
  ['ml-linux-x86_64-cpu', { platform: 'darwin', os: 'sequoia', target: 'x86_64' }],
  ['windows-vis', { platform: 'cray', os: 'sles15', target: 'broadwell' }],
];

const stackNames: Damage[] = [
  {
    rule: 'spec-stack-syntax',
    name: 'a name that no stack has',
    severity: 'error',
    damage(draft, dice) {
      const stack = dice.pick([
        '',
        ' ',
        'E4s',
        'e4s ',
        '-e4s',
        'e4s", "x": "',
        'e4s\\',
        '<e4s>',
        'e4s\t',
        'é4s',
        'e4s.x',
      ]);
      const stacks = [stack, draft.generation === 'D' ? 'e4s' : 'root'].sort();
      const index = placeAlone(draft, dice, { stacks });
      return damagedData(draft, 'spec-stack-syntax', [ROWS, index, 'stacks', stacks.indexOf(stack)]);
    },
  },
  {
    rule: 'spec-stack-platform',
    name: 'a stack of other machines',
    severity: 'warning',
    damage(draft, dice) {
      const [stack, machine] = dice.pick(CONTRADICTIONS);
      const stacks = draft.generation === 'D' ? ['e4s', stack] : [stack, 'root'];
      const index = placeAlone(draft, dice, { ...machine, stacks: stacks.sort() });
      return damagedData(draft, 'spec-stack-platform', [ROWS, index, 'stacks', stacks.indexOf(stack)]);
    },
  },
  {
    rule: 'spec-stack-platform',
    name: 'a target that two stacks contradict',
    severity: 'warning',
    damage(draft, dice) {
      const stacks = ['e4s-arm', 'radiuss-aws-aarch64', ...(draft.generation === 'D' ? [] : ['root'])];
      const index = placeAlone(draft, dice, { ...LINUX, stacks });
      return damagedData(draft, 'spec-stack-platform', [ROWS, index, 'target']);
    },
  },
  {
    rule: 'spec-stack-platform',
    name: 'a platform that two stacks contradict',
    severity: 'warning',
    damage(draft, dice) {
      const stacks = [
        'bootstrap-x86_64-linux-gnu',
        'ml-linux-x86_64-cpu',
        ...(draft.generation === 'D' ? [] : ['root']),
      ];
      const index = placeAlone(draft, dice, { platform: 'darwin', os: 'sequoia', target: 'x86_64', stacks });
      return damagedData(draft, 'spec-stack-platform', [ROWS, index, 'platform']);
    },
  },
];

const WITHOUT = { D: 'info', E: 'error', F1: 'error', F2: 'error', G: 'error', H: 'error' } as const;

const stacks: Damage[] = [
  wrongField('spec-stacks-present', 'no stacks', 'stacks', () => [], { severity: WITHOUT, in: ['E', ...SINCE_F1] }),
  wrongField('spec-stacks-present', 'no stacks', 'stacks', () => [], {
    severity: WITHOUT,
    summed: true,
    // A page of E without any `root` is one of D.
    when: ({ spec_details }, { generation }) => generation !== 'E' || spec_details.length > 1,
  }),
  {
    rule: 'spec-stacks-present',
    name: 'no stacks in a page of D, where that is no error',
    severity: WITHOUT,
    in: ['D'],
    damage(draft, dice) {
      const index = dice.int(draft.front.spec_details.length);
      draft.front.spec_details[index]!.stacks = [];
      const also = disagreements(draft.front, 'a row may be in no stack, and then it counts in none');
      return damagedData(draft, 'spec-stacks-present', [ROWS, index, 'stacks'], also);
    },
  },
  ...[false, true].map(
    (summed): Damage => ({
      rule: 'spec-stacks-root',
      name: `a row without root${summed ? ', in the summary too' : ''}`,
      severity: { E: 'warning', F1: 'error', F2: 'error', G: 'error', H: 'error' },
      in: ['E', ...SINCE_F1],
      when: ({ spec_details }, { generation }) =>
        spec_details.some(({ stacks }) => stacks.length > 1) && (generation !== 'E' || spec_details.length > 1),
      damage(draft, dice) {
        const { spec_details } = draft.front;
        const row = dice.pick(spec_details.filter(({ stacks }) => stacks.length > 1));
        row.stacks = row.stacks.filter((stack) => stack !== 'root');
        if (summed) summarise(draft.front);
        return damagedData(draft, 'spec-stacks-root', [ROWS, spec_details.indexOf(row), 'stacks', '-']);
      },
    }),
  ),
  {
    rule: 'spec-stacks-unique',
    name: 'a stack twice',
    severity: 'error',
    when: ({ spec_details }) => spec_details.some(({ stacks }) => stacks.length > 0),
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const { stacks } = dice.pick(spec_details.filter(({ stacks }) => stacks.length > 0));
      const first = dice.int(stacks.length);
      const second = dice.pick([first + 1, stacks.length]);
      stacks.splice(second, 0, stacks[first]!);
      const index = spec_details.findIndex((row) => row.stacks === stacks);
      return damagedData(draft, 'spec-stacks-unique', [ROWS, index, 'stacks', second]);
    },
  },
];

const BAD_VARIANTS = [
  '',
  '+',
  '~',
  '-shared',
  'shared',
  '=1',
  ':=1',
  'k=',
  'k:=',
  'a b',
  'k=a b',
  "k='x",
  'k="x',
  "k='a'b",
  '+x=1',
  '++x',
  '~~x',
  '+a+b',
  '+a~b',
  'a.b+',
  '+é',
  'k:x',
];

/** The place of a variant that `accept` takes. */
function variantsOf(
  { spec_details }: Front,
  accept: (text: string) => boolean,
): { readonly row: number; readonly at: number }[] {
  return spec_details.flatMap(({ variants }, row) =>
    variants.flatMap((text, at) => (accept(text) ? [{ row, at }] : [])),
  );
}

const nameOfVariant = (variant: string): string => /^[+~]?([\w.-]+)/.exec(variant)![1]!;

const variants: Damage[] = [
  {
    rule: 'spec-variant-syntax',
    name: 'a malformed variant',
    severity: 'error',
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const row = dice.int(spec_details.length);
      const { variants } = spec_details[row]!;
      const at = dice.int(variants.length + 1);
      variants.splice(at, 0, dice.pick(BAD_VARIANTS));
      return damagedData(draft, 'spec-variant-syntax', [ROWS, row, 'variants', at]);
    },
  },
  {
    rule: 'spec-variant-unique',
    name: 'two entries for a variant',
    severity: 'error',
    when: (front) => variantsOf(front, () => true).length > 0,
    damage(draft, dice) {
      const { row, at } = dice.pick(variantsOf(draft.front, () => true));
      const { variants } = draft.front.spec_details[row]!;
      const text = variants[at]!;
      const name = nameOfVariant(text);
      const signs =
        text.startsWith('+') || text.startsWith('~') ? [`+${name}`, `~${name}`] : [text, `${name}=zz`, `+${name}`];
      variants.splice(at + 1, 0, dice.pick(signs));
      return damagedData(draft, 'spec-variant-unique', [ROWS, row, 'variants', at + 1]);
    },
  },
  {
    rule: 'spec-variant-order',
    name: 'two variants are swapped',
    severity: 'warning',
    when: ({ spec_details }) => spec_details.some(({ variants }) => variants.length > 1),
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const { variants } = dice.pick(spec_details.filter(({ variants }) => variants.length > 1));
      const at = dice.int(variants.length - 1);
      [variants[at], variants[at + 1]] = [variants[at + 1]!, variants[at]!];
      const row = spec_details.findIndex((one) => one.variants === variants);
      return damagedData(draft, 'spec-variant-order', [ROWS, row, 'variants', at + 1]);
    },
  },
];

/** Variants that `:=` gives several values, without quotes. */
const multis = ({ variants }: Row): readonly string[] => variants.filter((text) => /^[^=]+:=[^'",]+,/.test(text));

const variantValues: Damage[] = [
  {
    rule: 'spec-variant-values',
    name: 'a repeated or an empty value',
    severity: 'info',
    when: ({ spec_details }) => spec_details.some((row) => multis(row).length > 0),
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const row = dice.pick(spec_details.filter((row) => multis(row).length > 0));
      const text = dice.pick(multis(row));
      const at = row.variants.indexOf(text);
      const first = text.slice(text.indexOf('=') + 1, text.indexOf(','));
      row.variants[at] = text + dice.pick([',', `,${first}`, ',,x']);
      return damagedData(draft, 'spec-variant-values', [ROWS, spec_details.indexOf(row), 'variants', at]);
    },
  },
];

const sizes: Damage[] = [
  wrongField('spec-size', 'a wrong size', 'size', ['', '--', '1.5 MB', '1048576', '0', 0, -1, 'é', ' '], {
    severity: 'warning',
  }),
];

/** A change of the tarball's URL that no longer fits the row. */
function wrongUrl(name: string, change: (url: string, row: Row, dice: Dice) => string): Damage {
  return {
    rule: 'spec-tarball-url',
    name,
    severity: 'error',
    in: OLD,
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const index = dice.int(spec_details.length);
      const row = spec_details[index]!;
      row.tarball = change(row.tarball!, row, dice);
      return damagedData(draft, 'spec-tarball-url', [ROWS, index, 'tarball']);
    },
  };
}

/** Another start of a URL; `part` is what is wrong of it. */
function wrongPrefix(name: string, part: (url: string) => string, other: (row: Row, dice: Dice) => string): Damage {
  return {
    rule: 'spec-tarball-url',
    name,
    severity: 'warning',
    in: OLD,
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const index = dice.int(spec_details.length);
      const row = spec_details[index]!;
      const right = part(row.tarball!);
      const wrong = other(row, dice);
      const at = row.tarball!.indexOf(right);
      row.tarball = row.tarball!.slice(0, at) + wrong + row.tarball!.slice(at + right.length);
      const damaged = damagedData(draft, 'spec-tarball-url', [ROWS, index, 'tarball']);
      const start = damaged.finding.span.start + 1 + at;
      return { ...damaged, finding: { ...damaged.finding, span: { start, end: start + wrong.length } } };
    },
  };
}

const tagOf = (url: string): string => url.slice('https://binaries.spack.io/'.length, url.indexOf('/build_cache/'));

const tarballs: Damage[] = [
  wrongUrl('a tarball of another binary', (url, row, dice) => {
    const part = dice.pick([row.hash, row.os, row.target, row.versions[0]!, row.compiler.split('@=')[1]!]);
    const path = url.indexOf('/build_cache/');
    return (
      url.slice(0, path) + url.slice(path).replaceAll(part, `${part.slice(0, -1)}${part.endsWith('x') ? 'y' : 'x'}`)
    );
  }),
  wrongUrl('a tarball that is cut off', (url, _, dice) => url.slice(0, -1 - dice.int(40))),
  wrongUrl('a tarball that is none', (_, row, dice) =>
    dice.pick(['', '-', 'none', `https://example.org/${row.hash}.spack`]),
  ),
  wrongUrl('a tarball without its folder', (url) => url.replace('/build_cache/', '/')),
  wrongPrefix(
    'a tarball of another mirror',
    () => 'binaries.spack.io',
    () => 'mirror.example.org',
  ),
  wrongPrefix(
    'a tarball without encryption',
    () => 'https:',
    () => 'http:',
  ),
  wrongPrefix('a tarball of something that is no tag', tagOf, ({ platform }) => `${platform}s`),
  wrongPrefix('a tarball of another tag', tagOf, (_, dice) => dice.pick(['v0.9.1', 'develop-2020-01-05'])),
  {
    rule: 'spec-tarball-url',
    name: 'a row without a tarball',
    severity: 'error',
    in: OLD,
    when: ({ spec_details }) => spec_details.length > 2,
    damage(draft, dice) {
      const index = dice.int(draft.front.spec_details.length);
      delete draft.front.spec_details[index]!.tarball;
      return damagedData(draft, 'spec-tarball-url', [ROWS, index, 'tarball']);
    },
  },
  {
    rule: 'spec-tarball-url',
    name: 'a tarball in a page of today',
    severity: 'error',
    in: ['G', 'H'],
    when: ({ spec_details }) => spec_details.length > 2,
    damage(draft, dice) {
      const { spec_details } = draft.front;
      const index = dice.int(spec_details.length);
      const { compiler, hash, os, platform, size, stacks, ...rest } = spec_details[index]!;
      const tarball = `https://binaries.spack.io/${draft.tag}/build_cache/${hash}.spack`;
      spec_details[index] = { compiler, hash, os, platform, size, stacks, tarball, ...rest };
      return damagedData(draft, 'spec-tarball-url', [ROWS, index, 'tarball']);
    },
  },
  ...(['compiler', 'os', 'target', 'versions'] as const).map(
    (field): Damage => ({
      rule: 'spec-tarball-url',
      name: `the ${field} of a row and the summary are changed, and not the tarball`,
      severity: 'error',
      in: OLD,
      damage(draft, dice) {
        const { front } = draft;
        const list = (Object.keys(LISTS) as (keyof typeof LISTS)[]).find((name) => LISTS[name] === field)!;
        const index = dice.int(front.spec_details.length);
        const row = front.spec_details[index]!;
        const value = freshValue(front, list, dice, row);
        Object.assign(row, { [field]: field === 'versions' ? [value] : value });
        summarise(front);
        return damagedData(draft, 'spec-tarball-url', [ROWS, index, 'tarball']);
      },
    }),
  ),
  {
    rule: 'spec-tarball-url',
    name: 'a row gets the version of another row',
    severity: 'error',
    in: OLD,
    when: ({ meta }) => meta.versions.length > 1,
    damage(draft, dice): Damaged {
      const { front } = draft;
      const index = dice.int(front.spec_details.length);
      const row = front.spec_details[index]!;
      row.versions = [dice.pick(front.meta.versions.filter((version) => !valuesOf(row, 'versions').includes(version)))];
      const also = disagreements(front, 'the version from before stands in the summary and in no row');
      return damagedData(draft, 'spec-tarball-url', [ROWS, index, 'tarball'], also);
    },
  },
];

/** Section 4 of the catalogue: each row. */
export const rowDamages: readonly Damage[] = [
  ...hashes,
  ...versions,
  ...compilers,
  ...systems,
  ...targets,
  ...unsafeTargets,
  ...oddCompilers,
  ...stackNames,
  ...stacks,
  ...variants,
  ...variantValues,
  ...sizes,
  ...tarballs,
];

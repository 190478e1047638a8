import { editDistance } from '../../../src/words/nearest.js';
import { type Dice, type Front, LISTS, type ListName, type Row, valuesOf } from '../../support/damage.js';

const FAMILIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:aarch64|armv|neoverse|thunderx|a64fx|cortex|graviton|m\d)/,
    ['aarch64', 'neoverse_n1', 'm1', 'a64fx', 'armv8.4a'],
  ],
  [/^(?:ppc64le|power\dle)/, ['ppc64le', 'power8le', 'power9le', 'power10le']],
  [/./, ['x86_64', 'x86_64_v2', 'x86_64_v4', 'skylake', 'zen3', 'mic_knl']],
];

/** The targets of a target's family. */
function family(target: string): readonly string[] {
  return FAMILIES.find(([pattern]) => pattern.test(target))![1];
}

const VERSIONS = ['99.9.9', '0', 'main', '2024-01-31', '1.0.0-rc1', '1_2_3', 'v1.0.0-errata1'];
const DARWIN = ['tahoe', 'monterey', 'bigsur', 'lion'];
const OTHERS = ['fedora99', 'arch', 'sle_hpc12', 'ubuntu9.04', 'cnl7', 'opensusetumbleweed'];
/** Their names say nothing of a platform or a target. */
const STACKS = [
  'e4s',
  'hep',
  'radiuss',
  'tutorial',
  'build_systems',
  'data-vis-sdk',
  'gpu-tests',
  'tools-sdk',
  'aaa',
  'zzz',
];

/** A value for a list of `meta` that is right, fits the row, and stands nowhere in the page. */
export function freshValue(front: Front, list: ListName, dice: Dice, row = dice.pick(front.spec_details)): string {
  return dice.pick(freshValues(front, list, row));
}

/** The same, and it is no slip of the pen for a value: then nobody could tell which one is wrong. */
export function unlikeValue(front: Front, list: ListName, dice: Dice, other: string): string {
  const values = freshValues(front, list, dice.pick(front.spec_details));
  return dice.pick(values.filter((value) => editDistance(value, other) > 1));
}

function freshValues(front: Front, list: ListName, row: Row): readonly string[] {
  const taken = new Set([...front.meta[list], ...front.spec_details.flatMap((one) => valuesOf(one, list))]);
  return candidates(row, list).filter((value) => !taken.has(value));
}

function candidates(row: Row, list: ListName): readonly string[] {
  const exact = row.compiler.includes('@=') || (row.compiler === 'none' ? false : row.tarball !== undefined);
  switch (LISTS[list]) {
    case 'compiler':
      return ['gcc', 'nvhpc', 'aocc', 'clang'].map((name) => `${name}@${exact ? '=' : ''}99.1.0`);
    case 'os':
      return row.platform === 'darwin' ? DARWIN : OTHERS;
    case 'platform':
      return ['linux', 'darwin', 'windows', 'freebsd', 'cray', 'bgq'];
    case 'stacks':
      return STACKS;
    case 'target':
      return family(row.target);
    case 'versions':
      return VERSIONS;
  }
}

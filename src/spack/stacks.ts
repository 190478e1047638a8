import type { TargetFamily } from './targets.js';

/** What a stack's name says of the rows in it. */
export interface StackHint {
  readonly platform: 'darwin' | 'linux' | 'windows' | undefined;
  readonly family: TargetFamily | undefined;
}

/** Every stack that the site has listed (`_data/tags.yaml`, spack-packages `stacks/`). New ones come without notice. */
const STACK_NAMES = [
  'aws-ahug aws-ahug-aarch64 aws-isc aws-isc-aarch64 aws-pcluster-icelake aws-pcluster-neoverse_n1',
  'aws-pcluster-neoverse_v1 aws-pcluster-skylake aws-pcluster-x86_64_v4 bootstrap bootstrap-aarch64-darwin',
  'bootstrap-x86_64-linux-gnu build_systems data-vis-sdk developer-tools developer-tools-aarch64-linux-gnu',
  'developer-tools-darwin developer-tools-manylinux2014 developer-tools-x86_64_v3-linux-gnu e4s e4s-aarch64 e4s-arm',
  'e4s-cray-rhel e4s-cray-sles e4s-neoverse-v2 e4s-neoverse_v1 e4s-oneapi e4s-power e4s-rocm-external gpu-tests hep',
  'ml-darwin-aarch64-mps ml-linux-aarch64 ml-linux-aarch64-cpu ml-linux-aarch64-cuda ml-linux-x86_64 ml-linux-x86_64-cpu',
  'ml-linux-x86_64-cuda ml-linux-x86_64-rocm radiuss radiuss-aarch64 radiuss-aws radiuss-aws-aarch64 root tools-sdk tutorial',
  'windows-vis',
].flatMap((names) => names.split(' '));

/** The words of stack names that say a platform: no row of the site's pages contradicts them. */
const PLATFORM_WORDS = /(?<![a-z])(?:darwin|linux|windows)(?![a-z])/g;

/** The same for target families. */
const FAMILY_OF_WORD: Readonly<Record<string, TargetFamily>> = {
  aarch64: 'aarch64',
  arm: 'aarch64',
  neoverse: 'aarch64',
  x86_64: 'x86_64',
  icelake: 'x86_64',
  skylake: 'x86_64',
  power: 'ppc64le',
  ppc64le: 'ppc64le',
};
const FAMILY_WORDS = new RegExp(`(?<![a-z])(?:${Object.keys(FAMILY_OF_WORD).join('|')})(?![a-z])`, 'g');

function readStackName(name: string): StackHint {
  const platform = only(name.match(PLATFORM_WORDS) ?? []) as StackHint['platform'];
  const family = only((name.match(FAMILY_WORDS) ?? []).map((word) => FAMILY_OF_WORD[word]!));
  return { platform, family };
}

/** A name that says two different things says nothing. */
function only<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

const HINTS: ReadonlyMap<string, StackHint> = new Map(STACK_NAMES.map((name) => [name, readStackName(name)]));

/** What a stack's name says. */
export function hintOfStack(name: string): StackHint {
  return HINTS.get(name) ?? readStackName(name);
}

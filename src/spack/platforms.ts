import { isOsName } from './grammar.js';
import { MACOS, PLATFORMS } from './lists.generated.js';
import type { TargetFamily } from './targets.js';

/** Platforms of Spack (`platforms/`), two of them historic. `test` exists in Spack's own tests only. */
export const PLATFORM_NAMES: ReadonlySet<string> = new Set(Object.keys(PLATFORMS.values));

/** Code names of macOS releases as Spack writes them (`operating_systems/mac_os.py`), and its fallback. */
export const MACOS_NAMES: ReadonlySet<string> = new Set(Object.keys(MACOS.values));

/** The platform that an operating system's name asks for; undefined for the ones of Linux, FreeBSD and the historic machines. */
export function platformOfOs(os: string): 'darwin' | 'windows' | undefined {
  if (MACOS_NAMES.has(os) || /^macos/.test(os)) return 'darwin';
  return os.startsWith('windows') ? 'windows' : undefined;
}

/** An operating system's name, read. */
export interface OperatingSystem {
  readonly ok: boolean;
  /** The platform that it asks for, as in `platformOfOs`. */
  readonly platform: 'darwin' | 'windows' | undefined;
}

export function parseOs(text: string): OperatingSystem {
  return { ok: isOsName(text), platform: platformOfOs(text) };
}

/** macOS names stand with darwin, `windows*` with windows, all others with neither of the two. */
export function osFits(os: OperatingSystem, platform: string): boolean {
  return os.platform === undefined ? platform !== 'darwin' && platform !== 'windows' : platform === os.platform;
}

/** Platforms that not every family of targets can occur on. Spack itself registers every target on every platform. */
const FAMILIES: ReadonlyMap<string, readonly TargetFamily[]> = new Map(
  Object.entries(PLATFORMS.values).flatMap(([platform, families]): [string, TargetFamily[]][] =>
    families === '' ? [] : [[platform, families.split(' ') as TargetFamily[]]],
  ),
);

/** The families that a platform is limited to; undefined when it is not. */
export function familiesOfPlatform(platform: string): readonly TargetFamily[] | undefined {
  return FAMILIES.get(platform);
}

export function familyFits(family: TargetFamily, platform: string): boolean {
  return FAMILIES.get(platform)?.includes(family) ?? true;
}

import type { TargetFamily } from './targets.js';
/** Platforms of Spack (`platforms/`), the last two historic. `test` exists in Spack's own tests only. */
export declare const PLATFORMS: ReadonlySet<string>;
/** Code names of macOS releases as Spack writes them (`operating_systems/mac_os.py`), and its fallback. */
export declare const MACOS_NAMES: ReadonlySet<string>;
/** The platform that an operating system's name asks for; undefined for the ones of Linux, FreeBSD and the historic machines. */
export declare function platformOfOs(os: string): 'darwin' | 'windows' | undefined;
/** An operating system's name, read. */
export interface OperatingSystem {
    readonly ok: boolean;
    /** The platform that it asks for, as in `platformOfOs`. */
    readonly platform: 'darwin' | 'windows' | undefined;
}
export declare function parseOs(text: string): OperatingSystem;
/** macOS names stand with darwin, `windows*` with windows, all others with neither of the two. */
export declare function osFits(os: OperatingSystem, platform: string): boolean;
/** The families that a platform is limited to; undefined when it is not. */
export declare function familiesOfPlatform(platform: string): readonly TargetFamily[] | undefined;
export declare function familyFits(family: TargetFamily, platform: string): boolean;

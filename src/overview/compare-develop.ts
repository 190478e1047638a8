import type { DevelopAndRelease, TagOverview } from '../report/overview.js';

/**
 * `develop` beside the release with the highest number, of tags in their order; undefined without one of the two. `root` is the number of the
 * stack of that name: it is none, but all of them.
 */
export function developAndRelease(tags: readonly TagOverview[], root: number): DevelopAndRelease | undefined {
  const develop = tags.find(({ kind }) => kind === 'develop');
  const releases = tags.filter(({ kind }) => kind === 'release');
  const release = releases.at(-1);
  if (develop === undefined || release === undefined) return undefined;
  const released = new Set(releases.flatMap(({ packages }) => packages));
  return {
    release: release.tag,
    onlyInDevelop: onlyIn(develop, release, root),
    onlyInRelease: onlyIn(release, develop, root),
    inNoRelease: develop.packages.filter((name) => !released.has(name)),
  };
}

function onlyIn(one: TagOverview, other: TagOverview, root: number): DevelopAndRelease['onlyInDevelop'] {
  const packages = new Set(other.packages);
  const stacks = new Set(other.stacks.map(([name]) => name));
  return {
    packages: one.packages.filter((name) => !packages.has(name)),
    stacks: one.stacks.map(([name]) => name).filter((name) => name !== root && !stacks.has(name)),
  };
}

// node scripts/release-notes.ts v1.2.3: prints what CHANGELOG.md says of the version. For Node 22.18 and newer, without packages.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The section of a change log for the version that a tag names, without its heading. Throws when the tag is not `v` and the version of the
 * package, or when the change log says nothing of it.
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`the tag is ${tag}, but package.json has the version ${version}`);
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => /^\S+/.exec(text)?.[0] === version);
  const notes = section?.slice(section.indexOf('\n')).trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return `${notes}\n`;
}

if (process.argv[1]?.endsWith('release-notes.ts')) {
  const root = path.resolve(import.meta.dirname, '..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  process.stdout.write(releaseNotes(process.argv[2] ?? '', version, changelog));
}

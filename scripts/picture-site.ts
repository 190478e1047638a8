import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PageParts, page } from '../src/testing/page-builder.js';
import { site } from '../src/testing/site-builder.js';
import { runProgram } from './run-program.js';
import { terminalPicture } from './terminal-picture.js';

export const TERMINAL_PICTURE = 'docs/pictures/terminal.svg';
export const REPORT_PICTURE = 'docs/pictures/report.png';
/** What `REPORT_PICTURE` was rendered from: pixels differ from machine to machine. */
export const REPORT_HASH = 'docs/pictures/report.html.sha256';

const COLUMNS = 100;

/** What is made wrong in the site of the fixtures: in which file what gives way to what. */
const FAULTS: readonly (readonly [file: string, right: string, wrong: string])[] = [
  ['_cache/develop-2025-03-30/py-wheel/specs.md', '"num_specs": 43', '"num_specs": 44'],
  ['_cache/develop-2025-04-13/xz/specs.md', '"versions": ["5.4.6"]}\n', '"versions": ["5.4.6", "5.6.0"]}\n'],
  ['_cache/develop-2025-04-13/xz/specs.md', '"libs:=shared,static", "~pic"', '"~pic", "libs:=shared,static"'],
  ['_data/meta.yaml', 'count: 43\n', 'count: 42\n'],
];

/** The site of the fixtures with a few faults, by path. Who has changed the site may get others: the picture shows that. */
function siteWithFaults(root: string): Map<string, string> {
  const folder = path.join(root, 'fixtures/site');
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
  for (const [file, right, wrong] of FAULTS) files.set(file, (files.get(file) ?? '').replace(right, wrong));
  return files;
}

/** What a terminal shows of it. */
export async function terminalSvg(root: string): Promise<string> {
  const output = await runProgram(siteWithFaults(root), [], COLUMNS);
  return terminalPicture(`$ cache-lint\n\n${output}`, COLUMNS, 'cache-lint on a terminal');
}

/** The `html` report on a larger site, so that there is something to draw. */
export function reportPage(): Promise<string> {
  return runProgram(drawnSite(), ['--format', 'html']);
}

/** As `sha256sum` writes it. */
export function reportHash(html: string): string {
  return `${createHash('sha256').update(html).digest('hex')}  report.html\n`;
}

const WEEKS = 24;
/** The week that has no tag. */
const MISSING = 9;
/** From this week on, the last stack has no binary of every other package. */
const FALL = 17;
const PACKAGES = 'cmake gcc gdal hdf5 openmpi petsc py-numpy python trilinos zlib'.split(' ');
const STACKS = ['e4s', 'radiuss', 'ml-linux-x86_64-cpu', 'hep'];

/** Weekly tags in which packages come, one after the other, into each of some stacks; and two pages with a fault. */
function drawnSite(): ReadonlyMap<string, string> {
  const pages = Array.from({ length: WEEKS }, (_, week) => week)
    .filter((week) => week !== MISSING)
    .flatMap((week) => PACKAGES.map((name, i) => pageOf(week, name, i)))
    .filter(({ rows }) => rows!.length > 0);
  const last = pages.at(-1)!;
  const miscounted = page({ ...last, meta: { num_specs: last.rows!.length + 1 } });
  const misspelled = page({ ...pages.at(-4)!, meta: { targets: ['x86_64_v3', 'x86_64_v4'] } });
  const wrong = [miscounted, misspelled].map(({ file, text }) => [file, text] as const);
  return new Map([...site({ pages }), ...wrong]);
}

/** The page of the package with this index: the later a stack and a package, the later they come. */
function pageOf(week: number, name: string, index: number): PageParts {
  const day = new Date(Date.UTC(2025, 2, 30 + 7 * week)).toISOString().slice(0, 10);
  const isThere = (stack: number): boolean =>
    week >= stack * 3 + (index % 5) * 2 && !(stack === 3 && week >= FALL && index % 2 === 0);
  const rows = STACKS.flatMap((stack, i) =>
    isThere(i) ? [{ hash: hashOf(`${name} ${stack} ${Math.floor(week / 6)}`), stacks: [stack, 'root'].sort() }] : [],
  );
  return { tag: `develop-${day}`, package: name, rows: rows.sort((a, b) => (a.hash < b.hash ? -1 : 1)) };
}

/** As Spack writes one: 32 of its letters and digits. */
function hashOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  return Array.from(bytes, (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32]).join('');
}

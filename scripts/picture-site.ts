import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

/** The site of the fixtures with a few faults, by path. Throws when there is nothing to make wrong. */
function siteWithFaults(root: string): Map<string, string> {
  const folder = path.join(root, 'fixtures/site');
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
  for (const [file, right, wrong] of FAULTS) {
    const text = files.get(file) ?? '';
    if (!text.includes(right)) throw new Error(`${file} of the fixtures does not hold ${right}`);
    files.set(file, text.replace(right, wrong));
  }
  return files;
}

/** What a terminal shows of it. */
export async function terminalSvg(root: string): Promise<string> {
  const output = await runProgram(siteWithFaults(root), [], COLUMNS);
  return terminalPicture(`$ cache-lint\n\n${output}`, COLUMNS, 'cache-lint on a terminal');
}

/** The `html` report on it. */
export function reportPage(root: string): Promise<string> {
  return runProgram(siteWithFaults(root), ['--format', 'html']);
}

/** As `sha256sum` writes it. */
export function reportHash(html: string): string {
  return `${createHash('sha256').update(html).digest('hex')}  report.html\n`;
}

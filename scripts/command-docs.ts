import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OPTIONS } from '../src/options/table.js';

const FILE = 'docs/command.md';
const START = '<!-- From src/options/table.ts by "npm run generate": -->\n';
const END = '<!-- up to here. -->\n';

/** The page on the command, with the table of options as the program has them, by its path below the root. */
export function commandDocs(root: string): readonly (readonly [file: string, text: string])[] {
  const text = readFileSync(path.join(root, FILE), 'utf8');
  const start = text.indexOf(START) + START.length;
  const end = text.indexOf(END);
  if (start < START.length || end < start) throw new Error(`${FILE} has no place for the table of options`);
  return [[FILE, `${text.slice(0, start)}\n${optionTable()}\n${text.slice(end)}`]];
}

function optionTable(): string {
  const rows = OPTIONS.flatMap(({ docs }) => Object.entries<string>(docs));
  const all = [...rows, ['--help`, `-h', 'the arguments and options'], ['--version', 'the version']] as const;
  return `| option | |\n| --- | --- |\n${all.map(([option, says]) => `| \`${option}\` | ${says} |\n`).join('')}`;
}

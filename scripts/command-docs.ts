import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../src/options/commands.js';
import { OPTIONS } from '../src/options/table.js';
import { FORMATS } from '../src/report/formats.js';

const FILE = 'docs/command.md';
const END = '<!-- up to here. -->\n';
const startOf = (source: string): string => `<!-- From ${source} by "npm run generate": -->\n`;

/** By the source that each is made of. */
const TABLES: Readonly<Record<string, () => string>> = {
  'src/options/commands.ts': commandTable,
  'src/options/table.ts': optionTable,
  'src/report/formats.ts': formatTable,
};

/** The page on the command, with the tables of commands, options and formats as the program has them, by its path below the root. */
export function commandDocs(root: string): readonly (readonly [file: string, text: string])[] {
  const text = readFileSync(path.join(root, FILE), 'utf8');
  return [[FILE, Object.entries(TABLES).reduce((page, [source, table]) => replaceTable(page, source, table()), text)]];
}

function replaceTable(text: string, source: string, table: string): string {
  const mark = startOf(source);
  const start = text.indexOf(mark) + mark.length;
  const end = text.indexOf(END, start);
  if (start < mark.length || end === -1) throw new Error(`${FILE} has no place for the table of ${source}`);
  return `${text.slice(0, start)}\n${table}\n${text.slice(end)}`;
}

function commandTable(): string {
  const rows = COMMANDS.map(({ name, takes, help }, i) => {
    const call = ['cache-lint', i === 0 ? `[${name}]` : name, takes].filter((part) => part !== '');
    return `| \`${call.join(' ')}\` | ${help} |\n`;
  });
  return `| command | |\n| --- | --- |\n${rows.join('')}`;
}

function formatTable(): string {
  const rows = Object.entries(FORMATS).map(([name, { help }]) => `| \`${name}\` | ${help} |\n`);
  return `| format | |\n| --- | --- |\n${rows.join('')}`;
}

function optionTable(): string {
  const rows = OPTIONS.flatMap(({ docs }) => Object.entries<string>(docs));
  const all = [...rows, ['--help`, `-h', 'the arguments and options'], ['--version', 'the version']] as const;
  return `| option | |\n| --- | --- |\n${all.map(([option, says]) => `| \`${option}\` | ${says} |\n`).join('')}`;
}

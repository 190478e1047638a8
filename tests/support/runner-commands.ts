/**
 * What the GitHub runner reads in a step's output, written anew after actions/runner: src/Runner.Common/ActionCommand.cs and
 * src/Runner.Worker/ActionCommandManager.cs. Its `StartsWith` and `IndexOf` are culture-sensitive: they look through characters
 * that have no weight in a collation, so such characters are dropped before looking for a command's marks.
 */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const REGISTERED = new Set([
  'internal-set-repo-path',
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'stop-commands',
  'debug',
  'error',
  'warning',
  'notice',
  'group',
  'endgroup',
  'echo',
]);

/** Characters that an ICU collation ignores; a combining mark is not one of them. */
const WEIGHTLESS = /\p{Cc}|\p{Cf}|\u034f|[\u115f\u1160]|[\u17b4\u17b5]|[\u3164\uffa0]/gu;

/** Escapes that the runner turns back, in its order: `%25` comes last. */
const DATA: readonly [string, string][] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: readonly [string, string][] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const OLD: readonly [string, string][] = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

/** The commands in an output; lines end as .NET's `ReadLine` ends them: `\n`, `\r` or `\r\n`. */
export function runnerCommands(output: string): RunnerCommand[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => parseLine(line) ?? []);
}

/** The same for a reader that also looks through weightless characters: what it finds, some runner may obey. */
export function possibleCommands(output: string): RunnerCommand[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => parseLine(line) ?? parseLine(line.replace(WEIGHTLESS, '')) ?? []);
}

function parseLine(line: string): RunnerCommand | undefined {
  return parseColons(line) ?? parseBrackets(line);
}

/** `::name key=value,key=value::data` at the start of a line. JavaScript's blanks are .NET's and U+FEFF, less U+0085. */
function parseColons(line: string): RunnerCommand | undefined {
  const text = line.replace(/^[\s\u0085]+/u, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const { name, rest } = nameAndRest(text.slice(2, end));
  if (!REGISTERED.has(name)) return undefined;
  const properties = pairs(rest.trim(), ',', PROPERTY);
  return { name, properties, data: restore(text.slice(end + 2), DATA) };
}

/** `##[name key=value;key=value]data` anywhere in a line; only the first `##[` counts. */
function parseBrackets(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const { name, rest } = nameAndRest(line.slice(start + 3, end));
  if (!REGISTERED.has(name)) return undefined;
  return { name, properties: pairs(rest, ';', OLD), data: restore(line.slice(end + 1), OLD) };
}

function nameAndRest(info: string): { name: string; rest: string } {
  const blank = info.indexOf(' ');
  if (blank < 0) return { name: info.toLowerCase(), rest: '' };
  return { name: info.slice(0, blank).toLowerCase(), rest: info.slice(blank + 1) };
}

/** Keys are case-insensitive; a pair without a value is dropped. */
function pairs(text: string, separator: string, escapes: readonly [string, string][]): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const equals = pair.indexOf('=');
    const value = pair.slice(equals + 1);
    if (equals > 0 && value !== '') properties[pair.slice(0, equals).toLowerCase()] = restore(value, escapes);
  }
  return properties;
}

function restore(text: string, escapes: readonly [string, string][]): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}

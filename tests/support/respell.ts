import type { Dice, Front } from './damage.js';

/** Words that every YAML reader takes for themselves. */
const PLAIN = /^[a-z]{3,}(?:[_-][a-z]{3,})*$/;
const RESERVED = /^(?:yes|off|true|false|null)$/;

/**
 * Spells a page's data in another way that YAML allows and that every reader reads the same: block and flow style, three kinds of
 * quotes, line breaks, blanks, comments, escapes, another order of keys, other fences. No value changes.
 */
export function respell(front: Front, dice: Dice): string {
  const lines = dice
    .shuffle(Object.entries(front))
    .map(([key, value]) => `${comment(dice)}${spellKey(key, dice)}:${spellValue(value, dice, 0)}\n`);
  const open = dice.pick(['---\n', '---\n', '--- \n', '---\t\n', '---\n\n', '---\n# written by hand\n']);
  const close = dice.pick(['---', '---', '...', '--- ', '...\t']);
  return `${open}${lines.join('')}${close}${dice.pick(['', '\n', '\n\n', '\n \n'])}`;
}

/** A whole line, or none. */
function comment(dice: Dice): string {
  return dice.once(6) ? dice.pick(['# a: [comment\n', '\n', '  # "\n', '#\n']) : '';
}

/** What may stand at the end of a line. */
function lineEnd(dice: Dice): string {
  return dice.once(8) ? dice.pick([' # it\'s "so"', ' ', '  ']) : '';
}

/** A value behind a key's colon, with the blank or the line break before it. */
function spellValue(value: unknown, dice: Dice, indent: number): string {
  const isOpen = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (isOpen && dice.once(2)) return `${lineEnd(dice)}\n${spellBlock(value, dice, indent + dice.pick([1, 2, 4]))}`;
  const blanks = dice.pick([' ', ' ', '  ', `\n${' '.repeat(indent + 1)}`]);
  return blanks + spellFlow(value, dice, indent + 1) + lineEnd(dice);
}

/** Lines of `key: value` or `- value`, each indented; without a line break at the end. */
function spellBlock(value: object, dice: Dice, indent: number): string {
  const margin = ' '.repeat(indent);
  if (Array.isArray(value)) return value.map((item) => `${margin}-${spellItem(item, dice, indent)}`).join('\n');
  return shuffled(value, dice)
    .map(([key, inner]) => `${margin}${spellKey(key, dice)}:${spellValue(inner, dice, indent)}`)
    .join('\n');
}

/** Another order of keys. */
function shuffled(object: object, dice: Dice): [string, unknown][] {
  return dice.shuffle(Object.entries(object));
}

/** A mapping may begin on the line of its dash. */
function spellItem(item: unknown, dice: Dice, indent: number): string {
  const isMapping = typeof item === 'object' && item !== null && !Array.isArray(item);
  if (isMapping && dice.once(2)) return ` ${spellBlock(item, dice, indent + 2).trimStart()}`;
  return spellValue(item, dice, indent);
}

function spellFlow(value: unknown, dice: Dice, indent: number): string {
  if (typeof value === 'string') return spellText(value, dice, indent);
  if (typeof value !== 'object' || value === null) return String(value);
  const gap = (): string => spellGap(dice, indent);
  const comma = (): string => `${dice.pick(['', '', ' '])},${dice.once(12) ? '' : ' '}${gap()}`;
  const items = Array.isArray(value)
    ? value.map((item) => spellFlow(item, dice, indent))
    : shuffled(value, dice).map(([key, inner]) => spellMember(key, inner, dice, indent));
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const last = items.length > 0 && dice.once(8) ? ',' : '';
  return open + gap() + items.map((item, i) => (i === 0 ? item : comma() + item)).join('') + last + gap() + close;
}

/** Nothing between key and colon: YAML wants the colon on the key's line. */
function spellMember(key: string, value: unknown, dice: Dice, indent: number): string {
  return `${spellKey(key, dice)}: ${spellGap(dice, indent)}${spellFlow(value, dice, indent)}`;
}

/** White space inside of brackets: mostly none. */
function spellGap(dice: Dice, indent: number): string {
  if (!dice.once(6)) return '';
  return dice.pick([
    ' ',
    '   ',
    `${lineEnd(dice)}\n${' '.repeat(indent)}`,
    `\n${' '.repeat(indent + 3)}`,
    `\n\n${' '.repeat(indent)}`,
  ]);
}

function spellKey(key: string, dice: Dice): string {
  if (isPlain(key) && dice.once(2)) return key;
  return dice.once(3) ? singleQuoted(key) : doubleQuoted(key, dice);
}

function spellText(text: string, dice: Dice, indent: number): string {
  if (isPlain(text) && dice.once(3)) return text;
  if (dice.once(4)) return singleQuoted(text);
  if (text.length > 4 && dice.once(10)) return folded(text, dice, indent);
  return (dice.once(30) ? '&here ' : '') + doubleQuoted(text, dice);
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !RESERVED.test(text);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string, dice: Dice): string {
  const quoted = JSON.stringify(text);
  if (!dice.once(4)) return quoted;
  return quoted.replace(/\\.|[^"\\]/g, (char) => (char.length === 1 && dice.once(4) ? escaped(char, dice) : char));
}

function escaped(char: string, dice: Dice): string {
  const code = char.charCodeAt(0).toString(16);
  const forms = [`\\u${code.padStart(4, '0')}`, `\\U${code.padStart(8, '0')}`, `\\x${code.padStart(2, '0')}`];
  return char === '/' ? '\\/' : dice.pick(code.length > 2 ? forms.slice(0, 2) : forms);
}

/** In double quotes on two lines: an escaped line break counts for nothing. */
function folded(text: string, dice: Dice, indent: number): string {
  const at = text.search(/(?<=[a-z])(?=[a-z])/);
  if (at === -1) return doubleQuoted(text, dice);
  return `"${JSON.stringify(text.slice(0, at)).slice(1, -1)}\\\n${' '.repeat(indent)}${JSON.stringify(text.slice(at)).slice(1)}`;
}

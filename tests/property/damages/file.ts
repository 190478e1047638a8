import {
  type Damage,
  type Damaged,
  type Dice,
  type Draft,
  damagedText,
  type Front,
  write,
} from '../../support/damage.js';

/** What is done to a page's text: the whole new text, and the place of the fault in it. */
interface Edit {
  readonly content: string | Buffer;
  readonly start: number;
  readonly end?: number;
}

type TextDamage = Pick<Damage, 'name'> &
  Partial<Pick<Damage, 'severity' | 'when' | 'in'>> & {
    readonly edit: (text: string, dice: Dice, draft: Draft) => Edit;
  };

function inText(rule: string, kinds: readonly TextDamage[]): Damage[] {
  return kinds.map(({ edit, severity = 'error', ...kind }) => ({
    ...kind,
    rule,
    severity,
    damage(draft, dice): Damaged {
      const { content, start, end } = edit(write(draft.front).text, dice, draft);
      return damagedText(draft, rule, content, start, end);
    },
  }));
}

/** A text put in at a place; the place of a part of it, all by default. */
function insert(text: string, at: number, what: string, part = what): Edit {
  const start = at + what.indexOf(part);
  return { content: text.slice(0, at) + what + text.slice(at), start, end: start + part.length };
}

function replace(text: string, start: number, end: number, what: string, part = what): Edit {
  return insert(text.slice(0, start) + text.slice(end), start, what, part);
}

/** The starts of the lines, from the one after the opening fence to the closing fence. */
function lineStarts(text: string): number[] {
  return [...text.matchAll(/(?<=\n)/g)].map(({ index }) => index);
}

/** The places of all matches. */
function matches(text: string, pattern: RegExp): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

/** Strings of the JSON lines that are values, with their quotes. */
const STRINGS = /(?<=[[:,] ?)"[^"]*"(?=[,\]}])/g;
const jsonStart = (text: string): number => text.indexOf('\nmeta: ') + 7;
const strings = (text: string): { readonly start: number; readonly end: number }[] =>
  matches(text, STRINGS).filter(({ start }) => start > jsonStart(text));

const anywhere = (text: string, dice: Dice): number => dice.int(text.length + 1);

const readable: Damage[] = [
  {
    rule: 'file-readable',
    name: 'the file is gone',
    severity: 'error',
    damage: ({ file }) => ({
      file,
      content: { fault: { code: 'missing', data: {}, span: { start: 0, end: 0 }, stops: 'always' } },
      finding: { rule: 'file-readable', path: '', span: { start: 0, end: 0 } },
      also: [],
    }),
  },
  {
    rule: 'file-readable',
    name: 'the file is too large',
    severity: 'error',
    damage: ({ file }) => ({
      file,
      content: {
        fault: { code: 'tooLarge', data: { bytes: 9, limit: 8 }, span: { start: 0, end: 0 }, stops: 'always' },
      },
      finding: { rule: 'file-readable', path: '', span: { start: 0, end: 0 } },
      also: [],
    }),
  },
];

const encoding = inText('file-encoding', [
  { name: 'a byte order mark', edit: (text) => insert(text, 0, '\ufeff') },
  {
    name: 'UTF-16 with a byte order mark',
    edit: (text, dice) => {
      const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
      return { content: dice.once(2) ? bytes : bytes.swap16(), start: 0, end: 0 };
    },
  },
  {
    name: 'UTF-16 without a byte order mark',
    edit: (text) => ({ content: Buffer.from(text, 'utf16le'), start: 1, end: 2 }),
  },
  {
    name: 'a byte that is not UTF-8',
    edit: (text, dice) => {
      const at = anywhere(text, dice);
      const byte = dice.pick(['\x80', '\xbf', '\xc0', '\xc3', '\xf5', '\xff']);
      return { content: Buffer.from(text.slice(0, at) + byte + text.slice(at), 'latin1'), start: at, end: at + 1 };
    },
  },
  { name: 'a NUL byte', edit: (text, dice) => insert(text, anywhere(text, dice), '\0') },
  {
    name: 'a carriage return inside of a line',
    edit: (text, dice) => {
      const places = matches(text, /(?!\n)/g).map(({ start }) => start);
      return insert(text, dice.pick(places), '\r');
    },
  },
  {
    name: 'carriage returns alone',
    edit: (text) => ({ content: text.replaceAll('\n', '\r'), start: 3, end: 4 }),
  },
  {
    name: 'all lines end in CR LF',
    severity: 'warning',
    edit: (text) => ({ content: text.replaceAll('\n', '\r\n'), start: 3, end: 5 }),
  },
  {
    name: 'one line ends in CR LF',
    severity: 'warning',
    edit: (text, dice) => {
      const { start, end } = dice.pick(matches(`${text}\n`, /\n/g));
      return replace(`${text}\n`, start, end, '\r\n');
    },
  },
  {
    name: 'a character that is not ASCII',
    severity: 'warning',
    edit: (_, dice, { front }) => {
      const character = dice.pick(['é', 'ß', '中', '😀', '\u00a0']);
      dice.pick(front.spec_details).variants.push("zzzz_note='@'");
      const { text: longer } = write(front);
      const at = longer.indexOf("zzzz_note='@'") + 11;
      return replace(longer, at, at + 1, character);
    },
  },
]);

const MARKERS = ['<<<<<<< HEAD', '||||||| 1234567', '=======', '>>>>>>> theirs'];

const conflict = inText('file-merge-conflict', [
  {
    name: 'both sides of a conflict',
    edit: (text, dice) => {
      const [start, end] = [...lineStarts(text), text.length].slice(dice.int(6)) as [number, number];
      const line = text.slice(start, end).trimEnd();
      return replace(text, start, end, `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> theirs\n`, '<<<<<<<');
    },
  },
  {
    name: 'one marker left',
    edit: (text, dice) => {
      const marker = dice.pick(MARKERS);
      return insert(text, dice.pick([0, ...lineStarts(text)]), `${marker}\n`, marker.slice(0, 7));
    },
  },
  {
    name: 'a marker in the body',
    edit: (text, dice) => {
      const marker = dice.pick(MARKERS);
      return insert(text, text.length, `\n\n${marker}`, marker.slice(0, 7));
    },
  },
]);

const opens = inText('front-matter-opens', [
  { name: 'an empty page', edit: () => ({ content: '', start: 0, end: 0 }) },
  { name: 'only a fence', edit: () => ({ content: '---', start: 0, end: 3 }) },
  { name: 'no opening fence', edit: (text) => ({ content: text.slice(4), start: 0, end: text.indexOf('\n', 4) - 4 }) },
  {
    name: 'a line before the opening fence',
    edit: (text, dice) => {
      const line = dice.pick(['', ' ', '# a comment', '<!-- -->', '...']);
      return insert(text, 0, `${line}\n`, line);
    },
  },
  {
    name: 'an opening fence of another form',
    edit: (text, dice) =>
      replace(text, 0, 3, dice.pick(['--', '----', '-----', '+++', ' ---', '\t---', '...', '-- -'])),
  },
]);

const noCode = inText('front-matter-no-code', [
  {
    name: 'text after the opening fence',
    edit: (text, dice) => {
      const after = dice.pick([
        'js',
        'javascript',
        'json',
        'yaml',
        'toml',
        'coffee',
        '# comment',
        '{}',
        'title: x',
        '!',
        '\u00a0',
      ]);
      return insert(text, 3, dice.pick(['', ' ', '\t']) + after + dice.pick(['', ' ']), after);
    },
  },
]);

const closes = inText('front-matter-closes', [
  { name: 'no closing fence', edit: (text) => ({ content: text.slice(0, -3), start: 0, end: 3 }) },
  {
    name: 'no closing fence, but text',
    edit: (text) => ({ content: `${text.slice(0, -3)}\nBuilt by hand.\n`, start: 0, end: 3 }),
  },
  {
    name: 'a closing fence of another form',
    edit: (text, dice) => {
      const fence = dice.pick([' ---', '\t---', '----', '--- x', '--- # end', '---x', '....', '... x']);
      return replace(text, text.length - 3, text.length, fence);
    },
  },
  {
    name: 'a closing fence glued to the last line',
    edit: (text) => ({ content: `${text.slice(0, -4)}---`, start: 0, end: 3 }),
  },
  {
    name: 'a fence between the keys',
    edit: (text, dice) => {
      const fence = dice.pick(['---', '...']);
      return insert(text, dice.pick(lineStarts(text).slice(0, 5)), `${fence}${dice.pick(['', ' ', '\t'])}\n`, fence);
    },
  },
]);

const parses = inText('front-matter-parses', [
  { name: 'nothing between the fences', edit: () => ({ content: '---\n---', start: 0 }) },
  { name: 'a list between the fences', edit: () => ({ content: '---\n- title\n- layout\n---', start: 4 }) },
  { name: 'a word between the fences', edit: () => ({ content: '---\nzlib\n---', start: 4, end: 8 }) },
  {
    name: 'a line that starts with a tab',
    edit: (text, dice) => insert(text, dice.pick(lineStarts(text).slice(0, 1)), '\t'),
  },
  {
    name: 'a comma is missing between two texts',
    edit: (text, dice) => {
      const { start } = dice.pick(matches(text, /(?<="), (?=")/g));
      return { content: `${text.slice(0, start)} ${text.slice(start + 2)}`, start: start + 1 };
    },
  },
  {
    name: 'a colon is missing behind a key',
    edit: (text, dice) => {
      const { start } = dice.pick(matches(text, /(?<="): /g));
      return { content: text.slice(0, start) + text.slice(start + 1), start: start + 1 };
    },
  },
  {
    name: 'a closing quote is missing',
    edit: (text, dice) => {
      const { start } = dice.pick(matches(text, /"(?=, "[a-z])/g));
      return { content: text.slice(0, start) + text.slice(start + 1), start: start + 3 };
    },
  },
  {
    name: 'the summary is not closed',
    edit: (text) => {
      const at = text.indexOf('}\nspec_details');
      return { content: text.slice(0, at) + text.slice(at + 1), start: at + 1 };
    },
  },
  {
    name: 'a bracket too many',
    edit: (text, dice) => {
      const { start } = dice.pick(matches(text, /(?<=[\]}])\n/g));
      const bracket = dice.pick([']', '}']);
      return insert(text, start, bracket);
    },
  },
  {
    name: 'a control character',
    edit: (text, dice) => {
      const { start } = dice.pick(strings(text));
      const character = dice.pick(['\x01', '\x07', '\x1b', '\x7f', '\x0c']);
      return { content: insert(text, start + 1, character).content, start: start + 1 };
    },
  },
  {
    name: 'an escape that there is not',
    edit: (text, dice) => {
      const { start } = dice.pick(strings(text));
      return { content: `${text.slice(0, start + 1)}\\q${text.slice(start + 1)}`, start: start + 1 };
    },
  },
]);

/** Another line of the same key, or another member of the same object. */
const unique = inText('key-unique', [
  ...['title', 'layout', 'categories', 'meta', 'spec_details'].map(
    (key): TextDamage => ({
      name: `a second line "${key}"`,
      edit: (text, dice, { front }) => {
        const { text: own } = write({ [key]: front[key as keyof Front] });
        const line = dice.once(2) ? `${own.slice(4, -4)}\n` : `${key}: other\n`;
        const before = lineStarts(text);
        const first = before.findIndex((start) => text.startsWith(`${key}:`, start));
        return insert(text, dice.pick(before.slice(first + 1, 6)), line, key);
      },
    }),
  ),
  memberTwice('meta', () => ['meta']),
  memberTwice('meta.num_specs_by_stack', () => ['meta', 'num_specs_by_stack']),
  memberTwice('a row', ({ spec_details }, dice) => ['spec_details', dice.int(spec_details.length)]),
]);

function memberTwice(where: string, choose: (front: Front, dice: Dice) => readonly (string | number)[]): TextDamage {
  return {
    name: `a key twice in ${where}`,
    edit: (text, dice, { front }) => {
      const path = choose(front, dice);
      const { values, keys } = write(front);
      const at = `/${path.join('/')}`;
      const { start, end } = values.get(at)!;
      const inside = [...keys].filter(([key]) => key.startsWith(`${at}/`) && !key.slice(at.length + 1).includes('/'));
      const [pointer, span] = dice.pick(inside);
      const key = text.slice(span.start, span.end);
      const value = dice.once(2) ? '[]' : text.slice(values.get(pointer)!.start, values.get(pointer)!.end);
      if (dice.once(2)) return insert(text, end - 1, `, ${key}: ${value}`, key);
      const member = `${key}: ${value}, `;
      return { ...insert(text, start + 1, member), start: span.start + member.length, end: span.end + member.length };
    },
  };
}

const AMBIGUOUS = [
  '1.10',
  '1.5',
  'no',
  'yes',
  'On',
  'off',
  'y',
  '2025-03-30',
  '1e3',
  '0x1F',
  '010',
  '1_000',
  '12:30:45',
  '.inf',
  '+1',
];
const LINE_BREAKS = ['\u0085', '\u2028', '\u2029'];

const ambiguous = inText('scalar-ambiguous', [
  {
    name: 'a value without quotes',
    edit: (text, dice) => {
      const { start, end } = dice.pick(strings(text));
      return replace(text, start, end, dice.pick(AMBIGUOUS));
    },
  },
  {
    name: 'a title without quotes',
    edit: (text, dice) => replace(text, 11, text.indexOf('\n', 11), dice.pick(AMBIGUOUS)),
  },
  {
    name: 'a layout or category that is no text',
    edit: (text, dice) => {
      const { start, end } = dice.pick(
        matches(text.slice(0, jsonStart(text) - 6), /(?<=layout: |\[|, )[\w.-]+(?=\n|,|\])/g),
      );
      return replace(text, start, end, dice.pick(AMBIGUOUS));
    },
  },
  {
    name: 'a number in another form',
    edit: (text, dice) => {
      const { start, end } = dice.pick(matches(text.slice(0, text.indexOf('\nspec_details')), /(?<=": )\d+/g));
      return replace(text, start, end, dice.pick(['1.0', '1e0', '01', '0x1', '1_0', '+1', '0b1']));
    },
  },
  {
    name: 'a key without quotes',
    edit: (text, dice, { front }) => {
      const keys = [...write(front).keys].filter(([key]) => key.startsWith('/meta/num_specs_by_stack/'));
      const { start, end } = dice.pick(keys)[1];
      return replace(text, start, end, dice.pick(['1', 'no', 'null', '~', '1.0', '2025-03-30', 'true']));
    },
  },
  {
    name: 'an alias',
    edit: (text, dice) => {
      const { start, end } = dice.pick(strings(text));
      return replace(text, start, end, '*other');
    },
  },
  {
    name: 'a tag',
    edit: (text, dice) => {
      const tag = dice.pick(['!!str', '!!binary', '!own', '!ruby/object:Gem', '!']);
      return insert(text, dice.pick(strings(text)).start, `${tag} `, tag);
    },
  },
  {
    name: 'a merge key',
    edit: (text, dice) => {
      if (dice.once(2)) return insert(text, dice.pick(lineStarts(text).slice(0, 6)), '<<: {}\n', '<<');
      const { start } = dice.pick(matches(text, /(?<=\{)(?=")/g));
      return insert(text, start, '<<: {}, ', '<<');
    },
  },
  {
    name: 'half a character',
    edit: (text, dice) => insert(text, dice.pick(strings(text)).start + 1, '\\ud83d\\ude00', '\\ud83d'),
  },
  {
    name: 'a line break that is none everywhere',
    edit: (text, dice) => insert(text, dice.pick(strings(text)).start + 1, dice.pick(LINE_BREAKS)),
  },
]);

/** Section 1 of the catalogue: the file, before its data can be trusted. */
export const fileDamages: readonly Damage[] = [
  ...readable,
  ...encoding,
  ...conflict,
  ...opens,
  ...noCode,
  ...closes,
  ...parses,
  ...unique,
  ...ambiguous,
];

/** A scalar's value as Ruby's Psych 4 resolves it; dates, times and symbols stay text. */
export type ScalarValue = string | number | boolean | null;

/** A plain scalar's value, and, when YAML readers do not agree on it or it is not the text that is written, what they make of it. */
export interface PlainReading {
  readonly value: ScalarValue;
  readonly ambiguous?: string;
}

/** What every reader takes for text at the first glance: starts like a word and is none of the reserved words. */
const WORD = /^[A-Za-z][A-Za-z0-9_./+ -]*$/;
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const SURE_BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const SURE_NULL = /^(?:|~|null|Null|NULL)$/;
const SURE_INTEGER = /^(?:0|-?[1-9][0-9]{0,14})$/;

const INTEGER = /^[-+]?(?:0b[01_,]+|0[_,]?[0-7_,]+|(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|0x[0-9a-fA-F_,]+)$/;
const OTHER_INTEGER = /^[-+]?(?:0o[0-7_]+|[0-9][0-9_,]*)$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9_]*(?:[eE][-+]?[0-9]+)?$/;
/** The floats of the expression above that Psych takes for one (psych `scalar_scanner.rb`, FLOAT). */
const PSYCH_FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/;
const EXPONENT = /^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/;
const SPECIAL_FLOAT = /^[-+]?\.(?:inf|nan)$/i;
const DATE = /^-?[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt\s])/;
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

/** Whether every YAML reader takes a plain scalar of letters, digits, `_`, `.` and `-` for just this text. */
export function isSureText(text: string): boolean {
  return WORD.test(text)
    ? !RESERVED.test(text)
    : typeof readPlain(text).value === 'string' && readPlain(text).ambiguous === undefined;
}

/**
 * Reads a plain scalar. Sources: psych 4 `scalar_scanner.rb` (what Jekyll reads), YAML 1.1 types, YAML 1.2 core schema (10.3.2),
 * js-yaml 3, SafeYAML 1.0.5. The value of an ambiguous scalar is Psych's, or the text where Psych makes a date, a time or a symbol of it.
 */
export function readPlain(text: string): PlainReading {
  if (WORD.test(text) && !(text.length <= 5 && RESERVED.test(text))) return { value: text };
  if (SURE_INTEGER.test(text)) return { value: Number(text) };
  if (SURE_NULL.test(text)) return { value: null };
  if (SURE_BOOLEAN.test(text)) return { value: text.toLowerCase() === 'true' };
  return readDoubtful(text);
}

function readDoubtful(text: string): PlainReading {
  if (RESERVED.test(text)) return readReserved(text);
  if (text === '=') return { value: text, ambiguous: 'a special value in YAML 1.1, text elsewhere' };
  if (DATE.test(text)) return { value: text, ambiguous: 'a date to some YAML readers, text to others' };
  if (SPECIAL_FLOAT.test(text)) return { value: text, ambiguous: 'a number that JSON cannot hold' };
  if (SEXAGESIMAL.test(text)) {
    return { value: readBase60(text), ambiguous: 'a number in base 60 to some YAML readers, text to others' };
  }
  if (EXPONENT.test(text))
    return {
      value: text,
      ambiguous: `the number ${Number(text.replaceAll('_', ''))} to some YAML readers, text to others`,
    };
  if (FLOAT.test(text) && /[0-9]/.test(text)) return readFloat(text);
  if (INTEGER.test(text) || OTHER_INTEGER.test(text)) return readInteger(text);
  if (/^:./.test(text)) return { value: text, ambiguous: 'a Ruby symbol to Jekyll, text elsewhere' };
  return { value: text };
}

function readReserved(text: string): PlainReading {
  const word = text.toLowerCase();
  if (word === 'y' || word === 'n')
    return { value: text, ambiguous: 'a truth value to some YAML readers, text to others' };
  if (word === 'null') return { value: null, ambiguous: 'null to some YAML readers, text to others' };
  const value = word === 'yes' || word === 'on' || word === 'true';
  return { value, ambiguous: `the truth value ${value} to some YAML readers, text to others` };
}

function readFloat(text: string): PlainReading {
  const value = Number(text.replace(/[_,]/g, ''));
  const psych = PSYCH_FLOAT.test(text) ? value : text;
  return {
    value: psych,
    ambiguous: `the number ${value}${psych === text ? ' to some YAML readers' : ''}, not the text`,
  };
}

/** Psych weighs the first of two or three parts with 3,600, whatever it means. */
function readBase60(text: string): ScalarValue {
  const parts = text.replaceAll('_', '').split(':').map(Number);
  if (parts.length > 3) return text;
  return parts.reduce((sum, part, i) => sum + part * 60 ** (2 - i), 0);
}

/** Psych's integers: a leading 0 is octal, `_` and `,` may stand between digits. */
function readInteger(text: string): PlainReading {
  if (!INTEGER.test(text)) return { value: text, ambiguous: 'a number to some YAML readers, text to others' };
  const digits = text.replace(/[_,+]/g, '');
  const unsigned = digits.replace('-', '');
  const magnitude = /^0[0-7]+$/.test(unsigned) ? Number.parseInt(unsigned, 8) : Number(unsigned);
  const value = digits.startsWith('-') ? -magnitude : magnitude;
  return { value, ambiguous: `the number ${value} to some YAML readers, something else to others` };
}

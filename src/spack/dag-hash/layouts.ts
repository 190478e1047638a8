import { isObject } from './json.js';

/** The texts that Spack has hashed: JSON without any blank, JSON with two blanks per level, YAML on one line. */
export type Layout = 'compact' | 'indented' | 'yaml';

/** A value as Spack's writers write it: ASCII, keys in their order. */
export function layOut(value: unknown, layout: Layout): string {
  if (layout === 'yaml') return `${flow(value)}\n`;
  return escapeNonAscii(JSON.stringify(value, null, layout === 'indented' ? 2 : undefined));
}

/** As Python's `json.dumps` does: it leaves nothing outside of blank to `~`. */
function escapeNonAscii(json: string): string {
  return json.replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** YAML's flow style. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (isObject(value))
    return `{${Object.entries(value)
      .map(([key, item]) => `${scalar(key)}: ${flow(item)}`)
      .join(', ')}}`;
  return typeof value === 'string' ? scalar(value) : String(value);
}

function scalar(text: string): string {
  if (/[^\x20-\x7e]/.test(text)) return JSON.stringify(text);
  return isPlain(text) && !OTHER_TYPE.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Whether YAML reads the text back without quotes within flow style (PyYAML `analyze_scalar`). */
function isPlain(text: string): boolean {
  if (text === '' || text.startsWith('---') || text.startsWith('...')) return false;
  if (/^[#,[\]{}&*!|>'"%@`?:]|^-(?: |$)|^ | $/.test(text)) return false;
  return !/[,?[\]{}:]| #/.test(text);
}

/** What YAML 1.1 takes for no text: null, truth values, whole numbers, numbers with a point, dates, merging, the value key. */
const OTHER_TYPE = new RegExp(
  `^(?:${[
    '~|null|Null|NULL',
    'yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF',
    '[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+',
    '[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9_]+(?:[eE][-+][0-9]+)?',
    '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)',
    '\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d?-\\d\\d?(?:[Tt]|[ \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::\\d\\d)?))?',
    '<<|=',
  ].join('|')})$`,
);

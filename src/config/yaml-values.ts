import type { Fault } from '../page/fault.js';
import type { ScalarValue } from '../page/plain-scalar.js';
import { readYaml, type YamlEntry, type YamlNode } from '../page/yaml.js';
import type { TextFault, TextResult } from './json-text.js';
import { quoteText } from './quote-text.js';

/**
 * Reads the YAML of a config with the place of each value. `readYaml` takes plain words as Jekyll does; here only `true`, `false`,
 * `null` and JSON's numbers are more than text, so that `off` and `2026-12-31` need no quotes. Aliases, tags, merge keys, equal keys and
 * a second document are faults. Never throws.
 */
export function readYamlValues(text: string): TextResult {
  const body = blankStart(text);
  const { root, faults } = readYaml(body);
  const [fault] = faults.filter(({ code }) => code !== 'ambiguousScalar').sort((a, b) => a.span.start - b.span.start);
  if (fault !== undefined) return { fault: explain(fault, body) };
  try {
    return { root: withCoreValues(root!, body) };
  } catch (error) {
    if (error instanceof EqualKeys) return { fault: error.fault };
    throw error;
  }
}

/** Many a config starts with `---`, where `readYaml` takes a document to end: blanks for it, so that no place changes. */
function blankStart(text: string): string {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).trim();
    if (/^---(?:\s|$)/.test(text.slice(start, start + 4))) return `${text.slice(0, start)}   ${text.slice(start + 3)}`;
    if (line !== '' && !line.startsWith('#')) return text;
    start = end + 1;
  }
  return text;
}

function explain(fault: Fault, text: string): TextFault {
  const { start, end } = fault.span;
  const [first] = fault.related ?? [];
  const written = quoteText(text.slice(start, end));
  const quotes = needsQuotes(text.charAt(start));
  const reason = ((): string => {
    switch (fault.code) {
      case 'duplicateKey':
        return explainEqualKeys(written, quoteText(text.slice(first!.span.start, first!.span.end)));
      case 'alias':
        return `${written} is an alias of YAML, which a config cannot have; ${quotes}`;
      case 'tag':
        return `${written} is a tag of YAML, which a config cannot have; ${quotes}`;
      case 'mergeKey':
        return '"<<" is a merge key of YAML, which a config cannot have: use "extends"';
      case 'earlyFence':
        return `${quoteText(fault.data.fence)} stands behind the end of the config: a file holds one`;
      case 'surrogateEscape':
        return `${written} is half a character: write the character itself`;
      case 'syntax':
        return explainSyntax(fault.data.reason, text, start);
      default:
        return `${written} is not YAML that a config can have`;
    }
  })();
  return { reason, at: start, ...(first !== undefined && { first: first.span.start }) };
}

function explainEqualKeys(key: string, first: string): string {
  return key === first ? `the key ${key} stands twice` : `${key} and ${first} are the same key to some YAML readers`;
}

/** What people write most: globs and packages without quotes. */
function explainSyntax(reason: string, text: string, start: number): string {
  const next = text.charAt(start);
  const open = { ']': '[', '}': '{' }[text.charAt(start - 1)];
  if (next === '\t') return 'a tab cannot indent in YAML: use blanks';
  if (open !== undefined && /[^\s,:\]}]/.test(next)) return needsQuotes(open);
  if (/[*!&@`%|>]/.test(next))
    return `${needsQuotes(next)}: ${quoteText(/^[^\s,]*/.exec(text.slice(start, start + 80))![0])}`;
  if (reason.startsWith('a key is expected')) return `${reason}; the keys of one object are indented alike`;
  return reason.replace('the end of the front matter', 'the end of the file');
}

function needsQuotes(char: string): string {
  return `a text that starts with ${quoteText(char)} needs quotes`;
}

class EqualKeys extends Error {
  readonly fault: TextFault;

  constructor(key: string, at: number, first: number) {
    super();
    this.fault = { reason: `the key ${quoteText(key)} stands twice`, at, first };
  }
}

function withCoreValues(node: YamlNode, text: string): YamlNode {
  if (node.kind === 'scalar') return { ...node, value: coreValue(node.value, text.slice(node.start, node.end)) };
  if (node.kind === 'sequence') return { ...node, items: node.items.map((item) => withCoreValues(item, text)) };
  const entries = new Map<string, YamlEntry>();
  for (const [read, { key, value }] of node.entries) {
    const written = text.slice(key.start, key.end);
    const name = isPlain(written) && !written.includes('\n') ? written : read;
    const first = entries.get(name);
    if (first !== undefined) throw new EqualKeys(name, key.start, first.key.start);
    entries.set(name, { key, value: withCoreValues(value, text) });
  }
  return { ...node, entries };
}

function isPlain(written: string): boolean {
  return !/^["'|>]/.test(written);
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** `read` is what Psych makes of it: still the text wherever that has several lines. */
function coreValue(read: ScalarValue, written: string): ScalarValue {
  if (!isPlain(written)) return read;
  const text = typeof read === 'string' ? read : written;
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return NUMBER.test(text) ? Number(text) : text;
}

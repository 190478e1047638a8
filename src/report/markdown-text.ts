import { neutralise, printable, shorten } from './printable.js';

/** A width of nothing that stands in the way of whatever is looked for in the text after Markdown was read. */
const BREAK = '&#8203;';

/** Signs that begin a reference to a person, an issue, a label or an emoji on GitHub or GitLab. */
const SIGILS = /[@#!%~$&^*:]/;

/** What may have a meaning within a line; an underscore within a word and a colon before a blank have none. */
const MEANINGFUL = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\S)|[^_:\p{L}\p{N} ,.;'"()/=+?…-]/gu;

/**
 * Untrusted text as a code span: Markdown reads nothing in it, and GitHub and GitLab look for no mention, link or emoji there.
 * Its fence is longer than any run of backticks within. Empty for the empty text.
 */
export function codeSpan(text: string, longest: number): string {
  const code = neutralise(clip(text, longest));
  if (code === '') return '';
  const runs = (code.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  // One blank at either end is taken away when both are there.
  const pad = /^`|`$|^ .* $/.test(code) && code.trim() !== '' ? ' ' : '';
  return fence + pad + code + pad + fence;
}

/**
 * Untrusted text as code in HTML, for where Markdown is not read: within `<summary>`. Characters in it that are HTML are
 * written as numbers.
 */
export function htmlCode(text: string, longest: number): string {
  const code = neutralise(clip(text, longest)).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<code>${code}</code>`;
}

/**
 * A message of ours that quotes a page: what stands between double quotes becomes code, so that it can be copied as it is; in the
 * rest every sign that Markdown, HTML or GitHub could read something in is written as a number.
 */
export function prose(text: string, longest: number): string {
  return clip(text, longest)
    .split(/("[^"]*")/)
    .map((part, i, parts) =>
      i % 2 === 1 ? `"${codeSpan(part.slice(1, -1), longest)}"` : escapeProse(part, parts[i + 1]?.[0] ?? ' '),
    )
    .join('');
}

/** `next` is the sign that follows the text: a quoted name after a `~` is a label to GitLab. */
function escapeProse(text: string, next: string): string {
  return text
    .replace(MEANINGFUL, (sign, at: number) => {
      const escaped = `&#${sign.codePointAt(0)};`;
      return SIGILS.test(sign) && /\S/.test(text[at + 1] ?? next) ? escaped + BREAK : escaped;
    })
    .replace(/\b(GH-)(?=\d)/gi, `$1${BREAK}`)
    .replace(/\bwww(?=\.)/gi, `$&${BREAK}`);
}

function clip(text: string, longest: number): string {
  return shorten(printable(text), longest);
}

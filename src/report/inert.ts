/**
 * Untrusted text for a reader that may take it for HTML: a blank after each `<` that could begin a tag, a comment or an
 * autolink. In plain text it reads the same.
 */
export function withoutTags(text: string): string {
  return text.replace(/<(?=[\p{L}/!?])/gu, '< ');
}

/** What begins a block of Markdown at the start of a line: a heading, a quote, a list, a rule, a table, a definition. */
const BLOCK_START = /^(?=[#>=|:[]|[+-](?!\w))|^\d+(?=[.)])/;

/**
 * One line of plain text for a reader that may take it for Markdown with HTML in it: backslashes keep all that CommonMark and
 * GitHub would not show as it is (https://spec.commonmark.org/0.31.2/, https://github.github.com/gfm/). Mentions and references
 * are looked for after the backslashes are gone, so there the backslash stands before a letter or digit, where it stays. An
 * emphasis, a strikethrough or a link is stopped at its end, so that `_cache` and `~mpi` stay as they are.
 */
export function inert(text: string): string {
  const escaped = text
    .trim()
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[`*$]/g, '\\$&')
    .replace(/(?<=\S)_+(?![\p{L}\p{N}_])/gu, (run) => run.replaceAll('_', '\\_'))
    .replace(/(?<=\S)~/g, '\\~')
    .replace(/\](?=[([])/g, ']\\')
    .replace(/\[(?=\^)/g, '\\[')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<=:)\/\//g, '\\//')
    .replace(/(www)(?=\.)/gi, '$1\\')
    .replace(/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu, '@\\')
    .replace(/(?:#|!|GH-)(?=\d)/gi, '$&\\')
    .replace(BLOCK_START, '$&\\');
  return withoutTags(escaped);
}

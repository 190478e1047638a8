import type { StructuredPatch } from 'diff';

/** Of texts that differ in more lines than this the whole is shown as one change: finding the shortest one takes quadratic time. */
const MOST_EDITS = 200;

/** Gives the difference between two versions of a file as `git apply` takes it. The library is loaded when it is asked for. */
export async function makeDiff(): Promise<(file: string, before: string, after: string) => string> {
  const { formatPatch, structuredPatch } = await import('diff');
  return (file, before, after) => {
    const [from, to] = [`a/${file}`, `b/${file}`];
    const options = { context: 3, maxEditLength: MOST_EDITS };
    const { hunks } = structuredPatch(from, to, before, after, '', '', options) ?? {
      hunks: [wholeHunk(before, after)],
    };
    const patch = { oldFileName: from, newFileName: to, hunks, isGit: true } as StructuredPatch;
    const text = formatPatch(patch);
    // A tab ends a name with a blank in it (git `diff.c`, `name_a_tab`): without it `patch` finds no file.
    return file.includes(' ') ? text.replace(/\n(--- [^\n]*)\n(\+\+\+ [^\n]*)/, '\n$1\t\n$2\t') : text;
  };
}

function wholeHunk(before: string, after: string): StructuredPatch['hunks'][number] {
  const old = linesOf('-', before);
  const next = linesOf('+', after);
  const count = (lines: readonly string[]): number => lines.filter((line) => !line.startsWith('\\')).length;
  return { oldStart: 1, oldLines: count(old), newStart: 1, newLines: count(next), lines: [...old, ...next] };
}

function linesOf(sign: string, text: string): string[] {
  const lines = text.split('\n');
  const isClosed = lines.at(-1) === '';
  const own = (isClosed ? lines.slice(0, -1) : lines).map((line) => sign + line);
  return isClosed ? own : [...own, '\\ No newline at end of file'];
}

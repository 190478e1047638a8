import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/node/host.js';
import { applyTextEdits, sarifEdits, type TextEdit } from '../support/apply-edits.js';
import { runInProcess, type World } from '../support/in-process.js';
import { page, type TestPage } from '../support/page-builder.js';
import { tempSite } from '../support/run-cli.js';

/** What both formats say of each finding that has a fix, and what the run says of those without. */
interface Suggested {
  readonly code: number;
  readonly sarif: readonly TextEdit[][];
  readonly rdjson: readonly (readonly TextEdit[])[];
  readonly notes: readonly string[];
}

async function suggested(
  { file, text }: TestPage,
  args: readonly string[] = [],
  world: World = {},
): Promise<Suggested> {
  const cwd = tempSite({ [file]: text });
  const formats = ['--format', 'sarif=out.sarif', '--format', 'rdjson=out.json'];
  const { code } = await runInProcess(cwd, ['--pages-only', '--no-config', ...formats, ...args], world);
  if (code > 1) return { code, sarif: [], rdjson: [], notes: [] };
  const [run] = JSON.parse(readFileSync(path.join(cwd, 'out.sarif'), 'utf8')).runs;
  const { diagnostics } = JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8'));
  return {
    code,
    sarif: run.results.map(sarifEdits).filter((edits: TextEdit[]) => edits.length > 0),
    rdjson: diagnostics.flatMap(({ suggestions = [] }: { suggestions?: { range: object; text: string }[] }) =>
      suggestions.map(({ range, text: inserted }) => [{ ...range, text: inserted } as TextEdit]),
    ),
    notes: (run.invocations[0].toolExecutionNotifications ?? []).map(
      ({ message }: { message: { text: string } }) => message.text,
    ),
  };
}

const MISCOUNTED = page({ meta: { num_specs: 2 } });
const COUNT = [{ start: { line: 5, column: 50 }, end: { line: 5, column: 51 }, text: '1' }];
const WITHOUT = (findings: string) =>
  `${findings} without the fix that there is: it is long, it does not stand alone, or there are too many of them; "cache-lint --fix" writes what can be written.`;

/** Rows with hashes in this order, each as long as real ones. */
function rows(count: number): readonly { readonly hash: string }[] {
  return Array.from({ length: count }, (_, i) => ({
    hash: i
      .toString(26)
      .padStart(32, '0')
      .replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!),
  })).sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

describe('a fix is suggested', () => {
  it('as the smallest edit', async () => {
    expect(await suggested(MISCOUNTED)).toEqual({ code: 1, sarif: [COUNT], rdjson: [COUNT], notes: [] });
  });

  it('in columns of UTF-16 units, and of bytes', async () => {
    const { file, text: plain } = page({ meta: { num_specs: 2 } });
    const text = plain.replace('meta: {', "meta: {'💩é': 1, ");
    const { sarif, rdjson } = await suggested({ file, text });
    const right = text.replace('"num_specs": 2', '"num_specs": 1');
    expect(sarif.map((edits) => applyTextEdits(text, edits, 'utf16le'))).toContain(right);
    expect(rdjson.map((edits) => applyTextEdits(text, edits, 'utf8'))).toContain(right);
  });

  it('at each end of a line in CR LF, and not in comments, which are shown without them', async () => {
    const { file, text } = page();
    const dos = text.replaceAll('\n', '\r\n');
    const { sarif, rdjson } = await suggested({ file, text: dos }, ['--fail-on', 'never']);
    expect(sarif).toHaveLength(1);
    expect(sarif[0]!.map(({ start, end, text: inserted }) => [start.line, end.line, end.column, inserted])).toEqual(
      [1, 2, 3, 4, 5, 6].map((line) => [line, line + 1, 1, '\n']),
    );
    expect(applyTextEdits(dos, sarif[0]!, 'utf16le')).toBe(text);
    expect(rdjson).toEqual([]);
  });

  it('in parts, where two rows change places in a long line', async () => {
    const right = page({ rows: rows(200) });
    const order = rows(200);
    const swapped = page({
      rows: [...order.slice(0, 50), order[60]!, ...order.slice(51, 60), order[50]!, ...order.slice(61)],
    });
    const { sarif, rdjson, notes } = await suggested(swapped, ['--fail-on', 'never']);
    expect(sarif).toHaveLength(1);
    expect(sarif[0]!.length).toBeGreaterThan(1);
    expect(sarif[0]!.map(({ text }) => text).join('').length).toBeLessThan(100);
    expect(applyTextEdits(swapped.text, sarif[0]!, 'utf16le')).toBe(right.text);
    expect({ rdjson, notes }).toEqual({ rdjson: [], notes: [] });
  });
});

describe('a fix is not suggested', () => {
  it('where it is long, and SARIF says so once', async () => {
    const reversed = page({ rows: rows(300).toReversed() });
    const { sarif, rdjson, notes } = await suggested(reversed, ['--fail-on', 'never']);
    expect({ sarif, rdjson, notes }).toEqual({ sarif: [], rdjson: [], notes: [WITHOUT('1 finding is')] });
  });

  it('for more findings of one page than can be tried one by one', async () => {
    const large = page({
      rows: rows(3000).map((row) => ({ ...row, variants: ['+b', '+a', `note=${'x'.repeat(300)}`] })),
    });
    const { sarif, notes } = await suggested(large, ['--fail-on', 'never']);
    expect(sarif.length).toBeGreaterThan(0);
    expect(sarif.length).toBeLessThan(10);
    expect(notes).toEqual([WITHOUT(`${3000 - sarif.length} findings are`)]);
  });

  it('in a comment that could not show its line as it is', async () => {
    const { file, text } = page({ meta: { num_specs: 2, '```': 1 } });
    const { sarif, rdjson } = await suggested({ file, text });
    expect(sarif).toContainEqual([expect.objectContaining({ text: '1' })]);
    expect(rdjson).toEqual([]);
  });

  it('of what the baseline hides, as --fix leaves it alone', async () => {
    const cwd = tempSite({ [MISCOUNTED.file]: MISCOUNTED.text });
    await runInProcess(cwd, ['baseline', '--pages-only', '--baseline', 'known.json']);
    const known = ['--baseline', 'known.json', '--sarif-suppressed', 'include'];
    const { stdout } = await runInProcess(cwd, ['--pages-only', '--format', 'sarif', ...known]);
    const [result] = JSON.parse(stdout).runs[0].results;
    expect(result).toMatchObject({ ruleId: 'meta-num-specs', suppressions: [{ kind: 'external' }] });
    expect(result).not.toHaveProperty('fixes');
  });

  it('by a run that fixes', async () => {
    const none = { code: 0, sarif: [], rdjson: [], notes: [] };
    expect(await suggested(MISCOUNTED, ['--fix-dry-run'])).toEqual(none);
    expect(await suggested(MISCOUNTED, ['--fix'])).toEqual(none);
  });
});

describe('pages', () => {
  const XZ = page({ package: 'xz', meta: { num_specs: 2 } });
  const real = nodeHost({ interrupted: false });

  /** A run on two pages with a fault each, and how often pages were read in it. */
  async function runOnTwo(format: string, most = Number.POSITIVE_INFINITY) {
    const cwd = tempSite({ [MISCOUNTED.file]: MISCOUNTED.text, [XZ.file]: XZ.text });
    let reads = 0;
    const { code } = await runInProcess(cwd, ['--pages-only', '--format', format], {
      interrupted: () => reads >= most,
      readPage(...given) {
        reads++;
        return real.readPage(...given);
      },
    });
    return { code, reads };
  }

  it('are read once more, and only for formats that have a place for suggestions', async () => {
    expect(await runOnTwo('json')).toEqual({ code: 1, reads: 2 });
    expect(await runOnTwo('sarif')).toEqual({ code: 1, reads: 4 });
    expect(await runOnTwo('rdjson')).toEqual({ code: 1, reads: 4 });
  });

  it('are left alone once someone interrupts', async () => {
    expect(await runOnTwo('sarif', 3)).toEqual({ code: 130, reads: 3 });
  });
});

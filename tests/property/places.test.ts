import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Path } from '../../src/finding.js';
import { splitGenerated } from '../../src/page/generated.js';
import { locateInGenerated, locateInTree } from '../../src/page/locate.js';
import { parsePage } from '../../src/page/parse.js';
import { readYaml } from '../../src/page/yaml.js';
import { realPages } from '../support/corpus.js';

/** Pages in the generator's form. */
const texts = realPages
  .filter(({ bytes }) => bytes.length < 100_000 && parsePage(bytes).frontMatter?.generated === true)
  .map(({ bytes }) => bytes.toString('latin1'));

/** Below a value: all paths that lead to something. */
function pathsBelow(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...steps.flatMap((step) => pathsBelow((value as never)[step], [...path, step]))];
}

/** What is not there: the nearest value that is there is shown. */
const missing = fc.constantFrom<Path>([], [], [], ['no such key'], ['-'], [9999], ['no such key', 0]);

/** Where the reader of YAML finds them, one after the other. */
function placesInTree(text: string, paths: readonly Path[]) {
  const { root } = readYaml(text.slice(4, text.lastIndexOf('\n---') + 1), 4);
  return locateInTree(root!)(paths).map(({ value: { start, end }, key }) =>
    key === undefined ? { start, end } : { start, end, key: { start: key.start, end: key.end } },
  );
}

it('one scan finds the places that the reader of YAML finds, however many and wherever', () => {
  expect(texts.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.nat(texts.length - 1), fc.array(fc.tuple(fc.nat(), missing), { maxLength: 12 }), (which, picks) => {
      const text = texts[which]!;
      const { data, meta, specs } = splitGenerated(text);
      const all = pathsBelow(data, []).filter((path) => path.length > 0);
      const paths = picks.map(([pick, more]) => [...all[pick % all.length]!, ...more]);
      const found = locateInGenerated({ text, meta, specs })(paths).map(({ value: { start, end }, key }) =>
        key === undefined ? { start, end } : { start, end, key },
      );
      expect(found).toEqual(placesInTree(text, paths));
    }),
    { seed: 11, numRuns: 200 },
  );
});

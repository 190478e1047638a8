import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/finding.js';
import { splitGenerated } from '../../src/page/generated.js';
import { type LocatedPlace, locateInGenerated, locateInTree } from '../../src/page/locate.js';
import { readYaml } from '../../src/page/yaml.js';

const META =
  '{"compilers": ["c1", "c2"], "num_specs": 7, "num_specs_by_stack": {"e4s": 11, "root": 12}, "oss": [], "platforms": ["p1"]}';
const FIRST = '{"compiler": "c1", "hash": "h1", "size": "-", "stacks": ["s1", "s2"], "versions": []}';
const SECOND = '{"compiler": "[{", "hash": "h2", "size": 34, "x": "", "stacks": [["a", {}], "s3"], "versions": ["v1"]}';
const SPECS = `[${FIRST}, ${SECOND}]`;
const ROOT = `title: "zlib"\nlayout: cache\ncategories: [package, v1.0]\nmeta: ${META}\nspec_details: ${SPECS}`;
const TEXT = `---\n${ROOT}\n---\n`;

/** What stands at a place, and the key before it. */
function shown({ value, key }: LocatedPlace): (string | undefined)[] {
  return [TEXT.slice(value.start, value.end), key && TEXT.slice(key.start, key.end)];
}

function locate(paths: readonly Path[]): LocatedPlace[] {
  const { meta, specs } = splitGenerated(TEXT);
  return locateInGenerated({ text: TEXT, meta, specs })(paths);
}

const CASES: [path: Path, value: string, key?: string][] = [
  [[], ROOT],
  [['title'], '"zlib"', 'title'],
  [['title', 'x'], '"zlib"'],
  [['layout'], 'cache', 'layout'],
  [['layout', 0], 'cache'],
  [['categories'], '[package, v1.0]', 'categories'],
  [['categories', 0], 'package'],
  [['categories', 1], 'v1.0'],
  [['categories', 2], '[package, v1.0]'],
  [['categories', 0, 'x'], 'package'],
  [['meta'], META, 'meta'],
  [['meta', 'nothing'], META],
  [['meta', 'compilers'], '["c1", "c2"]', '"compilers"'],
  [['meta', 'compilers', 0], '"c1"'],
  [['meta', 'compilers', 1], '"c2"'],
  [['meta', 'compilers', 2], '["c1", "c2"]'],
  [['meta', 'num_specs'], '7', '"num_specs"'],
  [['meta', 'num_specs', 'x'], '7'],
  [['meta', 'num_specs_by_stack'], '{"e4s": 11, "root": 12}', '"num_specs_by_stack"'],
  [['meta', 'num_specs_by_stack', 'e4s'], '11', '"e4s"'],
  [['meta', 'num_specs_by_stack', 'root'], '12', '"root"'],
  [['meta', 'num_specs_by_stack', 'rooty'], '{"e4s": 11, "root": 12}'],
  [['meta', 'oss'], '[]', '"oss"'],
  [['meta', 'oss', 0], '[]'],
  [['meta', 'platforms'], '["p1"]', '"platforms"'],
  [['meta', 'platforms', 0], '"p1"'],
  [['spec_details'], SPECS, 'spec_details'],
  [['spec_details', 0], FIRST],
  [['spec_details', 1], SECOND],
  [['spec_details', 2], SPECS],
  [['spec_details', 0, 'compiler'], '"c1"', '"compiler"'],
  [['spec_details', 0, 'stacks', 1], '"s2"'],
  [['spec_details', 0, 'versions'], '[]', '"versions"'],
  [['spec_details', 0, 'versions', 0], '[]'],
  [['spec_details', 1, 'compiler'], '"[{"', '"compiler"'],
  [['spec_details', 1, 'hash'], '"h2"', '"hash"'],
  [['spec_details', 1, 'hash', 0], '"h2"'],
  [['spec_details', 1, 'size'], '34', '"size"'],
  [['spec_details', 1, 'x'], '""', '"x"'],
  [['spec_details', 1, 'x', 0], '""'],
  [['spec_details', 1, 'stacks'], '[["a", {}], "s3"]', '"stacks"'],
  [['spec_details', 1, 'stacks', 0], '["a", {}]'],
  [['spec_details', 1, 'stacks', 0, 1], '{}'],
  [['spec_details', 1, 'stacks', 0, 1, 'x'], '{}'],
  [['spec_details', 1, 'stacks', 1], '"s3"'],
  [['spec_details', 1, 'versions', 0], '"v1"'],
  [['spec_details', 1, 'nothing'], SECOND],
  [['nothing'], ROOT],
  [['nothing', 0, 'x'], ROOT],
];

describe('the place of a path in a page of the generator', () => {
  it.each(CASES)('%j', (path, value, key) => {
    expect(locate([path]).map(shown)).toEqual([[value, key]]);
  });

  it('is found beside all others, in the order in which they are asked for', () => {
    const paths = CASES.map(([path]) => path);
    const places = CASES.map(([, value, key]) => [value, key]);
    expect(locate(paths).map(shown)).toEqual(places);
    expect(locate(paths.toReversed()).map(shown)).toEqual(places.toReversed());
  });

  it('ends where the value does, whatever is asked for in it', () => {
    const row = locate([
      ['spec_details', 0],
      ['spec_details', 0, 'compiler'],
      ['meta', 'num_specs'],
    ]);
    expect(row.map(shown)).toEqual([
      [FIRST, undefined],
      ['"c1"', '"compiler"'],
      ['7', '"num_specs"'],
    ]);
    const list = locate([
      ['meta', 'compilers', 0],
      ['meta', 'compilers'],
    ]);
    expect(list.map(shown)).toEqual([
      ['"c1"', undefined],
      ['["c1", "c2"]', '"compilers"'],
    ]);
  });

  it('is given to each of two who ask for it', () => {
    expect(locate([['title'], ['meta', 'num_specs'], ['title']]).map(shown)).toEqual([
      ['"zlib"', 'title'],
      ['7', '"num_specs"'],
      ['"zlib"', 'title'],
    ]);
    expect(locate([])).toEqual([]);
  });
});

describe('the place of a path in a tree', () => {
  const inTree = (paths: readonly Path[]): LocatedPlace[] => locateInTree(readYaml(`${ROOT}\n`, 4).root!)(paths);

  it.each(CASES)('%j', (path, value, key) => {
    // The root of a tree ends where its last value does, which is where the page of the generator ends.
    expect(inTree([path]).map(shown)).toEqual([[value, key]]);
  });

  it.each<[string, Path, number, number]>([
    ['an item that is asked for by a name', ['a', '0'], 4, 10],
    ['a key that is asked for by a number', [1], 15, 16],
    ['an item behind the last', ['a', 2], 4, 10],
    ['the last item', ['a', 1], 8, 9],
  ])('of %s', (_, path, start, end) => {
    const { root } = readYaml('a: [x, y]\n\n1: z\n', 1);
    const [place] = locateInTree(root!)([path]);
    expect(place?.value).toMatchObject({ start, end });
  });
});

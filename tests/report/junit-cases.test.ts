import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.js';
import { finding, region, report } from '../support/report-scenarios.js';
import { junit } from '../support/reporters.js';

/** The names of tests for findings in these files, on these lines. */
function namesOf(places: readonly (readonly [file: string, line: number])[], more: Partial<Finding> = {}): string[] {
  const findings = places.map(([file, line]) => finding({ file, region: region(line, 1, 2), ...more }));
  const text = junit(report({ findings }), { width: 80, color: false, ci: false });
  return [...text.matchAll(/<testcase classname="[^"]*" name="([^"]*)"/g)].map(([, name]) => name!);
}

describe('tests of one name are numbered', () => {
  it.each<[readonly (readonly [string, number])[], readonly string[]]>([
    [[], ['all pages']],
    [[['a', 1]], ['a:1:1']],
    [
      [
        ['a', 1],
        ['a', 1],
        ['a', 2],
        ['a', 1],
      ],
      ['a:1:1', 'a:1:1 (2)', 'a:2:1', 'a:1:1 (3)'],
    ],
    [
      [
        ['a', 1],
        ['b', 1],
        ['b', 1],
      ],
      ['a:1:1', 'b:1:1', 'b:1:1 (2)'],
    ],
    // A name is shown without blanks around it.
    [
      [
        [' a', 1],
        ['a', 1],
      ],
      ['a:1:1', 'a:1:1 (2)'],
    ],
    [
      [
        [' a', 1],
        [' a', 1],
        [' a', 2],
        ['a', 1],
        ['a', 2],
        ['b', 1],
      ],
      ['a:1:1', 'a:1:1 (2)', 'a:2:1', 'a:1:1 (3)', 'a:2:1 (3)', 'b:1:1'],
    ],
    [
      [
        ['  a', 1],
        [' a', 1],
        ['a', 1],
      ],
      ['a:1:1', 'a:1:1 (2)', 'a:1:1 (3)'],
    ],
  ])('%j: %j', (places, names) => {
    expect(namesOf(places)).toEqual(names);
  });
});

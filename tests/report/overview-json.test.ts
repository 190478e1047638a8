import { expect, it } from 'vitest';
import { overviewJson } from '../../src/report/overview-json.js';
import { textOf } from '../../src/words/pieces.js';
import { madeOverview } from '../support/made-overview.js';
import { report } from '../support/report-scenarios.js';

const written = (overviews: Parameters<typeof report>[0]): string =>
  textOf(overviewJson(report(overviews), { width: 80, color: false, ci: false }));

it('an overview as JSON says what it is, and has a line for each tag and each list of names', () => {
  const lines = written({ overviews: [madeOverview({ a: 1, b: 2 })] }).split('\n');
  expect(lines.slice(0, 4)).toEqual(['{', '  "formatVersion": 1,', '  "tool": {', '    "name": "cache-lint",']);
  expect(
    lines.filter((line) => line.startsWith('        {"tag": ') || line.startsWith('        {"tag":')),
  ).toHaveLength(2);
  expect(lines).toContain('        "stacks": ["e4s","root"],');
});

it('an overview of nothing has no sites', () => {
  expect(JSON.parse(written({}))).toMatchObject({ formatVersion: 1, sites: [] });
});

import { describe, expect, it } from 'vitest';
import type { Preset } from '../../src/rule.js';
import { fixturePages, realPages } from '../support/corpus.js';
import { lint } from '../support/lint.js';

describe('on real pages', () => {
  it('there are some', () => {
    expect(fixturePages.length).toBeGreaterThan(0);
    expect(realPages.length).toBeGreaterThanOrEqual(fixturePages.length);
  });

  it.each<Preset>(['recommended', 'strict'])('no rule finds anything, under %s', (preset) => {
    const found = realPages.flatMap((page) => {
      const { findings, crashes, specs, unchecked } = lint(page, { preset });
      expect({ file: page.file, crashes, unchecked }).toEqual({ file: page.file, crashes: [], unchecked: undefined });
      expect(specs).toBeGreaterThan(0);
      return findings.map(({ file, ruleId, path, message }) => `${file}: ${ruleId} ${path}: ${message}`);
    });
    expect(found).toEqual([]);
  });
});

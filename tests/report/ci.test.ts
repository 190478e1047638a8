import { describe, expect, it } from 'vitest';
import { isCi } from '../../src/report/ci.js';

describe('a CI runner reads', () => {
  it.each([
    [{}, false],
    [{ CI: 'true' }, true],
    [{ GITHUB_ACTIONS: 'true' }, true],
    [{ CI: 'true', GITHUB_ACTIONS: 'true' }, true],
    [{ CI: 'false' }, false],
    [{ CI: '1' }, false],
    [{ CI: '' }, false],
    [{ CI: 'true', GITHUB_ACTIONS: 'false' }, true],
    [{ OTHER: 'true' }, false],
  ])('what is printed with %j: %j', (env, reads) => {
    expect(isCi(env)).toBe(reads);
  });
});

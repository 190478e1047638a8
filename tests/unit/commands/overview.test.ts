import { describe, expect, it } from 'vitest';
import { showOverview } from '../../../src/commands/overview.js';
import type { Host } from '../../../src/host.js';
import { DEFAULTS } from '../../../src/options/options.js';
import type { Rule } from '../../../src/rule.js';
import { interruptedBehind, keptHost, letters, titledSite } from '../../support/letters-rule.js';
import { GOOD } from '../../support/run-cli.js';

async function show(paths: readonly string[] = [], world: Partial<Host> = {}, rule: Rule = letters) {
  const { host, out, err } = keptHost(titledSite('ab'), world);
  const outputs = [{ format: 'json', file: undefined }] as const;
  const code = await showOverview({ ...DEFAULTS, paths }, outputs, [rule], host);
  return { code, out: out.join(''), err: err.join('') };
}

describe('an overview', () => {
  it('of a whole site says nothing beside what it holds', async () => {
    for (const paths of [[], ['.']]) {
      const { code, out, err } = await show(paths);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('"develop-2025-03-30"');
    }
  });

  it('is of no part of a site', async () => {
    await expect(show([GOOD])).rejects.toThrow(
      'an overview is of whole sites: name the root of a site, and no part of it',
    );
  });

  it.each([0, 1])('is not there when it is interrupted, with %i states looked at', async (states) => {
    const interrupted = { code: 130, out: '', err: 'cache-lint: interrupted, nothing was written\n' };
    expect(await show([], interruptedBehind(states))).toEqual(interrupted);
  });

  it('is there, and says so, when a rule fails', async () => {
    const check = (): never => {
      throw new Error('broken on purpose');
    };
    const { code, out, err } = await show([], {}, { ...letters, check });
    expect([code, out.includes('"develop-2025-03-30"')]).toEqual([3, true]);
    expect(err).toMatch(/^A fault of cache-lint itself, in rule letters, at .*\n.*broken on purpose\n/);
  });
});

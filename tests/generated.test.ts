import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from '../scripts/bundle.js';
import { generatedFiles } from '../scripts/generated-files.js';
import { FORMATS } from '../src/report/formats.js';
import type { Report } from '../src/report/report.js';
import { lint } from './support/lint.js';

const ROOT = path.resolve(import.meta.dirname, '..');

describe('generated files', () => {
  it.each([...generatedFiles(ROOT)])('%s is fresh (else: npm run generate)', (name, text) => {
    expect(readFileSync(path.join(ROOT, name), 'utf8') === text).toBe(true);
  });

  it('dist is fresh (else: npm run bundle)', async () => {
    const files = await bundle();
    expect(readdirSync(path.join(ROOT, 'dist')).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) {
      expect(readFileSync(path.join(ROOT, 'dist', name), 'utf8') === text, `dist/${name}: npm run bundle`).toBe(true);
    }
  });
});

describe('the README', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const scripts = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts as Record<string, string>;

  it('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('shows what the program prints', () => {
    const file = 'fixtures/site/_cache/develop-2025-03-30/py-wheel/specs.md';
    const text = readFileSync(path.join(ROOT, file), 'utf8').replace('"num_specs": 43,', '"num_specs": 44,');
    const { findings } = lint({ file, text });
    const report = { findings, omitted: { quiet: 0, maxFindings: 0, perPage: 0 } } as unknown as Report;
    const shown = FORMATS.text.reporter(report, { width: 100, color: false, ci: false });
    expect(readme).toContain(`\n\`\`\`text\n${shown.trimEnd()}\n\`\`\`\n`);
  });

  it('gives the test command that CI runs', () => {
    const ci = readFileSync(path.join(ROOT, '.ci/run'), 'utf8').trim().split('\n').at(-1)!;
    expect(readme).toContain(`\n\`\`\`sh\n${ci}\n\`\`\`\n`);
  });
});

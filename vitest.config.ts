import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

export default defineConfig({
  define: { __CACHE_LINT_VERSION__: JSON.stringify(version) },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    setupFiles: ['tests/support/fixed-seed.ts'],
    coverage: {
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      // The first runs in a browser: tests/e2e/html.test.ts. The second is compiled to WebAssembly: tests/unit/scan.
      exclude: ['src/report/html/page/**', 'src/page/scan/assembly/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 95 },
    },
  },
});

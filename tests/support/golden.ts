import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

/**
 * Holds a text against a file below `fixtures/`, byte for byte. With `GOLDEN=update` in the environment the file is written
 * instead: read that diff like code.
 */
export function expectGolden(actual: string, name: string): void {
  const file = fileURLToPath(new URL(name, FIXTURES));
  if (process.env.GOLDEN === 'update') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file), `fixtures/${name} is missing: run with GOLDEN=update and read it`).toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

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

/** Holds that a part of a text stands in a file below `fixtures/`, on lines of its own; not while the file is written anew. */
export function expectInGolden(part: string, name: string): void {
  const file = fileURLToPath(new URL(name, FIXTURES));
  if (process.env.GOLDEN === 'update' || !existsSync(file)) return;
  const whole = readFileSync(file, 'utf8');
  expect(`\n${whole}\n`.includes(`\n${part}\n`), `fixtures/${name} does not have this:\n${part}`).toBe(true);
}

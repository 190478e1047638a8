import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const isReport = ajv.compile(schema('report'));
const isBlame = ajv.compile(schema('blame'));

function schema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
}

/** Expects a report to be as its schema says. */
export function expectRightReport(report: unknown): void {
  expect(isReport(report) ? [] : isReport.errors).toEqual([]);
}

/** The same of what `cache-lint blame --format json` writes. */
export function expectRightBlame(document: unknown): void {
  expect(isBlame(document) ? [] : isBlame.errors).toEqual([]);
}

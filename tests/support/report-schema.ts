import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const SCHEMA = new URL('../../schemas/report.schema.json', import.meta.url);
const isReport = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
);

/** Expects a report to be as its schema says. */
export function expectRightReport(report: unknown): void {
  expect(isReport(report) ? [] : isReport.errors).toEqual([]);
}

import { expect, it } from 'vitest';
import { SCANNER as RECORDS } from '../../../src/index/scan/scanner.generated.js';
import { SCANNER as PAGES } from '../../../src/page/scan/scanner.generated.js';

/** Of WebAssembly, in bytes. */
const PAGE_SIZE = 64 << 10;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly END: { readonly value: number };
}

/** What a scanner's module exports. */
function exportsOf(scanner: string): Exports {
  const { Module, Instance } = (
    globalThis as never as { WebAssembly: Record<string, new (of: object, imports?: object) => object> }
  ).WebAssembly;
  const columns = { textsAscend: () => 0, namesAscend: () => 0 };
  const instance = new Instance!(new Module!(Buffer.from(scanner, 'base64')), { columns }) as {
    readonly exports: Exports;
  };
  return instance.exports;
}

it.each([
  ['pages', PAGES],
  ['records', RECORDS],
])('the memory of the module for %s, which cannot grow, is what its columns need', (_, scanner) => {
  const { memory, END } = exportsOf(scanner);
  expect(END.value).toBeGreaterThan(8 << 20);
  expect(memory.buffer.byteLength).toBe(Math.ceil(END.value / PAGE_SIZE) * PAGE_SIZE);
});

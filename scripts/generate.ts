// Writes every file that is made from another one. `npm run generate`; tests/generated.test.ts fails when one is stale.
// `npm run generate -- --archspec <microarchitectures.json> [--source <text>] [--month <2026-08>]` renews the list of targets before.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFiles, LISTS_FILE } from './generated-files.js';
import { type Lists, renewTargets } from './lists.js';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    archspec: { type: 'string' },
    source: {
      type: 'string',
      default: 'archspec/archspec-json, cpu/microarchitectures.json, and the names that it had before',
    },
    month: { type: 'string', default: new Date().toISOString().slice(0, 7) },
  },
});
if (values.archspec !== undefined) {
  const file = path.join(root, LISTS_FILE);
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Lists;
  const renewed = renewTargets(lists, readFileSync(values.archspec, 'utf8'), values.source, values.month);
  writeFileSync(file, `${JSON.stringify(renewed, null, 2)}\n`);
}
for (const [name, text] of await generatedFiles(root)) writeFileSync(path.join(root, name), text);

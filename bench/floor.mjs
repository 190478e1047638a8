// The floor that a check is measured against: reads the same files and parses their two data lines, nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const cache = path.join(process.argv[2], '_cache');
let specs = 0;
for (const tag of readdirSync(cache)) {
  for (const name of readdirSync(path.join(cache, tag))) {
    const text = readFileSync(path.join(cache, tag, name, 'specs.md'), 'utf8');
    const meta = text.indexOf('\nmeta: ') + 7;
    const metaEnd = text.indexOf('\n', meta);
    const rows = text.indexOf('\nspec_details: ', metaEnd) + 15;
    JSON.parse(text.slice(meta, metaEnd));
    specs += JSON.parse(text.slice(rows, text.indexOf('\n', rows))).length;
  }
}
process.stdout.write(`${specs}\n`);

// Writes every file that is made from another one. `npm run generate`; tests/generated.test.ts fails when one is stale.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './generated-files.js';

const root = path.resolve(import.meta.dirname, '..');
for (const [name, text] of generatedFiles(root)) writeFileSync(path.join(root, name), text);

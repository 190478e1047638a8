import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { rules, sections } from '../rules/index.js';
import { configSchemaText } from '../src/config/schema.js';
import { actionFiles } from './action-docs.js';
import { commandDocs } from './command-docs.js';
import { factsModule } from './facts-module.js';
import { htmlPageModule } from './html-page.js';
import { listsModule } from './lists.js';
import { TERMINAL_PICTURE, terminalSvg } from './picture-site.js';
import { ruleDocs } from './rule-docs.js';
import { saidByRules, saidModule } from './said.js';
import { scannerModule } from './scanner-module.js';
import { targetHistoryModule } from './target-history.js';

/** The lists that others keep, with their sources and months. */
export const LISTS_FILE = 'scripts/lists.json';

/** Every generated file but `dist/`, by its path below the root. */
export async function generatedFiles(root: string): Promise<Map<string, string>> {
  const said = await saidByRules();
  const schema = JSON.parse(readFileSync(path.join(root, 'schemas', 'page.schema.json'), 'utf8')) as object;
  return new Map([
    ...ruleDocs(sections, said),
    ...actionFiles(),
    ...commandDocs(root),
    ['schemas/config.schema.json', configSchemaText(rules)],
    ['src/spack/lists.generated.ts', listsModule(path.join(root, LISTS_FILE))],
    ['src/commands/said.generated.ts', saidModule(said)],
    [TERMINAL_PICTURE, await terminalSvg(root)],
    ['src/report/html/page.generated.ts', htmlPageModule(root)],
    ['src/page/scan/scanner.generated.ts', scannerModule(root, 'src/page/scan/assembly')],
    ['src/page/scan/facts.generated.ts', factsModule(root)],
    ['src/index/scan/scanner.generated.ts', scannerModule(root, 'src/index/scan/assembly')],
    ['src/spack/dag-hash/target-history.generated.ts', targetHistoryModule(root)],
    ['src/page/page-validator.generated.js', validatorSource(schema, false)],
    ['src/page/page-errors.generated.js', validatorSource(schema, true)],
  ]);
}

/** The code that ajv makes of a schema: an ES module without imports. */
function validatorSource(schema: object, allErrors: boolean): string {
  const ajv = new Ajv2020({ allErrors, allowUnionTypes: true, code: { source: true, esm: true, lines: true } });
  const code = standaloneCode.default(ajv, ajv.compile(schema));
  if (/\brequire\(|\bimport\b/.test(code)) throw new Error('the validator must not need ajv at run time');
  return `// Generated from schemas/page.schema.json by "npm run generate". Do not edit.\n${code}`;
}

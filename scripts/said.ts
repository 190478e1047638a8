import { rules } from '../rules/index.js';
import type { Finding } from '../src/finding.js';
import type { Rule } from '../src/rule.js';
import { page } from '../src/testing/page-builder.js';
import { saidOfExample } from '../src/testing/said.js';
import { applyExample, type CacheFiles, readCacheFiles } from './example-cache.js';
import { runProgram } from './run-program.js';

/** What each rule finds in its bad example, by rule id. */
export type Said = ReadonlyMap<string, readonly Finding[]>;

/** Runs every rule on its bad example: by itself, or where that is none for a rule alone, the whole program. */
export async function saidByRules(): Promise<Said> {
  const said = new Map<string, readonly Finding[]>();
  for (const rule of rules) said.set(rule.id, saidOfExample(rule) ?? (await saidByProgram(rule)));
  return said;
}

/** The module with what `explain` cannot find out where it is run. */
export function saidModule(said: Said): string {
  const own = rules
    .filter((rule) => saidOfExample(rule) === undefined)
    .map(({ id }) => `  ${JSON.stringify(id)}: ${JSON.stringify(said.get(id))},\n`);
  return [
    '// Generated from the rules\u2019 examples by "npm run generate". Do not edit.\n',
    "import type { Finding } from '../finding.js';\n\n",
    '/** What rules find in their bad examples, by rule id. */\n',
    `export const SAID: Readonly<Record<string, readonly Finding[]>> = {\n${own.join('')}};\n`,
  ].join('');
}

async function saidByProgram(rule: Rule): Promise<readonly Finding[]> {
  const run = rule.kind === 'config' ? onConfig : rule.kind === 'text' ? onLink : onCache;
  const findings = await run(rule);
  return findings.filter(({ ruleId, file }) => ruleId === rule.id && !isThere(ruleId, file));
}

/** The cache of the fixtures has holes before an example makes one. */
function isThere(ruleId: string, file: string): boolean {
  return ruleId === 'index-holes' && file.includes('v0.20.3');
}

function onLink({ examples }: Rule): Promise<readonly Finding[]> {
  const [file, target] = examples.bad.split(' -> ');
  return findingsIn(new Map([[file!, { target: target! }]]), [file!]);
}

function onConfig(rule: Rule): Promise<readonly Finding[]> {
  const { file, text } = page();
  const files = new Map([
    [file, text],
    ['cache-lint.config.yaml', rule.examples.bad],
  ]);
  return findingsIn(files, []);
}

function onCache(rule: Rule): Promise<readonly Finding[]> {
  const files: CacheFiles = readCacheFiles();
  applyExample(files, rule.examples.bad);
  files.set('cache-lint.config.json', Buffer.from('{"index": {"specFiles": true}}'));
  const index = ['--index', 'mirror'];
  if (rule.kind !== 'data') return findingsIn(files, ['site', ...index]);
  return findingsIn(files, ['data', 'new', ...(rule.id === 'data-index' ? index : [])]);
}

async function findingsIn(...call: Parameters<typeof runProgram>): Promise<readonly Finding[]> {
  const [files, args] = call;
  return JSON.parse(await runProgram(files, [...args, '--format', 'json'])).findings;
}

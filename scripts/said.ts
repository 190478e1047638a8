import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rules } from '../rules/index.js';
import type { Finding } from '../src/finding.js';
import { main } from '../src/main.js';
import { nodeHost } from '../src/node/host.js';
import type { Rule } from '../src/rule.js';
import { page } from '../src/testing/page-builder.js';
import { saidOfExample } from '../src/testing/said.js';
import { applyExample, type CacheFiles, readCacheFiles } from './example-cache.js';

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
  const { findings } = await run(rule);
  return findings.filter(({ ruleId, file }) => ruleId === rule.id && !isThere(ruleId, file));
}

/** The cache of the fixtures has holes before an example makes one. */
function isThere(ruleId: string, file: string): boolean {
  return ruleId === 'index-holes' && file.includes('v0.20.3');
}

function onLink({ examples }: Rule): Promise<ProgramOutput> {
  const [file, target] = examples.bad.split(' -> ');
  return runOn(new Map(), [file!], new Map([[file!, target!]]));
}

function onConfig(rule: Rule): Promise<ProgramOutput> {
  const { file, text } = page();
  const files = new Map([
    [file, text],
    ['cache-lint.config.yaml', rule.examples.bad],
  ]);
  return runOn(files, []);
}

function onCache(rule: Rule): Promise<ProgramOutput> {
  const files: CacheFiles = readCacheFiles();
  applyExample(files, rule.examples.bad);
  files.set('cache-lint.config.json', Buffer.from('{"index": {"specFiles": true}}'));
  const index = ['--index', 'mirror'];
  if (rule.kind !== 'data') return runOn(files, ['site', ...index]);
  return runOn(files, ['data', 'new', ...(rule.id === 'data-index' ? index : [])]);
}

interface ProgramOutput {
  readonly findings: readonly Finding[];
}

const world = nodeHost({ interrupted: false });

/** Runs the program in a folder with these files and links. */
async function runOn(
  files: ReadonlyMap<string, string | Buffer>,
  args: readonly string[],
  links: ReadonlyMap<string, string> = new Map(),
): Promise<ProgramOutput> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cache-lint-example-'));
  try {
    mkdirSync(path.join(folder, '.git'));
    for (const [name, content] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    for (const [name, target] of links) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      symlinkSync(target, path.join(folder, name));
    }
    const parts: string[] = [];
    const stdout = { isTTY: false, columns: undefined, write: (text: string) => void parts.push(text) };
    const host = {
      ...world,
      cwd: folder,
      env: {},
      stdout,
      stderr: { ...stdout, write() {} },
    };
    await main([...args, '--format', 'json'], rules, host);
    return JSON.parse(parts.join(''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

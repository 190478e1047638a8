import { createHash } from 'node:crypto';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** The module with the script and the style of the `html` format, made of `src/report/html/page/`; byte for byte the same each time. */
export function htmlPageModule(root: string): string {
  const script = bundled(root, 'main.ts');
  const style = bundled(root, 'page.css');
  if (/<\/script|<!--|<\/style/i.test(script + style)) throw new Error('the script or the style would end its element');
  return [
    '// Generated from src/report/html/page/ by "npm run generate". Do not edit.',
    `export const SCRIPT: string = ${textCode(script)};`,
    `export const SCRIPT_HASH = ${JSON.stringify(hashOf(script))};`,
    `export const STYLE: string = ${textCode(style)};`,
    `export const STYLE_HASH = ${JSON.stringify(hashOf(style))};`,
    '',
  ].join('\n');
}

function bundled(root: string, entry: string): string {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [path.posix.join('src/report/html/page', entry)],
    bundle: true,
    format: 'iife',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    minify: true,
    lineLimit: 120,
    charset: 'ascii',
    legalComments: 'none',
    write: false,
  });
  return `\n${outputFiles[0]!.text.trim()}\n`;
}

/** A text over several lines, so that a change of it can be read. */
function textCode(text: string): string {
  const lines = text.split('\n').map((line) => `  ${JSON.stringify(line)},\n`);
  return `[\n${lines.join('')}].join('\\n')`;
}

/** As a Content Security Policy names it: of the text between the tags. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

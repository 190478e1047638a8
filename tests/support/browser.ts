import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { tempFolder } from './temp-folder.js';

/** The Chromium of this machine; undefined when there is none. */
export const CHROMIUM: string | undefined = ['chromium', 'chromium-browser', 'google-chrome'].map(find).find(Boolean);

function find(program: string): string | undefined {
  try {
    return execFileSync('which', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** Throws without Chromium: ask `CHROMIUM` first where that is no fault. */
export function launch(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('there is no chromium on the path');
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

export interface Opened {
  readonly page: Page;
  /** All that a quiet page does not do: requests, messages of the console, errors, dialogs. */
  readonly noise: readonly string[];
}

/** Writes a page to a file and opens it as a reader would, from the disk. `hash` is what follows the `#` of the address. */
export async function open(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
  hash = '',
): Promise<Opened> {
  const file = path.join(tempFolder(), 'report.html');
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  const address = `file://${file}`;
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) noise.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${address}${hash === '' ? '' : `#${hash}`}`);
  return { page, noise };
}

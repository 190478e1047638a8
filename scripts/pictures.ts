// Renders the pictures of the README that take a browser: `npm run pictures`; tests/generated.test.ts fails when they are stale.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { REPORT_HASH, REPORT_PICTURE, reportHash, reportPage } from './picture-site.js';

const root = path.resolve(import.meta.dirname, '..');
const html = await reportPage();
const folder = mkdtempSync(path.join(os.tmpdir(), 'cache-lint-picture-'));
try {
  writeFileSync(path.join(folder, 'report.html'), html);
  execFileSync(
    'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=5000'],
      ...['--window-size=1200,1290', `--screenshot=${path.join(root, REPORT_PICTURE)}`],
      `file://${path.join(folder, 'report.html')}`,
    ],
    { stdio: 'ignore' },
  );
  writeFileSync(path.join(root, REPORT_HASH), reportHash(html));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

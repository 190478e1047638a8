import { wellFormed } from './printable.js';

/** What stands for `..` and for the root of the file system: no page has such a name. */
const PARENT = '(parent)';
const ROOT = '(root)';

/**
 * A file as a SARIF URI: relative to the repository root, percent-encoded. GitHub and the validators refuse `..` (SARIF1002),
 * and GitHub rejects a whole upload for one absolute URI whose checkout path it does not know (GH1006). Leaving the offending
 * step out would point at another file. So `../a.md` becomes `(parent)/a.md` and `/a.md` becomes `(root)/a.md`, which exist
 * nowhere, and the caller says so in a notification (see `isOutside`).
 */
export function toUri(file: string): string {
  return file
    .replace(/^(?:\.\/+)+/, '')
    .split('/')
    .map((step, index) => encodeURIComponent(stepName(step, index)))
    .join('/');
}

/** Whether the path leads out of the repository root, so that its URI is none that exists. */
export function isOutside(file: string): boolean {
  return file.startsWith('/') || file.split('/').includes('..');
}

function stepName(step: string, index: number): string {
  if (step === '..') return PARENT;
  return step === '' && index === 0 ? ROOT : wellFormed(step);
}

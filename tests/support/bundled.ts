import { bundle, declarations } from '../../scripts/bundle.js';

let files: ReturnType<typeof bundle> | undefined;
let types: ReturnType<typeof declarations> | undefined;

/** What `npm run bundle` would write of the program and the library, made from the sources once for all files of tests of a process. */
export function bundled(): ReturnType<typeof bundle> {
  files ??= bundle();
  return files;
}

/** The types that it would write, as `bundled`. */
export function bundledTypes(): ReturnType<typeof declarations> {
  types ??= declarations();
  return types;
}

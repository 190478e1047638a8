#!/usr/bin/env node
import { partLoader } from './node/part-loader.js';
import type * as program from './program.js';

// The command. What `--version` does not need is in another file, so that it need not be read. This one is in the JavaScript of 2015 but for
// one `import()`: a Node that cannot run the other shall say so.
const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
const args = process.argv.slice(2);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`cache-lint: Node ${process.versions.node} is too old: it needs 20.19 or newer\n`);
  process.exitCode = 2;
} else if (args.length === 1 && args[0] === '--version') process.stdout.write(`${__CACHE_LINT_VERSION__}\n`);
else {
  // Until the program says otherwise: one that ends without a word has failed.
  process.exitCode = 3;
  const parts = partLoader(__dirname, (url) => import(url));
  Promise.resolve()
    .then(() => (parts.load(`${__dirname}/parts/program.js`) as typeof program).start(parts.keep))
    .catch((error: unknown) => process.stderr.write(`cache-lint: ${(error as Error).stack}\n`));
}

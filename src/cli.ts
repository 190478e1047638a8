#!/usr/bin/env node
// The command. What `--version` does not need is in another file, so that it need not be read.
const args = process.argv.slice(2);
if (args.length === 1 && args[0] === '--version') process.stdout.write(`${__CACHE_LINT_VERSION__}\n`);
else await import('./program.js');

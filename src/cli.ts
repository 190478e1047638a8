#!/usr/bin/env node
// The command: hands the arguments to the program. What `--version` does not need is loaded after it.
const args = process.argv.slice(2);
if (args.length === 1 && args[0] === '--version') {
  process.stdout.write(`${__CACHE_LINT_VERSION__}\n`);
} else {
  const [{ main }, { nodeHost }, { rules }] = await Promise.all([
    import('./main.js'),
    import('./host.js'),
    import('../rules/index.js'),
  ]);
  const signal = { interrupted: false, terminated: false };
  // Once: a second signal ends the process at once.
  process.once('SIGINT', () => {
    signal.interrupted = true;
  });
  process.once('SIGTERM', () => {
    signal.interrupted = true;
    signal.terminated = true;
  });
  const code = await main(args, rules, nodeHost(signal));
  process.exitCode = code === 130 && signal.terminated ? 143 : code;
}

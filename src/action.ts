// The GitHub Action: hands the runner's inputs to `runAction`, and the exit code to the process.
import * as core from '@actions/core';
import { rules } from '../rules/index.js';
import { runAction } from './action/run-action.js';
import { nodeHost } from './node/host.js';
import { watchSignals } from './node/signals.js';

async function start(): Promise<void> {
  const host = nodeHost(watchSignals());
  process.exitCode = await runAction(core, rules, host);
  await host.guard.finish(process.exitCode);
}

void start();

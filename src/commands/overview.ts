import { makeReport } from '../check/make-report.js';
import { describeFailures } from '../check/progress.js';
import { check, sayInterrupted } from '../check/run-lint.js';
import { makeTask, prepare } from '../check/setup.js';
import { UsageError } from '../errors.js';
import { isWhole } from '../hide/hide.js';
import type { Host } from '../host.js';
import type { CheckOptions, OverviewOutput } from '../options/options.js';
import { OVERVIEW_FORMATS } from '../report/overview-formats.js';
import { neutralise, printable } from '../report/printable.js';
import type { Rule } from '../rule.js';
import type { ExitCode } from './check.js';
import { checkOutputs, refuseInputs, writeOutputs } from './outputs.js';

/**
 * `cache-lint overview`: checks whole sites and says what they hold. What is found is no fault of the call: the falls lead to it. Throws
 * a `UsageError` when the call or the config is wrong, or names a part of a site.
 */
export async function showOverview(
  options: CheckOptions,
  outputs: readonly OverviewOutput[],
  builtIn: readonly Rule[],
  host: Host,
): Promise<ExitCode> {
  checkOutputs(outputs, host);
  const setup = await prepare(options, builtIn, host);
  const task = { ...(await makeTask({ ...options, index: false }, setup, host)), counts: true };
  if (!isWhole(task.discovery))
    throw new UsageError('an overview is of whole sites: name the root of a site, and no part of it');
  await refuseInputs(outputs, { task, setup }, host);
  const checked = await check(task, host);
  if (checked === undefined || host.interrupted()) return sayInterrupted(host).exitCode;
  const report = makeReport(checked);
  await writeOutputs(report, outputs, OVERVIEW_FORMATS, options, host);
  const failures = describeFailures(report).map(printable);
  if (failures.length === 0) return 0;
  host.stderr.write(neutralise(`${failures.join('\n')}\n`));
  return 3;
}

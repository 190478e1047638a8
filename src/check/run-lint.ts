import { thrownText } from '../errors.js';
import { compareText } from '../finding.js';
import type { Host } from '../host.js';
import type { Report } from '../report/report.js';
import { lint } from './lint.js';
import { Progress } from './progress.js';
import type { LintTask } from './task.js';

/** Checks what the task names and shows how far it is; undefined when it was interrupted. */
export async function lintWithProgress(task: LintTask, host: Host): Promise<Report | undefined> {
  const progress = new Progress(host);
  const report = await lint(task, host, {
    show: (done, all) => progress.show(done, all),
    async pause() {
      await host.pause();
      return !host.interrupted();
    },
  });
  progress.clear();
  return report && withStrays(report, host);
}

/** With what plugins did when nobody had called them. */
async function withStrays(report: Report, { guard }: Host): Promise<Report> {
  await guard.calm();
  const strays = guard.strays.map(({ error, ...place }) => ({ ...place, stack: thrownText(error) }));
  if (strays.length === 0) return report;
  const errors = [...report.internalErrors, ...strays].sort((a, b) => compareText(a.file, b.file));
  return { ...report, internalErrors: errors };
}

/** Says so; `fixed` files have been changed before. */
export function sayInterrupted(host: Host, fixed = 0): { readonly exitCode: 130 } {
  const done =
    fixed === 0
      ? 'nothing was written'
      : `${fixed} ${fixed === 1 ? 'file is' : 'files are'} fixed, the others as they were`;
  host.stderr.write(`cache-lint: interrupted, ${done}\n`);
  return { exitCode: 130 };
}

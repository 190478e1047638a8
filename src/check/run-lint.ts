import { thrownText } from '../errors.js';
import { hideSieves } from '../hide/hide.js';
import type { Host } from '../host.js';
import { type Flow, sift } from '../report/sieve.js';
import type { Pace } from '../threads/steps.js';
import { type Checked, hideContext, type Inspection } from './inspection.js';
import { inspect } from './lint.js';
import { withOtherDocuments } from './other-documents.js';
import { Progress } from './progress.js';
import type { LintTask } from './task.js';
import { NO_WATCH, type Watch } from './watch.js';

/** Checks what the task names, shows how far it is, and hides what is to be hidden; undefined when it was interrupted. */
export async function check(task: LintTask, host: Host, watch: Watch = NO_WATCH): Promise<Checked | undefined> {
  const progress = new Progress(host);
  const pace = { ...quietPace(host), show: (done: number, all: number) => progress.show(done, all) };
  watch.enter('pages');
  const whole = await withOtherDocuments(task, host);
  const goesOn = await pace.pause();
  const found = goesOn ? await inspect(watch.task(whole), watch.host(host), pace) : undefined;
  watch.enter('judging');
  progress.clear();
  if (found === undefined) return undefined;
  const inspection = await withStrays(found, host);
  return { inspection, flow: hidden(inspection, task, host) };
}

/** Of a run that nobody sees. */
export function quietPace(host: Host): Pace {
  return {
    show() {},
    async pause() {
      await host.pause();
      return !host.interrupted();
    },
  };
}

/** The findings that are left of an inspection when all is hidden that is to be hidden. */
export function hidden(inspection: Inspection, task: LintTask, host: Host): Flow {
  const sieves = hideSieves(task, hideContext(inspection, host.today()));
  return sift({ findings: inspection.findings, notes: {} }, sieves);
}

/** With what plugins did when nobody had called them. */
async function withStrays(inspection: Inspection, { guard }: Host): Promise<Inspection> {
  await guard.calm();
  const strays = guard.strays.map(({ error, ...place }) => ({ ...place, stack: thrownText(error) }));
  return strays.length === 0 ? inspection : { ...inspection, crashes: [...inspection.crashes, ...strays] };
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

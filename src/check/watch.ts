import type { Host } from '../host.js';
import type { LintTask } from './task.js';

/** What a run does, one after the other; `pages` and `judging` once more for each state that is checked. */
export type Step = 'config' | 'files' | 'pages' | 'judging' | 'fixing' | 'output';

/** Who looks on while a run goes through its steps. */
export interface Watch {
  /** From now on the run is at this step. */
  enter(step: Step): void;
  /** The same task and the same world, with what is to be watched in them watched. */
  task(task: LintTask): LintTask;
  host(host: Host): Host;
}

/** What most runs have: nobody looks on, and it costs nothing. */
export const NO_WATCH: Watch = { enter() {}, task: (task) => task, host: (host) => host };

import type { CorpusRules } from '../engine/corpus-log.js';
import type { PageResult } from '../engine/lint-page.js';
import type { PageFile } from '../files/walk.js';
import type { PageLook, Way } from './look.js';
import type { Steps } from './steps.js';
import type { PagePlan } from './units.js';

/** Pages in their order, and what is to become of each. */
export interface PageList extends PagePlan {
  readonly pages: readonly PageFile[];
  /** The corpus and site rules that look at them. */
  readonly corpusRules: CorpusRules;
}

/** Takes what a page gave: undefined when there is none, or nothing was read (`way` is undefined then). */
export type Take = (page: PageFile, way: Way | undefined, result: PageResult | undefined) => void;

/** More threads for a list of pages. */
export interface Help {
  /** Whether to start them as soon as there is a list, or when it turns out to take long. */
  readonly isAsked: boolean;
  /** Does the rest of a list together with them, from a page on. False when it was interrupted. */
  finish(list: PageList, from: number, take: Take): Promise<boolean>;
}

/**
 * Milliseconds of a run after which what is left is estimated; and how much that has to be: another thread takes a third of a second until
 * it is as fast as this one.
 */
const AFTER_MS = 250;
const WORTH_MS = 1000;

/**
 * Looks at pages, and hands over what each gave, in their order: whoever takes it cannot tell in which thread that was. False when it was
 * interrupted.
 */
export async function eachPage(
  list: PageList,
  look: PageLook,
  steps: Steps,
  help: Help | undefined,
  take: Take,
): Promise<boolean> {
  const { pages } = list;
  if (help?.isAsked) return help.finish(list, 0, take);
  const started = steps.now();
  for (let at = 0; at < pages.length; at++) {
    const page = pages[at]!;
    takeHere(page, list.wayOf(page), list, look, take);
    steps.done++;
    if (!steps.isDue) continue;
    if (!(await steps.pause())) return false;
    const passed = steps.now() - started;
    const left = (passed / (at + 1)) * (pages.length - at - 1);
    if (help !== undefined && passed > AFTER_MS && left > WORTH_MS) return help.finish(list, at + 1, take);
  }
  return true;
}

/** Looks at a page in this thread. */
export function takeHere(
  page: PageFile,
  way: Way | undefined,
  { isRenamed, corpusRules }: PageList,
  look: PageLook,
  take: Take,
): void {
  take(page, way, way && look.at(page, way, isRenamed(page), corpusRules));
}

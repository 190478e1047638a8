import type { FallData, SiteData } from '../../overview-data.js';
import { el } from '../dom.js';
import { type Chart, makeChart } from './chart.js';
import { makeDevelop } from './develop.js';
import { makeFalls } from './falls.js';
import { overTime } from './over-time.js';
import { makePackages } from './packages.js';
import { makeSite } from './site.js';
import { makeStackChoice } from './stack-choice.js';
import { stackMap } from './stack-map.js';
import { type StackedPlan, stacked } from './stacked.js';

/** What the view asks of the list of findings. */
export interface Findings {
  /** Those of the ids that the page lists. */
  readonly listed: (ids: readonly string[]) => readonly string[];
  /** Lists only these, and goes there. */
  readonly show: (ids: readonly string[]) => void;
}

const SHARES = [
  ['compilers', 'Compilers', 'Shares of the compilers in the specs of each tag.'],
  ['targets', 'Targets', 'Shares of the targets in the specs of each tag.'],
  ['oss', 'Operating systems', 'Shares of the operating systems in the specs of each tag.'],
] as const;

/** Draws what a site holds into its section of the page. `id` starts every id of it. */
export function makeSiteView(root: HTMLElement, id: string, data: SiteData, findings: Findings): void {
  const site = makeSite(data);
  const packages = makePackages(`${id}-packages`, site);
  const listed = (fall: FallData | undefined): readonly string[] => findings.listed(fall?.findings ?? []);
  const open = (fall: FallData | undefined): void => {
    const ids = listed(fall);
    if (ids.length > 0) findings.show(ids);
  };
  let lines: Chart | undefined;
  const choice = makeStackChoice(`${id}-choice`, site, () => lines?.redraw());
  const canOpen = (tag: number): boolean => listed(site.falls.get(tag)).length > 0;
  lines = makeChart(overTime(`${id}-time`, site, choice, canOpen, (tag) => open(site.falls.get(tag))));
  const falls = makeFalls(`${id}-falls`, site, {
    listed: (fall) => listed(fall).length,
    findings: open,
    packages: ({ older, newer }) => packages.show(older, newer),
  });
  if (falls !== undefined) lines.element.append(falls);

  const stackedChart = (plan: StackedPlan): HTMLElement => makeChart(stacked(site, plan)).element;
  const shares = SHARES.map(([kind, title, about]) =>
    stackedChart({ id: `${id}-${kind}`, title, about, kind, noun: 'spec', shares: true }),
  );
  const generations = stackedChart({
    ...{ id: `${id}-generations`, title: 'Pages by generation', kind: 'generations', noun: 'page', shares: false },
    about: 'Pages of each tag by the generation of the generator that wrote them.',
  });
  const map = site.stacks.length === 0 ? [] : [makeChart(stackMap(`${id}-map`, site)).element];
  const develop = makeDevelop(`${id}-develop`, site);
  root.append(
    lines.element,
    ...map,
    el('div', { class: 'three' }, ...shares),
    el('div', { class: 'two' }, generations, packages.element),
    ...(develop === undefined ? [] : [develop]),
  );
}

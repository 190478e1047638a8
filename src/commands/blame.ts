import { type BlamePace, blameFindings, openChanges } from '../blame/blame.js';
import { type BlameReport, blameHtml, blameJson, blameText, sentenceOf } from '../blame/texts.js';
import { makeReport } from '../check/make-report.js';
import { describeFailures, Progress } from '../check/progress.js';
import { check, quietPace, sayInterrupted } from '../check/run-lint.js';
import { makeTask, prepare } from '../check/setup.js';
import type { LintTask } from '../check/task.js';
import { allPagesOf, ownFilesOf, type Site } from '../files/discover.js';
import type { Host } from '../host.js';
import type { BlameFormat } from '../options/commands.js';
import type { CheckOptions, OutputIn } from '../options/options.js';
import type { SiteLog } from '../page/site-log.js';
import type { Format } from '../report/formats.js';
import { neutralise, printable } from '../report/printable.js';
import type { Report } from '../report/report.js';
import type { Rule } from '../rule.js';
import { count } from '../words/words.js';
import type { ExitCode } from './check.js';
import { checkOutputs, refuseInputs, writeOutputs } from './outputs.js';

/** The formats of what was found out, which is no part of a report. */
function formatsOf(said: BlameReport): Readonly<Record<BlameFormat, Pick<Format, 'load'>>> {
  return {
    text: { load: async () => () => blameText(said) },
    json: { load: async () => () => blameJson(said) },
    html: { load: async () => () => blameHtml(said) },
  };
}

/**
 * `cache-lint blame`: for each finding of a check the commit that brought it. 0 when that could be asked, whatever was found; throws a
 * `UsageError` when there is no repository, or the call or the config is wrong.
 */
export async function blame(
  options: CheckOptions,
  outputs: readonly OutputIn<BlameFormat>[],
  builtIn: readonly Rule[],
  host: Host,
): Promise<ExitCode> {
  checkOutputs(outputs, host);
  const setup = await prepare(options, builtIn, host);
  const request = { ...options, index: false } as const;
  const given = await makeTask(request, setup, host);
  await refuseInputs(outputs, { task: given, setup }, host);
  const changes = openChanges({ host, setup });
  const logs = new Map<string, SiteLog>();
  const checked = await check(keeping(given, logs), host);
  if (checked === undefined) return sayInterrupted(host).exitCode;
  const report = makeReport(checked, { quiet: options.quiet });
  const progress = new Progress(host, 'traced', 'findings');
  const { pause } = quietPace(host);
  const pace: BlamePace = { show: (done) => progress.show(done, report.findings.length), pause };
  const run = { request, setup, task: given, host, logs };
  const blamed = await blameFindings(report.findings, run, changes, pace);
  progress.clear();
  if (blamed === undefined || host.interrupted()) return sayInterrupted(host).exitCode;
  const { name, version, informationUri } = report.tool;
  const said: BlameReport = { tool: { name, version, informationUri }, blamed };
  await writeOutputs(report, outputs, formatsOf(said), options, host);
  const lines = [...describeFailures(report), sentenceOf(blamed), ...leftOut(report)];
  host.stderr.write(neutralise(`${lines.map(printable).join('\n')}\n`));
  return report.internalErrors.length > 0 ? 3 : 0;
}

/** The same, but all findings are to be known under former names of their files, and what is kept of the pages of a site is kept on. */
function keeping(task: LintTask, logs: Map<string, SiteLog>): LintTask {
  const { sites } = task.discovery;
  const keep = (site: Site): Site => ({
    ...site,
    before: {
      // Nothing counts as new: only the log is wanted.
      asked: new Set(),
      async find(log) {
        logs.set(site.cache, log);
        return new Set();
      },
    },
  });
  // Findings are about the data of a site also where it is not there.
  const expected = ({ folders: { data } }: Site): string[] => [`${data}/tags.yaml`, `${data}/meta.yaml`];
  const own = sites.flatMap((site) => [...ownFilesOf(site), ...expected(site)]);
  const renamed = new Set([...allPagesOf(task.discovery).map(({ file }) => file), ...own]);
  return { ...task, renamed, discovery: { ...task.discovery, sites: sites.map(keep) } };
}

function leftOut({ omitted, hidden }: Report): string[] {
  const { perPage, quiet } = omitted;
  const all = hidden.baseline + hidden.suppressions;
  return [
    ...(perPage === 0 ? [] : [`Not traced: ${count(perPage, 'finding')} beyond the most that are listed.`]),
    ...(quiet === 0
      ? []
      : [`Not traced: ${count(quiet, 'finding')} that ${quiet === 1 ? 'is no error' : 'are no errors'}.`]),
    ...(all === 0 ? [] : [`Not traced: ${count(all, 'hidden finding')}.`]),
  ];
}

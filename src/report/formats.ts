import { checkstyle } from './checkstyle.js';
import { compact } from './compact.js';
import { files, files0 } from './files.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { html } from './html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { ndjson } from './ndjson.js';
import { rdjson } from './rdjson.js';
import type { Reporter } from './report.js';
import { sarif } from './sarif.js';
import { summary } from './summary.js';
import { text } from './text.js';

/** An output format as `--format` offers it. */
export interface Format {
  readonly reporter: Reporter;
  /** One line. */
  readonly help: string;
  /** The usual end of a file name, without the dot. */
  readonly extension: string;
  /** Whether it has a place for what would mend a finding. */
  readonly suggests?: true;
  /** Whether it shows what sites hold, which is counted for it then. */
  readonly showsSites?: true;
}

/** Every output format, by its name. */
export const FORMATS = {
  text: { reporter: text, help: 'for people: findings by page, with code frames', extension: 'txt' },
  compact: { reporter: compact, help: 'one finding per line, for editors and grep', extension: 'txt' },
  json: { reporter: json, help: 'one JSON document (schemas/report.schema.json)', extension: 'json' },
  ndjson: { reporter: ndjson, help: 'one JSON object per line: run, findings, summary', extension: 'ndjson' },
  sarif: { reporter: sarif, help: 'SARIF 2.1.0, for GitHub code scanning', extension: 'sarif', suggests: true },
  github: { reporter: github, help: 'annotations of GitHub Actions, at most ten per severity', extension: 'txt' },
  markdown: { reporter: markdown, help: 'for comments, at most 60,000 characters', extension: 'md' },
  summary: {
    reporter: summary,
    help: 'the job summary of GitHub Actions, at most 900 KiB',
    extension: 'md',
    showsSites: true,
  },
  junit: { reporter: junit, help: 'JUnit XML, for Jenkins, GitLab and most CI systems', extension: 'xml' },
  gitlab: { reporter: gitlab, help: 'Code Quality of GitLab, a JSON array', extension: 'json' },
  checkstyle: { reporter: checkstyle, help: 'Checkstyle XML, for reviewdog and CI systems', extension: 'xml' },
  rdjson: { reporter: rdjson, help: 'reviewdog diagnostic format, one JSON object', extension: 'json', suggests: true },
  files: { reporter: files, help: 'the files whose findings fail the run, one a line', extension: 'txt' },
  files0: { reporter: files0, help: 'the same, each ended by NUL, for xargs -0', extension: 'txt' },
  html: {
    reporter: html,
    help: 'one page for browsers: a table to search, and charts of a whole site',
    extension: 'html',
    showsSites: true,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** Whether a format shows what sites hold. */
export function showsSites(name: FormatName): boolean {
  const format: Format = FORMATS[name];
  return format.showsSites === true;
}

/** Whether a format has a place for what would mend a finding. */
export function suggests(name: FormatName): boolean {
  const format: Format = FORMATS[name];
  return format.suggests === true;
}

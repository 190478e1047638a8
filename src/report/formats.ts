import type { Reporter } from './report.js';
import { text } from './text.js';

/** An output format as `--format` offers it. */
export interface Format {
  /** Most runs write text only: each of the others is loaded when it is written. */
  readonly load: () => Promise<Reporter>;
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
  text: { load: async () => text, help: 'for people: findings by page, with code frames', extension: 'txt' },
  compact: {
    load: async () => (await import('./compact.js')).compact,
    help: 'one finding per line, for editors and grep',
    extension: 'txt',
  },
  json: {
    load: async () => (await import('./json.js')).json,
    help: 'one JSON document (schemas/report.schema.json)',
    extension: 'json',
  },
  ndjson: {
    load: async () => (await import('./ndjson.js')).ndjson,
    help: 'one JSON object per line: run, findings, summary',
    extension: 'ndjson',
  },
  sarif: {
    load: async () => (await import('./sarif.js')).sarif,
    help: 'SARIF 2.1.0, for GitHub code scanning',
    extension: 'sarif',
    suggests: true,
  },
  github: {
    load: async () => (await import('./github.js')).github,
    help: 'annotations of GitHub Actions, at most ten per severity',
    extension: 'txt',
  },
  markdown: {
    load: async () => (await import('./markdown.js')).markdown,
    help: 'for comments, at most 60,000 characters',
    extension: 'md',
  },
  summary: {
    load: async () => (await import('./summary.js')).summary,
    help: 'the job summary of GitHub Actions, at most 900 KiB',
    extension: 'md',
    showsSites: true,
  },
  junit: {
    load: async () => (await import('./junit.js')).junit,
    help: 'JUnit XML, for Jenkins, GitLab and most CI systems',
    extension: 'xml',
  },
  gitlab: {
    load: async () => (await import('./gitlab.js')).gitlab,
    help: 'Code Quality of GitLab, a JSON array',
    extension: 'json',
  },
  checkstyle: {
    load: async () => (await import('./checkstyle.js')).checkstyle,
    help: 'Checkstyle XML, for reviewdog and CI systems',
    extension: 'xml',
  },
  rdjson: {
    load: async () => (await import('./rdjson.js')).rdjson,
    help: 'reviewdog diagnostic format, one JSON object',
    extension: 'json',
    suggests: true,
  },
  files: {
    load: async () => (await import('./files.js')).files,
    help: 'the files whose findings fail the run, one a line',
    extension: 'txt',
  },
  files0: {
    load: async () => (await import('./files.js')).files0,
    help: 'the same, each ended by NUL, for xargs -0',
    extension: 'txt',
  },
  html: {
    load: async () => (await import('./html.js')).html,
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

import type { Format } from './formats.js';

/** The formats in which `cache-lint overview` says what sites hold, by their names. */
export const OVERVIEW_FORMATS = {
  text: {
    load: async () => (await import('./overview-text.js')).overviewText,
    help: 'for people: a line for each tag, and what it lacks',
    extension: 'txt',
  },
  json: {
    load: async () => (await import('./overview-json.js')).overviewJson,
    help: 'one JSON document (schemas/overview.schema.json)',
    extension: 'json',
  },
  html: {
    load: async () => (await import('./html.js')).overviewHtml,
    help: 'one page for browsers: charts, each also as a table',
    extension: 'html',
  },
} as const satisfies Record<string, Format>;

export type OverviewFormat = keyof typeof OVERVIEW_FORMATS;

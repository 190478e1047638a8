import type { Format } from './formats.js';
import { overviewHtml } from './html.js';
import { overviewJson } from './overview-json.js';
import { overviewText } from './overview-text.js';

/** The formats in which `cache-lint overview` says what sites hold, by their names. */
export const OVERVIEW_FORMATS = {
  text: { reporter: overviewText, help: 'for people: a line for each tag, and what it lacks', extension: 'txt' },
  json: { reporter: overviewJson, help: 'one JSON document (schemas/overview.schema.json)', extension: 'json' },
  html: { reporter: overviewHtml, help: 'one page for browsers: charts, each also as a table', extension: 'html' },
} as const satisfies Record<string, Format>;

export type OverviewFormat = keyof typeof OVERVIEW_FORMATS;

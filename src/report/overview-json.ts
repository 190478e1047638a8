import { jsonPieces } from './json-text.js';
import type { Reporter } from './report.js';

/** Raised when a program that reads the output would have to change. */
const FORMAT_VERSION = 1;

/** For programs: what each site holds. Its shape is `schemas/overview.schema.json`. */
export const overviewJson: Reporter = ({ tool: { name, version, informationUri }, overviews: sites = [] }) =>
  jsonPieces({ formatVersion: FORMAT_VERSION, tool: { name, version, informationUri }, sites }, ROWS);

/** Levels down to which each value has lines of its own: to a tag, a fall, a list of names. */
const ROWS = 4;

import * as z from 'zod';
import { LEVELS } from '../finding.js';
import { PRESETS, type Rule } from '../rule.js';
import { optionSchemaOf, optionsOf } from './option-schema.js';

const LEVEL_LIST = 'a severity (error, warning, info or off)';

/** What is expected, as a noun: a message says "... is not <noun>". What is said of unknown keys is another matter. */
function keysOf(noun: string) {
  return { error: (issue: { readonly code?: string }) => (issue.code === 'unrecognized_keys' ? undefined : noun) };
}

const level = z.enum(LEVELS, { error: LEVEL_LIST }).meta({ description: 'error, warning, info, or off.' });

const ruleSetting = z.union([level, z.tuple([level, z.unknown()], { error: '[severity, options]' })], {
  error: `${LEVEL_LIST} or [severity, options]`,
});

const ruleSettings = z.record(z.string(), ruleSetting, { error: 'an object of rules, as in {"page-title": "off"}' });

/** One text, or a list of at least one. */
function oneOrMore(what: string, whats: string) {
  const one = z.string({ error: what }).min(1, { error: what });
  return z.union(
    [one, z.array(one, { error: whats }).min(1, { error: `a list of at least ${what.replace('a ', 'one ')}` })],
    {
      error: `${what} or a list of them`,
    },
  );
}

const extending = z.union(
  [
    z.string({ error: 'a preset or a file' }),
    z.array(z.string({ error: 'a preset or a file' }), { error: 'a list of presets and files' }),
  ],
  { error: `a preset (${PRESETS.join(', ')}), a file, or a list of them` },
);

const files = oneOrMore('a glob', 'a list of globs').meta({
  description:
    'Globs of pages, from the folder of this file: `*`, `?`, `**`, `[a-z]`, `{a,b}`. `*.md` is in the folder itself only.',
});

const override = z.strictObject(
  { files, rules: ruleSettings.meta({ description: 'What the rules are set to on these pages.' }) },
  keysOf('an object with "files" and "rules"'),
);

const folder = z.string({ error: 'a folder' }).min(1, { error: 'a folder' });
const file = z.string({ error: 'a file' }).min(1, { error: 'a file' });

const site = z.strictObject(
  {
    cache: folder
      .meta({ description: 'The folder of the pages; Jekyll wants it to be called `_cache`.', default: '_cache' })
      .optional(),
    data: folder.meta({ description: "The folder of the site's data.", default: '_data' }).optional(),
    tagPages: folder.meta({ description: "The folder of the tags' own pages.", default: 'pages/tags' }).optional(),
  },
  keysOf('an object with "cache", "data" or "tagPages"'),
);

/** Places in a file are kept as numbers of 32 bits. */
const MOST_BYTES = 2 ** 32 - 1;
const BYTES = `a whole number of bytes up to ${MOST_BYTES}`;

const index = z.strictObject(
  {
    folder: folder
      .meta({ description: 'The folder with the copy of the build cache, laid out as its bucket.' })
      .optional(),
    list: file.meta({ description: 'The list of indexes from which the site is made.' }).optional(),
    map: file.meta({ description: 'A JSON file {tag: {label: file}} that says which file is which index.' }).optional(),
    tags: oneOrMore('a glob', 'a list of globs')
      .meta({ description: 'Globs of the tags that are compared. Default: all.' })
      .optional(),
    maxBytes: z
      .int({ error: BYTES })
      .positive({ error: BYTES })
      .max(MOST_BYTES, { error: BYTES })
      .meta({ description: 'An index of more bytes is not read.', default: 1_073_741_824 })
      .optional(),
    specFiles: z
      .boolean({ error: 'true or false' })
      .meta({ description: 'Whether the manifests of binaries are checked, with all that they name.', default: false })
      .optional(),
  },
  keysOf('an object with "folder", "list", "map", "tags", "maxBytes" or "specFiles"'),
);

const BASELINE = 'a file that ends with .json';
const REASON = 'a reason: say why these findings are hidden';
const DAY = 'a day of the calendar, as in 2026-12-31';

const suppression = z.strictObject(
  {
    rule: z.string({ error: 'the id of a rule' }).meta({ description: 'The rule whose findings are hidden.' }),
    files: files.meta({ description: 'On which pages.' }),
    subject: z
      .string({ error: 'a text' })
      .min(1, { error: 'a spec hash, a stack or a value' })
      .meta({ description: 'Only findings about this spec hash, stack or value.' })
      .optional(),
    reason: z
      .string({ error: REASON })
      .regex(/\S/, { error: REASON })
      .meta({ description: 'Why they are hidden, for the next reader.' }),
    expires: z
      .string({ error: DAY })
      .regex(/^\d{4}-\d{2}-\d{2}$/, { error: DAY })
      .refine(isDay, { error: DAY })
      .meta({ description: 'The last day on which they are hidden, as YYYY-MM-DD.' })
      .optional(),
  },
  keysOf('an object with "rule", "files" and "reason"'),
);

function isDay(text: string): boolean {
  const [, month, day] = text.split('-').map(Number);
  const date = new Date(text);
  // Of a 30 February `Date` makes a day of March.
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** The shape of a config. Rule ids, options, globs and paths are checked later: they need the rules and the file. */
export const configSchema = z.strictObject(
  {
    $schema: z.string({ error: 'the address of a schema' }).meta({ description: 'For editors; ignored.' }).optional(),
    extends: extending
      .meta({
        description: `Presets (${PRESETS.join(', ')}) and other config files, relative to this one. Later ones beat earlier ones; what stands in this file beats them all.`,
      })
      .optional(),
    rules: ruleSettings.meta({ description: 'What each rule is set to.' }).optional(),
    overrides: z
      .array(override, { error: 'a list of overrides: [{"files": ..., "rules": ...}]' })
      .meta({ description: 'Settings of rules for some pages; later ones beat earlier ones.' })
      .optional(),
    ignores: z
      .array(z.string({ error: 'a glob' }), { error: 'a list of globs' })
      .meta({
        description:
          'Globs of pages and folders that are not checked, not even when they are named on the command line. A `!` at the start takes back; the last glob that matches decides.',
      })
      .optional(),
    site: site.meta({ description: 'Where the site is, relative to this file.' }).optional(),
    index: index
      .meta({ description: 'The copy of the build cache that the pages are compared with, relative to this file.' })
      .optional(),
    suppressions: z
      .array(suppression, { error: 'a list of suppressions: [{"rule": ..., "files": ..., "reason": ...}]' })
      .meta({ description: 'Known findings that are hidden for a reason.' })
      .optional(),
    baseline: z
      .string({ error: BASELINE })
      .regex(/\.json$/, { error: BASELINE })
      .meta({
        description: 'A file of known findings that are hidden, relative to this one. `cache-lint baseline` writes it.',
      })
      .optional(),
    plugins: z
      .array(z.string({ error: 'a file or a package' }), { error: 'a list of files and packages' })
      .meta({
        description: 'Modules with more rules: `./file.js` or a package. Needs `--allow-code`: their code is run.',
      })
      .optional(),
  },
  keysOf('an object with keys such as "extends", "rules" and "ignores"'),
);

export type ConfigData = z.infer<typeof configSchema>;
export type RuleSettingData = z.infer<typeof ruleSetting>;

type JsonSchema = Record<string, unknown>;

/** The JSON schema (draft 2020-12) of a config, for editors: it names every rule with what it claims and its options. */
export function configJsonSchema(rules: readonly Rule[]): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { target: 'draft-2020-12', io: 'input' }) as JsonSchema;
  const properties = schema['properties'] as Record<string, JsonSchema>;
  const overrides = properties['overrides']!['items'] as JsonSchema;
  const ofOverride = overrides['properties'] as Record<string, JsonSchema>;
  const description = (of: JsonSchema | undefined): JsonSchema => ({ description: of?.['description'] });
  properties['rules'] = { ...description(properties['rules']), $ref: '#/$defs/rules' };
  ofOverride['rules'] = { ...description(ofOverride['rules']), $ref: '#/$defs/rules' };
  return {
    $schema,
    $id: 'urn:cache-lint:config:1',
    title: 'Config of cache-lint',
    description: 'cache-lint.config.json, cache-lint.config.yaml or the key "cache-lint" of package.json.',
    ...schema,
    $defs: {
      severity: withoutDraft(z.toJSONSchema(level, { io: 'input' })),
      rules: {
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleJsonSchema(rule)])),
        additionalProperties: settingJsonSchema({}),
      },
    },
  };
}

function ruleJsonSchema(rule: Rule): JsonSchema {
  const description = rule.summary;
  const given = optionsOf(rule);
  if (given === undefined) return { description, $ref: '#/$defs/severity' };
  const options = withoutDraft(z.toJSONSchema(optionSchemaOf(given), { io: 'input' }));
  const help: Readonly<Record<string, string>> = given.help;
  const properties = Object.entries((options['properties'] ?? {}) as Record<string, JsonSchema>).map(
    ([name, property]) => [name, { description: help[name], ...property }] as const,
  );
  return { description, ...settingJsonSchema({ ...options, properties: Object.fromEntries(properties) }) };
}

function settingJsonSchema(options: JsonSchema): JsonSchema {
  const severity = { $ref: '#/$defs/severity' };
  const pair = { type: 'array', prefixItems: [severity, options], items: false, minItems: 2, maxItems: 2 };
  return { anyOf: [severity, pair] };
}

function withoutDraft(schema: JsonSchema): JsonSchema {
  const { $schema: _, ...rest } = schema;
  return rest;
}

/** The text of `schemas/config.schema.json`, formatted as the repository formats JSON. */
export function configSchemaText(rules: readonly Rule[]): string {
  return `${formatJson(configJsonSchema(rules), '', COMMA)}\n`;
}

const LINE_WIDTH = 120;
/** Columns of what may stand behind a value. */
const COMMA = 1;

/** Objects over several lines, lists in one where that fits; `used` is how much of the line is taken before and behind. */
function formatJson(value: unknown, indent: string, used: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => formatJson(item, inner, COMMA));
    const line = `[${items.join(', ')}]`;
    const fits = !line.includes('\n') && indent.length + used + line.length <= LINE_WIDTH;
    return fits ? line : `[\n${items.map((item) => inner + item).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${formatJson(item, inner, name.length + COMMA)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

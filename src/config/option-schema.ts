import * as z from 'zod';
import { UsageError } from '../errors.js';
import type { OptionSchemas, RuleOptions } from '../rule.js';

/** The zod schema of a rule's options. Throws a `UsageError` when the rule (a plugin's) makes none. */
export function optionSchemaOf({ schema }: RuleOptions): z.ZodType {
  // `OptionSchemas` is the part of zod that rules use, in types of our own.
  const made: unknown = schema(z as unknown as OptionSchemas);
  if (made instanceof z.ZodType) return made;
  throw new UsageError('options.schema of a rule gives no schema: return z.strictObject({ ... })');
}

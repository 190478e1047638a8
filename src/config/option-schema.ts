import * as z from 'zod';
import { UsageError } from '../errors.js';
import type { OptionSchemas, Rule, RuleOptions } from '../rule.js';

/** What may be set of a rule; undefined when nothing may. */
export function optionsOf(rule: Rule): RuleOptions | undefined {
  return 'options' in rule ? rule.options : undefined;
}

/** The zod schema of a rule's options. Throws a `UsageError` when the rule (a plugin's) makes none. */
export function optionSchemaOf({ schema }: RuleOptions): z.ZodType {
  // `OptionSchemas` is the part of zod that rules use, in types of our own.
  const made: unknown = schema(z as unknown as OptionSchemas);
  if (made instanceof z.ZodType) return made;
  throw new UsageError('options.schema of a rule gives no schema: return z.strictObject({ ... })');
}

import type { OptionSchema, OptionSchemas, RuleOptions, Schema } from '../../src/rule.js';

/** The option `extra` of a rule that knows what occurs on which platform: what else does, in the form of `item`. */
export function extraOnPlatforms<T>(
  item: (z: OptionSchemas, platform: OptionSchema<string>) => Schema<T>,
  help: string,
): RuleOptions<{ readonly extra: readonly T[] }> {
  return {
    schema: (z) => z.strictObject({ extra: z.array(item(z, z.string().describe('As in a row.'))).default([]) }),
    defaults: { extra: [] },
    help: { extra: help },
  };
}

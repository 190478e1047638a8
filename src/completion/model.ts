import { LEVELS } from '../finding.js';
import { COMMANDS, type Command, type OwnOption, SHELLS, tableOptionsOf } from '../options/commands.js';
import { hasOpposite, type Option } from '../options/table.js';
import { FORMATS } from '../report/formats.js';

/** What can stand at a place of the command line. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** `<rule>=<severity>`. */
  | { readonly kind: 'settings'; readonly words: readonly string[]; readonly ends: readonly string[] }
  /** `<format>`, or `<format>=<file>`. */
  | { readonly kind: 'outputs'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'tags' | 'refs' | 'any' };

/** An option as a shell completes it. */
export interface CompletedOption {
  /** Without the dashes. */
  readonly name: string;
  readonly help: string;
  readonly repeatable: boolean;
  /** Undefined for a switch. */
  readonly values: Values | undefined;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly help: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments are, in their order; of files there are any number. */
  readonly args: readonly Values[];
}

/** What there is to complete: every command, the first one is meant where none is named. `rules` are ids. */
export function completedCommands(rules: readonly string[]): readonly CompletedCommand[] {
  return COMMANDS.map((command: Command) => {
    const own = (command.own ?? []).map(ofOwn);
    const others = tableOptionsOf(command).flatMap((option) => ofTable(option, rules));
    const help = { name: 'help', help: 'show the help', repeatable: false, values: undefined };
    const args = command.args.map((arg): Values => {
      if (arg === 'rule') return { kind: 'words', words: rules };
      if (arg === 'shell') return { kind: 'words', words: SHELLS };
      return { kind: arg === 'base' ? 'refs' : 'files' };
    });
    return { name: command.name, help: command.help, options: [...own, ...others, help], args };
  });
}

function ofOwn({ name, help, kind, words = [], repeatable = false }: OwnOption): CompletedOption {
  const values: Record<OwnOption['kind'], Values | undefined> = {
    switch: undefined,
    word: { kind: 'words', words },
    glob: { kind: 'tags' },
    file: { kind: 'files' },
    outputs: { kind: 'outputs', words },
  };
  return { name, help, repeatable, values: values[kind] };
}

function ofTable(option: Option, rules: readonly string[]): readonly CompletedOption[] {
  const { name, kind } = option;
  // Of the formats `--help` says all; one line is enough here.
  const help = kind === 'outputs' ? 'an output, <name> or <name>=<file>; repeatable' : option.help;
  const values = kind === 'file' && name === 'index' ? ({ kind: 'folders' } as const) : valuesOf(option, rules);
  const given = { name, help, repeatable: kind === 'outputs' || kind === 'severities', values };
  const no = { name: `no-${name}`, help: `no ${name.replaceAll('-', ' ')}`, repeatable: false, values: undefined };
  return hasOpposite(option) ? [given, no] : [given];
}

function valuesOf(option: Option, rules: readonly string[]): Values | undefined {
  switch (option.kind) {
    case 'switch':
      return undefined;
    case 'word':
      return { kind: 'words', words: option.words };
    case 'outputs':
      return { kind: 'outputs', words: Object.keys(FORMATS) };
    case 'severities':
      return { kind: 'settings', words: rules, ends: LEVELS };
    case 'ref':
      return { kind: 'refs' };
    case 'file':
    case 'path':
    case 'text':
      return { kind: 'files' };
    default:
      return { kind: 'any' };
  }
}

import { bashScript } from '../completion/bash.js';
import { fishScript } from '../completion/fish.js';
import { type CompletedCommand, completedCommands } from '../completion/model.js';
import { zshScript } from '../completion/zsh.js';
import { UsageError } from '../errors.js';
import { SHELLS } from '../options/commands.js';
import type { Rule } from '../rule.js';
import { listed } from '../words/words.js';

const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The script that completes commands, options and their values in a shell. Throws a `UsageError` for a shell that is not known. */
export function completionScript(shell: string, rules: readonly Rule[]): string {
  const known = SHELLS.find((one) => one === shell);
  if (known === undefined)
    throw new UsageError(`unknown shell ${JSON.stringify(shell)}; there is ${listed(SHELLS, 'or')}`);
  return SCRIPTS[known](completedCommands(rules.map(({ id }) => id).sort()));
}

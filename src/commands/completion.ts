import { bashScript } from '../completion/bash.js';
import { fishScript } from '../completion/fish.js';
import { type CompletedCommand, completedCommands } from '../completion/model.js';
import { zshScript } from '../completion/zsh.js';
import { UsageError } from '../errors.js';
import type { Rule } from '../rule.js';

const SHELLS: Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The script that completes commands, options and their values in a shell. Throws a `UsageError` for a shell that is not known. */
export function completionScript(shell: string, rules: readonly Rule[]): string {
  const shells = Object.keys(SHELLS);
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (script === undefined)
    throw new UsageError(
      `unknown shell ${JSON.stringify(shell)}; there is ${shells.slice(0, -1).join(', ')} or ${shells.at(-1)}`,
    );
  const ids = rules.map(({ id }) => id).sort();
  return script(completedCommands(ids, shells));
}

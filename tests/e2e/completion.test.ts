import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { git, tempRepository } from '../support/git-repo.js';
import { isExpected } from '../support/programs.js';
import { cleanEnv, GOOD, GOOD_TEXT, runCli, runCommand } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

/** A line that ends where somebody presses Tab, and what a shell then offers or writes. */
const LINES: readonly (readonly [line: string, answers: readonly string[]])[] = [
  ['cache-lint comp', ['compare', 'completion']],
  ['cache-lint --pres', ['--preset']],
  ['cache-lint --preset ', ['all', 'recommended', 'strict']],
  ['cache-lint --preset=st', ['strict']],
  ['cache-lint --rule page-ti', ['page-title']],
  ['cache-lint --rule page-title=', ['error', 'info', 'off', 'warning']],
  ['cache-lint --rule=page-title=e', ['error']],
  ['cache-lint --format sar', ['sarif']],
  ['cache-lint --format json=_ca', ['_cache']],
  ['cache-lint rules --format ', ['json', 'text']],
  ['cache-lint overview --format js', ['json']],
  ['cache-lint overview --format json=_ca', ['_cache']],
  ['cache-lint explain meta-u', ['meta-union']],
  ['cache-lint completion ', ['bash', 'fish', 'zsh']],
  ['cache-lint index-files --tag d', ['develop-2025-03-30']],
  ['cache-lint compare HE', ['HEAD-of-mine']],
  ['cache-lint baseline _ca', ['_cache']],
  ['cache-lint check --index _ca', ['_cache']],
];

/** What a stranger can call a branch or a tag: no shell may run it. */
const HOSTILE = '$(>owned)';

describe('completion', () => {
  let folder: string;
  let scripts: string;

  beforeAll(async () => {
    folder = tempRepository({ [GOOD]: GOOD_TEXT, [`_cache/${HOSTILE}/x/specs.md`]: GOOD_TEXT });
    for (const branch of ['HEAD-of-mine', HOSTILE]) git(folder, 'branch', branch);
    scripts = tempFolder();
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, stdout } = await runCli(['completion', shell], { cwd: folder });
      expect(code).toBe(0);
      writeFileSync(path.join(scripts, shell), stdout);
    }
  }, 60_000);

  it('is refused for other shells', async () => {
    const { code, stderr } = await runCli(['completion', 'tcsh'], { cwd: folder });
    expect([code, stderr]).toEqual([2, 'cache-lint: unknown shell "tcsh"; there is bash, zsh or fish\n']);
  });

  describe.skipIf(!isExpected('bash', '--version'))('in bash', () => {
    /** As readline calls it: the words are split at blanks and at "=". */
    const ask = async (line: string): Promise<string[]> => {
      const words = line.split(/ |(=)/).filter((word) => word !== undefined && word !== '');
      if (/[ =]$/.test(line)) words.push('');
      const array = words.map((word) => `'${word}'`).join(' ');
      const script = `source ${scripts}/bash; COMP_WORDS=(${array}); COMP_CWORD=${words.length - 1}; _cache_lint; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = await runCommand('bash', ['--norc', '-c', script], { cwd: folder });
      expect(stderr).toBe('');
      return stdout
        .split('\n')
        .filter((answer) => answer !== '')
        .sort();
    };

    it.each(LINES)('%s', async (line, answers) => {
      expect((await ask(line)).map((answer) => answer.replace(/=$/, ''))).toEqual(answers);
    });

    it('runs nothing that a name or the line says, and offers no such name', async () => {
      expect(await ask('cache-lint compare $')).toEqual([]);
      expect(await ask('cache-lint index-files --tag ')).toEqual(['develop-2025-03-30']);
      await ask(`cache-lint --rule ${HOSTILE}=`);
      await ask(`cache-lint ${HOSTILE}`);
      await ask(`cache-lint ${HOSTILE}/`);
      // Here readline is not there to quote it, as it is none in a bash before 4.
      expect(await ask('cache-lint _cache/$')).toEqual(['_cache/\\$\\(\\>owned\\)']);
      expect(existsSync(path.join(folder, 'owned'))).toBe(false);
    });
  });

  describe.skipIf(!isExpected('fish', '--version'))('in fish', () => {
    const ask = async (line: string): Promise<string[]> => {
      const home = tempFolder();
      const script = `source ${scripts}/fish; complete -C (string unescape "${line.replace(/[\\$"]/g, '\\$&')}")`;
      const env = { HOME: home, XDG_CONFIG_HOME: home };
      const { stdout } = await runCommand('fish', ['--no-config', '-c', script], { cwd: folder, env });
      return stdout.split('\n').filter((answer) => answer !== '');
    };

    it.each(LINES)('%s', async (line, answers) => {
      const offered = (await ask(line)).map((one) => one.split('\t')[0]!.replace(/\/$/, ''));
      const known = answers.map((answer) =>
        /=[^= ]*$/.test(line) ? `${line.slice(line.lastIndexOf(' ') + 1).replace(/=[^=]*$/, '=')}${answer}` : answer,
      );
      expect(offered.filter((one) => !one.includes('$(')).sort()).toEqual(
        /--rule page-ti/.test(line) ? ['error', 'info', 'off', 'warning'].map((end) => `page-title=${end}`) : known,
      );
      expect(existsSync(path.join(folder, 'owned'))).toBe(false);
    });
  });

  describe.skipIf(!isExpected('zsh', '--version') || !isExpected('tmux', '-V'))('in zsh', () => {
    const tmux = (...args: string[]): string =>
      spawnSync('tmux', ['-L', `cache-lint-${process.pid}`, '-f', '/dev/null', ...args], {
        cwd: folder,
        env: { ...cleanEnv(), TERM: 'xterm', HOME: scripts },
        encoding: 'utf8',
      }).stdout;

    /** Waits until the screen shows what is expected, and gives it. */
    const screen = async (wanted: (text: string) => boolean): Promise<string> => {
      const until = performance.now() + 15_000;
      for (;;) {
        const text = tmux('capture-pane', '-p', '-t', '0');
        if (wanted(text) || performance.now() > until) return text;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };

    it('everything, at a prompt', async () => {
      const bin = path.join(scripts, 'bin');
      mkdirSync(bin);
      writeFileSync(path.join(bin, 'cache-lint'), '#!/bin/sh\n');
      chmodSync(path.join(bin, 'cache-lint'), 0o755);
      tmux('new-session', '-d', '-x', '200', '-y', '50', 'zsh', '-f');
      try {
        const start = `PATH=${bin}:$PATH; PS1="ready> "; autoload -U compinit; compinit -u -D; source ${scripts}/zsh; setopt NO_BEEP; clear`;
        tmux('send-keys', '-t', '0', '-l', start);
        tmux('send-keys', '-t', '0', 'Enter');
        await screen((text) => text.startsWith('ready> '));
        for (const [line, answers] of LINES) {
          tmux('send-keys', '-t', '0', '-l', line);
          tmux('send-keys', '-t', '0', 'Tab');
          const text = await screen((shown) =>
            answers.every(
              (answer) => shown.replace(line, '').includes(answer) || shown.includes(line.replace(/[^ =]*$/, answer)),
            ),
          );
          for (const answer of answers) expect(text, line).toContain(answer);
          const [only] = answers;
          if (answers.length === 1) expect(text.split('\n')[0], line).toContain(line.replace(/[^ =]*$/, only!));
          tmux('send-keys', '-t', '0', 'C-u');
          tmux('send-keys', '-t', '0', 'C-l');
          await screen((shown) => shown.trim() === 'ready>');
        }
        expect(existsSync(path.join(folder, 'owned'))).toBe(false);
      } finally {
        tmux('kill-server');
      }
    }, 300_000);
  });
});

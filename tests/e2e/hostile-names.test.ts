import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.js';
import { BAD, BAD_TEXT, checkJson, found, GOOD, runCli, tempSiteBeside } from '../support/run-cli.js';
import { possibleCommands } from '../support/runner-commands.js';

const NAMES = [
  'a\nb',
  '\n::error::x',
  '::error::x',
  '::stop-commands::x',
  ' ::add-mask::x',
  '##[error]x',
  '##[add-mask]x',
  'a##[group]b',
  'a%0Ab',
  'a%b',
  'a,line=9',
  'a:b',
  'a\rb',
  '\x1b[31mred',
  '\x1b]0;title\x07',
  '\u202egnp',
  '\u200b::error::x',
  '<img src=x onerror=y>',
  '`x` | @x',
  'a\\b',
  '"q"',
  'ü',
  '漢',
  '💩',
  '__proto__',
  'constructor',
];

const CI = { GITHUB_ACTIONS: 'true', CI: 'true' };

/** Every name as package, and as tag. */
function hostileSite(): string {
  const files = NAMES.flatMap((name) => [`_cache/develop-2025-04-13/${name}/specs.md`, `_cache/${name}/xz/specs.md`]);
  return tempSiteBeside(Object.fromEntries(files.map((file) => [file, BAD_TEXT])));
}

describe.concurrent('file names of strangers', () => {
  const cwd = hostileSite();

  it('are whole in the JSON output, and their pages are checked', async () => {
    const result = await checkJson([], { cwd });
    expect(result.report.internalErrors).toEqual([]);
    expect(result.report.files).toHaveLength(2 + 2 * NAMES.length);
    for (const name of NAMES) expect(found(result)).toContain(`_cache/${name}/xz/specs.md meta-num-specs`);
    expect(result.report.findings.filter(({ file }) => file === GOOD)).toEqual([]);
  });

  it.each(Object.keys(FORMATS))('%s: no command of theirs, no control character', async (format) => {
    const { code, stdout, stderr } = await runCli(['--format', format], { cwd, env: CI });
    expect(code).toBe(1);
    const commands = possibleCommands(`${stdout}\n${stderr}`);
    if (format !== 'github') expect(commands).toEqual([]);
    else expect(commands.length).toBeGreaterThan(0);
    for (const { name, properties } of commands) {
      expect(name).toMatch(/^(?:error|warning|notice)$/);
      expect(Object.keys(properties)).toEqual(expect.not.arrayContaining(['x']));
      expect(properties['title']).toMatch(/^[a-z-]+$/);
    }
    // Programs have to find the files.
    const shown = format === 'files0' ? stderr : `${stdout}${stderr}`;
    expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]/);
  });

  it('are written as they are for programs only', async () => {
    const { stdout } = await runCli(['--format', 'files0'], { cwd });
    const listed = stdout.split('\0').slice(0, -1);
    expect(listed).toHaveLength(1 + 2 * NAMES.length);
    for (const file of listed) expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(BAD_TEXT);
  });

  it('in arguments and in errors of use', async () => {
    const { code, stderr, stdout } = await runCli([...NAMES.map((name) => `${name}/none`), '--quiet'], {
      cwd,
      env: CI,
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^cache-lint: no page found at [^\n]+\n$/);
    expect(possibleCommands(stderr)).toEqual([]);
    expect(stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });

  it.skipIf(process.platform !== 'linux')('that are not UTF-8 are one finding each', async () => {
    const site = tempSiteBeside();
    const folder = Buffer.concat([Buffer.from(path.join(site, '_cache/v0.1/a')), Buffer.from([0xff, 0xfe])]);
    mkdirSync(path.join(site, '_cache/v0.1'));
    mkdirSync(folder);
    writeFileSync(Buffer.concat([folder, Buffer.from('/specs.md')]), BAD_TEXT);
    const tag = Buffer.concat([Buffer.from(path.join(site, '_cache/v0.2')), Buffer.from([0xff])]);
    mkdirSync(tag);
    mkdirSync(Buffer.concat([tag, Buffer.from('/xz')]));
    const result = await checkJson([], { cwd: site });
    expect(found(result)).toEqual([
      `${BAD} meta-num-specs`,
      '_cache/v0.1/a\ufffd\ufffd/specs.md file-readable',
      '_cache/v0.2\ufffd file-readable',
    ]);
    for (const { message } of result.report.findings.slice(1)) expect(message).toMatch(/its path is not UTF-8|no such/);
  });
});

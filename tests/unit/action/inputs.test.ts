import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { INPUTS, type InputName, OUTPUTS, readInputs } from '../../../src/action/inputs.js';
import { parseCheckOptions } from '../../../src/options/parse.js';
import { optionsOn } from '../../../src/options/table.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');

function read(inputs: Readonly<Partial<Record<InputName, string>>> = {}): ReturnType<typeof readInputs> {
  return readInputs((name) => inputs[name] ?? '');
}

describe('inputs', () => {
  it('are what the command defaults to when the workflow says nothing', () => {
    const { check, ...rest } = read();
    expect(check).toEqual(parseCheckOptions({ paths: [] }));
    expect(rest).toEqual({
      changedOnly: false,
      compare: false,
      base: '',
      maxAnnotations: 10,
      summary: true,
      sarifFile: '',
      uploadSarif: false,
      token: '',
    });
  });

  it('become the options of the command', () => {
    const { check } = read({
      paths: '_cache/develop\n  a b.md  \n\n',
      config: 'lint.json',
      preset: 'strict',
      'fail-on': 'never',
      'max-warnings': '3',
      'allow-code': 'TRUE',
    });
    expect(check).toMatchObject({
      paths: ['_cache/develop', 'a b.md'],
      config: 'lint.json',
      preset: 'strict',
      failOn: 'never',
      maxWarnings: 3,
      allowCode: true,
    });
    expect(read({ config: 'false' }).check.config).toBe(false);
    expect(read({ annotations: 'false', 'max-annotations': '4' }).maxAnnotations).toBe(0);
    expect(read({ 'max-annotations': '4' }).maxAnnotations).toBe(4);
  });

  it.each<[InputName, string, string]>([
    ['fail-on', 'eror', 'wrong input: unknown fail level "eror"; did you mean "error"?'],
    ['fail-on', 'a--b', 'wrong input: unknown fail level "a--b"'],
    ['preset', 'stric', 'wrong input: unknown preset "stric"; did you mean "strict"?'],
    ['max-warnings', '-1', 'wrong input: max-warnings takes a whole number from 0 up'],
    ['max-annotations', '11', 'wrong input: max-annotations takes a whole number from 1 to 10, not "11"'],
    ['summary', 'yes', 'wrong input: summary takes true or false, not "yes"'],
    ['allow-code', '1', 'wrong input: allow-code takes true or false, not "1"'],
  ])('%s: %s is one line that names it', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(message);
  });

  it('may ask for changes, or for a comparison', () => {
    expect(read({ compare: 'true' })).toMatchObject({ compare: true, changedOnly: false });
    expect(read({ 'changed-only': 'true' })).toMatchObject({ compare: false, changedOnly: true });
    expect(() => read({ compare: 'true', 'changed-only': 'true' })).toThrow(
      'wrong input: compare and changed-only cannot both be true; compare shows what changes alone',
    );
  });

  it('are described as the options are, unless they have words of their own', () => {
    for (const option of optionsOn('action')) {
      const { description, default: otherwise } = INPUTS[option.name]!;
      expect(description).toBe('input' in option ? option.input.description : (option as { help: string }).help);
      expect(otherwise).toBe('default' in option ? String(option.default) : '');
    }
    expect(INPUTS['fail-on']!.default).toBe('error');
    expect(INPUTS['max-warnings']!.default).toBe('');
  });

  it('are each read by the code, and each output is set', () => {
    const code = readdirSync(path.join(ROOT, 'src/action'))
      .map((file) => readFileSync(path.join(ROOT, 'src/action', file), 'utf8'))
      .join('\n');
    const uses = (name: string): number => code.split(new RegExp(`(?<![\\w-])${name}(?![\\w-])`)).length - 1;
    // The options of the command are read by their table.
    const shared = optionsOn('action').map(({ name }): string => name);
    for (const name of Object.keys(INPUTS)) if (!shared.includes(name)) expect(uses(name), name).toBeGreaterThan(1);
    for (const name of Object.keys(OUTPUTS)) expect(uses(name), name).toBeGreaterThan(1);
  });
});

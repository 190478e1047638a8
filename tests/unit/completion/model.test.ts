import { describe, expect, it } from 'vitest';
import { type CompletedOption, completedCommands, type Values } from '../../../src/completion/model.js';

const RULES = ['page-title', 'page-order'];
const commandOf = (name: string) => completedCommands(RULES).find((one) => one.name === name)!;
const optionOf = (command: string, name: string): CompletedOption =>
  commandOf(command).options.find((one) => one.name === name)!;

describe('the arguments of a command', () => {
  it.each<[string, readonly Values[]]>([
    ['check', [{ kind: 'files' }]],
    ['compare', [{ kind: 'refs' }, { kind: 'files' }]],
    ['rules', []],
    ['explain', [{ kind: 'words', words: RULES }]],
    ['completion', [{ kind: 'words', words: ['bash', 'zsh', 'fish'] }]],
  ])('%s are %j', (name, args) => {
    expect(commandOf(name).args).toEqual(args);
  });
});

describe('the values of an option', () => {
  it.each<[string, string, Values | undefined]>([
    ['check', 'quiet', undefined],
    ['check', 'preset', { kind: 'words', words: ['recommended', 'strict', 'all'] }],
    ['check', 'rule', { kind: 'settings', words: RULES, ends: ['error', 'warning', 'info', 'off'] }],
    ['check', 'since', { kind: 'refs' }],
    ['check', 'config', { kind: 'files' }],
    ['check', 'stdin-filename', { kind: 'files' }],
    ['check', 'print-config', { kind: 'files' }],
    ['check', 'index', { kind: 'folders' }],
    ['check', 'index-map', { kind: 'files' }],
    ['check', 'max-findings', { kind: 'any' }],
    ['check', 'max-file-size', { kind: 'any' }],
    ['check', 'help', undefined],
    ['rules', 'format', { kind: 'words', words: ['text', 'json'] }],
    ['blame', 'format', { kind: 'outputs', words: ['text', 'json', 'html'] }],
    ['baseline', 'baseline', { kind: 'files' }],
    ['index-files', 'tag', { kind: 'tags' }],
    ['index-files', 'missing', undefined],
    ['init', 'dry-run', undefined],
  ])('%s --%s are %j', (command, name, values) => {
    expect(optionOf(command, name).values).toEqual(values);
  });

  it('--format are all formats, and one line is said of them', () => {
    expect(optionOf('check', 'format')).toMatchObject({
      help: 'an output, <name> or <name>=<file>; repeatable',
      values: { kind: 'outputs', words: expect.arrayContaining(['text', 'sarif', 'html']) },
    });
    expect(optionOf('check', 'rule').help).not.toContain('an output');
  });

  it.each([
    ['check', 'format', true],
    ['check', 'rule', true],
    ['check', 'preset', false],
    ['check', 'quiet', false],
    ['check', 'help', false],
    ['check', 'no-index', false],
    ['index-files', 'tag', true],
    ['index-files', 'missing', false],
    ['rules', 'format', false],
  ])('%s --%s may be repeated: %j', (command, name, repeatable) => {
    expect(optionOf(command, name).repeatable).toBe(repeatable);
  });
});

describe('an option that takes another one back', () => {
  it.each([
    ['config', 'no config'],
    ['index-list', 'no index list'],
    ['color', 'no color'],
  ])('--no-%s: %s', (name, help) => {
    const no = { name: `no-${name}`, help, repeatable: false, values: undefined };
    expect(optionOf('check', no.name)).toEqual(no);
  });

  it.each(['quiet', 'format', 'stdin-filename', 'help'])('is not there for --%s', (name) => {
    expect(optionOf('check', name)).toBeDefined();
    expect(optionOf('check', `no-${name}`)).toBeUndefined();
  });
});

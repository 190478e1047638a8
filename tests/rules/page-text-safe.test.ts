import { describe, expect, it } from 'vitest';
import rule from '../../rules/page-text-safe.js';
import { lint } from '../support/lint.js';
import { page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

const found = (messageId: string, text: string, path: string) => ({
  messageId,
  token: JSON.stringify(text),
  severity: 'error' as const,
  path,
  subject: text,
});
const target = (text: string) => ({
  input: page({ rows: [{}, { target: text }, { target: text }] }),
  findings: [found('target', text, '/spec_details/1/target')],
});
const tag = (text: string) => ({
  input: page({ tag: text, categories: ['package', text] }),
  findings: [{ ...found('tag', text, '/categories/1'), token: text }],
  alsoFrom: ['tag-name'],
});

testRule(rule, {
  valid: {
    'tags and targets of real pages': page({ tag: 'v2025.07.0', rows: [{ target: 'armv8.4a' }, { target: 'x86_64' }] }),
    'an unknown target, which has its own rule': {
      input: page({ rows: [{ target: 'x86-64 v3' }] }),
      settings: { severities: { 'spec-target-known': 'off' } },
    },
  },
  invalid: {
    'a quote in a target, in two rows': target('zen4", "x": "'),
    'a backslash in a target': target('zen4\\'),
    'a tag of HTML in a target': target('<b>zen4'),
    'a control character in a target': target('zen4\u0007'),
    'a tab in a target': target('zen4\t'),
    'a quote in a tag': tag('v0.23.1"'),
    'a backslash in a tag': tag('v0.23\\1'),
    'an angle bracket in a tag': tag('v0.23.1>'),
  },
});

/** The texts that the site copies as they are (`pages/api/data.json`), with an unsafe text in it and in what it sums up. */
const COPIED: Readonly<Record<string, (bad: string) => Parameters<typeof page>[0]>> = {
  title: (bad) => ({ package: `zlib${bad}`, title: `zlib${bad}` }),
  'the tag': (bad) => ({ tag: `v0.23.1${bad}`, categories: ['package', `v0.23.1${bad}`] }),
  'meta.compilers': (bad) => ({ rows: [{ compiler: `gcc@11${bad}` }] }),
  'meta.compilers, in a name': (bad) => ({ rows: [{ compiler: `g${bad}cc@11` }] }),
  'meta.oss': (bad) => ({ rows: [{ os: `rhel8${bad}` }] }),
  'meta.platforms': (bad) => ({ rows: [{ platform: `linux${bad}` }] }),
  'meta.stacks and the keys of meta.num_specs_by_stack': (bad) => ({ rows: [{ stacks: [`e4s${bad}`, 'root'] }] }),
  'meta.targets': (bad) => ({ rows: [{ target: `zen4${bad}` }] }),
  'meta.versions': (bad) => ({ rows: [{ versions: [`1.3${bad}`] }] }),
  'meta.versions, from git': (bad) => ({ rows: [{ versions: [`git.a${bad}=1.3`] }] }),
  'meta.stacks alone': (bad) => ({ meta: { stacks: ['e4s', `e4s${bad}`, 'root'].sort() } }),
  'meta.num_specs_by_stack alone': (bad) => ({ meta: { num_specs_by_stack: { e4s: 1, [`e4s${bad}`]: 1, root: 1 } } }),
  'meta.targets alone': (bad) => ({ meta: { targets: ['x86_64_v3', `zen4${bad}`] } }),
};

describe.each(Object.keys(COPIED))('an unsafe text in %s is an error', (place) => {
  it.each(['"', '\\', '<', '>', '\u0001', '\u001b', '\n', '\t', '\u007f', '\u0085'])('%j', (bad) => {
    const { findings, crashes } = lint(page(COPIED[place]!(bad)));
    expect(crashes).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });
});

import { expect, it } from 'vitest';
import rule from '../../rules/site-data.js';
import type { Severity } from '../../src/finding.js';
import type { Fault } from '../../src/page/fault.js';
import { lintSite, type SiteSettings } from '../support/lint.js';
import { type ExpectedPlace, testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

const TAGS = '_data/tags.yaml';
const META = '_data/meta.yaml';
const PAGES = [{ tag: 'develop' }, { tag: 'v0.23.1' }];
const RIGHT_TAGS = '- name: develop\n  stacks: [e4s, root]\n- name: v0.23.1\n  stacks: [e4s, root]\n';
const RIGHT_META = 'all:\n  count: 2\ndevelop:\n  count: 1\nv0.23.1:\n  count: 1\n';

function withFiles(files: Readonly<Record<string, string | undefined>>) {
  return site({ pages: PAGES, files });
}

interface Found {
  readonly messageId: string;
  /** The path of the finding, of its place and its text. */
  readonly path?: string;
  readonly token: string;
  readonly subject?: string;
  readonly related?: readonly ExpectedPlace[];
}

function wrong(file: string, text: string | undefined, ...found: readonly Found[]) {
  const findings = found.map(({ path = '', ...rest }) => ({ file, severity: 'error' as Severity, path, ...rest }));
  return { input: withFiles({ [file]: text }), findings };
}

function unreadable(fault: Fault) {
  const settings: SiteSettings = { unusual: new Map([[TAGS, fault]]) };
  const finding = { messageId: 'unreadable', severity: 'error' as Severity, file: TAGS, path: '', token: '' };
  return { input: withFiles({ [TAGS]: '' }), settings, findings: [finding] };
}

function bytes(file: string, content: Buffer, ...found: readonly Found[]) {
  const { findings } = wrong(file, '', ...found);
  return {
    input: withFiles({ [file]: content.toString() }),
    settings: { unusual: new Map([[file, content]]) },
    findings,
  };
}

function passedOver(file: string, ...others: readonly string[]) {
  const related = others.map((other): ExpectedPlace => ({ file: other, token: '' }));
  return { messageId: 'passedOver', severity: 'error' as Severity, file, path: '', token: '', related };
}

const NOWHERE = { start: 0, end: 0 };

testCorpusRule(rule, {
  valid: {
    'what the generator writes': withFiles({}),
    'lists in brackets, as one writes them by hand': withFiles({ [TAGS]: RIGHT_TAGS, [META]: RIGHT_META }),
    'CR LF': withFiles({ [TAGS]: RIGHT_TAGS.replaceAll('\n', '\r\n'), [META]: RIGHT_META.replaceAll('\n', '\r\n') }),
    'CR alone': withFiles({ [TAGS]: RIGHT_TAGS.replaceAll('\n', '\r'), [META]: RIGHT_META.replaceAll('\n', '\r') }),
    'documents with a start and an end': withFiles({
      [TAGS]: `# by hand\n\n---\n${RIGHT_TAGS}...\n`,
      [META]: `%YAML 1.1\n--- # numbers\n${RIGHT_META}---\n# nothing\n`,
    }),
    'the old form': withFiles({
      [TAGS]: 'tags:\n- name: develop\n  url: https://binaries.spack.io/develop\n- name: v0.23.1\n  url: x\n',
    }),
    'unknown keys, tags in any order, counters of any kind, text that is not ASCII': withFiles({
      [TAGS]: `- {name: v0.23.1, stacks: [e4s, root], note: gr\u00fcn}\n- {stacks: [root, e4s, radiuss], name: develop}\n`,
      [META]:
        'v0.23.1:\n  count: 1\n  parameters: {}\nall: {count: 2, version: all, compiler_count: many}\ndevelop: {count: 1, compilers: }\n',
    }),
    'another ending, and JSON': withFiles({
      [TAGS]: undefined,
      '_data/tags.yml': RIGHT_TAGS,
      [META]: undefined,
      '_data/meta.json': '{"all": {"count": 2}, "develop": {"count": 1}, "v0.23.1": {"count": 1}}',
    }),
    'a site without its data': site({ pages: PAGES, pagesOnly: true }),
  },
  invalid: {
    'files with one name to Jekyll': {
      input: withFiles({ '_data/tags.yml': RIGHT_TAGS, '_data/~tags.yaml': 'x', '_data/meta.json': 'true' }),
      findings: [
        passedOver('_data/meta.json', META),
        { messageId: 'shape', severity: 'error', file: '_data/meta.json', path: '', token: 'true' },
        passedOver('_data/tags.yml', TAGS, '_data/~tags.yaml'),
      ],
    },
    'a table': {
      input: withFiles({ [META]: undefined, '_data/meta.csv': 'tag,count\nall,2\n' }),
      findings: [{ messageId: 'shape', severity: 'error', file: '_data/meta.csv', path: '', token: '' }],
    },
    'a file that is missing': wrong(TAGS, undefined, { messageId: 'missing', token: '' }),
    'the other file that is missing': wrong(META, undefined, { messageId: 'missing', token: '' }),
    'a folder': unreadable({ code: 'notAFile', data: { what: 'a folder' }, span: NOWHERE, stops: 'always' }),
    'a link to the outside': unreadable({
      code: 'linkOutside',
      data: { target: '/etc/passwd' },
      span: NOWHERE,
      stops: 'always',
    }),
    'a link in a circle': unreadable({ code: 'linkLoop', data: {}, span: NOWHERE, stops: 'always' }),
    'no permission': unreadable({
      code: 'unreadable',
      data: { reason: 'permission denied' },
      span: NOWHERE,
      stops: 'always',
    }),
    'more than the limit': unreadable({
      code: 'tooLarge',
      data: { bytes: 99999999, limit: 67108864 },
      span: NOWHERE,
      stops: 'always',
    }),
    'a byte order mark': wrong(META, `\ufeff${RIGHT_META}`, { messageId: 'byteOrderMark', token: '\ufeff' }),
    'UTF-16': bytes(META, Buffer.from(`\ufeff${RIGHT_META}`, 'utf16le'), { messageId: 'broken', token: '' }),
    'a byte that is not UTF-8': bytes(TAGS, Buffer.from('- name: d\xe9velop\n', 'latin1'), {
      messageId: 'broken',
      token: '\ufffd',
    }),
    'a NUL byte': wrong(TAGS, '- name: dev\0elop\n', { messageId: 'broken', token: '\0' }),
    'an error in the YAML': wrong(TAGS, '- name: develop\n  stacks: [e4s, root\n', {
      messageId: 'broken',
      token: '',
    }),
    'a tab': wrong(META, 'all:\n\tcount: 2\n', { messageId: 'broken', token: '\t' }),
    'a row on the line of the start': wrong(TAGS, '--- - name: develop\n', {
      messageId: 'broken',
      token: '- name: develop',
    }),
    'half a character': wrong(TAGS, '- name: "\\ud83d"\n', { messageId: 'broken', token: '\\ud83d' }),
    'a merge that was not finished': wrong(TAGS, `<<<<<<< HEAD\n${RIGHT_TAGS}=======\n[]\n>>>>>>> new\n`, {
      messageId: 'broken',
      token: '<<<<<<<',
    }),
    'a stack that ends a text': wrong(
      TAGS,
      '- name: develop\n  stacks: [\'e4s", "x\', e4s, root]\n- name: v0.23.1\n  stacks: [\'e4s", "x\', \'e4s", "x2\', e4s, root]\n',
      {
        messageId: 'unsafeStack',
        path: '/0/stacks/0',
        token: `'e4s", "x'`,
        subject: 'e4s", "x',
        related: [{ file: TAGS, token: `'e4s", "x'` }],
      },
      { messageId: 'unsafeStack', path: '/1/stacks/1', token: `'e4s", "x2'`, subject: 'e4s", "x2' },
    ),
    ...Object.fromEntries(
      ['<script>', 'e4s\\\\x', 'e4s\\u001b'].map((text) => [
        `a stack with what the site copies as it is: ${text}`,
        wrong(TAGS, RIGHT_TAGS.replace('e4s', `e4s, "${text}"`), {
          messageId: 'unsafeStack',
          path: '/0/stacks/1',
          token: `"${text}"`,
          subject: JSON.parse(`"${text}"`),
        }),
      ]),
    ),
    'a second document': wrong(TAGS, '- name: develop\n  stacks: [e4s, root]\n---\n- name: v0.23.1\n', {
      messageId: 'secondDocument',
      token: '---',
    }),
    'a key twice': wrong(META, `${RIGHT_META}develop:\n  count: 7\n`, {
      messageId: 'duplicateKey',
      token: 'develop',
      related: [{ file: META, token: 'develop' }],
    }),
    'a lost dash: two tags in one': wrong(TAGS, RIGHT_TAGS.replace('- name: v', '  name: v'), {
      messageId: 'duplicateKey',
      token: 'name',
      related: [{ file: TAGS, token: 'name' }],
    }),
    'an alias': wrong(TAGS, '- name: develop\n  stacks: &s [e4s, root]\n- name: v0.23.1\n  stacks: *s\n', {
      messageId: 'doubtful',
      token: '*s',
    }),
    'a tag of YAML': wrong(META, RIGHT_META.replace('count: 2', 'count: !!int 2'), {
      messageId: 'doubtful',
      token: '!!int',
    }),
    'a merge key': wrong(META, RIGHT_META.replace('develop:\n', 'develop:\n  <<: {}\n'), {
      messageId: 'doubtful',
      token: '<<',
    }),
    'a line break that only some readers see': wrong(TAGS, `${RIGHT_TAGS}# a\u2028b\n`, {
      messageId: 'doubtful',
      token: '\u2028',
    }),
    'an empty file': wrong(TAGS, '', { messageId: 'shape', token: '' }),
    'a mapping for a list': wrong(TAGS, 'develop: [e4s, root]\n', {
      messageId: 'shape',
      token: 'develop: [e4s, root]',
    }),
    'a list for a mapping': wrong(META, '- all\n', { messageId: 'shape', token: '- all' }),
    'tags that are no mappings, names that are no texts': wrong(
      TAGS,
      '- develop\n- name: 0.23\n  stacks: [e4s, root]\n- stacks: []\n- name: develop\n  stacks: [e4s, root]\n- name: v0.23.1\n  stacks: [e4s, root]\n',
      { messageId: 'shape', path: '/0', token: 'develop' },
      { messageId: 'shape', path: '/1/name', token: '0.23' },
      { messageId: 'shape', path: '/2/name', token: 'stacks: []' },
    ),
    'a tag that is a date to Jekyll': {
      input: site({
        pages: [{ tag: '2023-05-14' }],
        files: {
          [TAGS]: '- name: 2023-05-14\n  stacks: [e4s, root]\n',
          [META]: 'all:\n  count: 1\n2023-05-14:\n  count: 1\n',
          'pages/tags/2023-05-14.md': '---\nlayout: table\npermalink: /tag/2023-05-14/\ntag: "2023-05-14"\n---\n',
        },
      }),
      settings: { severities: { 'tag-name': 'off', 'page-categories': 'off', 'scalar-ambiguous': 'off' } },
      findings: [
        { file: META, messageId: 'shape', severity: 'error', path: '/2023-05-14', token: '2023-05-14' },
        { file: TAGS, messageId: 'shape', severity: 'error', path: '/0/name', token: '2023-05-14' },
      ],
    },
    'stacks of a wrong shape': wrong(
      TAGS,
      '- name: develop\n  stacks: e4s root\n- name: v0.23.1\n  stacks: [e4s, 1.10, no]\n',
      { messageId: 'shape', path: '/0/stacks', token: 'e4s root' },
      { messageId: 'shape', path: '/1/stacks/1', token: '1.10' },
      { messageId: 'shape', path: '/1/stacks/2', token: 'no' },
    ),
    'no stacks': wrong(TAGS, RIGHT_TAGS.replace('  stacks: [e4s, root]\n', ''), {
      messageId: 'shape',
      path: '/0/stacks',
      token: 'name: develop',
    }),
    'counts of a wrong shape': wrong(
      META,
      "all:\n  count: 1.5\ndevelop:\n  count: '1'\nv0.23.1:\n  count: 0x1\n",
      { messageId: 'shape', path: '/all/count', token: '1.5' },
      { messageId: 'shape', path: '/develop/count', token: "'1'" },
      { messageId: 'shape', path: '/v0.23.1/count', token: '0x1' },
    ),
    'counts that are missing': wrong(
      META,
      'develop:\nv0.23.1:\n  parameters: [a]\n  count: -1\n',
      { messageId: 'shape', path: '/all', token: 'develop:\nv0.23.1:\n  parameters: [a]\n  count: -1' },
      { messageId: 'shape', path: '/develop', token: '' },
      { messageId: 'shape', path: '/v0.23.1/parameters', token: '[a]' },
      { messageId: 'shape', path: '/v0.23.1/count', token: '-1' },
    ),
    'a tag twice': wrong(TAGS, `${RIGHT_TAGS}- name: develop\n  stacks: []\n`, {
      messageId: 'repeatedTag',
      path: '/2/name',
      token: 'develop',
      subject: 'develop',
      related: [{ file: TAGS, token: 'develop' }],
    }),
    'a tag three times, a stack twice': wrong(
      TAGS,
      `${RIGHT_TAGS}- name: develop\n  stacks: []\n- name: develop\n  stacks: [e4s, root, "e4s"]\n`,
      {
        messageId: 'repeatedTag',
        path: '/2/name',
        token: 'develop',
        subject: 'develop',
        related: [
          { file: TAGS, token: 'develop' },
          { file: TAGS, token: 'develop' },
        ],
      },
      {
        messageId: 'repeatedStack',
        path: '/3/stacks/2',
        token: '"e4s"',
        subject: 'e4s',
        related: [{ file: TAGS, token: 'e4s' }],
      },
    ),
  },
});

it.each<[string, string, readonly string[]]>([
  [
    'once that keys stand twice',
    '- name: develop\n  name: develop\n  stacks: []\n- name: a\n  name: a\n  stacks: []\n',
    ['duplicateKey'],
  ],
  [
    'that there is a second document, and nothing of the first',
    '- name: develop\n  name: develop\n---\na: 1\n',
    ['secondDocument'],
  ],
  ['that alone which ends the reading', '- name: develop\n  name: develop\n  stacks: [\n', ['broken']],
])('says %s', (_, text, messageIds) => {
  const { findings } = lintSite(withFiles({ [TAGS]: text }), { rules: [rule] });
  expect(findings.map(({ messageId }) => messageId)).toEqual(messageIds);
});

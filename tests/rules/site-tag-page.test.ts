import rule from '../../rules/site-tag-page.js';
import { type ExpectedPlace, testCorpusRule } from '../support/rule-tester.js';
import { site, tagPage } from '../support/site-builder.js';

const FILE = 'pages/tags/develop.md';
const PAGES = [{ tag: 'develop' }, { tag: 'v0.23.1' }];

function withFiles(files: Readonly<Record<string, string | undefined>>) {
  return site({ pages: PAGES, files });
}

interface Found {
  readonly messageId: string;
  readonly token: string;
  readonly path?: string;
  readonly file?: string;
  readonly subject?: string;
  readonly related?: readonly ExpectedPlace[];
}

function wrong(files: Readonly<Record<string, string | undefined>>, ...found: readonly Found[]) {
  const findings = found.map((one) => ({
    severity: 'error' as const,
    file: FILE,
    path: '',
    subject: 'develop',
    ...one,
  }));
  return { input: withFiles(files), findings };
}

const page = (...lines: readonly string[]): string => ['---', ...lines, '---', ''].join('\n');
const LAYOUT = 'layout: table';
const PERMALINK = 'permalink: /tag/develop/';
const TAG = 'tag: develop';

testCorpusRule(rule, {
  valid: {
    'tag pages as the site has them': withFiles({}),
    'other keys, quotes, comments, a body, CR LF': withFiles({
      [FILE]: page(
        'title: Packages',
        'date: 2025-03-30',
        'weight: 010',
        "layout: 'table' # like all",
        'permalink: "/tag/develop/"',
        'tag: !ignored',
        TAG,
      )
        .replace('tag: !ignored\n', '')
        .replaceAll('\n', '\r\n')
        .concat('gr\u00fcn\r\n'),
    }),
    'other pages that stand there, and what is no page': withFiles({
      'pages/tags/README.md': '# The pages of the tags\n',
      'pages/tags/index.html': page('layout: default', 'permalink: /tags/'),
      'pages/tags/all.md': page('layout: default'),
    }),
    'published, as every page is': withFiles({ [FILE]: page(LAYOUT, PERMALINK, TAG, 'published: true') }),
    'a page of no tag: that is for site-tags to say': {
      input: withFiles({ 'pages/tags/v0.18.md': tagPage('v0.18') }),
      settings: { severities: { 'site-tags': 'off' } },
    },
  },
  invalid: {
    'a page that Jekyll leaves out': wrong(
      { [FILE]: page(LAYOUT, PERMALINK, TAG, 'published: no') },
      { messageId: 'hidden', token: 'no', path: '/published' },
    ),
    'a page that nothing publishes': wrong(
      { [FILE]: page(LAYOUT, PERMALINK, TAG, 'published:') },
      { messageId: 'hidden', token: '', path: '/published' },
    ),
    'no front matter': wrong({ [FILE]: '# develop\n' }, { messageId: 'unreadable', token: '# develop' }),
    'an empty file': wrong({ [FILE]: '' }, { messageId: 'unreadable', token: '' }),
    'a front matter that is not closed': wrong(
      { [FILE]: `---\n${LAYOUT}\n${PERMALINK}\n${TAG}\n` },
      { messageId: 'unreadable', token: '---' },
    ),
    'an error in the YAML': wrong(
      { [FILE]: page('layout: [table', PERMALINK, TAG) },
      { messageId: 'unreadable', token: ':' },
    ),
    'a byte order mark': wrong({ [FILE]: `\ufeff${tagPage('develop')}` }, { messageId: 'unreadable', token: '\ufeff' }),
    'a merge that was not finished': wrong(
      { [FILE]: page(LAYOUT, PERMALINK, '<<<<<<< HEAD', TAG, '=======', 'tag: main', '>>>>>>> main') },
      { messageId: 'unreadable', token: '<<<<<<<' },
    ),
    'a list in the front matter': wrong({ [FILE]: page('- table') }, { messageId: 'unreadable', token: '- table' }),
    'a key twice': wrong(
      { [FILE]: page(LAYOUT, PERMALINK, TAG, 'tag: main') },
      { messageId: 'duplicateKey', token: 'tag', related: [{ file: FILE, token: 'tag' }] },
    ),
    'another layout': wrong(
      { [FILE]: page('layout: cache', PERMALINK, TAG) },
      { messageId: 'wrong', path: '/layout', token: 'cache' },
    ),
    'three wrong values': wrong(
      { [FILE]: page('layout: Table', 'permalink: /tag/develop', 'tag: devel') },
      { messageId: 'wrong', path: '/layout', token: 'Table' },
      { messageId: 'wrong', path: '/permalink', token: '/tag/develop' },
      { messageId: 'wrong', path: '/tag', token: 'devel' },
    ),
    'nothing at all': wrong(
      { [FILE]: page('title: develop') },
      { messageId: 'missing', path: '/layout', token: 'title: develop' },
      { messageId: 'missing', path: '/permalink', token: 'title: develop' },
      { messageId: 'missing', path: '/tag', token: 'title: develop' },
    ),
    'values that are empty or no texts': wrong(
      { [FILE]: page('layout:', 'permalink: [/tag/develop/]', 'tag: {name: develop}') },
      { messageId: 'wrong', path: '/layout', token: '' },
      { messageId: 'wrong', path: '/permalink', token: '[/tag/develop/]' },
      { messageId: 'wrong', path: '/tag', token: '{name: develop}' },
    ),
    'a tag that is a number to Jekyll': {
      ...wrong(
        { 'pages/tags/0.18.md': page(LAYOUT, 'permalink: /tag/0.18/', 'tag: 0.18') },
        { messageId: 'wrong', file: 'pages/tags/0.18.md', path: '/tag', token: '0.18', subject: '0.18' },
      ),
      settings: { severities: { 'site-tags': 'off' } },
    },
    'a tag that is a date to Jekyll': {
      ...wrong(
        { 'pages/tags/2023-05-14.md': page(LAYOUT, 'permalink: /tag/2023-05-14/', 'tag: 2023-05-14') },
        {
          messageId: 'wrong',
          file: 'pages/tags/2023-05-14.md',
          path: '/tag',
          token: '2023-05-14',
          subject: '2023-05-14',
        },
      ),
      settings: { severities: { 'site-tags': 'off' } },
    },
    'the copy of another page': wrong(
      { [FILE]: tagPage('v0.23.1') },
      {
        messageId: 'otherTag',
        path: '/tag',
        token: 'v0.23.1',
        related: [{ file: FILE, token: '/tag/v0.23.1/' }],
      },
    ),
    'the copy of another page, with another layout': wrong(
      { [FILE]: tagPage('v0.23.1').replace('table', 'default') },
      { messageId: 'wrong', path: '/layout', token: 'default' },
      {
        messageId: 'otherTag',
        path: '/tag',
        token: 'v0.23.1',
        related: [{ file: FILE, token: '/tag/v0.23.1/' }],
      },
    ),
    'a file under a wrong name': wrong(
      { [FILE]: undefined, 'pages/tags/devel.md': tagPage('develop') },
      {
        messageId: 'misnamed',
        file: 'pages/tags/devel.md',
        path: '/tag',
        token: 'develop',
        subject: 'devel',
        related: [{ file: 'pages/tags/devel.md', token: '/tag/develop/' }],
      },
    ),
  },
});

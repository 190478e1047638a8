import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { Severity } from '../../src/finding.js';
import { isCorpusRule } from '../../src/rule.js';
import { retarget } from '../support/damage.js';
import { tagPage } from '../support/site-builder.js';
import { type BaseSite, baseSites, readBase, SiteDraft, tagRow } from '../support/site-draft.js';

/** A fault that a site can have, planted in a right one: it gives this finding and no other but those of `also`. */
interface Kind {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  plant(site: SiteDraft): void;
  /** Where it is found, and all other places that are named, in order. */
  readonly files: readonly string[];
  /** What the message must hold. */
  readonly says: readonly string[];
  /** Rules that find something of their own in the same place. */
  readonly also?: readonly string[];
}

const TAGS = '_data/tags.yaml';
const META = '_data/meta.yaml';
const pageOf = (tag: string, name = 'zz'): string => `_cache/${tag}/${name}/specs.md`;
const tagPageOf = (tag: string): string => `pages/tags/${tag}.md`;

/** A hash that no row of a real page has. */
const hash = (last: string): string => 'zz'.repeat(15) + last;

/** A row that is only in the top mirror. */
const row = (last: string, more: object = {}) => ({ hash: hash(last), stacks: ['root'], ...more });

/** The first page of a tag, so that its file name is known whatever other pages the site has. */
function addFirst(site: SiteDraft, tag: string): void {
  site.addPage({ generation: 'E', tag, package: 'aaa', rows: [row('aa')] });
  site.settle();
}

/** One binary in three tags, each in the form of its time; the pages of the last two agree. */
function addThrice(site: SiteDraft, own: object, usual: object = {}, name = 'zz'): void {
  site.addPage({ tag: 'develop', package: name, rows: [row('ab', own)] });
  site.addPage({ generation: 'E', tag: 'v0.18.1', package: 'zz', rows: [row('ab', usual)] });
  site.addPage({ generation: 'E', tag: 'v0.20.1', package: 'zz', rows: [row('ab', usual)] });
  site.settle();
}

const THRICE = [pageOf('develop'), pageOf('v0.18.1'), pageOf('v0.20.1')];

/** Two dated tags before all others, each with the page of hdf5 that the next one has. */
const OLDER = 'develop-2023-01-01';
const NEWER = 'develop-2023-01-08';
const NEXT = 'develop-2023-11-05';

function addDated(site: SiteDraft, more: readonly string[] = []): void {
  const text = site.text(pageOf(NEXT, 'hdf5'))!;
  const stacks = /^meta: .*"stacks": \[(.*?)\]/m.exec(text)![1]!.replaceAll('"', '').split(', ');
  for (const tag of [OLDER, NEWER]) {
    site.addTag(tag, [...stacks, ...more].sort());
    site.put(pageOf(tag, 'hdf5'), text.replaceAll(NEXT, tag));
  }
}

/** Three pages whose rows are in a stack of their own. */
function addInStack(site: SiteDraft, stack: string): void {
  ['ab', 'ac', 'ad'].forEach((last, i) => {
    const parts = { tag: 'v0.20.1', package: `zz-${'abc'[i]}`, rows: [row(last, { stacks: ['root', stack] })] };
    site.addPage({ generation: 'E', ...parts });
  });
  site.settle();
}

const IN_STACK = ['zz-a', 'zz-b', 'zz-c'].map((name) => pageOf('v0.20.1', name));

type Row = readonly [name: string, plant: (site: SiteDraft) => void, files: readonly string[], ...says: string[]];

function kinds(rule: string, severity: Severity, ...rows: readonly Row[]): Kind[] {
  return rows.map(([name, plant, files, ...says]) => ({ rule, name, severity, plant, files, says }));
}

const KINDS: readonly Kind[] = [
  ...kinds(
    'site-data',
    'error',
    ['tags.yaml is missing', (site) => site.put(TAGS, undefined), [TAGS]],
    ['meta.yaml is missing', (site) => site.put(META, undefined), [META]],
    ['an editor put a byte order mark before the tags', (site) => site.edit(TAGS, (text) => `\ufeff${text}`), [TAGS]],
    [
      'tabs in place of blanks',
      (site) => site.editEntry('v0.18.1', (entry) => entry.replace('  count', '\tcount')),
      [META],
    ],
    [
      'a merge that was not finished',
      (site) => site.editRow('v0.18.1', (row) => `<<<<<<< HEAD\n${row}=======\n>>>>>>> new\n`),
      [TAGS],
      '<<<<<<<',
    ],
    ['a file that was cut off', (site) => site.edit(META, (text) => `${text}v9: {count: `), [META]],
    [
      'an entry twice, with another count',
      (site) => site.edit(META, (text) => `${text}v0.18.1:\n  count: 7\n`),
      [META, META],
      '"v0.18.1"',
    ],
    ['a count twice', (site) => site.editEntry('develop', (entry) => `${entry}  count: 0\n`), [META, META], '"count"'],
    [
      'a lost dash',
      (site) => site.edit(TAGS, (text) => text.replace('\n- name: v0.20.1', '\n  name: v0.20.1')),
      [TAGS, TAGS],
      '"name"',
    ],
    [
      'a second document',
      (site) => site.edit(TAGS, (text) => text.replace('\n- name: v0.20.1', '\n---\n- name: v0.20.1')),
      [TAGS],
    ],
    [
      'stacks that stand for those of another tag',
      (site) => {
        site.editRow('v0.18.1', (row) => row.replace('stacks:', 'stacks: &all'));
        site.edit(TAGS, (text) => `${text}- name: v9.9.9\n  stacks: *all\n`);
      },
      [TAGS],
      '*all',
    ],
    [
      'a tag twice',
      (site) => site.edit(TAGS, (text) => `${text}${tagRow('develop', ['root'])}`),
      [TAGS, TAGS],
      '"develop"',
    ],
    [
      'a tag three times',
      (site) => site.edit(TAGS, (text) => text + tagRow('develop', ['root']).repeat(2)),
      [TAGS, TAGS, TAGS],
    ],
    [
      'a stack twice',
      (site) => site.editRow('v0.18.1', (row) => `${row}  - root\n`),
      [TAGS, TAGS],
      '"root"',
      '"v0.18.1"',
    ],
    [
      'stacks in one text',
      (site) => site.editRow('v0.18.1', () => '- name: v0.18.1\n  stacks: root e4s-cray-sles\n'),
      [TAGS],
    ],
    ['a tag without stacks', (site) => site.editRow('v0.18.1', () => '- name: v0.18.1\n'), [TAGS]],
    ['a stack that is a number', (site) => site.editRow('v0.18.1', (row) => `${row}  - 1.10\n`), [TAGS], '1.1'],
    [
      'a tag whose name is a number',
      (site) => site.editRow('v0.18.1', (row) => row.replace('v0.18.1', '0.18')),
      [TAGS],
      '0.18',
    ],
    ['a tag that is a text', (site) => site.edit(TAGS, (text) => `${text}- v9.9.9\n`), [TAGS], '"v9.9.9"'],
    [
      'a count in quotes',
      (site) => site.editEntry('develop', (entry) => entry.replace(/count: (\d+)/, "count: '$1'")),
      [META],
    ],
    [
      'a count that is missing',
      (site) => site.editEntry('develop', (entry) => entry.replace(/ {2}count: \d+\n/, '')),
      [META],
    ],
    ['no entry of all tags', (site) => site.editEntry('all', () => ''), [META], '"all"'],
    ['an entry without anything', (site) => site.editEntry('v0.18.1', () => 'v0.18.1:\n'), [META], '"v0.18.1"'],
    ['tags.yaml with the content of meta.yaml', (site) => site.put(TAGS, site.text(META)), [TAGS], 'a list of tags'],
    ['meta.yaml with the content of tags.yaml', (site) => site.put(META, site.text(TAGS)), [META], 'a mapping'],
  ),
  ...kinds(
    'site-tags',
    'error',
    [
      'a tag is missing in tags.yaml',
      (site) => {
        addFirst(site, 'v0.20.1');
        site.editRow('v0.20.1', () => '');
      },
      [META, tagPageOf('v0.20.1'), pageOf('v0.20.1', 'aaa')],
      '"v0.20.1"',
    ],
    [
      'a tag is missing in meta.yaml',
      (site) => {
        addFirst(site, 'v0.20.1');
        site.editEntry('v0.20.1', () => '');
      },
      [TAGS, tagPageOf('v0.20.1'), pageOf('v0.20.1', 'aaa')],
      '"v0.20.1"',
    ],
    [
      'a tag has no page',
      (site) => {
        addFirst(site, 'v0.20.1');
        site.put(tagPageOf('v0.20.1'), undefined);
      },
      [TAGS, META, pageOf('v0.20.1', 'aaa')],
      'pages/tags/',
    ],
    [
      'a folder of _cache is gone',
      (site) => {
        for (const file of site.pagesOf('v0.18.1')) site.put(file, undefined);
      },
      [TAGS, META, tagPageOf('v0.18.1')],
      '_cache/',
    ],
    [
      'a folder of _cache that nothing knows of',
      (site) => site.addPage({ generation: 'E', tag: 'v9.9.9', package: 'zz', rows: [row('ab')] }),
      [pageOf('v9.9.9')],
      '"v9.9.9"',
    ],
    [
      'a tag in the data files only',
      (site) => {
        site.addTag('v9.9.9', ['root']);
        site.put(tagPageOf('v9.9.9'), undefined);
      },
      [TAGS, META],
      '"v9.9.9"',
    ],
    [
      'a slip of the pen in tags.yaml',
      (site) => {
        addFirst(site, 'v0.20.1');
        site.editRow('v0.20.1', (row) => row.replace('v0.20.1', 'v0.20.2'));
      },
      [TAGS, META, tagPageOf('v0.20.1'), pageOf('v0.20.1', 'aaa')],
      'perhaps "v0.20.1"',
    ],
    [
      'a slip of the pen in meta.yaml',
      (site) => {
        addFirst(site, 'v0.20.1');
        site.editEntry('v0.20.1', (entry) => entry.replace('v0.20.1', 'v0.2.1'));
      },
      [META, TAGS, tagPageOf('v0.20.1'), pageOf('v0.20.1', 'aaa')],
      'perhaps "v0.20.1"',
    ],
    [
      'a slip of the pen in both data files',
      (site) => {
        addFirst(site, 'v0.20.1');
        site.editRow('v0.20.1', (row) => row.replace('v0.20.1', 'v0.20.l'));
        site.editEntry('v0.20.1', (entry) => entry.replace('v0.20.1', 'v0.20.l'));
      },
      [TAGS, META, tagPageOf('v0.20.1'), pageOf('v0.20.1', 'aaa')],
      'perhaps "v0.20.1"',
    ],
    [
      'a slip of the pen in the name of a folder',
      (site) => {
        addFirst(site, 'v0.18.1');
        for (const file of site.pagesOf('v0.18.1')) {
          site.put(file.replace('v0.18.1', 'v0.18.2'), site.text(file)!.replaceAll('v0.18.1', 'v0.18.2'));
          site.put(file, undefined);
        }
      },
      [pageOf('v0.18.2', 'aaa'), TAGS, META, tagPageOf('v0.18.1')],
      'perhaps "v0.18.1"',
    ],
    [
      'a slip of the pen all over a tag page',
      (site) => {
        addFirst(site, 'v0.18.1');
        site.put(tagPageOf('v0.18.1'), undefined);
        site.put(tagPageOf('v0.18.2'), tagPage('v0.18.2'));
      },
      [tagPageOf('v0.18.2'), TAGS, META, pageOf('v0.18.1', 'aaa')],
      'perhaps "v0.18.1"',
    ],
    [
      'no tag page at all',
      (site) => {
        for (const file of site.files()) if (file.startsWith('pages/tags/')) site.put(file, undefined);
      },
      [TAGS],
      'pages/tags/',
    ],
    ['no tag in tags.yaml', (site) => site.put(TAGS, '[]\n'), [TAGS]],
  ),
  ...kinds('site-tags', 'info', [
    'a tag page that is left over',
    (site) => site.put(tagPageOf('v0.9'), tagPage('v0.9')),
    [tagPageOf('v0.9')],
    '"v0.9"',
  ]),
  ...kinds(
    'site-tag-page',
    'error',
    [
      'another layout',
      (site) => site.edit(tagPageOf('develop'), (text) => text.replace('layout: table', 'layout: cache')),
      [tagPageOf('develop')],
      '"cache"',
      '"table"',
    ],
    [
      'a permalink without its last slash',
      (site) => site.edit(tagPageOf('develop'), (text) => text.replace('/tag/develop/', '/tag/develop')),
      [tagPageOf('develop')],
      '"/tag/develop/"',
    ],
    [
      'another tag',
      (site) => site.edit(tagPageOf('develop'), (text) => text.replace('tag: develop', 'tag: main')),
      [tagPageOf('develop')],
      '"main"',
    ],
    [
      'no tag',
      (site) => site.edit(tagPageOf('develop'), (text) => text.replace('\ntag: develop', '')),
      [tagPageOf('develop')],
      'has no tag',
    ],
    [
      'a tag that is a number',
      (site) => site.edit(tagPageOf('v0.18.1'), (text) => text.replace('tag: v0.18.1', 'tag: 0.18')),
      [tagPageOf('v0.18.1')],
      'the number 0.18',
    ],
    [
      'the copy of another page',
      (site) => site.put(tagPageOf('v0.18.1'), site.text(tagPageOf('v0.20.1'))),
      [tagPageOf('v0.18.1'), tagPageOf('v0.18.1')],
      '"v0.20.1"',
    ],
    [
      'a file under a wrong name',
      (site) => {
        site.put(tagPageOf('v0.18.2'), site.text(tagPageOf('v0.18.1')));
        site.put(tagPageOf('v0.18.1'), undefined);
      },
      [tagPageOf('v0.18.2'), tagPageOf('v0.18.2')],
      '"v0.18.1.md"',
    ],
    [
      'an error in the YAML',
      (site) => site.edit(tagPageOf('develop'), (text) => text.replace('layout: ', 'layout: [')),
      [tagPageOf('develop')],
    ],
    [
      'no fence before the data',
      (site) => site.edit(tagPageOf('develop'), (text) => text.slice(4)),
      [tagPageOf('develop')],
      '"---"',
    ],
    [
      'a tag twice',
      (site) => site.edit(tagPageOf('develop'), (text) => text.replace('tag: develop', 'tag: develop\ntag: main')),
      [tagPageOf('develop'), tagPageOf('develop')],
      '"tag"',
    ],
  ),
  ...kinds(
    'site-stacks',
    'error',
    [
      'a slip of the pen in a row',
      (site) =>
        site.editPage(pageOf('v0.20.1', 'zlib'), ({ spec_details: [first] }) => {
          first!.stacks.push('e4s-onapi');
        }),
      [pageOf('v0.20.1', 'zlib')],
      '"e4s-onapi"',
      'Perhaps "e4s-oneapi"',
    ],
    [
      'a stack of another tag',
      (site) =>
        site.editPage(pageOf('v0.20.1', 'zlib'), ({ spec_details: rows }) => {
          for (const one of rows) one.stacks.push('e4s-cray-sles');
        }),
      [pageOf('v0.20.1', 'zlib')],
      '4 rows',
    ],
    ['a stack that is missing in tags.yaml', (site) => addInStack(site, 'zz-stack'), IN_STACK, '3 rows of 3 pages'],
    [
      'a slip of the pen in the stacks of tags.yaml',
      (site) => {
        addInStack(site, 'zz-stack');
        site.editRow('v0.20.1', (row) => `${row}  - zz-stak\n`);
      },
      IN_STACK,
      'Perhaps "zz-stak"',
    ],
  ),
  ...kinds('site-stacks', 'warning', [
    'a slip of the pen in a row of develop',
    (site) => {
      const rows = [row('ab'), row('ac', { stacks: ['developer-tool', 'root'] })];
      site.addPage({ tag: 'develop', package: 'zz', rows });
      site.settle();
    },
    [pageOf('develop')],
    'Perhaps "developer-tools"',
  ]),
  ...kinds(
    'site-count',
    'error',
    ['a count that is too large', (site) => site.addToCount('v0.20.1', 1), [META], '"v0.20.1"'],
    ['a count that is too small', (site) => site.addToCount('v0.20.1', -1), [META], '"v0.20.1"'],
    [
      'a count that is too large, in the sum as well',
      (site) => {
        site.addToCount('v0.20.1', 5);
        site.addToCount('all', 5);
      },
      [META],
      '"v0.20.1"',
    ],
    ['a wrong sum', (site) => site.addToCount('all', 1), [META], 'all tags'],
    [
      'a page is gone',
      (site) => {
        addFirst(site, 'v0.20.1');
        site.put(pageOf('v0.20.1', 'zlib'), undefined);
      },
      [META],
      '"v0.20.1"',
    ],
    [
      'a page that was not counted',
      (site) => site.addPage({ generation: 'E', tag: 'v0.20.1', package: 'zz', rows: [row('ab')] }),
      [META],
      '"v0.20.1"',
    ],
    [
      'a row is gone',
      (site) => site.editPage(pageOf('v0.20.1', 'zlib'), ({ spec_details: rows }) => void rows.pop()),
      [META],
      '"v0.20.1"',
    ],
  ),
  ...kinds(
    'site-count',
    'warning',
    [
      'a page of develop that was not counted',
      (site) => site.addPage({ tag: 'develop', package: 'zz', rows: [row('ab')] }),
      [META],
      'left over',
    ],
    ['a count of develop that is too large', (site) => site.addToCount('develop', 3), [META], '"develop"'],
  ),
  ...kinds(
    'corpus-hash-package',
    'error',
    [
      'a hash of another package',
      (site) => {
        site.addPage({ tag: 'develop', package: 'zz-a', rows: [row('ab'), row('ac')] });
        site.addPage({ tag: 'develop', package: 'zz-b', rows: [row('ac'), row('ad')] });
        site.settle();
      },
      [pageOf('develop', 'zz-b'), pageOf('develop', 'zz-a')],
    ],
    [
      'a page that is the copy of another one',
      (site) => {
        site.addPage({ tag: 'develop', package: 'zz-a', rows: [row('ab'), row('ac')] });
        site.addPage({ tag: 'develop', package: 'zz-b', rows: [row('ab'), row('ac')] });
        site.settle();
      },
      [pageOf('develop', 'zz-b'), pageOf('develop', 'zz-a'), pageOf('develop', 'zz-a')],
    ],
  ),
  ...kinds(
    'corpus-hash-details',
    'error',
    ['another target', (site) => addThrice(site, { target: 'x86_64_v4' }), THRICE, '"x86_64_v4"'],
    ['another version', (site) => addThrice(site, { versions: ['1.3.2'] }), THRICE, '"1.3.2"'],
    ['another compiler', (site) => addThrice(site, { compiler: 'gcc@12.3.0' }), THRICE, '"gcc@12.3.0"'],
    ['another operating system', (site) => addThrice(site, { os: 'ubuntu24.04' }), THRICE, '"ubuntu24.04"'],
    [
      'another value of a variant',
      (site) => addThrice(site, { variants: ['build_system=makefile', '~optimize'] }),
      THRICE,
      '"~optimize"',
    ],
    [
      'a variant that is missing',
      (site) => addThrice(site, { variants: ['build_system=makefile'] }),
      THRICE,
      '"+optimize"',
    ],
    [
      'a variant too many',
      (site) => addThrice(site, { variants: ['build_system=makefile', '+optimize', '+pic'] }),
      THRICE,
      '"+pic"',
    ],
    [
      'the hash of quite another binary',
      (site) => addThrice(site, { target: 'x86_64_v4', versions: ['1.2'], os: 'rhel8' }),
      THRICE,
    ],
    [
      'another package in another tag',
      (site) => addThrice(site, {}, {}, 'yy'),
      [pageOf('develop', 'yy'), pageOf('v0.18.1'), pageOf('v0.20.1')],
    ],
  ),
  {
    rule: 'corpus-package-case',
    name: 'two folders that are equal up to case',
    severity: 'warning',
    plant(site) {
      site.addPage({ tag: 'develop', package: 'ZZ', rows: [row('ab')] });
      site.addPage({ tag: 'develop', package: 'zz', rows: [row('ac')] });
      site.settle();
    },
    files: [pageOf('develop', 'ZZ'), pageOf('develop')],
    says: ['"ZZ"'],
    // No package of Spack's has capitals any more: that would be said without the other folder, too.
    also: ['package-name'],
  },
  ...kinds(
    'corpus-page-stale',
    'warning',
    [
      'a page of an older form, which was not counted',
      (site) => site.addPage({ generation: 'G', tag: 'develop', package: 'zz', rows: [row('ab')] }),
      [pageOf('develop')],
    ],
    [
      'a page of an older form, which was counted',
      (site) => {
        site.addPage({ generation: 'F2', tag: 'develop', package: 'zz', rows: [row('ab')] });
        site.settle();
      },
      [pageOf('develop')],
    ],
    [
      'a page of a stack that is gone',
      (site) => {
        const stacks = ['quite-another-one', 'root'];
        site.addPage({ tag: 'develop', package: 'zz', rows: [row('ab', { stacks }), row('ac', { stacks })] });
      },
      [pageOf('develop'), TAGS],
      '"quite-another-one"',
    ],
  ),
  ...kinds(
    'corpus-trend',
    'info',
    [
      'a package is gone',
      (site) => {
        addDated(site);
        site.addPage({ generation: 'E', tag: OLDER, package: 'zz', rows: [row('ab')] });
        site.settle();
      },
      [pageOf(OLDER)],
      '"zz"',
    ],
    [
      'a stack is gone',
      (site) => {
        addDated(site, ['zz-stack']);
        site.editPage(pageOf(OLDER, 'hdf5'), ({ spec_details: [first] }) => void first!.stacks.push('zz-stack'));
        site.settle();
      },
      [pageOf(OLDER, 'hdf5')],
      '"zz-stack"',
    ],
    [
      'half of the specs are gone',
      (site) => {
        addDated(site);
        site.editPage(pageOf(OLDER, 'hdf5'), ({ title, spec_details: rows }) => {
          for (const last of 'abcdefghi') {
            const one = { ...structuredClone(rows[0]!), hash: hash(`a${last}`) };
            retarget(one, title);
            rows.push(one);
          }
        });
        site.settle();
      },
      [pageOf(NEWER, 'hdf5')],
      '50 %',
    ],
  ),
  ...kinds('corpus-commit', 'info', [
    'another commit of a version',
    (site) => {
      const commit = (digit: string) => ({ variants: [`commit=${digit.repeat(40)}`] });
      site.addPage({ tag: 'develop', package: 'zz', rows: [row('ab', commit('1'))] });
      site.addPage({ generation: 'E', tag: 'v0.20.1', package: 'zz', rows: [row('ac', commit('2'))] });
      site.settle();
    },
    [pageOf('v0.20.1'), pageOf('develop')],
  ]),
  ...kinds(
    'meta-num-specs',
    'error',
    [
      'a wrong summary: the count of the tag is right',
      (site) => site.edit(pageOf('v0.20.1', 'zlib'), (text) => text.replace('"num_specs": 4', '"num_specs": 5')),
      [pageOf('v0.20.1', 'zlib')],
    ],
    [
      'a wrong summary that was counted',
      (site) => {
        site.edit(pageOf('v0.20.1', 'zlib'), (text) => text.replace('"num_specs": 4', '"num_specs": 5'));
        site.settle();
      },
      [pageOf('v0.20.1', 'zlib')],
    ],
  ),
  ...kinds('front-matter-parses', 'error', [
    'a page that cannot be read: nothing is said of its tag',
    (site) => site.edit(pageOf('v0.20.1', 'zlib'), (text) => text.replace('title: "', 'title: ["')),
    [pageOf('v0.20.1', 'zlib')],
  ]),
];

describe('the table of planted faults', () => {
  it('has every rule on more than one page', () => {
    const ids = rules.filter(isCorpusRule).map(({ id }) => id);
    expect(KINDS.map(({ rule }) => rule)).toEqual(expect.arrayContaining(ids));
  });

  it('tells its kinds apart', () => {
    expect(KINDS.length).toBeGreaterThanOrEqual(45);
    const names = KINDS.map(({ rule, name }) => `${rule}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(baseSites)('in %s', (name) => {
  let base: BaseSite;
  beforeAll(() => {
    base = readBase(name);
  });

  it('nothing is found by a rule on the data of the site, before or after settling', () => {
    const site = new SiteDraft({ ...base, known: new Set() });
    site.settle();
    expect(site.lint().filter(({ ruleId }) => ruleId !== 'corpus-trend')).toEqual([]);
    expect(new SiteDraft(base).lint()).toEqual([]);
  });

  it.each(KINDS)('$rule finds: $name', ({ rule, severity, plant, files, says, also = [] }) => {
    const site = new SiteDraft(base);
    plant(site);
    const findings = site.lint();
    const own = findings.filter(({ ruleId }) => !also.includes(ruleId));
    const found = own.map((one) => [one.severity, one.ruleId, one.file, ...one.related.map(({ file }) => file)]);
    expect(found, findings.map(({ message }) => message).join('\n')).toEqual([[severity, rule, ...files]]);
    expect(findings).toHaveLength(1 + also.length);
    for (const text of says) expect(own[0]!.message).toContain(text);
  });
});

/** What a new rule starts from: files that compile, and whose test passes. */
interface Skeleton {
  readonly rule: (id: string) => string;
  readonly test: (id: string) => string;
}

const PAGE: Skeleton = {
  rule: (id) => `import { definePageRule } from '../src/rule.js';
import { clip } from '../src/words/words.js';

export default definePageRule({
  id: '${id}',
  summary: 'The claim, as one sentence that holds for a right page.',
  why: 'Who is hurt when it does not hold, and how.',
  severity: 'warning',
  fixable: false,
  messages: {
    wrong: (d: { title: string; written: number }) =>
      \`meta.num_specs of \${clip(d.title)} is \${d.written}: say what is expected, so that the reader knows what to do.\`,
  },
  examples: {
    bad: 'spec_details: [{}, {}, {}]',
    good: 'spec_details: [{}, {}]',
  },
  check({ data }, report) {
    const written = data.meta.num_specs;
    if (written !== 3) return;
    report({ messageId: 'wrong', data: { title: data.title, written }, path: ['meta', 'num_specs'] });
  },
});
`,
  test: (id) => `import rule from '../../rules/${id}.js';
import { page } from '../support/page-builder.js';
import { testRule } from '../support/rule-tester.js';

testRule(rule, {
  valid: {
    'a page with one row': page(),
    'a page of generation E': page({ generation: 'E', rows: [{}, {}] }),
  },
  invalid: {
    'what is wrong with it': {
      input: page({ rows: [{}, {}, {}] }),
      findings: [{ messageId: 'wrong', token: '3', severity: 'warning', path: '/meta/num_specs' }],
    },
  },
});
`,
};

const CORPUS: Skeleton = {
  rule: (id) => `import { defineCorpusRule } from '../src/rule.js';
import { clip } from '../src/words/words.js';

export default defineCorpusRule({
  id: '${id}',
  summary: 'The claim, as one sentence that holds for all pages of a right site together.',
  why: 'Who is hurt when it does not hold, and how.',
  severity: 'warning',
  fixable: false,
  messages: {
    wrong: (d: { name: string; other: string; tag: string }) =>
      \`\${clip(d.name)} has two rows as \${clip(d.other)} of \${clip(d.tag)} has: say what is expected, so that the reader knows what to do.\`,
  },
  examples: {
    bad: [
      '# _cache/develop/xz/specs.md',
      'spec_details: [{"hash": "4hqfk4wmnwanjq2kqgpau6xkhir7egjk"}, {"hash": "5zlgqf7gvfkgv2clqcsrcv6gu5uvw4ss"}]',
      '# _cache/develop/zlib/specs.md',
      'spec_details: [{"hash": "ayrtcqjb5qlwrrsvsyljrtp7qyxmsbsn"}, {"hash": "fn7eoy74lcbya3vtgrggcns3mvymccbf"}]',
    ].join('\\n'),
    good: '# _cache/develop/xz/specs.md\\nspec_details: [{}, {}]',
  },
  // Small JSON: the page is dropped, this is kept.
  map: ({ data }) => data.meta.num_specs,
  reduce({ pages }, report) {
    const path = ['meta', 'num_specs'];
    const firsts = new Map<string, (typeof pages)[number]>();
    for (const page of pages.filter(({ value }) => value === 2)) {
      const { file, tag, package: name } = page;
      const first = firsts.get(tag);
      if (first === undefined) firsts.set(tag, page);
      else {
        const related = [{ file: first.file, path, message: 'This is the first page with two rows.' }];
        report({ messageId: 'wrong', data: { name, other: first.package, tag }, file, path, related });
      }
    }
  },
});
`,
  test: (id) => `import rule from '../../rules/${id}.js';
import { HASHES } from '../support/page-builder.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

const xz = { tag: 'develop', package: 'xz', rows: [{ hash: HASHES[0] }, { hash: HASHES[1] }] };
const zlib = { tag: 'develop', package: 'zlib', rows: [{ hash: HASHES[2] }, { hash: HASHES[3] }] };

testCorpusRule(rule, {
  valid: {
    'one page': site({ pages: [xz] }),
    'two tags': site({ pages: [xz, { ...zlib, tag: 'v0.23.1' }] }),
  },
  invalid: {
    'what is wrong with two pages': {
      input: site({ pages: [xz, zlib] }),
      findings: [
        {
          messageId: 'wrong',
          file: '_cache/develop/zlib/specs.md',
          token: '2',
          severity: 'warning',
          path: '/meta/num_specs',
          related: [{ file: '_cache/develop/xz/specs.md', token: '2' }],
        },
      ],
    },
  },
});
`,
};

const SITE: Skeleton = {
  rule: (id) => `import { defineSiteRule } from '../src/rule.js';
import { clip } from '../src/words/words.js';

export default defineSiteRule({
  id: '${id}',
  summary: "The claim, as one sentence that holds for a right site's data and pages.",
  why: 'Who is hurt when it does not hold, and how.',
  severity: 'warning',
  fixable: false,
  messages: {
    wrong: (d: { tag: string; stacks: number }) =>
      \`The tag \${clip(d.tag)} lists \${d.stacks} stacks: say what is expected, so that the reader knows what to do.\`,
  },
  examples: {
    bad: '# _cache/develop/zlib/specs.md\\n# _data/tags.yaml\\n- name: develop\\n  stacks: [e4s, ml, root]\\n',
    good: '# _cache/develop/zlib/specs.md',
  },
  // What \`reduce\` needs of each page, as small JSON.
  map: () => null,
  reduce({ site }, report) {
    for (const { name, stacks, path } of site.tags.content ?? []) {
      if (name === undefined || stacks?.length !== 3) continue;
      report({
        messageId: 'wrong',
        data: { tag: name, stacks: stacks.length },
        file: site.tags.file,
        path: [...path, 'stacks'],
        subject: name,
        tags: [name],
      });
    }
  },
});
`,
  test: (id) => `import rule from '../../rules/${id}.js';
import { testCorpusRule } from '../support/rule-tester.js';
import { site } from '../support/site-builder.js';

const pages = [{ tag: 'develop', package: 'zlib' }];

testCorpusRule(rule, {
  valid: { 'a tag with two stacks': site({ pages }) },
  invalid: {
    "what is wrong with the site's data": {
      input: site({ pages, files: { '_data/tags.yaml': '- name: develop\\n  stacks: [e4s, ml, root]\\n' } }),
      findings: [
        {
          messageId: 'wrong',
          file: '_data/tags.yaml',
          token: '[e4s, ml, root]',
          severity: 'warning',
          path: '/0/stacks',
          subject: 'develop',
        },
      ],
    },
  },
});
`,
};

/** By what a rule sees: one page, all pages, all pages and the site's data. */
export const SKELETONS = { page: PAGE, corpus: CORPUS, site: SITE } as const satisfies Readonly<
  Record<string, Skeleton>
>;
export type SkeletonKind = keyof typeof SKELETONS;

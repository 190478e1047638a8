import { defineDataRule } from '../src/rule.js';
import { clip, quote } from '../src/words/words.js';

export default defineDataRule({
  id: 'data-links',
  summary:
    'The specs of a package are in the specs file, each spec is of one package, and the releases of a package are those of its specs.',
  why: 'A package that lists a spec which is not there ends the script of its page: nothing more of it is shown.',
  severity: 'error',
  fixable: false,
  messages: {
    specMissing: ({ hash, name }) =>
      `The package ${quote(name)} lists the spec ${clip(hash)}, which is not in the specs file.`,
    specOrphan: ({ hash }) => `The spec ${clip(hash)} is listed by no package.`,
    specShared: ({ hash, first, second }) =>
      `The spec ${clip(hash)} is listed by two packages, ${quote(first)} and ${quote(second)}.`,
    releaseMissing: ({ name, release }) =>
      `The package ${quote(name)} does not list the release ${quote(release)}, which a spec of it has.`,
    releaseExtra: ({ name, release }) =>
      `The package ${quote(name)} lists the release ${quote(release)}, which no spec of it has.`,
  },
  examples: {
    bad: '# new/package_data.json.gz /bzip2/releases\n["develop-2025-07-13", "develop"]',
    good: '# new/package_data.json.gz /bzip2/releases\n["develop-2025-07-13"]',
  },
});

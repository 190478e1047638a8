import { describe, expect, it } from 'vitest';
import { parseCheckOptions } from '../../src/options/parse.js';

const given = (options: object) => ({ paths: [], ...options });
const errorOf = (options: object): string => {
  try {
    parseCheckOptions(given(options));
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
};

describe('a number', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['10', 10],
    ['007', 7],
    ['3.0', 3],
  ])('as a count: %j', (text, value) => {
    expect(parseCheckOptions(given({ maxWarnings: text })).maxWarnings).toBe(value);
  });

  it.each([
    '',
    '-1',
    '+1',
    '1.5',
    '1.',
    '.5',
    '1e3',
    '0x1',
    ' 1',
    '1 ',
    '1\n',
    '\n1',
    '1\n2',
    '1,5',
    'x',
    '1x',
    'x1',
    '\u0661',
  ])('as a count is not %j', (text) => {
    expect(errorOf({ maxWarnings: text })).toBe('--max-warnings takes a whole number from 0 up');
  });

  it.each([
    ['0.5', 0.5],
    ['10.25', 10.25],
    ['512', 512],
    [64, 64],
  ])('as a size: %j', (text, value) => {
    expect(parseCheckOptions(given({ maxFileSize: text })).maxFileSize).toBe(value);
  });

  it.each(['0', '512.5', '1.5.5', '1.', '.5', '1e3', '1.5x', 'x1.5', '1.5\n', '', Number.NaN, -1])(
    'as a size is not %j',
    (text) => {
      expect(errorOf({ maxFileSize: text })).toBe('--max-file-size takes a number of MiB up to 512');
    },
  );
});

describe('options that exclude each other', () => {
  it.each([
    [{ fix: true, fixDryRun: true }, '--fix and --fix-dry-run exclude each other; take one of them'],
    [{ fix: true, diff: true }, '--fix and --diff exclude each other; take one of them'],
    [{ fixDryRun: true, diff: true }, '--fix-dry-run and --diff exclude each other; take one of them'],
    [{ fix: true, staged: true }, '--fix and --staged exclude each other: files are fixed, and not what is staged'],
    [{ diff: true, format: ['json'] }, '--diff shows the difference and no findings; take --fix-dry-run for --format'],
    [{ fixDryRun: true, prune: true }, '--fix-dry-run writes nothing, and --prune does; leave one of them out'],
    [{ diff: true, prune: true }, '--diff writes nothing, and --prune does; leave one of them out'],
    [{ staged: true, changed: true }, '--staged and --changed exclude each other; take one of them'],
    [{ staged: true, since: 'main' }, '--staged and --since exclude each other; take one of them'],
    [{ diffFilter: 'added' }, '--diff-filter needs --staged, --changed or --since <ref>'],
    [
      { format: ['json', 'text'] },
      'only one --format can go to standard output; give the others a file, as in --format sarif=findings.sarif',
    ],
  ])('%j', (options, message) => {
    expect(errorOf(options)).toBe(message);
  });

  it.each([
    { fix: true, prune: true },
    { fix: true, format: ['json'] },
    { fixDryRun: true, format: ['json'] },
    { prune: true, staged: true },
    { diff: true, changed: true },
    { staged: true, diffFilter: 'added' },
    { changed: true, diffFilter: 'added' },
    { since: 'main', diffFilter: 'added' },
    { changed: true, since: 'main' },
    { format: ['json', 'text=x'] },
    { format: ['json=a', 'text=x'] },
    {},
  ])('and not %j', (options) => {
    expect(errorOf(options)).toBe('taken');
  });
});

describe('an option with an equals sign', () => {
  it('is split at the first one', () => {
    expect(parseCheckOptions(given({ format: ['json=a=b', 'text'], rule: ['page-title=off'] }))).toMatchObject({
      format: [
        { format: 'json', file: 'a=b' },
        { format: 'text', file: undefined },
      ],
      rule: [['page-title', 'off']],
    });
  });

  it.each([
    [{ format: ['json='] }, '--format json= needs a file name after "="'],
    [
      { rule: ['page-title'] },
      '--rule needs <rule>=<severity>, for example page-title=warning; "page-title" is not that',
    ],
    [{ rule: ['=off'] }, '--rule needs <rule>=<severity>, for example page-title=warning; "=off" is not that'],
    [{ rule: ['page-title='] }, 'unknown severity ""; there is error, warning, info or off'],
    [{ rule: ['page-title=of'] }, 'unknown severity "of"; did you mean "off"? There is error, warning, info or off'],
  ])('%j is refused', (options, message) => {
    expect(errorOf(options)).toBe(message);
  });
});

describe('a text of one line', () => {
  it.each(['x', 'a b/c', 'z\u0142', '\ud83d\ude00', 'x'.repeat(200), ' '])('may be %j', (text) => {
    expect(parseCheckOptions(given({ sarifCategory: text })).sarifCategory).toBe(text);
  });

  it.each(['', 'x'.repeat(201), 'a\nb', 'x\n', '\nx', 'x\u0000', '\u001b[2J', '\u0085', '\ud800'])(
    'may not be %j',
    (text) => {
      expect(errorOf({ sarifCategory: text })).toBe('--sarif-category takes a name of 1 to 200 characters on one line');
    },
  );
});

import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/options/options.js';
import { parseCheckOptions, parseOutputs } from '../../src/options/parse.js';
import { OPTIONS } from '../../src/options/table.js';

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
    [{ stdinFilename: 'a.md' }, '--stdin-filename needs "-", which reads a page from standard input'],
    [{ stdin: true, paths: ['a'] }, '"-" reads one page from standard input: leave "a" out'],
    [{ stdin: true, paths: ['a', 'b'] }, '"-" reads one page from standard input: leave "a" out'],
    [{ stdin: true, fix: true }, '"-" and --fix exclude each other: standard input is no file'],
    [{ stdin: true, prune: true }, '"-" and --prune exclude each other: standard input is no file'],
    [{ stdin: true, staged: true }, '"-" and --staged exclude each other: standard input is no file'],
    [{ stdin: true, changed: true }, '"-" and --changed exclude each other: standard input is no file'],
    [{ stdin: true, since: 'main' }, '"-" and --since exclude each other: standard input is no file'],
    [{ stdin: true, printConfig: 'a' }, '"-" and --print-config exclude each other: standard input is no file'],
    [{ stdin: true, prune: true, since: 'main' }, '"-" and --prune exclude each other: standard input is no file'],
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
    { stdin: true },
    { stdin: true, stdinFilename: 'a.md', quiet: true },
    { paths: ['a'] },
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
    [{ rule: ['a=of'] }, 'unknown severity "of"; did you mean "off"? There is error, warning, info or off'],
    [{ rule: ['a='] }, 'unknown severity ""; there is error, warning, info or off'],
    [{ rule: ['page-title='] }, 'unknown severity ""; there is error, warning, info or off'],
    [{ rule: ['page-title=of'] }, 'unknown severity "of"; did you mean "off"? There is error, warning, info or off'],
  ])('%j is refused', (options, message) => {
    expect(errorOf(options)).toBe(message);
  });
});

describe('a file that an option names', () => {
  it.each(['config', 'baseline', 'index', 'indexList'])('may be none: %s', (name) => {
    expect(parseCheckOptions(given({ [name]: false }))).toMatchObject({ [name]: false });
    expect(parseCheckOptions(given({ [name]: 'a' }))).toMatchObject({ [name]: 'a' });
  });

  it.each(['', true, 1, null, ['a']])('is not %j', (value) => {
    expect(errorOf({ config: value })).toBe('--config needs the name of a file');
    expect(errorOf({ stdin: true, stdinFilename: value })).toBe('--stdin-filename needs the name of a file');
  });

  it('is not none where there must be one', () => {
    expect(errorOf({ stdin: true, stdinFilename: false })).toBe('--stdin-filename needs the name of a file');
  });
});

describe('a word', () => {
  it.each<[object, string]>([
    [{ failOn: 'x' }, 'unknown fail level "x"; there is error, warning, info or never'],
    [{ failOn: 'errors' }, 'unknown fail level "errors"; did you mean "error"? There is error, warning, info or never'],
    [{ preset: 'x' }, 'unknown preset "x"; there is recommended, strict or all'],
    [{ sarifSuppressed: 'x' }, 'unknown value of --sarif-suppressed "x"; there is exclude or include'],
    [{ changed: true, diffFilter: 'x' }, 'unknown diff filter "x"; there is added, file or none'],
    [{ failOn: 1 }, '--fail-on takes a word'],
    [{ failOn: true }, '--fail-on takes a word'],
  ])('is one of a list: %j: %s', (options, message) => {
    expect(errorOf(options)).toBe(message);
  });
});

describe('a value of another kind', () => {
  it.each<[object, string]>([
    [{ quiet: 'yes' }, '--quiet takes no value'],
    [{ quiet: 1 }, '--quiet takes no value'],
    [{ maxWarnings: true }, '--max-warnings takes a whole number from 0 up'],
    [{ maxWarnings: 1.5 }, '--max-warnings takes a whole number from 0 up'],
    [{ maxWarnings: -1 }, '--max-warnings takes a whole number from 0 up'],
    [{ maxWarnings: 2 ** 53 }, '--max-warnings takes a whole number from 0 up'],
    [{ maxFileSize: 0 }, '--max-file-size takes a number of MiB up to 512'],
    [{ maxFileSize: 512.5 }, '--max-file-size takes a number of MiB up to 512'],
    [{ printConfig: 1 }, '--print-config takes a text'],
    [{ sarifCategory: 1 }, '--sarif-category takes a name of 1 to 200 characters on one line'],
    [{ since: '' }, '--since needs a commit, a branch or a tag'],
    [{ since: true }, '--since needs a commit, a branch or a tag'],
    [{ format: 'json' }, '--format takes formats'],
    [{ format: ['json', 1] }, '--format takes formats'],
    [{ rule: 'a=off' }, '--rule takes severities of rules'],
    [{ rule: [1] }, '--rule takes severities of rules'],
  ])('is refused: %j: %s', (options, message) => {
    expect(errorOf(options)).toBe(message);
  });

  it.each<[object]>([
    [{ quiet: true }],
    [{ quiet: false }],
    [{ maxWarnings: 0 }],
    [{ maxWarnings: 2 ** 53 - 1 }],
    [{ maxFileSize: 0.1 }],
    [{ maxFileSize: 512 }],
    [{ printConfig: '' }],
    [{ since: 'main' }],
    [{ color: false }],
    [{ threads: 1 }],
  ])('is not: %j', (options) => {
    expect(parseCheckOptions(given(options))).toMatchObject(options);
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

describe('what is not given', () => {
  it('is what the table says, and nothing where it says nothing', () => {
    const { paths, ...options } = parseCheckOptions(given({}));
    expect(paths).toEqual([]);
    expect(options).toEqual(DEFAULTS);
    const off = { quiet: false, pagesOnly: false, allowCode: false, allowEmpty: false, staged: false, changed: false };
    const noFix = { fix: false, fixDryRun: false, diff: false, prune: false, strictBaseline: false, stats: false };
    expect(DEFAULTS).toEqual({
      ...{ ...off, ...noFix, format: [], rule: [], failOn: 'error', sarifSuppressed: 'exclude' },
      ...{ diffFilter: 'file', maxFileSize: 64, threads: 0 },
    });
    expect('stdin' in options || 'since' in options).toBe(false);
    expect(parseCheckOptions(given({ stdin: true })).stdin).toBe(true);
  });

  it.each(OPTIONS.filter(({ kind }) => kind === 'switch').map(({ name }) => [name]))('the switch %s is off', (name) => {
    const ON = ['color', 'config', 'baseline', 'index', 'progress'];
    const option = OPTIONS.find((one) => one.name === name)!;
    if (!ON.includes(name) && 'default' in option) expect(option.default).toBe(false);
  });

  it('is text for the outputs of a command', () => {
    expect(parseOutputs([], ['json', 'html'], 'x')).toEqual([{ format: 'text', file: undefined }]);
    expect(parseOutputs(['html=a'], ['json', 'html'], 'x')).toEqual([{ format: 'html', file: 'a' }]);
    expect(() => parseOutputs(['json', 'html'], ['json', 'html'], 'x=y')).toThrow('as in --format x=y');
    expect(() => parseOutputs(['sarif'], ['json', 'html'], 'x')).toThrow(
      'unknown format "sarif"; there is json or html',
    );
  });
});

it.each([
  ['jso', 'did you mean "json"? '],
  ['che', 'did you mean "checkstyle"? '],
  ['ch', ''],
  ['md', ''],
])('a word that is none of the known ones: %s', (format, hint) => {
  expect(errorOf({ format: [format] })).toMatch(
    new RegExp(`^unknown format "${format}"; ${hint.replaceAll('?', '\\?')}[Tt]here is `),
  );
});

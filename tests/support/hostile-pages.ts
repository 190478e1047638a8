import { ruby } from './jekyll.js';

/** What the real Jekyll is expected to make of a page. */
export type Expectation =
  | {
      /** Copied as it is, never a page. */
      readonly is: 'static';
    }
  | {
      /** A page without data: Jekyll finds no front matter, and shows the whole text. */
      readonly is: 'unfenced';
    }
  | {
      /** A page whose data is lost: the error is logged and the build goes on. */
      readonly is: 'lost';
      readonly error: string;
    }
  | {
      /** The whole build ends. */
      readonly is: 'abort';
      readonly error: string;
    }
  | {
      readonly is: 'page';
      /** In the notation of `toTagged`. */
      readonly data: unknown;
      readonly body: string;
      /** False when `published: false` hides the page. */
      readonly published: boolean;
    };

/** A file that somebody could leave where a page belongs. */
export interface HostilePage {
  readonly name: string;
  readonly bytes: Buffer;
  readonly jekyll: Expectation;
}

const TITLE = 'title: "clara"';
const LAYOUT = 'layout: cache';
const CATEGORIES = 'categories: [package, develop-2025-06-01]';
const META =
  'meta: {"compilers": ["gcc@11.4.0"], "num_specs": 1, "num_specs_by_stack": {"radiuss": 1, "root": 1}, "oss": ["rhel8"], "platforms": ["linux"], "stacks": ["radiuss", "root"], "targets": ["x86_64_v3"], "versions": ["1.1.2"]}';
const SPECS =
  'spec_details: [{"compiler": "gcc@11.4.0", "hash": "ifnzqveqe7y722rk6yvnb35ztlatp6k4", "os": "rhel8", "platform": "linux", "size": "-", "stacks": ["radiuss", "root"], "target": "x86_64_v3", "variants": ["build_system=cmake", "+shared"], "versions": ["1.1.2"]}]';
const LINES = [TITLE, LAYOUT, CATEGORIES, META, SPECS];
const TEXT = LINES.join('\n');

const META_DATA = {
  compilers: ['gcc@11.4.0'],
  num_specs: 1,
  num_specs_by_stack: { radiuss: 1, root: 1 },
  oss: ['rhel8'],
  platforms: ['linux'],
  stacks: ['radiuss', 'root'],
  targets: ['x86_64_v3'],
  versions: ['1.1.2'],
};
const ROW = {
  compiler: 'gcc@11.4.0',
  hash: 'ifnzqveqe7y722rk6yvnb35ztlatp6k4',
  os: 'rhel8',
  platform: 'linux',
  size: '-',
  stacks: ['radiuss', 'root'],
  target: 'x86_64_v3',
  variants: ['build_system=cmake', '+shared'],
  versions: ['1.1.2'],
};
const DATA = {
  title: 'clara',
  layout: 'cache',
  categories: ['package', 'develop-2025-06-01'],
  meta: META_DATA,
  spec_details: [ROW],
};

const STATIC: Expectation = { is: 'static' };
const UNFENCED: Expectation = { is: 'unfenced' };
const lost = (error: string): Expectation => ({ is: 'lost', error });
const abort = (error: string): Expectation => ({ is: 'abort', error });
const read = (data: unknown, body = '', published = true): Expectation => ({ is: 'page', data, body, published });
const WHOLE = read(DATA);

/** The page as it stands, with a line more before the closing fence. */
const more = (lines: string): string => `---\n${TEXT}\n${lines}\n---`;
/** Its data, with these keys more. */
const with_ = (data: object): Expectation => read({ ...DATA, ...data });
/** The page with one piece of it replaced. */
const generated = (piece: string, by: string): string => `---\n${TEXT.replace(piece, by)}\n---`;
const meta = (data: object): Expectation => with_({ meta: { ...META_DATA, ...data } });
/** One key more, whose value is this text. */
const value = (text: string, data: unknown): readonly [string, Expectation] => [
  more(`extra: ${text}`),
  with_({ extra: data }),
];
/** One more mapping, whose only key is this text. */
const key = (text: string, data: unknown): readonly [string, Expectation] => [
  more(`extra:\n  ${text}: v`),
  with_({ extra: ruby.map([data, 'v']) }),
];
const broken = (lines: string, error: string): readonly [string, Expectation] => [more(lines), lost(error)];
const fenced = (text: string, data: unknown): readonly [string, Expectation] => [`---\n${text}\n---`, read(data)];
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);
const lists = (depth: number): unknown => {
  let value: unknown[] = [];
  for (let level = 1; level < depth; level++) value = [value];
  return value;
};

const SYNTAX = {
  flowEnd: "did not find expected ',' or '",
  blockEnd: 'did not find expected key',
  noKey: "could not find expected ':'",
  noMapping: 'mapping values are not allowed in this context',
  noNode: 'did not find expected node content',
  noToken: 'found character that cannot start any token',
  control: 'control characters are not allowed',
  quoteEnd: 'found unexpected end of stream',
  escape: 'found unknown escape character',
  unicode: 'found invalid Unicode character escape code',
  noSequence: 'block sequence entries are not allowed in this context',
};

const table: Readonly<Record<string, readonly [string | Buffer, Expectation]>> = {
  // The page as the site's generator writes it.
  'as generated': [`---\n${TEXT}\n---`, WHOLE],
  'final newline': [`---\n${TEXT}\n---\n`, WHOLE],

  'a count in powers of ten': [generated('"num_specs": 1', '"num_specs": 1e0'), meta({ num_specs: '1e0' })],
  'a count beyond any number': [
    generated('"num_specs": 1', '"num_specs": 12345678901234567890'),
    meta({ num_specs: ruby.int('12345678901234567890') }),
  ],
  'a count with leading zeros': [generated('"num_specs": 1', '"num_specs": 010'), meta({ num_specs: 8 })],
  'a count that is negative zero': [generated('"num_specs": 1', '"num_specs": -0'), meta({ num_specs: 0 })],
  'a stack of 1,022 characters': [
    generated('"radiuss": 1', `"${'k'.repeat(1022)}": 1`),
    meta({ num_specs_by_stack: { ['k'.repeat(1022)]: 1, root: 1 } }),
  ],
  'a stack of 1,023 characters': [generated('"radiuss": 1', `"${'k'.repeat(1023)}": 1`), lost(SYNTAX.flowEnd)],
  'a stack counted twice': [generated('"radiuss": 1', '"root": 2'), meta({ num_specs_by_stack: { root: 1 } })],
  'a stack called __proto__': [
    generated('"radiuss": 1', '"__proto__": 1'),
    meta({ num_specs_by_stack: ruby.map(['__proto__', 1], ['root', 1]) }),
  ],
  'no row': [`---\n${TITLE}\n${LAYOUT}\n${CATEGORIES}\n${META}\nspec_details: []\n---`, with_({ spec_details: [] })],
  'a blank too many at the end of a line': [generated(META, `${META} `), WHOLE],

  // Opening fence.
  'empty file': ['', STATIC],
  'one newline': ['\n', STATIC],
  'only the letters of a fence': ['---', STATIC],
  'only an opening fence': ['---\n', UNFENCED],
  'no fence at all': [TEXT, STATIC],
  'byte order mark': [`\uFEFF---\n${TEXT}\n---`, STATIC],
  'UTF-16': [Buffer.from(`\uFEFF---\n${TEXT}\n---`, 'utf16le'), STATIC],
  'blank before the fence': [` ---\n${TEXT}\n---`, STATIC],
  'tab before the fence': [`\t---\n${TEXT}\n---`, STATIC],
  'blank line before the fence': [`\n---\n${TEXT}\n---`, STATIC],
  'comment before the fence': [`# clara\n---\n${TEXT}\n---`, STATIC],
  'two dashes': [`--\n${TEXT}\n---`, STATIC],
  'four dashes': [`----\n${TEXT}\n---`, STATIC],
  'plus fences': [`+++\n${TEXT}\n+++`, STATIC],
  'fence js': [`---js\n${TEXT}\n---`, STATIC],
  'fence js after a blank': [`--- js\n${TEXT}\n---`, STATIC],
  'fence json': [`---json\n{}\n---`, STATIC],
  'fence yaml': [`---yaml\n${TEXT}\n---`, STATIC],
  'fence constructor': [`---constructor\n${TEXT}\n---`, STATIC],
  'fence __proto__': [`---__proto__\n${TEXT}\n---`, STATIC],
  'fence with a comment': [`--- # clara\n${TEXT}\n---`, STATIC],
  'fence with a value': [`--- {}\n${TEXT}\n---`, STATIC],
  'fence with a no-break space': [`---\u00A0\n${TEXT}\n---`, STATIC],
  'fence with NEL': [`---\u0085\n${TEXT}\n---`, STATIC],
  'fence with NUL': [`---\0\n${TEXT}\n---`, STATIC],
  'fence of dots': [`...\n${TEXT}\n---`, STATIC],
  'fence with blanks': [`---  \n${TEXT}\n---`, WHOLE],
  'fence with a tab': [`---\t\n${TEXT}\n---`, WHOLE],
  'fence with a form feed': [`---\f\n${TEXT}\n---`, lost(SYNTAX.control)],
  'fence with a vertical tab': [`---\v\n${TEXT}\n---`, lost(SYNTAX.control)],
  'carriage returns alone': [`---\n${TEXT}\n---`.replaceAll('\n', '\r'), STATIC],
  'carriage returns alone, first line end right': [`---\n${`${TEXT}\n---`.replaceAll('\n', '\r')}`, UNFENCED],
  'CRLF everywhere': [`---\n${TEXT}\n---\n`.replaceAll('\n', '\r\n'), WHOLE],
  'CRLF after the opening fence only': [`---\r\n${TEXT}\n---\n`, WHOLE],
  'CRLF after the closing fence only': [`---\n${TEXT}\n---\r\n`, WHOLE],
  'two carriage returns after the opening fence': [`---\r\r\n${TEXT}\n---`, WHOLE],
  'a carriage return inside a line': [`---\n${TITLE}\r${LAYOUT}\n---`, read({ title: 'clara', layout: 'cache' })],

  // What stands right behind the opening fence.
  'blank lines after the opening fence': [`---\n\n \n\n${TEXT}\n---`, WHOLE],
  'a line of tabs after the opening fence': [`---\n\t\n${TEXT}\n---`, lost(SYNTAX.noToken)],
  'empty front matter': ['---\n---\n', read(null)],
  'front matter of blank lines': ['---\n\n\n---\n', read(null)],
  'front matter of comments': ['---\n# clara\n---\n', read(null)],
  'empty front matter, no final newline': ['---\n---', read(null)],

  // Closing fence.
  'no closing fence': [`---\n${TEXT}`, UNFENCED],
  'no closing fence, final newline': [`---\n${TEXT}\n`, UNFENCED],
  'closing fence of dots': [`---\n${TEXT}\n...`, WHOLE],
  'closing fence of dots with blanks': [`---\n${TEXT}\n...  \nbody\n`, read(DATA, 'body\n')],
  'closing fence with blanks': [`---\n${TEXT}\n---  \n`, WHOLE],
  'closing fence with a tab': [`---\n${TEXT}\n---\t\nbody`, read(DATA, 'body')],
  'closing fence with a form feed': [`---\n${TEXT}\n---\f\nbody`, read(DATA, 'body')],
  'closing fence with a vertical tab': [`---\n${TEXT}\n---\v`, WHOLE],
  'closing fence with a carriage return and text': [`---\n${TEXT}\n---\rbody\n`, UNFENCED],
  'closing fence indented': [`---\n${TEXT}\n ---\n`, UNFENCED],
  'closing fence of four dashes': [`---\n${TEXT}\n----\n`, UNFENCED],
  'closing fence of two dashes': [`---\n${TEXT}\n--\n`, UNFENCED],
  'closing fence with a letter': [`---\n${TEXT}\n---x\n`, UNFENCED],
  'closing fence with a word': [`---\n${TEXT}\n--- x\n`, UNFENCED],
  'closing fence with a comment': [`---\n${TEXT}\n--- # end\n`, UNFENCED],
  'closing fence with a no-break space': [`---\n${TEXT}\n---\u00A0\n`, UNFENCED],
  'closing fence glued to the last line': [`---\n${TEXT}---`, UNFENCED],
  'early fence': [
    `---\n${TITLE}\n${LAYOUT}\n---\n${CATEGORIES}\n${META}\n---\n`,
    read({ title: 'clara', layout: 'cache' }, `${CATEGORIES}\n${META}\n---\n`),
  ],
  'early fence with blanks': [`---\n${TITLE}\n--- \t\n${LAYOUT}\n---`, read({ title: 'clara' }, `${LAYOUT}\n---`)],
  'early fence of dots': [`---\n${TITLE}\n...\n${LAYOUT}\n---`, read({ title: 'clara' }, `${LAYOUT}\n---`)],
  'fence in a block scalar': [
    `---\n${TITLE}\nnote: |\n  a\n---\n  b\n---`,
    read({ title: 'clara', note: 'a\n' }, '  b\n---'),
  ],
  'fence in a quoted scalar': [`---\ntitle: "cla\n---\nra"\n---`, lost(SYNTAX.quoteEnd)],
  'indented dashes in a block scalar': [more('note: |\n  a\n  ---\n  b'), with_({ note: 'a\n---\nb\n' })],
  'a second document in the middle': [`---\n${TITLE}\n--- x\n${META}\n---`, read({ title: 'clara' })],
  'a second document in the middle, with a comment': [`---\n${TITLE}\n--- # x\n${META}\n---`, read({ title: 'clara' })],
  'a document end in the middle': [`---\n${TITLE}\n... x\n${META}\n---`, read({ title: 'clara' })],
  'a document end with a comment': [`---\n${TITLE}\n... # x\n${META}\n---`, read({ title: 'clara' })],
  'four dashes in the middle': [`---\n${TITLE}\n----\n${META}\n---`, lost(SYNTAX.noKey)],

  // The body.
  'a body': [`---\n${TEXT}\n---\nbody\n`, read(DATA, 'body\n')],
  'a body after blank lines': [`---\n${TEXT}\n---\n\n \n  body\n`, read(DATA, '  body\n')],
  'a body of blanks': [`---\n${TEXT}\n---\n \n\t\n`, WHOLE],
  'a body of blanks without a newline': [`---\n${TEXT}\n---\n  `, WHOLE],
  'a body with fences': [`---\n${TEXT}\n---\n---\na: b\n---\n`, read(DATA, '---\na: b\n---\n')],
  'a body with Liquid': [`---\n${TEXT}\n---\n{{ page.title }}\n`, read(DATA, '{{ page.title }}\n')],
  'a body with broken Liquid': [`---\n${TEXT}\n---\n{% nothing %}\n`, abort('Unknown tag')],
  'a body with NUL': [`---\n${TEXT}\n---\na\0b`, read(DATA, 'a\0b')],
  'a conflict marker in the body': [
    `---\n${TEXT}\n---\n<<<<<<< ours\n=======\n>>>>>>> theirs\n`,
    read(DATA, '<<<<<<< ours\n=======\n>>>>>>> theirs\n'),
  ],

  // Encoding.
  'invalid UTF-8 in the data': [Buffer.from(`---\n${TEXT}\nnote: \xFF\n---`, 'latin1'), abort('invalid characters')],
  'invalid UTF-8 in the body': [Buffer.from(`---\n${TEXT}\n---\n\xE9\n`, 'latin1'), abort('invalid characters')],
  'overlong UTF-8': [Buffer.from(`---\n${TEXT}\nnote: \xC0\xAF\n---`, 'latin1'), abort('invalid characters')],
  'a surrogate in UTF-8': [Buffer.from(`---\n${TEXT}\nnote: \xED\xA0\xBD\n---`, 'latin1'), abort('invalid characters')],
  'non-ASCII text': value('"Größe \u{1F600}"', 'Größe \u{1F600}'),
  'non-ASCII plain text': value('Größe \u{1F600}', 'Größe \u{1F600}'),
  'non-ASCII key': key('größe', 'größe'),
  NUL: broken('note: "a\0b"', SYNTAX.control),
  'a bell character': broken('note: "a\x07b"', SYNTAX.control),
  'escape character': broken('note: a\x1Bb', SYNTAX.control),
  DEL: broken('note: "a\x7Fb"', SYNTAX.control),
  'DEL in a comment': broken('# \x7F', SYNTAX.control),
  'a C1 control character': broken('note: "a\u0080b"', SYNTAX.control),
  'U+FFFE': broken('note: "a\uFFFEb"', SYNTAX.control),
  'U+FFFF': broken('note: "a\uFFFFb"', SYNTAX.control),
  'a no-break space in a value': value('a\u00A0b', 'a\u00A0b'),
  'a no-break space as indentation': [more('extra:\n\u00A0\u00A0a: b'), with_({ extra: null, '\u00A0\u00A0a': 'b' })],
  'a byte order mark in a value': value('a\uFEFFb', 'a\uFEFFb'),
  // libyaml skips it but counts its column: the first line is indented, and the block ends before the second one.
  'a byte order mark after the fence': [`---\n\uFEFF${TEXT}\n---`, read({ title: 'clara' })],
  'NEL in a plain value': [more('extra: a\u0085b: 2'), with_({ extra: 'a', b: 2 })],
  'U+2028 in a plain value': [more('extra: a\u2028b: 2'), with_({ extra: 'a', b: 2 })],
  'U+2029 in a plain value': [more('extra: a\u2029b: 2'), with_({ extra: 'a', b: 2 })],
  'NEL in a quoted value': value('"a\u0085b"', 'a b'),
  'U+2028 in a quoted value': value('"a\u2028b"', 'a\u2028b'),
  'U+2028 in a comment': [more('# a\u2028extra: 2'), with_({ extra: 2 })],

  // Merge conflicts.
  'a conflict': broken(`<<<<<<< ours\nextra: 1\n=======\nextra: 2\n>>>>>>> theirs`, SYNTAX.noKey),
  'a conflict around the first line': [
    `---\n<<<<<<< ours\n${TITLE}\n=======\n${TITLE}\n>>>>>>> theirs\n${META}\n---`,
    lost(SYNTAX.noMapping),
  ],
  'a conflict at the fence': [`<<<<<<< ours\n---\n${TEXT}\n---\n=======\n>>>>>>> theirs\n`, STATIC],
  'a conflict around the closing fence': [
    `---\n${TEXT}\n<<<<<<< ours\n---\n=======\n>>>>>>> theirs\n`,
    lost(SYNTAX.noKey),
  ],

  // Block style.
  'block style': [
    `---\n${TITLE}\n${LAYOUT}\n${CATEGORIES}\nmeta:\n  compilers:\n    - gcc@11.4.0\n  num_specs: 1\n  num_specs_by_stack:\n    radiuss: 1\n    root: 1\n  oss:\n  - rhel8\n  platforms: [linux]\n  stacks: [radiuss, root]\n  targets: [x86_64_v3]\n  versions:\n    - "1.1.2"\nspec_details:\n  - compiler: gcc@11.4.0\n    hash: ifnzqveqe7y722rk6yvnb35ztlatp6k4\n    os: rhel8\n    platform: linux\n    size: "-"\n    stacks: [radiuss, root]\n    target: x86_64_v3\n    variants:\n      - build_system=cmake\n      - +shared\n    versions: ["1.1.2"]\n---`,
    WHOLE,
  ],
  'a block sequence that is not indented': [more('extra:\n- a\n- b'), with_({ extra: ['a', 'b'] })],
  'a block sequence that is indented': [more('extra:\n    - a\n    - b'), with_({ extra: ['a', 'b'] })],
  'a block sequence of unequal indentation': broken('extra:\n    - a\n  - b', SYNTAX.blockEnd),
  'sequences in sequences': [more('extra:\n- - a\n  - b\n-\n  - c\n- '), with_({ extra: [['a', 'b'], ['c'], null] })],
  'mappings in sequences': [more('extra:\n- a: 1\n  b: 2\n- c: 3'), with_({ extra: [{ a: 1, b: 2 }, { c: 3 }] })],
  'a mapping indented less than the first': broken('extra:\n    a: 1\n  b: 2', SYNTAX.blockEnd),
  'a mapping indented more than the first': broken('extra:\n  a: 1\n    b: 2', SYNTAX.noMapping),
  'everything indented': [`---\n  ${LINES.join('\n  ')}\n---`, WHOLE],
  'a sequence on the line of its key': broken('extra: - a', SYNTAX.noSequence),
  'a dash as value': broken('extra: -', SYNTAX.noSequence),
  'a key without value': [more('extra:'), with_({ extra: null })],
  'a key without value at the start': [`---\nextra:\n${TEXT}\n---`, with_({ extra: null })],
  'a key without blank after the colon': broken('extra:a', SYNTAX.noKey),
  'a blank before the colon': [more('extra : a'), with_({ extra: 'a' })],
  'a tab after the colon': [more('extra:\ta'), with_({ extra: 'a' })],
  'a tab before a comment': [more('extra: a\t# b'), with_({ extra: 'a' })],
  'a tab at the end of a line': [more('extra: a\t'), with_({ extra: 'a' })],
  'tabs between flow tokens': [more('extra: {"a":\t1,\t"b":\t[\t2\t]\t}'), with_({ extra: { a: 1, b: [2] } })],
  'a tab as indentation': broken('extra:\n\ta: 1', SYNTAX.noToken),
  'a tab before a top-level key': broken('\textra: 1', SYNTAX.noToken),
  'a tab as indentation in flow': [more('extra: {\n\t"a": 1\n}'), with_({ extra: { a: 1 } })],
  'a blank before a top-level key': broken(' extra: 1', SYNTAX.blockEnd),

  // Quotes.
  'single quotes': value("'it''s \"x\" \\n'", 'it\'s "x" \\n'),
  'double quotes': value('"a \\"b\\" \\\\ \\t"', 'a "b" \\ \t'),
  'an empty string': value('""', ''),
  'quoted keys': [more('"extra": 1\n\'other\': 2'), with_({ extra: 1, other: 2 })],
  'text after a quoted value': broken('extra: "a" b', SYNTAX.blockEnd),
  'a comment glued to a quoted value': value('"a"#b', 'a'),
  'an unclosed double quote': broken('extra: "a', SYNTAX.quoteEnd),
  'an unclosed single quote': broken("extra: 'a", SYNTAX.quoteEnd),
  'a multi-line double-quoted scalar': [more('extra: "a\n  b\n\n  c\\\n  d"'), with_({ extra: 'a b\ncd' })],
  'a multi-line single-quoted scalar': [more("extra: 'a\n  b\n\n  c'"), with_({ extra: 'a b\nc' })],
  'a quoted scalar that goes on at column 0': [more('extra: "a\nb"'), with_({ extra: 'a b' })],
  'a quoted key over two lines': broken('"ex\n  tra": 1', SYNTAX.noKey),
  'JSON escapes': value('"\\u00e9\\/\\b\\f\\n\\r\\t\\"\\\\"', 'é/\b\f\n\r\t"\\'),
  'YAML escapes': value(
    '"\\x41\\U0001F600\\0\\a\\v\\e\\ \\N\\_\\L\\P"',
    'A\u{1F600}\0\x07\v\x1B \u0085\u00A0\u2028\u2029',
  ),
  'a surrogate pair escape': broken('extra: "\\ud83d\\ude00"', SYNTAX.unicode),
  'a lone high surrogate escape': broken('extra: "\\ud83d"', SYNTAX.unicode),
  'a lone low surrogate escape': broken('extra: "\\ude00"', SYNTAX.unicode),
  'an escape beyond Unicode': broken('extra: "\\U00110000"', SYNTAX.unicode),
  'an escaped noncharacter': value('"\\uFFFE"', '\uFFFE'),
  'an unknown escape': broken('extra: "\\q"', SYNTAX.escape),
  'an escaped single quote': broken(`extra: "\\'"`, SYNTAX.escape),
  'a short hexadecimal escape': broken('extra: "\\x4"', 'did not find expected hexdecimal number'),
  'a short Unicode escape': broken('extra: "\\u12"', 'did not find expected hexdecimal number'),

  // Flow style.
  'JSON over several lines': [more('extra: {\n  "a": [\n    1,\n    2\n  ]\n  }'), with_({ extra: { a: [1, 2] } })],
  'JSON over several lines, at column 0': [
    more('extra: [\n{"a": 1},\n{"b": 2}\n]'),
    with_({ extra: [{ a: 1 }, { b: 2 }] }),
  ],
  'JSON that starts on the next line': [more('extra:\n  {"a": 1}'), with_({ extra: { a: 1 } })],
  'JSON that starts on the next line at column 0': broken('extra:\n{"a": 1}', SYNTAX.noKey),
  'trailing comma in a list': value('["a", "b",]', ['a', 'b']),
  'trailing comma in an object': value('{"a": 1,}', { a: 1 }),
  'a leading comma': broken('extra: [, "a"]', SYNTAX.noNode),
  'two commas': broken('extra: ["a",, "b"]', SYNTAX.noNode),
  'no blank after a JSON colon': value('{"a":1}', { a: 1 }),
  'no blank after the colon of a plain key': value('{a:1}', { 'a:1': null }),
  'blanks around a JSON colon': value('{"a" : 1}', { a: 1 }),
  'a missing comma': broken('extra: ["a" "b"]', SYNTAX.flowEnd),
  'a missing comma in an object': broken('extra: {"a": 1 "b": 2}', SYNTAX.flowEnd),
  'a missing colon': value('{"a", "b": 1}', { a: null, b: 1 }),
  'unquoted values': value('[gcc@11.4.0, +shared, a b, x86_64]', ['gcc@11.4.0', '+shared', 'a b', 'x86_64']),
  'unquoted keys': value('{compiler: gcc, os: linux}', { compiler: 'gcc', os: 'linux' }),
  'a pair in a list': value('[a: 1, b]', [{ a: 1 }, 'b']),
  'an unclosed bracket': broken('extra: ["a"', SYNTAX.flowEnd),
  'an unclosed brace': broken('extra: {"a": 1', SYNTAX.flowEnd),
  'a bracket for a brace': broken('extra: {"a": 1]', SYNTAX.flowEnd),
  'a brace for a bracket': broken('extra: ["a"}', SYNTAX.flowEnd),
  'a bracket too many': broken('extra: ["a"]]', SYNTAX.blockEnd),
  'text after a list': broken('extra: ["a"] b', SYNTAX.blockEnd),
  'a list as a key': [more('extra: {[a]: b}'), with_({ extra: ruby.map([['a'], 'b']) })],
  'an empty key in flow': broken('extra: {: a}', SYNTAX.noNode),
  'an empty key in flow with its mark': [more('extra: {? : a}'), with_({ extra: ruby.map([null, 'a']) })],
  'single quotes in flow': value("{'a': ['b']}", { a: ['b'] }),
  'comments in flow': [
    more('extra: [ # one\n  "a", # two\n  # three\n  "b"\n  ] # four'),
    with_({ extra: ['a', 'b'] }),
  ],
  'a hash sign glued to a flow bracket': value('["a"]#b', ['a']),
  'plain scalars with colons in flow': value('[http://a/b, a:b, c::d]', ['http://a/b', 'a:b', 'c::d']),
  'a plain scalar that starts with a colon in flow': broken('extra: [::c]', SYNTAX.noNode),
  // libyaml skips a token too many behind a `?` without key: here the bracket.
  'a question mark alone in a list': broken('extra: [?]', SYNTAX.flowEnd),
  'a question mark alone before a comma': broken('extra: [?, a]', SYNTAX.flowEnd),
  'a question mark in flow': value('{? a : 1, ? b}', { a: 1, b: null }),
  'a dash in flow': broken('extra: [- a]', SYNTAX.noNode),
  'JSON literals': value('[true, false, null, 1, -1, 0]', [true, false, null, 1, -1, 0]),

  // Plain scalars.
  'a colon and a blank in a plain scalar': broken('extra: a: b', SYNTAX.noMapping),
  'a colon at the end of a plain scalar': broken('extra: a:', SYNTAX.noMapping),
  'a hash sign after a blank': value('a #b', 'a'),
  'a hash sign after a letter': value('a#b', 'a#b'),
  'a value that is a comment': value('#b', null),
  'a plain scalar over two lines': [more('extra: a\n  b\n\n  c'), with_({ extra: 'a b\nc' })],
  'a plain scalar over two lines at column 0': broken('extra: a\nb', SYNTAX.noKey),
  'a number over two lines': [more('extra: 1\n  2'), with_({ extra: '1 2' })],
  'a comment between the lines of a plain scalar': broken('extra: a\n  # b\n  c', SYNTAX.blockEnd),
  'an at sign': broken('extra: @a', SYNTAX.noToken),
  'a backquote': broken('extra: `a`', SYNTAX.noToken),
  'a percent sign': broken('extra: %a', SYNTAX.noToken),
  'a comma first': broken('extra: ,a', SYNTAX.noNode),
  'a bracket inside a plain scalar': value('a[1]{2},3', 'a[1]{2},3'),
  'a dash, a colon and a question mark before letters': [
    more('extra: [-a, ?b]\nother: :b c'),
    lost('Tried to load unspecified class: Symbol'),
  ],
  'comments everywhere': [`---\n# a\n${LINES.map((line) => `${line} # b\n  # c\n`).join('# d\n')}\n# e\n---\n`, WHOLE],

  // Block scalars.
  'a literal block': [more('extra: |\n  a\n   b\n\n  c\n'), with_({ extra: 'a\n b\n\nc\n' })],
  'a folded block': [more('extra: >\n  a\n  b\n\n  c\n   d'), with_({ extra: 'a b\nc\n d\n' })],
  'a literal block without final newline': [more('extra: |-\n  a\n\n'), with_({ extra: 'a' })],
  'a literal block with all newlines': [more('extra: |+\n  a\n\n'), with_({ extra: 'a\n\n\n' })],
  'a literal block with an indentation indicator': [more('extra: |2\n   a\n'), with_({ extra: ' a\n' })],
  'a literal block with a comment': [more('extra: | # b\n  a'), with_({ extra: 'a\n' })],
  'a literal block with text on its first line': broken(
    'extra: | a\n  b',
    'did not find expected comment or line break',
  ),
  'a literal block with indentation 0': broken('extra: |0\n  b', 'found an indentation indicator equal to 0'),
  'an empty literal block': [more('extra: |'), with_({ extra: '' })],
  'a literal block with a tab': broken('extra: |\n\ta', 'found a tab character where an indentation space is expected'),
  'a literal block whose first line starts with a tab': broken(
    'extra: |\n  \ta',
    'found a tab character where an indentation space is expected',
  ),
  'a literal block with a tab inside': [more('extra: |\n  a\tb'), with_({ extra: 'a\tb\n' })],
  'a literal block of a number': [more('extra: |-\n  1.10'), with_({ extra: '1.10' })],

  // Keys.
  'a flow key of 1,022 characters': value(`{"${'k'.repeat(1022)}": 1}`, { ['k'.repeat(1022)]: 1 }),
  'a flow key of 1,023 characters': broken(`extra: {"${'k'.repeat(1023)}": 1}`, SYNTAX.flowEnd),
  'a block key of 1,024 characters': key('k'.repeat(1024), 'k'.repeat(1024)),
  'a block key of 1,025 characters': broken(`${'k'.repeat(1025)}: 1`, SYNTAX.noKey),
  'a block key of 1,000 characters of three bytes': key('€'.repeat(1000), '€'.repeat(1000)),
  'a block key of 600 characters outside the basic plane': key('\u{1F600}'.repeat(600), '\u{1F600}'.repeat(600)),
  'a long key with its mark': [more(`? ${'k'.repeat(2000)}\n: 1`), with_({ ['k'.repeat(2000)]: 1 })],
  'an explicit key': [more('? extra\n: 1'), with_({ extra: 1 })],
  'an explicit key without value': [more('? extra'), with_({ extra: null })],
  'an explicit key of a mapping': [more('extra:\n  ? a: 1\n  : 2'), with_({ extra: ruby.map([{ a: 1 }, 2]) })],
  'a value without key': broken(': 1', SYNTAX.blockEnd),
  'a duplicate key': [more('extra: 1\nextra: 2'), with_({ extra: 2 })],
  'a duplicate title': [`---\n${TEXT}\ntitle: "other"\n---`, with_({ title: 'other' })],
  'a duplicate key in quotes': [more('extra: 1\n"extra": 2'), with_({ extra: 2 })],
  'a duplicate JSON key': value('{"a": 1, "b": 2, "a": 3}', { a: 3, b: 2 }),
  'a duplicate JSON key by escape': value('{"a": 1, "\\u0061": 3}', { a: 3 }),
  'a duplicate key deep inside': value('[[{"a": {"b": 1, "b": [{"c": 1, "c": 2}]}}]]', [[{ a: { b: [{ c: 2 }] } }]]),
  'keys equal as numbers': [more('extra: {1: a, 0x1: b}'), with_({ extra: ruby.map([1, 'b']) })],
  'keys of two classes': [more('extra: {1: a, "1": b}'), with_({ extra: ruby.map([1, 'a'], ['1', 'b']) })],
  'a __proto__ key': [more('extra: {"__proto__": {"a": 1}}'), with_({ extra: ruby.map(['__proto__', { a: 1 }]) })],
  'a __proto__ key at the top': [
    more('__proto__: {"a": 1}'),
    read(ruby.map(...Object.entries(DATA), ['__proto__', { a: 1 }])),
  ],
  'a constructor key': value('{"constructor": {"prototype": 1}, "toString": 2}', {
    constructor: { prototype: 1 },
    toString: 2,
  }),
  'a duplicate __proto__ key': [
    more('extra: {"__proto__": 1, "__proto__": 2}'),
    with_({ extra: ruby.map(['__proto__', 2]) }),
  ],
  'keys that JavaScript reorders': [
    more('extra: {"b": 1, "2": 2, "1": 3}'),
    with_({ extra: ruby.map(['b', 1], ['2', 2], ['1', 3]) }),
  ],
  'an empty string as key': [more('extra: {"": 1}'), with_({ extra: { '': 1 } })],

  // Anchors, aliases, merge keys, tags, directives.
  'an anchor and its alias': [more('extra: &a [1]\nother: *a'), with_({ extra: [1], other: [1] })],
  'an anchor without alias': value('&a 1', 1),
  'an undefined alias': broken('extra: *a', 'Unknown alias: a'),
  'an alias of itself': value('&a [*a]', [ruby.cycle()]),
  'an alias as key': [more('extra: &a x\n*a : 1'), with_({ extra: 'x', x: 1 })],
  'an anchor on nothing': value('&a', null),
  'a merge key': [more('base: &a {b: 1}\nextra: {<<: *a, c: 2}'), with_({ base: { b: 1 }, extra: { b: 1, c: 2 } })],
  'a merge key after the key it overrides': value('{b: 2, <<: {b: 1}}', { b: 1 }),
  'a merge key before its override': value('{<<: {b: 1}, b: 2}', { b: 2 }),
  'a merge key in quotes': value('{"<<": {"b": 1}}', { b: 1 }),
  'a merge key of a list': value('{<<: [{a: 1}, {a: 2, b: 3}]}', { a: 1, b: 3 }),
  'a merge key of a word': value('{<<: b}', { '<<': 'b' }),
  'a merge sign as value': value('<<', '<<'),
  'a value sign': value('=', '='),
  'a string tag': value('!!str 1.10', '1.10'),
  'an integer tag on a string': value('!!int "3"', 3),
  'a float tag': value('!!float 1', ruby.float('1.0')),
  'a tag of our own': value('!foo x', 'x'),
  'a tag of our own on a number': value('!foo 1', 1),
  'the tag of no tag': value('! 12', 12),
  'a verbatim tag': value('!<tag:yaml.org,2002:str> 1', '1'),
  'a binary tag': value('!!binary aGVsbG8=', ruby.bytes('aGVsbG8=')),
  'a Ruby object': broken('extra: !ruby/object:Object {}', 'Tried to load unspecified class: Object'),
  'a Ruby symbol': broken('extra: !ruby/symbol a', 'Tried to load unspecified class: Symbol'),
  'a Ruby regular expression': broken('extra: !ruby/regexp /a/', 'Tried to load unspecified class: Regexp'),
  'a set': broken('extra: !!set {a}', 'Tried to load unspecified class: Psych::Set'),
  'an undefined tag handle': broken('extra: !e!a b', 'found undefined tag handle'),
  // A directive ends the document, and Psych reads the first one only: empty data, and no word about it.
  'a YAML directive': [`---\n%YAML 1.1\n${TEXT}\n---`, read(null)],
  'a TAG directive': [`---\n%TAG ! tag:a,2000:\n${TEXT}\n---`, read(null)],
  'a directive in the middle': [`---\n${TITLE}\n%YAML 1.1\n${META}\n---`, read({ title: 'clara' })],
  'a broken directive in the middle': [
    `---\n${TITLE}\n%YAML x\n${META}\n---`,
    lost('did not find expected version number'),
  ],

  // Scalars that YAML readers read differently.
  'value 1.10': value('1.10', ruby.float('1.1')),
  'value 0.18': value('0.18', 0.18),
  'value 1.20.0': value('1.20.0', '1.20.0'),
  'value 1e3': value('1e3', '1e3'),
  'value 1234e5': value('1234e5', '1234e5'),
  'value 12345e678': value('12345e678', '12345e678'),
  'value 1.5e3': value('1.5e3', '1.5e3'),
  'value 1.5e+3': value('1.5e+3', ruby.float('1500.0')),
  'value .5': value('.5', 0.5),
  'value 5.': value('5.', ruby.float('5.0')),
  'value .': value('.', '.'),
  'value 010': value('010', 8),
  'value 08': value('08', '08'),
  'value 0o17': value('0o17', '0o17'),
  'value 0x1F': value('0x1F', 31),
  'value 0b101': value('0b101', 5),
  'value 0x_': broken('extra: 0x_', 'wrong number of arguments'),
  'value 0b_': broken('extra: 0b_', 'wrong number of arguments'),
  'value 1_000': value('1_000', 1000),
  'value 1,000': value('1,000', 1000),
  'value 1,0.5': value('1,0.5', 10.5),
  'value 1_': value('1_', '1_'),
  'value +1': value('+1', 1),
  'value -0': value('-0', 0),
  'value 00': value('00', 0),
  'value 1:30': value('1:30', 5400),
  'value 1:30.5': value('1:30.5', ruby.float('5430.0')),
  'value 190:20:30': value('190:20:30', 685230),
  'value 1:60': value('1:60', '1:60'),
  'value 12345678901234567890': value('12345678901234567890', ruby.int('12345678901234567890')),
  'value .inf': value('.inf', ruby.float('Infinity')),
  'value -.INF': value('-.INF', ruby.float('-Infinity')),
  'value .NaN': value('.NaN', ruby.float('NaN')),
  'value no': value('no', false),
  'value off': value('off', false),
  'value on': value('on', true),
  'value Yes': value('Yes', true),
  'value yEs': value('yEs', true),
  'value y': value('y', 'y'),
  'value n': value('n', 'n'),
  'value TRUE': value('TRUE', true),
  'value tRUE': value('tRUE', true),
  'value null': value('null', null),
  'value nULL': value('nULL', null),
  'value ~': value('~', null),
  'value ~a': value('~a', '~a'),
  'value 2025-03-30': value('2025-03-30', ruby.date('2025-03-30')),
  'value 2025-02-30': value('2025-02-30', '2025-02-30'),
  'value 2025-3-3': value('2025-3-3', ruby.date('2025-03-03')),
  'value 2025-13-01': value('2025-13-01', '2025-13-01'),
  'value 2025-03-30 12:00:00 +0200': value('2025-03-30 12:00:00 +0200', ruby.time('2025-03-30T10:00:00.000Z')),
  'value 2025-03-30T12:00:00Z': value('2025-03-30T12:00:00Z', ruby.time('2025-03-30T12:00:00.000Z')),
  'value 2025-03-30 25:00:00': value('2025-03-30 25:00:00', '2025-03-30 25:00:00'),
  'value -2025-3-3 2:00:00': value('-2025-3-3 2:00:00', ruby.time('-2025-03-03T02:00:00.000Z')),
  'value 00:3': value('00:3', 180),
  'value :sym': broken('extra: :sym', 'Tried to load unspecified class: Symbol'),
  'value :"sym"': broken('extra: :"sym"', 'Tried to load unspecified class: Symbol'),
  'value : alone': broken('extra: :', SYNTAX.noMapping),
  'quoted look-alikes': value('["1.10", "no", \'2025-03-30\', ":sym", "~", "0x1F"]', [
    '1.10',
    'no',
    '2025-03-30',
    ':sym',
    '~',
    '0x1F',
  ]),
  'ambiguous scalars in flow': value('[1.10, no, 2025-03-30, 010]', [
    ruby.float('1.1'),
    false,
    ruby.date('2025-03-30'),
    8,
  ]),
  'a date as the tag': [
    `---\n${TITLE}\n${LAYOUT}\ncategories: [package, 2023-05-14]\n${META}\n${SPECS}\n---`,
    with_({ categories: ['package', ruby.date('2023-05-14')] }),
  ],
  'a number as the tag': [
    `---\n${TITLE}\n${LAYOUT}\ncategories: [package, 0.18]\n${META}\n${SPECS}\n---`,
    with_({ categories: ['package', 0.18] }),
  ],
  'a title without quotes': [`---\ntitle: clara\n${LAYOUT}\n${CATEGORIES}\n${META}\n${SPECS}\n---`, WHOLE],
  'a title that is a number': [`---\ntitle: 3\n${LAYOUT}\n${CATEGORIES}\n${META}\n${SPECS}\n---`, with_({ title: 3 })],
  'key on': key('on', true),
  'key no': key('no', false),
  'key y': key('y', 'y'),
  'key 1': key('1', 1),
  'key 1.10': key('1.10', ruby.float('1.1')),
  'key 010': key('010', 8),
  'key 2025-03-30': key('2025-03-30', ruby.date('2025-03-30')),
  'key null': key('null', null),
  'key ~': key('~', null),
  'key 1:30': key('1:30', 5400),
  'key 1e3': key('1e3', '1e3'),
  'key :sym': broken('extra:\n  :sym: a', 'Tried to load unspecified class: Symbol'),

  // Documents that are no mapping.
  'a word as document': ['---\nclara\n---', lost('undefined method `key?')],
  'a quoted string as document': ['---\n"clara"\n---', lost('undefined method `key?')],
  'a list as document': ['---\n- a\n- b\n---', lost('undefined method `key?')],
  'a flow list as document': ['---\n["a"]\n---', lost('undefined method `key?')],
  'a number as document': ['---\n3\n---', lost('undefined method `key?')],
  'false as document': ['---\nfalse\n---', read(false)],
  'null as document': ['---\nnull\n---', read(null)],
  'an empty mapping as document': fenced('{}', {}),
  'a flow mapping as document': fenced('{"title": "clara"}', { title: 'clara' }),
  'an alias as document': ['---\n*a\n---', lost('Unknown alias: a')],
  'a comma as document': ['---\n,\n---', lost(SYNTAX.noNode)],

  // What Jekyll itself makes of some keys.
  'published: false': [more('published: false'), read({ ...DATA, published: false }, '', false)],
  'published: no': [more('published: no'), read({ ...DATA, published: false }, '', false)],
  'published: "false"': [more('published: "false"'), with_({ published: 'false' })],
  'a good date': [more('date: "2025-03-30"'), with_({ date: '2025-03-30' })],
  'a good date without quotes': [more('date: 2025-03-30'), with_({ date: ruby.date('2025-03-30') })],
  'a bad date': [more('date: nonsense'), abort('Invalid date')],
  'a date that is a list': [more('date: [1]'), abort('Invalid date')],
  'no date at all': [more('date:'), abort('Invalid date')],
  'categories that are a mapping': [
    `---\n${TITLE}\ncategories: {a: b}\n---`,
    lost('no implicit conversion of Hash into Array'),
  ],
  'categories that are a number': [
    `---\n${TITLE}\ncategories: 1\n---`,
    lost('no implicit conversion of Integer into Array'),
  ],
  'categories that are a string': [`---\n${TITLE}\ncategories: a b\n---`, read({ title: 'clara', categories: 'a b' })],
  'categories that are null': [`---\n${TITLE}\ncategories:\n---`, read({ title: 'clara', categories: null })],
  'an empty permalink': [more('permalink: ""'), with_({ permalink: '' })],

  // Depth and size.
  'lists 100 deep': [more(`extra: ${nested(100, '[', ']')}`), with_({ extra: lists(100) })],
  'lists 600 deep': [more(`extra: ${nested(600, '[', ']')}`), with_({ extra: lists(600) })],
  'lists 20,000 deep': [more(`extra: ${nested(20_000, '[', ']')}`), abort('SystemStackError')],
  'brackets 20,000 deep, unclosed': [more(`extra: ${'['.repeat(20_000)}`), lost(SYNTAX.noNode)],
  'objects 100 deep': [
    more(`extra: ${'{"a":'.repeat(100)}1${'}'.repeat(100)}`),
    with_({ extra: Array.from({ length: 100 }).reduce<unknown>((child) => ({ a: child }), 1) }),
  ],
  'block sequences 600 deep': [
    more(`extra:\n${'- '.repeat(600)}a`),
    with_({ extra: [...Array(600)].reduce((child) => [child], 'a') }),
  ],
  'an alias bomb': [
    more(
      `a: &a [x, x, x, x, x, x, x, x]\n${[...'bcdefg'].map((name, index) => `${name}: &${name} [${`*${'abcdef'[index]}, `.repeat(8)}]`).join('\n')}`,
    ),
    read(ruby.huge()),
  ],
};

/** Every page of the table, by its name. */
export const HOSTILE_PAGES: readonly HostilePage[] = Object.entries(table).map(([name, [content, jekyll]]) => ({
  name,
  bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
  jekyll,
}));

/** A small page as the site's generator writes it. */
export const GENERATED_PAGE: string = `---\n${TEXT}\n---`;

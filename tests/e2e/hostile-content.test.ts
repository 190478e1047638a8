import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.js';
import { HOSTILE_PAGES } from '../support/hostile-pages.js';
import { page } from '../support/page-builder.js';
import {
  BAD,
  BAD_TEXT,
  checkJson,
  found,
  GOOD,
  type JsonResult,
  runCli,
  SITE,
  tempSite,
  tempSiteBeside,
} from '../support/run-cli.js';
import { possibleCommands } from '../support/runner-commands.js';

const HOSTILE = '_cache/develop-2025-04-01/xz/specs.md';
const RIGHT = SITE.get(BAD)!.replace('develop-2025-04-13', 'develop-2025-04-01');
const SPECS = /spec_details: .*/;

/** The page with one more key of the front matter. */
function more(text: string): string {
  return RIGHT.replace(/\n---$/, () => `\n${text}\n---`);
}

/** The rules of the findings of the hostile page; the neighbours are as they should be. */
async function rulesOn(content: string | Buffer, heap = 1024): Promise<{ rules: string[]; result: JsonResult }> {
  const result = await checkJson([], { cwd: tempSiteBeside({ [HOSTILE]: content }), heap, timeout: 60_000 });
  expect(result.report.internalErrors).toEqual([]);
  expect(result.report.files).toEqual([GOOD, HOSTILE, BAD]);
  const neighbours = result.report.findings.filter(
    ({ file, ruleId }) => file !== HOSTILE && !ruleId.startsWith('corpus-'),
  );
  expect(neighbours.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([`${BAD} meta-num-specs`]);
  for (const finding of result.report.findings) expect(finding.message.length).toBeLessThan(2000);
  return { rules: result.report.findings.filter(({ file }) => file === HOSTILE).map(({ ruleId }) => ruleId), result };
}

const MiB = 2 ** 20;
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);

describe.concurrent('bytes', () => {
  it.each<[string, string | Buffer, string[]]>([
    ['a right page', RIGHT, []],
    ['nothing', '', ['front-matter-opens']],
    ['a line feed', '\n', ['front-matter-opens']],
    ['an opening fence', '---', ['front-matter-opens']],
    ['two fences', '---\n---', ['front-matter-parses']],
    ['NUL bytes', RIGHT.replace('gcc', 'g\0c'), ['file-encoding']],
    ['only NUL bytes', Buffer.alloc(MiB), ['file-encoding']],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from(RIGHT.slice(0, 20)), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from(RIGHT.slice(20))]),
      ['file-encoding'],
    ],
    ['half a character at the end', Buffer.concat([Buffer.from(RIGHT), Buffer.from([0xe2, 0x82])]), ['file-encoding']],
    ['line ends of Windows', RIGHT.replaceAll('\n', '\r\n'), ['file-encoding']],
    ['line ends of old Macs', RIGHT.replaceAll('\n', '\r'), ['file-encoding']],
    ['a byte order mark', `\ufeff${RIGHT}`, ['file-encoding']],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${RIGHT}`, 'utf16le'), ['file-encoding']],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${RIGHT}`, 'utf16le').swap16(), ['file-encoding']],
    ['UTF-16 LE', Buffer.from(RIGHT, 'utf16le'), ['file-encoding']],
    ['a gzip header', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), ['file-encoding']],
  ])('%s', async (_what, content, expected) => {
    expect((await rulesOn(content)).rules).toEqual(expected);
  });
});

describe('size', () => {
  it('50 MB of right JSON in one line', async () => {
    const row = (i: number): string =>
      `{"compiler": "gcc@11.4.0", "hash": "${i
        .toString(32)
        .padStart(32, 'a')
        .replace(
          /[0189]/g,
          'z',
        )}", "os": "rhel8", "platform": "linux", "size": "-", "stacks": ["root"], "target": "x86_64_v3", "variants": ["build_system=autotools", "+x=${'y'.repeat(4000)}"], "versions": ["1.1.2"]}`;
    const rows = Array.from({ length: 12_000 }, (_, i) => row(i)).join(', ');
    const { rules, result } = await rulesOn(
      RIGHT.replace(SPECS, () => `spec_details: [${rows}]`),
      4096,
    );
    expect(rules).toContain('meta-num-specs');
    expect(result.stdout.length).toBeLessThan(100 * MiB);
    expect(result.milliseconds).toBeLessThan(60_000);
  });

  it('50 MB of JSON that is broken at its start, and 2 MB that end too early', async () => {
    const rows = (mebibytes: number): string => '{"hash": ["a", 1, null]}, '.repeat(mebibytes * 40_000);
    for (const text of [`spec_details: [}${rows(50)}`, `spec_details: [${rows(2)}`]) {
      const { rules } = await rulesOn(
        RIGHT.replace(SPECS, () => text),
        4096,
      );
      expect(rules).toEqual(['front-matter-parses']);
    }
  });

  it.each<[string, (text: string) => string]>([
    ['in quotes', (text: string) => `"${text}"`],
    ['in quotes, with escapes', (text: string) => `"${text.slice(0, 10 * MiB).replaceAll('xxxx', '\\u0041\\n')}"`],
    ['unquoted', (text: string) => text],
    ['never closed', (text: string) => `"${text.slice(0, 10 * MiB)}`],
  ])('one string of up to 50 MB, %s', async (_what, write) => {
    const { rules, result } = await rulesOn(more(`extra: ${write('x'.repeat(50 * MiB))}`), 2048);
    expect(rules).toHaveLength(1);
    expect(result.stdout.length).toBeLessThan(MiB);
  });

  it('50 MB of one line before the fence, of blank lines, of fences', async () => {
    const pages = {
      '_cache/v0.1/a/specs.md': `---${'x'.repeat(50 * MiB)}`,
      '_cache/v0.1/b/specs.md': `---\n${'\n'.repeat(20 * MiB)}`,
      '_cache/v0.1/c/specs.md': `---\n${'--- \u00a0\n'.repeat(4 * MiB)}`,
      '_cache/v0.1/d/specs.md': ' '.repeat(50 * MiB),
    };
    const result = await checkJson([], { cwd: tempSiteBeside(pages), heap: 1024, timeout: 60_000 });
    expect(found(result)).toEqual([
      `${BAD} meta-num-specs`,
      '_cache/v0.1/a/specs.md front-matter-no-code',
      '_cache/v0.1/b/specs.md front-matter-closes',
      '_cache/v0.1/c/specs.md front-matter-closes',
      '_cache/v0.1/d/specs.md front-matter-opens',
    ]);
  });
});

describe.concurrent('depth', () => {
  it.each<[string, string]>([
    ['JSON lists', `extra: ${nested(20_000, '[', ']')}`],
    ['JSON objects', `extra: ${'{"a": '.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['JSON lists, unclosed', `extra: ${'['.repeat(20_000)}`],
    ['a million of them', `extra: ${'['.repeat(1_000_000)}`],
    ['YAML flow mappings', `extra: ${'{a: '.repeat(20_000)}b${'}'.repeat(20_000)}`],
    ['compact block sequences', `extra:\n  ${'- '.repeat(20_000)}a`],
    ['block mappings', `extra:\n${Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')}`],
    ['explicit keys', `extra:\n  ${'? '.repeat(20_000)}a`],
  ])('%s', async (_what, text) => {
    const { rules } = await rulesOn(more(text));
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatch(/^front-matter-parses|page-schema$/);
  });

  it('an alias bomb, and an alias of itself', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 26; i++) {
      const [before, name] = [i - 1, i].map((n) => String.fromCharCode(97 + n));
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    const texts = [bomb.join('\n'), 'extra: &a [*a, *a]', 'extra: &a {<<: *a, b: *a}'];
    const files = texts.map((_text, i) => `_cache/v0.1/p${i}/specs.md`);
    const pages = Object.fromEntries(texts.map((text, i) => [files[i]!, more(text)]));
    const options = { cwd: tempSiteBeside(pages), heap: 512, timeout: 60_000 };
    const on = await checkJson([], options);
    expect(on.report.internalErrors).toEqual([]);
    for (const file of files) expect(found(on)).toContain(`${file} scalar-ambiguous`);
    const off = await checkJson(['--rule', 'scalar-ambiguous=off'], options);
    expect(off.report.internalErrors).toEqual([]);
    expect(found(off)).toContain(`${BAD} meta-num-specs`);
  });
});

describe.concurrent('names of JavaScript', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length', 'then'];

  it('as keys everywhere', async () => {
    const member = (name: string): string => `"${name}": {"${name}": ["${name}"]}, `;
    const pages = Object.fromEntries(
      NAMES.flatMap((name) => [
        [`_cache/v0.1/top-${name}/specs.md`, RIGHT.replace('\n', `\n${name}: {"${name}": 1}\n`)],
        [`_cache/v0.1/meta-${name}/specs.md`, RIGHT.replace('meta: {', `meta: {${member(name)}`)],
        [`_cache/v0.1/row-${name}/specs.md`, RIGHT.replace('spec_details: [{', `spec_details: [{${member(name)}`)],
        [
          `_cache/v0.1/stack-${name}/specs.md`,
          RIGHT.replace('"num_specs_by_stack": {', `"num_specs_by_stack": {"${name}": 1, `),
        ],
        [`_cache/v0.1/only-${name}/specs.md`, `---\n${name}: ${name}\n---`],
      ]),
    );
    const result = await checkJson([], { cwd: tempSiteBeside(pages) });
    expect(result.report.internalErrors).toEqual([]);
    for (const name of NAMES) {
      for (const where of ['top', 'meta', 'row', 'only'])
        expect(found(result)).toContain(`_cache/v0.1/${where}-${name}/specs.md page-schema`);
      expect(found(result)).toContain(`_cache/v0.1/stack-${name}/specs.md meta-num-specs-by-stack`);
    }
  });

  it('as values, package, tag and stack everywhere', async () => {
    const pages = NAMES.flatMap((name) => {
      const hash = name
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .padEnd(32, 'a');
      const row = {
        compiler: `${name}@1.0`,
        os: name,
        platform: name,
        target: name,
        stacks: [name, 'root'].sort(),
        versions: [name],
      };
      return [
        page({ package: name, tag: name, rows: [{ ...row, hash, variants: [`${name}=${name}`, `+${name}`] }] }),
        page({
          package: 'x',
          tag: name,
          title: name,
          layout: name,
          categories: [name, name],
          rows: [{ hash: name, size: name }],
        }),
      ];
    });
    const result = await checkJson([], {
      cwd: tempSiteBeside(Object.fromEntries(pages.map(({ file, text }) => [file, text]))),
    });
    expect(result.report.internalErrors).toEqual([]);
    expect(result.report.files).toHaveLength(2 + 2 * NAMES.length);
    for (const name of NAMES) {
      expect(found(result)).toContain(`_cache/${name}/x/specs.md page-title`);
      expect(found(result)).toContain(`_cache/${name}/${name}/specs.md spec-platform`);
    }
  });
});

describe.concurrent('code in front matter', () => {
  const WORDS = [
    'js',
    'javascript',
    'JS',
    'Js',
    'JavaScript',
    ' js',
    'js ',
    ' js ',
    '\tjs',
    'json',
    'coffee',
    'coffeescript',
    'cson',
    'toml',
    'yaml',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    '\u00a0js',
    '\u2003js',
    '\u0085js',
    '-js',
  ];

  it('is never run, whatever the word', async () => {
    const mark = path.join(tempSite(), 'created');
    const code = `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "x")`;
    const body = `{ title: (${code}, "x"), get layout() { ${code}; return 1 } }`;
    const pages = Object.fromEntries(
      WORDS.flatMap((word, i) => [
        [`_cache/v0.1/a${i}/specs.md`, `---${word}\n${body}\n---\n`],
        [`_cache/v0.1/b${i}/specs.md`, `---${word}\r\nmodule.exports = ${body}\r\n---${word}\r\n`],
        [`_cache/v0.1/c${i}/specs.md`, `\ufeff---${word}\n${body}\n---\n`],
      ]),
    );
    pages['_cache/v0.1/d/specs.md'] =
      `---\nlanguage: js\nengines: {js: true}\ntitle: !!js/function "function () { ${code.replaceAll('"', '\\"')} }"\n---\n`;
    const result = await checkJson([], { cwd: tempSiteBeside(pages) });
    expect(existsSync(mark)).toBe(false);
    expect(result.report.internalErrors).toEqual([]);
    for (const file of Object.keys(pages)) {
      const ids = result.report.findings.filter((finding) => finding.file === file).map(({ ruleId }) => ruleId);
      expect(ids.length, file).toBeGreaterThan(0);
      if (!file.includes('/d/')) expect(ids, file).toHaveLength(1);
      expect(ids[0], file).toMatch(/^(?:front-matter-no-code|front-matter-opens|file-encoding|scalar-ambiguous)$/);
    }
  });
});

describe('the pages that the reader is tested with', () => {
  const site = { cwd: '' };
  beforeAll(() => {
    const pages = HOSTILE_PAGES.map(({ bytes }, i) => [`_cache/v0.1/p${i}/specs.md`, bytes] as const);
    site.cwd = tempSiteBeside(Object.fromEntries(pages));
  });

  it('are all read in one run, each without a fault of ours', async () => {
    const result = await checkJson([], { ...site, timeout: 60_000, heap: 1024 });
    expect(result.report.internalErrors).toEqual([]);
    expect(result.report.files).toHaveLength(HOSTILE_PAGES.length + 2);
    expect(found(result)).toContain(`${BAD} meta-num-specs`);
    expect(result.report.findings.filter(({ file }) => file === GOOD)).toEqual([]);
  });

  it('give a runner no command but our annotations', async () => {
    const env = { GITHUB_ACTIONS: 'true', CI: 'true' };
    const formats = Object.keys(FORMATS).filter((format) => format !== 'text');
    const args = ['--format', 'text', ...formats.flatMap((format) => ['--format', `${format}=out-${format}`])];
    const { stdout, stderr } = await runCli(args, { ...site, env });
    for (const format of Object.keys(FORMATS)) {
      const written =
        format === 'text' ? `${stdout}\n${stderr}` : readFileSync(path.join(site.cwd, `out-${format}`), 'utf8');
      const text = format === 'files0' ? written.replaceAll('\0', '\n') : written;
      const commands = possibleCommands(text);
      expect(commands.filter(({ name }) => !/^(?:error|warning|notice)$/.test(name))).toEqual([]);
      if (format !== 'github') expect(commands).toEqual([]);
      expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]/);
    }
  });
});

describe.concurrent('pages that speak to terminals and runners', () => {
  const VOICES = [
    '::error::x',
    '::stop-commands::x',
    '##[error]x',
    '##[add-mask]x',
    '##vso[task.x]y',
    '\x1b]0;x\x07',
    '\x1b[31m',
    '\u202e',
    '\u200b::error::x',
    '%0A::error::x',
    '\r::error::x',
    '<img src=x>',
    '`x`',
    '@x',
  ];
  const NOT_OURS = VOICES.map((voice) => JSON.stringify(voice).slice(1, -1));

  it('as values, keys, fences and bodies are only quoted', async () => {
    const pages = Object.fromEntries(
      NOT_OURS.flatMap((voice, i) => {
        const plain = VOICES[i]!.replace(/[\r\x00-\x1f]/g, '');
        return [
          [`_cache/v0.1/a${i}/specs.md`, BAD_TEXT.replace(/title: .*/, () => `title: "${voice}"`)],
          [
            `_cache/v0.1/b${i}/specs.md`,
            BAD_TEXT.replace('meta: {', () => `"${voice}": {"${voice}": 1}\nmeta: {"${voice}": 1, `),
          ],
          [`_cache/v0.1/c${i}/specs.md`, `---${VOICES[i]}\n${voice}\n---\n${voice}`],
          [
            `_cache/v0.1/d${i}/specs.md`,
            BAD_TEXT.replace(/"(?:hash|compiler|os|target|platform)": "[^"]*"/g, (all) =>
              all.replace(/[^"]*"$/, () => `${voice}"`),
            ),
          ],
          [`_cache/v0.1/e${i}/specs.md`, `${BAD_TEXT}\n${VOICES[i]}\n<<<<<<< ${plain}\n`],
          [`_cache/v0.1/f${i}/specs.md`, `${VOICES[i]}\n${BAD_TEXT}`],
          [`_cache/v0.1/g${i}/specs.md`, BAD_TEXT.replace(/meta: .*/, () => `meta: *${plain.replace(/\s/g, '')}`)],
          [`_cache/v0.1/h${i}/specs.md`, BAD_TEXT.replace(/meta: .*/, () => `meta: ${plain}: ${plain}: [`)],
        ];
      }),
    );
    const cwd = tempSiteBeside(pages);
    for (const env of [{ GITHUB_ACTIONS: 'true', CI: 'true' }, undefined]) {
      for (const width of ['40', '120']) {
        const args = env === undefined ? [] : ['--format', width === '40' ? 'text' : 'github'];
        const { code, stdout, stderr } = await runCli(args, { cwd, env: { ...env, COLUMNS: width } });
        expect(code).toBe(1);
        expect(`${stdout}${stderr}`).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]/);
        if (env === undefined) continue;
        const commands = possibleCommands(`${stdout}\n${stderr}`);
        expect(commands.filter(({ name }) => !/^(?:error|warning|notice)$/.test(name))).toEqual([]);
        for (const { properties } of commands) expect(properties['title']).toMatch(/^[a-z-]+$/);
        if (args.includes('text')) expect(commands).toEqual([]);
      }
    }
  });
});

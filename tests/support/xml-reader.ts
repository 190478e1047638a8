import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isExpected } from './programs.js';

/** An element of an XML file; a text without anything but blanks is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TOKEN = /<!--((?:(?!--)[\s\S])*)-->|<(\/?)([a-z-]+)((?: [a-z]+="[^"<>]*")*)(\/?)>|([^<>]+)/y;
const REFERENCE = /&(?:#(\d+)|(amp|lt|gt|quot));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Reads the XML that we write, and throws at anything else: no CDATA, no doctype, no entity of another name. */
export function readXml(text: string): XmlElement {
  if (!text.startsWith(DECLARATION)) throw new Error('no XML declaration');
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  TOKEN.lastIndex = DECLARATION.length;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`no XML at ${JSON.stringify(text.slice(at, at + 40))}`);
    const [, comment, close, name, attributes, empty, content] = match;
    if (comment !== undefined) continue;
    if (content !== undefined) {
      if (content.trim() !== '') open.at(-1)!.children.push(decoded(content));
    } else if (close === '/') {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const element = { name: name!, attributes: readAttributes(attributes!), children: [] };
      open.at(-1)!.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [first, ...others] = root.children;
  if (open.length !== 1 || others.length > 0 || typeof first !== 'object') throw new Error('not one root element');
  return first;
}

/** The elements of a name, at any depth. */
export function elements(element: XmlElement, name: string): XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child, name)));
  return element.name === name ? [element, ...below] : below;
}

/** The text of an element. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Whether libxml2's `xmllint` is here; a CI run has to have it. */
export const hasXmllint = isExpected('xmllint', '--version');

/** What `xmllint` says of files, given by name, against an XML schema: nothing when all are valid. */
export function xmllint(files: Readonly<Record<string, string>>, schema: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cache-lint-xml-'));
  try {
    writeFileSync(join(folder, 'schema.xsd'), schema);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.xml`), text);
    const names = Object.keys(files).map((name) => `${name}.xml`);
    const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', 'schema.xsd', ...names], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stderr.replace(/^.* validates\n/gm, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
    if (name! in attributes) throw new Error(`${name} is there twice`);
    attributes[name!] = decoded(value!);
  }
  return attributes;
}

function decoded(text: string): string {
  return text.replace(REFERENCE, (all, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    if (name === undefined) throw new Error(`${all} is no reference`);
    return NAMED[name]!;
  });
}

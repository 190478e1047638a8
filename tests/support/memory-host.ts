import path from 'node:path';
import type { Entry, Host } from '../../src/host.js';
import { wholeFault } from '../../src/page/fault.js';

/** What the names of files and links are below. */
export const ROOT = path.resolve('/repo');

/** Below `ROOT`, where a name is not absolute. */
export const at = (name: string): string => path.resolve(ROOT, name);

interface Memory {
  /** Texts by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where they lead, by name. */
  readonly links?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A host that sees these files and nothing else, and only reads: tests of what is found where need no disk. */
export function memoryHost({ files = {}, links = {}, cwd = '' }: Memory): Host {
  const texts = new Map(Object.entries(files).map(([name, text]) => [at(name), text]));
  const leads = new Map(Object.entries(links).map(([name, target]) => [at(name), target]));
  const linkIn = (file: string): string | undefined =>
    [...leads.keys()].find((link) => file === link || file.startsWith(link + path.sep));
  const realPath = (file: string): string | undefined | 'loop' => {
    let real = file;
    for (let steps = 0, link = linkIn(real); link !== undefined; link = linkIn(real), steps++) {
      if (steps === 40) return 'loop';
      real = path.resolve(path.dirname(link), leads.get(link)!, path.relative(link, real));
    }
    return kindAt(real) === undefined ? undefined : real;
  };
  const kindAt = (real: string): 'file' | 'folder' | undefined => {
    if (texts.has(real)) return 'file';
    const start = real.endsWith(path.sep) ? real : real + path.sep;
    return [...texts.keys(), ...leads.keys()].some((name) => name.startsWith(start)) ? 'folder' : undefined;
  };
  const kindOf: Host['kindOf'] = (file) => {
    const real = realPath(file);
    return real === undefined || real === 'loop' ? undefined : kindAt(real);
  };
  const textOf = (file: string): string | undefined => texts.get(realPath(file) ?? '');
  const list = (folder: string): Entry[] | { readonly error: string } => {
    if (kindOf(folder) !== 'folder') return { error: 'there is no such folder' };
    const real = realPath(folder)!;
    const names = [...texts.keys(), ...leads.keys()]
      .filter((file) => file.startsWith(real + path.sep))
      .map((file) => path.relative(real, file).split(path.sep)[0]!);
    return [...new Set(names)].map((name) => {
      const one = path.join(real, name);
      return { name, kind: leads.has(one) ? 'link' : kindAt(one)! };
    });
  };
  const host: Partial<Host> = {
    ...{ cwd: at(cwd), env: {}, kindOf, realPath, readText: textOf, list, git: () => undefined },
    exists: (file) => kindOf(file) !== undefined,
    readPage: (file) => {
      const text = textOf(file);
      return text === undefined ? wholeFault('missing', {}) : Buffer.from(text);
    },
  };
  return host as Host;
}

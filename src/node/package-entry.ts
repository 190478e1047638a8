/** What `import` of a package asks for, in Node. */
const CONDITIONS: ReadonlySet<string> = new Set(['node', 'import', 'default']);

/**
 * The file that `import` gets from a package whose package.json has `exports`: relative to the package's folder, starting with `./`;
 * undefined when it exports nothing of that name, or has no `exports`. `subpath` is `.` or `./name`.
 */
export function packageEntry(manifest: unknown, subpath: string): string | undefined {
  if (!isObject(manifest) || manifest['exports'] === undefined) return undefined;
  const { exports } = manifest;
  const bySubpath = isObject(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  if (!bySubpath) return subpath === '.' ? choose(exports) : undefined;
  if (Object.hasOwn(exports, subpath)) return choose(exports[subpath]);
  const patterns = Object.keys(exports).filter((key) => key.includes('*'));
  for (const pattern of patterns.sort((a, b) => b.indexOf('*') - a.indexOf('*'))) {
    const [before, after] = pattern.split('*') as [string, string];
    if (!subpath.startsWith(before) || !subpath.endsWith(after) || subpath.length < pattern.length) continue;
    return choose(exports[pattern])?.replaceAll('*', () => subpath.slice(before.length, subpath.length - after.length));
  }
  return undefined;
}

/** The first target whose condition holds. */
function choose(target: unknown): string | undefined {
  if (typeof target === 'string') return target.startsWith('./') ? target : undefined;
  if (Array.isArray(target)) return target.map(choose).find((found) => found !== undefined);
  if (!isObject(target)) return undefined;
  for (const [condition, inner] of Object.entries(target)) {
    const found = CONDITIONS.has(condition) ? choose(inner) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Host } from '../host.js';

/** A host that reads these bytes where a page stands at one of these absolute paths, and everything else as `host` does. */
export function overlayHost(host: Host, texts: ReadonlyMap<string, Buffer>): Host {
  return {
    ...host,
    threads: undefined,
    readPage: (file, ...rest) => texts.get(file) ?? host.readPage(file, ...rest),
  };
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = 'src/page/scan/assembly/facts.ts';

/** Constants of ours that the source has copies of. */
const FLAGS = ["import { MARK, ROW } from '../row-flags.js';", "import { FORM, KIND, KNOWN } from './words.js';"].join(
  '\n',
);

/**
 * The loops that work out a page's facts, as TypeScript: their source is AssemblyScript that says nothing which TypeScript does not say,
 * too, once its types have names. Throws where it imports something else.
 */
export function factsModule(root: string): string {
  const text = readFileSync(path.join(root, SOURCE), 'utf8').replace(
    /import \{([^}]*)\} from '([^']*)';/g,
    (_, names: string, module: string) => {
      if (module === './flags') return FLAGS;
      if (module !== './columns') throw new Error(`${SOURCE} imports ${module}`);
      const all = names.split(',').map((name) => name.trim());
      const list = ['type bool', 'type f64', 'type i32', ...all.filter((name) => name !== '')];
      return `import { ${list.map((name) => (name === 'Column' ? 'type Column' : name)).join(', ')} } from './current.js';`;
    },
  );
  return `// Generated from ${SOURCE} by "npm run generate". Do not edit.\n${text}`;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What archspec has said of each target, with where and when it was read. */
interface TargetHistory {
  readonly source: string;
  readonly read: string;
  readonly targets: Readonly<Record<string, readonly Description[]>>;
}

/** Lists are texts with blanks between. */
interface Description {
  readonly vendor: string;
  readonly features: string;
  readonly generation: number;
  readonly parents: string;
  readonly cpupart: string;
}

/** The module `src/spack/dag-hash/target-history.generated.ts`: one line of five fields per description. */
export function targetHistoryModule(root: string): string {
  const file = path.join(root, 'scripts', 'archspec-history.json');
  const { source, read, targets } = JSON.parse(readFileSync(file, 'utf8')) as TargetHistory;
  const lines = Object.entries(targets).flatMap(([name, all]) =>
    all.map((one) => [name, one.vendor, one.features, one.generation, one.parents, one.cpupart].join('|')),
  );
  return [
    '// Generated from scripts/archspec-history.json by "npm run generate". Do not edit.',
    `// Facts from ${source}, read ${read}.`,
    '',
    '/** One line per description that archspec has had of a target: name, vendor, features, generation, parents, cpupart. */',
    `export const TARGET_HISTORY = \`\n${lines.join('\n')}\n\`;`,
    '',
  ].join('\n');
}

// Writes a report of so many findings in these formats (all when none is named) as the program does, but that what is written is only counted:
// its length in UTF-16 units, and how often it names the rule. Prints both by format.

import { writeOutputs } from '../../../src/commands/outputs.js';
import { nodeHost } from '../../../src/node/host.js';
import { DEFAULTS } from '../../../src/options/options.js';
import { FORMATS, type FormatName } from '../../../src/report/formats.js';
import { inChunks } from '../../../src/words/pieces.js';
import { finding, region, report, wholeLine } from '../../support/report-scenarios.js';

const excerpt = wholeLine('"os": "rhel8", "platform": "lynux", "size": "-"');
const place = region(6, 28, 35);
const [count, ...named] = process.argv.slice(2);
const formats = named.length > 0 ? named : Object.keys(FORMATS);
const path = `/spec_details/0/${'long/'.repeat(40)}`;
const findings = Array.from({ length: Number(count) }, (_, index) =>
  finding({
    ruleId: 'spec-platform',
    message: 'No platform.',
    file: `p${index >> 9}.md`,
    path,
    region: place,
    excerpt,
    fingerprint: index.toString(16).padStart(16, '0'),
  }),
);
const written: Record<string, { length: number; named: number }> = {};
const host = {
  ...nodeHost({ interrupted: false }),
  writeFile(file: string, pieces: Parameters<typeof inChunks>[0]) {
    let [length, named] = [0, 0];
    for (const chunk of inChunks(pieces)) {
      length += chunk.length;
      named += chunk.split('spec-platform').length - 1;
    }
    written[file.split('/').at(-1)!] = { length, named };
  },
};
host.saveMemory();
const totals = { ...report().totals, errors: findings.length };
const outputs = formats.map((name) => ({ format: name as FormatName, file: name }));
await writeOutputs(
  report({ findings, totals }),
  outputs,
  FORMATS,
  { ...DEFAULTS, format: [], rule: [], paths: [] },
  host,
);
process.stdout.write(JSON.stringify({ written }));

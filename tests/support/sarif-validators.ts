import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const FOLDER = new URL('../../node_modules/@microsoft/sarif-multitool-linux/', import.meta.url);
const BINARY = fileURLToPath(new URL('Sarif.Multitool', FOLDER));
const SCHEMA = new URL('sarif-2.1.0.json', FOLDER);

/** Whether Microsoft's validator is installed for this platform; a CI run has to have it. */
export const hasMultitool = process.platform === 'linux' && (Boolean(process.env.CI) || existsSync(BINARY));

/** What the validator says: `SARIF1002 file.sarif message`. */
export interface Verdict {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

interface SarifLog {
  readonly runs: readonly {
    readonly results?: readonly {
      readonly ruleId: string;
      readonly level?: string;
      readonly message: { readonly text?: string; readonly arguments?: readonly string[] };
      readonly locations?: readonly {
        readonly physicalLocation?: { readonly artifactLocation?: { readonly uri?: string } };
      }[];
    }[];
  }[];
}

/** Rules on what GitHub rejects that are off by default. GH1004 stays off: its limits are lower than GitHub's. */
const SWITCHED_ON = [
  'GH1001.ProvideRequiredLocationProperties',
  'GH1002.InlineThreadFlowLocations',
  'GH1003.ProvideRequiredRegionProperties',
  'GH1005.LocationsMustBeRelativeUrisOrFilePaths',
  'GH1006.ProvideCheckoutPath',
  'GH1007.ProvideFullyFormattedMessageStrings',
];

/** A rule that fetches every URI: tests need no network. */
const SWITCHED_OFF = ['SARIF2006.UrisShouldBeReachable'];

const POLICY = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
${[...SWITCHED_ON.map((rule) => option(rule, 'Error')), ...SWITCHED_OFF.map((rule) => option(rule, 'Disabled'))].join('\n')}
</Properties>
`;

function option(rule: string, state: string): string {
  const property = `<Property Key="RuleEnabled" Value="${state}" Type="Driver.RuleEnabledState" />`;
  return `<Properties Key="${rule}.Options">${property}</Properties>`;
}

/**
 * Runs Microsoft's sarif-multitool over files, given by name, with the rules of SARIF and of GitHub (`Sarif;Ghas`). It exits 0
 * whatever it finds, so its findings are read from the file that it writes. The binary is called itself: the npm wrapper splits
 * at `;`. It takes 1.5 s and then 2 ms per result.
 */
export function validateWithMultitool(files: Readonly<Record<string, string>>): Verdict {
  if ((statSync(BINARY).mode & 0o100) === 0) chmodSync(BINARY, 0o755);
  const folder = mkdtempSync(join(tmpdir(), 'cache-lint-sarif-'));
  try {
    const names = Object.keys(files).map((name) => `${name}.sarif`);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.sarif`), text);
    writeFileSync(join(folder, 'policy.xml'), POLICY);
    execFileSync(
      BINARY,
      [
        ...['validate', ...names, '-c', 'policy.xml', '--rule-kind', 'Sarif;Ghas'],
        ...['--max-file-size-in-kb', '100000', '-o', 'verdict.out', '--log', 'ForceOverwrite'],
      ],
      { cwd: folder, stdio: 'ignore', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } },
    );
    return verdictOf(JSON.parse(readFileSync(join(folder, 'verdict.out'), 'utf8').replace(/^\ufeff/, '')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verdictOf({ runs }: SarifLog): Verdict {
  const results = runs.flatMap((run) => run.results ?? []);
  const at = (level: string) =>
    results
      .filter((result) => (result.level ?? 'warning') === level)
      .map(({ ruleId, message, locations }) => {
        const file = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
        return `${ruleId} ${file.replace(/^.*\//, '')} ${message.text ?? message.arguments?.join(' | ')}`;
      })
      .sort();
  return { errors: at('error'), warnings: at('warning') };
}

/** What the JSON schema of SARIF 2.1.0 that comes with the validator says: it sees wrong values that the validator does not. */
export function sarifSchemaErrors(sarif: string): readonly string[] {
  validateBySchema ??= compileSchema();
  validateBySchema(JSON.parse(sarif));
  return (validateBySchema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

let validateBySchema: ValidateFunction | undefined;

function compileSchema(): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
}

import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commit, git, tempRepository } from '../support/git-repo.js';
import { checkout, event } from '../support/github-events.js';
import { INDEX_FIXTURES } from '../support/index-files.js';
import { isExpected } from '../support/programs.js';
import { BAD, BAD_TEXT, builtProgram, GOOD, GOOD_TEXT, runCli, runCommand, SITE } from '../support/run-cli.js';
import { runStep } from '../support/runner.js';
import { tempFolder } from '../support/temp-folder.js';
import { byActionlint, byLanguageService } from '../support/workflow-validators.js';

await builtProgram();

const WORKFLOW = '.github/workflows/cache-lint.yml';

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, string | number | boolean>>;
}

describe('a repository with its site in docs/', () => {
  it('gets a workflow by init whose steps find what a pull request breaks, and nothing else', async () => {
    const origin = tempRepository({
      [`docs/${GOOD}`]: GOOD_TEXT,
      [`docs/${BAD}`]: SITE.get(BAD)!,
      'README.md': 'Our site.\n',
    });
    const said = await runCli(['init'], { cwd: path.join(origin, 'docs') });
    expect(said).toMatchObject({ code: 0, stderr: '' });
    const root = commit(origin);
    const text = readFileSync(path.join(origin, WORKFLOW), 'utf8');
    expect(await byLanguageService(WORKFLOW, text)).toEqual([]);
    expect(await byActionlint(WORKFLOW, text)).toEqual([]);
    const { steps } = (parse(text) as { jobs: { 'cache-lint': { steps: readonly [Step, Step] } } }).jobs['cache-lint'];

    git(origin, 'checkout', '--quiet', '-b', 'topic');
    const head = commit(origin, { [`docs/${BAD}`]: BAD_TEXT });
    git(origin, 'checkout', '--quiet', '--detach', 'main');
    git(origin, 'merge', '--quiet', '--no-ff', '--no-edit', 'topic');
    git(origin, 'update-ref', 'refs/pull/1/merge', git(origin, 'rev-parse', 'HEAD'));
    git(origin, 'checkout', '--quiet', 'main');
    // What the runner makes of it but for merge groups, which need the branch and its history.
    expect(steps[0].with['fetch-depth']).toMatch(/^\$\{\{ github\.event_name != 'merge_group' && 2 \|\| 0 \}\}$/);
    const run = async (ref: string, given: Parameters<typeof runStep>[0]['event'] & object) =>
      runStep({
        workspace: checkout(origin, ref, 2),
        event: given,
        inputs: Object.fromEntries(Object.entries(steps[1].with).map(([name, value]) => [name, String(value)])),
      });

    const pull = event('pull_request', {
      'pull_request.base.sha': root,
      'pull_request.head.sha': head,
      'pull_request.base.ref': 'main',
    });
    const broken = await run('refs/pull/1/merge', pull);
    expect(broken).toMatchObject({ code: 1, outputs: { errors: '1', files: '1', outcome: 'failed' } });
    expect(broken.annotations.map(({ properties }) => properties['file'])).toEqual([`docs/${BAD}`]);

    const after = commit(origin, { 'README.md': 'Our site, as it is.\n' });
    const push = event('push', { before: root, after, ref: 'refs/heads/main', created: false });
    expect(await run('main', push)).toMatchObject({ code: 0, outputs: { 'exit-code': '0' }, annotations: [] });
  });

  it('is named where nobody named it', async () => {
    const root = tempRepository({ [`docs/${GOOD}`]: GOOD_TEXT });
    expect(await runCli([], { cwd: root })).toMatchObject({
      code: 2,
      stderr:
        'cache-lint: no site found: neither this folder nor one above it has "_cache/"; name a site, as "docs", a folder or a page\n',
    });
    expect(await runCli(['docs'], { cwd: root })).toMatchObject({ code: 0 });
  });
});

describe('the workflow that makes the pages each night', () => {
  const NIGHTLY = '.github/workflows/nightly-pages.yml';
  const NEW = '_cache/develop-2025-04-13/zlib/specs.md';

  interface NightStep {
    readonly uses?: string;
    readonly id?: string;
    readonly if?: string;
    readonly run?: string;
  }

  /** Runs the steps as the runner does, `make` in the place of the generator. The exit code of the last one, and what was pushed. */
  async function night(make: string, before: Readonly<Record<string, string>> = {}) {
    const origin = tempFolder();
    git(origin, 'init', '--quiet', '--bare', '--initial-branch=main');
    const root = tempRepository({ [GOOD]: GOOD_TEXT, [BAD]: SITE.get(BAD)!, ...before });
    await runCli(['init', '--nightly'], { cwd: root });
    const start = commit(root);
    git(root, 'remote', 'add', 'origin', origin);
    git(root, 'push', '--quiet', '--set-upstream', 'origin', 'main');
    const text = readFileSync(path.join(root, NIGHTLY), 'utf8');
    const { steps } = (parse(text) as { jobs: { pages: { steps: readonly NightStep[] } } }).jobs.pages;
    expect(steps.flatMap(({ uses = [] }) => uses)).toEqual([
      ...['actions/checkout@v7', 'actions/checkout@v7'],
      'actions/upload-artifact@v6',
    ]);
    mkdirSync(path.join(root, 'cache-lint'));
    symlinkSync(path.dirname(await builtProgram()), path.join(root, 'cache-lint/dist'));
    const output = path.join(tempFolder(), 'output');
    writeFileSync(output, '');
    let code: number | null = 0;
    let said = '';
    for (const { run, if: condition } of steps) {
      const isWanted = condition === undefined || readFileSync(output, 'utf8').includes(`code=1`);
      if (run === undefined || !isWanted || code !== 0) continue;
      const script = run === './make-pages' ? make : run;
      const env = { GITHUB_OUTPUT: output, GITHUB_ACTIONS: 'true', CI: 'true' };
      const done = await runCommand('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: root,
        env,
      });
      code = done.code;
      said += done.stdout + done.stderr;
    }
    const changed = git(root, 'diff', '--name-only', start, 'origin/main')
      .split('\n')
      .filter((name) => name !== '');
    const at = (file: string): string => git(root, 'show', `origin/main:${file}`);
    return { code, said, changed, at, root };
  }

  /** A shell that writes a page of the fixtures at a place, changed by sed. */
  const writes = (file: string, change: string): string =>
    `mkdir -p '${path.dirname(file)}' && sed '${change}' '${GOOD}' > page && mv page '${file}'`;
  const TO_ZLIB = 's/py-wheel/zlib/g; s/develop-2025-03-30/develop-2025-04-13/g';
  const MISCOUNT = 's/"num_specs": /"num_specs": 1/';

  it('is a right workflow', async () => {
    const root = tempRepository({ [`docs/${GOOD}`]: GOOD_TEXT });
    await runCli(['init', '--nightly'], { cwd: root });
    const text = readFileSync(path.join(root, NIGHTLY), 'utf8');
    expect(await byLanguageService(NIGHTLY, text)).toEqual([]);
    expect(await byActionlint(NIGHTLY, text)).toEqual([]);
  });

  it('has the config of a site in a folder', async () => {
    const config = '{"rules": {"meta-num-specs": "off"}}';
    const root = tempRepository({ [`docs/${BAD}`]: BAD_TEXT, 'docs/cache-lint.config.json': config });
    await runCli(['init', '--nightly'], { cwd: root });
    const [, args = ''] = /dist\/cli\.js (.*) \|\| code=/.exec(readFileSync(path.join(root, NIGHTLY), 'utf8')) ?? [];
    const { code, stderr } = await runCli(args.split(' '), { cwd: root });
    expect([code, stderr]).toEqual([0, expect.stringContaining('Checked 1 page ')]);
  });

  it('commits the pages that are right, leaves a broken one as it was, and fails', async () => {
    const broken = `sed -i '${MISCOUNT}' '${BAD}'`;
    const right = `printf '\\n' >> '${GOOD}'`;
    const { code, changed, at, root, said } = await night(`${broken}; ${right}`);
    expect([code, changed], said).toEqual([1, [GOOD]]);
    expect(at(BAD)).toBe(SITE.get(BAD)!.trim());
    expect(existsSync(path.join(root, 'cache-lint.html'))).toBe(true);
  });

  it('does not commit a new page that is broken, and one that is gone is gone', async () => {
    const made = `${writes(NEW, `${TO_ZLIB}; ${MISCOUNT}`)}; rm -r '_cache/develop-2025-04-13/xz'`;
    const { code, changed, said } = await night(made);
    expect([code, changed], said).toEqual([1, [BAD]]);
  });

  it('goes on where a file of the data is missing, and git never had it', async () => {
    const { code, changed, said } = await night(`printf '\\n' >> '${BAD}'`, {
      '_data/meta.yaml': 'all: {count: 1}\n',
    });
    expect(said).toContain('_data/tags.yaml is not there');
    expect([code, changed], said).toEqual([1, [BAD]]);
  });

  it('commits a night without a fault, and nothing where nothing changed', async () => {
    const right = await night(`printf '\\n' >> '${GOOD}'`);
    expect([right.code, right.changed], right.said).toEqual([0, [GOOD]]);
    const same = await night('true');
    expect([same.code, same.changed], same.said).toEqual([0, []]);
  });

  it('commits nothing when the pages cannot be checked', async () => {
    const { code, changed } = await night(`printf '\\n' >> '${GOOD}'`, {
      'cache-lint.config.yaml': 'extends: nothing\n',
    });
    expect([code, changed]).toEqual([2, []]);
  });
});

describe('the workflow that proves pages', () => {
  const PROOF = '.github/workflows/build-cache.yml';
  const TAG = 'develop-2025-07-13';
  const hasTools = ['curl', 'wget'].every((name) => isExpected(name, '--version'));

  /** The bucket: what lies in it, as it is asked for. */
  async function bucket(files: string): Promise<{ readonly url: string; close(): void }> {
    const server = createServer(({ url = '' }, response) => {
      const file = path.join(files, url);
      if (existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
  }

  it.skipIf(!hasTools)('fetches what the pages need, and finds the row that is wrong', async () => {
    const mirror = tempFolder();
    cpSync(path.join(INDEX_FIXTURES, 'mirror'), mirror, { recursive: true });
    const { url, close } = await bucket(mirror);
    const list = path.join(mirror, 'cache_spack_io_index.json');
    writeFileSync(list, readFileSync(list, 'utf8').replaceAll('s3://spack-binaries/', url));

    const origin = tempRepository({ 'README.md': 'Our site.\n' });
    cpSync(path.join(INDEX_FIXTURES, 'site/_cache', TAG), path.join(origin, 'docs/_cache', TAG), { recursive: true });
    const page = path.join(origin, 'docs/_cache', TAG, 'bzip2/specs.md');
    writeFileSync(page, readFileSync(page, 'utf8').replace('"+shared"', '"~shared"'));
    expect(await runCli(['init', '--build-cache'], { cwd: path.join(origin, 'docs') })).toMatchObject({ code: 0 });
    const text = readFileSync(path.join(origin, PROOF), 'utf8');
    expect(await byLanguageService(PROOF, text)).toEqual([]);
    expect(await byActionlint(PROOF, text)).toEqual([]);
    const { defaults, steps } = (parse(text) as { jobs: { prove: Proof } }).jobs.prove;
    mkdirSync(path.join(origin, 'cache-lint'));
    symlinkSync(path.dirname(await builtProgram()), path.join(origin, 'cache-lint/dist'));
    try {
      for (const { run } of steps) {
        if (run === undefined) continue;
        const script = run.replaceAll('https://binaries.spack.io/', url);
        const cwd = path.join(origin, defaults.run['working-directory']);
        const done = await runCommand('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd });
        expect(done.code, done.stderr).toBe(0);
      }
    } finally {
      close();
    }
    expect(existsSync(path.join(origin, 'docs/mirror', TAG, 'hep/blobs/sha256/c9'))).toBe(true);
    const inputs = Object.fromEntries(
      Object.entries(steps.at(-1)!.with!).map(([name, value]) => [name, String(value)]),
    );
    const proven = await runStep({ workspace: origin, inputs });
    expect(proven.code).toBe(1);
    const found = proven.annotations.map(({ properties }) => `${properties['title']} ${properties['file']}`);
    expect(found.filter((one) => one.startsWith('index-fields'))).toEqual([
      `index-fields docs/_cache/${TAG}/bzip2/specs.md`,
    ]);
    expect(proven.summary).toContain(`Compared with the index of ${TAG}`);
  });
});

interface Proof {
  readonly defaults: { readonly run: { readonly 'working-directory': string } };
  readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, string>> }[];
}

import { defineRowRule } from '../src/row-rule.js';
import { platformsOfCompiler } from '../src/spack/compilers.js';
import { COMPILERS } from '../src/spack/lists.generated.js';
import { nameList } from '../src/spack/lists.js';
import { quote } from '../src/words/words.js';
import { extraOnPlatforms } from './shared/on-platforms.js';

export default defineRowRule({
  id: 'spec-compiler-platform',
  summary:
    'A compiler that exists on some platforms only stands with one of them: `apple-clang` with `darwin`, `msvc` with `windows`.',
  why: 'No machine has both: either the compiler or the platform is wrong, and a search for the right one does not find the binary.',
  severity: 'warning',
  fixable: false,
  messages: {
    implausible: (d: { name: string; compiler: string; platform: string; platforms: string }) =>
      `${d.name} has the compiler ${quote(d.compiler)}, but its platform is ${d.platform}: ${nameList(COMPILERS)} has the compiler only on ${d.platforms}.`,
  },
  options: extraOnPlatforms(
    (z, platform) => z.strictObject({ compiler: z.string().describe('The name, without a version.'), platform }),
    'Names of compilers, without a version, on platforms where the list does not have them.',
  ),
  examples: {
    bad: 'spec_details: [{"compiler": "msvc@19.39.33523"}]',
    good: 'spec_details: [{"compiler": "msvc@19.39.33523", "os": "windows10.0.20348", "platform": "windows", "target": "x86_64"}]',
  },
  flags: ['compilerAgainstPlatform'],
  field: 'compiler',
  check({ spec: { platform }, compiler }, report, { options: { extra } }) {
    if (extra.some((one) => one.compiler === compiler.name && one.platform === platform)) return;
    const platforms = platformsOfCompiler(compiler.name)!.join(' and ');
    report({ messageId: 'implausible', data: { compiler: compiler.text, platform, platforms } });
  },
});

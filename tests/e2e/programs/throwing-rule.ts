// The program with one more rule, which throws on the pages of one package: what a fault of our own looks like.
import { rules } from '../../../rules/index.js';
import { main } from '../../../src/main.js';
import { nodeHost } from '../../../src/node/host.js';
import { definePageRule } from '../../../src/rule.js';

const throwing = definePageRule({
  id: 'test-throws',
  summary: 'Nothing.',
  why: 'It is broken.',
  severity: 'error',
  fixable: false,
  messages: { never: () => 'Never.' },
  examples: { bad: '', good: '' },
  check(page): never[] {
    if (page.place?.package === 'xz') throw new Error('broken on purpose ##[error]x\n::error::y \u001b[31m');
    return [];
  },
});

process.exitCode = await main(process.argv.slice(2), [...rules, throwing], nodeHost({ interrupted: false }));

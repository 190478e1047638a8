// The program with one more rule, which takes 20 ms for each page: a run that lasts, on any machine. It takes signals as the real one.
// At its first page it writes to the descriptor that SIGN_OF_LIFE names, if any.
import { writeSync } from 'node:fs';
import { rules } from '../../../rules/index.js';
import { definePageRule } from '../../../src/rule.js';

let sign = process.env['SIGN_OF_LIFE'];

const slow = definePageRule({
  id: 'test-slow',
  summary: 'Nothing.',
  why: 'It is slow.',
  severity: 'error',
  fixable: false,
  messages: { never: () => 'Never.' },
  examples: { bad: '', good: '' },
  check(): never[] {
    if (sign !== undefined) writeSync(Number(sign), 'checking\n');
    sign = undefined;
    const end = performance.now() + 20;
    while (performance.now() < end);
    return [];
  },
});

(rules as unknown[]).push(slow);
const { start } = await import('../../../src/program.js');
await start();

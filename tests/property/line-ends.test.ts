import { describe, expect, it } from 'vitest';
import { fixturePages } from '../support/corpus.js';
import { asGenerationD, copyOf, Dice, readDraft } from '../support/damage.js';
import { lint } from '../support/lint.js';
import { damages } from './damages/index.js';

const drafts = fixturePages
  .map(readDraft)
  .flatMap((draft) => [draft, asGenerationD(draft)])
  .filter((draft) => draft !== undefined);

/** Text that is checked out with CR LF: bytes that are no text stay as they are. */
function withReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
}

/** What is found but for the line ends: they are judged by what git has. */
function findingsOf(file: string, bytes: Buffer): string[] {
  return lint({ file, bytes })
    .findings.filter(({ messageId }) => messageId !== 'crlf')
    .map(({ fingerprint, ruleId, messageId, message, region: { startLine, startColumn } }) =>
      [startLine, startColumn, ruleId, messageId, message, fingerprint].join(' '),
    );
}

describe('a page that is checked out with CR LF has the same findings', () => {
  it.each(damages)('$rule: $name', ({ damage, in: generations, when }) => {
    for (const sound of drafts) {
      if (!(generations?.includes(sound.generation) ?? true) || !(when?.(sound.front, sound) ?? true)) continue;
      const { file, content } = damage(copyOf(sound), new Dice(7));
      if (!('bytes' in content) || content.bytes.includes('\r')) return;
      expect(findingsOf(file, withReturns(content.bytes))).toEqual(findingsOf(file, content.bytes));
    }
  });
});

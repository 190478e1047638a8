import { describe, expect, it } from 'vitest';
import { fixturePages } from '../support/corpus.js';
import { applies, copyOf, Dice, draftsOf } from '../support/damage.js';
import { lint } from '../support/lint.js';
import { damages } from './damages/index.js';

const drafts = draftsOf(fixturePages);

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
  const compared = new Set<string>();

  it.each(damages)('$rule: $name', (kind) => {
    for (const sound of drafts.filter((draft) => applies(kind, draft))) {
      const { file, content } = kind.damage(copyOf(sound), new Dice(7));
      if (!('bytes' in content) || content.bytes.includes('\r')) continue;
      expect(findingsOf(file, withReturns(content.bytes))).toEqual(findingsOf(file, content.bytes));
      compared.add(`${kind.rule}: ${kind.name}`);
    }
  });

  it('was looked at for all damages but those of line ends, and of files that cannot be read', () => {
    const others = damages.map(({ rule, name }) => `${rule}: ${name}`).filter((one) => !compared.has(one));
    expect(others.filter((one) => !/^file-readable: |carriage return|CR LF/.test(one))).toEqual([]);
  });
});

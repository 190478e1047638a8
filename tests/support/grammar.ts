import { expect, it } from 'vitest';

/** What a grammar takes and what it does not; typed by hand. */
export interface GrammarTable {
  /** Among them the shortest. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** What no right text may start or end with. Default: a blank, a mark, a line break. */
  readonly junk?: readonly string[];
}

/** Tests a grammar of whole texts: the right ones, the wrong ones, nothing, and each right one with junk before or behind it. */
export function testGrammar(
  name: string,
  takes: (text: string) => boolean,
  { right, wrong, junk = [' ', '!', '\n'] }: GrammarTable,
): void {
  it.each(right)(`${name} takes %j`, (text) => {
    expect(takes(text)).toBe(true);
  });
  it.each(wrong)(`${name} does not take %j`, (text) => {
    expect(takes(text)).toBe(false);
  });
  it(`${name} takes no right text with junk before or behind it`, () => {
    const spoiled = right.flatMap((text) => [
      ...junk.flatMap((one) => [one + text, text + one]),
      ...(junk.includes('\n') ? [`!\n${text}`, `${text}\n!`, `${text}\n${text}`, `${text}\r\n`] : []),
    ]);
    expect(spoiled.filter(takes)).toEqual([]);
  });
}

const MOST_DIGITS: i32 = 9;

/** The number that was scanned last. */
export let number: i32 = 0;

/** A whole number without a sign, a leading zero or too many digits: `number`. Where it ends, 0 when it is none. */
export function scanNumber(at: usize): usize {
  const start = at;
  let digit: i32 = <i32>load<u8>(at) - 0x30;
  number = 0;
  while (digit >= 0 && digit <= 9) {
    number = number * 10 + digit;
    digit = <i32>load<u8>(++at) - 0x30;
    if (<i32>(at - start) > MOST_DIGITS) return 0;
  }
  return at === start || (at > start + 1 && load<u8>(start) === 0x30) ? 0 : at;
}

import { HASH } from './layout';

/** 32 characters of base 32 (2 to 7, a to z), in which letters come behind digits, as five numbers that compare as the text does. */

/** The five numbers of the hash that starts here go to a row; false when it is none. */
export function scanHash(at: usize, row: i32): bool {
  const first = v128.load(at);
  const second = v128.load(at + 16);
  if (!isBase32(first) || !isBase32(second)) return false;
  const low = pack(values(first));
  const high = pack(values(second));
  const a = <u64>i64x2.extract_lane(low, 0);
  const b = <u64>i64x2.extract_lane(low, 1);
  const c = <u64>i64x2.extract_lane(high, 0);
  const d = <u64>i64x2.extract_lane(high, 1);
  const to = HASH + <usize>row * 20;
  store<u32>(to, <u32>(a >> 8));
  store<u32>(to + 4, <u32>((a << 24) | (b >> 16)));
  store<u32>(to + 8, <u32>((b << 16) | (c >> 24)));
  store<u32>(to + 12, <u32>((c << 8) | (d >> 32)));
  store<u32>(to + 16, <u32>d);
  return true;
}

export function letters(bytes: v128): v128 {
  return i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x61)), i8x16.splat(25));
}

export function isBase32(bytes: v128): bool {
  const digits = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x32)), i8x16.splat(5));
  return i8x16.all_true(v128.or(letters(bytes), digits));
}

/** 0 to 5 for 2 to 7, 6 to 31 for a to z. */
function values(bytes: v128): v128 {
  return v128.bitselect(i8x16.sub(bytes, i8x16.splat(0x5b)), i8x16.sub(bytes, i8x16.splat(0x32)), letters(bytes));
}

/** 16 values of five bits to two of 40, the first ones highest. */
export function pack(bytes: v128): v128 {
  const pairs = v128.or(i16x8.shl(v128.and(bytes, i16x8.splat(0xff)), 5), i16x8.shr_u(bytes, 8));
  const fours = v128.or(i32x4.shl(v128.and(pairs, i32x4.splat(0xffff)), 10), i32x4.shr_u(pairs, 16));
  return v128.or(i64x2.shl(v128.and(fours, i64x2.splat(0xffffffff)), 20), i64x2.shr_u(fours, 32));
}

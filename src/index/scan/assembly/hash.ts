import { isBase32, letters, pack } from '../../../page/scan/assembly/hash';

/** The 20 bytes that the 32 characters of base 32 mean, which start here: a to z, then 2 to 7. False when they are none. */
export function decode(at: usize, to: usize): bool {
  const first = v128.load(at);
  const second = v128.load(at + 16);
  if (!isBase32(first) || !isBase32(second)) return false;
  const low = pack(values(first));
  const high = pack(values(second));
  const a = <u64>i64x2.extract_lane(low, 0);
  const b = <u64>i64x2.extract_lane(low, 1);
  const c = <u64>i64x2.extract_lane(high, 0);
  const d = <u64>i64x2.extract_lane(high, 1);
  store<u64>(to, bswap<u64>((a << 24) | (b >> 16)));
  store<u64>(to + 8, bswap<u64>((b << 48) | (c << 8) | (d >> 32)));
  store<u32>(to + 16, bswap<u32>(<u32>d));
  return true;
}

/** 0 to 25 for a to z, 26 to 31 for 2 to 7. */
function values(bytes: v128): v128 {
  return v128.bitselect(i8x16.sub(bytes, i8x16.splat(0x61)), i8x16.sub(bytes, i8x16.splat(0x18)), letters(bytes));
}

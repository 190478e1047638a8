/** Whether the tests are run by one who may do everything. */
export const isRoot = process.getuid?.() === 0;

/** The number of a user who owns nothing. */
export const NOBODY = 65_534;

/** Does something, at once, as one who may do little; as it is where that is so anyway. */
export function asNobody<T>(run: () => T): T {
  if (!isRoot) return run();
  process.seteuid!(NOBODY);
  try {
    return run();
  } finally {
    process.seteuid!(0);
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * What a message calls one of our lists of other people's names: what is not there may be newer than the list. Renewing them:
 * docs/writing-rules.md.
 */
export function nameList({ month }: { readonly month: string }): string {
  const [year, number] = month.split('-');
  return `cache-lint's list of ${MONTHS[Number(number) - 1]} ${year}`;
}

/** Whether a CI runner reads what is printed, by the environment. */
export function isCi(env: Readonly<Record<string, string | undefined>>): boolean {
  return env['GITHUB_ACTIONS'] === 'true' || env['CI'] === 'true';
}

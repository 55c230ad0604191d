/** Prefix of the pseudo-version of a repeatable migration, which has no version and runs again if it changes. */
const REPEATABLE = 'R__';

/** Returns the pseudo-version of a repeatable migration. It is never equal to a real version. */
export function repeatableVersion(description: string): string {
  return `${REPEATABLE}${description}`;
}

/** Returns whether a version is that of a repeatable migration. */
export function isRepeatable({ version }: { readonly version: string }): boolean {
  return version.startsWith(REPEATABLE);
}

/** How the version of a migration begins that has none, and runs again when it is another. */
const REPEATABLE = 'R__';

/** What stands for the version of a repeatable migration: no number begins so. */
export function repeatableVersion(description: string): string {
  return `${REPEATABLE}${description}`;
}

/** Whether a version stands for a repeatable migration. */
export function isRepeatable({ version }: { readonly version: string }): boolean {
  return version.startsWith(REPEATABLE);
}

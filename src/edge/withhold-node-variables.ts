/**
 * Variables with which an earlier step would change how this process connects. Node verifies no
 * certificate with the first one, and `pg` loads another driver with the second one.
 */
const NODE_VARIABLES = ['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_PG_FORCE_NATIVE'] as const;

/**
 * Removes these variables from the environment of this process. Node and `pg` read them later, so
 * this must come first.
 *
 * @returns The variables of the step, including the removed ones, which a command gets.
 */
export function withholdNodeVariables(
  processEnvironment: NodeJS.ProcessEnv,
): Readonly<Record<string, string | undefined>> {
  // On Windows, names in a copy are case-sensitive. Most runs do not need a copy.
  if (NODE_VARIABLES.every((name) => processEnvironment[name] === undefined)) {
    return processEnvironment;
  }
  const complete = { ...processEnvironment };
  for (const name of NODE_VARIABLES) delete processEnvironment[name];
  return complete;
}

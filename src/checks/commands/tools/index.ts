import { javaTools } from './java';
import { nativeTools } from './native';
import { nodeTools } from './node';
import { otherLanguageTools } from './other-languages';
import { phpTools } from './php';
import { psql } from './psql';
import { pythonTools } from './python';
import { serverTools } from './servers';
import { startsMigration, type ToolInvocation, type ToolPattern } from './tool-pattern';

/** The only list of the tools that can migrate. */
const TOOLS: readonly ToolPattern[] = [
  ...pythonTools,
  ...javaTools,
  ...nodeTools,
  ...nativeTools,
  ...otherLanguageTools,
  ...phpTools,
  ...serverTools,
  psql,
];

const BY_PROGRAM = new Map(
  TOOLS.flatMap((tool) => tool.programs.map((program) => [program, tool] as const)),
);

/**
 * Returns whether a program is one of the tools, which may also only look.
 *
 * @param path The program as it is called.
 * @param name Its name without its folder.
 */
export function isKnownTool(path: string, name: string): boolean {
  // A project also calls its own program so.
  return BY_PROGRAM.has(name) && !(name === 'migrate' && path.includes('/'));
}

/** Returns the tool that this invocation migrates with; undefined if it does not migrate. */
export function detectMigrationTool(invocation: ToolInvocation): ToolPattern | undefined {
  const [program] = invocation.words;
  const named = BY_PROGRAM.get(program);
  const patterned = TOOLS.filter(({ programPattern }) => programPattern?.test(program) === true);
  return [...(named === undefined ? [] : [named]), ...patterned].find((tool) =>
    startsMigration(tool, invocation),
  );
}

import { analyzeScript } from '../../../../src/checks/commands/analyze-script';
import type {
  ScriptAnalysis,
  ShellScript,
} from '../../../../src/checks/commands/migration-command';
import { createRepository } from '../support';

/** Analyzes the script of a step in a repository with these files. */
export function analyze(
  text: string,
  files: Readonly<Record<string, string>> = {},
  overrides: Partial<ShellScript> = {},
): ScriptAnalysis {
  const script: ShellScript = {
    text,
    shell: undefined,
    directory: '.',
    environment: new Map(),
    place: (line) => ({ file: 'workflow.yml', line }),
    ...overrides,
  };
  return analyzeScript(script, createRepository(files));
}

/** Returns the tools that a script migrates with. */
export function findTools(...args: Parameters<typeof analyze>): readonly string[] {
  return analyze(...args).migrations.map(({ tool }) => tool);
}

/** Returns the role that reaches each migration of a script; undefined if none does. */
export function findRoles(...args: Parameters<typeof analyze>): readonly (string | undefined)[] {
  return analyze(...args).migrations.map(({ environment }) => environment.get('DB_ROLE'));
}

import { analyzeScript } from '../../../../src/checks/commands/analyze-script';
import type {
  ScriptAnalysis,
  ShellScript,
} from '../../../../src/checks/commands/migration-command';
import { sourcesOf } from '../support';

/** What a script of a step does, in a repository of these files. */
export function read(
  text: string,
  files: Readonly<Record<string, string>> = {},
  wish: Partial<ShellScript> = {},
): ScriptAnalysis {
  const place = (line: number) => ({ file: 'workflow.yml', line });
  const script = { text, shell: undefined, directory: '.', environment: new Map(), place, ...wish };
  return analyzeScript(script, sourcesOf(files));
}

/** The tools that a script makes migrate. */
export function tools(...args: Parameters<typeof read>): readonly string[] {
  return read(...args).migrations.map(({ tool }) => tool);
}

/** The role that reaches each migration of a script; undefined where none does. */
export function roles(...args: Parameters<typeof read>): readonly (string | undefined)[] {
  return read(...args).migrations.map(({ environment }) => environment.get('DB_ROLE'));
}

import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';
import { detectLanguage, toPosixShell } from './detect-language';
import { REFERENCE_RESOLVERS } from './follow';
import { FollowMemory, FollowRecord, type FoundMigration } from './follow-memory';
import type { MigrationCommand, ScriptAnalysis, ShellScript } from './migration-command';
import { redactCommand } from './redact-command';
import { ScriptAnalyzer } from './script-analyzer';

/**
 * Finds every command of a script that migrates, the variables that reach it, and the variables that
 * the script sets for later steps. Follows programs that run another program (`sudo`, `poetry run`,
 * `docker exec`), and scripts of the repository, its packages and its Makefiles. Other languages are
 * not analyzed, except literal calls in JavaScript, TypeScript and Python. Never throws.
 *
 * @param memory What earlier scripts of the repository followed, and what may still be followed.
 */
export function analyzeScript(
  script: ShellScript,
  files: RepositoryFiles,
  memory = new FollowMemory(),
): ScriptAnalysis {
  const { environment, directory, place } = script;
  const record = new FollowRecord();
  const language = detectLanguage(script.shell);
  if (language !== undefined) {
    const text = toPosixShell(script);
    const reference = { text, variables: environment, directory, place, language };
    const analyzer = new ScriptAnalyzer(REFERENCE_RESOLVERS, files, memory);
    analyzer.analyzeReference(reference, undefined, record);
  }
  return {
    migrations: record.listDistinct().map((each) => toMigrationCommand(each, place(1))),
    unjudged: record.unfollowed.commands.map(({ words, why, trail: [first] }) => ({
      redactedCommand: redactCommand(words),
      why,
      place: first ?? place(1),
    })),
    omitted: record.unfollowed.omitted,
    githubEnv: record.githubEnv,
    shortfall: memory.budget.shortfall,
  };
}

function toMigrationCommand(
  { tool, words, callers, environment, trail }: FoundMigration,
  start: SourceLocation,
): MigrationCommand {
  const [place = start, ...via] = trail;
  const redactedCommand = redactCommand(words);
  return { tool, words, redactedCommand, place, via, callers, environment };
}

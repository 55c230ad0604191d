import { resolvePath } from '../../checks/commands/shell-scope';
import type { RepositoryFiles } from '../../checks/repository-files';
import type { EvaluatedUse } from '../../checks/workflow/evaluate-use';
import { interpolateKnown, isDynamic } from '../../checks/workflow/interpolate';
import { getActionInput } from '../../checks/workflow/this-action';
import { fromSystemPath } from '../../edge/workspace-files';
import type { CheckRequest } from '../../inputs/check-request';
import { ACTION_INPUTS, type InputRow } from '../../inputs/input-table';
import { FORMAT_CHOICES, type FormatChoice } from '../../inputs/request';
import { UserError } from '../../problem';

/** Database of the repository, and the folder of its migrations. */
export interface Database {
  readonly name: string;
  /** Relative to the root of the repository. */
  readonly folder: string;
  readonly format: FormatChoice;
  /**
   * Whether a use of the action or an input of the check names the folder. The default folder that
   * neither names can belong to an engine of the repository.
   */
  readonly isNamed: boolean;
}

/**
 * Lists the databases to check: that of the check's own inputs, and each that a use of the action
 * migrates with the built-in engine. Lists each folder once.
 *
 * @throws UserError if the folder of the inputs contains no committed file.
 */
export function listDatabases(
  request: CheckRequest,
  uses: readonly EvaluatedUse[],
  files: RepositoryFiles,
): { readonly found: readonly Database[]; readonly notes: readonly string[] } {
  const inputFolder = resolvePath(
    fromSystemPath(request.workingDirectory),
    fromSystemPath(request.migrations),
  );
  const isFolderSet =
    request.migrations !== ACTION_INPUTS.migrations.default ||
    request.workingDirectory !== ACTION_INPUTS.workingDirectory.default;
  const exists = (folder: string) => files.paths.some((path) => path.startsWith(`${folder}/`));
  const hasInputFolder = inputFolder !== undefined && exists(inputFolder);
  if (isFolderSet && request.command === undefined && !hasInputFolder) {
    throw new UserError([
      {
        code: 'folder-unreadable',
        what: `The migrations folder ${inputFolder ?? request.migrations} contains no committed file, or is outside the repository.`,
        next: 'Fix the inputs `migrations` and `working-directory`.',
      },
    ]);
  }
  const found = new Map<string, Database>();
  const notes: string[] = [];
  if (hasInputFolder && request.command === undefined) {
    const { name, format } = request;
    const isNamed = isFolderSet || format !== 'auto';
    found.set(inputFolder, { name, folder: inputFolder, format, isNamed });
  }
  for (const use of uses) {
    const folder = getMigrationsFolder(use);
    if (folder === undefined) continue;
    if (!exists(folder)) {
      const { file, line } = use.stepContext.place;
      notes.push(
        `The step at \`${file}:${line}\` uses the folder \`${folder}\`, which contains no committed file.`,
      );
    } else {
      const { name, format } = found.get(folder) ?? {
        name: getDatabaseName(use),
        format: getFormat(use),
      };
      found.set(folder, { name, folder, format, isNamed: true });
    }
  }
  return { found: [...found.values()], notes: [...new Set(notes)] };
}

/** Returns undefined if the use does not migrate with the engine, or its folder is dynamic. */
function getMigrationsFolder(use: EvaluatedUse): string | undefined {
  const workingDirectory = getKnownInput(use, ACTION_INPUTS.workingDirectory);
  const migrations = getKnownInput(use, ACTION_INPUTS.migrations);
  const isEngineMode = use.mode === 'migrate' || use.mode === 'plan';
  const usesEngine = isEngineMode && getKnownInput(use, ACTION_INPUTS.command) === '';
  if (!usesEngine || isDynamic(workingDirectory) || isDynamic(migrations)) return undefined;
  return resolvePath(resolvePath('.', workingDirectory), migrations);
}

/** An invalid format is an error of that run. It is not an error of the files. */
function getFormat(use: EvaluatedUse): FormatChoice {
  const format = getKnownInput(use, ACTION_INPUTS.format);
  return FORMAT_CHOICES.find((choice) => choice === format) ?? 'auto';
}

function getDatabaseName(use: EvaluatedUse): string {
  const name = getKnownInput(use, ACTION_INPUTS.name);
  return isDynamic(name) ? 'default' : name;
}

/** Returns an input of a use, with the expressions replaced whose values are known. */
function getKnownInput(use: EvaluatedUse, row: InputRow): string {
  return interpolateKnown(getActionInput(use.step, row) ?? '', use.stepContext.expressionContext);
}

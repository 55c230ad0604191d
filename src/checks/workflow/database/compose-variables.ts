import type { RepositoryFiles } from '../../repository-files';
import { interpolateKnown } from '../interpolate';
import type { MigrationCommandUse } from '../step-context';
import type { ComposeContext, ComposeVariable } from './compose-project';
import { isEnvFile, parseEnvLines } from './env-file-values';
import { isHostedRunner } from './hosted-runner';
import type { JobTexts } from './job-texts';
import type { VariableValues } from './variable-values';

/** Variables that select other files or services than the text shows. */
const SELECTING_VARIABLES = ['COMPOSE_FILE', 'COMPOSE_ENV_FILES', 'COMPOSE_PROFILES'];

const UNKNOWN: ComposeVariable = { kind: 'unknown' };

/**
 * Creates what a Compose project needs to know of the job that starts it. Returns undefined if a variable
 * selects other files.
 *
 * @param folder The folder in which Compose runs. Its `.env` contains defaults.
 */
export function createComposeContext(
  { stepContext }: MigrationCommandUse,
  { texts }: JobTexts,
  files: RepositoryFiles,
  values: VariableValues,
  folder: string,
): ComposeContext | undefined {
  const isHosted = isHostedRunner(stepContext);
  const steps = stepContext.jobs.at(-1)?.steps ?? [];
  const scripts = texts.filter(({ place }) => !isEnvFile(place.file));
  const envFile = folder === '.' ? '.env' : `${folder}/.env`;
  const defaults = new Map(
    files.paths.includes(envFile) ? parseEnvLines(files.read(envFile) ?? '').variables : [],
  );
  const listSet = (name: string) => {
    const own = values.fileNames.has(name) ? [] : values.list(name).flatMap(values.expand);
    const declared = steps.flatMap(({ environment }) => environment.get(name)?.text ?? []);
    const known = declared.map((text) => interpolateKnown(text, stepContext.expressionContext));
    return [...new Set([...own, ...known])];
  };
  const isMentioned = (name: string) => {
    const assignment = new RegExp(`\\b${name}=`);
    return scripts.some(({ text }) => assignment.test(text));
  };

  function lookUp(name: string): ComposeVariable {
    const set = listSet(name);
    const [value = ''] = set;
    if (values.unreadable !== undefined || set.length > 1) return UNKNOWN;
    if (set.length === 1) return /[$`]/.test(value) ? UNKNOWN : { kind: 'known', value };
    if (isMentioned(name) || values.unreadableFile !== undefined) return UNKNOWN;
    const inFiles = values.fileNames.has(name) ? values.list(name) : [];
    // The runner of a company can set any variable.
    if (inFiles.length === 0) return isHosted ? { kind: 'known', value: undefined } : UNKNOWN;
    // The file of another folder can have another value.
    const isDefault = inFiles.length === 1 && defaults.get(name) === inFiles[0];
    return isDefault ? { kind: 'known', value: inFiles[0] } : UNKNOWN;
  }

  const isSelected = SELECTING_VARIABLES.some(
    (name) => listSet(name).length > 0 || isMentioned(name) || defaults.has(name),
  );
  return isSelected ? undefined : { lookUp, canHaveVolume: isHosted };
}

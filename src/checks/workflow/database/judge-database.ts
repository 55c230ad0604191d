import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { RepositoryFiles } from '../../repository-files';
import type { MigrationCommandUse, WorkflowFiles } from '../step-context';
import { readActionConnection } from './action-connections';
import { selectCallSite } from './call-site';
import { readComposeSite } from './compose-site';
import { type DatabaseVerdict, joinVerdicts, lastingDatabase } from './database-verdict';
import { type EnvFileValues, readEnvFileValues } from './env-file-values';
import type { AddressContext } from './file-addresses';
import { isEditorCommand } from './file-commands';
import { findFileWrites } from './file-writes';
import { isHostedRunner } from './hosted-runner';
import { describeForeignStarts, findReasonAgainst } from './job-obstacles';
import { type CommandSite, readJobSite, toActionSite } from './job-site';
import { collectJobTexts, type JobTexts } from './job-texts';
import { judgeProgram } from './judge-program';
import { judgeSources } from './judge-sources';
import { judgeUrl } from './judge-value';
import { collectPgEnvironment, toPgEnvironment } from './judge-variables';
import { isTemporaryRole } from './judged-migration';
import { listProgramFileTexts } from './program-files';
import { isProgramText } from './program-text';
import { findStartedContainers } from './started-containers';
import {
  createKnownValues,
  readVariableValues,
  toRemoteValues,
  type VariableValues,
} from './variable-values';
import { UNREADABLE_VALUE } from './variable-writes';

/**
 * Judges which database a command migrates, from the text of the repository. A database counts as a
 * container of its job, or as another database than Postgres, only if that is proved for every value
 * that can apply. Pure. Never throws.
 */
export function judgeDatabase(
  use: MigrationCommandUse,
  workflowFiles: WorkflowFiles,
  files: RepositoryFiles,
): DatabaseVerdict {
  const job = collectJobTexts(use, workflowFiles, files);
  const envFiles = readEnvFileValues(use, job, files);
  const verdict = judgeWithFiles(use, workflowFiles, files, job, envFiles);
  if (verdict.kind === 'lasting' || isHostedRunner(use.stepContext)) return verdict;
  // The machine can set the variables that a committed file would set.
  const own = { ...envFiles, values: envFiles.written };
  return joinVerdicts([judgeWithFiles(use, workflowFiles, files, job, own), verdict], verdict);
}

/** Judges a command with the variables of certain files of variables. */
function judgeWithFiles(
  use: MigrationCommandUse,
  workflowFiles: WorkflowFiles,
  files: RepositoryFiles,
  job: JobTexts,
  envFiles: EnvFileValues,
): DatabaseVerdict {
  const values = readVariableValues(use, job, envFiles);
  const started = findStartedContainers(use, job, files, values, workflowFiles);
  const inCompose = readComposeSite(use, started);
  const jobSite = readJobSite(use);
  const containers = [...jobSite.containers, ...started.containers];
  const site = selectCallSite({ ...jobSite, containers }, use.callers, use.via);
  const listWrites: AddressContext['listWrites'] = (isTarget) =>
    job.texts
      .filter(({ text, phase, place }) => phase !== 'later' && !isProgramText(place.file, text))
      .flatMap(({ text }) => findFileWrites(text, isTarget, isEditorCommand));
  const judged =
    use.words.length === 0
      ? judgeAction(use, values, jobSite)
      : inCompose === undefined
        ? judgeSources(
            use,
            site.isOtherMachine === true ? toRemoteValues(values, use.variables) : values,
            files,
            site,
            listWrites,
          )
        : judgeSources(
            { ...use, variables: inCompose.variables },
            createKnownValues(inCompose.variables),
            files,
            inCompose.site,
            listWrites,
          );
  const context = {
    values,
    environment: collectPgEnvironment(use.variables, values),
    site,
    listWrites,
    canBeSet: true,
  };
  const isUnknown = judged.kind === 'lasting' && judged.isKnown !== true;
  const unread = isUnknown ? started.explainProject(use.callers[0] ?? []) : undefined;
  if (unread !== undefined) {
    return lastingDatabase(`the Compose project of the command is not known: ${unread}`);
  }
  const programs = judged.kind === 'container' ? listProgramFileTexts(use.via, files) : [];
  const checked = judgeProgram(use, judged, programs, context) ?? judged;
  const verdict = judgeRoles(explainVerdict(checked, values, job), use, values);
  if (verdict.kind !== 'container' || verdict.database.includes('Testcontainers')) return verdict;
  // A service is there before the first step.
  const isService = verdict.database.startsWith('the service container');
  const reason = started.isOtherDocker
    ? "the job connects Docker's client with another machine"
    : findReasonAgainst(job, isService ? 0 : (started.firstStart ?? 0), files);
  return reason === undefined ? verdict : lastingDatabase(reason);
}

/** Judges an action of another repository by the URL in its inputs. */
function judgeAction(
  use: MigrationCommandUse,
  values: VariableValues,
  jobSite: CommandSite,
): DatabaseVerdict {
  const connection = readActionConnection(use);
  const unknown = lastingDatabase('the action that migrates does not show its database');
  if (connection === undefined) return unknown;
  const site = connection.isContainer ? toActionSite(jobSite) : jobSite;
  const verdicts = values
    .expand(connection.url)
    .map((url) => judgeUrl(url, 'the URL of the action', toPgEnvironment(use.variables), site));
  return joinVerdicts(verdicts, unknown);
}

/**
 * Judges a temporary database as a lasting one if another write than the last declares a role that is
 * not for a temporary database.
 */
function judgeRoles(
  verdict: DatabaseVerdict,
  { variables }: MigrationCommandUse,
  values: VariableValues,
): DatabaseVerdict {
  const name = ACTION_INPUTS.role.variable;
  if (!variables.has(name) || verdict.kind === 'lasting') return verdict;
  const roles = values.list(name).filter((text) => text !== UNREADABLE_VALUE);
  const [other] = roles
    .flatMap(values.expand)
    .map((role) => role.trim())
    .filter((role) => !isTemporaryRole(role));
  return other === undefined ? verdict : lastingDatabase(`\`${name}\` can be \`${other}\``);
}

/** Names the write that made a variable unknown, or the actions that can have started the database. */
function explainVerdict(
  verdict: DatabaseVerdict,
  { unreadable }: VariableValues,
  job: JobTexts,
): DatabaseVerdict {
  if (verdict.kind !== 'lasting' || verdict.isKnown) return verdict;
  const { why } = verdict;
  const isUnknown = why.includes('an expression') || why.includes(UNREADABLE_VALUE);
  if (unreadable !== undefined && isUnknown) {
    const { file, line } = unreadable;
    const at = line === undefined ? file : `${file}:${line}`;
    return lastingDatabase(`${why}. The variables that \`${at}\` sets cannot be read`);
  }
  const isMissing = /^no variable that reaches it|not the address of a database container/.test(
    why,
  );
  const starts = isMissing ? describeForeignStarts(job) : undefined;
  return starts === undefined ? verdict : lastingDatabase(`${why}. ${starts}`);
}

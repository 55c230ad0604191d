import type { RepositoryFiles } from '../../repository-files';
import type { SourceLocation } from '../../rule';
import type { MigrationCommandUse, WorkflowFiles } from '../step-context';
import { selectCallSite } from './call-site';
import { readComposeSite } from './compose-site';
import { findOtherDatabase } from './database-schemes';
import {
  containerDatabase,
  type DatabaseVerdict,
  joinVerdicts,
  lastingDatabase,
  otherDatabase,
} from './database-verdict';
import { readEnvFileValues } from './env-file-values';
import { type CommandSite, readJobSite } from './job-site';
import { collectJobTexts, type JobTexts } from './job-texts';
import { judgeUrl } from './judge-value';
import {
  isDatabaseVariable,
  judgeCodeVariables,
  judgeUrlVariable,
  toPgEnvironment,
} from './judge-variables';
import { addsFileVariables } from './local-callers';
import { findContainerStop, findObstacle, isTunnelAction } from './obstacles';
import { findStartedContainers } from './started-containers';
import { getToolConnection, readCommandUrls, readGooseDriver } from './tool-connections';
import { judgeDeclarations, readPrismaVariables } from './tool-declarations';
import {
  createKnownValues,
  readVariableValues,
  UNREADABLE_VALUE,
  type VariableValues,
} from './variable-values';

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
  if (use.words.length === 0) {
    return lastingDatabase('the action that migrates does not show its database');
  }
  const job = collectJobTexts(use, workflowFiles, files);
  const values = readVariableValues(use, job, readEnvFileValues(use, job, files));
  const started = findStartedContainers(use, job, files);
  const inCompose = readComposeSite(use, started);
  const jobSite = readJobSite(use);
  const containers = [...jobSite.containers, ...started.containers];
  const site = selectCallSite({ ...jobSite, containers }, use.callers, use.via);
  const judged =
    inCompose === undefined
      ? judgeSources(use, values, files, site)
      : judgeSources(
          { ...use, variables: inCompose.variables },
          createKnownValues(inCompose.variables),
          files,
          inCompose.site,
        );
  const verdict = explainUnreadable(judged, values);
  if (verdict.kind !== 'container' || verdict.database.includes('Testcontainers')) return verdict;
  const reason = started.isOtherDocker
    ? "the job connects Docker's client with another machine"
    : findReasonAgainst(job);
  return reason === undefined ? verdict : lastingDatabase(reason);
}

/** Judges the sources of a connection in their order: the command, the tool's files, the variables. */
function judgeSources(
  use: MigrationCommandUse,
  values: VariableValues,
  files: RepositoryFiles,
  site: CommandSite,
): DatabaseVerdict {
  const { tool, words, variables } = use;
  if (tool === 'Supabase') return judgeSupabase(words);
  const fileValues = [...values.fileNames].map(
    (name) => [name, values.list(name)[0] ?? ''] as const,
  );
  const environment = toPgEnvironment(new Map([...fileValues, ...variables]));
  const urls = readCommandUrls(use);
  if (urls.length > 0) {
    const texts = urls
      .flatMap((url) => [url, ...values.listAlternatives(url)])
      .flatMap(values.expand);
    const driver = tool === 'goose' ? readGooseDriver(words) : undefined;
    const other = driver === undefined ? undefined : findOtherDatabase(driver);
    if (other !== undefined)
      return otherDatabase(other, `the command names the driver \`${driver}\``);
    const source = 'the URL in the command';
    const verdicts = [...new Set(texts)].map((text) => judgeUrl(text, source, environment, site));
    return joinVerdicts(verdicts, lastingDatabase('the command has no URL'));
  }
  const declared = judgeDeclarations(use, files);
  if (declared !== undefined && !declared.canBeOverridden) return declared.verdict;
  const byVariables = judgeVariables(use, values, files, site, environment);
  const isOverridden = [...variables.keys()].some(isDatabaseVariable);
  return declared !== undefined && !isOverridden ? declared.verdict : byVariables;
}

function judgeVariables(
  use: MigrationCommandUse,
  values: VariableValues,
  files: RepositoryFiles,
  site: CommandSite,
  environment: ReturnType<typeof toPgEnvironment>,
): DatabaseVerdict {
  const { tool, variables } = use;
  const drivers = tool === 'goose' ? values.list('GOOSE_DRIVER').flatMap(values.expand) : [];
  const [driver] = drivers.map(findOtherDatabase);
  if (driver !== undefined && drivers.every((each) => findOtherDatabase(each) !== undefined)) {
    return otherDatabase(driver, '`GOOSE_DRIVER` names it');
  }
  const prisma = tool === 'Prisma' ? readPrismaVariables(files) : undefined;
  const names = prisma ?? getToolConnection(use).variables;
  if (names === undefined && addsFileVariables(use.callers)) {
    return lastingDatabase('a program adds variables from a file that was not read');
  }
  if (names === undefined && values.unreadableFile !== undefined) {
    return lastingDatabase(`${describeFileWrite(values.unreadableFile)} cannot be read`);
  }
  if (names === undefined) {
    const reaching = [
      ...new Set([...variables.keys(), ...values.names, ...values.fileNames]),
    ].filter((name) => variables.has(name) || isDatabaseVariable(name));
    return judgeCodeVariables(reaching, values, environment, site);
  }
  const verdicts = names.map((name) =>
    variables.has(name) || values.fileNames.has(name)
      ? judgeUrlVariable(name, values, environment, site)
      : lastingDatabase(`no \`${name}\` reaches it`),
  );
  return joinVerdicts(
    verdicts,
    lastingDatabase('neither the command nor a variable of the tool contains a readable URL'),
  );
}

/** Supabase's commands that change the local stack by default, without an option that selects another. */
function judgeSupabase(words: readonly string[]): DatabaseVerdict {
  const text = words.slice(1).join(' ');
  if (/[$`]/.test(text)) {
    return lastingDatabase('an option of the command is only known at run time');
  }
  const isRemote = /--(?:linked|db-url|project-ref|password)\b/.test(text);
  const isLocal =
    /^(?:db reset|migration (?:up|down))\b/.test(text) || /(?:^|\s)--local(?:\s|$)/.test(text);
  return isLocal && !isRemote
    ? containerDatabase("Supabase's local stack", 'the command changes the local stack')
    : lastingDatabase('the command changes the linked project of Supabase');
}

function describeFileWrite({ file, line }: SourceLocation): string {
  return `the file of variables that \`${line === undefined ? file : `${file}:${line}`}\` writes`;
}

/** Names the write that made a variable unknown. */
function explainUnreadable(
  verdict: DatabaseVerdict,
  { unreadable }: VariableValues,
): DatabaseVerdict {
  if (unreadable === undefined || verdict.kind !== 'lasting') return verdict;
  const isCause = verdict.why.includes('an expression') || verdict.why.includes(UNREADABLE_VALUE);
  const { file, line } = unreadable;
  const at = line === undefined ? file : `${file}:${line}`;
  return isCause
    ? lastingDatabase(`${verdict.why}. The variables that \`${at}\` sets cannot be read`)
    : verdict;
}

/** Returns what in the job can lead to another server at the address of a container. */
function findReasonAgainst({ texts, actions }: JobTexts): string | undefined {
  const action = actions.find(({ uses }) => !uses.startsWith('./') && isTunnelAction(uses));
  if (action !== undefined) return `the job uses \`${action.uses}\`, which can forward a port`;
  const opaque = actions.find(({ isOpaque }) => isOpaque);
  if (opaque !== undefined) return `the job uses \`${opaque.uses}\`, whose code was not read`;
  for (const { text, place, phase } of texts) {
    const obstacle =
      findObstacle(text) ?? (phase === 'later' ? undefined : findContainerStop(text));
    if (obstacle === undefined) continue;
    const at = place.line === undefined ? place.file : `${place.file}:${place.line}`;
    return `the job contains ${obstacle} at \`${at}\``;
  }
  return undefined;
}

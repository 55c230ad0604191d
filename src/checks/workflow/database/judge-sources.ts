import type { RepositoryFiles } from '../../repository-files';
import type { SourceLocation } from '../../rule';
import type { MigrationCommandUse } from '../step-context';
import { findOtherDatabase } from './database-schemes';
import {
  containerDatabase,
  type DatabaseVerdict,
  joinVerdicts,
  lastingDatabase,
  otherDatabase,
  remoteDatabase,
} from './database-verdict';
import type { AddressContext } from './file-addresses';
import { isHostedRunner } from './hosted-runner';
import type { CommandSite } from './job-site';
import { judgeUrl } from './judge-value';
import {
  collectPgEnvironment,
  isDatabaseVariable,
  judgeCodeVariables,
  judgeUrlVariable,
} from './judge-variables';
import { judgeLaravelConnection } from './laravel-files';
import { addsFileVariables } from './local-callers';
import { listPossibleWords } from './possible-words';
import { getToolConnection, readCommandUrls, readGooseDriver } from './tool-connections';
import { judgeDeclarations, readPrismaVariables } from './tool-declarations';
import { judgeToolFiles } from './tool-files';
import type { VariableValues } from './variable-values';

/**
 * Judges the sources of a connection in their order: the command, the declarations of the tool's files,
 * the variables, the addresses in the tool's files.
 *
 * @param site Where the command runs.
 * @param listWrites Returns what the job writes to certain files before the command.
 */
export function judgeSources(
  use: MigrationCommandUse,
  values: VariableValues,
  files: RepositoryFiles,
  site: CommandSite,
  listWrites: AddressContext['listWrites'],
): DatabaseVerdict {
  const canBeSet = !isHostedRunner(use.stepContext) || site.network !== 'machine';
  const environment = collectPgEnvironment(use.variables, values);
  const context = { values, environment, site, listWrites, canBeSet };
  const verdicts = listPossibleWords(use.words, values).map((words) =>
    judgeWords({ ...use, words }, files, context),
  );
  return joinVerdicts(verdicts, lastingDatabase('its words are not known'));
}

/** Judges a command with words that it can have. */
function judgeWords(
  use: MigrationCommandUse,
  files: RepositoryFiles,
  context: AddressContext,
): DatabaseVerdict {
  const { tool, words, variables } = use;
  const { values, environment, site } = context;
  if (tool === 'Supabase') return judgeSupabase(words);
  const urls = readCommandUrls(use);
  const inside = site.network === 'inside' ? judgeInside(use, site) : undefined;
  if (inside !== undefined) return inside;
  const declared = judgeDeclarations(use, files, values);
  // The code chooses the provider of EF Core. A connection string cannot change it.
  if (declared !== undefined && tool === 'EF Core') return declared.verdict;
  if (urls.length > 0) {
    const texts = urls.flatMap(values.expand);
    const driver = tool === 'goose' ? readGooseDriver(words) : undefined;
    const other = driver === undefined ? undefined : findOtherDatabase(driver);
    if (other !== undefined)
      return otherDatabase(other, `the command names the driver \`${driver}\``);
    const source = 'the URL in the command';
    const verdicts = [...new Set(texts)].map((text) => judgeUrl(text, source, environment, site));
    return joinVerdicts(verdicts, lastingDatabase('the command has no URL'));
  }
  if (declared !== undefined && !declared.canBeOverridden) return declared.verdict;
  const byVariables = judgeVariables(use, files, context);
  const isOverridden =
    values.unreadable !== undefined ||
    values.unreadableFile !== undefined ||
    [...variables.keys(), ...values.fileNames].some(isDatabaseVariable);
  return declared !== undefined && !isOverridden ? declared.verdict : byVariables;
}

function judgeVariables(
  use: MigrationCommandUse,
  files: RepositoryFiles,
  context: AddressContext,
): DatabaseVerdict {
  const { tool, variables } = use;
  const { values, environment, site, canBeSet } = context;
  const drivers = tool === 'goose' ? values.list('GOOSE_DRIVER').flatMap(values.expand) : [];
  const [driver] = drivers.map(findOtherDatabase);
  if (driver !== undefined && drivers.every((each) => findOtherDatabase(each) !== undefined)) {
    return otherDatabase(driver, '`GOOSE_DRIVER` names it');
  }
  const laravel =
    tool === 'Laravel' ? judgeLaravelConnection(use, files, values, canBeSet) : undefined;
  if (laravel !== undefined) return laravel;
  const prisma = tool === 'Prisma' ? readPrismaVariables(files) : undefined;
  const names = prisma ?? getToolConnection(use).variables;
  if (names === undefined && addsFileVariables(use.callers)) {
    return lastingDatabase('a program adds variables from a file that was not read');
  }
  if (names === undefined) return judgeByCode(use, files, context);
  const reaching = names.filter((name) => variables.has(name) || values.fileNames.has(name));
  const byFiles = reaching.length === 0 ? judgeToolFiles(use, files, context) : undefined;
  if (byFiles !== undefined) return byFiles;
  const verdicts = names.map((name) =>
    reaching.includes(name)
      ? judgeUrlVariable(name, values, environment, site)
      : lastingDatabase(`no \`${name}\` reaches it`),
  );
  return joinVerdicts(
    verdicts,
    lastingDatabase('neither the command nor a variable of the tool contains a readable URL'),
  );
}

/** Judges psql inside of a database container. Without a host, it connects to the server there. */
function judgeInside(
  use: MigrationCommandUse,
  { containers }: CommandSite,
): DatabaseVerdict | undefined {
  const isLocal =
    use.tool === 'psql' &&
    readCommandUrls(use).length === 0 &&
    !['PGHOST', 'PGHOSTADDR', 'PGSERVICE', 'PGPORT'].some((name) => use.variables.has(name)) &&
    !use.words.some((word) => /[$`]/.test(word));
  const [container] = containers;
  return isLocal && container !== undefined
    ? containerDatabase(container.label, '`psql` without a host runs inside of it')
    : undefined;
}

/** Judges a command whose connection the code of the project decides. */
function judgeByCode(
  use: MigrationCommandUse,
  files: RepositoryFiles,
  context: AddressContext,
): DatabaseVerdict {
  const { values, environment, site } = context;
  const { variables } = use;
  if (values.unreadableFile !== undefined) {
    return lastingDatabase(`${describeFileWrite(values.unreadableFile)} cannot be read`);
  }
  // A schema of Prisma without a variable contains the URL itself.
  const bySchema = use.tool === 'Prisma' ? judgeToolFiles(use, files, context) : undefined;
  if (bySchema !== undefined) return bySchema;
  const all = new Set([...variables.keys(), ...values.names, ...values.fileNames]);
  const where = site.network === 'machine' ? '' : ` in ${site.label}`;
  const reaching = [...all].filter((name) => variables.has(name) || isDatabaseVariable(name));
  return (
    judgeCodeVariables(reaching, values, environment, site) ??
    judgeToolFiles(use, files, context) ??
    lastingDatabase(`no variable that reaches it${where} contains the address of a database`)
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
    : remoteDatabase('the command changes the linked project of Supabase');
}

function describeFileWrite({ file, line }: SourceLocation): string {
  return `the file of variables that \`${line === undefined ? file : `${file}:${line}`}\` writes`;
}

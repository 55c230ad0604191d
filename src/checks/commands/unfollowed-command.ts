import type { SourceLocation } from '../rule';

/** A command that the check could not follow, and that may migrate. */
export interface UnfollowedCommand {
  readonly words: readonly string[];
  /** Why, as the rest of a sentence after the command. */
  readonly why: string;
  /** The line of the script, then the lines of the scripts that it leads to, the innermost last. */
  readonly trail: readonly SourceLocation[];
}

/**
 * The words that speak of migrations, in names of steps and jobs, commands, files and tasks. docs/check.md
 * lists them.
 */
const MIGRATION_WORDS =
  /migrat|\bddl\b|flyway|liquibase|alembic|schema[-_:. ](?:apply|load|push|sync|update|upgrade)|(?:db|database)[-_:./ ]?(?:deploy|setup|sync|update|upgrade)|(?:deploy|setup|sync|update|upgrade)[-_:./ ]?(?:db|database)/i;

/** Returns whether a text speaks of migrations. */
export function speaksOfMigrations(text: string): boolean {
  return MIGRATION_WORDS.test(text);
}

/** Programs that start no other program and change no database, whatever their arguments say. */
const HARMLESS_PROGRAMS: ReadonlySet<string> = new Set([
  ...[
    '[',
    '[[',
    'awk',
    'basename',
    'break',
    'case',
    'cat',
    'chmod',
    'chown',
    'cmp',
    'column',
    'comm',
  ],
  ...['continue', 'cp', 'cut', 'date', 'df', 'diff', 'dirname', 'du', 'echo', 'egrep', 'exit'],
  ...[
    'false',
    'file',
    'find',
    'git',
    'grep',
    'gzip',
    'head',
    'hostname',
    'id',
    'install',
    'jobs',
    'jq',
  ],
  ...['kill', 'less', 'ln', 'ls', 'md5sum', 'mkdir', 'mktemp', 'more', 'mv', 'openssl', 'popd'],
  ...['printf', 'ps', 'pwd', 'readlink', 'realpath', 'return', 'rm', 'rmdir', 'sed', 'seq'],
  ...['sha256sum', 'shift', 'sleep', 'sort', 'stat', 'tail', 'tar', 'tee', 'test', 'touch', 'tr'],
  ...[
    'tree',
    'true',
    'type',
    'uname',
    'uniq',
    'unzip',
    'wait',
    'wc',
    'which',
    'wget',
    'whoami',
    'yq',
  ],
  ...['zip', 'Write-Host', 'Write-Output', 'Get-ChildItem', 'Test-Path', 'Copy-Item'],
  // Linters read files only.
  ...[
    'actionlint',
    'biome',
    'black',
    'eslint',
    'flake8',
    'hadolint',
    'mypy',
    'pgformatter',
    'prettier',
  ],
  ...['ruff', 'shellcheck', 'sqlfluff', 'squawk', 'yamllint'],
]);

/** Calls of programs that also start others, and do not do so here. */
const HARMLESS_CALLS: readonly RegExp[] = [
  /^(?:docker|podman|buildah|nerdctl) (?:buildx? |build$|(?:cp|image|images|inspect|login|logout|logs|network|ps|pull|push|rm|rmi|stop|tag|volume|wait)\b)/,
  /^docker[ -]compose (?:.* )?(?:build|config|cp|down|logs|ps|pull|push|rm|stop)\b/,
  /^(?:kubectl|oc) (?:.* )?(?:annotate|config|delete|describe|get|label|logs|rollout|wait)\b/,
  /^oc (?:--?\S+ )*(?:login|project|whoami)\b/,
  /^aws (?:--[\w-]+(?:=\S+| [^-\s]\S*)? )*(?:[\w-]+ (?:describe-|get-|list-|head-|wait\b)|s3 (?:cp|ls|mv|rm|sync)\b)/,
  // A file of variables, which only sets values.
  /^(?:\.|source) (?:\S*\/)?(?:[\w.-]*\.)?env(?:\.[\w-]+)?$/,
  /^find (?!(?:.* )?-(?:exec|execdir|ok|okdir)\b)/,
  /^(?:Compress-Archive|Expand-Archive)\b/,
  /^gcloud (?:artifacts|auth|config)\b/,
  /^gh (?:api|auth|cache|issue|label|pr|release|run|variable|workflow)\b/,
  /^(?:npm|pnpm|yarn|bun) (?:add|audit|cache|ci|config|i|install|pack|publish|version)\b/,
  /^(?:pip3?|uv|poetry|pipenv|bundle|gem|composer|go|cargo|apt(?:-get)?|apk|brew|dotnet) (?:-\S+ )*(?:add|build|cache|config|download|fetch|get|install|lock|mod|require|restore|sync|update|vet)\b/,
];

/** Commands of Django that change no schema. A project adds its own to `manage.py`. */
const HARMLESS_DJANGO_COMMAND =
  /(?:^|[ /])(?:manage\.py|django-admin) (?:-\S+ )*(?:check|collectstatic|compilemessages|diffsettings|makemessages|makemigrations|showmigrations|sqlmigrate|test)(?: |$)/;

/** Whether a program of the repository is called to do something that changes no schema. */
export function isHarmlessProgramCall(words: readonly string[]): boolean {
  return HARMLESS_DJANGO_COMMAND.test(words.join(' '));
}

/** The options of curl with which it sends something. */
const SENDING_OPTION = / -(?:[A-Za-z]*[XdFT]|-(?:request|data|json|form|upload))/;

/** Whether curl only downloads something. A request that speaks of migrations can start one. */
function isDownload(name: string, text: string): boolean {
  return name === 'curl' && !SENDING_OPTION.test(text) && !speaksOfMigrations(text);
}

/** Why a program that was read was not judged, as `why` of `UnfollowedCommand`. */
export const SILENT_PROGRAM = 'is a program in which the check found no call that it knows';

/** A word that is only known at run time. */
const DYNAMIC_WORD = /[$`]/;

/** Programs that run what a file of the repository defines. */
const TASK_RUNNERS: ReadonlySet<string> = new Set([
  ...['npm', 'pnpm', 'yarn', 'bun', 'make', 'gmake', 'just', 'task', 'go-task', 'rake', 'tox'],
  ...['nox', 'turbo', 'nx', 'composer', 'poe', 'deno', 'mise'],
]);

/** Programs that run the file that their first argument names. */
const INTERPRETERS =
  /^(?:\.|source|(?:ba|z|da|k|a|po?w)?sh|node|nodejs|tsx|ts-node|bun|deno|python[\d.]*|py|ruby|php|perl|elixir|lua|Rscript|java|go|dotnet|docker|podman)$/;

/** A word that names a file of the repository. */
const FILE_WORD = /\/|\.(?:[cm]?[jt]s|py|rb|php|sh|ps1|sql)$/;

/**
 * Explains why a command was not followed, as the rest of a sentence after the command. Returns undefined
 * for programs that start no other program.
 */
export function explainUnfollowed(name: string, words: readonly string[]): string | undefined {
  const text = [name, ...words.slice(1)].join(' ');
  const isHarmless = HARMLESS_PROGRAMS.has(name) || HARMLESS_CALLS.some((call) => call.test(text));
  if (isHarmless || isDownload(name, text)) return undefined;
  const [program = '', first = ''] = words;
  if (DYNAMIC_WORD.test(program)) return 'is only known at run time';
  const runsFile = INTERPRETERS.test(name) && FILE_WORD.test(first);
  if (FILE_WORD.test(program) || runsFile) {
    return [program, first].some((word) => DYNAMIC_WORD.test(word))
      ? 'is only known at run time'
      : 'is not in the repository, or not in a language that the check reads';
  }
  if (/^(?:kubectl|oc) .*\b(?:apply|create|replace)\b/.test(text)) {
    return 'applies manifests in which the check found no command, or whose image is not built here';
  }
  return TASK_RUNNERS.has(name)
    ? 'names no script or task that was found in the repository'
    : 'is not a command that the check knows';
}

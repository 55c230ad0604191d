/** A program that runs tasks which a TOML or JSON file lists. A new one is a row. */
export interface TaskRunner {
  readonly programs: readonly string[];
  /** The words before the name of a task; empty if the name is the first word. */
  readonly verbs: readonly string[];
  /** Whether the name of a task can also be the first word. */
  readonly isVerbOptional: boolean;
  readonly files: readonly string[];
  /** The keys of the table with the tasks. */
  readonly keys: readonly string[];
  readonly valueOptions: readonly string[];
  /** Options with which the program only shows something. */
  readonly showingOptions?: readonly string[];
  /** The keys of a task that contain its commands. */
  readonly commandKeys: readonly string[];
  /** The keys of a task that contain the names of other tasks. */
  readonly taskKeys: readonly string[];
  /** Whether an item of a list is the name of another task, and not a command. */
  readonly listsTasks?: boolean;
  /** Folders whose files are tasks. */
  readonly folders?: readonly string[];
}

/** All runners whose tasks are in a TOML or JSON file. */
export const TASK_RUNNERS: readonly TaskRunner[] = [
  {
    programs: ['poe', 'poethepoet'],
    verbs: [],
    isVerbOptional: true,
    files: ['pyproject.toml', 'poe_tasks.toml', 'poe_tasks.json'],
    keys: ['tool', 'poe', 'tasks'],
    valueOptions: ['-C', '--directory', '-e', '--executor', '-X'],
    showingOptions: ['-d', '--dry-run', '-h', '--help'],
    commandKeys: ['cmd', 'shell'],
    taskKeys: ['sequence', 'ref', 'deps', 'parallel'],
    listsTasks: true,
  },
  {
    programs: ['deno'],
    verbs: ['task'],
    isVerbOptional: false,
    files: ['deno.json', 'deno.jsonc'],
    keys: ['tasks'],
    valueOptions: ['--cwd', '-c', '--config', '-f', '--filter'],
    commandKeys: ['command'],
    taskKeys: ['dependencies'],
  },
  {
    programs: ['mise', 'rtx'],
    verbs: ['run', 'r', 'tasks run'],
    isVerbOptional: true,
    files: [
      'mise.toml',
      '.mise.toml',
      'mise/config.toml',
      '.mise/config.toml',
      '.config/mise.toml',
      '.config/mise/config.toml',
    ],
    keys: ['tasks'],
    valueOptions: [
      '-C',
      '--cd',
      '-E',
      '--env',
      '-j',
      '--jobs',
      '-o',
      '--output',
      '-s',
      '--shell',
      '-t',
      '--tool',
    ],
    showingOptions: ['-n', '--dry-run', '-h', '--help'],
    commandKeys: ['run'],
    taskKeys: ['depends', 'depends_post'],
    folders: ['mise-tasks', '.mise-tasks', 'mise/tasks', '.mise/tasks', '.config/mise/tasks'],
  },
  {
    programs: ['pdm'],
    verbs: ['run'],
    isVerbOptional: true,
    files: ['pyproject.toml'],
    keys: ['tool', 'pdm', 'scripts'],
    valueOptions: ['-p', '--project'],
    showingOptions: ['-l', '--list'],
    commandKeys: ['cmd', 'shell', 'composite'],
    taskKeys: [],
  },
  {
    programs: ['rye'],
    verbs: ['run'],
    isVerbOptional: false,
    files: ['pyproject.toml'],
    keys: ['tool', 'rye', 'scripts'],
    valueOptions: ['-p', '--pyproject'],
    showingOptions: ['-l', '--list'],
    commandKeys: ['cmd'],
    taskKeys: ['chain'],
  },
  {
    programs: ['hatch'],
    verbs: ['run'],
    isVerbOptional: false,
    files: ['pyproject.toml'],
    keys: ['tool', 'hatch', 'envs', 'default', 'scripts'],
    valueOptions: ['-e', '--env', '-p', '--project'],
    commandKeys: [],
    taskKeys: [],
  },
  {
    programs: ['pipenv'],
    verbs: ['run'],
    isVerbOptional: false,
    files: ['Pipfile'],
    keys: ['scripts'],
    valueOptions: [],
    commandKeys: ['cmd'],
    taskKeys: [],
  },
  {
    // Its program is `task`, like that of Taskfile.
    programs: ['taskipy'],
    verbs: [],
    isVerbOptional: true,
    files: ['pyproject.toml'],
    keys: ['tool', 'taskipy', 'tasks'],
    valueOptions: [],
    showingOptions: ['-l', '--list', '-h', '--help'],
    commandKeys: ['cmd'],
    taskKeys: [],
  },
  {
    programs: ['composer'],
    verbs: ['run', 'run-script'],
    isVerbOptional: true,
    files: ['composer.json'],
    keys: ['scripts'],
    valueOptions: ['-d', '--working-dir', '--timeout'],
    showingOptions: ['-l', '--list', '--help', '-h', '--no-scripts'],
    commandKeys: [],
    taskKeys: [],
  },
];

/** What Composer runs for its own commands. */
export const COMPOSER_EVENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['install', ['pre-install-cmd', 'post-install-cmd', 'post-autoload-dump']],
  ['update', ['pre-update-cmd', 'post-update-cmd', 'post-autoload-dump']],
  ['dump-autoload', ['pre-autoload-dump', 'post-autoload-dump']],
]);

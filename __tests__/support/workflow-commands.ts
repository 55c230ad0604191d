/**
 * Reads the output of a step as the GitHub runner does (in its ActionCommand and
 * ActionCommandManager): workflow commands, `stop-commands` and masks.
 */

/** An annotation of a step. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** The workflow commands in the output of a step, and the log. */
export interface ParsedOutput {
  readonly annotations: readonly Annotation[];
  /** The values that the step registered as secrets, in order. */
  readonly masks: readonly string[];
  /** The log that a reader sees: commands are interpreted, masked values are replaced by `***`. */
  readonly log: string;
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const COMMAND_NAMES = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/**
 * Reads the whole output of a step. Throws for a command that the action must not use, and for an
 * invalid stop token.
 */
export function readWorkflowCommands(output: string): ParsedOutput {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  const log: string[] = [];
  const show = (line: string) => log.push(maskLine(line, masks));
  let stopToken: string | undefined;
  for (const line of output.split(/\r?\n/)) {
    const command = parseCommand(line, stopToken);
    if (command === undefined) {
      show(line);
    } else if (stopToken !== undefined) {
      if (command.name === stopToken) stopToken = undefined;
      show(line);
    } else if (command.name === 'stop-commands') {
      if (command.data === '' || COMMAND_NAMES.has(command.data))
        throw new Error(`Invalid stop token: ${line}`);
      stopToken = command.data.toLowerCase();
      show(line);
    } else {
      runCommand(command, { annotations, masks, show });
    }
  }
  return { annotations, masks, log: log.join('\n') };
}

/** Where a command writes its effects. */
interface CommandEffects {
  readonly annotations: Annotation[];
  readonly masks: string[];
  show(line: string): void;
}

function runCommand(
  { name, properties, data }: Command,
  { annotations, masks, show }: CommandEffects,
): void {
  switch (name) {
    case 'add-mask':
      masks.push(data, ...data.split(/\r?\n/).filter((line) => line !== '' && line !== data));
      break;
    case 'error':
    case 'warning':
    case 'notice':
      annotations.push(createAnnotation(name, properties, data));
      show(`##[${name}]${data}`);
      break;
    case 'group':
    case 'endgroup':
    case 'debug':
      show(`##[${name}]${data}`);
      break;
    default:
      throw new Error(`The action must not use the workflow command ${name}.`);
  }
}

function createAnnotation(
  level: Annotation['level'],
  properties: Command['properties'],
  message: string,
): Annotation {
  const { title, file, line } = properties as { title?: string; file?: string; line?: string };
  return {
    level,
    message,
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}

/** Parses `::name key=value,key=value::data` at the start of a line, or the older `##[name …]data`. */
function parseCommand(line: string, stopToken: string | undefined): Command | undefined {
  const isCommandName = (name: string) => COMMAND_NAMES.has(name) || name === stopToken;
  const modern = /^\s*::(\S+?)(?: (.*?))?::(.*)$/s.exec(line);
  const name = modern?.[1]?.toLowerCase();
  if (modern && name !== undefined && isCommandName(name)) {
    const properties = parseProperties(modern[2] ?? '', ',', unescapeProperty);
    return { name, properties, data: unescapeData(modern[3] ?? '') };
  }
  const older = /##\[(\S+?)(?: (.*?))?\](.*)$/s.exec(line);
  const oldName = older?.[1]?.toLowerCase();
  if (older && oldName !== undefined && isCommandName(oldName)) {
    return {
      name: oldName,
      properties: parseProperties(older[2] ?? '', ';', unescapeOlder),
      data: unescapeOlder(older[3] ?? ''),
    };
  }
  return undefined;
}

function parseProperties(
  text: string,
  separator: string,
  unescapeValue: (value: string) => string,
) {
  const entries = text
    .split(separator)
    .map((pair) => /^\s*([^=]+)=(.*)$/s.exec(pair))
    .filter((match) => match !== null)
    .map(([, key = '', value = '']) => [key, unescapeValue(value)] as const);
  return Object.fromEntries(entries);
}

function unescapeData(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(value: string): string {
  return unescapeData(value.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeOlder(value: string): string {
  return unescapeData(value.replaceAll('%3B', ';').replaceAll('%5D', ']'));
}

function maskLine(line: string, masks: readonly string[]): string {
  return masks
    .filter((mask) => mask !== '')
    .reduce((text, mask) => text.replaceAll(mask, '***'), line);
}

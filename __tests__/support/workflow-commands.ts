/**
 * Reads what a step printed as the GitHub runner reads it (its ActionCommand and
 * ActionCommandManager): workflow commands, the time during which they are stopped, and masks.
 */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

export interface Reading {
  readonly annotations: readonly Annotation[];
  /** Every value registered as a secret, in order. */
  readonly masks: readonly string[];
  /** What a viewer of the log sees: commands interpreted, masked values starred out. */
  readonly log: string;
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const KNOWN = new Set([
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group'],
  ...[
    'notice',
    'remove-matcher',
    'save-state',
    'set-env',
    'set-output',
    'stop-commands',
    'warning',
  ],
]);

/** Reads the lines of a finished step. */
export function readWorkflowCommands(output: string): Reading {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  const log: string[] = [];
  const show = (line: string) => log.push(starred(line, masks));
  let stopToken: string | undefined;
  for (const line of output.split(/\r?\n/)) {
    const command = parse(line, stopToken);
    if (command === undefined) {
      show(line);
    } else if (stopToken !== undefined) {
      if (command.name === stopToken) stopToken = undefined;
      show(line);
    } else if (command.name === 'stop-commands') {
      if (command.data === '' || KNOWN.has(command.data))
        throw new Error(`Invalid stop token: ${line}`);
      stopToken = command.data.toLowerCase();
      show(line);
    } else {
      obey(command, { annotations, masks, show });
    }
  }
  return { annotations, masks, log: log.join('\n') };
}

interface Effects {
  readonly annotations: Annotation[];
  readonly masks: string[];
  show(line: string): void;
}

function obey({ name, properties, data }: Command, { annotations, masks, show }: Effects): void {
  switch (name) {
    case 'add-mask':
      masks.push(data, ...data.split(/\r?\n/).filter((line) => line !== '' && line !== data));
      break;
    case 'error':
    case 'warning':
    case 'notice':
      annotations.push(annotation(name, properties, data));
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

function annotation(
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

/** `::name key=value,key=value::data` at the start of a line, or the older `##[name …]data`. */
function parse(line: string, stopToken: string | undefined): Command | undefined {
  const known = (name: string) => KNOWN.has(name) || name === stopToken;
  const modern = /^\s*::(\S+?)(?: (.*?))?::(.*)$/s.exec(line);
  const name = modern?.[1]?.toLowerCase();
  if (modern && name !== undefined && known(name)) {
    const properties = pairs(modern[2] ?? '', ',', unescapeProperty);
    return { name, properties, data: unescapeData(modern[3] ?? '') };
  }
  const older = /##\[(\S+?)(?: (.*?))?\](.*)$/s.exec(line);
  const oldName = older?.[1]?.toLowerCase();
  if (older && oldName !== undefined && known(oldName)) {
    return {
      name: oldName,
      properties: pairs(older[2] ?? '', ';', unescapeOlder),
      data: unescapeOlder(older[3] ?? ''),
    };
  }
  return undefined;
}

function pairs(text: string, separator: string, restore: (value: string) => string) {
  const entries = text
    .split(separator)
    .map((pair) => /^\s*([^=]+)=(.*)$/s.exec(pair))
    .filter((match) => match !== null)
    .map(([, key = '', value = '']) => [key, restore(value)] as const);
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

function starred(line: string, masks: readonly string[]): string {
  return masks
    .filter((mask) => mask !== '')
    .reduce((text, mask) => text.replaceAll(mask, '***'), line);
}

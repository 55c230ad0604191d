import type { RepositoryFiles } from '../../repository-files';
import { quoteForShell } from '../shell-quote';
import { resolvePath, toWorkspacePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { getEntryPoint } from '../wrappers/image-tools';
import { parentOf } from './inline-script';
import type { ReferencedScript } from './script-reference';

/** How an image of the repository is built. */
export interface ImageBuild {
  /** The path of the Dockerfile. */
  readonly file: string;
  /** The folder whose files `COPY` copies. */
  readonly context: string;
  /** The stage; undefined for the last one. */
  readonly target: string | undefined;
}

/** What a container of an image runs. */
interface ImageStage {
  readonly name: string;
  /** A text is in shell form. */
  readonly entrypoint: ImageCommand | undefined;
  readonly command: ImageCommand | undefined;
  readonly copies: readonly (readonly [from: string, to: string])[];
  readonly variables: Variables;
}

interface ImageCommand {
  readonly words: readonly string[];
  readonly isShellForm: boolean;
  readonly line: number;
}

/**
 * Returns what a container of an image runs: its ENTRYPOINT with the words of the call, or with its
 * CMD. Files of the image are followed to the files that `COPY` copied.
 */
export function readImageCommand(
  build: ImageBuild,
  words: readonly string[],
  variables: Variables,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const { file, context, target } = build;
  const stages = parseDockerfile(files.read(file) ?? '');
  const stage = stages.findLast(({ name }) => target === undefined || name === target);
  if (stage === undefined) return [];
  const { entrypoint, command } = stage;
  const args = words.length > 0 ? words.map(quoteForShell) : toShellWords(command);
  const own = toShellWords(entrypoint);
  const text = (entrypoint?.isShellForm === true ? own : [...own, ...args])
    .join(' ')
    .replaceAll(/(?<![^\s"';&|(])\.?\/?[\w.@-]+(?:\/[\w.@-]+)*(?![^\s"';&|)])/g, (path) =>
      findCopiedFile(path, stage, context, files),
    );
  const line = (entrypoint ?? command)?.line ?? 1;
  if (text === '') return [];
  return [
    {
      text,
      variables: new Map([...stage.variables, ...variables]),
      directory: context,
      place: () => ({ file, line }),
      language: 'shell',
    },
  ];
}

const toShellWords = (command: ImageCommand | undefined): readonly string[] =>
  command === undefined || command.isShellForm
    ? (command?.words ?? [])
    : command.words.map(quoteForShell);

/** Returns the path of the repository's file that `COPY` put here, or the path as it is. */
function findCopiedFile(
  path: string,
  { copies }: ImageStage,
  context: string,
  files: RepositoryFiles,
): string {
  const name = path.split('/').at(-1) ?? '';
  const candidates = copies.flatMap(([from, to]) => {
    const folder = to.replace(/\/$/, '');
    const source = from.replace(/^\.?\/|\/$/g, '');
    const isFile = source.split('/').at(-1) === name;
    return [
      ...(isFile && (path.startsWith('/') ? path.startsWith(folder) : true) ? [source] : []),
      ...(path === to ? [source] : []),
      ...(path.startsWith(`${folder}/`) ? [`${source}/${path.slice(folder.length + 1)}`] : []),
    ];
  });
  const found = candidates
    .flatMap((candidate) => resolvePath(context, `./${candidate}`.replace('//', '/')) ?? [])
    .find((candidate) => files.read(candidate) !== undefined);
  return found === undefined ? path : toWorkspacePath(found);
}

function parseDockerfile(text: string): readonly ImageStage[] {
  const stages: ImageStage[] = [];
  for (const { instruction, value, line } of readInstructions(text)) {
    const stage = stages.at(-1);
    if (instruction === 'FROM') stages.push(openStage(value, stages));
    else if (stage !== undefined)
      stages[stages.length - 1] = applyInstruction(stage, instruction, value, line);
  }
  return stages;
}

/** A stage inherits from the earlier stage or from the tool's image after `FROM`. */
function openStage(value: string, stages: readonly ImageStage[]): ImageStage {
  const [image = '', , name = ''] = value.replace(/^--\S+\s+/, '').split(/\s+/);
  const base = stages.findLast((stage) => stage.name !== '' && stage.name === image);
  const tool = getEntryPoint(image);
  const entrypoint =
    tool === undefined ? undefined : { words: [tool], isShellForm: false, line: 1 };
  return {
    command: undefined,
    copies: [],
    variables: new Map(),
    ...base,
    entrypoint: base?.entrypoint ?? entrypoint,
    name,
  };
}

function applyInstruction(
  stage: ImageStage,
  instruction: string,
  value: string,
  line: number,
): ImageStage {
  switch (instruction) {
    case 'ENTRYPOINT':
      // A new ENTRYPOINT removes the CMD of the image that it extends.
      return { ...stage, entrypoint: parseCommand(value, line), command: undefined };
    case 'CMD':
      return { ...stage, command: parseCommand(value, line) };
    case 'COPY':
    case 'ADD': {
      const words = value.startsWith('[') ? parseCommand(value, line).words : value.split(/\s+/);
      const paths = words.filter((word) => !word.startsWith('--'));
      const to = paths.at(-1) ?? '';
      const isFromStage = words.some((word) => word.startsWith('--from='));
      const own = isFromStage ? [] : paths.slice(0, -1).map((from) => [from, to] as const);
      return { ...stage, copies: [...stage.copies, ...own] };
    }
    case 'ENV': {
      const pairs = value.includes('=')
        ? [...value.matchAll(/(\w+)=("[^"]*"|\S*)/g)].map(
            ([, name = '', content = '']) => [name, content.replaceAll('"', '')] as const,
          )
        : [];
      return { ...stage, variables: new Map([...stage.variables, ...pairs]) };
    }
    default:
      return stage;
  }
}

/** Parses the exec form (`["a", "b"]`) or the shell form of an instruction. */
function parseCommand(value: string, line: number): ImageCommand {
  try {
    const words: unknown = JSON.parse(value);
    if (Array.isArray(words)) {
      return { words: words.filter((word) => typeof word === 'string'), isShellForm: false, line };
    }
  } catch {
    // The shell form
  }
  return { words: [value], isShellForm: true, line };
}

function readInstructions(text: string) {
  const instructions: { instruction: string; value: string; line: number }[] = [];
  let pending: { text: string; line: number } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const piece = {
      text: `${pending?.text ?? ''}${line.trim()}`,
      line: pending?.line ?? index + 1,
    };
    pending = piece.text.endsWith('\\') ? { ...piece, text: piece.text.slice(0, -1) } : undefined;
    if (pending !== undefined) continue;
    const [, instruction = '', value = ''] = /^(\w+)\s+(.*)$/s.exec(piece.text) ?? [];
    instructions.push({ instruction: instruction.toUpperCase(), value, line: piece.line });
  }
  return instructions;
}

/** Returns the build of a folder with a Dockerfile; undefined if it has none. */
export function createImageBuild(
  context: string | undefined,
  dockerfile: string | undefined,
  target: string | undefined,
  files: RepositoryFiles,
  /** The folder from which the path of the Dockerfile counts; the context by default. */
  base: string | undefined = context,
): ImageBuild | undefined {
  const path =
    dockerfile === undefined ? resolvePath(context, 'Dockerfile') : resolvePath(base, dockerfile);
  if (path === undefined || files.read(path) === undefined) return undefined;
  return { file: path, context: context ?? parentOf(path), target };
}

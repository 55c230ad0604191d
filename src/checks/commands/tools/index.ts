import { binaries } from './binaries';
import { java } from './java';
import { node } from './node';
import { others } from './others';
import { psql } from './psql';
import { python } from './python';
import { type Invocation, migratesBy, type Tool } from './tool';

/** The only list of the tools that migrate. */
const TOOLS: readonly Tool[] = [...python, ...java, ...node, ...binaries, ...others, psql];

const BY_PROGRAM = new Map(
  TOOLS.flatMap((tool) => tool.programs.map((program) => [program, tool] as const)),
);

/** The tool that these words make migrate, if they do. */
export function migratingTool(invocation: Invocation): Tool | undefined {
  const tool = BY_PROGRAM.get(invocation.words[0]);
  return tool !== undefined && migratesBy(tool, invocation) ? tool : undefined;
}

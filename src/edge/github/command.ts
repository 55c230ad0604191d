import type { AnnotationProperties } from '@actions/core';
import { toCommandProperties } from '@actions/core/lib/utils';

/**
 * A workflow command as the runner reads it, one line with its end.
 *
 * `@actions/core` would write it to `process.stdout`, which loads streams and sockets first: a tenth
 * of the gate's start. So only its property names are used, and the escaping is repeated here
 * (toolkit, packages/core/src/command.ts).
 */
export function workflowCommand(
  name: string,
  properties: AnnotationProperties,
  message: string,
): string {
  const given = Object.entries(toCommandProperties(properties)).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  const head = given.length === 0 ? name : `${name} ${given.join(',')}`;
  return `::${head}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

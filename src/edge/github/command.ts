import type { AnnotationProperties } from '@actions/core';
import { toCommandProperties } from '@actions/core/lib/utils';

/**
 * Returns a workflow command: one line with its line break.
 *
 * `@actions/core` would write to `process.stdout`, which takes a tenth of the gate's start time to
 * load. So only its property names are used, and the escaping is copied from it (toolkit,
 * packages/core/src/command.ts).
 */
export function workflowCommand(
  name: string,
  properties: AnnotationProperties,
  message: string,
): string {
  const entries = Object.entries(toCommandProperties(properties)).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  const head = entries.length === 0 ? name : `${name} ${entries.join(',')}`;
  return `::${head}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

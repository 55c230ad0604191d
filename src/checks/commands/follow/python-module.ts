/** A part of a module that begins at the margin. */
export interface ModulePart {
  readonly name: string | undefined;
  readonly isImport: boolean;
  readonly lines: readonly string[];
}

/**
 * Keeps functions of a Python module, the functions of the module that they call, and the imports.
 * Returns the text with all other lines empty, so that the numbers of the lines stay.
 */
export function keepFunctions(text: string, functionNames: readonly string[]): string {
  const parts = splitModule(text);
  const kept = new Set(functionNames);
  for (const name of kept) {
    const body = parts.filter((part) => part.name === name).flatMap(({ lines }) => lines);
    for (const [, called = ''] of body.join('\n').matchAll(/([A-Za-z_]\w*)\s*\(/g)) {
      if (parts.some((part) => part.name === called)) kept.add(called);
    }
  }
  return parts
    .flatMap(({ name, isImport, lines }) =>
      isImport || (name !== undefined && kept.has(name)) ? lines : lines.map(() => ''),
    )
    .join('\n');
}

/** Splits a Python module into the parts that begin at the margin. Decorators are parts of their own. */
export function splitModule(text: string): readonly ModulePart[] {
  const parts: { name: string | undefined; isImport: boolean; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const isInside = /^(?:\s|[)\]}#]|$)/.test(line);
    const last = parts.at(-1);
    if (isInside && last !== undefined) {
      last.lines.push(line);
      continue;
    }
    const name = /^(?:async\s+)?def\s+(\w+)/.exec(line)?.[1];
    parts.push({ name, isImport: /^(?:import|from)\s/.test(line), lines: [line] });
  }
  return parts;
}

/** Whether a path is the file that sets variables for later steps (`GITHUB_ENV`). */
export function isGithubEnv(path: string): boolean {
  return /(?:GITHUB_ENV\}?$)|(?:github\.env\b)/.test(path);
}

/**
 * Parses the text that a step writes to `GITHUB_ENV`: lines of `NAME=value`, and `NAME<<MARK` with
 * the lines up to the mark.
 */
export function parseGithubEnv(text: string): readonly (readonly [string, string])[] {
  const variables: [string, string][] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
    if (name !== undefined) variables.push([name, value]);
    const [, multilineName, mark] = /^([A-Za-z_]\w*)<<(\S+)$/.exec(line) ?? [];
    if (multilineName === undefined) continue;
    const end = lines.findIndex((other, index) => index > at && other.trim() === mark);
    variables.push([multilineName, lines.slice(at + 1, end === -1 ? undefined : end).join('\n')]);
    if (end !== -1) at = end;
  }
  return variables;
}

/** Returns the text that `echo` or `printf` prints; undefined for any other program. */
export function printedText(words: readonly string[]): string | undefined {
  const [program, ...rest] = words;
  switch (program) {
    case 'echo':
    case 'Write-Output': {
      const from = rest.findIndex((word) => !/^-[neE]+$/.test(word));
      return from === -1 ? '' : rest.slice(from).join(' ').replaceAll('\\n', '\n');
    }
    case 'printf': {
      const [format = '', ...values] = rest[0] === '--' ? rest.slice(1) : rest;
      let next = 0;
      return format
        .replaceAll(/%[-\d.]*[sdq]/g, () => values[next++] ?? '')
        .replaceAll('\\n', '\n');
    }
    default:
      return undefined;
  }
}

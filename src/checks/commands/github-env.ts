/** Whether a path is the file that sets variables for later steps (`GITHUB_ENV`). */
export function isGithubEnv(path: string): boolean {
  return /(?:GITHUB_ENV\}?$)|(?:github\.env\b)/.test(path);
}

/**
 * Parses the text that a step writes to `GITHUB_ENV`: lines of `NAME=value`, and `NAME<<MARK` with
 * the lines up to the mark.
 */
function parseGithubEnv(text: string): readonly (readonly [string, string])[] {
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
      const lines: string[] = [];
      let next = 0;
      // The format is used again until all values are printed.
      do {
        const first = next;
        lines.push(format.replaceAll(/%[-\d.]*[sdq]/g, () => values[next++] ?? ''));
        if (next === first) break;
      } while (next < values.length);
      return lines.join('').replaceAll('\\n', '\n');
    }
    default:
      return undefined;
  }
}

/**
 * Returns the variables that a command writes to `GITHUB_ENV`.
 *
 * @param contents The texts of its standard input.
 */
export function readWrittenVariables(
  words: readonly string[],
  contents: readonly string[],
): readonly (readonly [string, string])[] {
  // PowerShell prints a command that is only a string.
  const texts = [printedText(words) ?? '', ...contents, ...(words.length === 1 ? words : [])];
  return texts.flatMap(parseGithubEnv);
}

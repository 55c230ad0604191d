const MAX_COMMAND_LENGTH = 120;

/** Names of assignments whose values are never secret. */
const PUBLIC_NAMES = new Set(['DB_ROLE', 'DB_AUTHORITY']);

/**
 * Returns a command in one line, without its secrets: the password of a URL, the value of an
 * assignment with a secret name, the word after an option for a password.
 */
export function redactCommand(words: readonly string[]): string {
  const redacted = words.map((word, at) => {
    if (/^--?(?:password|pass|token|secret)$/i.test(words[at - 1] ?? '')) return '…';
    const [, name, value = ''] = /^(-{0,2}[\w.-]+)=(.*)$/s.exec(word) ?? [];
    const hasSecretName = name !== undefined && /pass|token|secret|key|url/i.test(name);
    if (hasSecretName && !PUBLIC_NAMES.has(name) && !value.includes('${{')) return `${name}=…`;
    return word.replaceAll(/(?<=:\/\/)[^@\s]*@/g, '…@');
  });
  const line = redacted.join(' ').replaceAll(/\s+/g, ' ').trim();
  return line.length <= MAX_COMMAND_LENGTH ? line : `${line.slice(0, MAX_COMMAND_LENGTH - 1)}…`;
}

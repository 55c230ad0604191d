const MAX_COMMAND_LENGTH = 120;

/** What may be shown of an assignment beside its name: it is no secret. */
const PLAIN = new Set(['DB_ROLE', 'DB_AUTHORITY']);

/**
 * A command in one line, without what may be secret in it: the password of a URL, the value of an
 * assignment, what stands behind an option that asks for a password.
 */
export function redactCommand(words: readonly string[]): string {
  const safe = words.map((word, at) => {
    if (/^--?(?:password|pass|token|secret)$/i.test(words[at - 1] ?? '')) return '…';
    const [, name, value = ''] = /^(-{0,2}[\w.-]+)=(.*)$/s.exec(word) ?? [];
    const guarded = name !== undefined && /pass|token|secret|key|url/i.test(name);
    if (guarded && !PLAIN.has(name) && !value.includes('${{')) return `${name}=…`;
    return word.replaceAll(/(?<=:\/\/)[^@\s]*@/g, '…@');
  });
  const line = safe.join(' ').replaceAll(/\s+/g, ' ').trim();
  return line.length <= MAX_COMMAND_LENGTH ? line : `${line.slice(0, MAX_COMMAND_LENGTH - 1)}…`;
}

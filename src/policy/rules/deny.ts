import { FINDINGS, type FindingCode } from '../finding';
import { met, type PolicyRule, type Question, type Standing, unmet } from './rule';

/** None of these findings is there. */
export const deny: PolicyRule = {
  id: 'deny',
  judge(question) {
    const { rules, findings } = question;
    if (rules.deny === undefined) return undefined;
    const found = rules.deny.filter((code) => findings.includes(code));
    if (found.length > 0) {
      return unmet(
        `The policy denies ${found.map((code) => `\`${code}\``).join(', ')}, which was found.`,
        'Do what the finding says, or take it out of the policy.',
      );
    }
    return (
      rules.deny.map((code) => unseen(code, question)).find((standing) => standing !== undefined) ??
      met('None of what is denied was found.')
    );
  },
};

/** What keeps a finding from being looked for. */
function unseen(code: FindingCode, { request, connected }: Question): Standing | undefined {
  const source = FINDINGS[code];
  if (source === 'url' && request.target?.ok !== true) {
    return {
      kind: 'unknown',
      what: `The policy denies \`${code}\`, and no target is given here in which to look for it.`,
      next: 'Give this step the database-url that the migration uses.',
    };
  }
  if (source !== 'server' || connected) return undefined;
  if (request.command !== undefined) {
    return {
      kind: 'unknown',
      what: `The policy denies \`${code}\`, and the server of a \`command\` is not looked at.`,
      next: 'Take it out of the policy of this role, or migrate by the built-in engine.',
    };
  }
  return {
    kind: 'later',
    what: `The policy denies \`${code}\`, which only the server can tell.`,
    next: 'Let `mode: migrate` judge it: `gate` connects to nothing.',
  };
}

import { FINDING_STAGES, type FindingCode } from '../finding';
import {
  type PolicyRule,
  type RuleInput,
  type RuleResult,
  ruleMet,
  ruleNotMet,
} from './policy-rule';

/** None of these findings is there, and what is pending breaks none of these rules of the rehearsal. */
export const deny: PolicyRule = {
  id: 'deny',
  judge(question) {
    const { rules } = question;
    if (rules.deny === undefined) return undefined;
    const found = rules.deny.filter((code) => isFound(code, question));
    if (found.length > 0) {
      return ruleNotMet(
        `The policy denies ${found.map((code) => `\`${code}\``).join(', ')}, which was found.`,
        'Do what the finding, or the page of the rule, says; or take it out of the policy.',
      );
    }
    for (const code of rules.deny) {
      const standing = isFinding(code) ? unseen(code, question) : unrehearsed(code, question);
      if (standing !== undefined) return standing;
    }
    return ruleMet('None of what is denied was found.');
  },
};

function isFinding(code: string): code is FindingCode {
  return Object.hasOwn(FINDING_STAGES, code);
}

function isFound(code: string, { findings, rehearsal }: RuleInput): boolean {
  if (isFinding(code)) return findings.includes(code);
  return rehearsal?.known === true && rehearsal.value.includes(code);
}

/** What keeps a finding from being looked for. */
function unseen(code: FindingCode, { request, connected }: RuleInput): RuleResult | undefined {
  const source = FINDING_STAGES[code];
  if (source === 'url' && request.target?.ok !== true) {
    return {
      kind: 'unknown',
      what: `The policy denies \`${code}\`, and no target is given here in which to look for it.`,
      next: 'Give this step the database-url that the migration uses.',
    };
  }
  if (source !== 'server') return undefined;
  if (code === 'history-ahead' && request.command !== undefined) {
    return notOfACommand(
      `The policy denies \`${code}\`, and the history of a \`command\` is not ours to see.`,
    );
  }
  if (connected) return undefined;
  return later(`The policy denies \`${code}\`, which only the server can tell.`);
}

/** What keeps a rule of the rehearsal from being looked for. */
function unrehearsed(code: string, { request, rehearsal }: RuleInput): RuleResult | undefined {
  if (rehearsal?.known === true) return undefined;
  if (rehearsal !== undefined) {
    const what = `The policy denies \`${code}\`, and what is pending could not be rehearsed. ${rehearsal.what}`;
    return { kind: 'unknown', what, next: rehearsal.next };
  }
  return request.command === undefined
    ? later(`The policy denies \`${code}\`, which a rehearsal of what is pending tells.`)
    : notOfACommand(
        `The policy denies \`${code}\`, and what a \`command\` would do is not ours to see.`,
      );
}

function later(what: string): RuleResult {
  const next = 'Let `mode: migrate` judge it: `gate` connects to nothing.';
  return { kind: 'later', what, next };
}

function notOfACommand(what: string): RuleResult {
  const next = 'Take it out of the policy of this role, or migrate by the built-in engine.';
  return { kind: 'unknown', what, next };
}

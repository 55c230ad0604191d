import { FINDING_DEFINITIONS, type FindingCode, isFindingCode } from '../finding';
import { formatNames } from '../format-names';
import {
  definePolicyRule,
  type RuleInput,
  type RuleResult,
  ruleMet,
  ruleNotMet,
} from './policy-rule';

/** The run has none of these findings, and the pending files break none of these rules. */
export const deny = definePolicyRule({
  id: 'deny',
  schema: { kind: 'codes', description: 'The run has none of these findings.' },
  expectation: 'the code of a finding, or the id of a rule of the rehearsal',
  evaluate(input) {
    const { deny: denied } = input.rules;
    if (denied === undefined) return undefined;
    const found = denied.filter((code) => isFound(code, input));
    if (found.length > 0) {
      return ruleNotMet(
        `The policy denies ${formatNames(found)}, and the run has ${found.length === 1 ? 'this finding' : 'these findings'}.`,
        'Fix the finding (see the page of the rule), or remove it from `deny`.',
      );
    }
    for (const code of denied) {
      const result = isFindingCode(code)
        ? explainUnknownFinding(code, input)
        : explainMissingRehearsal(code, input);
      if (result !== undefined) return result;
    }
    return ruleMet('The run has none of the denied findings.');
  },
});

type Input = Pick<RuleInput<unknown>, 'request' | 'facts' | 'findings' | 'rehearsal' | 'connected'>;

function isFound(code: string, { findings, rehearsal }: Input): boolean {
  if (isFindingCode(code)) return findings.includes(code);
  return rehearsal?.known === true && rehearsal.value.includes(code);
}

/** Findings that compare the history with the files, which the action does not do for a command. */
const ENGINE_FINDINGS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'history-ahead',
  'file-not-read',
  'history-foreign',
]);

/** Returns why the action could not check for a finding; undefined if it did. */
function explainUnknownFinding(
  code: FindingCode,
  { request, facts, connected }: Input,
): RuleResult | undefined {
  const { stage } = FINDING_DEFINITIONS[code];
  if (stage === 'url' && request.target?.ok !== true) {
    return {
      kind: 'unknown',
      what: `The policy denies \`${code}\`, but this step has no valid \`database-url\` to check.`,
      next: 'Set `database-url` of this step to the URL that the migration uses.',
    };
  }
  if (stage === 'checkout' && facts.checkout === undefined) {
    return {
      kind: 'later',
      what: `The policy denies \`${code}\`, and what is checked out is only known when the job runs.`,
      next: 'Run the job.',
    };
  }
  if (stage !== 'server') return undefined;
  if (ENGINE_FINDINGS.has(code) && request.command !== undefined) {
    return notForCommand(
      `The policy denies \`${code}\`, but the action cannot check this for a \`command\`.`,
    );
  }
  if (connected) return undefined;
  return needsMigrate(
    `The policy denies \`${code}\`, and this check needs a connection to the server.`,
  );
}

/** Returns why the action does not know the result of a rehearsal; undefined if it does. */
function explainMissingRehearsal(
  code: string,
  { request, rehearsal }: Input,
): RuleResult | undefined {
  if (rehearsal?.known === true) return undefined;
  if (rehearsal !== undefined) {
    const what = `The policy denies \`${code}\`, but the pending files could not be rehearsed. ${rehearsal.what}`;
    return { kind: 'unknown', what, next: rehearsal.next };
  }
  return request.command === undefined
    ? needsMigrate(
        `The policy denies \`${code}\`, and this check needs a rehearsal of the pending files.`,
      )
    : notForCommand(
        `The policy denies \`${code}\`, but the action does not rehearse a \`command\` before the run.`,
      );
}

function needsMigrate(what: string): RuleResult {
  const next = 'Use `mode: migrate` to check this rule. `gate` does not connect to the server.';
  return { kind: 'later', what, next };
}

function notForCommand(what: string): RuleResult {
  const next = 'Remove the code from `deny` of this role, or use the built-in engine.';
  return { kind: 'unknown', what, next };
}

import { formatNames } from '../format-names';
import { listNamedTargets, type NamedTarget } from '../target-names';
import { findMissingUser } from '../target-pattern';
import type { GlobMatcher } from '../value-schema';
import { definePolicyRule, type RuleResult, ruleMet, ruleNotMet } from './policy-rule';

/** A host and a database with `/` between them. Braces must not contain `/`. */
const HOST_AND_DATABASE = /^(?!.*\{[^}]*\/).+\/[^/]+$/;

/** The run migrates one of these targets, and none that the policy sets for another role. */
export const targets = definePolicyRule({
  id: 'targets',
  schema: {
    kind: 'globs',
    form: HOST_AND_DATABASE,
    describes: 'targets',
    caseSensitive: true,
    findFault: findMissingUser,
    description:
      'The run migrates one of these targets, written `host/database` or `user@host/database`. A run of another role must not migrate them.',
  },
  expectation: '`host/database`, without `/` in braces',
  evaluate({ rules, others, role, request }) {
    const foreign = others.flatMap(({ role: owner, rules: { targets: taken } }) =>
      taken === undefined ? [] : [{ owner, taken }],
    );
    if (rules.targets === undefined && foreign.length === 0) return undefined;
    if (request.target?.ok !== true) return TARGET_UNKNOWN;
    const named = listNamedTargets(request.target.target);
    for (const { owner, taken } of foreign) {
      const target = named.find(({ names }) => taken.matches(names));
      if (target === undefined) continue;
      return ruleNotMet(
        `The policy sets the target \`${target.shown}\` for the role \`${owner}\`, not for \`${role}\`.`,
        `Set the role to \`${owner}\`, or set \`database-url\` to a target of this role.`,
      );
    }
    return rules.targets === undefined
      ? ruleMet('The policy does not set this target for another role.')
      : evaluateAllowed(named, rules.targets);
  },
});

const TARGET_UNKNOWN: RuleResult = {
  kind: 'unknown',
  what: 'The policy restricts the targets, but this step has no valid `database-url` to compare.',
  next: 'Set `database-url` of this step to the URL that the migration uses.',
};

function evaluateAllowed(named: readonly NamedTarget[], allowed: GlobMatcher): RuleResult {
  const other = named.find(({ names }) => !allowed.matches(names));
  if (other === undefined) {
    return ruleMet(`The target is ${formatNames(named.map(({ shown }) => shown))}.`);
  }
  const plural = allowed.patterns.length === 1 ? 'target' : 'targets';
  return ruleNotMet(
    `The policy allows the ${plural} ${formatNames(allowed.patterns)}, not \`${other.shown}\`.`,
    'Set `database-url` to an allowed target, or add this target to the policy.',
  );
}

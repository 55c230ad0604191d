import type { Target } from '../../database-url/target';
import { formatNames } from '../format-names';
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
    caseSensitive: 'host',
    description:
      'The run migrates one of these targets, written `host/database`. A run of another role must not migrate them.',
  },
  expectation: '`host/database`, without `/` in braces',
  evaluate({ rules, others, role, request }) {
    const foreign = others.flatMap(({ role: owner, rules: { targets: taken } }) =>
      taken === undefined ? [] : [{ owner, taken }],
    );
    if (rules.targets === undefined && foreign.length === 0) return undefined;
    if (request.target?.ok !== true) return TARGET_UNKNOWN;
    const locations = listLocations(request.target.target);
    for (const { owner, taken } of foreign) {
      const location = locations.find(taken.matches);
      if (location === undefined) continue;
      return ruleNotMet(
        `The policy sets the target \`${location}\` for the role \`${owner}\`, not for \`${role}\`.`,
        `Set the role to \`${owner}\`, or set \`database-url\` to a target of this role.`,
      );
    }
    return rules.targets === undefined
      ? ruleMet('The policy does not set this target for another role.')
      : evaluateAllowed(locations, rules.targets);
  },
});

const TARGET_UNKNOWN: RuleResult = {
  kind: 'unknown',
  what: 'The policy restricts the targets, but this step has no valid `database-url` to compare.',
  next: 'Set `database-url` of this step to the URL that the migration uses.',
};

/** Lists every host that the driver can connect to, as `host/database`. A URL can name several. */
function listLocations(target: Target): readonly string[] {
  if (target.kind === 'embedded') return ['embedded'];
  const { hosts, database = '' } = target;
  return hosts.map((host) => `${host.kind === 'tcp' ? host.name : host.directory}/${database}`);
}

function evaluateAllowed(locations: readonly string[], allowed: GlobMatcher): RuleResult {
  const other = locations.find((location) => !allowed.matches(location));
  if (other === undefined) return ruleMet(`The target is ${formatNames(locations)}.`);
  const plural = allowed.patterns.length === 1 ? 'target' : 'targets';
  return ruleNotMet(
    `The policy allows the ${plural} ${formatNames(allowed.patterns)}, not \`${other}\`.`,
    'Set `database-url` to an allowed target, or add this target to the policy.',
  );
}

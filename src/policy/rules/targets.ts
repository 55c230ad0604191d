import type { Target } from '../../database-url/target';
import { type PolicyRule, type RuleResult, ruleMet, ruleNotMet } from './policy-rule';

/** The run migrates one of these places, and none that belongs to another role. */
export const targets: PolicyRule = {
  id: 'targets',
  judge({ rules, others, role, request }) {
    const foreign = others.flatMap(({ role: owner, rules: { targets: taken } }) =>
      taken === undefined ? [] : [{ owner, taken }],
    );
    if (rules.targets === undefined && foreign.length === 0) return undefined;
    if (request.target?.ok !== true) return UNSEEN;
    const places = placesOf(request.target.target);
    for (const { owner, taken } of foreign) {
      const place = places.find(taken.matches);
      if (place === undefined) continue;
      return ruleNotMet(
        `The target ${place} is one of role ${owner} by the policy, and the role here is ${role}.`,
        `Declare the role \`${owner}\`, with all that it asks, or point database-url elsewhere.`,
      );
    }
    return rules.targets === undefined
      ? ruleMet('The target is none of another role.')
      : among(places, rules.targets);
  },
};

const UNSEEN: RuleResult = {
  kind: 'unknown',
  what: 'The policy names the targets of a role, and no target is given here to compare with them.',
  next: 'Give this step the database-url that the migration uses.',
};

/** Every place that the driver may connect to: a URL can name several hosts. */
function placesOf(target: Target): readonly string[] {
  if (target.kind === 'embedded') return ['embedded'];
  const { hosts, database = '' } = target;
  return hosts.map((host) => `${host.kind === 'tcp' ? host.name : host.directory}/${database}`);
}

function among(
  places: readonly string[],
  allowed: { readonly patterns: readonly string[]; matches(text: string): boolean },
): RuleResult {
  const other = places.find((place) => !allowed.matches(place));
  if (other === undefined) return ruleMet(`The target is ${places.join(', ')}.`);
  return ruleNotMet(
    `The target ${other} is not one that the policy gives this role: ${allowed.patterns.join(', ')}.`,
    'Point database-url at one of them, or add this one to the policy.',
  );
}

import { type PolicyRule, ruleMet, ruleNotMet } from './policy-rule';

/** The run was started by one of these events. */
export const events: PolicyRule = {
  id: 'events',
  judge({ rules, request: { event }, governance: { proof } }) {
    if (rules.events === undefined) return undefined;
    const name = proof.known ? proof.value.event : event.name;
    if (name === undefined) {
      return ruleNotMet(
        'The policy names the events that may start a run, and this one is not known to be started by any.',
        'Run it in GitHub Actions.',
      );
    }
    if (rules.events.includes(name)) return ruleMet(`Started by \`${name}\`.`);
    return ruleNotMet(
      `The run was started by \`${name}\`; the policy lets ${rules.events.join(', ')}.`,
      'Start it by one of those events, or let the policy have this one.',
    );
  },
};

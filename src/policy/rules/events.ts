import { formatNames } from '../format-names';
import { definePolicyRule, ruleMet, ruleNotMet } from './policy-rule';

/** The run was started by one of these events. */
export const events = definePolicyRule({
  id: 'events',
  schema: { kind: 'texts', description: 'The run was started by one of these events.' },
  expectation: 'a non-empty string',
  evaluate({ rules, request: { event }, facts: { proof } }) {
    if (rules.events === undefined) return undefined;
    const name = proof.known ? proof.value.event : event.name;
    if (name === undefined) {
      return ruleNotMet(
        'The policy restricts the events that may start a run, but the event of this run is not known.',
        'Run the action in GitHub Actions.',
      );
    }
    if (rules.events.includes(name)) return ruleMet(`The event is \`${name}\`.`);
    return ruleNotMet(
      `The policy allows the event ${formatNames(rules.events, 'or')}, not \`${name}\`.`,
      'Use an allowed event, or add this event to the policy.',
    );
  },
});

/** How a rule of the policy stands, as tables show it. */
export const RULE_RESULT_LABELS = {
  met: '✅ met',
  unmet: '❌ unmet',
  unknown: '❔ unknown yet',
  later: '❔ unknown yet',
} as const;

/** Labels for the result of a policy rule. */
export const RULE_RESULT_LABELS = {
  met: '✅ met',
  unmet: '❌ unmet',
  unknown: '❔ not yet known',
  later: '❔ not yet known',
} as const;

import * as v from 'valibot';
import { CHECK_RULE_IDS } from './check-rule-ids';

/** The choices of `fail-on`: the lowest level of a finding that fails the step of a check. */
const FAIL_ON = ['error', 'warning', 'never'] as const;
/** The choices of `scope`: whether findings that the base has too can fail the step. */
const SCOPES = ['all', 'changed'] as const;
/** The choices of `rules`: a level, or `off`. */
const RULE_LEVELS = ['error', 'warning', 'off'] as const;

/** The level that a policy sets for a rule of `check`. */
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** What a policy file says about `check` (docs/policy.md#check). It never changes a decision. */
export interface CheckPolicy {
  readonly failOn: (typeof FAIL_ON)[number];
  readonly scope: (typeof SCOPES)[number];
  readonly rules: Readonly<Partial<Record<string, RuleLevel>>>;
}

/** What holds without a policy file, and where the policy file of the base cannot be read. */
export const DEFAULT_CHECK_POLICY: CheckPolicy = { failOn: 'error', scope: 'all', rules: {} };

/** Returns the schema of the key `check`. */
export function createCheckSchema() {
  const levels = CHECK_RULE_IDS.map((id) => [id, v.exactOptional(v.picklist(RULE_LEVELS))]);
  const rules: v.GenericSchema<unknown, CheckPolicy['rules']> = v.strictObject(
    Object.fromEntries(levels),
  );
  const schema = v.strictObject({
    'fail-on': v.exactOptional(
      v.pipe(
        v.picklist(FAIL_ON),
        v.description('The lowest level of a finding that fails the step of a check.'),
      ),
    ),
    scope: v.exactOptional(
      v.pipe(
        v.picklist(SCOPES),
        v.description(
          'With `changed`, only findings that the base does not have can fail the step.',
        ),
      ),
    ),
    rules: v.exactOptional(
      v.pipe(rules, v.description('The levels of rules of a check, in place of their own.')),
    ),
  });
  return v.pipe(
    schema,
    v.transform(
      ({ 'fail-on': failOn, scope, rules: ruleLevels }): CheckPolicy => ({
        failOn: failOn ?? DEFAULT_CHECK_POLICY.failOn,
        scope: scope ?? DEFAULT_CHECK_POLICY.scope,
        rules: ruleLevels ?? DEFAULT_CHECK_POLICY.rules,
      }),
    ),
  );
}

/** Returns the keys below `check`, or below one of its keys. */
export function listCheckKeys(key: string | undefined): readonly string[] {
  return key === undefined ? ['fail-on', 'scope', 'rules'] : CHECK_RULE_IDS;
}

/** Returns what the value under a key of `check` must be, for a message. */
export function describeCheckValue(key: string | undefined, ruleId: string | undefined): string {
  if (ruleId !== undefined) return formatChoices(RULE_LEVELS);
  if (key === 'fail-on') return formatChoices(FAIL_ON);
  return key === 'scope' ? formatChoices(SCOPES) : 'a map of keys';
}

function formatChoices(choices: readonly string[]): string {
  const names = choices.map((choice) => `\`${choice}\``);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

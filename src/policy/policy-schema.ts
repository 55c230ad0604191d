import * as v from 'valibot';
import { createCheckSchema } from './check-policy';
import { createEntryForm, createGlobMatcher, isExclusion } from './glob-list';
import type { RolePolicy, RolePolicyRule } from './policy';
import { ROLE_NAMES, type Role } from './role';
import { POLICY_RULES } from './rules';
import type { ValueSchema } from './value-schema';

/**
 * Returns the schema of the policy file, derived from the rules. `readPolicy` uses it, and `npm run
 * docs` publishes it for editors as `schema/migration-policy.json`.
 *
 * @param codes The codes that `deny` accepts.
 */
export function createPolicySchema(
  codes: readonly string[],
  rules: readonly RolePolicyRule[] = POLICY_RULES,
) {
  const role = (name: Role) => v.exactOptional(createRoleSchema(rulesOfRole(rules, name), codes));
  const schema = v.strictObject({
    version: v.literal(1),
    check: v.exactOptional(createCheckSchema()),
    roles: v.exactOptional(
      v.strictObject({
        prod: role('prod'),
        staging: role('staging'),
        replica: role('replica'),
      }),
    ),
  });
  // `version` and one of the others.
  return v.pipe(schema, v.minEntries(2));
}

/** Returns the keys that a role can have, in the order of the rules. */
export function listRoleKeys(
  role: string | undefined,
  rules: readonly RolePolicyRule[] = POLICY_RULES,
): readonly string[] {
  const name = ROLE_NAMES.find((each) => each === role) ?? 'staging';
  return rulesOfRole(rules, name).map(({ id }) => id);
}

function rulesOfRole(rules: readonly RolePolicyRule[], role: Role): readonly RolePolicyRule[] {
  return rules.filter(({ roles = ROLE_NAMES }) => roles.includes(role));
}

function createRoleSchema(rules: readonly RolePolicyRule[], codes: readonly string[]) {
  const entries = rules.map(({ id, schema }) => [id, v.optional(createValueSchema(schema, codes))]);
  const schema: v.GenericSchema<unknown, Readonly<Record<string, unknown>>> = v.strictObject(
    Object.fromEntries(entries),
  );
  return v.pipe(
    schema,
    v.transform((values) => toRolePolicy(values, rules)),
  );
}

/** Names the value of each rule as `RolePolicy` does. The schemas of the rules give the types. */
function toRolePolicy(
  values: Readonly<Record<string, unknown>>,
  rules: readonly RolePolicyRule[],
): RolePolicy {
  const named = rules.flatMap(({ id }) => {
    const name = id.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return values[id] === undefined ? [] : [[name, values[id]]];
  });
  return Object.fromEntries(named) as RolePolicy;
}

const NOT_BLANK = /\S/;

function createValueSchema(schema: ValueSchema, codes: readonly string[]) {
  const { description } = schema;
  switch (schema.kind) {
    case 'texts':
      return v.pipe(createListSchema(NOT_BLANK), v.metadata({ description }));
    case 'globs':
      return v.pipe(
        createListSchema(createEntryForm(schema)),
        v.everyItem((entry) => schema.findFault?.(entry) === undefined),
        v.someItem((entry) => !isExclusion(entry)),
        v.metadata({ description }),
        v.transform((patterns) => createGlobMatcher(patterns, schema)),
      );
    case 'codes':
      return v.pipe(v.array(v.picklist(codes)), v.minLength(1), v.metadata({ description }));
    case 'flag':
      return v.pipe(v.boolean(), v.metadata({ description }));
    case 'integer':
      return v.pipe(
        v.number(),
        v.integer(),
        v.minValue(schema.min),
        v.maxValue(schema.max),
        v.metadata({ description }),
      );
    case 'choice': {
      const [first, ...others] = schema.choices;
      return others.length === 0
        ? v.pipe(v.literal(first), v.metadata({ description }))
        : v.pipe(v.picklist(schema.choices), v.metadata({ description }));
    }
  }
}

function createListSchema(form: RegExp) {
  return v.pipe(v.array(v.pipe(v.string(), v.regex(form))), v.minLength(1));
}

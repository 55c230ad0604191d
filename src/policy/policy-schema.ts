import * as v from 'valibot';

/** A list of texts, at least one, of this form: by default none that is empty. */
const words = (description: string, form = /\S/) =>
  v.pipe(v.array(v.pipe(v.string(), v.regex(form))), v.minLength(1), v.metadata({ description }));

/** A host and a database with a `/` between, and none in braces, where it would be several. */
const HOST_AND_DATABASE = /^(?!.*\{[^}]*\/).+\/[^/]+$/;

/** A workflow's path and its branch. */
const WORKFLOW_AND_REF = /^[^@]+@[^@]+$/;

/** What every role may be asked, besides `deny`. */
const SHARED = {
  environments: v.optional(
    words("The run's environment, proven by GitHub's OIDC token, is one of these."),
  ),
  'require-protection': v.optional(
    v.pipe(
      v.boolean(),
      v.metadata({ description: 'That environment has reviewers, or a branch rule.' }),
    ),
  ),
  approvals: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(6),
      v.metadata({
        description:
          'So many people approved the run, who neither started it nor wrote what it carries.',
      }),
    ),
  ),
  branches: v.optional(words('The run is of one of these branches.')),
  events: v.optional(words('The run was started by one of these events.')),
  targets: v.optional(
    words(
      '`host/database`: the run migrates one of these, and no other role may.',
      HOST_AND_DATABASE,
    ),
  ),
  'rehearsed-on': v.optional(
    v.pipe(
      v.picklist(['staging', 'prod']),
      v.metadata({ description: 'The state that would be reached was reached by this role.' }),
    ),
  ),
  'rehearsed-by': v.optional(
    words(
      '`.github/workflows/x.yml@branch`: the runs of these workflows are believed about it.',
      WORKFLOW_AND_REF,
    ),
  ),
};

/**
 * The policy file as a schema: what reads it holds it to this, and editors get the same as JSON
 * Schema (`schema/migration-policy.json`, made by `npm run docs`).
 *
 * @param codes What `deny` takes.
 */
export function createPolicySchema<const Codes extends readonly string[]>(codes: Codes) {
  const shared = {
    ...SHARED,
    deny: v.optional(
      v.pipe(
        v.array(v.picklist(codes)),
        v.minLength(1),
        v.metadata({ description: 'Findings that block.' }),
      ),
    ),
  };
  const role = v.strictObject(shared);
  const prod = v.strictObject({
    ...shared,
    confirm: v.optional(
      v.pipe(
        v.literal('plan-digest'),
        v.metadata({ description: 'The confirmation is the digest of the plan, not a word.' }),
      ),
    ),
  });
  return v.strictObject({
    version: v.literal(1),
    roles: v.strictObject({
      prod: v.optional(prod),
      staging: v.optional(role),
      replica: v.optional(role),
    }),
  });
}

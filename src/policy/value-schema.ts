/** What all value schemas have. */
interface SchemaBase {
  /** One sentence about a run that meets the rule, for editors and for docs/policy.md. */
  readonly description: string;
}

/** A list of texts, with at least one entry. */
export interface TextListSchema extends SchemaBase {
  readonly kind: 'texts';
}

/** A list of glob patterns, with at least one entry. `*` does not match `/`. */
export interface GlobListSchema extends SchemaBase {
  readonly kind: 'globs';
  /** The form of an entry. By default, an entry must not be blank. */
  readonly form?: RegExp;
  /** Whether the patterns are case-sensitive. `host`: only after the last `/`. */
  readonly caseSensitive: boolean | 'host';
}

/** A list of codes that `deny` accepts, with at least one entry. */
export interface CodeListSchema extends SchemaBase {
  readonly kind: 'codes';
}

/** `true` or `false`. */
export interface FlagSchema extends SchemaBase {
  readonly kind: 'flag';
}

/** An integer from `min` to `max`. */
export interface IntegerSchema extends SchemaBase {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
}

/** One of these texts. */
export interface ChoiceSchema<Choice extends string = string> extends SchemaBase {
  readonly kind: 'choice';
  readonly choices: readonly [Choice, ...Choice[]];
}

/**
 * The form of the value of a policy key, as plain data. `gate` loads the rules, so they must not
 * import a validation library; `policy-schema.ts` makes a validator from this data.
 */
export type ValueSchema =
  | TextListSchema
  | GlobListSchema
  | CodeListSchema
  | FlagSchema
  | IntegerSchema
  | ChoiceSchema;

/** Glob patterns as they were written, and whether a text matches one of them. */
export interface GlobMatcher {
  readonly patterns: readonly string[];
  readonly matches: (text: string) => boolean;
}

/** The value that a rule gets for a schema. */
export type SchemaValue<Schema extends ValueSchema> = Schema extends GlobListSchema
  ? GlobMatcher
  : Schema extends TextListSchema | CodeListSchema
    ? readonly string[]
    : Schema extends FlagSchema
      ? boolean
      : Schema extends IntegerSchema
        ? number
        : Schema extends ChoiceSchema<infer Choice>
          ? Choice
          : never;

/** The name of a rule's value in the code: `rehearsed-on` becomes `rehearsedOn`. */
export type ValueName<Id extends string> = Id extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<ValueName<Rest>>}`
  : Id;

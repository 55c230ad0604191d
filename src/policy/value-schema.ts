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
  /** Whether the patterns are case-sensitive. */
  readonly caseSensitive: boolean;
  /** What the patterns describe, if their hosts need `expandTargetPattern`. */
  readonly describes?: 'targets';
  /** Returns the message about an entry that has the form and is not valid. */
  readonly findFault?: (entry: string) => { what: string; next: string } | undefined;
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

/** Glob patterns as they were written, and whether they allow a text. */
export interface GlobMatcher {
  readonly patterns: readonly string[];
  /** Takes a text, or all names of one thing. An entry matches if it matches one of the names. */
  readonly matches: (text: string | readonly string[]) => boolean;
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

/** Severity of a finding. An `error` fails the step of a check. The others are only reported. */
export type FindingLevel = 'error' | 'warning' | 'notice';

/** A line of a file in the repository. */
export interface SourceLocation {
  /** Relative to the repository's root, with forward slashes. */
  readonly file: string;
  /** Counted from 1; undefined for the whole file. */
  readonly line: number | undefined;
}

/** A match of a rule. Its texts do not contain secrets. */
export interface RuleMatch {
  readonly place: SourceLocation;
  /** One sentence of fact. */
  readonly what: string;
  /** One imperative sentence. */
  readonly next: string;
  /** Overrides the level of the rule. */
  readonly level?: FindingLevel;
  /**
   * What the match is about, without lines: its job, step and command. Two readings of a repository are
   * compared by it. By default, `what`.
   */
  readonly subject?: string;
  /** Other lines that lead to the match, such as lines of a script. A suppression works there too. */
  readonly via?: readonly SourceLocation[];
  /** Where a suppression covers the whole job or the whole file; undefined if none may. */
  readonly scopes?: SuppressionScopes;
}

/** The jobs and the workflows of a match. */
export interface SuppressionScopes {
  /** The lines of the keys of the jobs. */
  readonly jobs: readonly SourceLocation[];
  readonly files: readonly string[];
}

/** A rule of `check`. Its file and its page in `docs/rules/` have the id as their name. */
export interface Rule<Subject> {
  readonly id: string;
  readonly level: FindingLevel;
  /** What the rule finds, in one line. */
  readonly title: string;
  /** Returns all matches in the subject. Pure. Never throws. */
  readonly find: (subject: Subject) => readonly RuleMatch[];
}

/** A reported finding: a match with the id and the level of its rule. */
export interface CheckFinding {
  readonly rule: string;
  readonly level: FindingLevel;
  readonly place: SourceLocation;
  readonly what: string;
  readonly next: string;
  readonly subject?: string;
  readonly via?: readonly SourceLocation[];
  readonly scopes?: SuppressionScopes;
}

/** Applies rules to a subject. Returns the findings in the order of the rules. */
export function applyRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
): readonly CheckFinding[] {
  return rules.flatMap(({ id, level, find }) =>
    find(subject).map((match) => ({ rule: id, ...match, level: match.level ?? level })),
  );
}

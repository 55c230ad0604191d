/** How much a finding weighs: an error fails the step of a check, the others are shown. */
export type FindingLevel = 'error' | 'warning' | 'notice';

/** A line of a file in the repository. */
export interface SourceLocation {
  /** Relative to the repository's root, with forward slashes. */
  readonly file: string;
  /** Counted from 1; undefined where it is about the file as a whole. */
  readonly line: number | undefined;
}

/** One thing that a rule found. Neither text repeats a secret. */
export interface RuleMatch {
  readonly place: SourceLocation;
  /** One sentence of fact. */
  readonly what: string;
  /** One sentence of what to do. */
  readonly next: string;
  /** Where this one weighs other than the rule does. */
  readonly level?: FindingLevel;
  /** Other lines that lead to it, a script's for example: a suppression counts there too. */
  readonly via?: readonly SourceLocation[];
}

/** A rule of `check`. Its id is the name of its file and of its page in `docs/rules/`. */
export interface Rule<Subject> {
  readonly id: string;
  readonly level: FindingLevel;
  /** What it finds, in one line, as lists of rules show it. */
  readonly title: string;
  /** Pure and total: everything that the rule finds in its subject. */
  readonly find: (subject: Subject) => readonly RuleMatch[];
}

/** A finding as it is reported. */
export interface CheckFinding {
  readonly rule: string;
  readonly level: FindingLevel;
  readonly place: SourceLocation;
  readonly what: string;
  readonly next: string;
  readonly via?: readonly SourceLocation[];
}

/** Everything that the rules find in a subject, in the order of the rules. */
export function applyRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
): readonly CheckFinding[] {
  return rules.flatMap(({ id, level, find }) =>
    find(subject).map((found) => ({ rule: id, ...found, level: found.level ?? level })),
  );
}

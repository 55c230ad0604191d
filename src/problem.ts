/** An error that the user can fix: what is wrong, where, and what to do next. Contains no secrets and no rows. */
export interface Problem {
  /** A stable code in kebab case, such as `edited-migration`. */
  readonly code: string;
  /** One sentence of fact. */
  readonly what: string;
  /** What to do, as one imperative sentence, or two if there are two cases. */
  readonly next: string;
  /** Path of the file, relative to the workspace; undefined if the problem is not in a file. */
  readonly file?: string;
  /** Paths of other files with the same problem, relative to the workspace. */
  readonly otherFiles?: readonly string[];
  /** Line in that file, counted from 1. */
  readonly line?: number;
}

/** Error that carries problems for the user. Every other error that is thrown is a bug of this action. */
export class UserError extends Error {
  /** The problems, in the order in which they are reported. */
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: readonly [Problem, ...Problem[]], cause?: unknown) {
    super(problems.map((problem) => problem.what).join('\n'), { cause });
    this.name = 'UserError';
    this.problems = problems;
  }
}

/** One thing that is wrong: what, where, what to do. Never holds a secret or a row of data. */
export interface Problem {
  /** A stable code in kebab-case, e.g. `edited-migration`. */
  readonly code: string;
  readonly what: string;
  readonly next: string;
  /** Path of the file it is about, relative to the workspace. */
  readonly file?: string;
  /** Line in that file, counted from 1. */
  readonly line?: number;
}

/** The one error class: something that the user can mend. Anything else that is thrown is a bug. */
export class UserError extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: readonly [Problem, ...Problem[]], cause?: unknown) {
    super(problems.map((problem) => problem.what).join('\n'), { cause });
    this.name = 'UserError';
    this.problems = problems;
  }
}

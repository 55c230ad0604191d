import type { SyntaxNode } from 'unbash';
import { copyScope, describeScope, type ShellScope } from './shell-scope';
import { VisitBudget } from './visit-budget';

/** Remembers the calls of functions, by function, words and state of the shell. */
export class FunctionCalls {
  private readonly calls = new Map<SyntaxNode, Map<string, ShellScope | undefined>>();

  constructor(private readonly budget = new VisitBudget()) {}

  /**
   * Visits the body of a function. An equal call only changes the shell as the first one did. A
   * function that calls itself with the same words and variables is not visited again.
   *
   * @param key The rest of what decides about the call: its input and its place.
   */
  call(body: SyntaxNode, key: string, scope: ShellScope, visit: () => void): void {
    const known = this.calls.get(body) ?? new Map<string, ShellScope | undefined>();
    this.calls.set(body, known);
    const signature = `${key} ${describeScope(scope)}`;
    if (known.has(signature)) {
      const after = known.get(signature);
      if (after !== undefined) Object.assign(scope, copyScope(after));
      return;
    }
    known.set(signature, undefined);
    this.budget.visit(visit);
    known.set(signature, copyScope(scope));
  }

  /** Records that the shell text is not followed to its end. */
  reportShortfall(reason: string): void {
    this.budget.reportShortfall(reason);
  }
}

/**
 * Reports an uncaught error or rejection and ends the process. Otherwise Node would print a stack
 * that can contain a secret.
 *
 * @param say Reports the error with secrets removed. Called once.
 */
export function onUncaughtError(say: (error: unknown) => void): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (error) => {
      say(error);
      process.exit(1);
    });
  }
}

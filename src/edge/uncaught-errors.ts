/**
 * Hears what nobody caught, wherever it was thrown, and ends the process with it. Without this, Node
 * would print a stack that may quote a secret.
 *
 * @param say Says it, redacted; called once, for the process ends with it.
 */
export function onUncaughtError(say: (error: unknown) => void): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (error) => {
      say(error);
      process.exit(1);
    });
  }
}

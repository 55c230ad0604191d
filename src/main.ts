import { run } from './app/run';

/** The door of the Action: the app does the rest, and its answer is the step's exit code. */
void run(process.env).then((exitCode) => {
  process.exitCode = exitCode;
  // All is said; a connection that never comes about must not keep the job waiting.
  setTimeout(() => process.exit(), 1_000).unref();
});

import { run } from './app/run';

/** The door of the Action: the app does the rest, and its answer is the step's exit code. */
void run(process.env).then((exitCode) => {
  process.exitCode = exitCode;
});

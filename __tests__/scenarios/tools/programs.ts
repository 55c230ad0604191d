import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { testServer } from '../../support/postgres';

/** A program to run. */
interface ProgramOptions {
  /** Its name on PATH, or its path. */
  readonly program: string;
  readonly args: readonly string[];
  /** The working directory. */
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** The result of a program that ended without a signal. */
export interface ProgramResult {
  /** The exit code. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Runs a program. Rejects if the program does not start or if a signal ends it. */
export function runProgram({ program, args, folder, env }: ProgramOptions): Promise<ProgramResult> {
  const options = { cwd: folder, env: env ?? process.env, maxBuffer: MAX_OUTPUT_BYTES };
  return new Promise((resolve, reject) => {
    execFile(program, [...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(error);
    });
  });
}

/** Runs a program and returns its standard output. Throws with the whole output if it fails. */
export async function readOutput(options: ProgramOptions): Promise<string> {
  const { code, stdout, stderr } = await runProgram(options);
  if (code === 0) return stdout;
  const line = [options.program, ...options.args].join(' ');
  throw new Error(`${line} ended with exit code ${code}.\n${stdout}${stderr}`);
}

/** Returns the path of a PostgreSQL program with the version of the test server. */
export function getPostgresProgram(name: 'psql' | 'pg_dump'): string {
  return join(testServer().bin, name);
}

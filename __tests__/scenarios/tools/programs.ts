import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { testServer } from '../../support/postgres';

/** A program on this machine: its name on PATH or its path, its arguments, where it runs. */
interface Call {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A program that ended by itself, with whatever code. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const LONGEST_OUTPUT = 64 * 1024 * 1024;

/** Runs a program to its end; throws when it could not be started or a signal ended it. */
export function attempt({ program, args, folder, env }: Call): Promise<Ended> {
  const options = { cwd: folder, env: env ?? process.env, maxBuffer: LONGEST_OUTPUT };
  return new Promise((resolve, reject) => {
    execFile(program, [...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(error);
    });
  });
}

/** What a program printed; throws when it failed, with what it said. */
export async function output(call: Call): Promise<string> {
  const { code, stdout, stderr } = await attempt(call);
  if (code === 0) return stdout;
  const line = [call.program, ...call.args].join(' ');
  throw new Error(`${line} ended with ${code}.\n${stdout}${stderr}`);
}

/** A program of the PostgreSQL that is installed here, of the server's own version. */
export function postgresProgram(name: 'psql' | 'pg_dump'): string {
  return join(testServer().bin, name);
}

#!/usr/bin/env node
import { writeOut } from './edge/standard-output';

const USAGE = `Usage: npx governed-migrations verify <evidence.json>

Compares the evidence of a run with the database that DATABASE_URL names, and with the repository in
this folder. It only reads. Exit code 0: all agrees; 1: something differs; 2: it cannot be compared.

  DATABASE_URL=postgresql://… npx governed-migrations verify evidence.json
`;

/** The door of the terminal: the same app behind it. */
async function main([command, file, ...rest]: readonly string[]): Promise<number> {
  if (command !== 'verify' || file === undefined || rest.length > 0) {
    writeOut(USAGE);
    return command === '--help' ? 0 : 2;
  }
  const { verify } = await import('./app/verify');
  return await verify(file, process.cwd(), process.env);
}

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
  setTimeout(() => process.exit(), 1_000).unref();
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes one file for each migration: `name(migration)` with `text(migration)`. */
export function writeFiles(folder, list, name, text) {
  mkdirSync(folder, { recursive: true });
  for (const migration of list) writeFileSync(join(folder, name(migration)), text(migration));
}

/** Returns a file name such as `00042_step_42.sql`. */
export function numbered({ number, name }) {
  return `${String(number).padStart(5, '0')}_${name}.sql`;
}

/** Returns the SQL of a migration as the text of a file. */
export function plain({ sql }) {
  return `${sql}\n`;
}

import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';

/** A committed file of variables that declares a role or confirms production. */
export interface EnvFile {
  readonly place: SourceLocation;
  /** Empty if the file does not declare a role. */
  readonly role: string;
  /** The line that confirms production; undefined if there is none. */
  readonly confirmation: { readonly text: string; readonly place: SourceLocation } | undefined;
}

const ENV_FILE_NAME = /(?:^|\/)\.env(?:\.[\w.-]+)?$|(?:^|\/)[\w.-]+\.env$/;
const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;

/** Finds the committed `.env*` files that declare `DB_ROLE` or confirm production. */
export function findEnvFiles(files: RepositoryFiles): readonly EnvFile[] {
  return files.paths
    .filter((path) => ENV_FILE_NAME.test(path))
    .flatMap((file) => {
      const variables = parseVariables(file, files.read(file) ?? '');
      const role = variables.get('DB_ROLE');
      const confirmation = variables.get('CONFIRM_PROD_MIGRATIONS');
      const place = role?.place ?? confirmation?.place;
      return place === undefined ? [] : [{ place, role: role?.text ?? '', confirmation }];
    });
}

function parseVariables(
  file: string,
  text: string,
): ReadonlyMap<string, { text: string; place: SourceLocation }> {
  return new Map(
    text.split('\n').flatMap((line, index) => {
      const [, name, rawValue = ''] = ASSIGNMENT.exec(line) ?? [];
      if (name === undefined) return [];
      const value = rawValue.replace(/^(['"])(.*)\1.*$/, '$2').replace(/\s+#.*$/, '');
      return [[name, { text: value, place: { file, line: index + 1 } }] as const];
    }),
  );
}

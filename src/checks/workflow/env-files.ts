import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';

/** A committed file of variables that declares a role. */
export interface EnvFile {
  readonly place: SourceLocation;
  readonly role: string;
  /** The line that confirms production, where one does. */
  readonly confirmation: { readonly text: string; readonly place: SourceLocation } | undefined;
}

const NAME = /(?:^|\/)\.env(?:\.[\w.-]+)?$|(?:^|\/)[\w.-]+\.env$/;
const LINE = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;

/** The committed `.env*` files that declare `DB_ROLE` or confirm production. */
export function findEnvFiles(sources: RepositoryFiles): readonly EnvFile[] {
  return sources.paths
    .filter((path) => NAME.test(path))
    .flatMap((file) => {
      const found = variablesOf(file, sources.read(file) ?? '');
      const role = found.get('DB_ROLE');
      const confirmation = found.get('CONFIRM_PROD_MIGRATIONS');
      const place = role?.place ?? confirmation?.place;
      return place === undefined ? [] : [{ place, role: role?.text ?? '', confirmation }];
    });
}

function variablesOf(
  file: string,
  text: string,
): ReadonlyMap<string, { text: string; place: SourceLocation }> {
  return new Map(
    text.split('\n').flatMap((line, index) => {
      const [, name, written = ''] = LINE.exec(line) ?? [];
      if (name === undefined) return [];
      const value = written.replace(/^(['"])(.*)\1.*$/, '$2').replace(/\s+#.*$/, '');
      return [[name, { text: value, place: { file, line: index + 1 } }] as const];
    }),
  );
}

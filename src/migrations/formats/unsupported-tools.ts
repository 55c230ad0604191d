import type { Problem } from '../../problem';

/** A tool without a format, and a file that identifies its folder. */
interface UnsupportedTool {
  readonly tool: string;
  readonly fileName: RegExp;
  /** The command that applies its migrations. */
  readonly command: string;
}

const UNSUPPORTED_TOOLS: readonly UnsupportedTool[] = [
  { tool: 'Atlas', fileName: /^atlas\.sum$/, command: 'atlas migrate apply' },
  { tool: 'Diesel', fileName: /^[^/]+\/up\.sql$/, command: 'diesel migration run' },
  { tool: 'Sqitch', fileName: /^sqitch\.plan$/, command: 'sqitch deploy' },
  {
    tool: 'Alembic',
    fileName: /^(?:alembic\.ini|versions\/[^/]+\.py)$/,
    command: 'alembic upgrade head',
  },
  { tool: 'Django', fileName: /^\d{4}_[^/]+\.py$/, command: 'python manage.py migrate' },
  { tool: 'Rails', fileName: /^\d{14}_[^/]+\.rb$/, command: 'bin/rails db:migrate' },
  {
    tool: 'Liquibase',
    fileName: /^[^/]*changelog[^/]*\.(?:xml|ya?ml|json|sql)$/i,
    command: 'liquibase update',
  },
];

/**
 * Returns a problem if the folder belongs to a tool without a format (docs/formats.md#what-is-refused).
 * Some of its files look like plain SQL, but the tool does not read them as plain SQL.
 *
 * @param names The names in the folder, including subfolders if the folder itself has no SQL file.
 * @param folder Its path, for the message.
 */
export function unsupportedToolProblem(
  names: readonly string[],
  folder: string,
): Problem | undefined {
  for (const { tool, fileName, command } of UNSUPPORTED_TOOLS) {
    const name = names.find((each) => fileName.test(each));
    if (name === undefined) continue;
    return {
      code: 'format-foreign',
      what: `The folder \`${folder}\` contains \`${name}\`, so its files belong to ${tool}. Only ${tool} can run them.`,
      next: `Set \`command\` to \`${command}\`. If the files are plain SQL, set \`format: sql\`.`,
      file: folder === '.' ? name : `${folder}/${name}`,
    };
  }
  return undefined;
}

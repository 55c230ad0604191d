import type { Problem } from '../../problem';

/** A tool whose migrations only it can run, and the file by which its folder is known. */
interface Foreign {
  readonly tool: string;
  readonly sign: RegExp;
  readonly command: string;
}

const FOREIGN: readonly Foreign[] = [
  { tool: 'Atlas', sign: /^atlas\.sum$/, command: 'atlas migrate apply' },
  { tool: 'Diesel', sign: /^[^/]+\/up\.sql$/, command: 'diesel migration run' },
  { tool: 'Sqitch', sign: /^sqitch\.plan$/, command: 'sqitch deploy' },
  {
    tool: 'Alembic',
    sign: /^(?:alembic\.ini|versions\/[^/]+\.py)$/,
    command: 'alembic upgrade head',
  },
  { tool: 'Django', sign: /^\d{4}_[^/]+\.py$/, command: 'python manage.py migrate' },
  { tool: 'Rails', sign: /^\d{14}_[^/]+\.rb$/, command: 'bin/rails db:migrate' },
  {
    tool: 'Liquibase',
    sign: /^[^/]*changelog[^/]*\.(?:xml|ya?ml|json|sql)$/i,
    command: 'liquibase update',
  },
];

/**
 * Says whose a folder is that no format of ours is for: some of its files look like plain SQL, and are
 * something else to the tool that wrote them (issue 7, section 1).
 *
 * @param names Of the folder, and of the folders below where there is no SQL file at its top.
 * @param folder Its path, for the message.
 */
export function unsupportedToolProblem(
  names: readonly string[],
  folder: string,
): Problem | undefined {
  for (const { tool, sign, command } of FOREIGN) {
    const name = names.find((each) => sign.test(each));
    if (name === undefined) continue;
    return {
      code: 'format-foreign',
      what: `The files of ${folder} are of ${tool}, as ${name} tells: only ${tool} can run them.`,
      next: `Run \`${command}\` by the input \`command\`; or say \`format: sql\`, if they are plain SQL files after all.`,
      file: folder === '.' ? name : `${folder}/${name}`,
    };
  }
  return undefined;
}

import { analyze, findRoles } from './support';

const STAGING = new Map([['DB_ROLE', 'staging']]);

describe('analyzeScript: DB_ROLE that reaches a command', () => {
  test.each([
    ['the env of the step', 'alembic upgrade head', STAGING],
    ['an assignment before the command', 'DB_ROLE=staging alembic upgrade head', undefined],
    ['export NAME=value', 'export DB_ROLE=staging\nalembic upgrade head', undefined],
    [
      'an assignment and export NAME',
      'DB_ROLE=staging\nexport DB_ROLE\nalembic upgrade head',
      undefined,
    ],
    ['set -a', 'set -a\nDB_ROLE=staging\nalembic upgrade head', undefined],
    ['env', 'env DB_ROLE=staging alembic upgrade head', undefined],
    [
      'the default of a parameter expansion',
      'export DB_ROLE=${DB_ROLE:-staging}; alembic upgrade head',
      undefined,
    ],
    ['sudo -E', 'sudo -E alembic upgrade head', STAGING],
    ['an assignment after sudo', 'sudo DB_ROLE=staging alembic upgrade head', undefined],
    ['wrappers', 'timeout 60 poetry run alembic upgrade head', STAGING],
    ['bash -c', "bash -ec 'alembic upgrade head'", STAGING],
    ['docker run -e NAME', 'docker run --rm -e DB_ROLE app alembic upgrade head', STAGING],
    [
      'docker compose exec -e NAME=value',
      'docker compose exec -T -e DB_ROLE=staging api alembic upgrade head',
      undefined,
    ],
    ['$env: of PowerShell', '$env:DB_ROLE = "staging"\nalembic upgrade head', undefined],
    ['cross-env', 'cross-env DB_ROLE=staging prisma migrate deploy', undefined],
    [
      'a shell function',
      'go() { "$@"; }\nDB_ROLE=staging\nexport DB_ROLE\ngo alembic upgrade head',
      undefined,
    ],
  ])('passes DB_ROLE to the command with %s', (_, text, environment = new Map()) => {
    expect(findRoles(text, {}, { environment })).toEqual(['staging']);
  });
});

describe('analyzeScript: DB_ROLE that does not reach a command', () => {
  test.each([
    ['without a declaration', 'alembic upgrade head', undefined],
    ['if the value is empty', 'DB_ROLE= alembic upgrade head', undefined],
    [
      'if another command has the assignment',
      'DB_ROLE=staging true; alembic upgrade head',
      undefined,
    ],
    ['if the variable is not exported', 'DB_ROLE=staging\nalembic upgrade head', undefined],
    ['if a subshell exports it', '(export DB_ROLE=staging)\nalembic upgrade head', undefined],
    ['after unset', 'unset DB_ROLE; alembic upgrade head', STAGING],
    ['with sudo', 'sudo alembic upgrade head', STAGING],
    ['with env -i', 'env -i alembic upgrade head', STAGING],
    ['with docker run', 'docker run app alembic upgrade head', STAGING],
    ['with docker compose exec', 'docker compose exec -T api alembic upgrade head', STAGING],
    ['with ssh', "ssh deploy@host 'cd app && alembic upgrade head'", STAGING],
    ['with kubectl exec', 'kubectl exec deploy/api -- alembic upgrade head', STAGING],
  ])('does not pass DB_ROLE to the command %s', (_, text, environment = new Map()) => {
    expect(findRoles(text, {}, { environment })).toEqual([undefined]);
  });
});

describe('analyzeScript: GITHUB_ENV', () => {
  test.each([
    ['echo "DB_ROLE=staging" >> $GITHUB_ENV'],
    ['echo DB_ROLE=staging >> "${GITHUB_ENV}"'],
    ['echo "DB_ROLE=staging" >> ${{ github.env }}'],
    ['printf "DB_ROLE=%s\\n" staging >> "$GITHUB_ENV"'],
    ['{ echo A=1; echo DB_ROLE=staging; } >> $GITHUB_ENV'],
    ['echo "DB_ROLE=staging" | tee -a $GITHUB_ENV'],
    ['cat <<EOF >> $GITHUB_ENV\nDB_ROLE=staging\nEOF'],
    ['echo "DB_ROLE=staging" >> $env:GITHUB_ENV'],
    ['R=staging\necho "DB_ROLE=$R" >> $GITHUB_ENV'],
  ])('returns the variable that a script writes to GITHUB_ENV: %s', (text) => {
    expect(analyze(text).githubEnv.get('DB_ROLE')).toBe('staging');
  });

  test('ignores variables that are written to GITHUB_OUTPUT or standard output', () => {
    expect(analyze('echo "DB_ROLE=staging" >> $GITHUB_OUTPUT').githubEnv.size).toBe(0);
    expect(analyze('echo "DB_ROLE=staging"').githubEnv.size).toBe(0);
  });
});

import { read, roles } from './support';

const STAGING = new Map([['DB_ROLE', 'staging']]);

describe('a role reaches a command', () => {
  test.each([
    ['by its step', 'alembic upgrade head', STAGING],
    ['before it', 'DB_ROLE=staging alembic upgrade head', undefined],
    ['by export', 'export DB_ROLE=staging\nalembic upgrade head', undefined],
    ['by export of a variable', 'DB_ROLE=staging\nexport DB_ROLE\nalembic upgrade head', undefined],
    ['by set -a', 'set -a\nDB_ROLE=staging\nalembic upgrade head', undefined],
    ['by env', 'env DB_ROLE=staging alembic upgrade head', undefined],
    ['by a default', 'export DB_ROLE=${DB_ROLE:-staging}; alembic upgrade head', undefined],
    ['through sudo -E', 'sudo -E alembic upgrade head', STAGING],
    ['as an assignment of sudo', 'sudo DB_ROLE=staging alembic upgrade head', undefined],
    ['through a wrapper', 'timeout 60 poetry run alembic upgrade head', STAGING],
    ['through a shell', "bash -ec 'alembic upgrade head'", STAGING],
    ['into a container, named', 'docker run --rm -e DB_ROLE app alembic upgrade head', STAGING],
    [
      'into a container, given',
      'docker compose exec -T -e DB_ROLE=staging api alembic upgrade head',
      undefined,
    ],
    ['in PowerShell', '$env:DB_ROLE = "staging"\nalembic upgrade head', undefined],
    ['by cross-env', 'cross-env DB_ROLE=staging prisma migrate deploy', undefined],
    [
      'into a function',
      'go() { "$@"; }\nDB_ROLE=staging\nexport DB_ROLE\ngo alembic upgrade head',
      undefined,
    ],
  ])('%s', (_, text, environment = new Map()) => {
    expect(roles(text, {}, { environment })).toEqual(['staging']);
  });
});

describe('a role does not reach it', () => {
  test.each([
    ['that nobody declares', 'alembic upgrade head', undefined],
    ['that is empty', 'DB_ROLE= alembic upgrade head', undefined],
    ['that is of another command', 'DB_ROLE=staging true; alembic upgrade head', undefined],
    ['that is not exported', 'DB_ROLE=staging\nalembic upgrade head', undefined],
    ['of a subshell', '(export DB_ROLE=staging)\nalembic upgrade head', undefined],
    ['that is unset', 'unset DB_ROLE; alembic upgrade head', STAGING],
    ['through sudo', 'sudo alembic upgrade head', STAGING],
    ['through env -i', 'env -i alembic upgrade head', STAGING],
    ['into a container', 'docker run app alembic upgrade head', STAGING],
    ['into a service', 'docker compose exec -T api alembic upgrade head', STAGING],
    ['onto another machine', "ssh deploy@host 'cd app && alembic upgrade head'", STAGING],
    ['into a pod', 'kubectl exec deploy/api -- alembic upgrade head', STAGING],
  ])('%s', (_, text, environment = new Map()) => {
    expect(roles(text, {}, { environment })).toEqual([undefined]);
  });
});

describe('what is written to GITHUB_ENV is told', () => {
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
  ])('%s', (text) => {
    expect(read(text).exported.get('DB_ROLE')).toBe('staging');
  });

  test('but not what is written elsewhere', () => {
    expect(read('echo "DB_ROLE=staging" >> $GITHUB_OUTPUT').exported.size).toBe(0);
    expect(read('echo "DB_ROLE=staging"').exported.size).toBe(0);
  });
});

import fc from 'fast-check';
import { flattenPowerShell } from '../../../../src/checks/commands/powershell';
import { propertyRuns } from '../../../support/property-runs';
import { analyze, findRoles, findTools } from './support';

const PWSH = { shell: 'pwsh' };

test.each([
  ['if ($Env -eq "prod") {\n  dotnet ef database update\n} else {\n  echo x\n}', ['EF Core']],
  ['if ($x) { echo y } else {\n  & "./tools/flyway" migrate\n}', ['Flyway']],
  ['try { alembic upgrade head } catch [Exception] { throw }', ['Alembic']],
  ['foreach ($f in Get-ChildItem *.sql) {\n  npx prisma db push }', ['Prisma']],
  ['function Invoke-Migrate {\n  npx prisma migrate deploy\n}\nInvoke-Migrate', ['Prisma']],
  ['param([string]$Env = "dev")\nalembic upgrade head', ['Alembic']],
  ['$output = alembic upgrade head', ['Alembic']],
  ['$tool = "alembic"\n& $tool upgrade head', ['Alembic']],
  ['alembic `\n  upgrade `\n  head', ['Alembic']],
  ['Invoke-Expression "alembic upgrade head"', ['Alembic']],
  ['iex "alembic upgrade head"', ['Alembic']],
  ['Start-Process -FilePath alembic -ArgumentList "upgrade head" -Wait', ['Alembic']],
  ['Invoke-Command -ComputerName x -ScriptBlock { alembic upgrade head }', ['Alembic']],
  ['alembic upgrade head; if ($LASTEXITCODE -ne 0) { exit 1 }', ['Alembic']],
  ['<# a\n b #>\nalembic upgrade head # now', ['Alembic']],
  ['echo "alembic upgrade head"', []],
  ['# alembic upgrade head', []],
  ['<#\nalembic upgrade head\n#>', []],
  ['$text = "alembic upgrade head"', []],
  ["$text = @'\nalembic upgrade head\n'@", []],
  ['if ($x) { alembic current }', []],
])('finds the migration in a step of PowerShell: %s', (text, tools) => {
  expect(findTools(text, {}, PWSH)).toEqual(tools);
});

test.each([
  './ops/migrate.ps1 -Env prod',
  'pwsh ops/migrate.ps1',
  'pwsh -NoProfile -File ops/migrate.ps1',
  'powershell -ExecutionPolicy Bypass -File .\\ops\\migrate.ps1',
  'pwsh -Command "if (1) { ./ops/migrate.ps1 }"',
  '& ./ops/migrate.ps1',
  '& ".\\ops\\migrate.ps1"',
])('follows a script of PowerShell: %s', (text) => {
  const files = { 'ops/migrate.ps1': 'param($Env)\nif ($Env) {\n  dotnet ef database update\n}\n' };
  const [migration] = analyze(text, files, PWSH).migrations;
  expect(migration?.via).toEqual([{ file: 'ops/migrate.ps1', line: 3 }]);
});

test('reports the line of a command, and the role that PowerShell sets', () => {
  const text =
    '$x = @"\na\n"@\n\n$env:DB_ROLE = "staging"\nif ($x) {\n  alembic `\n    upgrade head }';
  expect(analyze(text, {}, PWSH).migrations[0]?.place.line).toBe(7);
  expect(findRoles(text, {}, PWSH)).toEqual(['staging']);
});

test('keeps the number of lines of any text', () => {
  const pieces = [
    '{',
    '}',
    '"',
    "'",
    '`',
    '\n',
    '@"\n',
    '\n"@',
    '<#',
    '#>',
    '#',
    '(',
    '$x = ',
    'a',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      expect(flattenPowerShell(text).split('\n')).toHaveLength(text.split('\n').length);
    }),
    propertyRuns(500),
  );
});

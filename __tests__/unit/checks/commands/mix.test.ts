import { analyze, findTools } from './support';

/** `mix.exs` with these aliases. */
const project = (aliases: string, options = '') => ({
  'mix.exs': `defmodule App.MixProject do
  use Mix.Project
  def project, do: [app: :app, ${options} aliases: aliases(), deps: deps()]
  # aliases: [x: "ecto.drop"]
  defp aliases do
    [
${aliases}
    ]
  end
  defp deps, do: [{:ecto, "~> 3.0"}]
end
`,
});

describe('analyzeScript: aliases of mix.exs', () => {
  test.each([
    ['mix setup', 'setup: ["deps.get", "db.up"],\n"db.up": ["ecto.create", "ecto.migrate"]'],
    ['mix release.migrate', '"release.migrate": ["ecto.migrate"]'],
    ['mix one', 'one: "ecto.migrate"'],
    ['mix do deps.get + one', 'one: "ecto.migrate"'],
    ['mix do deps.get, one', 'one: "ecto.migrate"'],
    ['mix test', 'test: [\n# first\n"ecto.create --quiet", "ecto.migrate --quiet", "test"]'],
    ['mix mixed', 'mixed: ["ecto.migrate", &seed/1]'],
    ['mix mixed', 'mixed: [fn _ -> seed("a", "b") end, "ecto.migrate"]'],
  ])('finds the migration of %s', (text, aliases) => {
    expect(findTools(text, project(aliases))).toEqual(['Ecto']);
  });

  test('follows the commands of the shell with their folder', () => {
    const files = {
      ...project('deploy: ["cmd --cd db ./up.sh"]'),
      'db/up.sh': 'alembic upgrade head\n',
    };
    expect(findTools('mix deploy', files)).toEqual(['Alembic']);
    expect(findTools('mix cmd alembic upgrade head')).toEqual(['Alembic']);
  });

  test('follows an alias to the release command of Fly', () => {
    const files = {
      ...project('"deploy.prod": ["cmd flyctl deploy -a app-#{env}"]'),
      'fly.toml': "[deploy]\n  release_command = '/app/bin/migrate'\n",
      'rel/overlays/bin/migrate': '#!/bin/sh\nexec ./app eval App.Release.migrate\n',
    };
    expect(findTools('mix deploy.prod --remote-only', files)).toEqual(['Ecto']);
  });

  test('reads aliases in the list of the project and in a function of one line', () => {
    const inline = 'def project do\n[app: :app, aliases: [up: ["ecto.migrate"]]]\nend\n';
    const short = 'def project, do: [aliases: aliases()]\ndefp aliases, do: [up: "ecto.migrate"]\n';
    expect(findTools('mix up', { 'mix.exs': inline })).toEqual(['Ecto']);
    expect(findTools('mix up', { 'mix.exs': short })).toEqual(['Ecto']);
  });

  test('has the line of the command and the environment of tests', () => {
    const aliases = 'setup: [\n"deps.get",\n"ecto.migrate"\n],\ntest: ["ecto.migrate", "test"]';
    const [found] = analyze('mix setup', project(aliases)).migrations;
    expect(found?.via).toEqual([{ file: 'mix.exs', line: 9 }]);
    const findEnvironment = (text: string, options = '') =>
      analyze(text, project(aliases, options)).migrations[0]?.environment.get('MIX_ENV');
    expect(findEnvironment('mix test')).toBe('test');
    expect(findEnvironment('MIX_ENV=prod mix test')).toBe('prod');
    expect(findEnvironment('mix setup')).toBeUndefined();
    expect(findEnvironment('mix setup', 'preferred_cli_env: [setup: :test],')).toBe('test');
  });

  test.each([
    ['mix setup', 'setup: ["deps.get", "assets.build"]'],
    ['mix compile', 'setup: ["ecto.migrate"]'],
    ['mix setup', '# setup: ["ecto.migrate"]\nsetup: ["deps.get"]'],
    ['mix setup', 'setup: [fn _ -> log(["ecto.migrate"]) end]'],
    ['mix ecto', 'x: []'],
    ['mix x', 'x: ["x"]'],
  ])('finds nothing in %s of %s', (text, aliases) => {
    expect(findTools(text, project(aliases))).toEqual([]);
  });

  test.each([
    ['mix up', project('up: [&up/1]'), 'is an alias that runs more than literal commands'],
    ['mix up', project('up: ["x.y", fn _ -> up() end]'), 'more than literal commands'],
    ['mix up', { 'mix.exs': 'def project, do: [aliases: Other.list()]' }, 'not a literal list'],
    ['mix db.migrate_all', project('up: []'), 'is a task of Mix that the check does not know'],
  ])('lists what is not literal: %s', (text, files, why) => {
    const { unjudged } = analyze(text, files);
    expect(unjudged.map((each) => each.why)).toContainEqual(expect.stringContaining(why));
  });

  test.each(['mix deps.get', 'mix up', 'mix ecto.migrations', 'mix phx.digest', 'mix --version'])(
    'lists nothing for %s',
    (text) => {
      expect(analyze(text, project('up: ["deps.get"]')).unjudged).toEqual([]);
    },
  );

  test('ends soon for a file without an end', () => {
    for (const part of ['aliases', 'aliases do [', '"a": ["b', 'aliases: # x\n']) {
      expect(findTools('mix up', { 'mix.exs': part.repeat(5_000) })).toEqual([]);
    }
  });
});

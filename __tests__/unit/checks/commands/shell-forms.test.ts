import { analyze, findRoles, findTools } from './support';

const URL = '"$DATABASE_URL"';

describe('analyzeScript: arrays', () => {
  test.each([
    ['the words of an array', 'cmd=(alembic upgrade head)\n"${cmd[@]}"'],
    ['an array without quotes', 'cmd=(alembic upgrade head)\n${cmd[@]}'],
    ['an array that grows', 'cmd=(alembic)\ncmd+=(upgrade head)\n"${cmd[@]}"'],
    ['an array with an index', 'cmd=(alembic)\ncmd[1]=upgrade\n"${cmd[@]}" head'],
    ['an array of declare', 'declare -a cmd=(alembic upgrade)\n"${cmd[@]}" head'],
    ['an array of local', 'f() { local cmd=(alembic upgrade head); "${cmd[@]}"; }\nf'],
    ['the first word of an array', 'tool=(alembic psql)\n$tool upgrade head'],
    ['one word of an array', 'tools=(psql alembic)\n"${tools[1]}" upgrade head'],
    ['a part of an array', 'cmd=(sudo alembic upgrade head)\n"${cmd[@]:1}"'],
    ['a word with spaces', 'cmd=(bash -c "alembic upgrade head")\n"${cmd[@]}"'],
    ['a string that grows', 'cmd="alembic"\ncmd+=" upgrade head"\n$cmd'],
    ['the words of a call, with spaces', 'run() { "$@"; }\nrun bash -c "alembic upgrade head"'],
    [
      'the words of a call after shift',
      'run() { local name=$1; shift; "$@"; }\nrun x alembic upgrade head',
    ],
    ['the words of a call from the second', 'run() { "${@:2}"; }\nrun x alembic upgrade head'],
    ['read -a', 'read -r -a cmd <<< "alembic upgrade head"\n"${cmd[@]}"'],
  ])('finds a migration in %s', (_, text) => {
    expect(findTools(text)).toEqual(['Alembic']);
  });

  test.each([
    ['a list of files', 'files=(migrations/*.sql)\nfor f in "${files[@]}"; do psql -f "$f"; done'],
    [
      'options that grow',
      'args=()\nfor f in migrations/*.sql; do args+=(-f "$f"); done\npsql "${args[@]}"',
    ],
    ['a prefix', `files=(migrations/1.sql)\npsql ${URL} "\${files[@]/#/-f}" -f "\${files[0]}"`],
    [
      'the output of ls',
      'files=($(ls migrations/*.sql))\nfor f in "${files[@]}"; do psql -f "$f"; done',
    ],
    [
      'mapfile',
      'mapfile -t files < <(find migrations -name "*.sql")\nfor f in "${files[@]}"; do psql -f "$f"; done',
    ],
    ['printf', 'files=(migrations/1.sql)\npsql $(printf -- "-f %s " "${files[@]}")'],
    ['xargs', `files=(migrations/1.sql)\nprintf '%s\\n' "\${files[@]}" | xargs -n1 psql -f`],
  ])('finds psql with files of an array: %s', (_, text) => {
    expect(findTools(text)).toEqual(['psql']);
  });

  test.each([
    ['an array that is replaced', 'cmd=(alembic upgrade head)\ncmd=(true)\n"${cmd[@]}"'],
    ['an array that is unset', 'cmd=(alembic upgrade head)\nunset cmd\n"${cmd[@]}"'],
    ['an array of a subshell', '(cmd=(alembic upgrade head))\n"${cmd[@]}"'],
    ['an array that is only printed', 'cmd=(alembic upgrade head)\necho "${cmd[@]}"'],
    [
      'an array of other files',
      'files=(seeds/*.sql)\nfor f in "${files[@]}"; do psql -f "$f"; done',
    ],
    ['the length of an array', 'cmd=(alembic upgrade head)\necho ${#cmd[@]}'],
    [
      'the words of the caller after a call',
      'f() { true; }\nset_up() { f alembic upgrade head; "$@"; }\nset_up true',
    ],
  ])('finds nothing in %s', (_, text) => {
    expect(findTools(text)).toEqual([]);
  });
});

describe('analyzeScript: loops', () => {
  test.each([
    ['commands of several words', 'for c in "npm ci" "alembic upgrade head"; do $c; done'],
    [
      'an array of commands',
      'cmds=("npm ci" "alembic upgrade head")\nfor c in "${cmds[@]}"; do eval "$c"; done',
    ],
    ['subcommands', 'for c in check upgrade; do alembic $c head; done'],
    ['scripts', 'for s in a m; do ./$s.sh; done'],
  ])('finds a migration in a loop over %s', (_, text) => {
    expect(findTools(text, { 'm.sh': 'alembic upgrade head\n' })).toEqual(['Alembic']);
  });

  test.each([
    ['command', 'for d in a b c; do alembic -n $d upgrade head; done'],
    ['script', 'for d in a b c; do ./m.sh "$d"; done'],
  ])('finds a %s once for all values', (_, text) => {
    expect(findTools(text, { 'm.sh': 'alembic -n "$1" upgrade head\n' })).toEqual(['Alembic']);
  });

  test('does not multiply loops inside each other', () => {
    const loops = 'for x in 1 2 3 4 5 6 7 8; do '.repeat(12);
    expect(findTools(`${loops}alembic upgrade head${'; done'.repeat(12)}`)).toEqual(['Alembic']);
  });
});

describe('analyzeScript: input that a shell runs', () => {
  test.each([
    ['echo', 'echo "alembic upgrade head" | bash'],
    ['printf', `printf 'alembic %s head\\n' upgrade | sh -e`],
    ['a variable', 'CMD="alembic upgrade head"\necho "$CMD" | bash'],
    ['a group', '{ echo "cd api"; echo "alembic upgrade head"; } | bash'],
    ['a function that prints', 'gen() { echo "alembic upgrade head"; }\ngen | bash'],
    ['a filter between', 'echo "alembic upgrade head" | tee log.txt | bash'],
    ['a wrapper before the shell', 'echo "alembic upgrade head" | sudo -E bash'],
    ['a container', 'echo "alembic upgrade head" | docker exec -i api sh'],
    ['another machine', 'echo "alembic upgrade head" | ssh deploy@host'],
    ['bash -s on another machine', 'echo "alembic upgrade head" | ssh deploy@host bash -s'],
    ['a here-document', 'bash <<EOF\nalembic upgrade head\nEOF'],
    ['a here-document of cat', 'cat <<EOF | bash\nalembic upgrade head\nEOF'],
    ['a here-document with a variable', 'T=upgrade\nbash <<EOF\nalembic $T head\nEOF'],
    ['a here-string', 'bash <<< "alembic upgrade head"'],
    ['a here-string with options', 'bash -euo pipefail <<< "alembic upgrade head"'],
    ['a file', 'bash < m.sh'],
    ['a file of cat', 'cat m.sh | bash'],
    ['a file on another machine', 'ssh deploy@host bash -s < m.sh'],
    [
      'a Python text',
      "python - <<'EOF'\nimport subprocess\nsubprocess.run(['alembic', 'upgrade', 'head'])\nEOF",
    ],
  ])('finds a migration in the input: %s', (_, text) => {
    expect(findTools(text, { 'm.sh': 'alembic upgrade head\n' })).toEqual(['Alembic']);
  });

  test.each([
    ['a text that no shell runs', 'echo "alembic upgrade head" | tee plan.txt'],
    ['a text of a script that is known', 'echo "alembic upgrade head" | bash ./m.sh'],
    ['a text with only a check', 'echo "alembic check" | bash'],
    ['a here-document that cat prints', 'cat <<EOF\nalembic upgrade head\nEOF'],
    ['a here-string of grep', 'grep x <<< "alembic upgrade head"'],
  ])('finds nothing in %s', (_, text) => {
    expect(findTools(text, { 'm.sh': 'true\n' })).toEqual([]);
  });

  test('does not pass variables to another machine', () => {
    const environment = new Map([['DB_ROLE', 'staging']]);
    expect(findRoles('echo "alembic upgrade head" | bash', {}, { environment })).toEqual([
      'staging',
    ]);
    expect(findRoles('echo "alembic upgrade head" | ssh h', {}, { environment })).toEqual([
      undefined,
    ]);
  });
});

describe('analyzeScript: files that psql includes', () => {
  test.each([
    ['in a here-document', 'psql <<EOF\n\\i migrations/1.sql\nEOF'],
    [
      'in a here-document of a loop',
      'for f in migrations/*.sql; do\npsql <<EOF\n\\i $f\nEOF\ndone',
    ],
    ['in a here-document of cat', 'cat <<EOF | psql\n\\ir migrations/1.sql\nEOF'],
    ['in a file of -f', 'psql -f db/all.sql'],
    ['in its input', 'psql < db/all.sql'],
    ['in a file that a here-document includes', 'psql <<EOF\n\\i db/all.sql\nEOF'],
  ])('finds a migration that psql includes %s', (_, text) => {
    const files = { 'db/all.sql': 'BEGIN;\n\\ir migrations/1.sql\nCOMMIT;\n' };
    expect(findTools(text, files)).toEqual(['psql']);
  });

  test('has the line of the include', () => {
    const [found] = analyze('psql -f db/all.sql', {
      'db/all.sql': '-- x\n\\i db/migrations/1.sql\n',
    }).migrations;
    expect(found?.via).toEqual([{ file: 'db/all.sql', line: 2 }]);
  });

  test('ignores files that include no migration', () => {
    const files = { 'db/all.sql': '\\i seeds/1.sql\nSELECT 1;\n' };
    expect(findTools('psql -f db/all.sql\npsql <<EOF\n\\i seeds/1.sql\nEOF', files)).toEqual([]);
  });
});

describe('analyzeScript: trap and located programs', () => {
  test.each([
    ['a trap', "trap 'alembic upgrade head' EXIT"],
    ['a trap with a function that follows', 'trap finish EXIT\nfinish() { alembic upgrade head; }'],
    ['command -v', '$(command -v alembic) upgrade head'],
    ['command -v in quotes', '"$(command -v alembic)" upgrade head'],
    ['which in a variable', 'ALEMBIC=$(which alembic)\n"$ALEMBIC" upgrade head'],
    ['type -P', '$(type -P alembic) upgrade head'],
    ['backticks', '`which alembic` upgrade head'],
    ['pyenv which', '$(pyenv which alembic) upgrade head'],
    ['a fallback', '$(command -v alembic || echo alembic) upgrade head'],
    ['a printed command', '$(echo alembic upgrade head)'],
  ])('finds a migration in %s', (_, text) => {
    expect(findTools(text)).toEqual(['Alembic']);
  });

  test.each([
    ['a trap that is removed', 'trap - EXIT'],
    ['a trap that ignores a signal', 'trap "" INT'],
    ['a trap that cleans up', "trap 'rm -f x' EXIT"],
    ['a test for a program', 'command -v alembic'],
    ['the path of a program', 'echo "$(command -v alembic)"'],
    ['a name that is printed', 'echo which alembic upgrade head'],
  ])('finds nothing in %s', (_, text) => {
    expect(findTools(text)).toEqual([]);
  });

  test('has the variables that the script sets before its end in a trap', () => {
    expect(findRoles("trap 'alembic upgrade head' EXIT\nexport DB_ROLE=staging")).toEqual([
      'staging',
    ]);
  });
});

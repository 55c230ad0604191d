import { analyzeScript } from '../../../../src/checks/commands/analyze-script';
import { FollowMemory } from '../../../../src/checks/commands/follow-memory';
import { VisitBudget } from '../../../../src/checks/commands/visit-budget';
import { createRepository } from '../support';
import { analyze, findRoles, findTools } from './support';

const packageJson = (scripts: Record<string, string>) => JSON.stringify({ scripts }, undefined, 1);
const chain = (count: number, line: (next: number) => string, last: string) =>
  Object.fromEntries(
    Array.from({ length: count + 1 }, (_, at) => [at, at === count ? last : line(at + 1)]),
  );

/** Returns the tools and the shortfall of a script, in the order `tool, tool, shortfall`. */
function follow(text: string, files: Record<string, string> = {}): readonly unknown[] {
  const { migrations, shortfall } = analyze(text, files);
  return [...new Set(migrations.map(({ tool }) => tool)), shortfall];
}

describe('analyzeScript: what calls itself', () => {
  test.each([
    ['a script with few words', './s.sh', { 's.sh': './s.sh a\n./s.sh b\nalembic upgrade head\n' }],
    [
      'a script with other variables',
      './s.sh',
      { 's.sh': 'A=1 ./s.sh\nB=1 ./s.sh\nalembic upgrade head\n' },
    ],
    [
      'two scripts',
      './a.sh',
      { 'a.sh': './b.sh\n./b.sh x\n', 'b.sh': './a.sh\n./a.sh x\nalembic upgrade head\n' },
    ],
    ['a sourced script', '. ./s.sh', { 's.sh': '. ./s.sh\n. ./s.sh\nalembic upgrade head\n' }],
    [
      'a package script',
      'pnpm test',
      {
        'package.json': packageJson({
          test: 'pnpm test a && pnpm test b && pnpm test c && alembic upgrade head',
        }),
      },
    ],
    [
      'a target of make',
      'make a',
      { Makefile: 'a:\n\tmake b\n\tmake b\nb:\n\tmake a\n\tmake a\n\talembic upgrade head\n' },
    ],
    ['a function', 'f() { f a; f b; alembic upgrade head; }\nf', {}],
    [
      'a function by eval and bash',
      'f() { eval f; bash -c ./s.sh; alembic upgrade head; }\nf',
      { 's.sh': 'bash -c ./s.sh\n' },
    ],
  ])('follows %s once', (_, text, files) => {
    expect(follow(text, files as Record<string, string>)).toEqual(['Alembic', undefined]);
  });

  test.each([
    [
      'scripts',
      './s0.sh',
      Object.fromEntries(
        Object.entries(
          chain(60, (next) => `./s${next}.sh\n./s${next}.sh\n`, 'alembic upgrade head\n'),
        ).map(([at, text]) => [`s${at}.sh`, text]),
      ),
    ],
    [
      'package scripts',
      'npm run 0',
      {
        'package.json': packageJson(
          chain(60, (next) => `npm run ${next} && npm run ${next}`, 'alembic upgrade head'),
        ),
      },
    ],
    [
      'functions',
      `${Object.entries(chain(60, (next) => `f${next}; f${next}`, 'alembic upgrade head'))
        .map(([at, text]) => `f${at}() { ${text}; }`)
        .join('\n')}\nf0`,
      {},
    ],
  ])('follows each of 60 %s once that call the next one twice', (_, text, files) => {
    expect(follow(text, files as Record<string, string>)).toEqual(['Alembic', undefined]);
  });
});

describe('analyzeScript: what decides about a call', () => {
  test.each([
    ['the words', './s.sh check\n./s.sh upgrade', { 's.sh': 'alembic $1 head\n' }],
    [
      'a variable that the script reads',
      'V=check ./s.sh\nV=upgrade ./s.sh',
      { 's.sh': 'alembic $V head\n' },
    ],
    [
      'a variable that an inner script reads',
      'V=check ./a.sh\nV=upgrade ./a.sh',
      { 'a.sh': './s.sh\n', 's.sh': 'alembic $V head\n' },
    ],
    [
      'a variable of make',
      'V=check make a\nV=upgrade make a',
      { Makefile: 'a:\n\talembic $(V) head\n' },
    ],
    [
      'the folder',
      './s.sh\ncd api\n../s.sh',
      {
        's.sh': 'npm run db\n',
        'package.json': packageJson({ db: 'true' }),
        'api/package.json': packageJson({ db: 'alembic upgrade head' }),
      },
    ],
    [
      'the state of the shell for a sourced script',
      '. ./s.sh\nV=upgrade\n. ./s.sh',
      { 's.sh': 'alembic $V head\n' },
    ],
    ['the variables of a function', 'f() { alembic $V head; }\nV=check\nf\nV=upgrade\nf', {}],
    ['the words of a function', 'f() { alembic $1 head; }\nf check\nf upgrade', {}],
  ])('follows again with other values: %s', (_, text, files) => {
    expect(findTools(text, files as Record<string, string>)).toEqual(['Alembic']);
  });

  test('reports the role of each call', () => {
    const files = { 's.sh': 'alembic upgrade head\n' };
    expect(findRoles('./s.sh\nDB_ROLE=staging ./s.sh\n./s.sh', files)).toEqual([
      undefined,
      'staging',
      undefined,
    ]);
  });

  test('reports the line of each call', () => {
    const { migrations } = analyze('./s.sh\ntrue\n./s.sh', {
      's.sh': 'true\nalembic upgrade head\n',
    });
    expect(migrations.map(({ place, via }) => [place.line, via])).toEqual([
      [1, [{ file: 's.sh', line: 2 }]],
      [3, [{ file: 's.sh', line: 2 }]],
    ]);
  });

  test('changes the shell as the first call did', () => {
    const files = { 's.sh': 'export DB_ROLE=staging\n' };
    const text = '. ./s.sh\nunset DB_ROLE\n. ./s.sh\nalembic upgrade head';
    expect(findRoles(text, files)).toEqual(['staging']);
    const shellFunction =
      'f() { export DB_ROLE=staging; }\nf\nunset DB_ROLE\nf\nalembic upgrade head';
    expect(findRoles(shellFunction)).toEqual(['staging']);
  });

  test('reports a function of a sourced script at its call', () => {
    const { migrations } = analyze('. ./lib.sh\ntrue\nup', {
      'lib.sh': '\n\n\n\nup() { alembic upgrade head; }\n',
    });
    expect(migrations.map(({ place }) => place.line)).toEqual([3]);
  });

  test('remembers nothing half for a script that an outer one was following', () => {
    const files = createRepository({
      'a.sh': './b.sh\nalembic upgrade head\n',
      'b.sh': './a.sh\n',
    });
    const memory = new FollowMemory();
    const script = {
      shell: undefined,
      directory: '.',
      environment: new Map<string, string>(),
      place: (line: number) => ({ file: 'w.yml', line }),
    };
    const find = (text: string) => analyzeScript({ ...script, text }, files, memory).migrations;
    expect(find('./a.sh')).toHaveLength(1);
    expect(find('./b.sh')).toHaveLength(1);
  });

  test('keeps only the common lines of many ways to a migration', () => {
    const files = { 'a.sh': './b.sh\n'.repeat(20), 'b.sh': 'alembic upgrade head\n' };
    const { migrations } = analyze('./a.sh', files);
    expect(migrations.map(({ via }) => via)).toEqual([[{ file: 'b.sh', line: 1 }]]);
  });
});

describe('analyzeScript: the budget', () => {
  test.each([
    [
      'a script with words that grow',
      './s.sh',
      { 's.sh': './s.sh "$@" a\n./s.sh "$@" b\nalembic upgrade head\n' },
    ],
    ['a function with words that grow', 'f() { f "$@" a; f "$@" b; alembic upgrade head; }\nf', {}],
    ['a variable that grows', './s.sh', { 's.sh': 'alembic upgrade head\nexport A=a$A\n./s.sh\n' }],
  ])('stops at %s, and returns what it found', (_, text, files) => {
    expect(follow(text, files as Record<string, string>)).toEqual([
      'Alembic',
      expect.stringMatching(/^more than 100 calls/),
    ]);
  });

  test.each([
    ['a variable', `A=xxxxxxxxxx\n${'A=$A$A$A\n'.repeat(60)}alembic upgrade head`, {}],
    ['an array', `A=(x)\n${'A+=("${A[@]}" "${A[@]}")\n'.repeat(60)}alembic upgrade head`, {}],
    [
      'a variable of make',
      'make a',
      {
        Makefile: `${Array.from({ length: 6 }, (_, at) => `V${at}=${`$(V${at + 1})`.repeat(300)}\n`).join('')}V6=x\na:\n\techo $(V0)\n\talembic upgrade head\n`,
      },
    ],
  ])('does not expand %s without limit', (_, text, files) => {
    expect(follow(text, files as Record<string, string>)).toEqual([
      'Alembic',
      'a variable with a very long value',
    ]);
  });

  test('stops at wrappers without end', () => {
    expect(follow(`${'sudo '.repeat(300)}alembic upgrade head`)).toEqual([
      'more than 100 programs that run each other',
    ]);
  });

  test.each([
    [
      '600 scripts of a script',
      './all.sh',
      {
        'all.sh': Array.from({ length: 600 }, (_, at) => `./s.sh ${at}\n`).join(''),
        's.sh': 'echo $1\n',
      },
    ],
    [
      '600 calls of a function',
      `log() { echo "$1"; }\n${Array.from({ length: 600 }, (_, at) => `log ${at}\n`).join('')}`,
      {},
    ],
    [
      '60 scripts inside each other',
      './s0.sh',
      Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`s${at}.sh`, `./s${at + 1}.sh\n`])),
    ],
  ])('has enough for %s', (_, text, files) => {
    expect(analyze(text, files as Record<string, string>).shortfall).toBeUndefined();
  });

  test('counts 500 visits for a step, and 100,000 for all', () => {
    const budget = new VisitBudget();
    const visitInner = () => budget.visit(() => budget.visit(() => undefined));
    const countVisits = () => {
      budget.startStep();
      let count = 0;
      while (budget.shortfall === undefined) {
        visitInner();
        count += 1;
      }
      return count;
    };
    expect(countVisits()).toBe(500);
    for (let step = 1; step < 200; step += 1) expect(countVisits()).toBe(500);
    budget.startStep();
    visitInner();
    expect(budget.shortfall).toMatch(/100000/);
  });

  test('stops when the time is over', () => {
    const budget = new VisitBudget(() => true);
    expect(budget.visit(() => undefined)).toBe(false);
    expect(budget.shortfall).toBe('more than the check can follow in its time');
  });
});

describe('analyzeScript: Bun', () => {
  const files = {
    'package.json': packageJson({
      test: 'prisma migrate deploy',
      build: 'prisma db push',
      db: 'prisma db push',
    }),
  };

  test.each(['bun test', 'bun test src/a', 'bun build ./x.ts'])(
    'is its own command: %s',
    (text) => {
      expect(findTools(text, files)).toEqual([]);
    },
  );

  test.each(['bun run test', 'bun db', 'bun run build', 'pnpm test', 'yarn build', 'npm test'])(
    'runs the script: %s',
    (text) => {
      expect(findTools(text, files)).toEqual(['Prisma']);
    },
  );
});

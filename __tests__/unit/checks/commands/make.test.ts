import { expandMakeText } from '../../../../src/checks/commands/follow/make-expansion';
import { analyze, findTools } from './support';

const VARIABLES = new Map([
  ['A', 'a'],
  ['EMPTY', ''],
  ['TWICE', '$(A)$(A)'],
  ['SELF', '$(or ${SELF}, x)'],
  ['SECRET', '${{ secrets.URL }}'],
  ['greet', 'hello $(1) and $(2)'],
]);

test.each([
  ['$(A) ${A} $$A $@ $<', 'a a $A $@ $<'],
  ['$(TWICE)', 'aa'],
  ['$(SECRET) $(or $(SECRET), b)', '${{ secrets.URL }} ${{ secrets.URL }}'],
  ['$(MAKE) x', 'make x'],
  // A variable without a value can come from the environment.
  ['"$(NAME)"', '"${NAME}"'],
  ['$(or $(EMPTY),$(A),b)', 'a'],
  ['$(or ${NAME}, b-$(A))', '${NAME:-b-a}'],
  ['$(or $(NAME), $(OTHER), b)', '${NAME:-${OTHER:-b}}'],
  ['$(SELF)', '${SELF:-x}'],
  ['$(if $(A),yes,no)', 'yes'],
  ['$(if $(EMPTY),yes,no)', 'no'],
  ['$(if $(NAME),yes)', 'yes'],
  ['$(and $(A),b)', 'b'],
  ['$(shell date +%s)', '$(date +%s)'],
  ['$(call greet,x,$(A))', 'hello x and a'],
  ['$(foreach x,1 2,-f $(x).sql)', '-f 1.sql -f 2.sql'],
  ['$(strip  a )', 'a'],
  ['$(info migrating)', ''],
  ['$(patsubst %.c,%.o,x.c)', '${MAKE_VALUE}'],
  ['$(SOURCES:.c=.o)', '${MAKE_VALUE}'],
  ['$(uname -s)', ''],
  ['$(A', '$(A'],
])('expandMakeText: %s', (text, expected) => {
  expect(expandMakeText(text, VARIABLES)).toBe(expected);
});

test('expandMakeText ends soon for variables that grow without limit', () => {
  const names = Array.from({ length: 40 }, (_, index) => `V${index}`);
  const variables = new Map(names.map((name, index) => [name, `$(V${index + 1})$(V${index + 1})`]));
  expect(expandMakeText('$(V0)', variables)).toBeUndefined();
  expect(expandMakeText('$(or '.repeat(20_000), variables)).toBeUndefined();
  expect(expandMakeText(`${'$(or '.repeat(100)}${')'.repeat(100)}`, variables)).toBeUndefined();
});

describe('analyzeScript: functions of Make', () => {
  const run = (makefile: string, text = 'make m') => analyze(text, { Makefile: makefile });

  test.each([
    'm:\n\t$(or $(TOOL),alembic) upgrade head\n',
    'm:\n\t$(if $(CI),alembic upgrade head,true)\n',
    'm:\n\t$(shell echo alembic) upgrade head\n',
    'define up\n@alembic upgrade head\nendef\nm:\n\t$(up)\n',
    'define up\ncd db\nalembic upgrade $(1)\nendef\nm:\n\t$(call up,head)\n',
    'X := head\nX := upgrade $(X)\nm:\n\talembic $(X)\n',
  ])('finds a migration in %j', (makefile) => {
    expect(findTools('make m', { Makefile: makefile })).toEqual(['Alembic']);
  });

  test.each([
    'export REF := $(or ${REF}, migrations-${APP})\nm:\n\t@echo "$(REF)"\n',
    'm:\n\ttest -n "$(MIGRATIONS_JOB)"\n',
    'm:\n\t$(info run migrations)\n',
    'define migrate\nalembic upgrade head\nendef\nm:\n\ttrue\n',
  ])('reads no command in %j', (makefile) => {
    expect(run(makefile).unjudged).toEqual([]);
    expect(run(makefile).migrations).toEqual([]);
  });

  test('lists a command with the variable that is not known', () => {
    expect(run('m:\n\tacme $(JOB)\n').unjudged.map((each) => each.redactedCommand)).toEqual([
      'acme ${JOB}',
    ]);
  });
});

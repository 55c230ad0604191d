import { parseTarget } from '../../../src/database-url/connection-string';
import { listKnownSettings } from '../../../src/database-url/session-setting';
import { joinStartupOptions, splitStartupOptions } from '../../../src/database-url/startup-options';

function session(text: string, environment: Record<string, string> = {}) {
  const parsed = parseTarget(text, environment);
  if (!parsed.ok || parsed.target.kind !== 'server') throw new Error('not a server');
  return parsed.target.session;
}

const settingsOf = (text: string, environment: Record<string, string> = {}) =>
  session(text, environment).settings.map(({ name, value }) => `${name}=${value}`);

describe('parseTarget: run-time parameters', () => {
  test.each([
    ['postgresql://h/db?search_path=shop', ['search_path=shop']],
    ['postgresql://h/db?search_path=shop%2Cpublic', ['search_path=shop,public']],
    ['postgresql://h/db?search_path=', ['search_path=']],
    ['postgresql://h/db?options=-c%20search_path%3Dshop', ['search_path=shop']],
    ['postgresql://h/db?options=-csearch_path%3Da%5C%20b', ['search_path=a b']],
    ['postgresql://h/db?options=--statement-timeout%3D300ms', ['statement_timeout=300ms']],
    ['postgresql://h/db?options[search_path]=shop', ['search_path=shop']],
    ['postgresql://h/db?role=app_owner&TimeZone=UTC', ['role=app_owner', 'timezone=UTC']],
    ['postgresql://h/db?my.tenant=7&lock_timeout=0', ['my.tenant=7', 'lock_timeout=0']],
    ['postgresql://h/db?serach_path=shop', ['serach_path=shop']],
    ['jdbc:postgresql://h/db?currentSchema=shop,public', ['search_path=shop,public']],
    ['jdbc:postgresql://h/db?ApplicationName=x&prepareThreshold=0', []],
    ["host=h dbname=db search_path='shop, public'", ['search_path=shop, public']],
    ["host=h dbname=db options='-c role=owner'", ['role=owner']],
    // Without effect here.
    ['postgresql://h/db?application_name=x&connect_timeout=3&pgbouncer=true', []],
    ['postgresql://h/db?sslmode=disable&channel_binding=disable&client_encoding=UTF8', []],
    ['postgresql://h/db?schema=public&x-migrations-table=t&x', []],
  ])('%s sets %j', (text, expected) => {
    expect(settingsOf(text)).toEqual(expected);
  });

  test('lets a parameter win over `options`, as the server does', () => {
    const text = 'postgresql://h/db?search_path=b&options=-c%20search_path%3Da%20-c%20x.y%3D1';
    expect(settingsOf(text)).toEqual(['x.y=1', 'search_path=b']);
  });

  test('reads PGOPTIONS if the URL has no `options`', () => {
    const environment = { PGOPTIONS: '-c search_path=shop' };
    expect(settingsOf('postgresql://h/db', environment)).toEqual(['search_path=shop']);
    expect(settingsOf('postgresql://h/db?options=-c%20role%3Dr', environment)).toEqual(['role=r']);
  });

  test('keeps the words of `options` that only a proxy reads', () => {
    const read = session('postgresql://h/db?options=endpoint%3Dep-x%20-c%20search_path%3Dshop');
    expect(read.startupOptions).toBe('endpoint=ep-x');
    expect(joinStartupOptions(read.startupOptions, read.settings)).toBe(
      'endpoint=ep-x -c search_path=shop',
    );
  });

  test('keeps the parameters of one tool apart', () => {
    const { toolParameters } = session('postgresql://h/db?schema=shop&x-multi-statement=true');
    expect([...toolParameters]).toEqual([
      ['schema', 'shop'],
      ['x-multi-statement', 'true'],
    ]);
  });

  test('reports run-time parameters that JDBC does not read', () => {
    expect(session('jdbc:postgresql://h/db?search_path=shop&loggerLevel=x').unread).toEqual([
      'search_path',
    ]);
  });

  test.each([
    ['search_path=a&search_path=b', ['`search_path`']],
    ['search_path=a&Search_Path=b', ['`Search_Path`']],
    ['search_path=a&currentSchema=b', ['`currentSchema`']],
    ['schema=a&schema=b', ['`schema`']],
    ['search_path=a&search_path=a&schema=s&schema=s', []],
    ['options=-c%20search_path%3Da&search_path=b', []],
  ])('reports what the query sets twice, to different values: %s', (query, expected) => {
    expect(session(`postgresql://h/db?${query}`).contradicted).toEqual(expected);
  });

  test('knows which parameters every server has', () => {
    const read = session('postgresql://h/db?search_path=a&plugin=x&my.tenant=7');
    expect(listKnownSettings(read).map(({ name }) => name)).toEqual(['search_path']);
  });

  test('does not show a name that can be the rest of a password', () => {
    const read = session('jdbc:postgresql://h/db?user=u&password=ab&options=-c%20x%3Dy');
    expect(read.settings[0]?.label).toBe('`x` in `options`');
    const labels = session('postgresql://h/db?password=ab&cdef=g&search_path=s').settings;
    expect(labels.map(({ label }) => label)).toEqual(['number 2 of the query', '`search_path`']);
    expect(session('postgresql://h/db?serach_path=s').settings[0]?.label).toBe('`serach_path`');
  });

  test('refuses a `+` in a run-time parameter, which drivers decode differently', () => {
    const parsed = parseTarget('postgresql://h/db?search_path=a+b', {});
    expect(parsed).toMatchObject({ ok: false, what: expect.stringContaining('`search_path`') });
  });
});

test.each([
  ['-c a=b', [['a', 'b']], undefined],
  [
    '-ca=b --c-d=e\\ f',
    [
      ['a', 'b'],
      ['c_d', 'e f'],
    ],
    undefined,
  ],
  ['-c a=b=c', [['a', 'b=c']], undefined],
  ['endpoint=x -d 1', [], 'endpoint=x -d 1'],
  ['-c', [], '-c'],
  ['-c a', [], '-c a'],
  ['', [], undefined],
] as const)('splitStartupOptions: %j', (text, settings, rest) => {
  expect(splitStartupOptions(text)).toEqual({ settings, rest });
});

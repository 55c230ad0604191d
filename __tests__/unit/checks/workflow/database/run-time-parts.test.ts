import { replaceNeutralParts } from '../../../../../src/checks/workflow/database/run-time-parts';

describe('replaceNeutralParts', () => {
  test.each([
    ['postgres://a:${{ secrets.PW }}@localhost:5432/x', 'postgres://a:x@localhost:5432/x'],
    ['postgres://${{ secrets.U }}:$PW@localhost:5432/${DB}', 'postgres://x:x@localhost:5432/x'],
    ['postgres://a:$(cat pw.txt)@h/x', 'postgres://a:x@h/x'],
    ['postgres://a:`cat pw`@h/x', 'postgres://a:x@h/x'],
    ['postgres://a:b@h:5432/$(uuidgen)', 'postgres://a:b@h:5432/x'],
    ['postgres://a:b@h:5432/test_$((RANDOM % 9))', 'postgres://a:b@h:5432/test_x'],
    ["postgres://a:${{ format('{0}@/', secrets.PW) }}@h/x", 'postgres://a:x@h/x'],
    [
      'jdbc:postgresql://h/x?user=a&password=${{ secrets.PW }}',
      'jdbc:postgresql://h/x?user=a&password=x',
    ],
    ['host=h user=$U password=${{ secrets.PW }} dbname=$D', 'host=h user=x password=x dbname=x'],
    ['mysql://a:$PW@h/x', 'mysql://a:x@h/x'],
  ])('replaces the user, the password and the database of %s', (text, expected) => {
    expect(replaceNeutralParts(text)).toBe(expected);
  });

  test.each([
    'postgres://a:b@${{ secrets.HOST }}:5432/x',
    'postgres://a:b@localhost:$PORT/x',
    'postgres://a:b@$(cat host)/x',
    'postgres://a:b@localhost:$(cat port)/x',
    'postgres://a:b@localhost:5432/x?$(cat options)',
    'postgres://$(cat user)/x',
    'postgres://a:b@localhost:5432/x?${{ vars.OPTIONS }}',
    'postgres://a:b@localhost:5432/x?host=$HOST',
    'postgres://localhost:5432/a/$B',
    'postgres://${{ secrets.HOST }}/x',
    '${{ secrets.PREFIX }}@localhost:5432/x',
    '${{ secrets.SCHEME }}://a:b@localhost:5432/x',
    'host=$H password=x',
    'hostaddr=$H user=a',
    '${{ secrets.U }}',
  ])('keeps every other value: %s', (text) => {
    expect(replaceNeutralParts(text)).toBe(text);
  });

  test('keeps what was replaced apart from what was not', () => {
    expect(replaceNeutralParts('postgres://$U:$PW@$HOST:$PORT/$DB?$O')).toBe(
      'postgres://x:x@$HOST:$PORT/x?$O',
    );
  });
});

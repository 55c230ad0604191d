import fc from 'fast-check';
import {
  classifyName,
  isPoolerName,
  isReaderName,
  splitNameWords,
} from '../../../src/database-url/name-words';

const list = (text: string): string[] => text.split(' ');

describe('splitNameWords', () => {
  const cases: [name: string, words: string][] = [
    ['app_production', 'app production'],
    ['prod-db', 'prod db'],
    ['prod1', 'prod 1'],
    ['1prod', '1 prod'],
    ['myProd', 'my prod'],
    ['MyAppPROD', 'my app prod'],
    ['PRODServer', 'prod server'],
    ['café.Zürich', 'café zürich'],
    ['データ_prod', 'データ prod'],
  ];
  test.each(cases)('splits %s into %s', (name, words) => {
    expect(splitNameWords(name)).toEqual(list(words));
  });

  test('returns nothing for a text without letters and digits', () => {
    expect(splitNameWords('')).toEqual([]);
    expect(splitNameWords('-_.')).toEqual([]);
  });

  test('keeps every letter and digit of the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const kept = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
        expect(splitNameWords(name).join('')).toBe(
          (kept(name).match(/./gu) ?? []).map((letter) => letter.toLowerCase()).join(''),
        );
      }),
    );
  });
});

describe('classifyName', () => {
  const PROD =
    'app_production prod-db myProd MyAppPROD prod1 db-prod-01 shop_prd PRD live prod production app.prod';
  const STAGING =
    'pre-prod nonprod staging-db app_test staging_prod_copy non_production preProduction prod-test stage stg stag preprod uat qa test testing tests dev develop development sandbox ci preview demo local int integration rehearsal scratch tmp';
  const NEUTRAL =
    'products product productive reproduction prodigy produce latest_contest contest attest testimony greatest devices devops backstage postage stage-less upstaging equator civic city democracy demographics integer mint previews livestock olive deliver alive thread hero rollout replicator production_copy prodlike appprod approd liveprod not-prod no_prod like-prod copy_prod clone-prod mirror_prod copy-of-prod from_prod prod-like prod_clone prod_mirror prod-snapshot prod_backup app shop';

  test.each(list(PROD))('classifies %s as prod', (name) => {
    expect(classifyName(splitNameWords(name))).toBe('prod');
  });
  test.each(list(STAGING))('classifies %s as staging', (name) => {
    expect(classifyName(splitNameWords(name))).toBe('staging');
  });
  test.each(list(NEUTRAL))('classifies %s as neutral', (name) => {
    expect(classifyName(splitNameWords(name))).toBe('neutral');
  });

  test('returns prod if one prod word is not a copy', () => {
    expect(classifyName(splitNameWords('prod_backup_prod'))).toBe('prod');
    expect(classifyName(splitNameWords('pre-live'))).toBe('neutral');
  });
});

test('isReaderName and isPoolerName compare whole words', () => {
  for (const word of list(
    'ro replica replicas reader readonly standby follower secondary slave rr',
  )) {
    expect(isReaderName(splitNameWords(`app-${word}-1`))).toBe(true);
  }
  for (const name of list('thread hero rollout replicator read')) {
    expect(isReaderName(splitNameWords(name))).toBe(false);
  }
  for (const word of list('pooler pgbouncer pool proxy')) {
    expect(isPoolerName(splitNameWords(`app-${word}`))).toBe(true);
  }
  expect(isPoolerName(splitNameWords('liverpool-spooler'))).toBe(false);
});

import { renderAnnotations } from '../../../src/report/annotations';
import { isRunFailed } from '../../../src/report/report';
import { blockedReport, reportOf } from './support';

const finding = {
  code: 'url-pooler',
  level: 'notice',
  what: 'A pooler.',
  next: 'Go direct.',
} as const;
const problem = { code: 'migration-failed', what: 'It failed.', next: 'Mend it.' };
const nowhere = { file: undefined, line: undefined };

describe('annotations', () => {
  test('a run in which all went well has none', () => {
    expect(renderAnnotations(reportOf())).toEqual([]);
  });

  test('a block is one error', () => {
    expect(renderAnnotations(blockedReport())).toEqual([
      {
        level: 'error',
        title: 'Blocked: replica-blocked',
        message: 'The declared role is `replica`. Migrate the primary.',
        ...nowhere,
      },
    ]);
  });

  test('a block that is told to skip is a notice, for the step is green', () => {
    const [annotation, ...others] = renderAnnotations(blockedReport({ onBlock: 'skip' }));
    expect(annotation).toMatchObject({ level: 'notice', title: 'Blocked: replica-blocked' });
    expect(others).toEqual([]);
  });

  test('a problem is an error on its file and line, each finding and note one of its own', () => {
    const problems = [{ ...problem, file: 'migrations/2_b.sql', line: 7 }, problem];
    const notes = [
      { code: 'comments-only', what: 'No statement.', next: 'Fine.', file: 'm/1.sql' },
    ];
    const annotations = renderAnnotations(
      reportOf({ problems, findings: [finding], work: { notes } }),
    );
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'migration-failed',
        message: 'It failed. Mend it.',
        file: 'migrations/2_b.sql',
        line: 7,
      },
      { level: 'error', title: 'migration-failed', message: 'It failed. Mend it.', ...nowhere },
      { level: 'notice', title: 'url-pooler', message: 'A pooler. Go direct.', ...nowhere },
      {
        level: 'notice',
        title: 'comments-only',
        message: 'No statement. Fine.',
        file: 'm/1.sql',
        line: undefined,
      },
    ]);
  });
});

describe('the step', () => {
  test.each([
    ['is green when all went well', reportOf(), false],
    ['is green with findings', reportOf({ findings: [finding] }), false],
    ['is red when it is blocked', blockedReport(), true],
    ['is green when it is blocked and told to skip', blockedReport({ onBlock: 'skip' }), false],
    ['is red when something went wrong', reportOf({ problems: [problem] }), true],
    [
      'is red when something went wrong, whatever a block would do',
      reportOf({ problems: [problem], onBlock: 'skip' }),
      true,
    ],
    [
      'is red when the inputs could not be read, even if told to skip',
      reportOf({
        decision: 'blocked',
        reason: 'input-invalid',
        problems: [problem],
        onBlock: 'skip',
      }),
      true,
    ],
  ])('%s', (_name, report, red) => {
    expect(isRunFailed(report)).toBe(red);
  });
});

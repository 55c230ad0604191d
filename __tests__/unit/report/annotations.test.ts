import { renderAnnotations } from '../../../src/report/annotations';
import { isRunFailed } from '../../../src/report/report';
import { createBlockedReport, createReport } from './support';

const finding = {
  code: 'url-pooler',
  level: 'notice',
  what: 'A pooler.',
  next: 'Use the direct host.',
} as const;
const problem = { code: 'migration-failed', what: 'It failed.', next: 'Fix it.' };
const noLocation = { file: undefined, line: undefined };

describe('renderAnnotations', () => {
  test('renders no annotation for a successful run', () => {
    expect(renderAnnotations(createReport())).toEqual([]);
  });

  test('renders a block as one error', () => {
    expect(renderAnnotations(createBlockedReport())).toEqual([
      {
        level: 'error',
        title: 'Blocked: replica-blocked',
        message: 'The declared role is `replica`. Migrate the primary.',
        ...noLocation,
      },
    ]);
  });

  test('renders a block with on-block skip as a notice', () => {
    const [annotation, ...others] = renderAnnotations(createBlockedReport({ onBlock: 'skip' }));
    expect(annotation).toMatchObject({ level: 'notice', title: 'Blocked: replica-blocked' });
    expect(others).toEqual([]);
  });

  test('renders each problem on its file and line, and each finding and note', () => {
    const problems = [{ ...problem, file: 'migrations/2_b.sql', line: 7 }, problem];
    const notes = [
      { code: 'comments-only', what: 'No statement.', next: 'Fine.', file: 'm/1.sql' },
    ];
    const annotations = renderAnnotations(
      createReport({ problems, findings: [finding], result: { notes } }),
    );
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'migration-failed',
        message: 'It failed. Fix it.',
        file: 'migrations/2_b.sql',
        line: 7,
      },
      { level: 'error', title: 'migration-failed', message: 'It failed. Fix it.', ...noLocation },
      {
        level: 'notice',
        title: 'url-pooler',
        message: 'A pooler. Use the direct host.',
        ...noLocation,
      },
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

describe('isRunFailed', () => {
  test.each([
    ['returns false for a successful run', createReport(), false],
    ['returns false for a run with findings', createReport({ findings: [finding] }), false],
    ['returns true for a blocked run', createBlockedReport(), true],
    [
      'returns false for a blocked run with on-block skip',
      createBlockedReport({ onBlock: 'skip' }),
      false,
    ],
    ['returns true for a run with a problem', createReport({ problems: [problem] }), true],
    [
      'returns true for a run with a problem and on-block skip',
      createReport({ problems: [problem], onBlock: 'skip' }),
      true,
    ],
    [
      'returns true for invalid inputs with on-block skip',
      createReport({
        decision: 'blocked',
        reason: 'input-invalid',
        problems: [problem],
        onBlock: 'skip',
      }),
      true,
    ],
  ])('%s', (_name, report, isFailed) => {
    expect(isRunFailed(report)).toBe(isFailed);
  });
});

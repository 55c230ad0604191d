import type { Problem } from '../problem';
import type { Report } from './report';

/** What GitHub shows beside a file, or on the run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/**
 * One annotation for a block, one for each problem and each finding: what, and what to do next. A
 * block that is told to skip is a notice, for the step is green.
 */
export function renderAnnotations(report: Report): readonly Annotation[] {
  const { block, problems, findings, work, onBlock } = report;
  const blocked: Annotation[] =
    block === undefined
      ? []
      : [
          {
            level: onBlock === 'skip' ? 'notice' : 'error',
            title: `Blocked: ${block.reason}`,
            message: `${block.what} ${block.next}`,
            file: block.file,
            line: block.line,
          },
        ];
  return [
    ...blocked,
    ...problems.map((problem) => annotation('error', problem)),
    ...findings.map(({ level, code, what, next }) => annotation(level, { code, what, next })),
    ...work.notes.map((note) => annotation('notice', note)),
  ];
}

function annotation(level: Annotation['level'], problem: Problem): Annotation {
  const { code, what, next, file, line } = problem;
  return { level, title: code, message: `${what} ${next}`, file, line };
}

import type { Problem } from '../problem';
import type { Report } from './report';

/** An annotation on a line of a file, on a file, or on the run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/**
 * Renders an annotation for the block, each problem, each finding and each note. With
 * `on-block: skip` the block is a notice, because the step succeeds.
 */
export function renderAnnotations(report: Report): readonly Annotation[] {
  const { block, problems, findings, result, onBlock } = report;
  const blockAnnotations: Annotation[] =
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
    ...blockAnnotations,
    ...problems.map((problem) => toAnnotation('error', problem)),
    ...findings.map(({ level, code, what, next }) => toAnnotation(level, { code, what, next })),
    ...result.notes.map((note) => toAnnotation('notice', note)),
  ];
}

function toAnnotation(level: Annotation['level'], problem: Problem): Annotation {
  const { code, what, next, file, line } = problem;
  return { level, title: code, message: `${what} ${next}`, file, line };
}

import type { FindingLevel } from '../checks/rule';
import type { Annotation } from './annotations';
import {
  type CheckReport,
  FINDING_LEVELS,
  formatLocation,
  type ReportedFinding,
} from './check-report';

/** How many annotations of each level GitHub shows for a step. It drops the others. */
const MAX_ANNOTATIONS = 10;

/** How many findings the annotation for the rest names. */
const MAX_NAMES_IN_TITLE = 3;

/**
 * Renders the annotations of a check: the problems, then the findings, errors first. A finding on a
 * changed line gets its own annotation. One more annotation of the same level names the findings on
 * other lines, and those over the number that GitHub shows.
 */
export function renderCheckAnnotations({ problems, findings }: CheckReport): readonly Annotation[] {
  const problemAnnotations = problems.map(
    ({ code, what, next, file, line }): Annotation => ({
      level: 'error',
      title: code,
      message: `${what} ${next}`,
      file,
      line,
    }),
  );
  return FINDING_LEVELS.flatMap((level) => {
    const first = level === 'error' ? problemAnnotations : [];
    const findingsOfLevel = findings.filter((finding) => finding.level === level);
    const maxCount = MAX_ANNOTATIONS - first.length;
    return [...first, ...annotateFindings(level, findingsOfLevel, maxCount)];
  });
}

function annotateFindings(
  level: FindingLevel,
  findings: readonly ReportedFinding[],
  maxCount: number,
): readonly Annotation[] {
  const onChange = findings.filter((finding) => finding.onChange);
  const fits = onChange.length === findings.length && onChange.length <= maxCount;
  const shown = fits ? onChange : onChange.slice(0, Math.max(0, maxCount - 1));
  const rest = findings.filter((finding) => !shown.includes(finding));
  const restAnnotations = rest.length === 0 ? [] : [annotateRest(level, rest)];
  return [...shown.map(annotateFinding), ...restAnnotations];
}

function annotateFinding({ level, rule, place, what, next }: ReportedFinding): Annotation {
  return { level, title: rule, message: `${what} ${next}`, file: place.file, line: place.line };
}

function annotateRest(level: FindingLevel, rest: readonly ReportedFinding[]): Annotation {
  const names = rest
    .slice(0, MAX_NAMES_IN_TITLE)
    .map(({ rule, place }) => `${rule} at ${formatLocation(place)}`);
  const more =
    rest.length > MAX_NAMES_IN_TITLE ? ` and ${rest.length - MAX_NAMES_IN_TITLE} more` : '';
  const count = rest.length === 1 ? `1 ${level} is` : `${rest.length} ${level}s are`;
  return {
    level,
    title: `${rest.length} more`,
    message: `${count} not annotated on a line: ${names.join(', ')}${more}. The job summary lists all of them.`,
    file: undefined,
    line: undefined,
  };
}

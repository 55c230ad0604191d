import type { FindingLevel } from '../checks/rule';
import type { Annotation } from './annotations';
import { type CheckReport, formatLocation, type ReportedFinding } from './check-report';
import { FINDING_LEVELS } from './check-verdict';

/** How many annotations of each level GitHub shows for a step. It drops the others. */
const MAX_ANNOTATIONS = 10;

/** How many findings the annotation for the rest names. */
const MAX_NAMES_IN_TITLE = 3;

/**
 * Renders the annotations of a check: the problems, then the findings, errors first. A finding that the
 * base does not have gets its own annotation. One more annotation of the same level names the others,
 * and those over the number that GitHub shows.
 */
export function renderCheckAnnotations(report: CheckReport): readonly Annotation[] {
  const { problems, findings } = report;
  const problemAnnotations = problems.map(
    ({ code, what, next, file, line }): Annotation => ({
      level: 'error',
      title: code,
      message: `${what} ${next}`,
      file,
      line,
    }),
  );
  const annotated = listAnnotatedFindings(report);
  return FINDING_LEVELS.flatMap((level) => {
    const isOfLevel = (finding: ReportedFinding) => finding.level === level;
    const shown = annotated.filter(isOfLevel);
    const rest = findings.filter(isOfLevel).filter((finding) => !shown.includes(finding));
    return [
      ...(level === 'error' ? problemAnnotations : []),
      ...shown.map(annotateFinding),
      ...(rest.length === 0 ? [] : [annotateRest(level, rest)]),
    ];
  });
}

/** Returns the findings that get an annotation of their own. */
export function listAnnotatedFindings({
  problems,
  findings,
}: CheckReport): readonly ReportedFinding[] {
  return FINDING_LEVELS.flatMap((level) => {
    const maxCount = MAX_ANNOTATIONS - (level === 'error' ? problems.length : 0);
    const ofLevel = findings.filter((finding) => finding.level === level);
    const newFindings = ofLevel.filter(({ isNew }) => isNew);
    const fits = newFindings.length === ofLevel.length && newFindings.length <= maxCount;
    return fits ? newFindings : newFindings.slice(0, Math.max(0, maxCount - 1));
  });
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

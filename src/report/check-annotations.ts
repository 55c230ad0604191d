import type { FindingLevel } from '../checks/rule';
import type { Annotation } from './annotations';
import {
  type CheckReport,
  FINDING_LEVELS,
  formatLocation,
  type ReportedFinding,
} from './check-report';

/** GitHub shows so many of each level for a step, and drops the others. */
const MAX_ANNOTATIONS = 10;

/** So many places are named of what stands elsewhere. */
const MAX_NAMES_IN_TITLE = 3;

/**
 * The annotations of a check: what kept it from its work, then the findings, errors first. Those on
 * lines that the pull request changes stand there. The others, and those beyond the number that
 * GitHub shows, are told together in one without a place, so that no level goes without a word.
 */
export function renderCheckAnnotations({ problems, findings }: CheckReport): readonly Annotation[] {
  const troubles = problems.map(
    ({ code, what, next, file, line }): Annotation => ({
      level: 'error',
      title: code,
      message: `${what} ${next}`,
      file,
      line,
    }),
  );
  return FINDING_LEVELS.flatMap((level) => {
    const before = level === 'error' ? troubles : [];
    const own = findings.filter((finding) => finding.level === level);
    return [...before, ...ofLevel(level, own, MAX_ANNOTATIONS - before.length)];
  });
}

function ofLevel(
  level: FindingLevel,
  findings: readonly ReportedFinding[],
  room: number,
): readonly Annotation[] {
  const here = findings.filter(({ onChange }) => onChange);
  const all = here.length === findings.length && here.length <= room;
  const shown = all ? here : here.slice(0, Math.max(0, room - 1));
  const rest = findings.filter((finding) => !shown.includes(finding));
  return [...shown.map(annotation), ...(rest.length === 0 ? [] : [together(level, rest)])];
}

function annotation({ level, rule, place, what, next }: ReportedFinding): Annotation {
  return { level, title: rule, message: `${what} ${next}`, file: place.file, line: place.line };
}

function together(level: FindingLevel, rest: readonly ReportedFinding[]): Annotation {
  const named = rest
    .slice(0, MAX_NAMES_IN_TITLE)
    .map(({ rule, place }) => `${rule} at ${formatLocation(place)}`);
  const more =
    rest.length > MAX_NAMES_IN_TITLE ? `, and ${rest.length - MAX_NAMES_IN_TITLE} more` : '';
  const count = rest.length === 1 ? `1 ${level} is` : `${rest.length} ${level}s are`;
  return {
    level,
    title: `${rest.length} more`,
    message: `${count} not shown beside a line: ${named.join(', ')}${more}. The job summary has them all, with what to do.`,
    file: undefined,
    line: undefined,
  };
}

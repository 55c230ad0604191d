import { createPatternMatcher } from './glob-matcher';
import { expandTargetPattern } from './target-pattern';
import type { GlobListSchema, GlobMatcher } from './value-schema';

/** What an entry must not contain: a form, and the message for it. */
interface PatternFault {
  readonly form: string;
  readonly what: string;
  readonly next: string;
}

/** The length comes first, so that the other forms see only short texts. */
const PATTERN_FAULTS: readonly PatternFault[] = [
  {
    form: '[\\s\\S]{201}',
    what: 'has more than 200 characters',
    next: 'Use at most 200 characters in an entry.',
  },
  {
    form: '(?:[^*]*\\*){9}',
    what: 'has more than 8 `*`',
    next: 'Use at most 8 `*` in an entry. Add an entry for each alternative.',
  },
  {
    form: '[\\s\\S]*(?:[@!?*+]\\(|(?<!\\\\)\\([^)]*\\||[)}]\\+)',
    what: 'contains an extglob or a group',
    next: 'Use braces, such as `{a,b}`, or add an entry for each alternative. To match a parenthesis, use `\\(`.',
  },
  {
    form: '[\\s\\S]*\\{[^}]*\\{',
    what: 'contains braces in braces',
    next: 'Add an entry for each alternative.',
  },
  {
    form: '[\\s\\S]*\\{[^}]*\\.\\.[^}]*\\}',
    what: 'contains a range in braces',
    next: 'Use a list, such as `{1,2,3}`, or a class, such as `[1-3]`.',
  },
  {
    form: '[\\s\\S]*\\[(?:!|[^\\]]*\\[:)',
    what: 'contains a class that begins with `[!`, or a class by name',
    next: 'Use `[^a-z]` for all other characters, or ranges, such as `[0-9a-f]`.',
  },
];

/** Returns the form of an entry: an optional `!`, then the form of the rule, and none of the faults. */
export function createEntryForm({ form = /\S/ }: GlobListSchema): RegExp {
  const refused = PATTERN_FAULTS.map((fault) => `(?!${fault.form})`).join('');
  const required = form.source.startsWith('^') ? form.source.slice(1) : `[\\s\\S]*${form.source}`;
  return new RegExp(`^${refused}(?:!|(?!!))(?=${required})`);
}

/** Returns the message about the syntax of an entry; undefined if the form of its rule is wrong. */
export function findPatternFault(entry: string): Omit<PatternFault, 'form'> | undefined {
  return PATTERN_FAULTS.find(({ form }) => new RegExp(`^${form}`).test(entry));
}

/** Returns whether an entry excludes what it matches. */
export function isExclusion(entry: string): boolean {
  return entry.startsWith('!');
}

/**
 * Returns the matcher of a list. As in the filters of a workflow, the last entry that matches wins.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#example-including-and-excluding-branches
 */
export function createGlobMatcher(
  written: readonly string[],
  { caseSensitive, describes }: GlobListSchema,
): GlobMatcher {
  const expand =
    describes === 'targets' ? expandTargetPattern : (entry: string) => [entry] as const;
  const expanded = written.map(expand);
  const fold = caseSensitive ? (text: string) => text : foldCase;
  const entries = expanded.map((patterns) => ({
    excludes: isExclusion(patterns[0]),
    alternatives: patterns.map((pattern) => createPatternMatcher(fold(pattern.replace(/^!/, '')))),
  }));
  return {
    patterns: expanded.map(([first]) => first),
    matches: (text) => {
      const names = (typeof text === 'string' ? [text] : text).map(fold);
      const last = entries.findLast(({ alternatives }) =>
        alternatives.some((matches) => names.some(matches)),
      );
      return last !== undefined && !last.excludes;
    },
  };
}

/**
 * Folds the case of each character. A character beyond ASCII stays beyond ASCII: `ı` is not an `I`,
 * so that a name with it is not taken for another name.
 */
function foldCase(text: string): string {
  return text.replaceAll(/./gs, (char) => {
    const upper = char.toUpperCase();
    return upper.length === 1 && (char < '\x80' || upper >= '\x80') ? upper : char;
  });
}

/** Marks the positions of a text that the pattern has reached so far: 1 at the index of each. */
type Positions = Uint8Array;

/** Returns the positions that one part of a pattern reaches from these positions. */
type Advance = (text: string, from: Positions) => Positions;

/**
 * Returns whether a text matches a glob pattern. A regular expression would try each way to divide
 * the text between the `*` of a pattern. This function keeps all positions at once, so that the work
 * is at most the length of the pattern times the length of the text. docs/policy.md#patterns
 * describes the patterns.
 */
export function createPatternMatcher(pattern: string): (text: string) => boolean {
  const advance = parseSequence(pattern.replace(/^\.\//, ''));
  return (text) => {
    const start = new Uint8Array(text.length + 1);
    start[0] = 1;
    // Names such as `production [eu]` also match themselves.
    return text === pattern || advance(text, start)[text.length] === 1;
  };
}

/** The parts of a pattern. The first that fits is used. `**` + `/` also matches no folder at all. */
const PARTS: readonly (readonly [RegExp, (match: RegExpExecArray) => Advance])[] = [
  [/(?<=^|\/)\*{2,}\//y, () => reachFolders],
  [/\*{2,}/y, () => reachAnything],
  [/(?<=^|\/)\*(?=\/|$)/y, () => repeatCharacter(isNotSlash)],
  [/\*/y, () => optional(repeatCharacter(isNotSlash))],
  [/\?/y, () => oneCharacter(isNotSlash)],
  [
    /\[(\^?)(\]?(?:\\.|[^\]\\])*)\](\+?)/sy,
    ([, negated, members = '', repeated]) => {
      const isMember = parseClass(members);
      const test = (char: string) =>
        negated ? isNotSlash(char) && !isMember(char) : isMember(char);
      return repeated ? repeatCharacter(test) : oneCharacter(test);
    },
  ],
  [
    /\{((?:\\.|[^}\\])*)\}/sy,
    ([, inner = '']) => {
      const alternatives = [...inner.matchAll(ALTERNATIVE)].map(([each]) => each);
      return alternatives.length > 1
        ? choice(alternatives.map(parseSequence))
        : sequence([literal('{'), parseSequence(inner), literal('}')]);
    },
  ],
  [/\\?(.)/sy, ([, char = '']) => literal(char)],
];

/** An alternative in braces, which can be empty. */
const ALTERNATIVE = /(?:\\.|[^,\\])+|(?<=^|,)(?=,|$)/gs;

function parseSequence(pattern: string): Advance {
  const parts: Advance[] = [];
  let index = 0;
  while (index < pattern.length) {
    for (const [form, create] of PARTS) {
      form.lastIndex = index;
      const match = form.exec(pattern);
      if (match === null) continue;
      parts.push(create(match));
      index += match[0].length;
      break;
    }
  }
  return sequence(parts);
}

function sequence(parts: readonly Advance[]): Advance {
  return (text, from) => parts.reduce((reached, advance) => advance(text, reached), from);
}

function choice(alternatives: readonly Advance[]): Advance {
  return (text, from) => {
    const reached = new Uint8Array(from.length);
    for (const advance of alternatives) addPositions(reached, advance(text, from));
    return reached;
  };
}

function optional(advance: Advance): Advance {
  return (text, from) => addPositions(advance(text, from), from);
}

function addPositions(reached: Positions, more: Positions): Positions {
  for (let index = 0; index < more.length; index += 1) {
    if (more[index] === 1) reached[index] = 1;
  }
  return reached;
}

function literal(char: string): Advance {
  return oneCharacter((each) => each === char);
}

function oneCharacter(test: (char: string) => boolean): Advance {
  return (text, from) => {
    const reached = new Uint8Array(from.length);
    for (let index = 1; index < from.length; index += 1) {
      if (from[index - 1] === 1 && test(text.charAt(index - 1))) reached[index] = 1;
    }
    return reached;
  };
}

/** One or more characters. */
function repeatCharacter(test: (char: string) => boolean): Advance {
  return (text, from) => {
    const reached = new Uint8Array(from.length);
    for (let index = 1; index < from.length; index += 1) {
      const isReached = from[index - 1] === 1 || reached[index - 1] === 1;
      if (isReached && test(text.charAt(index - 1))) reached[index] = 1;
    }
    return reached;
  };
}

const reachAnything = optional(repeatCharacter(() => true));

const reachFolders = optional(sequence([reachAnything, literal('/')]));

function isNotSlash(char: string): boolean {
  return char !== '/';
}

/** Reads the members of a class: characters and ranges, such as `a-z_`. */
function parseClass(members: string): (char: string) => boolean {
  const ranges = [...members.matchAll(/\\?(.)(?:-\\?(.))?/gs)];
  return (char) => ranges.some(([, first = '', last = first]) => first <= char && char <= last);
}

import type { Variables } from '../wrapper';

/** A longer text is not expanded, because variables that contain each other grow without limit. */
const MAX_LENGTH = 100_000;
const MAX_DEPTH = 30;
const MAX_STEPS = 5_000;
const MAX_LOOP_WORDS = 16;

/** What a shell sees of a value of Make that is only known at run time. */
const UNKNOWN_VALUE = '${MAKE_VALUE}';

/**
 * Expands a text as Make does: variables (`$(NAME)`, `${NAME}`), its functions, and `$$`. A variable
 * without a value can come from the environment, so it becomes one of the shell. Returns undefined if
 * the text is too long.
 */
export function expandMakeText(text: string, variables: Variables): string | undefined {
  return new MakeExpander(variables).expandAll(text);
}

class MakeExpander {
  private steps = 0;
  private isTooLong = false;
  /** The variables that are being expanded. One that contains itself has the value of the environment. */
  private readonly open = new Set<string>();

  constructor(private readonly variables: Variables) {}

  expandAll(text: string): string | undefined {
    const expanded = this.expand(text, new Map(), 0);
    return this.isTooLong ? undefined : expanded;
  }

  /** @param locals The arguments of `call` and the variable of `foreach`. */
  private expand(text: string, locals: Variables, depth: number): string {
    if (depth > MAX_DEPTH) this.isTooLong = true;
    let result = '';
    let at = 0;
    for (let next = text.indexOf('$'); next !== -1; next = text.indexOf('$', at)) {
      result += text.slice(at, next);
      this.steps += 1;
      if (this.steps > MAX_STEPS) this.isTooLong = true;
      if (this.isTooLong) return '';
      // An expression of the workflow in the value of a variable stays as written.
      const expression = text.startsWith('${{', next) ? text.indexOf('}}', next) : -1;
      if (expression !== -1) {
        result += text.slice(next, expression + 2);
        at = expression + 2;
        continue;
      }
      const opening = text[next + 1] ?? '';
      const end = opening === '(' || opening === '{' ? findEnd(text, next + 1) : undefined;
      if (end === undefined) {
        // `$$` is a `$` of the shell. `$@` and `$<` stay as written.
        result += opening === '$' ? '$' : `$${opening}`;
        at = next + 1 + opening.length;
      } else {
        result += this.expandReference(text.slice(next + 2, end), locals, depth);
        at = end + 1;
      }
      if (result.length > MAX_LENGTH) this.isTooLong = true;
      if (this.isTooLong) return '';
    }
    return result + text.slice(at);
  }

  private expandReference(inner: string, locals: Variables, depth: number): string {
    const [, name, rest = ''] = /^([\w-]+)(?:\s+([\s\S]*))?$/.exec(inner.trim()) ?? [];
    if (name === undefined) {
      // `$(SOURCES:.c=.o)`, `$($(NAME))`, or a name that no variable has.
      return /[$:]/.test(inner) ? UNKNOWN_VALUE : '';
    }
    return rest === ''
      ? this.expandVariable(name, locals, depth)
      : this.applyFunction(name, rest, locals, depth);
  }

  private expandVariable(name: string, locals: Variables, depth: number): string {
    if (name === 'MAKE') return 'make';
    const local = locals.get(name);
    if (local !== undefined) return local;
    const value = this.variables.get(name);
    if (value === undefined || this.open.has(name))
      return /^[A-Za-z_]\w*$/.test(name) ? `\${${name}}` : '';
    this.open.add(name);
    const expanded = this.expand(value, locals, depth + 1);
    this.open.delete(name);
    return expanded;
  }

  private applyFunction(name: string, rest: string, locals: Variables, depth: number): string {
    const expand = (text: string) => this.expand(text, locals, depth + 1);
    const args = splitArguments(rest);
    switch (name) {
      case 'or':
        return this.chooseFirst(args.map((arg) => expand(arg).trim()));
      case 'and':
        return expand(args.at(-1) ?? '').trim();
      case 'if': {
        const condition = expand(args[0] ?? '').trim();
        const [then = '', otherwise = ''] = [args[1], args.slice(2).join(',')].map((arg = '') =>
          expand(arg),
        );
        if (condition === '') return otherwise;
        return then.trim() === '' && condition.includes('$') ? otherwise : then;
      }
      case 'shell':
        return `$(${expand(rest)})`;
      case 'call':
        return this.call(
          args.map((arg) => expand(arg).trim()),
          depth,
        );
      case 'foreach': {
        const [variable = '', list = '', ...body] = args;
        const words = expand(list).split(/\s+/).filter(Boolean).slice(0, MAX_LOOP_WORDS);
        const text = body.join(',');
        return words
          .map((word) =>
            this.expand(text, new Map([...locals, [expand(variable).trim(), word]]), depth + 1),
          )
          .join(' ');
      }
      case 'strip':
      case 'abspath':
      case 'realpath':
      case 'wildcard':
      case 'sort':
        return expand(rest).trim();
      case 'eval':
      case 'info':
      case 'warning':
      case 'error':
        return '';
      default:
        // `$(uname -s)` is a variable with a strange name, which is empty.
        return MAKE_FUNCTIONS.has(name) ? UNKNOWN_VALUE : '';
    }
  }

  /** Returns the first value that is not empty. One that the environment can set has a default. */
  private chooseFirst(values: readonly string[]): string {
    const [first, ...rest] = values.filter((value) => value !== '');
    if (first === undefined) return '';
    const [, name] = /^\$\{(\w+)\}$/.exec(first) ?? [];
    return name === undefined || rest.length === 0
      ? first
      : `\${${name}:-${this.chooseFirst(rest)}}`;
  }

  private call([name = '', ...args]: readonly string[], depth: number): string {
    const value = this.variables.get(name);
    if (value === undefined || this.open.has(name)) return UNKNOWN_VALUE;
    this.open.add(name);
    const locals = new Map(args.map((arg, index) => [String(index + 1), arg]));
    const expanded = this.expand(value, locals, depth + 1);
    this.open.delete(name);
    return expanded;
  }
}

/** The functions of Make whose results are not computed. */
const MAKE_FUNCTIONS: ReadonlySet<string> = new Set(
  `addprefix addsuffix basename dir file filter filter-out findstring firstword flavor guile intcmp join
  lastword let notdir origin patsubst subst suffix value word wordlist words`.split(/\s+/),
);

/** Returns the place of the bracket that closes the one at `start`; undefined if there is none. */
function findEnd(text: string, start: number): number | undefined {
  const opening = text[start];
  const closing = opening === '(' ? ')' : '}';
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === opening) depth += 1;
    if (text[at] === closing) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Splits the arguments of a function at the commas outside of brackets. */
function splitArguments(text: string): readonly string[] {
  const args = [''];
  let depth = 0;
  for (const character of text) {
    if (/[({]/.test(character)) depth += 1;
    if (/[)}]/.test(character)) depth -= 1;
    if (character === ',' && depth === 0) args.push('');
    else args[args.length - 1] += character;
  }
  return args;
}

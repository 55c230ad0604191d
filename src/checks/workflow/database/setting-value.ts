/** The value of a setting in a file, as far as its text shows it. */
export interface SettingValue {
  /** The literals, which apply if none of the variables is set. */
  readonly literals: readonly string[];
  /** The environment variables that the setting reads. */
  readonly names: readonly string[];
  /** Whether literals and variables are all that the value depends on. */
  readonly isKnown: boolean;
}

/** Reads of an environment variable in JavaScript, Python, Ruby, PHP and Elixir. */
const VARIABLE_READ =
  /(?:process\.env|import\.meta\.env|Bun\.env)\.(\w+)|(?:environ(?:\.get)?|getenv|ENV(?:\.fetch)?|\benv(?:\.\w+)?|\bconfig|get_env|fetch_env!?|_ENV|_SERVER|process\.env)\s*[[(]\s*["'](\w+)["']\s*\]?/g;

/** Calls of Django's packages that read a URL, from `DATABASE_URL` unless another name follows. */
const URL_CALL = /\bdj_database_url\.(?:config|parse)\b|\benv\.(?:db|db_url)\b(?!\(\s*["'])/g;

const QUOTED = /"""([\s\S]*?)"""|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

/** Words of an expression that do not change what its literals and variables say. */
const NEUTRAL_WORD =
  /^(?:\d+|or|default|cast|int|str|Number|parseInt|String|Integer|as|string|number|System|os|do|end|to_i|to_s|conn_max_age|conn_health_checks|ssl_require|nil|None|null|undefined|true|false|True|False)$/;

/** Reads an expression of code: literals, environment variables, or something that is not known. */
export function parseSettingValue(expression: string): SettingValue {
  const names: string[] = [];
  const withoutReads = expression.replaceAll(VARIABLE_READ, (_, member?: string, key?: string) => {
    names.push(member ?? key ?? '');
    return ' ';
  });
  if (expression.search(URL_CALL) !== -1) names.push('DATABASE_URL');
  const literals: string[] = [];
  const withoutCalls = withoutReads
    .replaceAll(URL_CALL, ' ')
    .replaceAll(/,\s*10\s*\)/g, ')')
    .replaceAll(/\b[fru]{1,2}(?=["'])/gi, '');
  const rest = withoutCalls.replaceAll(QUOTED, (_, ...groups: readonly unknown[]) => {
    const value = groups.slice(0, 4).find((group) => typeof group === 'string');
    literals.push(toShellReferences(String(value ?? '')));
    return ' ';
  });
  const words = rest.match(/[A-Za-z_]\w*|\d+/g) ?? [];
  const numbers = literals.length === 0 ? words.filter((word) => /^\d+$/.test(word)) : [];
  // A ternary or a concatenation can have any value.
  const operators = rest
    .replaceAll(/\?\?|<%=?|%>/g, ' ')
    .trim()
    .replace(/^\+/, '');
  const isKnown = words.every((word) => NEUTRAL_WORD.test(word)) && !/[?+%]/.test(operators);
  return { literals: [...literals, ...numbers], names, isKnown };
}

/** Writes the placeholders of f-strings, Ruby and `%` as references of the shell, which are not known. */
function toShellReferences(text: string): string {
  return text
    .replaceAll(/\$\{[^{}]*\}|#\{[^{}]*\}|\{[^{}]*\}|%\(\w+\)[sd]|%[sd]/g, '${placeholder}')
    .replaceAll(/\\(["'`])/g, '$1');
}

/** Reads a value of a data file. A bare word is a literal there; `<%= %>` contains code. */
export function parseDataValue(text: string): SettingValue {
  const value = text.trim();
  if (value.includes('<%')) return parseSettingValue(value);
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(value) ?? [];
  const literal = double ?? single ?? value;
  const known = /^[|>&*!{[]/.test(value) ? undefined : literal;
  return {
    literals: known === undefined || known === '' ? [] : [known],
    names: [],
    isKnown: known !== undefined,
  };
}

/**
 * Returns the expression that begins at an offset of a text, up to a comma, a semicolon or the end of
 * the line outside of brackets and quotes.
 */
export function readExpression(text: string, from: number): string {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (/["'`]/.test(char)) quote = char;
    else if (/[([{]/.test(char)) depth += 1;
    else if (/[)\]}]/.test(char)) depth -= 1;
    if (depth < 0 || (depth === 0 && quote === '' && /[,;\n]/.test(char))) {
      return text.slice(from, at);
    }
  }
  return text.slice(from);
}

/** Returns the bracketed block after each match of a pattern: `DATABASES = {…}`. */
export function readBlocks(text: string, opening: RegExp): readonly string[] {
  return [...text.matchAll(opening)].flatMap((match) => {
    const from = match.index + match[0].length;
    const block = readExpression(text, from);
    return /^\s*[[{(]/.test(block) ? [block] : [];
  });
}

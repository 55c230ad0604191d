/** A name, an operator or a parenthesis. */
const TOKEN = /[!&|(),]|[^\s!&|(),]+/g;

/**
 * Returns whether a profile of Spring is active: a name, a list of names, or an expression such as
 * `prod & !eu` (https://docs.spring.io/spring-framework/reference/core/beans/environment.html,
 * `@Profile`). Undefined if the text is not a valid expression. A comma of a list counts as `|`.
 *
 * @param active The active profiles.
 */
export function isProfileActive(
  expression: string,
  active: readonly string[],
): boolean | undefined {
  if (active.includes(expression)) return true;
  const tokens = expression.match(TOKEN) ?? [];
  let position = 0;
  const accept = (...texts: readonly string[]): boolean => {
    const isFound = texts.includes(tokens[position] ?? '');
    if (isFound) position += 1;
    return isFound;
  };
  const readUnit = (): boolean | undefined => {
    if (accept('!')) return negate(readUnit());
    if (accept('(')) {
      const inner = readAny();
      return accept(')') ? inner : undefined;
    }
    const name = tokens[position];
    if (name === undefined || /^[!&|(),]$/.test(name)) return undefined;
    position += 1;
    return active.includes(name);
  };
  const readAll = (): boolean | undefined => {
    let value = readUnit();
    while (value !== undefined && accept('&')) value = both(value, readUnit());
    return value;
  };
  const readAny = (): boolean | undefined => {
    let value = readAll();
    while (value !== undefined && accept('|', ',')) value = either(value, readAll());
    return value;
  };
  const value = readAny();
  return position === tokens.length ? value : undefined;
}

function negate(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function both(left: boolean, right: boolean | undefined): boolean | undefined {
  return right === undefined ? undefined : left && right;
}

function either(left: boolean, right: boolean | undefined): boolean | undefined {
  return right === undefined ? undefined : left || right;
}

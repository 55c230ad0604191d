import type { Assignment, Word } from 'unbash';
import { getArray, getVariable, type ShellScope, setArray, setVariable } from './shell-scope';

/** Applies `NAME=value`, `NAME+=value`, `NAME=(…)`, `NAME+=(…)` and `NAME[1]=value`. */
export function assignParts(
  part: Assignment,
  scope: ShellScope,
  expand: (word: Word) => readonly string[],
): void {
  const { name, value, append, index } = part;
  const before = getArray(scope, name);
  if (value.type === 'ArrayValue') {
    const words = value.elements.flatMap(expand);
    setArray(scope, name, append === true ? [...(before ?? []), ...words] : words);
    return;
  }
  const text = expand(value).join(' ');
  if (index === undefined) setVariable(scope, name, assignValue(part, text, scope));
  else {
    const words = [...(before ?? [])];
    const at = Number(index.value);
    // The place of an unknown index does not matter: the word is one of the array.
    if (Number.isInteger(at) && at >= 0 && at <= words.length) words[at] = text;
    else words.push(text);
    setArray(scope, name, words);
  }
}

/** Returns the value that an assignment gives to its variable. */
export function assignValue(
  { name, append }: Assignment,
  value: string,
  scope: ShellScope,
): string {
  return append === true ? `${getVariable(scope, name) ?? ''}${value}` : value;
}

/** Applies `shift` and `shift 2`. A number that is not known changes nothing. */
export function shiftPositionals(scope: ShellScope, count = '1'): void {
  if (/^\d+$/.test(count)) scope.positionals = scope.positionals?.slice(Number(count));
}

/** Whether an argument of `declare` is an array. */
export function isArrayAssignment(part: Word | Assignment): part is Assignment {
  return part.type === 'Assignment' && part.value.type === 'ArrayValue';
}

import { type Facts, known } from './expression';
import type { Job, Texts } from './model';
import type { Variables } from './situation';
import { isDynamic, resolved } from './texts';

/** What `env.x` is, where these variables reach; of anything else what is known beside. */
export function variableFacts(variables: Variables, beside: Facts): Facts {
  return (path) => {
    const [, name] = /^env\.(.+)$/.exec(path) ?? [];
    if (name === undefined) return beside(path);
    const found = [...variables].find(([each]) => each.toLowerCase() === name);
    return found === undefined || isDynamic(found[1]) ? undefined : known(found[1]);
  };
}

/** What `inputs.x` is, inside what is called: the caller's word, or the default. */
export function inputFacts(defaults: Texts, given: Texts, outside: Facts): Facts {
  const values = new Map<string, string>();
  for (const [name, { text }] of defaults) values.set(`inputs.${name.toLowerCase()}`, text);
  for (const [name, { text }] of given)
    values.set(`inputs.${name.toLowerCase()}`, resolved(text, outside));
  return (path) => {
    const value = values.get(path);
    if (value !== undefined) return isDynamic(value) ? undefined : known(value);
    return path.startsWith('github.') ? outside(path) : undefined;
  };
}

/** So many values of a matrix are tried. */
const MOST = 24;

/** The values of the matrix, one by one: a role may be one of them. */
export function variants({ matrix }: Job): readonly Variables[] {
  let all: Map<string, string>[] = [new Map()];
  for (const [name, values] of matrix) {
    const distinct = [...new Set(values)];
    if (distinct.some(isDynamic) || all.length * distinct.length > MOST) continue;
    all = distinct.flatMap((value) =>
      all.map((each) => new Map([...each, [`matrix.${name.toLowerCase()}`, value]])),
    );
  }
  return all;
}

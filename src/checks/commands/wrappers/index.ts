import type { Unwrap } from '../unwrap';
import { containers } from './containers';
import { languages } from './languages';
import { services } from './services';
import { shells } from './shells';

/** Every program that runs another, by its name. */
export const WRAPPERS: ReadonlyMap<string, Unwrap> = new Map([
  ...shells,
  ...languages,
  ...services,
  ...containers,
]);

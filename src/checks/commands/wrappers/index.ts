import type { WrapperParser } from '../wrapper';
import { containerWrappers } from './containers';
import { languageWrappers } from './languages';
import { serviceWrappers } from './services';
import { systemWrappers } from './shells';

/** The parsers of all programs that run another program, by name. */
export const COMMAND_WRAPPERS: ReadonlyMap<string, WrapperParser> = new Map([
  ...systemWrappers,
  ...languageWrappers,
  ...serviceWrappers,
  ...containerWrappers,
]);

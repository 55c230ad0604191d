import type { Format } from './format';
import { sql } from './sql';

/** The only list of the formats that the engine runs itself. */
export const formats: readonly Format[] = [sql];

/** Matches the first message of a run, which reads the server facts and the history. */
export const LOOK = /pg_is_in_recovery\(\)(?!.*MOVE 0 IN)/s;

/** Matches the message of the first file: guards, tripwire, the file, sentinel, its row. */
export const OPENING = /^BEGIN.*MOVE 0 IN/s;

/** Matches the message between two files: the COMMIT of one and the start of the next. */
export const HANDOVER = /^CLOSE ALL;.*MOVE 0 IN/s;

/** Matches the COMMIT of the last file. */
export const CLOSING = /^CLOSE ALL;(?!.*MOVE 0 IN)/s;

/** Matches the message that sets the row of a non-transactional file to applied. */
export const FINISH = /^RESET.*state = 'applied'/s;

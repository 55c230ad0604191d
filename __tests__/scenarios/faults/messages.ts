/** The look at the server and its history, by which a run begins. */
export const LOOK = /pg_is_in_recovery\(\)(?!.*MOVE 0 IN)/s;

/** The first file of a run: guards, tripwire, the file, sentinel, its row. */
export const OPENING = /^BEGIN.*MOVE 0 IN/s;

/** Between two files: the COMMIT of the one, and the opening of the other. */
export const HANDOVER = /^CLOSE ALL;.*MOVE 0 IN/s;

/** After the last file: its COMMIT alone. */
export const CLOSING = /^CLOSE ALL;(?!.*MOVE 0 IN)/s;

/** After the last statement of a file outside a transaction: what makes its row an applied one. */
export const FINISH = /^RESET.*state = 'applied'/s;

/** Error of a connection that this action refuses, although the server accepts it. Contains no secrets. */
export class ConnectionRefusal extends Error {
  constructor(
    /** One sentence of fact. */
    readonly what: string,
    /** What to do. */
    readonly next: string,
  ) {
    super(what);
    this.name = 'ConnectionRefusal';
  }
}

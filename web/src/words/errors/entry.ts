/** What happened (no full stop), and what a person before a screen can do about it (whole sentences). `{name}` is a value of the server. */
export type ErrorWords = Readonly<Record<string, readonly [message: string, remedy: string]>>;

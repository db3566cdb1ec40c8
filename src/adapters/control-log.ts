/** What the call-control adapters need of a logger; a pino logger fits. */
export interface ControlLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

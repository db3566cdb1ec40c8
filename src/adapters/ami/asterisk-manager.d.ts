declare module 'asterisk-manager' {
  /** One packet; names in lower case, a name that comes twice has an array. */
  export type Packet = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;

  export interface Manager {
    connect(port: number, host: string, callback: (error: Error | null) => void): void;
    login(callback: (error?: Packet) => void): void;
    /** Changes its argument. @returns the action's id */
    action(action: Record<string, string>, callback: (error: Packet | undefined, response: Packet) => void): string;
    disconnect(callback?: () => void): void;
    on(name: 'managerevent', listener: (event: Packet) => void): void;
    on(name: 'error', listener: (error: Error) => void): void;
    on(name: 'close', listener: () => void): void;
    removeAllListeners(name: string): void;
  }

  function createManager(port: undefined, host: string, user: string, password: string, events: boolean): Manager;
  export default createManager;
}

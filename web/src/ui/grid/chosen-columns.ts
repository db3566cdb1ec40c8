import { createContext, useContext } from 'react';

/** Which columns the reader keeps in which table; the shell brings it from the server, so that it follows the user. */
export interface ChosenColumns {
  readonly of: (grid: string) => readonly string[] | undefined;
  /** Nothing chosen is the usual columns again. */
  readonly choose: (grid: string, columns: readonly string[]) => void;
}

export const ChosenColumnsContext = createContext<ChosenColumns>({ of: () => undefined, choose: () => undefined });

export const useChosenColumns = (): ChosenColumns => useContext(ChosenColumnsContext);

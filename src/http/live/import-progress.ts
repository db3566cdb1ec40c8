import type { ImportProgress } from '../../intake/import-list.ts';
import type { Topic } from './topic.ts';

export interface ImportAtWork extends ImportProgress {
  readonly upload: string;
}

/** Lists that this process is loading now. */
class ImportsAtWork {
  readonly #byAccount = new Map<string, Map<string, ImportAtWork>>();

  begin(
    account: string,
    upload: string,
  ): { readonly tell: (progress: ImportProgress) => void; readonly end: () => void } {
    const imports = this.#byAccount.get(account) ?? new Map<string, ImportAtWork>();
    this.#byAccount.set(account, imports);
    const tell = (progress: ImportProgress): void => {
      imports.set(upload, { upload, ...progress });
    };
    tell({ rows: 0, share: 0 });
    return { tell, end: () => imports.delete(upload) };
  }

  of(account: string): readonly ImportAtWork[] {
    return [...(this.#byAccount.get(account)?.values() ?? [])];
  }
}

export const importProgress = new ImportsAtWork();

/** Rows read so far of every list that is being loaded. */
export const importTopics: readonly Topic[] = [
  {
    name: 'imports',
    roles: ['specialist', 'admin'],
    everyMs: 500,
    read: async (_kit, { account }) => ({ imports: importProgress.of(account.id) }),
  },
];

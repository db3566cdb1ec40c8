import type { Choices, Reading } from './model.ts';
import type { Sent } from './query.ts';

/** What a person chose for a file that was sent: it outlives a reload of the page, and ends with the tab. */
export interface Draft {
  readonly sent: Sent;
  readonly choices: Choices;
  readonly reading: Reading;
  /** Name for the list, where one was typed. */
  readonly list?: string;
}

const keyOf = (upload: string): string => `dozvon.upload.${upload}`;

function isDraft(found: unknown): found is Draft {
  return typeof found === 'object' && found !== null && 'sent' in found && 'choices' in found && 'reading' in found;
}

/** The draft of an upload; a bare one where this tab knows nothing of it, such as by an address from elsewhere. */
export function readDraft(upload: string): Draft {
  const bare = { sent: { id: upload, name: '', bytes: 0 }, choices: {}, reading: {} };
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(upload)) ?? 'null');
    return isDraft(found) ? found : bare;
  } catch {
    return bare;
  }
}

export function keepDraft(draft: Draft): void {
  sessionStorage.setItem(keyOf(draft.sent.id), JSON.stringify(draft));
}

export function dropDraft(upload: string): void {
  sessionStorage.removeItem(keyOf(upload));
}

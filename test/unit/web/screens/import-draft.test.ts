// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { dropDraft, keepDraft, readDraft } from '../../../../web/src/screens/import/draft.ts';

const sent = { id: 'u1', name: 'list.csv', bytes: 12 };
const draft = { sent, choices: { 2: 'phone' }, reading: { headerRow: 3 }, list: 'November' } as const;

beforeEach(() => sessionStorage.clear());

describe('the draft of an upload', () => {
  it('given a page that is loaded again, then what was chosen is there', () => {
    keepDraft(draft);
    expect(readDraft('u1')).toEqual(draft);
  });

  it.each(['not JSON', '{"sent":1}', 'null'])('given %s in the store, then the file is looked at anew', (text) => {
    sessionStorage.setItem('dozvon.upload.u1', text);
    expect(readDraft('u1')).toEqual({ sent: { id: 'u1', name: '', bytes: 0 }, choices: {}, reading: {} });
  });

  it('given a list that was loaded, then nothing of it is kept', () => {
    keepDraft(draft);
    dropDraft('u1');
    expect(sessionStorage).toHaveLength(0);
  });
});

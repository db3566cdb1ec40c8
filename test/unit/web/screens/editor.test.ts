import { describe, expect, it } from 'vitest';
import { at, newFile, put } from '../../../../web/src/screens/editor/model.ts';

const terms = { name: 'Ноябрь', creditor: 'АО «Волга-Связь»', policy: 'ru-230fz', trunk: 'volga', simulated: false };

describe('a new campaign', () => {
  it('given a rate card in force, then the campaign starts from it', () => {
    const rates = { perContact: '2.50 RUB', minute: '0.10 RUB', rounding: 'per-minute' };
    expect(newFile({ ...terms, rates }).rates).toEqual(rates);
  });

  it('given an account without a rate card, then a contact costs a rouble', () => {
    expect(at(newFile(terms), 'rates.perContact')).toBe('1.00 RUB');
  });

  it('given a trunk to real people, then whoever hung up is called again the next day, and not within the minute', () => {
    expect(at(newFile(terms), 'redial.heard-part.after')).toBe('1d');
    expect(at(newFile({ ...terms, simulated: true }), 'redial.heard-part.after')).toBe('15s');
  });
});

describe('a field of a campaign file', () => {
  it('given fields that the page does not know, when one is changed, then all others are as they came', () => {
    const file = { message: { say: [{ text: 'a' }], strange: 1 }, other: { deep: true } };
    expect(put(file, 'message.full', '80%')).toEqual({
      message: { say: [{ text: 'a' }], strange: 1, full: '80%' },
      other: { deep: true },
    });
    expect(put(put(file, 'message.full', '80%'), 'message.full', undefined)).toEqual(file);
  });
});

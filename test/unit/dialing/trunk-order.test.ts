import { expect, test } from 'vitest';
import { inOrder } from '../../../src/dialing/hand-calls.ts';

const trunk = (name: string) => ({ limits: { name, lines: 1, perSecond: 1 } });

test('trunks are tried as the campaign lists them, not as the configuration does, and an unknown one is passed over', () => {
  const tried = inOrder([trunk('don'), trunk('lena'), trunk('volga')], { trunks: ['volga', 'moon', 'don'] });
  expect(tried.map(({ limits }) => limits.name)).toEqual(['volga', 'don']);
});

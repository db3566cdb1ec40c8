import { describe, expect, it } from 'vitest';
import { speaksRestOverWebsocket } from '../../../../src/adapters/ari/server-version.ts';

/** From the change logs of Asterisk: 20.14, 21.9 and 22.4 brought REST over the WebSocket. */
const rows = [
  ['16.28.0', false],
  ['18.26.4', false],
  ['20.13.0', false],
  ['20.14.0', true],
  ['21.8.0', false],
  ['21.9.1', true],
  ['22.3.0', false],
  ['22.4.0', true],
  ['22.10.1', true],
  ['23.0.0', true],
] as const;

describe('REST over the WebSocket by version', () => {
  it.each(rows)('Asterisk %s: %s', (version, expected) => {
    expect(speaksRestOverWebsocket(version)).toBe(expected);
  });
});

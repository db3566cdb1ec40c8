import { generateSecret, generateURI, verifySync } from 'otplib';
import qrcode from 'qrcode';
import type { Totp } from '../../access/ports.ts';

const stepSeconds = 30;

/** Codes of authenticator apps: SHA-1, six digits, 30 s, one step of drift either way. */
export const totp: Totp = {
  stepOf: (secret, code) => {
    if (!/^\d{6}$/.test(code)) return undefined;
    const result = verifySync({ secret, token: code, epochTolerance: stepSeconds });
    return result.valid && 'timeStep' in result ? result.timeStep : undefined;
  },
};

/** A new secret, with the picture that the app takes it from. */
export async function newTotp(login: string): Promise<{ secret: string; uri: string; picture: string }> {
  const secret = generateSecret();
  const uri = generateURI({ issuer: 'dozvon', label: login, secret });
  return { secret, uri, picture: await qrcode.toDataURL(uri) };
}

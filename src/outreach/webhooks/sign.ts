import { createHmac } from 'node:crypto';

/**
 * `t=1766400000,v1=…`: HMAC-SHA-256 of the time, a dot and the body. Whoever checks it compares the time with the own clock, so that
 * an old delivery cannot be sent again by somebody else.
 */
export function signature(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

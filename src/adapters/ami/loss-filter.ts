/**
 * Filter for the server's RTCP events (POSIX extended regular expression over the whole packet): those that report at least
 * so much loss. The loss is an eight-bit fraction: RFC 3550, section 6.4.1.
 */
export function lossFilter(lossPercent: number): string {
  return `Event: RTCP.*Report0FractionLost: (${atLeast(Math.ceil((lossPercent / 100) * 256))})`;
}

/** Decimal numbers of up to three digits from `least` on; what follows the digits is not looked at. */
function atLeast(least: number): string {
  const digits = [...String(least)];
  const rest = (count: number): string => '[0-9]'.repeat(count);
  const larger = digits.flatMap((digit, i) => {
    const after = digits.length - i - 1;
    return digit === '9' ? [] : [`${digits.slice(0, i).join('')}[${Number(digit) + 1}-9]${rest(after)}`];
  });
  const longer = Array.from({ length: 3 - digits.length }, (_, i) => `[1-9]${rest(digits.length + i)}`);
  return [String(least), ...larger, ...longer].join('|');
}

/** So many wrong passwords in a row are a slip; more are guessing (OWASP ASVS 5.0, 6.3.1 asks for a limit). */
const freeTries = 4;
const firstLockSeconds = 60;
const longestLockSeconds = 3600;

/** How long a user is locked after so many tries without a success: a minute, doubled each time, an hour at most. */
export function lockSeconds(tries: number): number {
  if (tries <= freeTries) return 0;
  return Math.min(longestLockSeconds, firstLockSeconds * 2 ** Math.min(20, tries - freeTries - 1));
}

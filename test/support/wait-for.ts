/**
 * Looks every 20 ms until the condition gives something (not `undefined`, `false` or `null`).
 * @throws Error that names `what` when the deadline has passed
 */
export async function waitFor<T>(
  what: string,
  deadlineMs: number,
  condition: () => T | Promise<T>,
): Promise<Exclude<T, undefined | null | false>> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== null && value !== false) {
      return value as Exclude<T, undefined | null | false>;
    }
    if (performance.now() > end) throw new Error(`Not within ${deadlineMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

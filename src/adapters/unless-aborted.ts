interface Destroyable {
  destroy(reason: string): void;
}

/**
 * Stopping must not wait for a server that does not answer.
 * @returns what was opened; once the signal comes, rejects at once, and what opens too late is destroyed
 */
export async function unlessAborted<T extends Destroyable>(opening: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(new Error('stopped'));
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([opening, aborted.promise]);
  } catch (error) {
    opening.then(
      (late) => late.destroy('stopped'),
      () => undefined,
    );
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

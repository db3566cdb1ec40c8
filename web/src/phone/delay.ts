const everyMs = 2000;

/** Tells every two seconds how long a packet needs there and back, as the browser measures it, until `signal` aborts. */
export function watchDelay(connection: RTCPeerConnection, signal: AbortSignal, tell: (ms: number) => void): void {
  const measure = async (): Promise<void> => {
    // A connection that has closed meanwhile has nothing to say.
    const report = await connection.getStats().catch(() => undefined);
    if (signal.aborted || !report) return;
    for (const stats of report.values() as Iterable<RTCIceCandidatePairStats>)
      if (stats.type === 'candidate-pair' && stats.nominated && stats.currentRoundTripTime !== undefined)
        return tell(Math.round(stats.currentRoundTripTime * 1000));
  };
  const timer = setInterval(() => void measure(), everyMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}

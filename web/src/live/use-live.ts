import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Connection, type LiveEvents, type LiveHandler, live } from './events.ts';

/** Hears a topic while the component is there; `undefined` hears nothing. */
export function useLive(topic: string | undefined, handler: LiveHandler): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => (topic === undefined ? undefined : live.on(topic, (data, at) => latest.current(data, at))), [topic]);
}

/** After the stream was lost, everything that is shown is asked for again. */
export function useLiveReturn(): void {
  const client = useQueryClient();
  useEffect(() => {
    live.onReturn = () => void client.invalidateQueries();
    const onChange = () => live.visibilityChanged(document.hidden);
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [client]);
}

/** Seconds since the last event, looked at once a second. */
export function useStaleSeconds(): number {
  const [age, setAge] = useState(0);
  useEffect(() => {
    const look = () => setAge(live.heardAt === 0 ? 0 : Math.floor((Date.now() - live.heardAt) / 1000));
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, []);
  return age;
}

/** How the stream is now. */
export function useConnection(events: LiveEvents): Connection {
  return useSyncExternalStore(
    (changed) => events.watch(changed),
    () => events.connection,
  );
}

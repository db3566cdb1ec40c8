import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { live } from '../../live/events.ts';
import { useLive } from '../../live/use-live.ts';
import { type Wall, wallQuery } from './query.ts';

/** The wall, and the server's time once a second. */
export function useWall(): { readonly wall: Wall | undefined; readonly now: number } {
  const client = useQueryClient();
  const [offset, setOffset] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const { data } = useQuery(wallQuery);
  useEffect(() => live.keepWhenHidden(), []);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  useLive('wall', (wall, at) => {
    setOffset(new Date(at).getTime() - Date.now());
    client.setQueryData(wallQuery.queryKey, wall as Wall);
  });
  return { wall: data, now: now + offset };
}

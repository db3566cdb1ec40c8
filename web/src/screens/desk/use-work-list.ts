import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Desk } from './model.ts';
import { deskQuery, dialNow, lookAt, nextPerson, type Previewed, previewQuery, putAway } from './query.ts';

/** Whom the operator may call next. */
export interface WorkList {
  readonly previewed: Previewed | null;
  /** The last wish found nobody. */
  readonly empty: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  /** This page has ordered a dial a moment ago: its own ring is taken at once. */
  readonly dialling: boolean;
  next(): void;
  lookAt(callback: string): void;
  putAway(): void;
  dial(): void;
}

/** A permission is older than the page's ring by this at the most. */
const ownRingMs = 4000;

/** The card before the call: chosen by the server, judged by the same gate as the dial. */
export function useWorkList(desk: Desk): WorkList {
  const client = useQueryClient();
  const person = desk.preview?.person;
  const { data = null } = useQuery({ ...previewQuery(person ?? ''), enabled: person !== undefined });
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: deskQuery.queryKey });
    await client.invalidateQueries({ queryKey: ['desk', 'preview'] });
  };
  const choosing = useMutation({
    mutationFn: (callback: string | undefined) => (callback === undefined ? nextPerson() : lookAt(callback)),
    onSuccess: refresh,
  });
  const leaving = useMutation({ mutationFn: putAway, onSuccess: refresh });
  const dialled = useRef(0);
  const dialing = useMutation({
    mutationFn: () => {
      dialled.current = Date.now();
      return dialNow();
    },
    onError: refresh,
  });
  const { reset } = dialing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal belongs to its person
  useEffect(() => reset(), [person, reset]);
  return {
    previewed: person === undefined ? null : data,
    empty: choosing.data?.found === false && person === undefined,
    busy: choosing.isPending || dialing.isPending,
    error: dialing.error ?? choosing.error,
    dialling: dialing.isPending || Date.now() - dialled.current < ownRingMs,
    next: () => choosing.mutate(undefined),
    lookAt: (callback) => choosing.mutate(callback),
    putAway: () => leaving.mutate(),
    dial: () => !dialing.isPending && dialing.mutate(),
  };
}

/**
 * Whoever works through a list is shown the next person once the notes are written and the call is over: one key less for each call.
 * @returns to be called when the notes of an own dial were written
 */
export function useAdvance({ call, operator, preview }: Desk, next: () => void): () => void {
  const wanted = useRef(false);
  const state = operator?.state;
  const free = call === null && preview === null;
  const latest = useRef(next);
  useEffect(() => {
    latest.current = next;
  });
  useEffect(() => {
    if (!wanted.current || state === 'talking' || state === 'wrap-up') return;
    wanted.current = false;
    if (state === 'ready' && free) latest.current();
  }, [state, free]);
  return () => {
    wanted.current = true;
  };
}

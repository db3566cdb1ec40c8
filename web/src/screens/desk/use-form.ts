import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/errors.ts';
import { type CallCard, emptyForm, type Form, fromDraft, isComplete, kopecksOf } from './model.ts';
import { cardQuery, deskQuery, keepDraft, saveOutcome } from './query.ts';

const draftMs = 400;

export interface CallForm {
  readonly form: Form;
  readonly error: unknown;
  /** The nearest lawful time, when the chosen one was refused. */
  readonly lawful: string | null;
  readonly saving: boolean;
  change(form: Form): void;
  save(after: 'ready' | 'break'): void;
}

/** The form of one call: what is typed goes to the server as a draft, so that a reload loses nothing. */
export function useCallForm(card: CallCard | undefined, saved: (after: 'ready' | 'break') => void): CallForm {
  const client = useQueryClient();
  const [form, setForm] = useState<Form>(emptyForm);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = card?.id;
  const draft = card?.draft ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft counts when a call comes, not when it was saved
  useEffect(() => setForm(fromDraft(draft)), [id]);
  const saving = useMutation({
    mutationFn: ({ outcome, after }: { outcome: NonNullable<Form['outcome']>; after: 'ready' | 'break' }) =>
      saveOutcome(id ?? '', form, outcome, after),
    onSuccess: async (_answer, { after }) => {
      clearTimeout(timer.current);
      setForm(emptyForm);
      saved(after);
      await client.invalidateQueries({ queryKey: deskQuery.queryKey });
      if (id) client.removeQueries({ queryKey: cardQuery(id).queryKey });
    },
  });
  const { reset } = saving;
  const change = useCallback(
    (next: Form) => {
      setForm(next);
      reset();
      clearTimeout(timer.current);
      // A draft that is not kept is lost only with a reload.
      if (id) timer.current = setTimeout(() => void keepDraft(id, next).catch(() => undefined), draftMs);
    },
    [id, reset],
  );
  return {
    ...{ form, change, error: saving.error, saving: saving.isPending, lawful: lawfulOf(saving.error) },
    save: (after) => {
      const { outcome } = form;
      if (!id || outcome === null || !isComplete(form) || Number.isNaN(kopecksOf(form.amount))) return;
      if (!saving.isPending) saving.mutate({ outcome, after });
    },
  };
}

function lawfulOf(error: unknown): string | null {
  if (!(error instanceof ApiError) || error.refusal.code !== 'callback-unlawful') return null;
  const next = String(error.refusal.params.next ?? '');
  return next.startsWith('2') ? next : null;
}

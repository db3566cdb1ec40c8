import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Session, signOut } from '../api/session.ts';
import { KeptColumns } from './kept-columns.tsx';
import { Shell } from './shell.tsx';

/** The shell of a person who is logged in. */
export function Frame({ session }: { readonly session: Session }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    client.clear();
    await navigate({ to: '/login' });
  };
  return (
    <KeptColumns>
      <Shell session={session} signOut={() => void leave()} />
    </KeptColumns>
  );
}

import { dozvonError } from '../../domain/errors/index.ts';
import type { Erased, Erasure, PersonEraser, RecordingFiles } from './ports.ts';

/**
 * Takes a person out of the record: what is left are facts of dials, decisions and money that name nobody, because the law and
 * the accounts need them (docs/people.md). The recordings are deleted last: if that fails, nothing was erased, and it can be tried again.
 * @throws DozvonError `person-in-call`, `person-erased-already`, `recording-not-erased`, `not-found`
 */
export function erasePerson(store: PersonEraser, files: RecordingFiles, erasure: Erasure): Promise<Erased> {
  const { debtorId } = erasure;
  return store.change(erasure, async (person) => {
    if (person.erasedAt) {
      throw dozvonError('person-erased-already', { person: debtorId, at: person.erasedAt.toISOString() });
    }
    if (person.open > 0) throw dozvonError('person-in-call', { person: debtorId });
    const forgotten = await person.forget();
    const notHere: string[] = [];
    for (const file of person.recordings) if (!(await files.delete(file))) notHere.push(file);
    return { debtorId, ...forgotten, recordings: person.recordings.length - notHere.length, notHere };
  });
}

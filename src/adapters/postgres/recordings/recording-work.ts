import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId } from '../../../domain/ids.ts';
import { type ScoreCard, type ScoreLine, scorePercent } from '../../../domain/score-card.ts';
import type { Pool } from '../pool.ts';

export interface RecordingComment {
  readonly id: string;
  readonly atMs: number;
  readonly text: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

export interface RecordingScore {
  readonly card: string;
  readonly lines: readonly ScoreLine[];
  readonly marks: readonly number[];
  readonly percent: number;
  readonly note: string;
  readonly scoredBy: string;
  readonly scoredAt: Date;
}

/** Who heard it, when, and why: the lines of the audit log. */
export interface Hearing {
  readonly at: Date;
  readonly who: string;
  readonly reason: string;
}

export interface RecordingWork {
  readonly comments: readonly RecordingComment[];
  readonly score: RecordingScore | undefined;
  readonly hearings: readonly Hearing[];
}

/** Everything that people did with a recording. */
export async function recordingWork(pool: Pool, id: string): Promise<RecordingWork> {
  const [comments, scores, hearings] = await Promise.all([
    pool.query<RecordingComment>(
      `select k.id, k.at_ms as "atMs", k.text, k.made_by as "madeBy", k.made_at as "madeAt"
       from recording_comments k, recordings r
       where r.id = $1 and (k.recording_id = r.id or k.transfer_id = r.transfer_id) order by k.at_ms, k.made_at`,
      [id],
    ),
    pool.query<RecordingScore>(
      `select card, lines, marks, percent::float8, note, scored_by as "scoredBy", scored_at as "scoredAt"
       from recording_scores where recording_id = $1`,
      [id],
    ),
    pool.query<Hearing>(
      `select at, who, coalesce(data ->> 'reason', '') as reason from audit_log
       where subject = $1 and action = 'recordings.play' order by at desc limit 50`,
      [id],
    ),
  ]);
  return { comments: comments.rows, score: scores.rows[0], hearings: hearings.rows };
}

export interface NewComment {
  readonly accountId: AccountId;
  readonly atMs: number;
  readonly text: string;
  readonly madeBy: string;
}

export async function commentRecording(pool: Pool, recording: string, comment: NewComment): Promise<string> {
  const { accountId, atMs, text, madeBy } = comment;
  const { rows } = await pool.query<{ id: string }>(
    'insert into recording_comments (account_id, recording_id, at_ms, text, made_by) values ($1, $2, $3, $4, $5) returning id',
    [accountId, recording, atMs, text, madeBy],
  );
  return rows[0]?.id ?? '';
}

/** A moment of a talk that is on: it stands in the recording at the second that it is now. */
export async function markTalk(pool: Pool, transfer: string, mark: Omit<NewComment, 'atMs'>): Promise<void> {
  const { accountId, text, madeBy } = mark;
  const { rowCount } = await pool.query(
    `insert into recording_comments (account_id, transfer_id, at_ms, text, made_by)
     select $1, id, greatest(0, extract(epoch from clock_timestamp() - bridged_at) * 1000)::int, $3, $4
     from transfers where id = $2 and state = 'bridged'`,
    [accountId, transfer, text, madeBy],
  );
  if (rowCount !== 1) throw dozvonError('call-over');
}

export async function removeComment(pool: Pool, recording: string, comment: string): Promise<void> {
  await pool.query(
    `delete from recording_comments k using recordings r
     where k.id = $2 and r.id = $1 and (k.recording_id = r.id or k.transfer_id = r.transfer_id)`,
    [recording, comment],
  );
}

export interface NewScore {
  readonly accountId: AccountId;
  readonly card: ScoreCard;
  readonly marks: readonly number[];
  readonly note: string;
  readonly scoredBy: string;
}

/** The newest score of a recording counts. @returns per cent */
export async function scoreRecording(pool: Pool, recording: string, score: NewScore): Promise<number> {
  const { accountId, card, marks, note, scoredBy } = score;
  const percent = scorePercent(card, marks);
  await pool.query(
    `insert into recording_scores (recording_id, account_id, card, lines, marks, percent, note, scored_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (recording_id) do update set card = $3, lines = $4, marks = $5, percent = $6, note = $7, scored_by = $8,
       scored_at = clock_timestamp()`,
    [recording, accountId, card.name, JSON.stringify(card.lines), marks, percent, note, scoredBy],
  );
  return percent;
}

export async function scoreCards(pool: Pool, accountId: AccountId): Promise<readonly ScoreCard[]> {
  const { rows } = await pool.query<ScoreCard>(
    'select name, lines from score_cards where account_id = $1 order by made_at desc, name',
    [accountId],
  );
  return rows;
}

/** The newest word under a name counts; scores that were given stay as they were. */
export async function saveScoreCard(pool: Pool, accountId: AccountId, card: ScoreCard, madeBy: string): Promise<void> {
  await pool.query(
    `insert into score_cards (account_id, name, lines, made_by) values ($1, $2, $3, $4)
     on conflict (account_id, name) do update set lines = $3, made_by = $4, made_at = clock_timestamp()`,
    [accountId, card.name, JSON.stringify(card.lines), madeBy],
  );
}

/** @returns false when there was none */
export async function removeScoreCard(pool: Pool, accountId: AccountId, name: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from score_cards where account_id = $1 and name = $2', [
    accountId,
    name,
  ]);
  return rowCount === 1;
}

const keptSql = `
  select r.file, r.lost_why as "lostWhy", (
    select h.reason from retention_holds h
    where h.account_id = r.account_id and h.released_at is null
      and (h.what = 'account' or (h.what = 'campaign' and h.subject = coalesce(a.campaign_id, i.campaign_id, t.campaign_id))
        or (h.what = 'person' and h.subject = coalesce(a.debtor_id, i.debtor_id, t.debtor_id))) limit 1) as held
  from recordings r left join attempts a on a.id = r.attempt_id left join inbound_calls i on i.id = r.inbound_id
    left join transfers t on t.id = r.transfer_id
  where r.id = $1`;

/** Where the sound of a recording is. @throws DozvonError `recording-gone` */
export async function recordingFile(pool: Pool, id: string): Promise<{ file: string; held: string | null }> {
  const { rows } = await pool.query<{ file: string; lostWhy: string | null; held: string | null }>(keptSql, [id]);
  const [row] = rows;
  if (!row || row.lostWhy !== null)
    throw dozvonError('recording-gone', { recording: id, why: row?.lostWhy ?? 'unknown' });
  return row;
}

/** Notes that a person deleted the sound; what is known of the talk stays. */
export async function recordingDeleted(pool: Pool, id: string): Promise<void> {
  await pool.query(`update recordings set file = 'deleted', lost_why = 'deleted' where id = $1`, [id]);
  await pool.query(
    `update transfers set recording = null where id = (select transfer_id from recordings where id = $1)`,
    [id],
  );
}

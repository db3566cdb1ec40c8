import { z } from 'zod';
import {
  commentRecording,
  markTalk,
  removeComment,
  removeScoreCard,
  saveScoreCard,
  scoreCards,
  scoreRecording,
} from '../../adapters/postgres/recordings/recording-work.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { languages } from '../../domain/message.ts';
import { firstCard, markProblem, type ScoreCard } from '../../domain/score-card.ts';
import { scoreLine } from '../recording-shape.ts';
import { type Route, route } from '../route.ts';

const who = ['supervisor', 'admin'] as const;
const text = z.string().trim().min(1).max(1000);
const card = z.object({ name: z.string().trim().min(1).max(80), lines: z.array(scoreLine).min(1).max(20) });

/** Those that the account made; the first ones of dozvon, in both languages, until there are any. */
async function cardsOf(pool: Parameters<typeof scoreCards>[0], accountId: Parameters<typeof scoreCards>[1]) {
  const own = await scoreCards(pool, accountId);
  return own.length > 0 ? own : languages.map(firstCard);
}

/** What supervisors do with recordings: words at a second, score cards. */
export const recordingWorkRoutes: readonly Route[] = [
  route(
    {
      method: 'POST',
      path: '/api/recordings/:recording/comments',
      id: 'recordings.comment',
      about: 'A word at a second of the recording',
      who,
      status: 201,
      body: z.object({ atMs: z.int().min(0).max(86_400_000), text }),
      answer: z.object({ id: z.string() }),
    },
    async ({ kit, account, params, body, who: madeBy }) => ({
      id: await commentRecording(kit.pool, params.recording, { ...body, accountId: account.id, madeBy }),
    }),
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/recordings/:recording/comments/:comment',
      id: 'recordings.uncomment',
      about: 'Take a word back',
      who,
      status: 204,
    },
    ({ kit, params }) => removeComment(kit.pool, params.recording, params.comment),
  ),
  route(
    {
      method: 'POST',
      path: '/api/wall/calls/:transfer/marks',
      id: 'wall.mark',
      about: 'Mark this moment of a live talk: a comment of its recording',
      who,
      status: 204,
      body: z.object({ text }),
    },
    ({ kit, account, params, body, who: madeBy }) =>
      markTalk(kit.pool, params.transfer, { accountId: account.id, text: body.text, madeBy }),
  ),
  route(
    {
      method: 'PUT',
      path: '/api/recordings/:recording/score',
      id: 'recordings.score',
      about: 'Score the talk by a card: a digit for each of its lines; the newest score counts',
      who,
      body: z.object({
        card: z.string(),
        marks: z.array(z.int().min(0).max(9)).max(20),
        note: z.string().trim().max(2000).default(''),
      }),
      answer: z.object({ percent: z.number() }),
    },
    async ({ kit, account, params, body, who: scoredBy }) => {
      const { marks, note } = body;
      const found = (await cardsOf(kit.pool, account.id)).find(({ name }) => name === body.card);
      if (!found) throw dozvonError('not-found', { what: 'score card', name: body.card, hint: 'GET /api/score-cards' });
      const problem = markProblem(found, marks);
      if (problem !== undefined) throw dozvonError('score-wrong', { card: found.name, problem });
      const score = { accountId: account.id, card: found, marks, note, scoredBy };
      return { percent: await scoreRecording(kit.pool, params.recording, score) };
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/score-cards',
      id: 'score-cards.list',
      about: 'Templates by which talks are scored',
      who,
      answer: z.object({ items: z.array(card) }),
    },
    async ({ kit, account }) => ({ items: (await cardsOf(kit.pool, account.id)).map(toAnswer) }),
  ),
  route(
    {
      method: 'PUT',
      path: '/api/score-cards',
      id: 'score-cards.save',
      about: 'Make a template, or change the one of this name; scores that were given stay as they were',
      who,
      body: card,
      status: 204,
    },
    ({ kit, account, body, who: madeBy }) => saveScoreCard(kit.pool, account.id, body, madeBy),
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/score-cards/:name',
      id: 'score-cards.remove',
      about: 'Remove a template',
      who,
      status: 204,
    },
    async ({ kit, account, params }) => {
      if (!(await removeScoreCard(kit.pool, account.id, params.name)))
        throw dozvonError('not-found', { what: 'score card', name: params.name, hint: 'GET /api/score-cards' });
    },
  ),
];

const toAnswer = ({ name, lines }: ScoreCard) => ({ name, lines: [...lines] });

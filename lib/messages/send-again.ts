// Sending a message once more, for a buyer who did not get it. Only where it is still true and can do no harm: it is written anew
// from the books, and what nothing is to be told of any more is not sent.

import { audit } from '../audit';
import { db } from '../db';
import { enqueue } from '../jobs/queue';
import { countTry } from '../rate-limit';
import { composeLetter } from './facts';
import { isMessageKind, type MessageKind } from './kinds';

/** What stays true: not a reminder of something that may have been done since, nor news of a step that is over. */
const LASTING: readonly MessageKind[] = [
  ...(['order-paid', 'deposit-requested', 'deposit-arrived', 'order-cancelled', 'shipped'] as const),
  ...(['payment-cancelled', 'refund-done', 'exchange-sent', 'subscription-started'] as const),
];

/** Whether a message of this kind may be sent once more. */
export const maySendAgain = (kind: MessageKind): boolean => LASTING.includes(kind);

const DAY_MS = 86_400_000;
/** Nobody wants it more often in a day. */
const A_DAY_MAX = 3;

export type SendAgain =
  | 'queued'
  /** It is on its way already. */
  | 'waiting'
  /** It may not be true any more. */
  | 'not-lasting'
  | 'nothing-to-tell'
  | 'too-often';

/** Puts a message on its way again. One whose job gave up goes on where it stopped: what has left is not sent twice. */
export async function sendAgain(messageId: number, operator: { id: string }): Promise<SendAgain> {
  const message = await db.message.findUnique({ where: { id: messageId } });
  if (!message || !isMessageKind(message.kind)) return 'nothing-to-tell';
  const { kind, subjectId, status, resends } = message;
  const job = await db.job.findUnique({ where: { key: `message:${messageId}` }, select: { parkedAt: true } });
  const isStopped = status === 'waiting' && job?.parkedAt != null;
  if (status === 'waiting' && !isStopped) return 'waiting';
  if (!isStopped && !maySendAgain(kind)) return 'not-lasting';
  if (!(await composeLetter(kind, subjectId))) return 'nothing-to-tell';
  const limit = { name: 'message-again', subject: String(messageId), max: A_DAY_MAX, windowMs: DAY_MS };
  if (!(await countTry(limit))) return 'too-often';
  return db.$transaction(async (tx) => {
    const anew = { status: 'waiting', mailedAt: null, textedAt: null, resends: resends + 1 } as const;
    const { count } = await tx.message.updateMany({
      where: { id: messageId, status, resends },
      data: isStopped ? {} : anew,
    });
    if (count === 0) return 'waiting';
    await enqueue(tx, {
      ...{ lane: 'housekeeping', kind: 'message', key: `message:${messageId}` },
      payload: { messageId },
    });
    await audit(tx, operator.id, 'message.again', String(messageId), { kind });
    return 'queued';
  });
}

// Sends one message. At least once: a mail server that took a mail and died before saying so gets it again, under the same name.

import { now } from '../clock';
import { db } from '../db';
import type { Message } from '../generated/prisma/client';
import { getSeller } from '../seller';
import type { Addressed } from './addressed';
import { composeLetter } from './facts';
import type { MessageKind } from './kinds';
import { layOut, shortText } from './layout';
import { hasMailServer, sendMail } from './mail';
import { textSender } from './text-sender';

/** Tells the buyer what a message is about. Throws when a server did not take it: run it again. */
export async function sendMessage(messageId: number): Promise<void> {
  const message = await waiting(messageId);
  if (!message) return;
  const addressed = hasMailServer() ? await composeLetter(message.kind as MessageKind, message.subjectId) : null;
  if (!addressed) {
    await db.message.updateMany({ where: { id: messageId, status: 'waiting' }, data: { status: 'dropped' } });
    return;
  }
  if (!(await leave(message))) return;
  await sendByMail(message, addressed);
  const textedAt = await sendByText(message, addressed);
  await db.message.updateMany({ where: { id: messageId }, data: { textedAt, status: 'sent' } });
}

const waiting = (id: number): Promise<Message | null> => db.message.findFirst({ where: { id, status: 'waiting' } });

/** From here on nobody can take back what it tells. Answers false when somebody just has. */
async function leave({ id, leftAt }: Message): Promise<boolean> {
  const { count } = await db.message.updateMany({ where: { id }, data: { leftAt: leftAt ?? now() } });
  return count > 0;
}

async function sendByMail(
  { id, mailedAt, resends }: Message,
  { letter, link, locale, email }: Addressed,
): Promise<void> {
  if (mailedAt) return;
  // A mail that is wanted again is another one: mail programs show one of a name only once.
  const name = resends === 0 ? `message-${id}` : `message-${id}-${resends}`;
  await sendMail(name, email, layOut(letter, link, locale, await getSeller()));
  await db.message.updateMany({ where: { id }, data: { mailedAt: now() } });
}

/** Answers when it was texted; null where the shop sends no texts. */
async function sendByText({ textedAt }: Message, { letter, link, tel }: Addressed): Promise<Date | null> {
  const send = textSender();
  if (textedAt || !send) return textedAt;
  await send(tel, shortText(letter, link, await getSeller()));
  return now();
}

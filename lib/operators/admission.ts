// The step between the password and being in: a session of somebody with a second factor opens nothing until its code was given.

import { headers } from 'next/headers';
import { cache } from 'react';
import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { forgiveAccount } from './account-limit';
import { auth } from './auth';
import { type CodeRefusal, takeCode } from './second-factor';

/** How long the code may take; then the password is asked for again. */
const WAIT_MS_MAX = 10 * 60_000;

export type Waiting = { sessionId: string; operatorId: string; address: string };

/** Whose code a request's browser is asked for; null when no password was given, too long ago, or nothing is asked. */
export async function waitingOf(asked: Headers): Promise<Waiting | null> {
  const found = await auth.api.getSession({ headers: asked });
  if (!found || found.user.disabledAt || found.session.admittedAt) return null;
  const { id, userId, createdAt, ipAddress } = found.session;
  const isInTime = now().getTime() - createdAt.getTime() < WAIT_MS_MAX;
  return isInTime ? { sessionId: id, operatorId: userId, address: ipAddress ?? '' } : null;
}

/** Whose code the asking browser is asked for. */
export const currentWaiting = cache(async (): Promise<Waiting | null> => waitingOf(await headers()));

/** Lets somebody in who has the right code. */
export async function admit(waiting: Waiting, code: string): Promise<'admitted' | CodeRefusal> {
  const { sessionId, operatorId, address } = waiting;
  const answer = await takeCode(operatorId, code);
  if (answer !== 'right') return answer;
  await db.$transaction(async (tx) => {
    await tx.operatorSession.update({ where: { id: sessionId }, data: { admittedAt: now() } });
    await audit(tx, operatorId, 'operator.sign-in', operatorId, { address });
  });
  await forgiveAccount(operatorId);
  return 'admitted';
}

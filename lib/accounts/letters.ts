// Letters about an account itself, by mail only: they lead to a page with a token that is good once or for a short time.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { href } from '@/i18n/config';
import { db } from '../db';
import { getEnv } from '../env';
import { enqueue } from '../jobs/queue';
import { layOut } from '../messages/layout';
import { hasMailServer, sendMail } from '../messages/mail';
import { getSeller } from '../seller';
import { letterWords } from './letter-words';

const AccountLetter = z.object({
  kind: z.enum(['verify-email', 'reset-password']),
  customerId: z.string(),
  token: z.string(),
});

type AccountLetter = z.infer<typeof AccountLetter>;

/** Puts a letter on its way. */
export const postLetter = (letter: AccountLetter): Promise<void> =>
  enqueue(db, { lane: 'housekeeping', kind: 'account-letter', key: keyOf(letter), payload: letter });

// A token names its letter; what can be read in more places than it must does not hold it.
const keyOf = ({ kind, token }: AccountLetter): string =>
  `account-letter:${kind}:${createHash('sha256').update(token).digest('hex').slice(0, 32)}`;

/** The job: sends the letter to where the account is now. Throws when the mail server did not take it: run it again. */
export async function sendAccountLetter(payload: unknown): Promise<void> {
  const letter = AccountLetter.parse(payload);
  const customer = await db.customer.findUnique({ where: { id: letter.customerId } });
  if (!customer || !hasMailServer()) return;
  const locale = customer.locale === 'en' ? 'en' : 'ko';
  const { text, note, ...words } = letterWords[locale][letter.kind];
  const body = { ...words, paragraphs: [text], short: '', notes: [note] };
  const link = `${getEnv().SHOP_URL}${linkOf(letter, (path) => href(locale, path))}`;
  await sendMail(keyOf(letter).replaceAll(':', '-'), customer.email, layOut(body, link, locale, await getSeller()));
}

function linkOf({ kind, token }: AccountLetter, to: (path: `/${string}`) => string): string {
  const query = encodeURIComponent(token);
  if (kind === 'reset-password') return to(`/sign-in/reset?token=${query}`);
  return `/api/account/auth/verify-email?token=${query}&callbackURL=${encodeURIComponent(to('/account?verified=yes'))}`;
}

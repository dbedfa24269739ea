// Mails leave over SMTP. (nodemailer docs: SMTP transport)

import { createTransport, type Transporter } from 'nodemailer';
import { getEnv } from '../env';
import { getSeller } from '../seller';
import type { LaidOut } from './layout';

let transport: Transporter | undefined;

/** Whether this shop has a mail server at all; without one a demo goes on silently, and a live shop does not start. */
export const hasMailServer = (): boolean => getEnv().SMTP_URL !== undefined;

/**
 * Hands a mail to the mail server. `id` names it for good: a mail that is handed over twice, because an answer was lost, is one for
 * mail programs. Throws when the server did not take it.
 */
export async function sendMail(id: string, to: string, mail: LaidOut): Promise<void> {
  const { SMTP_URL, SHOP_URL, MAIL_FROM } = getEnv();
  const seller = await getSeller();
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  await transport.sendMail({
    ...mail,
    from: MAIL_FROM || { name: seller.name, address: seller.email },
    to: { name: '', address: to },
    messageId: `<${id}@${new URL(SHOP_URL).hostname}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

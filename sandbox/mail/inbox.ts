// What the shop sends to people lands here: mails by SMTP, text messages by a small HTTP call.
import type { App } from '../app';
import { type Answer, json, type Request, type Route } from '../http';
import type { InboxMessage } from '../model/records';
import { fieldsOf } from '../rest/fields';
import { parseMail } from './mime';
import type { Envelope } from './smtp';

const RAW_MAX = 200_000;

const keep = (app: App, message: Omit<InboxMessage, 'id' | 'seq' | 'received_at'>): InboxMessage => {
  const row = {
    ...message,
    id: `message-${app.random.uuid()}`,
    seq: app.store.nextSeq(),
    received_at: app.clock.seconds(),
  };
  app.store.put('inbox', row.id, row);
  return row;
};

/** A mail as SMTP delivered it. Who it really goes to stands on the envelope, not in the mail. */
export const takeMail = async (app: App, { from, to, bytes }: Envelope): Promise<void> => {
  const mail = parseMail(bytes);
  const raw = bytes.toString('utf8').slice(0, RAW_MAX);
  keep(app, {
    kind: 'mail',
    from: mail.from || from,
    to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    raw,
  });
  await app.store.durable();
};

/** POST /inbox/messages {to, text, from?, subject?, html?, kind?}: for senders of text messages, and of mails without SMTP. */
const takeMessage = (req: Request, app: App): Answer => {
  const fields = fieldsOf(req);
  const to = fields.texts('to');
  const row = keep(app, {
    kind: fields.choice('kind', ['mail', 'message']) ?? 'message',
    from: fields.text('from', 200) ?? '',
    to: to.length > 0 ? to : [fields.need('to', 200)],
    subject: fields.text('subject', 500),
    text: fields.text('text', RAW_MAX) ?? '',
    html: fields.text('html', RAW_MAX),
    raw: req.text.slice(0, RAW_MAX),
  });
  return json({ id: row.id }, 201);
};

export const routes: Route[] = [{ method: 'POST', path: '/inbox/messages', handle: takeMessage }];

// Parameters that many operations share: who buys, on which channel, where to send the notice.
import type { App } from '../app';
import type { Channel } from '../model/channels';
import type { Payment } from '../model/payment';
import { badRequest, refusal } from './envelope';
import type { Fields } from './fields';

type Buyer = Pick<Payment, 'buyer_name' | 'buyer_email' | 'buyer_tel' | 'buyer_addr' | 'buyer_postcode'>;

/** Cut to what is stored (PortOne V1 docs: payments). */
export const readBuyer = (fields: Fields): Buyer => ({
  buyer_name: fields.text('buyer_name', 16),
  buyer_email: fields.text('buyer_email', 64),
  buyer_tel: fields.text('buyer_tel', 16),
  buyer_addr: fields.text('buyer_addr', 128),
  buyer_postcode: fields.text('buyer_postcode', 8),
});

/** One address or several; null = the account's own. */
export const readNoticeUrls = (fields: Fields): string[] | null => {
  const urls = fields.texts('notice_url');
  return urls.length > 0 ? urls : null;
};

export const readCurrency = (fields: Fields): string => fields.text('currency', 3)?.toUpperCase() ?? 'KRW';

/** The channel named by its key; an unknown key is refused. */
export const needChannel = (app: App, fields: Fields): Channel => {
  const channel = app.store.get('channels', fields.need('channel_key', 80));
  if (!channel) throw badRequest('등록되지 않은 channel_key입니다.');
  return channel;
};

/** By `channel_key`, else by `pg` (`code` or `code.MID`, as older clients send it), else the account's first channel that fits. */
export const fittingChannel = (app: App, fields: Fields, fits: (channel: Channel) => boolean): Channel => {
  if (fields.has('channel_key')) return needChannel(app, fields);
  const channels = [...app.store.all('channels')].filter(fits);
  const [code, mid] = fields.text('pg', 80)?.split('.') ?? [];
  const named = channels.find(
    (channel) => channel.pg_provider === code && (mid === undefined || channel.pg_id === mid),
  );
  const channel = named ?? channels[0];
  if (!channel) throw refusal('등록된 PG 설정 정보가 없습니다.');
  return channel;
};

/** The channel of a charge by number or key. */
export const apiChannel = (app: App, fields: Fields): Channel =>
  fittingChannel(app, fields, (channel) => channel.type === 'api_payment');

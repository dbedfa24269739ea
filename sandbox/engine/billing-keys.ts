// Billing keys: stored cards under the shop's own alias (PortOne V1 docs: subscribe/customers).
import type { App } from '../app';
import type { Customer, CustomerRow } from '../model/billing';
import type { Channel } from '../model/channels';
import type { PaymentRow } from '../model/payment';
import { cardOf } from './outcome';

export type Holder = Pick<
  Customer,
  'customer_id' | 'customer_name' | 'customer_tel' | 'customer_email' | 'customer_addr' | 'customer_postcode'
>;

/** A key that can be charged; null for unknown and deleted ones. */
export const livingKey = (app: App, customerUid: string): CustomerRow | null => {
  const row = app.store.get('customers', customerUid);
  return row && !row.deleted ? row : null;
};

/** A key as storing the card would make it; an alias used before then means this card. */
export const makeKey = (
  app: App,
  customerUid: string,
  channel: Channel,
  card: { digits: string; code?: string | null; declines: string | null },
  holder: Holder,
  group: CustomerRow['group'] = null,
): CustomerRow => {
  const now = app.clock.seconds();
  const known = livingKey(app, customerUid);
  const wire: Customer = {
    customer_uid: customerUid,
    pg_provider: channel.pg_provider,
    pg_id: channel.pg_id,
    sandbox: channel.sandbox,
    customer_id: holder.customer_id,
    ...cardOf(channel.pg_provider, card.code ?? null, card.digits),
    customer_name: holder.customer_name,
    customer_tel: holder.customer_tel,
    customer_email: holder.customer_email,
    customer_addr: holder.customer_addr,
    customer_postcode: holder.customer_postcode,
    inserted: known?.wire.inserted ?? now,
    updated: now,
  };
  return { wire, channelKey: channel.channel_key, deleted: false, declines: card.declines, group };
};

type CardOfKey = Parameters<typeof makeKey> extends [App, ...infer Rest] ? Rest : never;

export const storeKey = (app: App, ...card: CardOfKey): CustomerRow => {
  const row = makeKey(app, ...card);
  app.store.put('customers', row.wire.customer_uid, row);
  return row;
};

/** A billing window ended well: its card becomes the key. */
export const storeWindowKey = (app: App, row: PaymentRow): void => {
  const { wire, window } = row;
  const channel = app.store.get('channels', row.channelKey);
  if (wire.customer_uid === null || !channel) return;
  const digits = wire.card_number?.replaceAll('*', '0') ?? `5${app.random.digits(15)}`;
  storeKey(
    app,
    wire.customer_uid,
    channel,
    { digits, code: wire.card_code, declines: null },
    {
      customer_id: window?.param.customerId ?? null,
      customer_name: wire.buyer_name,
      customer_tel: wire.buyer_tel,
      customer_email: wire.buyer_email,
      customer_addr: wire.buyer_addr,
      customer_postcode: wire.buyer_postcode,
    },
  );
};

/** What the API says of a key on a group of channels (PortOne V1 docs: super billing key). */
const superKeyOf = (app: App, row: CustomerRow) => {
  const { wire, group } = row;
  const channels = (group?.channelKeys ?? [])
    .map((key) => app.store.get('channels', key))
    .filter((found) => found !== null);
  return {
    customer_uid: wire.customer_uid,
    channelGroupId: group?.id ?? '',
    customer_id: wire.customer_id,
    customer_name: wire.customer_name,
    customer_tel: wire.customer_tel,
    customer_email: wire.customer_email,
    customer_addr: wire.customer_addr,
    customer_postcode: wire.customer_postcode,
    succeededChannels: channels.map((channel) => ({
      pg_provider: channel.pg_provider,
      pg_id: channel.pg_id,
      card_name: wire.card_name,
      card_code: wire.card_code,
      card_issuer_code: wire.card_issuer_code,
      card_issuer_name: wire.card_issuer_name,
      card_publisher_code: wire.card_publisher_code,
      card_publisher_name: wire.card_publisher_name,
      card_number: wire.card_number,
      card_type: wire.card_type,
      inserted: wire.inserted,
      updated: wire.updated,
    })),
    failedChannels: [],
  };
};

/** The wire form of a key, whichever kind it is. */
export const keyWire = (app: App, row: CustomerRow) => (row.group ? superKeyOf(app, row) : row.wire);

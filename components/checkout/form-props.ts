// What both pages with the form give it, read on the server.

import { headers } from 'next/headers';
import { getLocale, messagesOf } from '@/i18n/server';
import { getEnv } from '@/lib/env';
import { offeredChannels } from '@/lib/iamport/channels';
import { nothingTyped, wayOf } from './typed';

/** Words, payment methods and the provider's script; nothing that belongs to one buyer. */
export async function sharedFormProps() {
  const locale = await getLocale();
  const { IAMPORT_SDK_URL: url, IAMPORT_USER_CODE: userCode, POSTCODE_SDK_URL } = getEnv();
  const nonce = (await headers()).get('x-nonce') ?? '';
  return {
    locale,
    messages: messagesOf('checkout', locale),
    faultWords: messagesOf('payment', locale).fields,
    channels: offeredChannels(),
    sdk: { url, userCode, nonce },
    postcode: POSTCODE_SDK_URL ? { url: POSTCODE_SDK_URL, nonce } : null,
  };
}

/** An empty form: the first method is chosen, nothing is ticked. */
export function emptyForm() {
  const [first] = offeredChannels();
  return { ...nothingTyped, way: first ? wayOf(first) : '' };
}

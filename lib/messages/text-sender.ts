// Text messages leave through one small door, so that a shop can put whatever it has a contract with behind it: a gateway that takes
// {to, text} as JSON and answers 2xx. The demo's is the sandbox's inbox.

import { getEnv } from '../env';

/** Sends a text to a phone number (digits). Throws when it was not taken. */
export type TextSender = (to: string, text: string) => Promise<void>;

const DEADLINE_MS = 10_000;

/** The shop's way to send text messages; null when it has none: the mail says the same. */
export function textSender(): TextSender | null {
  const url = getEnv().TEXT_SENDER_URL;
  if (!url) return null;
  return async (to, text) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to, text }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (!response.ok) throw new Error(`the text gateway answered ${response.status}`);
  };
}

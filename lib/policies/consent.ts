// What somebody agrees to, and since which text: a consent names the version that was in force when it was given. The database
// refuses any other.

import type { Locale } from '@/i18n/config';
import { now } from '../clock';
import { consentWord, isPolicyKind, type PolicyKind, type PolicyTexts, parseConsent } from '../domain/policy';
import { editionInForce } from '../editions/ledger';
import { getSeller } from '../seller';
import { type ShownText, shownText } from './shown-text';

export type Agreed = { kind: PolicyKind; version: string; at: Date };

/**
 * The texts that are agreed to, as they are in force now. Null when a text was named that is not (any more): the browser shows an
 * older one, which nobody can agree to. Words the shop has no text for are left out: they agree to nothing.
 */
export async function agreedTexts(words: readonly string[]): Promise<Agreed[] | null> {
  const at = now();
  const named = new Map(words.map((word) => [parseConsent(word).kind, parseConsent(word).version]));
  const agreed: Agreed[] = [];
  for (const [kind, shown] of named) {
    if (!isPolicyKind(kind)) continue;
    const version = String((await policyInForce(kind, at)).number);
    if (shown !== null && shown !== version) return null;
    agreed.push({ kind, version, at });
  }
  return agreed;
}

/** The same as rows of a checkout keep it. */
export const agreedJson = (agreed: readonly Agreed[]) =>
  agreed.map(({ kind, version, at }) => ({ kind, version, at: at.toISOString() }));

/** A text people are asked to agree to, and the word by which they do. */
export type ConsentText = ShownText & { word: string; version: number };

/** What to show now, in a language. */
export async function consentText(kind: PolicyKind, locale: Locale): Promise<ConsentText> {
  const { number, texts } = await policyInForce(kind);
  return { ...shownText(texts, locale, await getSeller()), word: consentWord(kind, number), version: number };
}

/** The version of a policy that is in force at an instant that is not over. */
export async function policyInForce(kind: PolicyKind, at = now()): Promise<{ number: number; texts: PolicyTexts }> {
  const edition = await editionInForce(`policy.${kind}`, at);
  if (!edition) throw new Error(`no text of ${kind}: the first came with the migrations`);
  return { number: edition.number, texts: edition.value as PolicyTexts };
}

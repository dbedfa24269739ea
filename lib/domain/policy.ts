// The texts a shop is held to: its policies, and what people agree to. They are plain text with one sign: a line that begins with #
// is a heading, and an empty line ends a paragraph. Nothing else means anything, so nothing else can go wrong.

import { DAY_MS, seoulDay } from './seoul';

/** Those the shop shows on pages of their own, linked from every page. */
export const pagePolicies = ['terms', 'privacy', 'refund'] as const;

/** What is agreed to when ordering and when joining; joining also asks for the terms and the privacy policy. */
export const policyKinds = [...pagePolicies, 'order', 'subscription', 'age', 'marketing'] as const;
export type PolicyKind = (typeof policyKinds)[number];

export const isPagePolicy = (kind: PolicyKind): kind is (typeof pagePolicies)[number] =>
  pagePolicies.some((page) => page === kind);

export const isPolicyKind = (word: string): word is PolicyKind => policyKinds.some((kind) => kind === word);

/** For a consent the title is what stands beside the box. */
export type PolicyText = { title: string; body: string };

/** The Korean text is the one that counts. */
export type PolicyTexts = { ko: PolicyText; en: PolicyText | null };

/** Longer than any law wants. */
export const TITLE_LENGTH_MAX = 100;
export const BODY_LENGTH_MAX = 40_000;

export type PolicySection = { heading: string | null; paragraphs: string[] };

/** A text's parts; what stands before the first heading is a part without one. */
export function sectionsOf(body: string): PolicySection[] {
  const sections: PolicySection[] = [{ heading: null, paragraphs: [] }];
  for (const block of body.split(/\n\s*\n|\n(?=#)|(?<=^#.*)\n/m)) {
    const text = block.trim();
    if (text.startsWith('#')) sections.push({ heading: text.replace(/^#+\s*/, ''), paragraphs: [] });
    else if (text) sections.at(-1)?.paragraphs.push(text);
  }
  return sections.filter(({ heading, paragraphs }) => heading !== null || paragraphs.length > 0);
}

/** A consent as browsers send it: `order`, or `order@3` when they know which text they showed. */
export function parseConsent(word: string): { kind: string; version: string | null } {
  const [kind = '', version = null] = word.split('@');
  return { kind, version };
}

/** The same, the other way round. */
export const consentWord = (kind: PolicyKind, version: number): string => `${kind}@${version}`;

/**
 * How long before it applies a change is announced: a customer must have 7 days to read it, 30 when it is worse for them (전자상거래
 * 표준약관 제3조); a mended spelling or telephone number needs none.
 */
export const noticeDays = { worse: 30, usual: 7, correction: 0 } as const;
export type NoticeKind = keyof typeof noticeDays;
export const noticeKinds = Object.keys(noticeDays) as NoticeKind[];

/** A moment for every process of the shop to hear of it. */
const AT_ONCE_MS = 60_000;

/**
 * The first instant at which a change that is announced now may apply: the first of a day with so many whole days before it, or in a
 * minute. Never before what has been announced already.
 */
export function earliestStart(notice: NoticeKind, now: Date, previous: Date): Date {
  const days = noticeDays[notice];
  const earliest = days === 0 ? now.getTime() + AT_ONCE_MS : seoulDay(now).to.getTime() + days * DAY_MS;
  return new Date(Math.max(earliest, previous.getTime()));
}

// Writing a policy: a draft that only operators see, and a version that applies from an announced day on and is never changed again.

import { audit } from '../audit';
import { now } from '../clock';
import { db } from '../db';
import { earliestStart, type NoticeKind, type PolicyKind, type PolicyTexts, policyKinds } from '../domain/policy';
import { addEdition, EditionOutdated, forgetEditions } from '../editions/ledger';
import { type PolicyPage, pageOf } from './policy-page';

export type PolicyOverview = PolicyPage & { kind: PolicyKind; hasDraft: boolean };

/** Every policy as it is in force, and whether somebody writes at another. */
export async function listPolicies(): Promise<PolicyOverview[]> {
  const [drafts, pages] = await Promise.all([
    db.draft.findMany({ select: { key: true } }),
    Promise.all(policyKinds.map(async (kind) => ({ kind, page: await pageOf(kind, null) }))),
  ]);
  return pages.flatMap(({ kind, page }) =>
    page ? [{ ...page, kind, hasDraft: drafts.some(({ key }) => key === keyOf(kind)) }] : [],
  );
}

export type PolicyDraft = { texts: PolicyTexts; by: string; at: Date };

export type PolicyEdit = {
  inForce: PolicyPage;
  /** The one the next version follows: in force, or announced. */
  latest: PolicyPage;
  draft: PolicyDraft | null;
};

/** A policy as an operator writes at it; null when there is none of this name. */
export async function readPolicyEdit(kind: PolicyKind): Promise<PolicyEdit | null> {
  const [inForce, draft] = await Promise.all([
    pageOf(kind, null),
    db.draft.findUnique({ where: { key: keyOf(kind) }, include: { operator: { select: { email: true } } } }),
  ]);
  const latest = inForce && (await pageOf(kind, inForce.versions[0]?.number ?? null));
  if (!inForce || !latest) return null;
  return {
    inForce,
    latest,
    draft: draft && { texts: draft.value as PolicyTexts, by: draft.operator.email, at: draft.at },
  };
}

/** Somebody else has changed the draft, or published, since the page was opened. Nothing was stored. */
type Outdated = { kind: 'outdated' };

/** Keeps a draft in the place of the one the operator has seen; `seenAt` is null when there was none. */
export async function saveDraft(
  kind: PolicyKind,
  texts: PolicyTexts,
  seenAt: Date | null,
  operator: { id: string },
): Promise<{ kind: 'saved' } | Outdated> {
  const data = { key: keyOf(kind), value: texts, operatorId: operator.id, at: now() };
  const { count } = seenAt
    ? await db.draft.updateMany({ where: { key: data.key, at: seenAt }, data })
    : await db.draft.createMany({ data, skipDuplicates: true });
  return { kind: count > 0 ? 'saved' : 'outdated' };
}

/** Throws the draft away. */
export async function dropDraft(kind: PolicyKind): Promise<void> {
  await db.draft.deleteMany({ where: { key: keyOf(kind) } });
}

export type Publication = {
  /** What changes and why, for the customers. */
  reason: string;
  notice: NoticeKind;
  /** The first instant; null for as soon as the notice allows. */
  from: Date | null;
  /** The draft the operator has seen. */
  draftAt: Date;
};

export type PublishOutcome =
  | { kind: 'published'; number: number; appliesAt: Date }
  /** The customers would not have the time to read it. */
  | { kind: 'too-early'; earliest: Date }
  | Outdated;

/** Announces the draft as the next version. */
export async function publish(
  kind: PolicyKind,
  { reason, notice, from, draftAt }: Publication,
  operator: { id: string },
): Promise<PublishOutcome> {
  const key = keyOf(kind);
  const edit = await readPolicyEdit(kind);
  if (edit?.draft?.at.getTime() !== draftAt.getTime()) return { kind: 'outdated' };
  const { draft, latest } = edit;
  const earliest = earliestStart(notice, now(), latest.appliesAt);
  const appliesAt = from ?? earliest;
  if (appliesAt < earliest) return { kind: 'too-early', earliest };
  try {
    await db.$transaction(async (tx) => {
      const { count } = await tx.draft.deleteMany({ where: { key, at: draftAt } });
      if (count === 0) throw new EditionOutdated(key);
      await addEdition(tx, { key, value: draft.texts, appliesAt, reason, after: latest.number }, operator.id);
      const detail = { number: latest.number + 1, notice, appliesAt: appliesAt.toISOString() };
      await audit(tx, operator.id, 'policy.publish', kind, detail);
    });
  } catch (error) {
    if (error instanceof EditionOutdated) return { kind: 'outdated' };
    throw error;
  }
  forgetEditions();
  return { kind: 'published', number: latest.number + 1, appliesAt };
}

const keyOf = (kind: PolicyKind): string => `policy.${kind}`;

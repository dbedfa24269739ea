import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActionButton } from '@/components/admin/action-button';
import { Allowed } from '@/components/admin/allowed';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { PolicyDiff } from '@/components/admin/policy-diff';
import { PolicyFields, PublishFields } from '@/components/admin/policy-fields';
import { SaveForm } from '@/components/admin/save-form';
import { When } from '@/components/admin/when';
import { Since } from '@/components/policies/policy-article';
import { PolicyBody } from '@/components/policies/policy-body';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { isPolicyKind, type PolicyKind } from '@/lib/domain/policy';
import { requirePermission } from '@/lib/operators/require-permission';
import { type PolicyDraft, type PolicyEdit, readPolicyEdit } from '@/lib/policies/operator-policies';
import { shownText } from '@/lib/policies/shown-text';
import { getSeller } from '@/lib/seller';
import { Desk } from '../../desk';
import { announce, discard, keep } from '../actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settings'))('policies.title') };
}

/** One policy: its draft, what the draft changes, when that may apply, and all its versions. */
export default async function PolicyEditPage({ params }: PageProps<'/[locale]/admin/policies/[policy]'>) {
  const operator = await requirePermission('settings.read', await getLocale(), '/admin/policies');
  const { policy: kind } = await params;
  const edit = isPolicyKind(kind) ? await readPolicyEdit(kind) : null;
  if (!isPolicyKind(kind) || !edit) notFound();
  const [locale, t] = await Promise.all([getLocale(), getT('settings')]);
  const { draft, latest } = edit;
  return (
    <Desk active="policies" operator={operator}>
      <PageHead title={t(`policies.kinds.${kind}`)} lead={<Since version={edit.inForce} />}>
        <Link href={href(locale, `/policies/${kind}`)} prefetch={false} className="underline underline-offset-4">
          {t('policies.see')}
        </Link>
      </PageHead>
      <div className="grid gap-4">
        <Allowed to="settings.write">
          <Card id="write" title={t('policies.write')} aside={draft && <DraftMark draft={draft} />}>
            <p className="mb-4 text-muted text-sm">{t('policies.writeLead')}</p>
            <SaveForm
              key={draft ? 'draft' : latest.number}
              action={keep.bind(null, locale, kind, draft?.at ?? null)}
              submit={t('policies.save')}
              busy={t('busy')}
            >
              <PolicyFields kind={kind} texts={draft?.texts ?? latest.texts} />
            </SaveForm>
          </Card>
        </Allowed>
        {draft && <Changes kind={kind} draft={draft} latest={latest} />}
        <Allowed to="settings.write">
          <Card id="publish" title={t('policies.publish')}>
            <p className="mb-4 text-muted text-sm">{t(draft ? 'policies.publishLead' : 'policies.nothingToPublish')}</p>
            <SaveForm
              action={announce.bind(null, locale, kind, draft?.at ?? null)}
              submit={t('policies.publishSubmit')}
              busy={t('busy')}
            >
              {draft && <PublishFields />}
            </SaveForm>
          </Card>
        </Allowed>
        <Versions kind={kind} edit={edit} />
      </div>
    </Desk>
  );
}

async function DraftMark({ draft }: { draft: PolicyDraft }) {
  const t = await getT('settings');
  return (
    <span role="status" className="text-muted text-sm">
      {t('policies.draftBy', { by: draft.by })} <When at={draft.at} look="short" />
    </span>
  );
}

type ChangesProps = { kind: PolicyKind; draft: PolicyDraft; latest: PolicyEdit['latest'] };

/** What a draft changes, and how it will be read. */
async function Changes({ kind, draft, latest }: ChangesProps) {
  const [locale, t] = await Promise.all([getLocale(), getT('settings')]);
  const text = shownText(draft.texts, locale, await getSeller());
  return (
    <Card id="changes" title={t('policies.changes')}>
      <PolicyDiff before={latest} after={draft.texts} />
      <details className="mt-4">
        <summary className="min-h-11 cursor-pointer py-2 font-medium">{t('policies.preview')}</summary>
        <div className="max-w-prose space-y-4 rounded-card border border-line p-4">
          <p lang={text.lang} className="font-bold text-2xl">
            {text.title}
          </p>
          <PolicyBody text={text} look="page" />
        </div>
      </details>
      <Allowed to="settings.write">
        <div className="mt-4 border-line border-t pt-4">
          <ActionButton
            action={discard.bind(null, locale, kind)}
            label={t('policies.drop')}
            busyLabel={t('busy')}
            look={{ variant: 'danger' }}
          />
        </div>
      </Allowed>
    </Card>
  );
}

async function Versions({ kind, edit: { inForce } }: { kind: PolicyKind; edit: PolicyEdit }) {
  const [locale, t, site] = await Promise.all([getLocale(), getT('settings'), getT('site')]);
  return (
    <Card id="history" title={t('policies.history')}>
      <ol className="divide-y divide-line">
        {inForce.versions.map((version) => (
          <li key={version.number} className="py-2">
            <Link
              href={href(locale, `/policies/${kind}/${version.number}`)}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4"
            >
              {t('policies.number', { number: version.number })}
            </Link>{' '}
            <span className="text-muted text-sm">
              <Since version={version} /> · {site(`policy.standings.${version.standing}`)}
              {version.by ? ` · ${version.by}` : ''}
            </span>
            {version.reason && <p className="text-sm">{version.reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

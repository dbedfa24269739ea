import type { Metadata } from 'next';
import Link from 'next/link';
import { Breadcrumb } from '@/components/site/breadcrumb';
import { alternates } from '@/components/site/metadata';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import type { PolicyKind } from '@/lib/domain/policy';
import { nextVersion, type PolicyPage, type PolicyVersion } from '@/lib/policies/policy-page';
import type { ShownText } from '@/lib/policies/shown-text';
import { shownSeller } from '@/lib/settings/shown-seller';
import { PolicyBody } from './policy-body';

/** What search engines and the browser's tab read; nothing for a page that does not exist. */
export async function policyMetadata(policy: string, text: ShownText | null): Promise<Metadata> {
  if (!text) return { robots: { index: false } };
  const summary = text.sections[0]?.paragraphs[0] ?? text.title;
  return {
    title: text.title,
    description: summary,
    alternates: alternates(await getLocale(), `/policies/${policy}`),
  };
}

type PolicyArticleProps = { kind: PolicyKind; page: Omit<PolicyPage, 'texts'> & { text: ShownText } };

/** A policy, since when it applies, what is going to change, and all that applied before. */
export async function PolicyArticle({ kind, page }: PolicyArticleProps) {
  const locale = await getLocale();
  const t = await getT('site');
  const { text, versions } = page;
  const [first, ...rest] = text.sections;
  const hasLead = first?.heading === null;
  return (
    <main id="content" className="page-width py-4 md:py-6">
      <Breadcrumb
        locale={locale}
        label={t('policy.breadcrumb')}
        steps={[
          { name: t('policy.home'), path: '/' },
          { name: text.title, path: `/policies/${kind}` },
        ]}
      />
      <article className="mt-4 max-w-prose space-y-8 pb-16 md:mt-8">
        <header className="space-y-3">
          <h1 lang={text.lang} className="font-bold text-3xl">
            {text.title}
          </h1>
          {hasLead && (
            <div className="text-lg text-muted">
              <PolicyBody text={{ ...text, sections: [first] }} />
            </div>
          )}
          <Standing kind={kind} page={page} />
          {(await shownSeller()).isDemo && <Notice tone="warn">{t('policy.demo')}</Notice>}
          {text.lang !== locale && <Notice>{t('policy.onlyKorean')}</Notice>}
        </header>
        <PolicyBody text={{ ...text, sections: hasLead ? rest : text.sections }} look="page" />
        {versions.length > 1 && <Versions kind={kind} versions={versions} shown={page.number} />}
      </article>
    </main>
  );
}

/** Since when this version applies, or until when it did; and what is announced. */
async function Standing({ kind, page }: PolicyArticleProps) {
  const locale = await getLocale();
  const t = await getT('site');
  const coming = nextVersion(page.versions);
  return (
    <>
      <p className="text-muted text-sm">
        {t('policy.version', { number: page.number })} · <Since version={page} />
      </p>
      {page.standing === 'past' && (
        <Notice tone="warn">
          {t('policy.past')} <VersionLink kind={kind}>{t('policy.seeCurrent')}</VersionLink>
        </Notice>
      )}
      {page.standing === 'coming' && (
        <Notice>
          {t('policy.coming')} <VersionLink kind={kind}>{t('policy.seeCurrent')}</VersionLink>
          {page.reason && <p className="mt-1">{t('policy.reason', { reason: page.reason })}</p>}
        </Notice>
      )}
      {page.standing === 'in-force' && coming && (
        <Notice title={t('policy.changes', { date: dateText(coming.appliesAt, locale) })}>
          {coming.reason && <p>{t('policy.reason', { reason: coming.reason })}</p>}
          <VersionLink kind={kind} number={coming.number}>
            {t('policy.seeComing')}
          </VersionLink>
        </Notice>
      )}
    </>
  );
}

async function Versions({ kind, versions, shown }: { kind: PolicyKind; versions: PolicyVersion[]; shown: number }) {
  const t = await getT('site');
  return (
    <section aria-labelledby="versions" className="space-y-2 border-line border-t pt-6">
      <h2 id="versions" className="font-bold text-xl">
        {t('policy.versions')}
      </h2>
      <ol className="divide-y divide-line">
        {versions.map((version) => (
          <li key={version.number} className="py-2">
            <VersionLink kind={kind} number={version.number} isShown={version.number === shown}>
              {t('policy.version', { number: version.number })}
            </VersionLink>{' '}
            <span className="text-muted text-sm">
              <Since version={version} /> · {t(`policy.standings.${version.standing}`)}
            </span>
            {version.reason && <p className="text-muted text-sm">{t('policy.reason', { reason: version.reason })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Since when it applies; the first came with the shop. */
export async function Since({
  version: { number, appliesAt },
}: {
  version: Pick<PolicyVersion, 'number' | 'appliesAt'>;
}) {
  const locale = await getLocale();
  const t = await getT('site');
  return number === 1 ? t('policy.sinceEver') : t('policy.since', { date: dateText(appliesAt, locale) });
}

type VersionLinkProps = { kind: PolicyKind; number?: number; isShown?: boolean; children: string };

/** Leads to a version, or to the one in force. */
async function VersionLink({ kind, number, isShown, children }: VersionLinkProps) {
  const path = number ? (`/policies/${kind}/${number}` as const) : (`/policies/${kind}` as const);
  return (
    <Link
      href={href(await getLocale(), path)}
      prefetch={false}
      aria-current={isShown ? 'page' : undefined}
      className="inline-flex min-h-11 items-center underline underline-offset-4 aria-[current]:font-semibold aria-[current]:no-underline"
    >
      {children}
    </Link>
  );
}

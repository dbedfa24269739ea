import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Allowed } from '@/components/admin/allowed';
import { ConsentsCard, WaysCard } from '@/components/admin/customer-account';
import { CouponsCard, PointsCard } from '@/components/admin/customer-goodwill';
import { CustomerOrders } from '@/components/admin/customer-orders';
import { BlockCard, ContactCard, LedgerCard, NotesCard } from '@/components/admin/customer-side';
import { SubscriptionsCard } from '@/components/admin/customer-subscriptions';
import { guestAddress, memberAddress } from '@/components/admin/customer-table';
import { QuestionsCard, ReviewsCard } from '@/components/admin/customer-writing';
import { Empty, PageHead } from '@/components/admin/page-head';
import { When } from '@/components/admin/when';
import { Badge } from '@/components/ui/badge';
import { getLocale, getT } from '@/i18n/server';
import { listIssuable } from '@/lib/coupons/operator-coupons';
import { type CustomerFile, readCustomerFile } from '@/lib/customers/customer-file';
import { subjectOf } from '@/lib/customers/subject';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPosition } from '@/lib/orders/operator-page';
import { Desk } from '../../desk';
import { Reveal } from '../../reveal';
import { addNote, block, endSessions, grant, issue, unblock } from './actions';

export const instant = false;

type Props = PageProps<'/[locale]/admin/customers/[number]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getT('customers'))('member', { number: (await params).number }) };
}

/** One member with everything the shop knows, for whoever has them on the phone. */
export default async function CustomerPage({ params, searchParams }: Props) {
  const operator = await requirePermission('customers.read', await getLocale(), '/admin/customers');
  const number = readNumber((await params).number);
  const file = await readCustomerFile(number, readPosition(await searchParams));
  return (
    <Desk active="customers" operator={operator}>
      {file ? <File file={file} /> : <Gone number={number} />}
    </Desk>
  );
}

function readNumber(text: string): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number <= 2_147_483_647 ? number : notFound();
}

async function Gone({ number }: { number: number }) {
  const t = await getT('customers');
  return (
    <>
      <PageHead title={t('title')} />
      <Empty title={t('gone', { number })}>{t('goneText')}</Empty>
    </>
  );
}

async function File({ file }: { file: CustomerFile }) {
  const locale = await getLocale();
  const { number } = file;
  return (
    <>
      <Head file={file} />
      <div className="flex flex-col gap-4 xl:grid xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
        <div className="xl:col-span-2">
          <CustomerOrders
            totals={file.totals}
            orders={file.orders}
            path={memberAddress(locale, number)}
            guestPath={file.guestOrder && guestAddress(locale, file.guestOrder)}
          />
        </div>
        <div className="contents xl:grid xl:min-w-0 xl:gap-4">
          <PointsCard points={file.points} grant={grant.bind(null, locale, number)} />
          <CouponsCard held={file.coupons} offered={await listIssuable()} issue={issue.bind(null, locale, number)} />
          <SubscriptionsCard rows={file.subscriptions} />
          <QuestionsCard questions={file.questions} />
          <ReviewsCard reviews={file.reviews} />
          <ConsentsCard consents={file.consents} />
        </div>
        <div className="contents xl:grid xl:min-w-0 xl:gap-4">
          <ContactCard file={file} reveal={<Reveal subject={subjectOf(number)} />} />
          <NotesCard notes={file.notes} add={addNote.bind(null, locale, number)} />
          <WaysCard file={file} end={(sessionId) => endSessions.bind(null, locale, number, sessionId)} />
          <Allowed to={file.blocked ? 'customers.read' : 'customers.block'}>
            <BlockCard
              blocked={file.blocked}
              block={block.bind(null, locale, number)}
              unblock={unblock.bind(null, locale, number)}
            />
          </Allowed>
          <LedgerCard rows={file.audit} />
        </div>
      </div>
    </>
  );
}

async function Head({ file: { name, number, joinedAt, blocked, hasAgreed } }: { file: CustomerFile }) {
  const t = await getT('customers');
  return (
    <PageHead
      title={
        <span className="flex flex-wrap items-center gap-3">
          {name}
          {blocked && <Badge tone="danger">{t('blockedBadge')}</Badge>}
          {!hasAgreed && <Badge tone="warn">{t('notAgreed')}</Badge>}
        </span>
      }
      lead={
        <p className="text-sm">
          {t('member', { number })} · {t('columns.joined')} <When at={joinedAt} look="day" />
        </p>
      }
    />
  );
}

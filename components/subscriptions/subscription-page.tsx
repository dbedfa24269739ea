import Link from 'next/link';
import { AutoRefresh } from '@/components/admin/auto-refresh';
import type { SdkSource } from '@/components/checkout/iamport-sdk';
import { Card, Fact } from '@/components/orders/card';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { formatKrw } from '@/i18n/won';
import type { BuyerSubscription, PastCharge } from '@/lib/subscriptions/buyer-subscription';
import { CardButton } from './card-button';

type Props = {
  subscription: BuyerSubscription;
  token: string;
  sdk: SdkSource;
  cancel: () => Promise<void>;
  skip: () => Promise<void>;
};

const TONES = { pending: 'warn', active: 'ok', paused: 'danger', cancelled: 'neutral' } as const;

/** A subscription as its buyer sees it: when what is charged next, and everything that can be changed about it. */
export async function SubscriptionPage(props: Props) {
  const { subscription } = props;
  const t = await getT('subscriptions');
  const { status, name, option, quantity } = subscription;
  return (
    <main id="content" tabIndex={-1} className="page-width flex-1 py-8 outline-none sm:py-12">
      <div className="mx-auto grid max-w-3xl gap-6">
        <header>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <h1 className="font-bold text-3xl">{t('title')}</h1>
            <Badge tone={TONES[status]} className="px-3 py-1 text-[0.9375rem]">
              {t(`status.${status}`)}
            </Badge>
          </div>
          <p className="mt-2 text-lg">
            <span lang="ko">{[name, option].filter(Boolean).join(' / ')}</span> ·{' '}
            {t('plan.quantity', { count: quantity })}
          </p>
        </header>
        <News subscription={subscription} />
        {status !== 'cancelled' && <NextCard {...props} />}
        {status !== 'cancelled' && <PayCard {...props} />}
        {subscription.history.length > 0 && <HistoryCard history={subscription.history} />}
        {status !== 'cancelled' && <EndCard cancel={props.cancel} />}
      </div>
    </main>
  );
}

/** What just happened, and what to do now. */
async function News({ subscription }: { subscription: BuyerSubscription }) {
  const t = await getT('subscriptions');
  const { status, isCharging, declined, history } = subscription;
  if (status === 'pending' || (status === 'active' && isCharging)) {
    const kind = status === 'pending' ? 'pending' : 'charging';
    return (
      <Notice tone="info" role="status" title={t(`news.${kind}.title`)}>
        {t(`news.${kind}.text`)}
        <AutoRefresh />
      </Notice>
    );
  }
  if (status === 'paused' || (status === 'active' && subscription.next?.isRetry)) {
    const kind = status === 'paused' ? 'paused' : 'declined';
    return (
      <Notice tone="danger" role="alert" title={t(`news.${kind}.title`)}>
        <p>{t(`news.${kind}.text`)}</p>
        {declined && <p className="mt-1 text-muted">{t('news.words', { words: declined })}</p>}
      </Notice>
    );
  }
  if (status === 'cancelled') return <Notice title={t('news.cancelled.title')}>{t('news.cancelled.text')}</Notice>;
  const isNew = history.length === 1 && history[0]?.order;
  return isNew ? (
    <Notice tone="ok" role="status" title={t('news.started.title')}>
      {t('news.started.text')}
    </Notice>
  ) : null;
}

async function NextCard({ subscription, skip }: Props) {
  const locale = await getLocale();
  const t = await getT('subscriptions');
  const { next, monthKrw } = subscription;
  return (
    <Card id="next" title={t('next.title')}>
      <dl>
        <Fact name={t('next.day')}>{next ? dateText(next.at, locale) : t('next.none')}</Fact>
        <Fact name={t('next.amount')}>{next && <strong>{formatKrw(next.amountKrw, locale)}</strong>}</Fact>
        <Fact name={t('next.agreed')}>{t('next.atMost', { sum: formatKrw(monthKrw, locale) })}</Fact>
      </dl>
      {next && !next.isRetry && (
        <form action={skip} className="mt-4">
          <Button type="submit" variant="secondary">
            {t('next.skip')}
          </Button>
        </form>
      )}
    </Card>
  );
}

async function PayCard({ subscription, token, sdk }: Props) {
  const t = await getT('subscriptions');
  const { id, card, pg, status } = subscription;
  const words = {
    change: t(card ? 'card.change' : 'card.store'),
    busy: t('card.busy'),
    noCard: t('problem.noCard'),
    failed: t('problem.wentWrong'),
  };
  return (
    <Card id="card" title={t('card.title')}>
      <p className="font-medium">{card ?? t('card.none')}</p>
      <p className="mt-1 text-muted text-sm">{t(status === 'paused' ? 'card.pausedNote' : 'card.note')}</p>
      <CardButton id={id} token={token} pg={pg} sdk={sdk} words={words} />
    </Card>
  );
}

async function HistoryCard({ history }: { history: readonly PastCharge[] }) {
  const locale = await getLocale();
  const t = await getT('subscriptions');
  return (
    <Card id="history" title={t('history.title')}>
      <ul className="divide-y divide-line">
        {history.map(({ id, dueAt, status, order }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <span>{dateText(dueAt, locale)}</span>
            {order ? (
              <Link href={href(locale, order.path)} prefetch={false} className="underline underline-offset-4">
                {t('history.order', { number: order.number, sum: formatKrw(order.totalKrw, locale) })}
              </Link>
            ) : (
              <span className="text-muted">{t(`history.${status}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Two presses, and nobody is talked out of it. */
async function EndCard({ cancel }: { cancel: () => Promise<void> }) {
  const t = await getT('subscriptions');
  return (
    <details className="group rounded-card border border-line bg-surface p-5 sm:p-6">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium underline underline-offset-4">
        {t('end.open')}
      </summary>
      <p className="mt-2 text-muted">{t('end.text')}</p>
      <form action={cancel} className="mt-4">
        <Button type="submit" variant="danger">
          {t('end.confirm')}
        </Button>
      </form>
    </details>
  );
}

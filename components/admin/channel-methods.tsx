import { getLocale, getT } from '@/i18n/server';
import { type Channel, type ChannelMethod, payMethods } from '@/lib/iamport/channels';
import { formatMoney } from './sum';

/** What a channel can do with each of its methods. */
export async function ChannelMethods({ channel }: { channel: Channel }) {
  const t = await getT('channels');
  const columns = ['method', 'limits', 'refund', 'part', 'account', 'escrow'] as const;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse whitespace-nowrap text-[0.9375rem]">
        <caption className="sr-only">{t('methods.title')}</caption>
        <thead>
          <tr className="text-left text-muted text-sm">
            {columns.map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4 font-medium">
                {t(`methods.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {payMethods.map((name) => {
            const method = channel.methods[name];
            return method && <Method key={name} name={name} method={method} currency={channel.currency} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

type MethodProps = { name: (typeof payMethods)[number]; method: ChannelMethod; currency: Channel['currency'] };

async function Method({ name, method, currency }: MethodProps) {
  const [locale, t, admin] = await Promise.all([getLocale(), getT('channels'), getT('admin')]);
  const money = (minor: number) => formatMoney({ minor, currency }, locale);
  const minimum = money(method.minimumMinor);
  const { maximumMinor, refundUntil, isPartlyRefundable, needsRefundAccount, isEscrowable } = method;
  const yes = (is: boolean) => (is ? t('facts.yes') : <span className="text-muted">–</span>);
  return (
    <tr className="border-line border-t *:py-1.5 *:pr-4">
      <th scope="row" className="text-left font-semibold">
        {admin(`methods.${name}`)}
      </th>
      <td className="tabular-nums">
        {maximumMinor === null
          ? t('methods.from', { minimum })
          : t('methods.between', { minimum, maximum: money(maximumMinor) })}
      </td>
      <td>{refundText(refundUntil, t)}</td>
      <td>{yes(isPartlyRefundable)}</td>
      <td>{needsRefundAccount ? t('methods.needed') : <span className="text-muted">–</span>}</td>
      <td>{yes(isEscrowable)}</td>
    </tr>
  );
}

function refundText(until: ChannelMethod['refundUntil'], t: Awaited<ReturnType<typeof getT<'channels'>>>): string {
  if (until === null) return t('methods.noLimit');
  if (until === 'end-of-month') return t('methods.endOfMonth');
  return until.days === 0 ? t('methods.none') : t('methods.days', { days: until.days });
}

import { CheckoutHeader } from '@/components/checkout/header';
import { SiteFrame } from '@/components/site/frame';

/** Around the checkout: the shop's name, a way back to the cart, and nothing that leads away. */
export default function CheckoutLayout({ children }: LayoutProps<'/[locale]'>) {
  return (
    <div className="flex min-h-dvh flex-col max-lg:has-data-pay-bar:pb-24">
      <SiteFrame header={<CheckoutHeader />}>{children}</SiteFrame>
    </div>
  );
}

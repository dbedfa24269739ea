import { SiteFrame } from '@/components/site/frame';

export default function OrdersLayout({ children }: LayoutProps<'/[locale]'>) {
  return <SiteFrame>{children}</SiteFrame>;
}

import { SiteFrame } from '@/components/site/frame';

export default function SubscriptionsLayout({ children }: LayoutProps<'/[locale]'>) {
  return <SiteFrame>{children}</SiteFrame>;
}

import { SiteFrame } from '@/components/site/frame';

export default function SignInLayout({ children }: LayoutProps<'/[locale]'>) {
  return <SiteFrame>{children}</SiteFrame>;
}

import { SiteFrame } from '@/components/site/frame';

export default function SignUpLayout({ children }: LayoutProps<'/[locale]'>) {
  return <SiteFrame>{children}</SiteFrame>;
}

import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { address } from './addresses';
import { Tabs } from './tabs';

type ReviewTabsProps = { active: 'waiting' | 'answered' | 'all' | 'hidden'; locale: Locale };

/** What customers wrote: questions first, as somebody waits for the answer. */
export function ReviewTabs({ active, locale }: ReviewTabsProps) {
  const t = translator('reviews', locale);
  const title = { questions: t('admin.questionsTitle'), reviews: t('admin.title') };
  const tabs = [
    {
      key: 'waiting',
      label: `${title.questions} · ${t('admin.waiting')}`,
      href: address(locale, '/admin/questions', {}),
    },
    {
      key: 'answered',
      label: `${title.questions} · ${t('admin.answered')}`,
      href: address(locale, '/admin/questions', { state: 'answered' }),
    },
    { key: 'all', label: `${title.reviews} · ${t('admin.all')}`, href: address(locale, '/admin/reviews', {}) },
    {
      key: 'hidden',
      label: `${title.reviews} · ${t('admin.hidden')}`,
      href: address(locale, '/admin/reviews', { state: 'hidden' }),
    },
  ].map((tab) => ({ ...tab, isActive: tab.key === active }));
  return <Tabs label={t('admin.nav')} tabs={tabs} className="mb-4" />;
}

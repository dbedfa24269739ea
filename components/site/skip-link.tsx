import { getT } from '@/i18n/server';

/** The first thing a keyboard meets: past the menus to `<main id="content">`. */
export async function SkipLink() {
  const t = await getT('site');
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-ink px-4 py-3 font-semibold text-paper focus:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  );
}

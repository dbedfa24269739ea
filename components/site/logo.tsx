import Link from 'next/link';
import { href, type Locale } from '@/i18n/config';

type LogoProps = { locale: Locale; name: string; label: string; path?: '/' | '/admin' };

/** The shop's sign: an awning over an open door, and its name. */
export function Logo({ locale, name, label, path = '/' }: LogoProps) {
  return (
    <Link
      href={href(locale, path)}
      prefetch={path === '/' ? null : false}
      aria-label={label}
      className="flex min-h-11 items-center gap-2"
    >
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8 shrink-0">
        <path d="M5 13h22v13a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2z" className="fill-accent-soft" />
        <path d="M12 28v-8a4 4 0 0 1 8 0v8z" className="fill-accent" />
        <path d="M6.5 4h19L30 13H2z" className="fill-accent" />
        <path d="M2 13a3.5 3.5 0 0 0 7 0 3.5 3.5 0 0 0 7 0 3.5 3.5 0 0 0 7 0 3.5 3.5 0 0 0 7 0z" className="fill-ink" />
      </svg>
      <span className="font-extrabold text-[1.375rem] tracking-tight">{name}</span>
    </Link>
  );
}

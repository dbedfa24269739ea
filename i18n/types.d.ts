import type { Locale } from './config';
import type messages from './messages/ko';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}

'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in the page as it was sent, true once the browser has taken it over. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

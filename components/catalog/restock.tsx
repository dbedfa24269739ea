'use client';

import { lazy, Suspense } from 'react';
import type { RestockFormProps } from './restock-form';

const RestockForm = lazy(async () => ({ default: (await import('./restock-form')).RestockForm }));

/** The form for what is sold out; its script travels only where something is. */
export const Restock = (props: RestockFormProps) =>
  props.skus.length > 0 && (
    <Suspense>
      <RestockForm {...props} />
    </Suspense>
  );

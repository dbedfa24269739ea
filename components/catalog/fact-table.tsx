import type { ProductFact } from '@/lib/catalog/types';

/** 상품정보제공고시 as a table of terms. */
export function FactTable({ facts }: { facts: readonly ProductFact[] }) {
  return (
    <dl lang="ko" className="border-line border-t text-[0.9375rem]">
      {facts.map(({ name, value }) => (
        <div key={name} className="grid gap-x-6 gap-y-0.5 border-line border-b py-3 sm:grid-cols-[11rem_1fr]">
          <dt className="text-muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { useRef, useState, useTransition } from 'react';

/** What an operator wants to give back, as the server reads it. */
export type Wanted = { lines: { lineId: number; quantity: number }[]; shipping: boolean; extraKrw: number };

export type PlanSum = { name: string; value: string; isStrong?: boolean };

/** What it comes to, in words: sums come from the server and go nowhere from here. */
export type PlanView =
  | { kind: 'plan'; fingerprint: string; amount: string; sums: PlanSum[]; impUid: string }
  | { kind: 'none'; text: string };

export type Draft = {
  /** Pieces by line id. */
  quantities: Record<number, number>;
  shipping: boolean;
  /** As it was typed. */
  extra: string;
};

export const wantedOf = ({ quantities, shipping, extra }: Draft): Wanted => ({
  lines: Object.entries(quantities)
    .map(([lineId, quantity]) => ({ lineId: Number(lineId), quantity }))
    .filter(({ quantity }) => quantity > 0),
  shipping,
  extraKrw: Number(extra.replace(/[\s,원]/g, '')),
});

/** Steps and keys come in bursts: only the last of them is asked about. */
const PAUSE_MS = 250;

/** A draft and what it comes to; null while the server is being asked. */
export function useRefundPlan(initial: Draft, preview: (wanted: Wanted) => Promise<PlanView>, failed: string) {
  const [draft, setDraft] = useState(initial);
  const [view, setView] = useState<PlanView | null>({ kind: 'none', text: '' });
  const [, startAsking] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);

  const ask = (wanted: Wanted) => {
    asked.current += 1;
    const mine = asked.current;
    startAsking(async () => {
      const found = await preview(wanted).catch((): PlanView => ({ kind: 'none', text: failed }));
      // A slow answer must not hide a newer one.
      if (mine === asked.current) setView(found);
    });
  };

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setView(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(wantedOf(next)), PAUSE_MS);
  };

  return { draft, view, change, show: setView };
}

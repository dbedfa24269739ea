'use client';

import { MapPin } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { loadScript } from './load-script';
import { useWords } from './words';

/** An address as the search gives it. (Kakao postcode service guide: oncomplete) */
type FoundAddress = { zonecode: string; address: string; roadAddress: string; buildingName: string };

type Postcode = new (options: { oncomplete: (found: FoundAddress) => void }) => { embed(element: HTMLElement): void };

export type ScriptSource = { url: string; nonce: string };

/** Finds the address by the public search and types it in. The fields stay open: whoever knows the address needs no search. */
export function PostcodeSearch({ source }: { source: ScriptSource }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');

  const open = async () => {
    setState('loading');
    try {
      const Search = await loadSearch(source);
      dialog.current?.showModal();
      if (place.current) new Search({ oncomplete: choose }).embed(place.current);
      setState('idle');
    } catch {
      // The search is another company's: without it the address is typed.
      setState('failed');
    }
  };
  const choose = ({ zonecode, roadAddress, address, buildingName }: FoundAddress) => {
    dialog.current?.close();
    type('shipping.postcode', zonecode);
    type('shipping.address1', [roadAddress || address, buildingName && `(${buildingName})`].filter(Boolean).join(' '));
    document.getElementById('shipping.address2')?.focus();
  };

  return (
    <div className="grid gap-1.5">
      <Button variant="secondary" onClick={open} disabled={state === 'loading'}>
        <MapPin aria-hidden className="size-5" />
        {t('delivery.search')}
      </Button>
      <p role="status" className="text-muted text-sm empty:hidden">
        {state === 'failed' && t('delivery.searchFailed')}
      </p>
      <dialog
        ref={dialog}
        aria-label={t('delivery.search')}
        className="m-auto h-[min(36rem,90dvh)] w-[min(32rem,94vw)] overflow-hidden rounded-card bg-surface p-0 text-ink backdrop:bg-black/50"
      >
        <div className="flex h-full flex-col">
          <div ref={place} className="grow bg-white" />
          <Button variant="quiet" onClick={() => dialog.current?.close()}>
            {t('delivery.searchClose')}
          </Button>
        </div>
      </dialog>
    </div>
  );
}

let loading: Promise<void> | undefined;

async function loadSearch({ url, nonce }: ScriptSource): Promise<Postcode> {
  loading ??= loadScript(url, nonce).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  await loading;
  const { daum } = window as Window & { daum?: { Postcode?: Postcode } };
  if (!daum?.Postcode) throw new Error('the script defines no daum.Postcode');
  return daum.Postcode;
}

/** Fills a field as a person would, so that the form keeps it and forgets its fault. */
function type(name: string, value: string): void {
  const field = document.getElementById(name);
  if (!(field instanceof HTMLInputElement)) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

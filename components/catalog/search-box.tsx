'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

type Suggestion = { slug: string; name: string };

type SearchBoxProps = {
  /** Address of the search page, and of products below it. */
  searchPath: string;
  productsPath: string;
  query: string;
  words: { label: string; placeholder: string; submit: string; suggestions: string };
};

/** Waits for a pause in typing that long, ms. */
const PAUSE_MS = 120;

/** The search field, with names of goods while it is typed in. Without JavaScript it is a plain form. */
export function SearchBox({ searchPath, productsPath, query, words }: SearchBoxProps) {
  const router = useRouter();
  const listId = useId();
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const suggest = useSuggestions(setSuggestions);
  const close = () => setSuggestions([]);
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable is being composed, the keys belong to the input method.
    if (event.nativeEvent.isComposing || suggestions.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = suggestions[active];
    if (event.key === 'Escape') close();
    else if (step) setActive((active + step + suggestions.length + 1) % (suggestions.length + 1));
    else if (event.key === 'Enter' && chosen) router.push(`${productsPath}/${chosen.slug}`);
    else return;
    event.preventDefault();
  };
  return (
    <search>
      <form action={searchPath} className="relative flex max-w-xl gap-2">
        <Input
          key={query}
          type="search"
          name="q"
          role="combobox"
          aria-label={words.label}
          aria-expanded={suggestions.length > 0}
          aria-controls={listId}
          aria-activedescendant={suggestions[active] && `${listId}-${active}`}
          autoComplete="off"
          placeholder={words.placeholder}
          defaultValue={query}
          maxLength={80}
          enterKeyHint="search"
          onChange={(event) => {
            setActive(-1);
            suggest(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <Button type="submit">
          <Search aria-hidden className="size-5" />
          {words.submit}
        </Button>
        <div
          id={listId}
          role="listbox"
          aria-label={words.suggestions}
          hidden={suggestions.length === 0}
          className="absolute top-full right-0 left-0 z-20 mt-1 overflow-hidden rounded-card border border-line bg-surface shadow-lg"
        >
          {suggestions.map(({ slug, name }, index) => (
            <a
              key={slug}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              href={`${productsPath}/${slug}`}
              // The field must not lose focus, and the list with it, before the tap has counted.
              onPointerDown={(event) => event.preventDefault()}
              className="block px-4 py-2.5 hover:bg-sunken aria-selected:bg-sunken"
            >
              {name}
            </a>
          ))}
        </div>
      </form>
    </search>
  );
}

/** Asks for names a moment after the last key; an answer that comes after a newer question is dropped. */
function useSuggestions(show: (suggestions: readonly Suggestion[]) => void): (typed: string) => void {
  const pending = useRef<AbortController>(undefined);
  return (typed) => {
    pending.current?.abort();
    const abort = new AbortController();
    pending.current = abort;
    setTimeout(async () => {
      if (abort.signal.aborted) return;
      const answer = await fetch(`/api/search?q=${encodeURIComponent(typed)}`, { signal: abort.signal }).catch(
        () => null,
      );
      // Names are a help; without an answer the form still works.
      if (answer?.ok) show(((await answer.json()) as { suggestions: Suggestion[] }).suggestions);
    }, PAUSE_MS);
  };
}

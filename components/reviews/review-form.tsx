'use client';

import { CircleAlert, Star } from 'lucide-react';
import { useState } from 'react';
import type { Messages } from 'use-intl/core';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { useSentForm } from '@/components/ui/use-sent-form';
import { fill } from '@/i18n/fill';
import type { OwnReview } from '@/lib/reviews/write-review';

type Words = Messages['reviews']['mine'];
type Fault = keyof Words['faults'] & string;

type ReviewFormProps = { lineId: number; locale: string; review: OwnReview | null; words: Words; stars: string };

/** Writes a review or changes it; whatever goes wrong, what was written stays. */
export function ReviewForm({ lineId, locale, review, words, stars }: ReviewFormProps) {
  const { form, fault, isBusy, send } = useSentForm<Fault>('/api/account/reviews', words.faults);
  const at = (...names: Fault[]) => (fault && names.includes(fault) ? words.faults[fault] : undefined);
  const told = at('not-bought', 'too-large', 'too-many', 'failed');
  return (
    <form ref={form} onSubmit={(event) => void send(event)} noValidate className="grid gap-6">
      {told && (
        <Notice tone="danger" role="alert">
          {told}
        </Notice>
      )}
      <input type="hidden" name="lineId" value={lineId} />
      <input type="hidden" name="locale" value={locale} />
      <ScoreField chosen={review?.score ?? 0} label={words.score} stars={stars} error={at('score')} />
      <Field id="text" label={words.text} hint={words.textHint} error={at('text')} required>
        {(control) => <Textarea {...control} name="text" rows={6} maxLength={2000} defaultValue={review?.text} />}
      </Field>
      {review && review.photos.length > 0 && (
        <div className="flex flex-wrap gap-4">
          {review.photos.map(({ file }, index) => (
            <div key={file}>
              {/* biome-ignore lint/performance/noImgElement: already made small, and served by address only. */}
              <img src={`/uploads/${file}`} alt="" className="size-24 rounded-control bg-sunken object-cover" />
              <Checkbox name="keep" value={file} defaultChecked>
                {fill(words.keep, { number: index + 1 })}
              </Checkbox>
            </div>
          ))}
        </div>
      )}
      <Field id="photos" label={words.photos} hint={words.photosHint} error={at('bad-photo', 'too-many-photos')}>
        {(control) => (
          <Input
            {...control}
            name="photos"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple
            className="py-2.5"
          />
        )}
      </Field>
      <Button type="submit" aria-disabled={isBusy || undefined}>
        {isBusy ? words.busy : words.submit}
      </Button>
    </form>
  );
}

type ScoreFieldProps = { chosen: number; label: string; stars: string; error: string | undefined };

/** Five radio buttons that look like stars: those up to the chosen one are filled. */
function ScoreField({ chosen, label, stars, error }: ScoreFieldProps) {
  const [score, setScore] = useState(chosen);
  return (
    <fieldset aria-describedby={error ? 'score-error' : undefined}>
      <legend className="font-medium text-[0.9375rem]">{label}</legend>
      <div className="mt-1 flex">
        {[1, 2, 3, 4, 5].map((star) => (
          <label key={star} className="relative inline-flex size-11 items-center justify-center">
            <input
              type="radio"
              name="score"
              value={star}
              checked={score === star}
              onChange={() => setScore(star)}
              aria-invalid={error && star === 1 ? true : undefined}
              className="peer absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <Star
              aria-hidden
              className={`size-8 rounded-control text-accent peer-focus-visible:outline-3 peer-focus-visible:outline-ink ${star <= score ? 'fill-current' : ''}`}
            />
            <span className="sr-only">{fill(stars, { score: star })}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id="score-error" className="flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}

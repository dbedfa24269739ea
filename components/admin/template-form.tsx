'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { type LetterTemplate, LINE_LENGTH_MAX, SUBJECT_LENGTH_MAX } from '@/lib/domain/letter-template';
import type { ActionMessage } from './action-button';

/** What stands in the form, how it would read, and what came of it. */
export type TemplateState = {
  template: LetterTemplate;
  preview: { subject: string; text: string } | null;
  message: ActionMessage | null;
};

type TemplateWords = Record<
  'subject' | 'subjectHint' | 'opening' | 'closing' | 'look' | 'save' | 'reset' | 'busy' | 'reads',
  string
>;

type TemplateFormProps = {
  /** Tells the forms of a page apart; also the language of what is written. */
  id: string;
  action: (before: TemplateState, form: FormData) => Promise<TemplateState>;
  start: TemplateState;
  words: TemplateWords;
};

/** The merchant's words in a letter: look how it reads, then keep it. */
export function TemplateForm({ id, action, start, words }: TemplateFormProps) {
  const [{ template, preview, message }, send, isBusy] = useActionState(action, start);
  return (
    <form action={send} aria-busy={isBusy} className="space-y-4">
      {/* What was sent stands in the fields again: React empties a form that goes through its action. */}
      <div key={JSON.stringify(template)} className="grid gap-4">
        <Field id={`${id}-subject`} label={words.subject} hint={words.subjectHint}>
          {(control) => (
            <Input
              {...control}
              name="subject"
              lang={id}
              maxLength={SUBJECT_LENGTH_MAX}
              defaultValue={template.subject}
            />
          )}
        </Field>
        {(['opening', 'closing'] as const).map((name) => (
          <Field key={name} id={`${id}-${name}`} label={words[name]}>
            {(control) => (
              <Textarea
                {...control}
                name={name}
                lang={id}
                rows={2}
                maxLength={LINE_LENGTH_MAX}
                defaultValue={template[name]}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="step" value="save" size="sm" disabled={isBusy}>
          {isBusy ? words.busy : words.save}
        </Button>
        <Button type="submit" name="step" value="preview" size="sm" variant="secondary" disabled={isBusy}>
          {words.look}
        </Button>
        <Button type="submit" name="step" value="reset" size="sm" variant="quiet" disabled={isBusy}>
          {words.reset}
        </Button>
      </div>
      <div role="status">{message && !isBusy && <Notice tone={message.tone}>{message.text}</Notice>}</div>
      {preview && (
        <section aria-label={words.reads} className="rounded-card border border-line bg-sunken p-4">
          <p className="mb-2 text-muted text-sm">{words.reads}</p>
          <div lang={id} className="space-y-3">
            <p className="font-bold">{preview.subject}</p>
            <p className="whitespace-pre-line break-words text-sm leading-relaxed">{preview.text}</p>
          </div>
        </section>
      )}
    </form>
  );
}

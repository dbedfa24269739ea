'use client';

import { ArrowDown, ArrowUp, ImagePlus, Trash2 } from 'lucide-react';
import Image from 'next/image';
import { useRouter } from 'next/navigation';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { Messages } from 'use-intl/core';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { faultIn, sendForm } from '@/components/ui/use-sent-form';
import { fill } from '@/i18n/fill';
import { type SaveAction, SaveForm } from './save-form';

type Words = Messages['goods']['pictures'];
type Picture = { id: number; src: string; alt: string };

type PictureEditorProps = {
  pictures: readonly Picture[];
  /** Stores order, descriptions and what is taken off. */
  arrange: SaveAction;
  /** Where photographs are sent to. */
  uploadTo: string;
  words: Words;
};

/** A product's pictures: more are added at once, order and descriptions when they are saved. */
export function PictureEditor({ pictures, arrange, uploadTo, words }: PictureEditorProps) {
  return (
    <div className="space-y-4">
      <DropBox uploadTo={uploadTo} words={words} />
      {pictures.length > 0 && (
        <SaveForm action={arrange} submit={words.save} busy={words.saving}>
          {/* Another set of pictures is another arrangement. */}
          <Arrangement key={pictures.map(({ id }) => id).join()} pictures={pictures} words={words} />
        </SaveForm>
      )}
    </div>
  );
}

function Arrangement({ pictures, words }: Pick<PictureEditorProps, 'pictures' | 'words'>) {
  const [shown, setShown] = useState(pictures);
  const swap = (index: number, other: number) =>
    setShown(
      shown.map(
        (picture, place) => (place === index ? shown[other] : place === other ? shown[index] : picture) ?? picture,
      ),
    );
  return (
    <>
      <input type="hidden" name="seen" value={pictures.map(({ id }) => id).join()} />
      <ol className="space-y-3">
        {shown.map((picture, index) => {
          const named = { number: index + 1 };
          return (
            <li key={picture.id} className="flex items-center gap-3">
              <Image
                src={picture.src}
                alt=""
                width={160}
                height={160}
                sizes="80px"
                className="size-20 shrink-0 rounded-control bg-sunken object-cover"
              />
              <div className="min-w-0 flex-1">
                <input type="hidden" name="picture" value={picture.id} />
                <Field id={`alt-${picture.id}`} label={index === 0 ? words.firstAlt : fill(words.alt, named)}>
                  {(control) => <Input {...control} name="alt" maxLength={200} defaultValue={picture.alt} />}
                </Field>
                <div className="mt-1 flex gap-1">
                  <Tool label={fill(words.up, named)} isOff={index === 0} onPress={() => swap(index, index - 1)}>
                    <ArrowUp aria-hidden className="size-4" />
                  </Tool>
                  <Tool
                    label={fill(words.down, named)}
                    isOff={index === shown.length - 1}
                    onPress={() => swap(index, index + 1)}
                  >
                    <ArrowDown aria-hidden className="size-4" />
                  </Tool>
                  <Tool
                    label={fill(words.remove, named)}
                    onPress={() => setShown(shown.filter(({ id }) => id !== picture.id))}
                  >
                    <Trash2 aria-hidden className="size-4" />
                  </Tool>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      {shown.length < pictures.length && (
        <Notice tone="info">
          {fill(words.toRemove, { count: pictures.length - shown.length })}{' '}
          <button type="button" className="min-h-8 underline" onClick={() => setShown(pictures)}>
            {words.undo}
          </button>
        </Notice>
      )}
    </>
  );
}

type ToolProps = { label: string; isOff?: boolean; onPress: () => void; children: ReactNode };

const Tool = ({ label, isOff, onPress, children }: ToolProps) => (
  <Button
    type="button"
    variant="secondary"
    size="sm"
    aria-label={label}
    title={label}
    disabled={isOff}
    onClick={onPress}
  >
    {children}
  </Button>
);

/** Takes photographs by choosing or by dropping, and says what came of it. */
function DropBox({ uploadTo, words }: { uploadTo: string; words: Words }) {
  const router = useRouter();
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<keyof Words['faults'] | null>(null);
  const send = async (files: readonly File[]) => {
    if (files.length === 0 || isBusy) return;
    setBusy(true);
    const body = new FormData();
    for (const file of files) body.append('photos', file);
    const answer = await sendForm(uploadTo, body);
    setFault(answer.fault ? faultIn(words.faults, answer.fault) : null);
    setBusy(false);
    if (!answer.fault) router.refresh();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  return (
    <div>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex min-h-24 cursor-pointer flex-col items-center justify-center gap-1 rounded-card border border-dashed p-4 text-center focus-within:outline-3 focus-within:outline-ink ${isOver ? 'border-accent bg-sunken' : 'border-edge'}`}
      >
        <ImagePlus aria-hidden className="size-6" />
        <span className="font-medium text-[0.9375rem]">{isBusy ? words.adding : words.add}</span>
        <span className="text-muted text-sm">{words.hint}</span>
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          disabled={isBusy}
          className="sr-only"
          onChange={(event) => {
            void send([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <div role="status" className="mt-2">
        {fault && <Notice tone="warn">{words.faults[fault]}</Notice>}
      </div>
    </div>
  );
}

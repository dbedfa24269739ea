import type { ShownText } from '@/lib/policies/shown-text';

const LOOKS = {
  /** Below a box to tick. */
  small: { text: 'space-y-2', section: 'space-y-2', heading: 'font-semibold' },
  page: { text: 'space-y-8', section: 'space-y-3 leading-relaxed', heading: 'font-bold text-xl' },
} as const;

type PolicyBodyProps = { text: ShownText; look?: keyof typeof LOOKS };

/** A text's headings and paragraphs. */
export function PolicyBody({ text, look = 'small' }: PolicyBodyProps) {
  const classes = LOOKS[look];
  return (
    <div lang={text.lang} className={classes.text}>
      {text.sections.map(({ heading, paragraphs }) => (
        <section key={heading ?? ''} className={classes.section}>
          {heading && <h2 className={classes.heading}>{heading}</h2>}
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}

import { Star } from 'lucide-react';

/** One to five stars, said in words too. */
export function Stars({ score, label, className = 'size-4.5' }: { score: number; label: string; className?: string }) {
  return (
    <span role="img" aria-label={label} className="inline-flex gap-0.5 text-accent">
      {[1, 2, 3, 4, 5].map((star) => (
        <Star
          key={star}
          aria-hidden
          className={`${className} ${star <= Math.round(score) ? 'fill-current' : 'opacity-40'}`}
        />
      ))}
    </span>
  );
}

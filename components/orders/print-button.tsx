'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';

/** Opens the browser's own print dialogue. */
export const PrintButton = ({ label }: { label: string }) => (
  <Button variant="secondary" size="sm" onClick={() => window.print()}>
    <Printer aria-hidden className="size-4" />
    {label}
  </Button>
);

// Looks that nobody can write a page or an action of a member's own things and forget to ask whose they are.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../app/[locale]/(secure)/account');

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

/** The body of every exported async function up to where it first waits for something, by the function's name. */
const firstWaits = (text: string): [name: string, body: string][] =>
  [...text.matchAll(/^export (?:default )?async function (\w+)\([\s\S]*?\n\}/gm)]
    .filter(([, name]) => name !== 'generateMetadata')
    .map(([body, name = '']) => [name, /\bawait ([^\n]*)/.exec(body)?.[1] ?? '']);

test.each(['page.tsx', 'actions.ts'])('every function of a member’s %s asks first who is there', (kind) => {
  const guarded = files.filter(({ name }) => path.basename(name) === kind);
  expect(guarded.length).toBeGreaterThan(4);
  for (const { name, text } of guarded) {
    const waits = firstWaits(text);
    expect(waits.length, name).toBeGreaterThan(0);
    for (const [what, first] of waits) expect(first, `${name} ${what}`).toMatch(/^requireCustomer\(/);
  }
});

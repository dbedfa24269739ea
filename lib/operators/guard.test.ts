// Looks that nobody can write a page or an action of the operators' side and forget to say what somebody must be allowed to do.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { permissions } from '../domain/permissions';

const root = path.resolve(import.meta.dirname, '../..');

/** Source files below a folder, by their path from the repository's root. */
const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, ...name.split(path.sep)))
    .sort();

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const files = filesBelow('app/[locale]/admin');

/** The only things a stranger may reach: the page to sign in with, and the action behind its button. */
const guarded = files.filter((file) => !file.includes('/admin/sign-in/'));

const named = (name: string): string[] => guarded.filter((file) => path.posix.basename(file) === name);

/** The first statement of every exported async function, by the function's name. */
function firstLines(text: string): Map<string, string> {
  const functions = text.matchAll(/^export (?:default )?async function (\w+)\([\s\S]*?\)(?:: .*)? \{\n\s*(.*)/gm);
  return new Map([...functions].map(([, name = '', line = '']) => [name, line]));
}

const GUARD = new RegExp(`^(?:const operator = )?await requirePermission\\('(?:${permissions.join('|')})', `);

/** What belongs to everybody of the staff, whatever their role. */
const FOR_EVERYBODY = [
  'app/[locale]/admin/account/page.tsx AccountPage',
  ...['beginFactor', 'confirmFactor', 'renewCodes', 'removeFactor', 'changePassword', 'endSession', 'endOthers'].map(
    (action) => `app/[locale]/admin/account/actions.ts ${action}`,
  ),
  'app/[locale]/admin/[...rest]/page.tsx UnknownPage',
  'app/[locale]/admin/actions.ts signOut',
  'app/[locale]/admin/denied/page.tsx DeniedPage',
];
const ANYBODY = /^(?:const operator = )?await requireOperator\(/;

/** Fails with the name of whatever does not begin by naming a permission. */
const expectGuarded = (file: string, name: string, line: string): void =>
  expect(line, `${file} ${name}: say first what is needed: await requirePermission('…', locale)`).toMatch(
    FOR_EVERYBODY.includes(`${file} ${name}`) ? ANYBODY : GUARD,
  );

test('every page of the operators’ side asks first for a permission', () => {
  const pages = named('page.tsx');
  expect(pages.length).toBeGreaterThanOrEqual(7);
  for (const file of pages) {
    const lines = [...firstLines(textOf(file))].filter(([name]) => name !== 'generateMetadata');
    expect(lines.length, file).toBe(1);
    for (const [name, line] of lines) expectGuarded(file, name, line);
  }
});

test('what stands in a browser’s tab is not read from the database before anybody was asked', () => {
  for (const file of named('page.tsx')) {
    const metadata = /generateMetadata[\s\S]*?\n\}/.exec(textOf(file))?.[0] ?? '';
    expect(metadata, file).not.toMatch(/\b(?:read|list|find|count|sum)[A-Z]/);
  }
});

test('every action of the operators’ side asks first for a permission', () => {
  const actions = guarded.filter((file) => textOf(file).startsWith("'use server'"));
  expect(actions.length).toBeGreaterThanOrEqual(3);
  for (const file of actions) {
    const exported = [...textOf(file).matchAll(/^export (?!type)/gm)].length;
    const lines = firstLines(textOf(file));
    expect(lines.size, `${file}: every export is an async function`).toBe(exported);
    for (const [name, line] of lines) expectGuarded(file, name, line);
  }
});

test('every handler of the operators’ side asks first for a permission', () => {
  for (const file of named('route.ts')) {
    const lines = firstLines(textOf(file));
    expect(lines.size, file).toBeGreaterThan(0);
    for (const [name, line] of lines) expectGuarded(file, name, line);
  }
});

test('no action hides inside a page or a component', () => {
  for (const file of [...files, ...filesBelow('components/admin')]) {
    expect(textOf(file), file).not.toMatch(/^\s+'use server'/m);
  }
});

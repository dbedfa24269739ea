// What the commands print: one calm line for each step, with the seconds since the command began.

const ANNOUNCE_AFTER_MS = 1_000;
const TELL_EVERY_MS = 15_000;

/** Something a person can put right; the message says how. It is printed without a stack. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal';
}

// The terminal or pipe may go away before we do; then there is nobody to tell.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Prints a line with the time since the command began.
 * @param {string} line
 * @returns {void}
 */
export function say(line) {
  clearLiveLine();
  process.stdout.write(`${seconds(performance.now()).padStart(8)}  ${line}\n`);
}

let hushed = false;

/**
 * From here on steps end silently: when everything is being stopped, that they fail is no news.
 * @returns {void}
 */
export function hushSteps() {
  hushed = true;
}

/**
 * Runs one step and tells how it went; while it lasts, how long it has been going.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const startedAt = performance.now();
  const stopTelling = process.stdout.isTTY ? showLiveLine(label, startedAt) : tellNowAndThen(label, startedAt);
  try {
    const result = await work();
    stopTelling();
    if (!hushed) say(`✓ ${label}`);
    return result;
  } catch (error) {
    stopTelling();
    if (!hushed) say(`✗ ${label}`);
    throw error;
  }
}

/** @type {Set<string>} */
const live = new Set();

function clearLiveLine() {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
}

function showLiveLine(label, startedAt) {
  live.add(label);
  const draw = () => {
    clearLiveLine();
    process.stdout.write(
      `${seconds(performance.now()).padStart(8)}  … ${[...live].join(', ')} (${seconds(performance.now() - startedAt)})`,
    );
  };
  const timer = setInterval(draw, 200);
  return () => {
    clearInterval(timer);
    live.delete(label);
  };
}

function tellNowAndThen(label, startedAt) {
  const announce = setTimeout(() => say(`… ${label}`), ANNOUNCE_AFTER_MS);
  const repeat = setInterval(() => say(`… ${label} (${seconds(performance.now() - startedAt)})`), TELL_EVERY_MS);
  return () => {
    clearTimeout(announce);
    clearInterval(repeat);
  };
}

/**
 * Prints why a command cannot go on.
 * @param {unknown} error
 * @returns {void}
 */
export function sayError(error) {
  clearLiveLine();
  const text = error instanceof Refusal ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${text}\n\n`);
}

// A closed loop of workers for a few seconds, and what it measured.

const DURATION_MS = 8_000;
const WARM_UP_MS = 2_000;

/**
 * Runs `act` in `concurrency` loops. `act` answers the milliseconds that count for its latency.
 * @param {number} concurrency
 * @param {() => Promise<number>} act
 * @returns {Promise<{ concurrency: number, 'per second': number, 'p50 ms': number, 'p99 ms': number }>}
 */
export async function load(concurrency, act) {
  await loops(concurrency, WARM_UP_MS, act);
  const startedAt = performance.now();
  const latencies = await loops(concurrency, DURATION_MS, act);
  const seconds = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    concurrency,
    'per second': Math.round(latencies.length / seconds),
    'p50 ms': percentile(latencies, 0.5),
    'p99 ms': percentile(latencies, 0.99),
  };
}

/** @returns {Promise<number[]>} */
async function loops(concurrency, ms, act) {
  const until = performance.now() + ms;
  /** @type {number[]} */
  const latencies = [];
  const loop = async () => {
    while (performance.now() < until) latencies.push(await act());
  };
  await Promise.all(Array.from({ length: concurrency }, loop));
  return latencies;
}

export const percentile = (sorted, share) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));

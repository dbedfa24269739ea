#!/usr/bin/env node
// `npm run chaos -- [--seconds N] [--seed S] [--buyers N]`: two instances of the shop and the worker over one PostgreSQL, buyers over
// HTTP. First each dies once at each of the ten worst moments; then everything goes wrong at once; then calm, and a judgement. Prints
// one table and one line of JSON; ends with 1 when a won is missing, a piece was sold twice, or a buyer was told what is not so.
// `--seconds 0` passes the ten moments only.
import './lib/check-node.mjs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { prepareSources } from './lib/prepare.mjs';
import { inRoot, root } from './lib/root.mjs';
import { say, sayError, step } from './lib/say.mjs';
import { endTasks } from './lib/tasks.mjs';
import { makeThrowaway, removeThrowaway } from './lib/throwaway.mjs';

process.chdir(root);
const text = { type: /** @type {const} */ ('string') };
const { values } = parseArgs({ options: { seconds: text, seed: text, buyers: text } });
const seconds = Number(values.seconds ?? 180);
const seed = Number(values.seed ?? Date.now() % 100_000);
const buyers = Number(values.buyers ?? 24);
const logFolder = inRoot('.data/log/chaos');
const folder = await makeThrowaway();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => void breakOff());

/** @type {import('./lib/chaos/stage.mjs').Stage | undefined} */
let stage;
try {
  await prepareSources(logFolder);
  const { openStage } = await import('./lib/chaos/stage.mjs');
  stage = await openStage(folder, logFolder);
  process.exitCode = (await run(stage)) ? 0 : 1;
} catch (error) {
  sayError(error);
  process.exitCode = 1;
} finally {
  await stage?.close();
  await removeThrowaway(folder);
}
process.exit();

/** @param {import('./lib/chaos/stage.mjs').Stage} stage */
async function run(stage) {
  const { chanceFrom } = await import('./lib/chaos/chance.mjs');
  const { shopUntil } = await import('./lib/chaos/shoppers.mjs');
  const { passBarriers } = await import('./lib/chaos/barriers.mjs');
  const { calm, harmUntil } = await import('./lib/chaos/nemesis.mjs');
  const { judge, untilHealed } = await import('./lib/chaos/judge.mjs');
  const { openDesk } = await import('./lib/chaos/desk.mjs');
  const desk = await openDesk(stage);
  const barriers = await step('the ten worst moments', () => passBarriers(stage, desk));
  const signal = AbortSignal.timeout(seconds * 1_000);
  const world = { ...desk, signal };
  say(`seed ${seed}: ${buyers} buyers for ${seconds} s`);
  const [tally, harm] = await step('trouble', () =>
    Promise.all([shopUntil(stage, chanceFrom(seed), world, buyers), harmUntil(stage, chanceFrom(seed + 1), signal)]),
  );
  const healed = await step('healing', async () => {
    await calm(stage);
    return untilHealed(stage);
  });
  const { checks, wonAtProvider, orders, violations } = await judge(
    stage,
    [...barriers.told, ...tally.told],
    desk.checkBooks,
  );
  await desk.close();
  const { told, ...counts } = tally;
  const all = [...barriers.violations, ...healed.unrest, ...violations];
  const summary = {
    seed,
    seconds,
    buyers,
    barriers: barriers.passed,
    ...counts,
    told: barriers.told.length + told.length,
    orders,
    wonAtProvider,
    ...harm,
    healedSeconds: healed.seconds,
    checks,
  };
  console.table([summary]);
  for (const violation of [...new Set(all)].slice(0, 50)) console.log(violation);
  const machine = `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`;
  console.log(JSON.stringify({ chaos: { ...summary, machine, violations: all } }));
  say(all.length > 0 ? `${all.length} things are wrong` : 'nothing is lost, nothing invented');
  return all.length === 0;
}

async function breakOff() {
  await endTasks();
  await stage?.close().catch(() => {});
  await removeThrowaway(folder);
  process.exit(130);
}

// The forms of the fault board, the clock, the inbox and the request log: the control API's own functions, for a person.
import { addFaults, addHold, changeClock, release, removeFaults } from '../control/mishaps';
import { type ActionResult, actionRoute } from './act';
import type { View } from './view';

const bodyOf = (view: View): Record<string, unknown> => view.req.body as Record<string, unknown>;

const toFaults = (done: string): ActionResult => ({ back: '/console/faults', done });

const add = (view: View): ActionResult => {
  const { nth, ...rest } = bodyOf(view);
  const calls = String(nth ?? '')
    .split(/[\s,]+/)
    .filter((each) => each !== '');
  addFaults({ ...view.req, body: { ...rest, nth: calls } }, view.app);
  return toFaults(view.say('장애를 켰습니다.', 'The fault is on.'));
};

const remove = (view: View): ActionResult => {
  removeFaults(view.req, view.app);
  return toFaults(view.say('장애를 껐습니다.', 'Removed.'));
};

const hold = (view: View): ActionResult => {
  addHold(view.req, view.app);
  return toFaults(view.say('이제 멈춰 세웁니다.', 'Held from now on.'));
};

const letGo = (view: View): ActionResult => {
  release(view.req, view.app);
  return toFaults(view.say('놓아주었습니다.', 'Released.'));
};

const toClock = (view: View): ActionResult => ({
  back: '/console/clock',
  done: view.say('시계를 옮겼습니다.', 'The clock moved.'),
});

const advance = (view: View): ActionResult => {
  changeClock(view.req, view.app);
  return toClock(view);
};

const freeze = (view: View): ActionResult => {
  view.app.clock.change({ freeze: bodyOf(view).freeze === 'yes' });
  return toClock(view);
};

const resetClock = (view: View): ActionResult => {
  view.app.clock.reset();
  return toClock(view);
};

const clearInbox = (view: View): ActionResult => {
  for (const message of [...view.app.store.all('inbox')]) view.app.store.remove('inbox', message.id);
  return { back: '/console/inbox', done: view.say('비웠습니다.', 'Cleared.') };
};

const clearRequests = (view: View): ActionResult => {
  view.app.log.clear();
  return { back: '/console/requests', done: view.say('지웠습니다.', 'Cleared.') };
};

export const boardActions = [
  actionRoute('/console/faults/add', add),
  actionRoute('/console/faults/remove', remove),
  actionRoute('/console/faults/hold', hold),
  actionRoute('/console/faults/release', letGo),
  actionRoute('/console/clock/advance', advance),
  actionRoute('/console/clock/freeze', freeze),
  actionRoute('/console/clock/reset', resetClock),
  actionRoute('/console/inbox/clear', clearInbox),
  actionRoute('/console/requests/clear', clearRequests),
];

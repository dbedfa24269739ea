// The sandbox's clock: token expiry, deposit deadlines and schedules all follow it.
import { html } from '../browser/markup';
import type { Page } from './act';
import { input, postButton, type View, when } from './view';

const STEPS: readonly [number, string, string][] = [
  [60, '+1분', '+1 min'],
  [3_600, '+1시간', '+1 hour'],
  [86_400, '+1일', '+1 day'],
  [604_800, '+7일', '+7 days'],
  [2_592_000, '+30일', '+30 days'],
  [-3_600, '−1시간', '−1 hour'],
];

export const clockPage = (view: View): Page => {
  const { now, offset_s, frozen } = view.app.clock.state();
  return {
    title: view.say('시계', 'Clock'),
    body: html`<section class="card"><p class="big">${when(view, now)}</p>
<p>${frozen && view.say('멈춰 있습니다. ', 'Standing still. ')}${
      offset_s === 0
        ? view.say('실제 시각과 같습니다.', 'The same as real time.')
        : view.say(
            `실제 시각과 ${offset_s.toLocaleString('ko-KR')}초 차이`,
            `${offset_s.toLocaleString('en-US')} s from real time`,
          )
    } (${now})</p>
<div class="row">${STEPS.map(([seconds, ko, en]) => postButton('/console/clock/advance', view.say(ko, en), '', { advance_s: String(seconds) }))}</div>
<form method="post" action="/console/clock/advance" class="row">${input('advance_s', view.say('옮길 초', 'Seconds to move'), 600)}<button type="submit">${view.say('옮기기', 'Move')}</button></form>
<div class="row">${postButton('/console/clock/freeze', frozen ? view.say('다시 가게 하기', 'Let it run') : view.say('멈추기', 'Freeze'), '', { freeze: frozen ? 'no' : 'yes' })}
${postButton('/console/clock/reset', view.say('실제 시각으로', 'Back to real time'), 'primary')}</div></section>`,
  };
};

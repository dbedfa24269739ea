// The words a person can type as a buyer's name to see one thing go wrong.
import { html } from '../browser/markup';
import { SCENARIOS } from '../scenarios';
import type { Page } from './act';
import { table, type View } from './view';

export const scenariosPage = (view: View): Page => ({
  title: view.say('시나리오', 'Scenarios'),
  body: html`<p class="lead">${view.say(
    '쇼핑몰에서 구매자 이름을 아래 낱말로 적고 결제하면 그 일이 일어납니다. 도구도 코드도 필요 없습니다.',
    'Type one of these words as the buyer’s name in your shop and pay: that is what happens. No tool, no code.',
  )}</p>
${table(view, SCENARIOS, [
  {
    title: view.say('구매자 이름', 'Buyer’s name'),
    className: 'main',
    cell: (scenario) => html`<button type="button" class="word" data-copy="${scenario.word}">${scenario.word}</button>`,
  },
  { title: view.say('일어나는 일', 'What happens'), cell: (scenario) => view.say(scenario.ko, scenario.en) },
])}`,
});

// Channels: one contract with a PG each, live or test. The first one for payments is the default that a wrong `pg` falls back to.
import { html, type Markup } from '../browser/markup';
import { type Channel, PGS } from '../model/channels';
import type { Page } from './act';
import { checkbox, input, postButton, select, table, type View } from './view';

const TYPES: Readonly<Record<Channel['type'], readonly [string, string]>> = {
  payment: ['결제창', 'payment window'],
  api_payment: ['API 결제', 'API payment'],
  certification: ['본인인증', 'certification'],
};

const typeOptions = (view: View) =>
  Object.entries(TYPES).map(([value, [ko, en]]) => ({ value, label: view.say(ko, en) }));

const mode = (view: View, channel: Channel): Markup =>
  html`<span class="chip ${channel.sandbox ? 'wait' : 'good'}">${channel.sandbox ? view.say('테스트', 'test') : view.say('실연동', 'live')}</span>`;

const isFound = (channel: Channel, search: string): boolean =>
  `${channel.channel_key} ${channel.channel_name} ${channel.pg_provider} ${channel.pg_id}`
    .toLowerCase()
    .includes(search.toLowerCase());

const fieldsOf = (view: View, channel: Channel): Markup => html`<div class="row">
${select(
  'pg_provider',
  'PG',
  [...PGS.values()].map((pg) => ({ value: pg.code, label: `${pg.label} (${pg.code})` })),
  channel.pg_provider,
)}
${input('pg_id', 'MID', channel.pg_id, { required: true })}
${select('type', view.say('쓰임', 'Use'), typeOptions(view), channel.type)}</div>
<div class="row">${input('channel_name', view.say('이름', 'Name'), channel.channel_name, { required: true })}
${input('channel_key', 'channelKey', channel.channel_key, { required: true })}
${checkbox('sandbox', view.say('테스트 채널', 'Test channel'), channel.sandbox)}</div>`;

const NEW: Channel = {
  channel_key: '',
  channel_name: '',
  pg_provider: 'html5_inicis',
  pg_id: '',
  sandbox: false,
  type: 'payment',
};

export const channelsPage = (view: View): Page => {
  const search = view.req.query.get('q') ?? '';
  const all = [...view.app.store.all('channels')];
  const fallback = all.find((channel) => channel.type === 'payment')?.channel_key;
  return {
    title: view.say('채널', 'Channels'),
    body: html`<p class="lead">${view.say('기본 채널은 pg가 없거나 틀릴 때 조용히 쓰입니다. 실제 서비스도 그렇습니다.', 'The default channel is used silently when pg is missing or wrong, as in the real service.')}</p>
<form class="search" method="get" role="search"><label class="field"><span>${view.say('찾기', 'Search')}</span><input type="search" name="q" value="${search}" placeholder="PG, MID, channelKey"></label><button type="submit" class="primary">${view.say('찾기', 'Search')}</button></form>
${table(
  view,
  all.filter((channel) => isFound(channel, search)),
  [
    {
      title: view.say('채널', 'Channel'),
      className: 'main',
      cell: (channel) =>
        html`<a href="/console/channels/${channel.channel_key}">${channel.channel_name}</a>${channel.channel_key === fallback && html` <span class="chip calm">${view.say('기본', 'default')}</span>`}<small>${channel.channel_key}</small>`,
    },
    { title: view.say('모드', 'Mode'), cell: (channel) => mode(view, channel) },
    { title: 'PG', cell: (channel) => channel.pg_provider },
    { title: 'MID', cell: (channel) => html`<code>${channel.pg_id}</code>` },
    { title: view.say('쓰임', 'Use'), cell: (channel) => view.say(...TYPES[channel.type]) },
  ],
)}
<section class="card"><h2>${view.say('채널 추가', 'Add a channel')}</h2><form method="post" action="/console/channels/save" class="stack">${fieldsOf(view, NEW)}<button type="submit" class="primary">${view.say('추가', 'Add')}</button></form></section>`,
  };
};

export const channelPage = (view: View): Page | null => {
  const channel = view.app.store.get('channels', view.req.params.key ?? '');
  if (!channel) return null;
  const key = { key: channel.channel_key };
  return {
    title: channel.channel_name,
    body: html`<section class="card"><form method="post" action="/console/channels/save" class="stack">
<input type="hidden" name="key" value="${channel.channel_key}">${fieldsOf(view, channel)}
<button type="submit" class="primary">${view.say('저장', 'Save')}</button></form></section>
<div class="row">${channel.type === 'payment' && postButton('/console/channels/default', view.say('기본 채널로', 'Make default'), '', key)}
${postButton('/console/channels/remove', view.say('지우기', 'Remove'), 'danger', key)}</div>`,
  };
};

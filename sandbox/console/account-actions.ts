// The forms of the account: keys, webhooks, switches, channels.
import type { App } from '../app';
import { readSettings } from '../control/settings';
import { expireToken } from '../engine/tokens';
import type { Channel } from '../model/channels';
import { refusal } from '../rest/envelope';
import { fieldsOf } from '../rest/fields';
import { type ActionResult, actionRoute } from './act';
import { SWITCHES } from './settings';
import type { View } from './view';

const toSettings = (view: View): ActionResult => ({
  back: '/console/settings',
  done: view.say('저장했습니다.', 'Saved.'),
});

/** A checkbox that is off is not sent at all, so each switch of the form is set by its presence. */
const save = (view: View, which?: keyof typeof SWITCHES): ActionResult => {
  const sent = view.req.body as Record<string, unknown>;
  const switches = which ? SWITCHES[which].map(({ name }) => [name, sent[name] === 'true'] as const) : [];
  view.app.store.changeSettings(readSettings({ ...sent, ...Object.fromEntries(switches) }));
  return toSettings(view);
};

const expireTokens = (view: View): ActionResult => {
  for (const token of [...view.app.store.all('tokens')]) expireToken(view.app, token.access_token);
  return { ...toSettings(view), done: view.say('모든 토큰이 만료되었습니다.', 'Every token has expired.') };
};

const reset = (view: View): ActionResult => {
  view.app.gate.clear();
  view.app.log.clear();
  view.app.clock.stop();
  view.app.clock.reset();
  view.app.store.wipe();
  return { back: '/console', done: view.say('새 계정으로 돌아갔습니다.', 'A fresh account.') };
};

const TYPES = ['payment', 'api_payment', 'certification'] as const;

const saveChannel = (view: View): ActionResult => {
  const fields = fieldsOf(view.req);
  const channel: Channel = {
    channel_key: fields.need('channel_key', 100),
    channel_name: fields.need('channel_name', 100),
    pg_provider: fields.need('pg_provider', 40),
    pg_id: fields.need('pg_id', 80),
    sandbox: fields.flag('sandbox'),
    type: fields.choice('type', TYPES) ?? 'payment',
  };
  const before = fields.text('key', 100);
  const isTaken = view.app.store.get('channels', channel.channel_key) !== null && before !== channel.channel_key;
  if (isTaken) throw refusal(view.say('이미 있는 channelKey입니다.', 'That channelKey exists already.'));
  if (before !== null && before !== channel.channel_key) view.app.store.remove('channels', before);
  view.app.store.put('channels', channel.channel_key, channel);
  return { back: '/console/channels', done: view.say('저장했습니다.', 'Saved.') };
};

const removeChannel = (view: View): ActionResult => {
  view.app.store.remove('channels', fieldsOf(view.req).need('key', 100));
  return { back: '/console/channels', done: view.say('지웠습니다.', 'Removed.') };
};

/** The default channel is the first one, so every other row is filed again behind it. */
const putFirst = ({ store }: App, first: Channel): void => {
  const others = [...store.all('channels')].filter((channel) => channel !== first);
  for (const channel of [first, ...others]) store.remove('channels', channel.channel_key);
  for (const channel of [first, ...others]) store.put('channels', channel.channel_key, channel);
};

const makeDefault = (view: View): ActionResult => {
  const channel = view.app.store.get('channels', fieldsOf(view.req).need('key', 100));
  if (!channel) throw refusal(view.say('없는 채널입니다.', 'There is no such channel.'));
  putFirst(view.app, channel);
  return {
    back: '/console/channels',
    done: view.say(`기본 채널: ${channel.channel_name}`, `Default: ${channel.channel_name}`),
  };
};

export const accountActions = [
  actionRoute('/console/settings/keys', (view) => save(view)),
  actionRoute('/console/settings/webhooks', (view) => save(view, 'webhooks')),
  actionRoute('/console/settings/behaviour', (view) => save(view, 'behaviour')),
  actionRoute('/console/settings/expire-tokens', expireTokens),
  actionRoute('/console/settings/reset', reset),
  actionRoute('/console/channels/save', saveChannel),
  actionRoute('/console/channels/remove', removeChannel),
  actionRoute('/console/channels/default', makeDefault),
];

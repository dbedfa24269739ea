// The browser script as it is served: the client modules in one scope, with the facts of the version asked for. No build step.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../app';
import { PGS } from '../model/channels';
import type { SdkVersion } from './sdk-versions';
import { windowKind } from './window-kind';

const FOLDER = join(import.meta.dirname, 'client');
const MODULES = ['device.js', 'layer.js', 'popup.js', 'session.js', 'paypal-button.js', 'imp.js'] as const;

/** A module's text without the lines that only a module may have; all modules share one scope afterwards. */
const asPlainScript = (text: string): string =>
  text.replace(/^import .*\n/gm, '').replace(/^export (?=function|async|const)/gm, '');

const CLIENT = MODULES.map((file) => asPlainScript(readFileSync(join(FOLDER, file), 'utf8'))).join('\n');

/** Every way to call that opens a popup, as the script spells it: device, PG, and the value of `popup`. */
const popupCalls = (version: SdkVersion): string[] =>
  [...PGS.values()].flatMap((pg) =>
    (['pc', 'mobile'] as const).flatMap((device) =>
      [null, true, false]
        .filter((popup) => windowKind({ pg: pg.code, device, popup, isKeyIssue: false, version }) === 'popup')
        .map((popup) => `${device} ${pg.code} ${popup ?? ''}`),
    ),
  );

/** The script text of one version for this account. Its address tells it where the sandbox is. */
export const sdkScript = (app: App, version: SdkVersion): string => {
  const facts = {
    version: version.version,
    isLegacy: version.legacy,
    members: version.members,
    popups: popupCalls(version),
    ...channelFacts(app),
  };
  return `/* IMP ${version.version} — ${version.legacy ? 'old answers with success' : "today's answers"}; Gagae sandbox, not the provider's script. */
(() => {
'use strict';
${CLIENT}
const address = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const origin = address ? new URL(address).origin : ${JSON.stringify(app.origin)};
window.IMP = createImp({ origin, ...${JSON.stringify(facts)} });
})();
`;
};

const channelFacts = (app: App) => {
  const channels = [...app.store.all('channels')].filter((channel) => channel.type === 'payment');
  return {
    channels: Object.fromEntries(channels.map((channel) => [channel.channel_key, channel.pg_provider])),
    defaultPg: channels[0]?.pg_provider ?? '',
  };
};

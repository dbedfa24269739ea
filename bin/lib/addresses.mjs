// The last lines of a start: where everything is.

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {string}
 */
export function addresses(settings) {
  const signIn = settings.isLive ? '' : '   (owner@gagae.example / gagae-demo-owner)';
  const sandbox = `  결제 연습   Sandbox  http://localhost:${settings.sandboxPort}/console\n`;
  return [
    '',
    '  가게가 열렸습니다 · The shop is open',
    '',
    `  상점        Shop     ${settings.shopUrl}`,
    `  관리자      Admin    ${settings.shopUrl}/admin${signIn}`,
    `${settings.hasSandbox ? sandbox : ''}  종료        Stop     Ctrl-C`,
    '',
    '',
  ].join('\n');
}

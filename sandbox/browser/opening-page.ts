// What a popup shows between the click that opened it and the payment window.
import type { Answer } from '../http';
import { html } from './markup';
import { windowPage } from './window-frame';

export const openingPage = (): Answer =>
  windowPage({
    title: '결제창',
    pg: 'none',
    isTestChannel: false,
    impUid: '',
    kind: 'redirect',
    shopOrigin: null,
    closeAction: null,
    body: html`<main class="result" role="status"><span class="spinner"></span><p>결제창을 준비하고 있습니다.</p></main>`,
  });

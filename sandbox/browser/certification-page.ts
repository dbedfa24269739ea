// The window of IMP.certification: who the person is, as the carrier would confirm it.
import type { Answer } from '../http';
import { html, type Markup } from './markup';
import { actionUrl, leaveDialog, windowPage } from './window-frame';
import { pgLabel } from './window-page';

export type OpenCertification = {
  impUid: string;
  pg: string;
  kind: 'iframe' | 'popup' | 'redirect';
  shopOrigin: string | null;
  company: string | null;
  /** What the shop filled in beforehand. */
  name: string;
  phone: string;
  carrier: string | null;
};

/** Where the identity service has another name than the PG's payment window. */
const PROVIDERS: Readonly<Record<string, string>> = { danal: '다날', inicis_unified: 'KG이니시스', kcp_v2: 'NHN KCP' };

const CARRIERS = [
  ['SKT', 'SKT'],
  ['KTF', 'KT'],
  ['LGT', 'LG U+'],
  ['MVNO', '알뜰폰'],
] as const;

const GENDERS = [
  ['female', '여성'],
  ['male', '남성'],
] as const;

const choiceButtons = (
  name: string,
  title: string,
  rows: readonly (readonly [string, string])[],
  chosen: string,
): Markup =>
  html`<fieldset><legend>${title}</legend>
<div class="choices" data-choice="${name}">
${rows.map(([value, label]) => html`<button class="choice" type="button" value="${value}" aria-pressed="${value === chosen ? 'true' : 'false'}">${label}</button>`)}
</div><input type="hidden" name="${name}" value="${chosen}"></fieldset>`;

const field = (id: string, label: string, value: string, type: string, hint: string): Markup => html`<div class="field">
<label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="${type}" value="${value}" required maxlength="20">
<span class="hint">${hint}</span>
</div>`;

export const certificationPage = (open: OpenCertification): Answer => {
  const act = (action: string) => actionUrl(open.impUid, action);
  return windowPage({
    title: `${PROVIDERS[open.pg] ?? pgLabel(open.pg)} 본인인증`,
    pg: open.pg,
    isTestChannel: false,
    impUid: open.impUid,
    kind: open.kind,
    shopOrigin: open.shopOrigin,
    closeAction: act('cancel'),
    body: html`<form class="pay" id="pay" method="post" action="${act('certify')}">
<section class="order" aria-label="요청 정보"><dl><dt>요청한 곳</dt><dd>${open.company ?? open.shopOrigin ?? '–'}</dd></dl></section>
<section class="method"><h2>휴대폰 본인인증</h2><div class="panel">
${choiceButtons('carrier', '통신사', CARRIERS, open.carrier ?? 'SKT')}
${field('name', '이름', open.name, 'text', '이 이름이 인증 결과로 전달됩니다.')}
${field('birthday', '생년월일', '1990-01-01', 'date', '나이 제한을 시험할 때 바꿔 보세요.')}
${choiceButtons('gender', '성별', GENDERS, 'female')}
${field('phone', '휴대폰 번호', open.phone, 'tel', '문자 인증번호는 생략됩니다.')}
</div></section>
<div class="side">
<label class="agree"><input type="checkbox" name="agree" value="yes" checked> <span>본인확인 서비스 이용약관에 동의합니다. (필수)</span></label>
<p class="error" role="alert"></p>
<div class="actions">
<button class="plain" type="submit" formaction="${act('cancel')}" formnovalidate>인증 취소</button>
<button class="main" type="submit">인증하기</button>
</div>
</div>
</form>
<details class="tools" open><summary>테스트 도구 <span class="hint">실제 인증창에는 없습니다</span></summary>
<div class="grid">
<button type="submit" form="pay" formaction="${act('fail')}" formnovalidate>인증 실패</button>
<button type="submit" form="pay" formaction="${act('gone')}" formnovalidate>말없이 나가기</button>
</div></details>
${leaveDialog(open.impUid)}`,
  });
};

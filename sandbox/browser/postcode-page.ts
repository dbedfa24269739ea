// Stands in for the public address search that shops embed, over a handful of addresses.
import type { Answer, Request } from '../http';
import { ADDRESSES, type Address } from '../model/addresses';
import { html } from './markup';

const HITS_MAX = 10;

const plain = (text: string): string => text.replace(/\s/g, '');

const fits = (query: string) => (address: Address) =>
  Object.values(address).some((value) => plain(value).includes(plain(query)));

/** What the real search calls an address that was chosen; only what shops read of it. */
const chosen = ({ zonecode, roadAddress, buildingName }: Address) => ({
  zonecode,
  address: roadAddress,
  roadAddress,
  jibunAddress: '',
  buildingName,
  userSelectedType: 'R',
});

const row = (address: Address) => html`<li><button type="button" data-address="${JSON.stringify(chosen(address))}">
  <b>${address.zonecode}</b> ${address.roadAddress} <small>(${address.buildingName})</small></button></li>`;

/** A search field and what it finds; the page that embeds it gets the address as a message. */
export const postcodePage = (req: Request): Answer => {
  const query = (req.query.get('q') ?? '').slice(0, 50);
  const hits = query === '' ? [] : ADDRESSES.filter(fits(query)).slice(0, HITS_MAX);
  const page = html`<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>우편번호 찾기</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="/window/assets/postcode.css"></head><body>
    <form><label for="q">도로명이나 건물 이름</label>
    <input id="q" name="q" type="search" value="${query}" placeholder="예: 세종대로 110, 제주" autofocus><button>찾기</button></form>
    ${query === '' ? html`<p>연습용 주소 ${ADDRESSES.length}개에서 찾습니다.</p>` : html`<ul>${hits.map(row)}</ul>`}
    ${query !== '' && hits.length === 0 ? html`<p>찾은 주소가 없습니다. 연습용이라 공공건물 주소만 있습니다.</p>` : ''}
    <script src="/window/assets/postcode-page.js"></script></body></html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'",
    },
    body: page.text,
  };
};

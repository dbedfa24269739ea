// The remote areas the shop comes with.

import type { RemoteRange } from './remote-area';

/**
 * What the shop comes with. Islands that a bridge has joined to the land are left out: carriers ask nothing more for them, so the shop
 * may not either. (공정거래위원회, 연륙도서 추가배송비 시정)
 */
export const shippedRanges: readonly RemoteRange[] = (
  [
    ['63000', '63001', 'island', '추자'],
    ['63365', '63365', 'island', '우도'],
    ['63002', '63644', 'jeju', '제주'],
    ['22386', '22388', 'island', '인천 중구'],
    ['23008', '23010', 'island', '강화 서도'],
    ['23100', '23116', 'island', '옹진'],
    ['23124', '23136', 'island', '옹진'],
    ['31708', '31708', 'island', '당진'],
    ['32133', '32133', 'island', '태안'],
    ['33411', '33411', 'island', '보령'],
    ['40200', '40240', 'island', '울릉'],
    ['52570', '52571', 'island', '사천'],
    ['53031', '53033', 'island', '통영'],
    ['53089', '53104', 'island', '통영'],
    ['56347', '56349', 'island', '부안'],
    ['57068', '57069', 'island', '영광'],
    ['58760', '58762', 'island', '목포'],
    ['58816', '58818', 'island', '신안'],
    ['58826', '58826', 'island', '신안'],
    ['58832', '58832', 'island', '신안'],
    ['58839', '58841', 'island', '신안'],
    ['58843', '58866', 'island', '신안'],
    ['58953', '58958', 'island', '진도'],
    ['59102', '59103', 'island', '완도'],
    ['59106', '59106', 'island', '완도'],
    ['59127', '59127', 'island', '완도'],
    ['59129', '59129', 'island', '완도'],
    ['59137', '59166', 'island', '완도'],
    ['59421', '59421', 'island', '고흥'],
    ['59531', '59531', 'island', '고흥'],
    ['59551', '59551', 'island', '고흥'],
    ['59563', '59563', 'island', '고흥'],
    ['59568', '59568', 'island', '고흥'],
    ['59650', '59650', 'island', '여수'],
    ['59766', '59766', 'island', '여수'],
    ['59781', '59790', 'island', '여수'],
  ] as const
).map(([from, to, area, name]) => ({ from, to, area, name }));

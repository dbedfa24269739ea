// Every operation of the REST API, one table per family.
import type { Route } from '../http';
import { routes as cancel } from './cancel';
import { routes as certifications } from './certifications';
import { routes as codes } from './codes';
import { routes as customers } from './customers';
import { routes as escrows } from './escrows';
import { routes as kcpquick } from './kcpquick';
import { routes as naver } from './naver';
import { routes as others } from './others';
import { routes as payco } from './payco';
import { routes as payments } from './payments';
import { routes as prepare } from './prepare';
import { routes as receipts } from './receipts';
import { routes as scheduleLists } from './schedule-lists';
import { routes as schedules } from './schedules';
import { routes as subscribe } from './subscribe';
import { routes as users } from './users';
import { routes as vbanks } from './vbanks';

export const routes: Route[] = [
  ...users,
  ...payments,
  ...cancel,
  ...prepare,
  ...vbanks,
  ...subscribe,
  ...schedules,
  ...scheduleLists,
  ...customers,
  ...receipts,
  ...escrows,
  ...certifications,
  ...codes,
  ...naver,
  ...payco,
  ...kcpquick,
  ...others,
];

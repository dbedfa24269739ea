import { expect, test } from 'vitest';
import { remoteAreaOf, surchargeKrw } from './remote-area';

const fees = { jeju: 3_000, island: 5_000 };

test('Jeju begins at 63002 and ends at 63644; the islands off it are islands', () => {
  expect(['63002', '63122', '63644'].map(remoteAreaOf)).toEqual(['jeju', 'jeju', 'jeju']);
  expect(['63000', '63001', '63365', '40200', '40240'].map(remoteAreaOf)).toEqual(Array(5).fill('island'));
  expect(['62999', '63645', '04524', '40199', '40241'].map(remoteAreaOf)).toEqual(Array(5).fill(null));
});

test('what is no postcode yet costs nothing', () => {
  expect(['', '6312', '631222', '6312a', '６３１２２'].map((code) => surchargeKrw(code, fees))).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

test('an island costs what the operator has set for islands', () => {
  expect(surchargeKrw('63122', fees)).toBe(3_000);
  expect(surchargeKrw('63365', fees)).toBe(5_000);
  expect(surchargeKrw('04524', fees)).toBe(0);
});

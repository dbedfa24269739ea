import { expect, test } from 'vitest';
import { remoteAreaOf } from './remote-area';
import { shippedRanges } from './shipped-ranges';

const areaOf = (postcode: string) => remoteAreaOf(postcode, shippedRanges);

test('Jeju begins at 63002 and ends at 63644; the islands off it are islands', () => {
  expect(['63002', '63122', '63644'].map(areaOf)).toEqual(['jeju', 'jeju', 'jeju']);
  expect(['63000', '63001', '63365', '40200', '40240'].map(areaOf)).toEqual(Array(5).fill('island'));
  expect(['62999', '63645', '04524', '40199', '40241'].map(areaOf)).toEqual(Array(5).fill(null));
});

test('what is no postcode yet lies nowhere', () => {
  expect(['', '6312', '631222', '6312a', '６３１２２'].map(areaOf)).toEqual(Array(5).fill(null));
});

test('of ranges that lie in each other the narrowest counts, in whatever order they stand', () => {
  const jeju = { from: '63002', to: '63644', area: 'jeju' } as const;
  const udo = { from: '63365', to: '63365', area: 'island' } as const;
  expect(
    [
      [jeju, udo],
      [udo, jeju],
    ].map((ranges) => remoteAreaOf('63365', ranges)),
  ).toEqual(['island', 'island']);
});

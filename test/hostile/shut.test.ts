import { expect } from '@open-wc/testing';
import {
  CameraActionEvent,
  ChoiceMadeEvent,
  FieldsFilledEvent,
  JourneyActionEvent,
  PhotoActionEvent,
  PhotoChosenEvent,
  PlaceChosenEvent,
} from '../../src/elements/gestures.js';
import { settle } from '../support/fakes.js';
import { bases } from './wires/bases.js';
import { faultsOf } from './bench/faults.js';
import { ReadyApi } from './bench/ready-api.js';
import { standingOf } from './bench/standing.js';
import { WidgetBench, withoutWorkers } from './bench/widget-bench.js';

type Json = Record<string, unknown>;

/** Every situation in which nothing is taken, each with all that was sent and with nothing. */
const shut: Readonly<Record<string, Json>> = {
  'being checked': bases.review(),
  'in a status nobody knows': { ...bases.sent(), review: { reviewStatus: 'paused' } },
  'in a state nobody knows': { ...bases.sent(), session: { state: 'paused' } },
  approved: bases.approved(),
  final: bases.final(),
  'final, with no steps': { ...bases.final(), steps: {} },
  'red without a type': {
    ...bases.sent(),
    review: { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'RED' } },
  },
  locked: bases.locked(),
  'locked, with no steps': { ...bases.locked(), steps: {} },
  'locked after a RETRY': { ...bases.retry(), session: { state: 'locked' } },
  cancelled: { ...bases.fresh(), session: { state: 'cancelled' } },
  expired: { ...bases.fresh(), session: { state: 'expired' } },
  inactive: { ...bases.fresh(), deleted: true },
  nobody: { ...bases.fresh(), applicantId: null },
};

const keys = ['IDENTITY', 'IDENTITY/FRONT_SIDE', 'IDENTITY/BACK_SIDE', 'SELFIE', 'PROOF_OF_RESIDENCE'];
const steps = ['IDENTITY', 'SELFIE', 'PROOF_OF_RESIDENCE', 'APPLICANT_DATA'];
const picture = (): File => new File(['picture'], 'photo.jpg', { type: 'image/jpeg' });

/** Everything an applicant could ever do, as the screens would tell it. */
function everyGesture(): readonly Event[] {
  return [
    ...(['submit', 'begin', 'back', 'skip', 'ready'] as const).map(
      (action) => new JourneyActionEvent(action),
    ),
    ...steps.map((step) => new ChoiceMadeEvent(step, { country: 'FRA', documentType: 'DRIVERS' })),
    ...steps.map((step) => new FieldsFilledEvent(step, { firstName: 'Eve' })),
    ...steps.map((step) => new PlaceChosenEvent({ at: 'pick', step })),
    ...steps.map((step) => new PlaceChosenEvent({ at: 'data', step })),
    ...keys.map((key) => new PlaceChosenEvent({ at: 'shot', step: key.split('/')[0] ?? '', key })),
    ...keys.map((key) => new PhotoChosenEvent(key, picture())),
    ...keys.flatMap((key) =>
      (['turn', 'use', 'resend', 'discard'] as const).map((action) => new PhotoActionEvent(key, action)),
    ),
    ...keys.map((key) => new CameraActionEvent(key, 'open')),
    new PlaceChosenEvent({ at: 'summary' }),
    new JourneyActionEvent('submit'),
  ];
}

describe('a verification that takes nothing', () => {
  withoutWorkers();

  for (const [name, wire] of Object.entries(shut)) {
    it(`is not moved by any gesture: ${name}`, async () => {
      expect(standingOf(wire)).not.to.equal('open');
      const api = new ReadyApi(wire);
      const bench = new WidgetBench(api);
      await bench.opens();
      for (const gesture of everyGesture()) {
        bench.view?.dispatchEvent(gesture);
        await settle();
        expect(faultsOf(bench, wire), gesture.type).to.deep.equal([]);
      }
      expect(api.changes).to.deep.equal([]);
      bench.close();
    });

    it(`shows nothing to act on, nor after having been open: ${name}`, async () => {
      const api = new ReadyApi(bases.fresh());
      const bench = new WidgetBench(api);
      await bench.opens();
      await bench.pressPrimary();
      const isNobody = standingOf(wire) === 'none';
      api.say({ ...wire, revision: 5 });
      await settle();
      expect(faultsOf(bench, isNobody ? bases.fresh() : wire)).to.deep.equal([]);
      expect(api.changes).to.deep.equal([]);
      bench.close();
    });
  }

  it('would be moved by these gestures if it were open', async () => {
    const api = new ReadyApi(bases.sent());
    const bench = new WidgetBench(api);
    await bench.opens();
    for (const gesture of everyGesture()) {
      bench.view?.dispatchEvent(gesture);
      await settle();
    }
    expect(api.changes).to.include.members(['requestCheck', 'saveFields', 'takePhotoBack']);
    bench.close();
  });
});

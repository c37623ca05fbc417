import { expect } from '@open-wc/testing';
import type { Failure } from '../../src/domain/failure.js';
import { Http } from '../../src/services/http.js';
import { sendInPieces } from '../../src/services/resumable-upload.js';
import type { ScriptedAnswer } from '../support/scripted.js';
import {
  Sending,
  accepted,
  added,
  begun,
  bytes,
  expectNoTrace,
  isAt,
  kept,
  piece,
  pieces,
  refused,
  size,
  uploads,
  whole,
} from './pieces-bench.js';

describe('what goes wrong with pieces', () => {
  const failures: readonly (readonly [string, readonly ScriptedAnswer[], unknown])[] = [
    [
      'a lock',
      [begun(), refused('PATCH u1', 423, { errorCode: 1100, errorName: 'verification-locked' })],
      { code: 'refused', status: 423, errorCode: 1100, errorName: 'verification-locked' },
    ],
    [
      'a lock before it begins',
      [refused('POST ', 423, { errorCode: 1100, errorName: 'verification-locked' })],
      { code: 'refused', status: 423, errorCode: 1100, errorName: 'verification-locked' },
    ],
    [
      'a cancellation in the middle',
      [begun(), added(piece), refused('PATCH u1', 410, { errorCode: 1101 })],
      { code: 'refused', status: 410, errorCode: 1101 },
    ],
    [
      'a check that goes on',
      [refused('POST ', 409, { errorCode: 1006 })],
      { code: 'refused', status: 409, errorCode: 1006 },
    ],
    [
      'a busy server',
      [begun(), { ...refused('PATCH u1', 429), headers: { 'Retry-After': '7' } }],
      { code: 'server-busy', status: 429, retryAfterMs: 7000 },
    ],
    [
      'a server at work on itself',
      [{ ...refused('POST ', 503), headers: { 'Retry-After': '9' } }],
      { code: 'server-busy', status: 503, retryAfterMs: 9000 },
    ],
    ['an upload that another request holds', [begun(), refused('PATCH u1', 423)], { code: 'server-busy' }],
    ['a fault', [begun(), refused('PATCH u1', 502, 'gateway')], { code: 'server-error', status: 502 }],
    ['a connection dropped at once', [{ on: `POST ${uploads}`, drop: true }], { code: 'unreachable' }],
    ['a place that never moves', [begun(), added(0)], { code: 'bad-answer' }],
    ['a place beyond the end', [begun(), added(size + 1)], { code: 'bad-answer' }],
    [
      'a file too big for it',
      [refused('POST ', 413, { errorCode: 1002, errorName: 'file-too-big' })],
      { outcome: 'refused', reasons: ['file-too-big'], usesTry: false },
    ],
    [
      'a body too big for something in front of it',
      [begun(), refused('PATCH u1', 413, 'too big')],
      { outcome: 'refused', reasons: ['file-too-big'], usesTry: false },
    ],
  ];
  for (const [what, answers, expected] of failures) {
    it(`${what} is told as everywhere else`, async () => {
      const sending = await Sending.with(answers);
      expect(await sending.failure()).to.deep.equal(expected);
    });
  }

  it('a fault when asking for the place keeps the upload for later', async () => {
    for (const status of [429, 500, 503]) {
      const sending = await Sending.with([refused('HEAD u1', status)], `{base}${uploads}/u1`);
      const failure = (await sending.failure()) as Failure;
      expect(failure.status).to.equal(status);
      expect(sending.note.kept).to.deep.equal([]);
    }
  });

  it('a refused picture leaves nothing to go on from, a judged one neither', async () => {
    const refusals: readonly ScriptedAnswer[] = [
      { on: whole, status: 409, body: { errorCode: 1000, errorName: 'duplicate-document' } },
      { ...kept, body: { errors: ['screenshot'] } },
    ];
    for (const refusal of refusals) {
      const sending = await Sending.with([begun(), ...pieces, refusal]);
      expect((await sending.send()).outcome).to.equal('refused');
      expect(sending.note.address).to.equal(undefined);
      expect(await sending.calls()).to.have.length(5);
    }
  });

  it('a lost answer to the picture keeps the upload, and naming it again is enough', async () => {
    const sending = await Sending.with([begun(), ...pieces, { on: whole, drop: true }, isAt(size), kept]);
    expect(await sending.failure()).to.deep.equal({ code: 'unreachable' });
    expect(await sending.send()).to.deep.equal(accepted);
    expect((await sending.calls()).slice(-3)).to.deep.equal([whole, 'HEAD /u1', whole]);
  });

  it('ends at once with its signal, and leaves the upload for later', async () => {
    const sending = await Sending.with([begun(), added(piece), { on: `PATCH ${uploads}/u1`, hang: true }]);
    const ending = new AbortController();
    sending.onProgress = (fraction) => {
      if (fraction > 0.6) ending.abort(new Error('gone'));
    };
    const caught: unknown = await sending.send(ending.signal).catch((reason: unknown) => reason);
    expect(caught instanceof Error && caught.message).to.equal('gone');
    expect(sending.note.address).to.match(/u1$/);
    expect(await sending.calls()).not.to.include('DELETE /u1');
  });

  it('does nothing where its signal has ended already', async () => {
    const sending = await Sending.with([]);
    const caught: unknown = await sending
      .send(AbortSignal.abort(new Error('gone')))
      .catch((reason) => reason);
    expect(caught instanceof Error && caught.message).to.equal('gone');
    expect(await sending.calls()).to.deep.equal([]);
  });

  it('ends at whatever moment its signal ends, and sends nothing afterwards', async () => {
    const { send } = XMLHttpRequest.prototype;
    let sent = 0;
    XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body): void {
      sent += 1;
      send.call(this, body);
    };
    try {
      for (let turns = 0, sentBefore = 0; sentBefore === 0; turns += 1) {
        const { server, note, tokens } = await Sending.with([begun(), ...pieces, kept]);
        const ending = new AbortController();
        const { signal } = ending;
        sent = 0;
        const pending = sendInPieces({
          http: new Http(server.baseUrl, tokens),
          content: new Blob([bytes]),
          note,
          onProgress: () => undefined,
          finish: () => Promise.reject(new Error('finished')),
          signal,
        }).catch((reason: unknown) => reason);
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        ending.abort(new Error('gone'));
        sentBefore = sent;
        const caught = await pending;
        expect(caught instanceof Error && caught.message).to.equal('gone');
        await server.log();
        expect(sent, `after ${turns} turns`).to.equal(sentBefore);
        expect(turns).to.be.lessThan(500);
      }
    } finally {
      XMLHttpRequest.prototype.send = send;
    }
  });

  it('a piece that stands still for a minute is a timeout', async () => {
    const minutes = new Map<unknown, () => void>();
    let begunMinutes = 0;
    const { setTimeout: set, clearTimeout: clear } = window;
    const standIn = (run: () => void, ms?: number): unknown => {
      if (ms !== 60_000) return set(run, ms);
      const id = {};
      minutes.set(id, run);
      begunMinutes += 1;
      return id;
    };
    Object.assign(window, {
      setTimeout: standIn,
      clearTimeout: (id: unknown) => (minutes.delete(id) ? undefined : clear(id as number)),
    });
    try {
      const sending = await Sending.with([begun(), { on: `PATCH ${uploads}/u1`, hang: true }]);
      const sent = new Promise<void>((resolve) => {
        sending.onProgress = (fraction) => fraction > 0.4 && resolve();
      });
      const pending = sending.failure();
      await sent;
      expect(minutes.size).to.equal(1);
      expect(begunMinutes, 'progress begins another minute').to.be.greaterThan(2);
      for (const run of minutes.values()) run();
      expect(await pending).to.deep.equal({ code: 'timeout' });
      expect(minutes.size).to.equal(0);
      expect(sending.note.address).to.match(/u1$/);
    } finally {
      Object.assign(window, { setTimeout: set, clearTimeout: clear });
    }
  });

  it('leaves nothing in the browser’s storage, and no rejection to the page', expectNoTrace);
});

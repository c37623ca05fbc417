import { docSetOf } from '../../applicant/level.js';
import type { Level } from '../../applicant/level.js';
import type { Json } from '../../http/request-body.js';
import { isRefusalName } from '../../refusal.js';
import { readVerdict } from '../../review/read-verdict.js';
import { invalid, objectsOf, refuseOthers } from '../read-json.js';
import type { ArmedAnswer, ArmedUpload, ArmedVerdict } from './armed-answer.js';

const mostAnswers = 50;
const mostTags = 20;

function tags(json: Json, name: 'errors' | 'warnings'): string[] {
  const list = json[name];
  const isTag = (item: unknown): item is string =>
    typeof item === 'string' && item.length > 0 && item.length <= 64;
  if (Array.isArray(list) && list.length > 0 && list.length <= mostTags && list.every(isTag)) return list;
  throw invalid(`${name} must be a list of 1 to ${mostTags} tags of 1 to 64 characters.`);
}

function uploadStep(step: unknown, level: Level): string {
  const docSet = typeof step === 'string' ? docSetOf(level, step) : undefined;
  if (docSet && docSet.types.length > 0) return docSet.idDocSetType;
  throw invalid('step must be a step of this level that takes files.');
}

function readUpload(json: Json, level: Level): ArmedUpload {
  const step = uploadStep(json['step'], level);
  const { errorName } = json;
  if (json['errors'] !== undefined) {
    refuseOthers(json, 'on', 'step', 'errors');
    return { on: 'upload', step, errors: tags(json, 'errors') };
  }
  if (json['warnings'] !== undefined) {
    refuseOthers(json, 'on', 'step', 'warnings');
    return { on: 'upload', step, warnings: tags(json, 'warnings') };
  }
  refuseOthers(json, 'on', 'step', 'errorName');
  if (typeof errorName === 'string' && isRefusalName(errorName)) return { on: 'upload', step, errorName };
  throw invalid('An upload is answered with errors, with warnings, or with an errorName of this server.');
}

function readCheck(json: Json, level: Level): ArmedVerdict {
  refuseOthers(json, 'on', 'verdict');
  const { verdict } = json;
  if (typeof verdict !== 'object' || verdict === null) throw invalid('verdict must be an object.');
  const read = readVerdict(verdict as Json);
  const stranger = read.items.find(({ step }) => !docSetOf(level, step));
  if (stranger) throw invalid(`The level has no step ${stranger.step}.`);
  return { on: 'check', verdict: read };
}

/** Reads the answers to arm by naming what may be in them; whatever could never be given is refused. */
export function readArmedAnswers(json: Json, level: Level): readonly ArmedAnswer[] {
  return objectsOf(json, 'answers', mostAnswers).map((answer) => {
    if (answer['on'] === 'upload') return readUpload(answer, level);
    if (answer['on'] === 'check') return readCheck(answer, level);
    throw invalid('on must be upload or check.');
  });
}

import type { Queries } from '../../store/database.js';
import type { ArmedAnswer, ArmedUpload, ArmedVerdict } from './armed-answer.js';

/** One that waits, with what takes it away. */
export interface Waiting<Answer> {
  readonly id: number;
  readonly answer: Answer;
}

/** All that wait for an applicant's calls, in their order. */
export async function listArmed(queries: Queries, applicantId: string): Promise<readonly ArmedAnswer[]> {
  const { rows } = await queries.execute({
    sql: 'SELECT answer FROM armed_answers WHERE applicant_id = ? ORDER BY id',
    args: [applicantId],
  });
  return rows.map((row) => JSON.parse(String(row['answer'])) as ArmedAnswer);
}

/** Arms answers in place of all that still wait. */
export async function replaceArmed(
  queries: Queries,
  applicantId: string,
  answers: readonly ArmedAnswer[],
): Promise<void> {
  await queries.batch([
    { sql: 'DELETE FROM armed_answers WHERE applicant_id = ?', args: [applicantId] },
    ...answers.map((answer) => ({
      sql: 'INSERT INTO armed_answers (applicant_id, fits, step, answer) VALUES (?, ?, ?, ?)',
      args: [applicantId, answer.on, 'step' in answer ? answer.step : null, JSON.stringify(answer)],
    })),
  ]);
}

/** Takes the next answer to an upload for a step: it is given now or never. */
export async function takeArmedUpload(
  queries: Queries,
  applicantId: string,
  step: string,
): Promise<ArmedUpload | undefined> {
  const { rows } = await queries.execute({
    sql: `DELETE FROM armed_answers WHERE id = (SELECT MIN(id) FROM armed_answers
      WHERE applicant_id = ? AND fits = 'upload' AND step = ?) RETURNING answer`,
    args: [applicantId, step],
  });
  const [row] = rows;
  return row && (JSON.parse(String(row['answer'])) as ArmedUpload);
}

/** The answers to a check that wait, in their order. */
export async function waitingVerdicts(
  queries: Queries,
  applicantId: string,
): Promise<readonly Waiting<ArmedVerdict>[]> {
  const { rows } = await queries.execute({
    sql: "SELECT id, answer FROM armed_answers WHERE applicant_id = ? AND fits = 'check' ORDER BY id",
    args: [applicantId],
  });
  return rows.map((row) => ({
    id: Number(row['id']),
    answer: JSON.parse(String(row['answer'])) as ArmedVerdict,
  }));
}

/** Takes one away that is given now. */
export async function dropArmed(queries: Queries, id: number): Promise<void> {
  await queries.execute({ sql: 'DELETE FROM armed_answers WHERE id = ?', args: [id] });
}

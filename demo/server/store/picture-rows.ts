import type { InStatement, Value } from '@libsql/client';
import type { Picture, ReviewResult } from '../applicant/applicant.js';

/** A row of a query, by column name. */
export type Row = Readonly<Record<string, Value>>;

/** The reviewer's answer kept in a row, if there is one. */
export function reviewResultOf(row: Row): ReviewResult | undefined {
  const json = row['review_result'];
  return typeof json === 'string' ? (JSON.parse(json) as ReviewResult) : undefined;
}

function optional(row: Row, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
}

/** A picture as its row says. */
export function pictureOf(row: Row): Picture {
  const idDocSubType = optional(row, 'id_doc_sub_type') as Picture['idDocSubType'];
  const country = optional(row, 'country');
  const inactiveBecause = optional(row, 'inactive_because') as Picture['inactiveBecause'];
  const reviewResult = reviewResultOf(row);
  return {
    id: Number(row['id']),
    step: String(row['step']),
    idDocType: String(row['id_doc_type']),
    ...(idDocSubType && { idDocSubType }),
    ...(country !== undefined && { country }),
    contentType: String(row['content_type']) as Picture['contentType'],
    bytes: Number(row['bytes']),
    sha256: String(row['sha256']),
    active: Number(row['active']) === 1,
    ...(inactiveBecause && { inactiveBecause }),
    errors: JSON.parse(String(row['errors'])) as string[],
    warnings: JSON.parse(String(row['warnings'])) as string[],
    ...(reviewResult && { reviewResult }),
    sentAtMs: Number(row['sent_at_ms']),
  };
}

/** Writes a picture, new or changed. */
export function writePicture(applicantId: string, picture: Picture): InStatement {
  return {
    sql: `INSERT OR REPLACE INTO pictures (id, applicant_id, step, id_doc_type, id_doc_sub_type, country, content_type,
      bytes, sha256, active, inactive_because, errors, warnings, review_result, sent_at_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      picture.id,
      applicantId,
      picture.step,
      picture.idDocType,
      picture.idDocSubType ?? null,
      picture.country ?? null,
      picture.contentType,
      picture.bytes,
      picture.sha256,
      picture.active ? 1 : 0,
      picture.inactiveBecause ?? null,
      JSON.stringify(picture.errors),
      JSON.stringify(picture.warnings),
      picture.reviewResult ? JSON.stringify(picture.reviewResult) : null,
      picture.sentAtMs,
    ],
  };
}

import type { Words } from '../../text/words.js';
import type { FieldControl } from './data-field-kinds.js';

/** What a form control must tell to be judged; native inputs and our own fields all do. */
export interface FormControl {
  readonly name: string;
  readonly value: string;
  readonly validity: ValidityState;
  readonly required: boolean;
}

/** Whether something in a form is a control with an answer: not a button, not a fieldset. */
export function isFormControl(element: Element): element is Element & FormControl {
  return 'validity' in element && 'value' in element && element.getAttribute('name') !== null;
}

/** What is wrong with an answer, by the browser's own validation; nothing where it may be sent. */
export function problemOf({ validity, value, required }: FormControl): string | undefined {
  if (validity.valueMissing) return 'required';
  // Native validation takes a space for an answer.
  if (required && value !== '' && value.trim() === '') return 'required';
  if (validity.tooLong) return 'too-long';
  if (validity.tooShort) return 'short-year';
  if (validity.rangeOverflow) return 'in-future';
  if (validity.rangeUnderflow) return 'too-long-ago';
  return validity.valid ? undefined : 'invalid';
}

function invalidText(control: FieldControl, { data, pick }: Words): string {
  if (control === 'email') return data.badEmail;
  if (control === 'tel') return data.badPhone;
  if (control === 'date') return data.badDate;
  return control === 'country' ? pick.countryUnknown : data.badCharacters;
}

/** The sentence for a problem: of the browser's validation, or an objection code of the server. */
export function problemText(code: string, control: FieldControl, words: Words): string {
  const { data } = words;
  switch (code) {
    case 'required':
      return data.missing;
    case 'too-long':
      return data.tooLong;
    case 'immutable':
      return data.fixed;
    case 'short-year':
      return data.shortYear;
    case 'in-future':
      return data.futureDate;
    case 'too-long-ago':
      return data.tooOld;
    case 'invalid':
      return invalidText(control, words);
    default:
      return data.objection;
  }
}

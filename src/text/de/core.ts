import type { CoreWords } from '../words.js';

const waitAndRetry = 'Warten Sie kurz und versuchen Sie es noch einmal. Nichts geht verloren.';
const checkConnection = 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.';

/** German; what each phrase is for stands in `en/core.ts`. */
export const core: CoreWords = {
  lang: 'de',
  dir: 'ltr',
  sentence: (said) => `${said}.`,
  back: 'Zurück',
  continue: 'Weiter',
  skip: 'Überspringen',
  tryAgain: 'Noch einmal versuchen',
  reference: 'Kennzeichen',
  label: 'Identitätsprüfung',
  loading: {
    label: 'Wird geladen …',
    slow: 'Wird noch geladen …',
    long: 'Das dauert länger als sonst. Prüfen Sie die Verbindung oder versuchen Sie es noch einmal.',
  },
  offline: 'Sie sind offline. Nichts geht verloren; es geht weiter, sobald Sie wieder online sind.',
  failed: 'Etwas ist schiefgegangen',
  failures: {
    configuration: {
      said: 'Diese Seite ist nicht richtig eingerichtet.',
      remedy: 'Bitte wenden Sie sich an die Website, von der Sie kommen.',
    },
    'no-token': {
      said: 'Die Prüfung konnte nicht beginnen.',
      remedy: 'Gehen Sie zur Website zurück und beginnen Sie neu.',
    },
    'token-refused': {
      said: 'Ihre Sitzung ist abgelaufen.',
      remedy: 'Versuchen Sie es noch einmal oder laden Sie die Seite neu.',
    },
    offline: { said: 'Sie sind offline.', remedy: checkConnection },
    unreachable: { said: 'Der Server ist nicht zu erreichen.', remedy: checkConnection },
    timeout: { said: 'Die Antwort hat zu lange gedauert.', remedy: checkConnection },
    'server-error': { said: 'Der Server hat ein Problem.', remedy: waitAndRetry },
    'server-busy': { said: 'Der Server ist ausgelastet.', remedy: waitAndRetry },
    'bad-answer': { said: 'Die Antwort des Servers war nicht lesbar.', remedy: waitAndRetry },
    refused: {
      said: 'Der Server hat das nicht angenommen.',
      remedy: 'Laden Sie die Seite neu, um zu sehen, wo Sie sind.',
    },
    unexpected: {
      said: 'Etwas Unerwartetes ist passiert.',
      remedy: 'Versuchen Sie es noch einmal oder laden Sie die Seite neu.',
    },
  },
  trail: {
    place: (position, total, name) => `${position} von ${total} · ${name}`,
    sending: 'Ihre Fotos werden gesendet',
    names: {
      identity: 'Ausweis',
      selfie: 'Selfie',
      address: 'Adressnachweis',
      data: 'Ihre Angaben',
      unknown: 'Nächster Schritt',
      summary: 'Letzter Schritt',
    },
  },
};

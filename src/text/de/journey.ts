import type { JourneyWords } from '../words.js';

/** German; what each phrase is for stands in `en/journey.ts`. */
export const journey: JourneyWords = {
  notice: {
    trouble: (name) => `${name}: Bitte sehen Sie sich dieses Foto noch einmal an.`,
    show: 'Zeigen',
  },
  start: {
    heading: 'Bestätigen Sie, dass Sie es sind',
    minutes: (count) => (count === 1 ? 'Etwa eine Minute.' : `Etwa ${count} Minuten.`),
    need: 'Sie brauchen',
    identity: 'Ihren Ausweis',
    selfie: 'Ihr Gesicht',
    selfieNote: 'Ein Foto bei gutem Licht',
    selfieWithDocumentNote: 'Ein Foto von Ihnen mit Ihrem Ausweis in der Hand',
    address: 'Einen Nachweis Ihrer Adresse',
    addressNote: 'Rechnung oder Brief aus den letzten drei Monaten',
    data: 'Einige Angaben zu Ihnen',
    dataNote: 'So, wie sie in Ihrem Dokument stehen',
    privacy: 'Fotos werden auf diesem Gerät geprüft, bevor sie gesendet werden.',
    begin: 'Beginnen',
  },
  summary: {
    heading: 'Prüfen Sie Ihre Angaben',
    sentence: 'Wenn alles stimmt, senden Sie es zur Prüfung.',
    change: 'Ändern',
    changeNamed: (name) => `Ändern: ${name}`,
    send: 'Zur Prüfung senden',
    submitting: 'Wird zur Prüfung gesendet …',
    stillSending: 'Ihre Fotos werden noch gesendet. Sobald sie da sind, können Sie alles zur Prüfung senden.',
    sent: (sent, total) => `${sent} von ${total} gesendet`,
    kept: 'Sie können die Seite schließen. Ihre Fotos bleiben 24 Stunden auf diesem Gerät und werden gesendet, wenn Sie zurückkommen.',
    here: 'Lassen Sie die Seite offen, bis Ihre Fotos gesendet sind.',
    arrived: 'Alles ist angekommen. Sie können die Seite auch schließen und später fertig machen.',
    incomplete: 'Etwas fehlt noch oder braucht Sie. Es ist oben markiert.',
    finish: 'Zu dem, was fehlt',
    notSent: 'Es wurde nicht zur Prüfung gesendet.',
  },
  review: {
    heading: 'Wir prüfen Ihre Fotos',
    headingData: 'Wir prüfen Ihre Angaben',
    sentence: 'Meist 3 bis 5 Minuten, höchstens einen Tag.',
    stages: ['Gesendet', 'In Prüfung', 'Ergebnis'],
    stagesLabel: 'Fortschritt',
    close: 'Sie können die Seite schließen',
    closeNote: 'Nichts geht verloren. Kommen Sie auf demselben Weg zurück, um das Ergebnis zu sehen.',
    stay: 'Oder bleiben Sie hier',
    stayNote: 'Das Ergebnis erscheint von selbst. Sie müssen nichts mehr tun.',
  },
  approved: {
    heading: 'Sie sind bestätigt',
    sentence: 'Das war alles. Sie müssen nichts mehr tun.',
  },
  fix: {
    heading: (count) => (count === 1 ? 'Eins ist noch zu ändern' : `${count} Dinge sind noch zu ändern`),
    headingDone: 'Bereit zum Senden',
    sentence: 'Alles andere ist in Ordnung und bleibt, wie es ist.',
    sentenceAlone: 'Sonst ist nichts nötig.',
    sentenceDone: 'Sie haben alles geändert. Senden Sie es zur Prüfung.',
    reviewer: 'Von der Prüfstelle',
    again: 'Neu aufnehmen',
    correct: 'Berichtigen',
    done: 'Erledigt',
    accepted: 'Angenommen',
    tries: (count) =>
      count === 0
        ? 'Keine Versuche mehr'
        : count === 1
          ? 'Das ist Ihr letzter Versuch'
          : `Noch ${count} Versuche`,
  },
  lastTry: {
    heading: 'Das ist Ihr letzter Versuch',
    sentence: 'Nehmen Sie sich kurz Zeit. Das hilft.',
    soFar: 'Woran es bisher lag',
    thisTime: 'Achten Sie jetzt darauf',
    checks: {
      corners: 'Alle vier Ecken sind im Bild.',
      page: 'Die ganze Seite mit Ihrem Foto ist im Bild.',
      sharp: 'Jedes Wort ist scharf.',
      reflections: 'Es ist hell genug, und nichts spiegelt.',
      original: 'Es ist das echte Dokument, in Farbe.',
      face: 'Sie sehen gerade in die Kamera, und Ihr ganzes Gesicht ist im Bild.',
      light: 'Ihr Gesicht ist gut beleuchtet.',
      bare: 'Sie tragen keine Mütze und keine Sonnenbrille.',
      beside: 'Ihr Ausweis ist neben Ihrem Gesicht, und beides ist gut zu sehen.',
      readable: 'Ihr Name, Ihre Adresse und das Datum sind lesbar.',
      whole: 'Die ganze Seite ist im Bild.',
      recent: 'Das Dokument ist höchstens drei Monate alt.',
      details: 'Jede Angabe ist so, wie sie in Ihrem Dokument steht.',
    },
    after: 'Wenn es auch diesmal nicht angenommen wird, hilft Ihnen der Support weiter.',
    free: 'Fotos werden zuerst auf diesem Gerät geprüft. Das kostet keinen Versuch.',
    ready: 'Ich bin bereit',
  },
  closed: {
    final: {
      heading: 'Wir konnten Sie online nicht bestätigen',
      sentence: 'Bitte wenden Sie sich an den Support. Dort erfahren Sie, was möglich ist.',
    },
    locked: {
      heading: 'Wir konnten Sie online nicht bestätigen',
      sentence: 'Alle Versuche sind verbraucht. Der Support hilft Ihnen weiter.',
    },
    cancelled: {
      heading: 'Diese Prüfung wurde abgebrochen',
      sentence: 'Wenn Sie das nicht erwartet haben, wenden Sie sich an den Support.',
    },
    expired: {
      heading: 'Dieser Link ist abgelaufen',
      sentence: 'Bitten Sie dort um einen neuen, wo Sie ihn bekommen haben.',
    },
    inactive: {
      heading: 'Dieses Profil ist nicht mehr aktiv',
      sentence: 'Beginnen Sie auf der Website neu oder wenden Sie sich an den Support.',
    },
    unsupported: {
      heading: 'Weiter mit dem Support',
      sentence: 'Der nächste Schritt geht hier nicht. Der Support hilft Ihnen, ihn zu beenden.',
    },
  },
  restart: { sentence: 'Sie können hier neu beginnen.', button: 'Neu beginnen' },
  contact: {
    email: 'E-Mail an den Support',
    site: 'Zur Support-Seite',
    quote: 'Bitte nennen Sie dieses Kennzeichen',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
};

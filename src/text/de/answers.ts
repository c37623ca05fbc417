import type { AnswerWords } from '../words.js';

const original = 'Fotografieren Sie das echte Dokument.';
const yourself = 'Machen Sie ein Foto von sich mit der Kamera.';
const contactSupport = 'Wenden Sie sich an den Support.';
const anotherFile = 'Machen Sie ein neues Foto oder wählen Sie eine andere Datei.';

/** German; what each phrase is for stands in `en/answers.ts`. */
export const answers: AnswerWords = {
  tags: {
    forbiddenDocument: {
      said: 'Dieses Dokument wird hier nicht angenommen.',
      remedy: 'Nehmen Sie ein anderes Dokument.',
    },
    differentDocTypeOrCountry: {
      said: 'Das ist nicht das Dokument oder Land, das Sie gewählt haben.',
      remedy: 'Gehen Sie zurück und wählen Sie neu oder nehmen Sie das richtige Dokument.',
    },
    missingImportantInfo: { said: 'Wichtige Angaben fehlen.', remedy: 'Zeigen Sie das ganze Dokument.' },
    dataNotReadable: {
      said: 'Die Schrift ist nicht lesbar.',
      remedy: 'Nehmen Sie es neu auf: scharf, hell, ohne Spiegelung.',
    },
    expiredDoc: { said: 'Dieses Dokument ist abgelaufen.', remedy: 'Nehmen Sie eines, das noch gültig ist.' },
    documentWayTooMuchOutside: { said: 'Zu viel ist abgeschnitten.', remedy: 'Zeigen Sie alle vier Ecken.' },
    noIdDocFacePhoto: {
      said: 'Wir sehen das Foto auf dem Dokument nicht.',
      remedy: 'Zeigen Sie die Seite mit Ihrem Foto.',
    },
    selfieFaceBadQuality: {
      said: 'Ihr Gesicht ist nicht deutlich genug.',
      remedy: 'Nehmen Sie es bei gutem Licht neu auf.',
    },
    screenRecapture: {
      said: 'Das sieht nach einem abfotografierten Bildschirm aus.',
      remedy: original,
      selfie: yourself,
    },
    screenshot: { said: 'Das sieht nach einem Bildschirmfoto aus.', remedy: original, selfie: yourself },
    sameSides: { said: 'Beide Fotos zeigen dieselbe Seite.', remedy: 'Drehen Sie das Dokument um.' },
    shouldBeMrzDocument: {
      said: 'Wir brauchen die Seite mit den Zeilen aus Buchstaben und Pfeilen.',
      remedy: 'Fotografieren Sie diese Seite.',
    },
    shouldBeDoubleSided: {
      said: 'Wir brauchen beide Seiten des Dokuments.',
      remedy: 'Senden Sie Vorder- und Rückseite.',
    },
    shouldBeDoublePaged: {
      said: 'Wir brauchen beide aufgeschlagenen Seiten.',
      remedy: 'Öffnen Sie es flach und zeigen Sie beide Seiten.',
    },
    documentDeclinedBefore: {
      said: 'Dieses Bild wurde schon einmal nicht angenommen.',
      remedy: 'Machen Sie ein neues Foto.',
    },
    grayscale: {
      said: 'Dieses Bild hat keine Farbe.',
      remedy: 'Fotografieren Sie das echte Dokument in Farbe.',
      selfie: 'Machen Sie ein Foto in Farbe.',
    },
    mrzNotReadable: {
      said: 'Die Zeilen aus Buchstaben und Pfeilen sind nicht lesbar.',
      remedy: 'Zeigen Sie sie ganz, scharf und ohne Spiegelung.',
    },
    docExpiresSoon: {
      said: 'Dieses Dokument läuft bald ab.',
      remedy: 'Wenn Sie eines haben, das länger gilt, nehmen Sie dieses.',
    },
    badSelfie: {
      said: 'Ihr Gesicht könnte deutlicher sein.',
      remedy: 'Nehmen Sie es bei besserem Licht neu auf.',
    },
    dataReadability: {
      said: 'Einige Wörter sind schwer zu lesen.',
      remedy: 'Machen Sie ein schärferes Foto.',
    },
    inconsistentDocument: {
      said: 'Die beiden Seiten gehören vielleicht nicht zusammen.',
      remedy: 'Prüfen Sie, ob beide dasselbe Dokument zeigen.',
    },
    maybeExpiredDoc: {
      said: 'Dieses Dokument ist vielleicht abgelaufen.',
      remedy: 'Prüfen Sie das Datum darauf.',
    },
    documentTooMuchOutside: {
      said: 'Vielleicht ist ein Teil abgeschnitten.',
      remedy: 'Zeigen Sie alle vier Ecken.',
    },
    otherSideRefused: {
      said: 'Die andere Seite wurde nicht angenommen.',
      remedy: 'Bitte nehmen Sie beide Seiten neu auf.',
    },
  },
  errors: {
    'duplicate-document': {
      said: 'Dieses Bild haben Sie schon gesendet.',
      remedy: 'Machen Sie ein neues Foto.',
    },
    'too-many-documents': { said: 'Es wurden zu viele Bilder gesendet.', remedy: contactSupport },
    'file-too-big': {
      said: 'Diese Datei ist zu groß.',
      remedy: 'Fotografieren Sie hier oder wählen Sie eine kleinere Datei.',
    },
    'empty-file': { said: 'Diese Datei ist leer.', remedy: anotherFile },
    'corrupted-file': { said: 'Diese Datei ist beschädigt.', remedy: anotherFile },
    'unsupported-file-format': {
      said: 'Diese Art von Datei wird nicht angenommen.',
      remedy: 'Nehmen Sie ein JPEG- oder PNG-Foto.',
    },
    'no-upload-verification-in-progress': {
      said: 'Ihre Fotos werden gerade geprüft.',
      remedy: 'Warten Sie auf das Ergebnis.',
    },
    'incorrect-file-size': {
      said: 'Das Bild kam nicht ganz an.',
      remedy: 'Nehmen Sie es neu auf oder wählen Sie es noch einmal.',
    },
    'applicant-marked-as-deleted': { said: 'Dieses Profil ist geschlossen.', remedy: contactSupport },
    'applicant-with-final-reject': {
      said: 'Es können keine Bilder mehr gesendet werden.',
      remedy: contactSupport,
    },
    'doc-type-not-in-req-docs': {
      said: 'Nach diesem Dokument wurde nicht gefragt.',
      remedy: 'Gehen Sie zurück und wählen Sie ein anderes.',
    },
    'encrypted-file': {
      said: 'Diese Datei ist mit einem Passwort gesperrt.',
      remedy: 'Speichern Sie sie ohne Passwort oder fotografieren Sie die Seite.',
    },
    'verification-locked': { said: 'Es gibt keine Versuche mehr.', remedy: contactSupport },
    'verification-cancelled': {
      said: 'Diese Prüfung wurde abgebrochen.',
      remedy: 'Beginnen Sie auf der Website neu.',
    },
    'verification-expired': { said: 'Dieser Link ist abgelaufen.', remedy: 'Bitten Sie um einen neuen.' },
  },
  general: {
    said: 'Dieses Bild wurde nicht angenommen.',
    remedy: 'Machen Sie ein neues: scharf, hell und vollständig.',
  },
  generalHint: {
    said: 'Dieses Bild könnte besser sein.',
    remedy: 'Nehmen Sie es wenn möglich neu auf.',
  },
  labels: {
    APPLICANT_INTERRUPTED_INTERVIEW: 'Das Gespräch wurde abgebrochen. Bitte führen Sie es noch einmal.',
    BAD_FACE_MATCHING:
      'Ihr Gesicht ließ sich nicht mit dem Dokument vergleichen. Machen Sie ein klares Foto bei gutem Licht.',
    BAD_PROOF_OF_ADDRESS:
      'Das belegt Ihre Adresse nicht. Senden Sie eine neue Rechnung oder einen Brief mit Name und Adresse.',
    BAD_PROOF_OF_IDENTITY:
      'Ihr Dokument ließ sich nicht prüfen. Machen Sie ein scharfes Foto des ganzen Dokuments.',
    BAD_PROOF_OF_PAYMENT:
      'Das belegt die Zahlung nicht. Senden Sie ein klares Bild der ganzen Quittung oder Karte.',
    BAD_SELFIE: 'Das Foto Ihres Gesichts ist nicht deutlich genug. Nehmen Sie es bei gutem Licht neu auf.',
    BAD_VIDEO_SELFIE:
      'Das Video Ihres Gesichts ist nicht deutlich genug. Nehmen Sie es bei gutem Licht neu auf.',
    BLACK_AND_WHITE: 'Das Bild hat keine Farbe. Machen Sie ein neues Foto in Farbe.',
    COMPANY_NOT_DEFINED_BENEFICIARIES: 'Die Eigentümer der Firma fehlen. Bitte ergänzen Sie sie.',
    COMPANY_NOT_DEFINED_REPRESENTATIVES:
      'Die Personen, die für die Firma handeln, fehlen. Bitte ergänzen Sie sie.',
    COMPANY_NOT_DEFINED_STRUCTURE:
      'Wem die Firma gehört, ist nicht zu erkennen. Bitte senden Sie ein Dokument, das es zeigt.',
    COMPANY_NOT_VALIDATED_BENEFICIARIES:
      'Die Eigentümer der Firma müssen geprüft werden. Bitte füllen Sie ihren Teil aus.',
    COMPANY_NOT_VALIDATED_REPRESENTATIVES:
      'Die Personen, die für die Firma handeln, müssen geprüft werden. Bitte füllen Sie ihren Teil aus.',
    CONNECTION_INTERRUPTED:
      'Die Verbindung brach mittendrin ab. Bitte machen Sie diesen Schritt noch einmal.',
    DOCUMENT_DAMAGED: 'Das Dokument ist beschädigt. Nehmen Sie ein anderes oder eine neue Ausfertigung.',
    DOCUMENT_MISSING: 'Das Dokument ist nicht zu sehen. Halten Sie es wie verlangt ins Bild.',
    DOCUMENT_PAGE_MISSING: 'Eine Seite fehlt. Senden Sie alle.',
    EXPIRATION_DATE:
      'Das Dokument ist abgelaufen oder läuft sehr bald ab. Nehmen Sie eines, das noch gültig ist.',
    GRAPHIC_EDITOR:
      'Das Bild wurde mit einem Programm verändert. Senden Sie das Foto, wie es aufgenommen wurde.',
    ID_INVALID: 'Dieses Dokument ist nicht gültig. Nehmen Sie ein anderes.',
    INCOMPATIBLE_LANGUAGE:
      'Wir können die Sprache des Dokuments nicht lesen. Senden Sie eines in einer anderen Sprache oder eine Übersetzung.',
    INCOMPLETE_DOCUMENT: 'Ein Teil des Dokuments fehlt. Zeigen Sie das ganze Dokument.',
    INCORRECT_SOCIAL_NUMBER:
      'Die Sozialversicherungsnummer stimmt nicht. Prüfen Sie sie und schreiben Sie sie neu.',
    PROBLEMATIC_APPLICANT_DATA:
      'Einige Ihrer Angaben passen nicht zum Dokument. Prüfen und berichtigen Sie sie.',
    SCREENSHOTS: 'Bildschirmfotos werden nicht angenommen. Machen Sie ein neues Foto mit der Kamera.',
    UNSATISFACTORY_PHOTOS:
      'Das Bild ist nicht deutlich genug. Nehmen Sie es neu auf: scharf, hell, ohne Spiegelung.',
    UNSUITABLE_ENV:
      'Etwas um Sie herum hat das Bild gestört. Suchen Sie einen ruhigen, hellen Ort, an dem Sie allein sind.',
    WRONG_ADDRESS:
      'Die Adresse passt nicht zu Ihrer Angabe. Prüfen Sie sie oder senden Sie ein anderes Dokument.',
  },
  generalLabel: 'Das muss noch einmal gesendet werden. Nehmen Sie sich Zeit: scharf, hell und vollständig.',
};

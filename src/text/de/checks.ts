import type { CheckWords } from '../words.js';

const tryAnother = 'Machen Sie ein neues Foto oder wählen Sie eine andere Datei.';
const realDocument = 'Fotografieren Sie das echte Dokument.';

/** German; what each phrase is for stands in `en/checks.ts`. */
export const checks: CheckWords = {
  files: {
    jpeg: 'Das ist ein JPEG-Bild, das dieser Browser nicht öffnen kann',
    png: 'Das ist ein PNG-Bild',
    webp: 'Das ist ein WebP-Bild',
    avif: 'Das ist ein AVIF-Bild',
    gif: 'Das ist ein GIF-Bild',
    heic: 'Das ist ein HEIC-Foto, das dieser Browser nicht öffnen kann',
    bmp: 'Das ist ein BMP-Bild',
    tiff: 'Das ist ein TIFF-Bild',
    ico: 'Das ist eine Symboldatei',
    psd: 'Das ist eine Photoshop-Datei',
    svg: 'Das ist eine Zeichnung, kein Foto',
    pdf: 'Das ist eine PDF-Datei',
    html: 'Das ist eine Webseite',
    xml: 'Das ist eine Datendatei',
    zip: 'Das ist ein ZIP-Archiv',
    office: 'Das ist eine Word- oder Office-Datei',
    video: 'Das ist ein Video',
    audio: 'Das ist eine Tondatei',
    text: 'Das ist eine Textdatei',
    empty: 'Diese Datei ist leer',
    unknown: 'Diese Art von Datei kennen wir nicht',
  },
  fileRemedies: {
    jpeg: tryAnother,
    heic: 'Speichern Sie es als JPEG oder fotografieren Sie hier mit der Kamera.',
  },
  checks: {
    'unsupported-type': {
      said: 'Diese Art von Datei geht nicht',
      remedy: 'Nehmen Sie ein Foto (JPEG oder PNG).',
      address: { remedy: 'Nehmen Sie ein Foto (JPEG oder PNG) oder ein PDF.' },
    },
    'empty-file': { said: 'Diese Datei ist leer', remedy: tryAnother },
    'file-too-small': { said: 'Diese Datei ist zu klein für ein Foto', remedy: tryAnother },
    'file-too-big': {
      said: 'Diese Datei ist zu groß',
      remedy: 'Fotografieren Sie hier oder wählen Sie eine kleinere Datei.',
    },
    corrupted: { said: 'Diese Datei ist beschädigt und lässt sich nicht öffnen', remedy: tryAnother },
    'dimensions-too-small': {
      said: 'Dieses Bild ist zu klein zum Lesen',
      remedy: 'Nehmen Sie das Originalfoto, keine kleine Kopie.',
      selfie: { said: 'Dieses Bild ist zu klein' },
    },
    'dimensions-too-big': {
      said: 'Dieses Bild ist zu groß zum Öffnen',
      remedy: 'Fotografieren Sie hier oder wählen Sie ein kleineres.',
    },
    'encrypted-pdf': {
      said: 'Dieses PDF ist mit einem Passwort gesperrt',
      remedy: 'Speichern Sie es ohne Passwort oder fotografieren Sie die Seite.',
    },
    'pdf-too-many-pages': {
      said: 'Dieses PDF hat zu viele Seiten',
      remedy: 'Senden Sie nur die Seite mit Ihrem Namen und Ihrer Adresse.',
    },
    'pdf-active-content': {
      said: 'In diesem PDF stecken Programme oder Dateien',
      remedy: 'Drucken Sie es in ein neues PDF oder fotografieren Sie die Seite.',
    },
    blank: {
      said: 'Auf diesem Bild ist nichts zu sehen',
      remedy: 'Prüfen Sie die Kamera und nehmen Sie es neu auf.',
    },
    blurry: {
      said: 'Das Bild ist unscharf',
      remedy: 'Halten Sie still, bis die Schrift scharf ist, und nehmen Sie es neu auf.',
      selfie: { remedy: 'Halten Sie das Handy mit gestrecktem Arm ruhig.' },
    },
    'too-dark': {
      said: 'Es ist zu dunkel',
      remedy: 'Gehen Sie an ein Fenster oder machen Sie Licht an.',
      selfie: { remedy: 'Drehen Sie Ihr Gesicht zum Fenster oder zum Licht.' },
    },
    'too-bright': {
      said: 'Es ist zu hell',
      remedy: 'Gehen Sie aus dem grellen Licht oder schalten Sie den Blitz aus.',
      selfie: { remedy: 'Stellen Sie sich nicht in grelles Licht.' },
    },
    'low-contrast': {
      said: 'Die Schrift hebt sich kaum vom Papier ab',
      remedy: 'Sorgen Sie für gleichmäßiges Licht.',
      selfie: {
        said: 'Ihr Gesicht ist kaum zu erkennen',
        remedy: 'Wischen Sie die Linse ab und drehen Sie Ihr Gesicht zum Licht.',
      },
    },
    glare: {
      said: 'Da ist eine Spiegelung',
      remedy: 'Kippen Sie die Karte ein wenig oder gehen Sie von der Lampe weg.',
      address: { remedy: 'Kippen Sie das Blatt ein wenig oder gehen Sie von der Lampe weg.' },
    },
    'no-document': {
      said: 'Wir sehen kein Dokument',
      remedy: 'Legen Sie es auf eine dunkle, glatte Fläche, sodass es das Bild füllt.',
    },
    'document-cut-off': {
      said: 'Ein Teil des Dokuments ist abgeschnitten',
      remedy: 'Zeigen Sie alle vier Ecken.',
    },
    'document-too-far': {
      said: 'Das Dokument ist zu weit weg',
      remedy: 'Gehen Sie näher heran, bis es das Bild füllt.',
    },
    'document-tilted': {
      said: 'Das Dokument ist von der Seite zu sehen',
      remedy: 'Halten Sie die Kamera gerade darüber.',
    },
    'black-and-white': {
      said: 'Das sieht schwarz-weiß aus',
      remedy: 'Fotografieren Sie das echte Dokument in Farbe, keine Kopie.',
      selfie: { remedy: 'Machen Sie ein Foto in Farbe.' },
    },
    screenshot: {
      said: 'Das sieht nach einem Bildschirmfoto aus',
      remedy: realDocument,
      selfie: { remedy: 'Machen Sie ein neues Foto mit der Kamera.' },
      address: { remedy: 'Fotografieren Sie das Blatt selbst oder nehmen Sie das PDF.' },
    },
    'screen-recapture': {
      said: 'Das sieht nach einem abfotografierten Bildschirm aus',
      remedy: realDocument,
      selfie: { remedy: 'Fotografieren Sie sich selbst, keinen Bildschirm.' },
      address: { remedy: 'Fotografieren Sie das Blatt selbst oder nehmen Sie das PDF.' },
    },
    'same-picture': {
      said: 'Dieses Bild haben Sie schon benutzt',
      remedy: 'Machen Sie ein neues Foto. Für die Rückseite drehen Sie das Dokument um.',
      selfie: { remedy: 'Machen Sie ein neues Foto von sich.' },
      address: { remedy: tryAnother },
    },
    'no-face': { said: 'Wir sehen kein Gesicht', remedy: 'Sehen Sie gerade in die Kamera.' },
    'several-faces': { said: 'Da ist noch ein Gesicht', remedy: 'Nur Sie dürfen im Bild sein.' },
    'face-too-small': { said: 'Ihr Gesicht ist zu klein', remedy: 'Halten Sie das Handy näher.' },
    'face-cut-off': {
      said: 'Ein Teil Ihres Gesichts ist abgeschnitten',
      remedy: 'Zeigen Sie Ihr ganzes Gesicht.',
    },
    expired: { said: 'Dieses Dokument ist abgelaufen', remedy: 'Nehmen Sie eines, das noch gültig ist.' },
    'mrz-unreadable': {
      said: 'Die Zeilen aus Buchstaben und Pfeilen sind nicht lesbar',
      remedy: 'Zeigen Sie sie ganz, scharf und ohne Spiegelung.',
    },
    'document-mismatch': {
      said: 'Das ist nicht die Art von Dokument, die Sie gewählt haben',
      remedy: 'Nehmen Sie das gewählte oder gehen Sie zurück und wählen Sie neu.',
    },
    'inspection-failed': {
      said: 'Dieses Bild ließ sich auf Ihrem Gerät nicht prüfen',
      remedy: 'Versuchen Sie es noch einmal oder nehmen Sie ein anderes Foto.',
      address: {
        said: 'Diese Datei ließ sich auf Ihrem Gerät nicht prüfen',
        remedy: 'Versuchen Sie es noch einmal oder fotografieren Sie die Seite.',
      },
    },
  },
};

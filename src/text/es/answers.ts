import type { AnswerWords } from '../words.js';

const original = 'Haga una foto del documento real.';
const yourself = 'Hágase una foto con la cámara.';
const contactSupport = 'Contacte con asistencia.';
const anotherFile = 'Haga una foto nueva o elija otro archivo.';

/** Spanish; what each phrase is for stands in `en/answers.ts`. */
export const answers: AnswerWords = {
  tags: {
    forbiddenDocument: { said: 'Este documento no se acepta aquí.', remedy: 'Use otro documento.' },
    differentDocTypeOrCountry: {
      said: 'No es el documento o el país que eligió.',
      remedy: 'Vuelva atrás y elija otra vez, o use el documento correcto.',
    },
    missingImportantInfo: { said: 'Faltan datos importantes.', remedy: 'Muestre todo el documento.' },
    dataNotReadable: {
      said: 'No se leen las palabras.',
      remedy: 'Hágala otra vez: nítida, clara, sin reflejos.',
    },
    expiredDoc: { said: 'Este documento ha caducado.', remedy: 'Use uno que aún sea válido.' },
    documentWayTooMuchOutside: {
      said: 'Hay una parte demasiado grande cortada.',
      remedy: 'Muestre las cuatro esquinas.',
    },
    noIdDocFacePhoto: { said: 'No vemos la foto del documento.', remedy: 'Muestre el lado con su foto.' },
    selfieFaceBadQuality: {
      said: 'Su cara no se ve con claridad.',
      remedy: 'Hágala otra vez con buena luz.',
    },
    screenRecapture: { said: 'Parece una foto de una pantalla.', remedy: original, selfie: yourself },
    screenshot: { said: 'Parece una captura de pantalla.', remedy: original, selfie: yourself },
    sameSides: { said: 'Las dos fotos muestran el mismo lado.', remedy: 'Dé la vuelta al documento.' },
    shouldBeMrzDocument: {
      said: 'Necesitamos el lado con las líneas de letras y flechas.',
      remedy: 'Haga una foto de ese lado.',
    },
    shouldBeDoubleSided: {
      said: 'Necesitamos los dos lados del documento.',
      remedy: 'Envíe la parte delantera y la trasera.',
    },
    shouldBeDoublePaged: {
      said: 'Necesitamos las dos páginas abiertas.',
      remedy: 'Ábralo del todo y muestre las dos páginas.',
    },
    documentDeclinedBefore: { said: 'Esta imagen ya no se aceptó antes.', remedy: 'Haga una foto nueva.' },
    grayscale: {
      said: 'Esta imagen no tiene color.',
      remedy: 'Haga una foto en color del documento real.',
      selfie: 'Haga una foto en color.',
    },
    mrzNotReadable: {
      said: 'No se leen las líneas de letras y flechas.',
      remedy: 'Muéstrelas enteras, nítidas y sin reflejos.',
    },
    docExpiresSoon: {
      said: 'Este documento caduca pronto.',
      remedy: 'Si tiene uno que valga más tiempo, use ese.',
    },
    badSelfie: {
      said: 'Su cara podría verse mejor.',
      remedy: 'Hágala otra vez con mejor luz.',
    },
    dataReadability: {
      said: 'Algunas palabras se leen mal.',
      remedy: 'Haga una foto más nítida.',
    },
    inconsistentDocument: {
      said: 'Puede que los dos lados no sean del mismo documento.',
      remedy: 'Compruebe que ambos muestran el mismo.',
    },
    maybeExpiredDoc: {
      said: 'Puede que este documento haya caducado.',
      remedy: 'Revise la fecha que pone en él.',
    },
    documentTooMuchOutside: {
      said: 'Puede que haya una parte cortada.',
      remedy: 'Muestre las cuatro esquinas.',
    },
    otherSideRefused: {
      said: 'El otro lado no se ha aceptado.',
      remedy: 'Haga otra vez la foto de los dos lados.',
    },
  },
  errors: {
    'duplicate-document': { said: 'Ya ha enviado esta imagen.', remedy: 'Haga una foto nueva.' },
    'too-many-documents': { said: 'Se han enviado demasiadas imágenes.', remedy: contactSupport },
    'file-too-big': {
      said: 'Este archivo es demasiado grande.',
      remedy: 'Haga la foto aquí o elija un archivo más pequeño.',
    },
    'empty-file': { said: 'Este archivo está vacío.', remedy: anotherFile },
    'corrupted-file': { said: 'Este archivo está dañado.', remedy: anotherFile },
    'unsupported-file-format': {
      said: 'Este tipo de archivo no se acepta.',
      remedy: 'Use una foto JPEG o PNG.',
    },
    'no-upload-verification-in-progress': {
      said: 'Sus fotos se están revisando ahora.',
      remedy: 'Espere el resultado.',
    },
    'incorrect-file-size': { said: 'La imagen no llegó entera.', remedy: 'Hágala o elíjala otra vez.' },
    'applicant-marked-as-deleted': { said: 'Este perfil está cerrado.', remedy: contactSupport },
    'applicant-with-final-reject': { said: 'Ya no se pueden enviar imágenes.', remedy: contactSupport },
    'doc-type-not-in-req-docs': {
      said: 'No se ha pedido este documento.',
      remedy: 'Vuelva atrás y elija otro.',
    },
    'encrypted-file': {
      said: 'Este archivo está protegido con contraseña.',
      remedy: 'Guárdelo sin contraseña o haga una foto de la página.',
    },
    'verification-locked': { said: 'No quedan intentos.', remedy: contactSupport },
    'verification-cancelled': {
      said: 'Esta verificación se ha cancelado.',
      remedy: 'Empiece de nuevo desde la web.',
    },
    'verification-expired': { said: 'Este enlace ha caducado.', remedy: 'Pida uno nuevo.' },
  },
  general: {
    said: 'Esta imagen no se ha aceptado.',
    remedy: 'Haga una nueva: nítida, clara y entera.',
  },
  generalHint: { said: 'Esta imagen podría ser mejor.', remedy: 'Hágala otra vez si puede.' },
  labels: {
    APPLICANT_INTERRUPTED_INTERVIEW: 'La entrevista se cortó. Hágala otra vez.',
    BAD_FACE_MATCHING: 'No se pudo comparar su cara con el documento. Haga una foto clara con buena luz.',
    BAD_PROOF_OF_ADDRESS:
      'Esto no prueba su dirección. Envíe un recibo o una carta reciente con su nombre y dirección.',
    BAD_PROOF_OF_IDENTITY: 'No se pudo revisar su documento. Haga una foto nítida del documento entero.',
    BAD_PROOF_OF_PAYMENT:
      'Esto no prueba el pago. Envíe una imagen clara de todo el recibo o de toda la tarjeta.',
    BAD_SELFIE: 'La foto de su cara no es lo bastante clara. Hágala otra vez con buena luz.',
    BAD_VIDEO_SELFIE: 'El vídeo de su cara no es lo bastante claro. Grábelo otra vez con buena luz.',
    BLACK_AND_WHITE: 'La imagen no tiene color. Haga una foto nueva en color.',
    COMPANY_NOT_DEFINED_BENEFICIARIES: 'Faltan los dueños de la empresa. Añádalos.',
    COMPANY_NOT_DEFINED_REPRESENTATIVES: 'Faltan las personas que actúan por la empresa. Añádalas.',
    COMPANY_NOT_DEFINED_STRUCTURE: 'No vemos de quién es la empresa. Envíe un documento que lo muestre.',
    COMPANY_NOT_VALIDATED_BENEFICIARIES: 'Hay que revisar a los dueños de la empresa. Complete su parte.',
    COMPANY_NOT_VALIDATED_REPRESENTATIVES:
      'Hay que revisar a las personas que actúan por la empresa. Complete su parte.',
    CONNECTION_INTERRUPTED: 'La conexión se cortó a la mitad. Haga este paso otra vez.',
    DOCUMENT_DAMAGED: 'El documento está dañado. Use otro o una copia nueva.',
    DOCUMENT_MISSING: 'No se ve el documento. Sujételo en la imagen como se pide.',
    DOCUMENT_PAGE_MISSING: 'Falta una página o un lado. Envíe todo.',
    EXPIRATION_DATE: 'El documento ha caducado o caduca muy pronto. Use uno que aún sea válido.',
    GRAPHIC_EDITOR: 'La imagen se ha cambiado con un programa. Envíe la foto tal como se hizo.',
    ID_INVALID: 'Este documento no es válido. Use otro.',
    INCOMPATIBLE_LANGUAGE:
      'No podemos leer el idioma del documento. Envíe uno en otro idioma o una traducción.',
    INCOMPLETE_DOCUMENT: 'Falta una parte del documento. Muéstrelo entero.',
    INCORRECT_SOCIAL_NUMBER:
      'El número de la seguridad social no es correcto. Revíselo y escríbalo de nuevo.',
    PROBLEMATIC_APPLICANT_DATA: 'Algunos de sus datos no coinciden con su documento. Revíselos y corríjalos.',
    SCREENSHOTS: 'No se aceptan capturas de pantalla. Haga una foto nueva con la cámara.',
    UNSATISFACTORY_PHOTOS: 'La imagen no es lo bastante clara. Hágala otra vez: nítida, clara, sin reflejos.',
    UNSUITABLE_ENV:
      'Algo a su alrededor molestó en la imagen. Busque un lugar tranquilo y con luz, sin nadie más.',
    WRONG_ADDRESS: 'La dirección no coincide con la que dio. Revísela o envíe otro documento.',
  },
  generalLabel: 'Hay que enviarlo otra vez. Tómese su tiempo: nítido, claro y entero.',
};

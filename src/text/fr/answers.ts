import type { AnswerWords } from '../words.js';

const original = 'Photographiez le vrai document.';
const yourself = 'Prenez une photo de vous avec l’appareil.';
const contactSupport = 'Contactez l’assistance.';
const anotherFile = 'Prenez une nouvelle photo ou choisissez un autre fichier.';

/** French; what each phrase is for stands in `en/answers.ts`. */
export const answers: AnswerWords = {
  tags: {
    forbiddenDocument: { said: 'Ce document n’est pas accepté ici.', remedy: 'Utilisez un autre document.' },
    differentDocTypeOrCountry: {
      said: 'Ce n’est pas le document ou le pays que vous avez choisi.',
      remedy: 'Revenez en arrière pour choisir à nouveau, ou utilisez le bon document.',
    },
    missingImportantInfo: {
      said: 'Il manque des informations importantes.',
      remedy: 'Montrez tout le document.',
    },
    dataNotReadable: {
      said: 'Les mots ne sont pas lisibles.',
      remedy: 'Refaites la photo : nette, claire, sans reflet.',
    },
    expiredDoc: { said: 'Ce document n’est plus valable.', remedy: 'Utilisez-en un encore valable.' },
    documentWayTooMuchOutside: {
      said: 'Une trop grande partie est coupée.',
      remedy: 'Montrez les quatre coins.',
    },
    noIdDocFacePhoto: {
      said: 'Nous ne voyons pas la photo du document.',
      remedy: 'Montrez le côté avec votre photo.',
    },
    selfieFaceBadQuality: {
      said: 'Votre visage n’est pas assez net.',
      remedy: 'Refaites la photo en bonne lumière.',
    },
    screenRecapture: { said: 'Cela ressemble à la photo d’un écran.', remedy: original, selfie: yourself },
    screenshot: { said: 'Cela ressemble à une capture d’écran.', remedy: original, selfie: yourself },
    sameSides: { said: 'Les deux photos montrent le même côté.', remedy: 'Retournez le document.' },
    shouldBeMrzDocument: {
      said: 'Il nous faut le côté avec les lignes de lettres et de flèches.',
      remedy: 'Photographiez ce côté.',
    },
    shouldBeDoubleSided: {
      said: 'Il nous faut les deux côtés de ce document.',
      remedy: 'Envoyez le recto et le verso.',
    },
    shouldBeDoublePaged: {
      said: 'Il nous faut les deux pages ouvertes.',
      remedy: 'Ouvrez-le à plat et montrez les deux pages.',
    },
    documentDeclinedBefore: {
      said: 'Cette image a déjà été refusée.',
      remedy: 'Prenez une nouvelle photo.',
    },
    grayscale: {
      said: 'Cette image n’a pas de couleur.',
      remedy: 'Photographiez le vrai document en couleur.',
      selfie: 'Prenez une photo en couleur.',
    },
    mrzNotReadable: {
      said: 'Les lignes de lettres et de flèches sont illisibles.',
      remedy: 'Montrez-les en entier, nettes et sans reflet.',
    },
    docExpiresSoon: {
      said: 'Ce document expire bientôt.',
      remedy: 'Si vous en avez un valable plus longtemps, utilisez-le.',
    },
    badSelfie: {
      said: 'Votre visage pourrait être plus net.',
      remedy: 'Refaites la photo avec plus de lumière.',
    },
    dataReadability: {
      said: 'Certains mots sont difficiles à lire.',
      remedy: 'Prenez une photo plus nette.',
    },
    inconsistentDocument: {
      said: 'Les deux côtés ne vont peut-être pas ensemble.',
      remedy: 'Vérifiez qu’ils montrent le même document.',
    },
    maybeExpiredDoc: {
      said: 'Ce document n’est peut-être plus valable.',
      remedy: 'Vérifiez la date qui est dessus.',
    },
    documentTooMuchOutside: {
      said: 'Une partie est peut-être coupée.',
      remedy: 'Montrez les quatre coins.',
    },
    otherSideRefused: {
      said: 'L’autre côté n’a pas été accepté.',
      remedy: 'Refaites la photo des deux côtés.',
    },
  },
  errors: {
    'duplicate-document': {
      said: 'Vous avez déjà envoyé cette image.',
      remedy: 'Prenez une nouvelle photo.',
    },
    'too-many-documents': { said: 'Trop d’images ont été envoyées.', remedy: contactSupport },
    'file-too-big': {
      said: 'Ce fichier est trop gros.',
      remedy: 'Prenez la photo ici ou choisissez un fichier plus petit.',
    },
    'empty-file': { said: 'Ce fichier est vide.', remedy: anotherFile },
    'corrupted-file': { said: 'Ce fichier est abîmé.', remedy: anotherFile },
    'unsupported-file-format': {
      said: 'Ce type de fichier n’est pas accepté.',
      remedy: 'Utilisez une photo JPEG ou PNG.',
    },
    'no-upload-verification-in-progress': {
      said: 'Vos photos sont en cours de vérification.',
      remedy: 'Attendez le résultat.',
    },
    'incorrect-file-size': {
      said: 'L’image n’est pas arrivée entière.',
      remedy: 'Prenez-la ou choisissez-la à nouveau.',
    },
    'applicant-marked-as-deleted': { said: 'Ce profil est fermé.', remedy: contactSupport },
    'applicant-with-final-reject': { said: 'On ne peut plus envoyer d’images.', remedy: contactSupport },
    'doc-type-not-in-req-docs': {
      said: 'Ce document n’a pas été demandé.',
      remedy: 'Revenez en arrière et choisissez-en un autre.',
    },
    'encrypted-file': {
      said: 'Ce fichier est protégé par un mot de passe.',
      remedy: 'Enregistrez-le sans mot de passe ou photographiez la page.',
    },
    'verification-locked': { said: 'Il n’y a plus d’essai.', remedy: contactSupport },
    'verification-cancelled': {
      said: 'Cette vérification a été annulée.',
      remedy: 'Recommencez depuis le site.',
    },
    'verification-expired': { said: 'Ce lien n’est plus valable.', remedy: 'Demandez-en un nouveau.' },
  },
  general: {
    said: 'Cette image n’a pas été acceptée.',
    remedy: 'Prenez-en une nouvelle : nette, claire et entière.',
  },
  generalHint: { said: 'Cette image pourrait être meilleure.', remedy: 'Refaites la photo si possible.' },
  labels: {
    APPLICANT_INTERRUPTED_INTERVIEW: 'L’entretien a été interrompu. Merci de le refaire.',
    BAD_FACE_MATCHING:
      'Votre visage n’a pas pu être comparé à votre document. Prenez une photo nette en bonne lumière.',
    BAD_PROOF_OF_ADDRESS:
      'Ceci ne prouve pas votre adresse. Envoyez une facture ou une lettre récente avec votre nom et votre adresse.',
    BAD_PROOF_OF_IDENTITY:
      'Votre document n’a pas pu être vérifié. Prenez une photo nette de tout le document.',
    BAD_PROOF_OF_PAYMENT:
      'Ceci ne prouve pas le paiement. Envoyez une image nette de tout le reçu ou de toute la carte.',
    BAD_SELFIE: 'La photo de votre visage n’est pas assez nette. Refaites-la en bonne lumière.',
    BAD_VIDEO_SELFIE: 'La vidéo de votre visage n’est pas assez nette. Refaites-la en bonne lumière.',
    BLACK_AND_WHITE: 'L’image n’a pas de couleur. Prenez une nouvelle photo en couleur.',
    COMPANY_NOT_DEFINED_BENEFICIARIES: 'Il manque les propriétaires de l’entreprise. Merci de les ajouter.',
    COMPANY_NOT_DEFINED_REPRESENTATIVES:
      'Il manque les personnes qui agissent pour l’entreprise. Merci de les ajouter.',
    COMPANY_NOT_DEFINED_STRUCTURE:
      'Nous ne voyons pas à qui appartient l’entreprise. Envoyez un document qui le montre.',
    COMPANY_NOT_VALIDATED_BENEFICIARIES:
      'Les propriétaires de l’entreprise doivent être vérifiés. Merci de remplir leur partie.',
    COMPANY_NOT_VALIDATED_REPRESENTATIVES:
      'Les personnes qui agissent pour l’entreprise doivent être vérifiées. Merci de remplir leur partie.',
    CONNECTION_INTERRUPTED: 'La connexion a été coupée. Merci de refaire cette étape.',
    DOCUMENT_DAMAGED: 'Le document est abîmé. Utilisez-en un autre ou un nouvel exemplaire.',
    DOCUMENT_MISSING: 'On ne voit pas le document. Tenez-le dans l’image comme demandé.',
    DOCUMENT_PAGE_MISSING: 'Il manque une page ou un côté. Envoyez tout.',
    EXPIRATION_DATE: 'Le document n’est plus valable ou expire très bientôt. Utilisez-en un encore valable.',
    GRAPHIC_EDITOR: 'L’image a été modifiée avec un logiciel. Envoyez la photo comme elle a été prise.',
    ID_INVALID: 'Ce document n’est pas valable. Utilisez-en un autre.',
    INCOMPATIBLE_LANGUAGE:
      'Nous ne pouvons pas lire la langue du document. Envoyez-en un dans une autre langue ou une traduction.',
    INCOMPLETE_DOCUMENT: 'Il manque une partie du document. Montrez-le en entier.',
    INCORRECT_SOCIAL_NUMBER:
      'Le numéro de sécurité sociale n’est pas juste. Vérifiez-le et écrivez-le à nouveau.',
    PROBLEMATIC_APPLICANT_DATA:
      'Certaines informations ne correspondent pas à votre document. Vérifiez-les et corrigez-les.',
    SCREENSHOTS: 'Les captures d’écran ne sont pas acceptées. Prenez une nouvelle photo avec l’appareil.',
    UNSATISFACTORY_PHOTOS: 'L’image n’est pas assez nette. Refaites-la : nette, claire, sans reflet.',
    UNSUITABLE_ENV:
      'Quelque chose autour de vous a gêné l’image. Trouvez un endroit calme et clair, et soyez seul.',
    WRONG_ADDRESS:
      'L’adresse ne correspond pas à celle que vous avez donnée. Vérifiez-la ou envoyez un autre document.',
  },
  generalLabel: 'C’est à renvoyer. Prenez votre temps : photo nette, claire et entière.',
};

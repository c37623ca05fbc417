import type { CheckWords } from '../words.js';

const tryAnother = 'Prenez une nouvelle photo ou choisissez un autre fichier.';
const realDocument = 'Photographiez le vrai document.';

/** French; what each phrase is for stands in `en/checks.ts`. */
export const checks: CheckWords = {
  files: {
    jpeg: 'C’est une image JPEG que ce navigateur ne peut pas ouvrir',
    png: 'C’est une image PNG',
    webp: 'C’est une image WebP',
    avif: 'C’est une image AVIF',
    gif: 'C’est une image GIF',
    heic: 'C’est une photo HEIC, que ce navigateur ne peut pas ouvrir',
    bmp: 'C’est une image BMP',
    tiff: 'C’est une image TIFF',
    ico: 'C’est un fichier d’icône',
    psd: 'C’est un fichier Photoshop',
    svg: 'C’est un dessin, pas une photo',
    pdf: 'C’est un fichier PDF',
    html: 'C’est une page web',
    xml: 'C’est un fichier de données',
    zip: 'C’est une archive ZIP',
    office: 'C’est un fichier Word ou Office',
    video: 'C’est une vidéo',
    audio: 'C’est un fichier son',
    text: 'C’est un fichier texte',
    empty: 'Ce fichier est vide',
    unknown: 'Nous ne connaissons pas ce type de fichier',
  },
  fileRemedies: {
    jpeg: tryAnother,
    heic: 'Enregistrez-la en JPEG ou prenez la photo ici avec l’appareil photo.',
  },
  checks: {
    'unsupported-type': {
      said: 'Ce type de fichier ne convient pas',
      remedy: 'Utilisez une photo (JPEG ou PNG).',
      address: { remedy: 'Utilisez une photo (JPEG ou PNG) ou un PDF.' },
    },
    'empty-file': { said: 'Ce fichier est vide', remedy: tryAnother },
    'file-too-small': { said: 'Ce fichier est trop petit pour une photo', remedy: tryAnother },
    'file-too-big': {
      said: 'Ce fichier est trop gros',
      remedy: 'Prenez la photo ici ou choisissez un fichier plus petit.',
    },
    corrupted: { said: 'Ce fichier est abîmé et ne s’ouvre pas', remedy: tryAnother },
    'dimensions-too-small': {
      said: 'Cette image est trop petite pour être lue',
      remedy: 'Utilisez la photo d’origine, pas une petite copie.',
      selfie: { said: 'Cette image est trop petite' },
    },
    'dimensions-too-big': {
      said: 'Cette image est trop grande pour être ouverte',
      remedy: 'Prenez la photo ici ou choisissez-en une plus petite.',
    },
    'encrypted-pdf': {
      said: 'Ce PDF est protégé par un mot de passe',
      remedy: 'Enregistrez-le sans mot de passe ou photographiez la page.',
    },
    'pdf-too-many-pages': {
      said: 'Ce PDF a trop de pages',
      remedy: 'Envoyez seulement la page avec votre nom et votre adresse.',
    },
    'pdf-active-content': {
      said: 'Ce PDF contient des programmes ou des fichiers',
      remedy: 'Imprimez-le dans un nouveau PDF ou photographiez la page.',
    },
    blank: { said: 'On ne voit rien sur cette image', remedy: 'Vérifiez l’appareil et refaites la photo.' },
    blurry: {
      said: 'L’image est floue',
      remedy: 'Ne bougez plus, attendez que les mots soient nets et refaites la photo.',
      selfie: { remedy: 'Tenez le téléphone à bout de bras sans bouger.' },
    },
    'too-dark': {
      said: 'C’est trop sombre',
      remedy: 'Allez près d’une fenêtre ou allumez une lampe.',
      selfie: { remedy: 'Tournez votre visage vers une fenêtre ou une lampe.' },
    },
    'too-bright': {
      said: 'C’est trop clair',
      remedy: 'Évitez la lumière directe ou coupez le flash.',
      selfie: { remedy: 'Ne restez pas en lumière directe.' },
    },
    'low-contrast': {
      said: 'Les mots se distinguent mal du papier',
      remedy: 'Choisissez une lumière plus régulière.',
      selfie: {
        said: 'On voit mal votre visage',
        remedy: 'Essuyez l’objectif et tournez votre visage vers une lampe.',
      },
    },
    glare: {
      said: 'Il y a un reflet',
      remedy: 'Inclinez un peu la carte ou éloignez-vous de la lampe.',
      address: { remedy: 'Inclinez un peu la feuille ou éloignez-vous de la lampe.' },
    },
    'no-document': {
      said: 'Nous ne voyons pas de document',
      remedy: 'Posez-le sur une surface unie et sombre, et remplissez l’image.',
    },
    'document-cut-off': { said: 'Une partie du document est coupée', remedy: 'Montrez les quatre coins.' },
    'document-too-far': {
      said: 'Le document est trop loin',
      remedy: 'Approchez-vous jusqu’à ce qu’il remplisse l’image.',
    },
    'document-tilted': { said: 'Le document est vu de côté', remedy: 'Tenez l’appareil bien au-dessus.' },
    'black-and-white': {
      said: 'Cela semble être en noir et blanc',
      remedy: 'Photographiez le vrai document en couleur, pas une copie.',
      selfie: { remedy: 'Prenez une photo en couleur.' },
    },
    screenshot: {
      said: 'Cela ressemble à une capture d’écran',
      remedy: realDocument,
      selfie: { remedy: 'Prenez une nouvelle photo avec l’appareil.' },
      address: { remedy: 'Photographiez la page elle-même ou utilisez le PDF.' },
    },
    'screen-recapture': {
      said: 'Cela ressemble à la photo d’un écran',
      remedy: realDocument,
      selfie: { remedy: 'Photographiez-vous vous-même, pas un écran.' },
      address: { remedy: 'Photographiez la page elle-même ou utilisez le PDF.' },
    },
    'same-picture': {
      said: 'Vous avez déjà utilisé cette image',
      remedy: 'Prenez une nouvelle photo. Pour le verso, retournez le document.',
      selfie: { remedy: 'Prenez une nouvelle photo de vous.' },
      address: { remedy: tryAnother },
    },
    'no-face': { said: 'Nous ne voyons pas de visage', remedy: 'Regardez droit vers l’appareil.' },
    'several-faces': { said: 'Il y a un autre visage', remedy: 'Vous devez être seul sur l’image.' },
    'face-too-small': { said: 'Votre visage est trop petit', remedy: 'Approchez le téléphone.' },
    'face-cut-off': { said: 'Une partie de votre visage est coupée', remedy: 'Montrez tout votre visage.' },
    expired: { said: 'Ce document n’est plus valable', remedy: 'Utilisez-en un encore valable.' },
    'mrz-unreadable': {
      said: 'Les lignes de lettres et de flèches sont illisibles',
      remedy: 'Montrez-les en entier, nettes et sans reflet.',
    },
    'document-mismatch': {
      said: 'Ce n’est pas le type de document que vous avez choisi',
      remedy: 'Utilisez celui que vous avez choisi, ou revenez en arrière pour en choisir un autre.',
    },
    'inspection-failed': {
      said: 'Nous n’avons pas pu vérifier cette image sur votre appareil',
      remedy: 'Réessayez ou utilisez une autre photo.',
      address: {
        said: 'Nous n’avons pas pu vérifier ce fichier sur votre appareil',
        remedy: 'Réessayez ou photographiez la page.',
      },
    },
  },
};

import type { CheckWords } from '../words.js';

const tryAnother = 'Haga una foto nueva o elija otro archivo.';
const realDocument = 'Haga una foto del documento real.';

/** Spanish; what each phrase is for stands in `en/checks.ts`. */
export const checks: CheckWords = {
  files: {
    jpeg: 'Esto es una imagen JPEG que este navegador no puede abrir',
    png: 'Esto es una imagen PNG',
    webp: 'Esto es una imagen WebP',
    avif: 'Esto es una imagen AVIF',
    gif: 'Esto es una imagen GIF',
    heic: 'Esto es una foto HEIC, que este navegador no puede abrir',
    bmp: 'Esto es una imagen BMP',
    tiff: 'Esto es una imagen TIFF',
    ico: 'Esto es un archivo de icono',
    psd: 'Esto es un archivo de Photoshop',
    svg: 'Esto es un dibujo, no una foto',
    pdf: 'Esto es un archivo PDF',
    html: 'Esto es una página web',
    xml: 'Esto es un archivo de datos',
    zip: 'Esto es un archivo ZIP',
    office: 'Esto es un archivo de Word u Office',
    video: 'Esto es un vídeo',
    audio: 'Esto es un archivo de sonido',
    text: 'Esto es un archivo de texto',
    empty: 'Este archivo está vacío',
    unknown: 'No conocemos este tipo de archivo',
  },
  fileRemedies: { jpeg: tryAnother, heic: 'Guárdela como JPEG o haga la foto aquí con la cámara.' },
  checks: {
    'unsupported-type': {
      said: 'Este tipo de archivo no sirve',
      remedy: 'Use una foto (JPEG o PNG).',
      address: { remedy: 'Use una foto (JPEG o PNG) o un PDF.' },
    },
    'empty-file': { said: 'Este archivo está vacío', remedy: tryAnother },
    'file-too-small': { said: 'Este archivo es demasiado pequeño para ser una foto', remedy: tryAnother },
    'file-too-big': {
      said: 'Este archivo es demasiado grande',
      remedy: 'Haga la foto aquí o elija un archivo más pequeño.',
    },
    corrupted: { said: 'Este archivo está dañado y no se abre', remedy: tryAnother },
    'dimensions-too-small': {
      said: 'Esta imagen es demasiado pequeña para leerla',
      remedy: 'Use la foto original, no una copia pequeña.',
      selfie: { said: 'Esta imagen es demasiado pequeña' },
    },
    'dimensions-too-big': {
      said: 'Esta imagen es demasiado grande para abrirla',
      remedy: 'Haga la foto aquí o elija una más pequeña.',
    },
    'encrypted-pdf': {
      said: 'Este PDF está protegido con contraseña',
      remedy: 'Guárdelo sin contraseña o haga una foto de la página.',
    },
    'pdf-too-many-pages': {
      said: 'Este PDF tiene demasiadas páginas',
      remedy: 'Envíe solo la página con su nombre y su dirección.',
    },
    'pdf-active-content': {
      said: 'Este PDF lleva programas o archivos dentro',
      remedy: 'Imprímalo en un PDF nuevo o haga una foto de la página.',
    },
    blank: { said: 'No se ve nada en esta imagen', remedy: 'Revise la cámara y hágala otra vez.' },
    blurry: {
      said: 'La imagen está borrosa',
      remedy: 'No se mueva, espere a que las letras se vean nítidas y hágala otra vez.',
      selfie: { remedy: 'Sujete el móvil con el brazo extendido, sin moverse.' },
    },
    'too-dark': {
      said: 'Está demasiado oscuro',
      remedy: 'Acérquese a una ventana o encienda una luz.',
      selfie: { remedy: 'Gire la cara hacia una ventana o una luz.' },
    },
    'too-bright': {
      said: 'Hay demasiada luz',
      remedy: 'Evite la luz directa o apague el flash.',
      selfie: { remedy: 'No se ponga en la luz directa.' },
    },
    'low-contrast': {
      said: 'Las letras apenas se distinguen del papel',
      remedy: 'Busque una luz más uniforme.',
      selfie: {
        said: 'Su cara apenas se distingue',
        remedy: 'Limpie la lente y gire la cara hacia una luz.',
      },
    },
    glare: {
      said: 'Hay un reflejo',
      remedy: 'Incline un poco la tarjeta o aléjese de la lámpara.',
      address: { remedy: 'Incline un poco la hoja o aléjese de la lámpara.' },
    },
    'no-document': {
      said: 'No vemos ningún documento',
      remedy: 'Póngalo sobre una superficie lisa y oscura y llene la imagen con él.',
    },
    'document-cut-off': {
      said: 'Una parte del documento está cortada',
      remedy: 'Muestre las cuatro esquinas.',
    },
    'document-too-far': {
      said: 'El documento está demasiado lejos',
      remedy: 'Acérquese hasta que llene la imagen.',
    },
    'document-tilted': { said: 'El documento se ve de lado', remedy: 'Ponga la cámara justo encima.' },
    'black-and-white': {
      said: 'Parece estar en blanco y negro',
      remedy: 'Haga una foto en color del documento real, no de una copia.',
      selfie: { remedy: 'Haga una foto en color.' },
    },
    screenshot: {
      said: 'Parece una captura de pantalla',
      remedy: realDocument,
      selfie: { remedy: 'Haga una foto nueva con la cámara.' },
      address: { remedy: 'Fotografíe la página misma o use el PDF.' },
    },
    'screen-recapture': {
      said: 'Parece una foto de una pantalla',
      remedy: realDocument,
      selfie: { remedy: 'Hágase una foto a usted, no a una pantalla.' },
      address: { remedy: 'Fotografíe la página misma o use el PDF.' },
    },
    'same-picture': {
      said: 'Ya ha usado esta imagen',
      remedy: 'Haga una foto nueva. Para la parte trasera, dé la vuelta al documento.',
      selfie: { remedy: 'Hágase una foto nueva.' },
      address: { remedy: tryAnother },
    },
    'no-face': { said: 'No vemos ninguna cara', remedy: 'Mire de frente a la cámara.' },
    'several-faces': { said: 'Hay otra cara', remedy: 'Solo usted puede estar en la imagen.' },
    'face-too-small': { said: 'Su cara se ve muy pequeña', remedy: 'Acerque el móvil.' },
    'face-cut-off': { said: 'Una parte de su cara está cortada', remedy: 'Muestre toda la cara.' },
    expired: { said: 'Este documento ha caducado', remedy: 'Use uno que aún sea válido.' },
    'mrz-unreadable': {
      said: 'No se leen las líneas de letras y flechas',
      remedy: 'Muéstrelas enteras, nítidas y sin reflejos.',
    },
    'document-mismatch': {
      said: 'No es el tipo de documento que ha elegido',
      remedy: 'Use el que ha elegido, o vuelva atrás y elija otro.',
    },
    'inspection-failed': {
      said: 'No hemos podido revisar esta imagen en su dispositivo',
      remedy: 'Inténtelo de nuevo o use otra foto.',
      address: {
        said: 'No hemos podido revisar este archivo en su dispositivo',
        remedy: 'Inténtelo de nuevo o haga una foto de la página.',
      },
    },
  },
};

import type { CoreWords } from '../words.js';

const waitAndRetry = 'Espere un momento y vuelva a intentarlo. No se ha perdido nada.';
const checkConnection = 'Revise su conexión y vuelva a intentarlo.';

/** Spanish; what each phrase is for stands in `en/core.ts`. */
export const core: CoreWords = {
  lang: 'es',
  dir: 'ltr',
  sentence: (said) => `${said}.`,
  back: 'Atrás',
  continue: 'Continuar',
  skip: 'Saltar este paso',
  tryAgain: 'Intentar de nuevo',
  reference: 'Referencia',
  label: 'Verificación de identidad',
  loading: {
    label: 'Cargando…',
    slow: 'Sigue cargando…',
    long: 'Tarda más de lo normal. Revise su conexión o inténtelo de nuevo.',
  },
  offline: 'No hay conexión. No se pierde nada; el envío seguirá cuando vuelva.',
  failed: 'Algo ha ido mal',
  failures: {
    configuration: {
      said: 'Esta página no está bien configurada.',
      remedy: 'Contacte con la web de la que viene.',
    },
    'no-token': { said: 'La verificación no pudo empezar.', remedy: 'Vuelva a la web y empiece de nuevo.' },
    'token-refused': {
      said: 'Su sesión ha terminado.',
      remedy: 'Inténtelo de nuevo o vuelva a cargar la página.',
    },
    offline: { said: 'No hay conexión.', remedy: checkConnection },
    unreachable: { said: 'No podemos llegar al servidor.', remedy: checkConnection },
    timeout: { said: 'La respuesta tardó demasiado.', remedy: checkConnection },
    'server-error': { said: 'El servidor tiene un problema.', remedy: waitAndRetry },
    'server-busy': { said: 'El servidor está muy ocupado.', remedy: waitAndRetry },
    'bad-answer': { said: 'No se puede leer la respuesta del servidor.', remedy: waitAndRetry },
    refused: {
      said: 'El servidor no lo ha aceptado.',
      remedy: 'Vuelva a cargar la página para ver dónde está.',
    },
    unexpected: {
      said: 'Ha pasado algo inesperado.',
      remedy: 'Inténtelo de nuevo o vuelva a cargar la página.',
    },
  },
  trail: {
    place: (position, total, name) => `${position} de ${total} · ${name}`,
    sending: 'Enviando sus fotos',
    names: {
      identity: 'Documento de identidad',
      selfie: 'Selfi',
      address: 'Prueba de domicilio',
      data: 'Sus datos',
      unknown: 'Siguiente paso',
      summary: 'Último paso',
    },
  },
};

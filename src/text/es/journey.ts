import type { JourneyWords } from '../words.js';

/** Spanish; what each phrase is for stands in `en/journey.ts`. */
export const journey: JourneyWords = {
  notice: {
    trouble: (name) => `${name}: hay que mirar esta foto otra vez.`,
    show: 'Verla',
  },
  start: {
    heading: 'Confirmemos que es usted',
    minutes: (count) => (count === 1 ? 'Alrededor de un minuto.' : `Alrededor de ${count} minutos.`),
    need: 'Necesita',
    identity: 'Su documento de identidad',
    selfie: 'Su cara',
    selfieNote: 'Una foto hecha con buena luz',
    selfieWithDocumentNote: 'Una foto suya con el documento en la mano',
    address: 'Una prueba de su domicilio',
    addressNote: 'Un recibo o una carta de los últimos tres meses',
    data: 'Algunos datos sobre usted',
    dataNote: 'Como están en su documento',
    privacy: 'Las fotos se revisan en este dispositivo antes de enviarse.',
    begin: 'Empezar',
  },
  summary: {
    heading: 'Revise sus respuestas',
    sentence: 'Si todo está bien, envíelo a revisión.',
    change: 'Cambiar',
    changeNamed: (name) => `Cambiar: ${name}`,
    send: 'Enviar a revisión',
    submitting: 'Enviando a revisión…',
    stillSending: 'Sus fotos aún se están enviando. Podrá enviarlo todo a revisión cuando lleguen.',
    sent: (sent, total) => `${sent} de ${total} enviadas`,
    kept: 'Puede cerrar esta página. Sus fotos se guardan 24 horas en este dispositivo y se envían cuando vuelva.',
    here: 'Deje esta página abierta hasta que se envíen sus fotos.',
    arrived: 'Todo ha llegado. También puede cerrar esta página y terminar más tarde.',
    incomplete: 'Falta algo o hay algo que mirar. Está marcado arriba.',
    finish: 'Ir a lo que falta',
    notSent: 'No se ha enviado a revisión.',
  },
  review: {
    heading: 'Estamos revisando sus fotos',
    headingData: 'Estamos revisando sus datos',
    sentence: 'Normalmente de 3 a 5 minutos, un día como mucho.',
    stages: ['Enviado', 'En revisión', 'Resultado'],
    stagesLabel: 'Progreso',
    close: 'Puede cerrar esta página',
    closeNote: 'No se pierde nada. Vuelva por el mismo camino para ver el resultado.',
    stay: 'O quédese aquí',
    stayNote: 'El resultado aparecerá solo. No tiene que hacer nada más.',
  },
  approved: {
    heading: 'Confirmado',
    sentence: 'Eso es todo. No tiene que hacer nada más.',
  },
  fix: {
    heading: (count) => (count === 1 ? 'Una cosa por arreglar' : `${count} cosas por arreglar`),
    headingDone: 'Listo para enviar',
    sentence: 'Todo lo demás está bien y se queda como está.',
    sentenceAlone: 'No hace falta nada más.',
    sentenceDone: 'Lo ha arreglado todo. Envíelo a revisión.',
    reviewer: 'Mensaje del equipo de revisión',
    again: 'Hacerla otra vez',
    correct: 'Corregir',
    done: 'Arreglado',
    accepted: 'Aceptado',
    tries: (count) =>
      count === 0
        ? 'No quedan intentos'
        : count === 1
          ? 'Este es su último intento'
          : `Quedan ${count} intentos`,
  },
  lastTry: {
    heading: 'Este es su último intento',
    sentence: 'Tómese antes un momento. Ayuda.',
    soFar: 'Lo que no salió bien hasta ahora',
    thisTime: 'Fíjese ahora en esto',
    checks: {
      corners: 'Las cuatro esquinas están en la imagen.',
      page: 'Toda la página con su foto está en la imagen.',
      sharp: 'Todas las palabras se ven nítidas.',
      reflections: 'Hay luz suficiente y ningún reflejo.',
      original: 'Es el documento real, en color.',
      face: 'Mira de frente a la cámara y se ve toda su cara.',
      light: 'Su cara está bien iluminada.',
      bare: 'No lleva gorra ni gafas oscuras.',
      beside: 'Su documento está junto a su cara y los dos se ven bien.',
      readable: 'Se leen su nombre, su dirección y la fecha.',
      whole: 'Toda la página está en la imagen.',
      recent: 'El documento tiene menos de tres meses.',
      details: 'Cada respuesta está como en su documento.',
    },
    after: 'Si esta vez no se acepta, asistencia le ayudará a seguir.',
    free: 'Las fotos se revisan primero en este dispositivo. Eso no gasta ningún intento.',
    ready: 'Adelante',
  },
  closed: {
    final: {
      heading: 'No hemos podido verificarle en línea',
      sentence: 'Contacte con asistencia. Le dirán qué es posible.',
    },
    locked: {
      heading: 'No hemos podido verificarle en línea',
      sentence: 'Se han usado todos los intentos. Asistencia puede ayudarle a seguir.',
    },
    cancelled: {
      heading: 'Esta verificación se ha cancelado',
      sentence: 'Si no lo esperaba, contacte con asistencia.',
    },
    expired: { heading: 'Este enlace ha caducado', sentence: 'Pida uno nuevo donde lo recibió.' },
    inactive: {
      heading: 'Este perfil ya no está activo',
      sentence: 'Empiece de nuevo desde la web o contacte con asistencia.',
    },
    unsupported: {
      heading: 'Siga con asistencia',
      sentence: 'El siguiente paso no se puede hacer aquí. Asistencia le ayudará a terminarlo.',
    },
  },
  restart: { sentence: 'Puede empezar de nuevo aquí.', button: 'Empezar de nuevo' },
  contact: {
    email: 'Escribir a asistencia',
    site: 'Ir a la página de asistencia',
    quote: 'Indique esta referencia',
    copy: 'Copiar',
    copied: 'Copiado',
  },
};

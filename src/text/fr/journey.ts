import type { JourneyWords } from '../words.js';

/** French; what each phrase is for stands in `en/journey.ts`. */
export const journey: JourneyWords = {
  notice: {
    trouble: (name) => `${name} : cette photo est à revoir.`,
    show: 'La voir',
  },
  start: {
    heading: 'Confirmons que c’est bien vous',
    minutes: (count) => (count < 2 ? 'Environ une minute.' : `Environ ${count} minutes.`),
    need: 'Il vous faut',
    identity: 'Votre pièce d’identité',
    selfie: 'Votre visage',
    selfieNote: 'Une photo prise avec une bonne lumière',
    selfieWithDocumentNote: 'Une photo de vous avec votre document à la main',
    address: 'Un justificatif de domicile',
    addressNote: 'Une facture ou une lettre des trois derniers mois',
    data: 'Quelques informations sur vous',
    dataNote: 'Comme elles sont sur votre document',
    privacy: 'Les photos sont vérifiées sur cet appareil avant d’être envoyées.',
    begin: 'Commencer',
  },
  summary: {
    heading: 'Vérifiez vos réponses',
    sentence: 'Si tout est juste, envoyez pour vérification.',
    change: 'Modifier',
    changeNamed: (name) => `Modifier : ${name}`,
    send: 'Envoyer pour vérification',
    submitting: 'Envoi pour vérification…',
    stillSending: 'Vos photos sont encore en cours d’envoi. Vous pourrez continuer dès leur arrivée.',
    incomplete: 'Il manque quelque chose ou il faut votre avis. C’est indiqué plus haut.',
    finish: 'Aller à ce qui manque',
    notSent: 'Rien n’a été envoyé pour vérification.',
  },
  review: {
    heading: 'Nous vérifions vos photos',
    sentence: 'En général 3 à 5 minutes, un jour au plus.',
    stages: ['Envoyé', 'Vérification', 'Résultat'],
    stagesLabel: 'Avancement',
    close: 'Vous pouvez fermer cette page',
    closeNote: 'Rien n’est perdu. Revenez par le même chemin pour voir le résultat.',
    stay: 'Ou restez ici',
    stayNote: 'Le résultat s’affichera tout seul. Vous n’avez plus rien à faire.',
  },
  approved: {
    heading: 'C’est confirmé',
    sentence: 'C’est tout. Vous n’avez plus rien à faire.',
  },
  fix: {
    heading: (count) => (count < 2 ? 'Une chose à corriger' : `${count} choses à corriger`),
    headingDone: 'Prêt à envoyer',
    sentence: 'Tout le reste est bon et ne change pas.',
    sentenceDone: 'Vous avez tout corrigé. Envoyez pour vérification.',
    reviewer: 'Message du service de vérification',
    again: 'Refaire la photo',
    correct: 'Corriger',
    done: 'Corrigé',
    accepted: 'Accepté',
    tries: (count) =>
      count === 0 ? 'Plus aucun essai' : count === 1 ? 'C’est votre dernier essai' : `Encore ${count} essais`,
  },
  closed: {
    final: {
      heading: 'Nous n’avons pas pu vous vérifier en ligne',
      sentence: 'Contactez l’assistance. Elle vous dira ce qui est possible.',
    },
    locked: {
      heading: 'Nous n’avons pas pu vous vérifier en ligne',
      sentence: 'Tous les essais sont utilisés. L’assistance peut vous aider à continuer.',
    },
    cancelled: {
      heading: 'Cette vérification a été annulée',
      sentence: 'Si vous ne vous y attendiez pas, contactez l’assistance.',
    },
    expired: {
      heading: 'Ce lien n’est plus valable',
      sentence: 'Demandez-en un nouveau là où vous l’avez reçu.',
    },
    inactive: {
      heading: 'Ce profil n’est plus actif',
      sentence: 'Recommencez depuis le site ou contactez l’assistance.',
    },
    unsupported: {
      heading: 'Continuez avec l’assistance',
      sentence: 'La prochaine étape ne peut pas se faire ici. L’assistance vous aidera à la terminer.',
    },
  },
  contact: {
    email: 'Écrire à l’assistance',
    site: 'Aller à la page d’assistance',
    quote: 'Indiquez cette référence',
    copy: 'Copier',
    copied: 'Copié',
  },
};

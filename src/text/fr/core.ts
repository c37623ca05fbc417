import type { CoreWords } from '../words.js';

const waitAndRetry = 'Attendez un instant, puis réessayez. Rien n’est perdu.';
const checkConnection = 'Vérifiez votre connexion, puis réessayez.';

/** French; what each phrase is for stands in `en/core.ts`. */
export const core: CoreWords = {
  lang: 'fr',
  dir: 'ltr',
  sentence: (said) => `${said}.`,
  back: 'Retour',
  continue: 'Continuer',
  skip: 'Passer cette étape',
  tryAgain: 'Réessayer',
  reference: 'Référence',
  label: 'Vérification d’identité',
  loading: {
    label: 'Chargement…',
    slow: 'Chargement en cours…',
    long: 'C’est plus long que d’habitude. Vérifiez votre connexion ou réessayez.',
  },
  offline: 'Vous êtes hors ligne. Rien n’est perdu ; l’envoi reprendra avec la connexion.',
  failed: 'Un problème est survenu',
  failures: {
    configuration: {
      said: 'Cette page n’est pas bien configurée.',
      remedy: 'Contactez le site d’où vous venez.',
    },
    'no-token': {
      said: 'La vérification n’a pas pu commencer.',
      remedy: 'Retournez sur le site et recommencez.',
    },
    'token-refused': { said: 'Votre session est terminée.', remedy: 'Réessayez ou rechargez la page.' },
    offline: { said: 'Vous êtes hors ligne.', remedy: checkConnection },
    unreachable: { said: 'Le serveur ne répond pas.', remedy: checkConnection },
    timeout: { said: 'La réponse a trop tardé.', remedy: checkConnection },
    'server-error': { said: 'Le serveur a un problème.', remedy: waitAndRetry },
    'server-busy': { said: 'Le serveur est très occupé.', remedy: waitAndRetry },
    'bad-answer': { said: 'La réponse du serveur est illisible.', remedy: waitAndRetry },
    refused: { said: 'Le serveur n’a pas accepté.', remedy: 'Rechargez la page pour voir où vous en êtes.' },
    unexpected: {
      said: 'Quelque chose d’inattendu s’est produit.',
      remedy: 'Réessayez ou rechargez la page.',
    },
  },
  trail: {
    place: (position, total, name) => `${position} sur ${total} · ${name}`,
    sending: 'Envoi de vos photos',
    names: {
      identity: 'Pièce d’identité',
      selfie: 'Selfie',
      address: 'Justificatif de domicile',
      data: 'Vos informations',
      unknown: 'Étape suivante',
      summary: 'Dernière étape',
    },
  },
};

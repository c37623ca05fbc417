import type { CoreWords } from '../words.js';

const waitAndRetry = 'انتظر قليلاً ثم حاول مرة أخرى. لم يضع شيء مما أرسلته.';
const checkConnection = 'تحقق من اتصالك ثم حاول مرة أخرى.';

/** Arabic; what each phrase is for stands in `en/core.ts`. */
export const core: CoreWords = {
  lang: 'ar',
  dir: 'rtl',
  sentence: (said) => `${said}.`,
  back: 'رجوع',
  continue: 'متابعة',
  skip: 'تخطي هذه الخطوة',
  tryAgain: 'حاول مرة أخرى',
  reference: 'المرجع',
  label: 'التحقق من الهوية',
  loading: {
    label: 'جارٍ التحميل…',
    slow: 'ما زال التحميل جارياً…',
    long: 'يستغرق هذا وقتاً أطول من المعتاد. تحقق من اتصالك أو حاول مرة أخرى.',
  },
  offline: 'أنت غير متصل. لن يضيع شيء؛ سيستمر الإرسال عند عودة الاتصال.',
  failed: 'حدث خطأ ما',
  failures: {
    configuration: {
      said: 'هذه الصفحة غير مُعدّة بشكل صحيح.',
      remedy: 'يرجى التواصل مع الموقع الذي أتيت منه.',
    },
    'no-token': { said: 'تعذّر بدء التحقق.', remedy: 'ارجع إلى الموقع وابدأ من جديد.' },
    'token-refused': { said: 'انتهت جلستك.', remedy: 'حاول مرة أخرى أو أعد تحميل الصفحة.' },
    offline: { said: 'أنت غير متصل.', remedy: checkConnection },
    unreachable: { said: 'لا يمكننا الوصول إلى الخادم.', remedy: checkConnection },
    timeout: { said: 'تأخر الرد كثيراً.', remedy: checkConnection },
    'server-error': { said: 'لدى الخادم مشكلة.', remedy: waitAndRetry },
    'server-busy': { said: 'الخادم مشغول.', remedy: waitAndRetry },
    'bad-answer': { said: 'أرسل الخادم رداً لا يمكننا قراءته.', remedy: waitAndRetry },
    refused: { said: 'لم يقبل الخادم هذا.', remedy: 'أعد تحميل الصفحة لترى أين أنت.' },
    unexpected: { said: 'حدث شيء غير متوقع.', remedy: 'حاول مرة أخرى أو أعد تحميل الصفحة.' },
  },
  trail: {
    place: (position, total, name) => `${position} من ${total} · ${name}`,
    sending: 'جارٍ إرسال صورك',
    names: {
      identity: 'وثيقة الهوية',
      selfie: 'صورة شخصية',
      address: 'إثبات العنوان',
      data: 'بياناتك',
      unknown: 'الخطوة التالية',
      summary: 'الخطوة الأخيرة',
    },
  },
};

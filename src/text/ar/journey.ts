import type { JourneyWords } from '../words.js';
import { counted } from './count.js';

/** Arabic; what each phrase is for stands in `en/journey.ts`. */
export const journey: JourneyWords = {
  notice: {
    trouble: (name) => `${name}: هذه الصورة تحتاج إلى نظرة أخرى.`,
    show: 'عرضها',
  },
  start: {
    heading: 'لنتأكد من أنه أنت',
    minutes: (count) =>
      `${counted(count, {
        one: 'حوالي دقيقة واحدة',
        two: 'حوالي دقيقتين',
        few: 'دقائق تقريباً',
        many: 'دقيقة تقريباً',
        other: 'دقيقة تقريباً',
      })}.`,
    need: 'ستحتاج إلى',
    identity: 'وثيقة هويتك',
    selfie: 'وجهك',
    selfieNote: 'صورة ملتقطة في ضوء جيد',
    selfieWithDocumentNote: 'صورة لك وأنت تمسك وثيقتك',
    address: 'إثبات عنوانك',
    addressNote: 'فاتورة أو رسالة من آخر ثلاثة أشهر',
    data: 'بعض البيانات عنك',
    dataNote: 'كما هي في وثيقتك',
    privacy: 'تُفحص الصور على هذا الجهاز قبل إرسالها.',
    begin: 'ابدأ',
  },
  summary: {
    heading: 'راجع إجاباتك',
    sentence: 'إذا كان كل شيء صحيحاً، فأرسله للتحقق.',
    change: 'تغيير',
    changeNamed: (name) => `تغيير: ${name}`,
    send: 'إرسال للتحقق',
    submitting: 'جارٍ الإرسال للتحقق…',
    stillSending: 'ما زالت صورك تُرسل. يمكنك الإرسال للتحقق فور وصولها.',
    incomplete: 'هناك شيء ناقص أو يحتاج إليك. تجده محدداً أعلاه.',
    finish: 'الذهاب إلى الناقص',
    notSent: 'لم يُرسل هذا للتحقق.',
  },
  review: {
    heading: 'نحن نتحقق من صورك',
    sentence: 'عادةً من 3 إلى 5 دقائق، ويوم واحد على الأكثر.',
    stages: ['أُرسلت', 'قيد التحقق', 'النتيجة'],
    stagesLabel: 'التقدم',
    close: 'يمكنك إغلاق هذه الصفحة',
    closeNote: 'لن يضيع شيء. عُد بالطريقة نفسها لترى النتيجة.',
    stay: 'أو ابقَ هنا',
    stayNote: 'ستظهر النتيجة تلقائياً. لا شيء آخر عليك فعله.',
  },
  approved: {
    heading: 'تم تأكيد هويتك',
    sentence: 'هذا كل شيء. لا شيء آخر عليك فعله.',
  },
  fix: {
    heading: (count) =>
      counted(count, {
        one: 'شيء واحد يحتاج إلى إصلاح',
        two: 'شيئان يحتاجان إلى إصلاح',
        few: 'أشياء تحتاج إلى إصلاح',
        many: 'شيئاً يحتاج إلى إصلاح',
        other: 'شيء يحتاج إلى إصلاح',
      }),
    headingDone: 'جاهز للإرسال',
    sentence: 'كل ما عدا ذلك سليم ويبقى كما هو.',
    sentenceDone: 'لقد أصلحت كل شيء. أرسله للتحقق.',
    reviewer: 'من فريق المراجعة',
    again: 'التقطها مرة أخرى',
    correct: 'تصحيح',
    done: 'تم الإصلاح',
    accepted: 'مقبول',
    tries: (count) =>
      count === 0
        ? 'لم تبقَ محاولات'
        : counted(count, {
            one: 'هذه محاولتك الأخيرة',
            two: 'بقيت محاولتان',
            few: 'محاولات متبقية',
            many: 'محاولة متبقية',
            other: 'محاولة متبقية',
          }),
  },
  closed: {
    final: {
      heading: 'لم نتمكن من التحقق منك عبر الإنترنت',
      sentence: 'يرجى التواصل مع الدعم. سيخبرونك بما هو ممكن.',
    },
    locked: {
      heading: 'لم نتمكن من التحقق منك عبر الإنترنت',
      sentence: 'استُخدمت كل المحاولات. يمكن للدعم مساعدتك على المتابعة.',
    },
    cancelled: {
      heading: 'أُلغي هذا التحقق',
      sentence: 'إن لم تكن تتوقع ذلك، فتواصل مع الدعم.',
    },
    expired: {
      heading: 'انتهت صلاحية هذا الرابط',
      sentence: 'اطلب رابطاً جديداً من حيث حصلت عليه.',
    },
    inactive: {
      heading: 'لم يعد هذا الملف نشطاً',
      sentence: 'ابدأ من جديد من الموقع، أو تواصل مع الدعم.',
    },
    unsupported: {
      heading: 'تابع مع الدعم',
      sentence: 'لا يمكن إتمام الخطوة التالية هنا. سيساعدك الدعم على إنهائها.',
    },
  },
  contact: {
    email: 'مراسلة الدعم',
    site: 'الذهاب إلى صفحة الدعم',
    quote: 'يرجى ذكر هذا المرجع',
    copy: 'نسخ',
    copied: 'تم النسخ',
  },
};
